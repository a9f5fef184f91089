"""What stands only as it is asserted: itself, or because a reason or a defence of it does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from argmap.semantics import read
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.framework.claims import compile_map
from argmap.semantics.framework.founded import founded
from argmap.semantics.why.said import walk
from argmap.semantics.why.tree import why

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Asserted:
    """What would no longer stand if every claim had to be shown."""

    bare: tuple[str, ...]
    """Nothing supports them, or only what is itself asserted."""
    leaning: Mapping[str, tuple[str, ...]]
    """Supported by more than that, and yet falling; each with the bare claims that it falls with."""


def asserted(e: Evaluation) -> Asserted:
    """Return what stands in a reading that labels only while nobody has to show it.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> dict(asserted(evaluate(load("cuba-north-korea"))).leaning)["back-channel"]
    ('trust-not-neutrality',)
    """
    options = replace(e.options, burden="evidence")
    shown = read(e.map, e.reading, options, compile_map(e.map, "evidence", options.scores))
    if not (e.decided and shown.decided):
        return Asserted((), {})
    ids = [id for id, label in e.labels.items() if label == "in" and shown.labels[id] != "in"]
    supported = founded(shown.framework)
    bare = tuple(id for id in ids if id not in supported)
    return Asserted(bare, {id: _with(shown, id, bare) for id in ids if id in supported})


def _with(shown: Evaluation, id: str, bare: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bare claims that the explanation of a fall comes to."""
    found = dict.fromkeys(one.id for one in walk(why(shown, id, _DEEPEST)))
    return tuple(other for other in found if other in bare)
