"""Which sources a map rests on directly: those that its nodes and quotations name."""

from __future__ import annotations

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source

LAWS = frozenset({"bill", "classic", "legal_case", "legislation", "regulation", "standard", "treaty"})
"""CSL types that are cited by title and number, without an author or a publisher."""

UNTITLED = frozenset({"interview", "letter", "personal_communication"})
"""CSL types that citation styles print without a title where there is none."""


@once
def rested_on(m: ArgumentMap) -> tuple[Source, ...]:
    """Return the sources that nodes and quotations name, in the order of the file.

    What is known only through another source (`cites`, `origin`) is not among them: the map cannot say more
    of it than that source does. Nor is what the map's author adds (`by`), nor what stands in another file.

    >>> from argmap.formats import load
    >>> [source.id for source in rested_on(load("harbour-bridge"))]
    ['gazette-2026-04-02', 'office-report', 'union-survey']
    """
    named: set[str | None] = set()
    for node in m.nodes.values():
        named.update(node.sources)
        named.update(quote.source for quote in node.quotes)
    return tuple(source for source in m.sources.values() if source.id in named and not source.by)
