"""A map as claims and steps: the one compile step that all semantics share (`docs/semantics.md`).

A claim for each node, a step for each link. A step starts from its premises, all of which it needs, and
ends on a claim or on another step: a support of a step backs it, an attack on it undercuts it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Polarity
from argmap.semantics.framework.scores import DEFAULT, Scores

Burden = Literal["asserted", "evidence"]
"""Whether a claim without support of its own stands as it is asserted, or has to be shown."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a node claims."""

    id: str
    score: float
    """What it weighs by itself, from 0 to 1."""
    given: bool
    """Whether it stands without support, as long as nothing is brought against it."""


@dataclass(frozen=True, slots=True)
class Step:
    """From premises to a claim or to another step."""

    id: str
    premises: tuple[str, ...]
    target: str
    polarity: Polarity
    weight: float
    """How much it carries, from 0 to 1."""
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Framework:
    """Claims and steps, with the positions that exclude each other."""

    claims: Mapping[str, Claim]
    steps: Mapping[str, Step]
    positions: tuple[str, ...]
    supports: Mapping[str, tuple[Step, ...]]
    """The steps for each claim and each step."""
    attacks: Mapping[str, tuple[Step, ...]]
    """The steps against each claim and each step."""

    def stands_alone(self, step: Step) -> bool:
        """Say whether a step is more than an edge: it needs several premises, or another step ends on it."""
        return len(step.premises) != 1 or step.id in self.attacks or step.id in self.supports


def compile_map(m: ArgumentMap, burden: Burden = "asserted", scores: Scores = DEFAULT) -> Framework:
    """Return the claims and steps of a map.

    Evidence and assumptions are put forward, so they stand until something is brought against them. A
    position needs support under either burden. A claim with support of its own falls when all of that
    falls.

    >>> from argmap.formats import load
    >>> framework = compile_map(load("harbour-bridge"))
    >>> framework.positions, framework.claims["toll"].given
    (('toll', 'no-toll'), False)
    """
    steps = {
        link.id: Step(
            link.id,
            tuple(dict.fromkeys(premise for premise in link.premises if premise in m.nodes)),
            link.parent,
            link.polarity,
            scores.of_step(link.step),
            link.step.strict,
        )
        for link in m.links.values()
        if link.parent in m.nodes or link.parent in m.links
    }
    supports: dict[str, list[Step]] = {}
    attacks: dict[str, list[Step]] = {}
    for step in steps.values():
        (supports if step.polarity == "for" else attacks).setdefault(step.target, []).append(step)
    claims = {}
    for node in m.nodes.values():
        if node.kind in ("evidence", "assumption"):
            given = node.id not in supports or node.kind == "evidence"
        else:
            given = node.kind != "position" and burden == "asserted" and node.id not in supports
        claims[node.id] = Claim(node.id, scores.of_node(m, node), given)
    return Framework(
        claims,
        steps,
        tuple(m.positions),
        {target: tuple(found) for target, found in supports.items()},
        {target: tuple(found) for target, found in attacks.items()},
    )
