"""The chains of sources as rows: whom each cites, who cites it, and how many items rest on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from argmap.graph.citations import citations
from argmap.graph.origins import ends
from argmap.model.argument_map import ArgumentMap


@dataclass(frozen=True, slots=True)
class Citing:
    """A source with whom it has its matter from and who repeats it."""

    source: str
    cites: tuple[str, ...]
    cited_by: tuple[str, ...]
    taken: int
    """How many items are taken from it."""
    held: int
    """How many items go back to it as their origin."""
    lost: int
    """How many items cannot be traced beyond it."""
    origin: bool
    """Whether it cites nobody, and so has what it says first hand as far as the map tells."""
    circular: bool
    """Whether it cites itself, at once or by way of others."""


def weights(m: ArgumentMap, items: Iterable[str]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Return how many items are taken from each source, go back to it, and cannot be traced beyond it.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> weights(m, m.evidence)[1]["office-report"]
    2
    """
    taken: Counter[str] = Counter()
    held: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for id in items:
        taken.update(source for source in m.evidence[id].sources if source in m.sources)
        held.update({end.source for end in ends(m)[id] if end.traced})
        lost.update({end.source for end in ends(m)[id] if not end.traced})
    return taken, held, lost


def citing(m: ArgumentMap) -> tuple[Citing, ...]:
    """Return a row for each source, in the order of the file.

    >>> from argmap.formats import load
    >>> [(row.source, row.cites, row.held) for row in citing(load("harbour-bridge"))][:2]
    [('gazette-2026-04-02', ('office-report',), 0), ('office-report', (), 2)]
    """
    taken, held, lost = weights(m, m.evidence)
    chains = citations(m)
    by: dict[str, dict[str, None]] = {id: {} for id in m.sources}
    for id, source in m.sources.items():
        for cited in source.cites:
            if cited in by:
                by[cited].setdefault(id)
    return tuple(
        Citing(
            id,
            tuple(cited for cited in dict.fromkeys(source.cites) if cited in m.sources),
            tuple(by[id]),
            taken[id],
            held[id],
            lost[id],
            not source.cites,
            chains.head[id] in chains.circles,
        )
        for id, source in m.sources.items()
    )
