"""How much stands behind a node: what a reader should be shown first."""

from __future__ import annotations

from argmap.graph.walk import attackers, reach, replies, supporters
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link, Step

_WORDS = {"weak": 0.3, "moderate": 0.5, "strong": 0.8}


def strength(step: Step) -> float:
    """Return the strength of a step as a number from 0 to 1, for sorting only; unrated is the middle."""
    if step.strength is None:
        return 0.5
    return _WORDS[step.strength] if isinstance(step.strength, str) else step.strength


def bulk(m: ArgumentMap, id: str) -> int:
    """Return how many nodes hold a node up: its supporters, theirs, and all their co-premises."""
    return len(reach([id], lambda x: [premise for link in supporters(m, x) for premise in link.premises]))


def strongest_reply(m: ArgumentMap, id: str) -> Link | None:
    """Return the reply to a node that a fair opponent would put first, or None where nobody replies.

    First those that nobody answers, then by the strength of the step, then by the support behind them,
    then in the order of the file.
    """
    found = [link for link in replies(m, id) if link.child in m.nodes]
    return min(found, key=lambda link: _rank(m, link), default=None)


def _rank(m: ArgumentMap, link: Link) -> tuple[bool, float, int]:
    answered = bool(attackers(m, link.child) or attackers(m, link.id))
    return (answered, -strength(link.step), -len(supporters(m, link.child)))


def reasons(m: ArgumentMap, id: str) -> list[Link]:
    """Return the links for a node, the weightiest first.

    By the strength of the step, then by the likelihood of the claim (unrated is the middle), then by how much
    stands behind it, then in the order of the file.
    """
    return sorted(
        supporters(m, id),
        key=lambda link: (-strength(link.step), -_likely(m, link.child), -bulk(m, link.child)),
    )


def _likely(m: ArgumentMap, id: str) -> float:
    likelihood = m.nodes[id].likelihood
    return likelihood.middle if likelihood else 0.5
