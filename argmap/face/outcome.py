"""What stands, what would stand if something were different, and what would change the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from argmap.face.given import map_of, several

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.semantics.changes.whatif import WhatIf
    from argmap.semantics.cruxes.report import Report
    from argmap.semantics.evaluation import Evaluation


def evaluate(m: ArgumentMap, reading: str = "carneades", **options: Any) -> Evaluation:
    """Return what a reading says of a map: a label or a strength for every node, and what stands.

    Options: `burden` (asserted, evidence), `standard` (a name, or a `Standard` with thresholds), `weighing`
    (how steps weigh under Carneades: a name, a function, or one for each scheme), `scores`, `seconds` (the
    longest it may take), `seed`.

    Raises:
        UnknownName: there is no such reading, option, standard, weighing function or scheme.

    >>> import argmap
    >>> argmap.evaluate(argmap.load("harbour-bridge"), "grounded").labels["fairness"]
    'out'
    """
    from argmap.semantics import evaluate as read
    from argmap.semantics.options import options_of

    return read(map_of(m), reading, options_of(options))


def whatif(
    m: ArgumentMap,
    reading: str = "carneades",
    *,
    drop: str | Sequence[str] = (),
    accept: str | Sequence[str] = (),
    strengths: Mapping[str, float] | None = None,
    likelihoods: Mapping[str, float] | None = None,
    **options: Any,
) -> WhatIf:
    """Return what a reading says of a map before and after a change in thought.

    `drop` are nodes or links that count for nothing, `accept` nodes that are certain; `strengths` are numbers
    for links, `likelihoods` for nodes. Options are those of `evaluate`, after the change.

    Raises:
        UnknownName: there is no such reading, option, node or link.
        ConfigError: a number is not from 0 to 1, or a position is to be accepted.

    >>> import argmap
    >>> argmap.whatif(argmap.load("harbour-bridge"), "grounded", drop="rebates").after.labels["fairness"]
    'in'
    """
    from argmap.semantics.changes.change import Change
    from argmap.semantics.changes.whatif import whatif
    from argmap.semantics.options import options_of

    change = Change((*several(drop),), (*several(accept),), strengths or {}, likelihoods or {})
    return whatif(map_of(m), reading, change, then=options_of(options))


def cruxes(
    m: ArgumentMap,
    reading: str = "carneades",
    *,
    positions: str | Sequence[str] = (),
    links: bool = False,
    most: int = 10,
    **options: Any,
) -> Report:
    """Return what would change the outcome of a reading: the smallest sets, tipping points, robustness.

    `links` drops links instead of nodes; `most` is how many sets are told of each position. Options are
    those of `evaluate`; `seconds` is the longest that all may take.

    Raises:
        UnknownName: there is no such reading, option or position.

    >>> import argmap
    >>> argmap.cruxes(argmap.load("harbour-bridge"), positions="toll").single[0].ids
    ('one-week',)
    """
    from argmap.semantics.cruxes.report import report

    e = evaluate(m, reading, **options)
    return report(e, positions=several(positions), what="links" if links else "nodes", most=most)
