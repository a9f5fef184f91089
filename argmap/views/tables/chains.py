"""The sources as chains: who repeats whom, and how much of the map rests on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from argmap.model.argument_map import ArgumentMap
from argmap.views.data.forest import Tree, forest


def chains(m: ArgumentMap) -> tuple[Tree[None], ...]:
    """Return the sources that no other cites, each with what it cites below it; circles are cut open.

    >>> from argmap.formats import load
    >>> [(tree.id, [branch.id for branch in tree.branches]) for tree in chains(load("harbour-bridge"))]
    [('gazette-2026-04-02', ['office-report']), ('union-survey', [])]
    """
    cited = {other for source in m.sources.values() for other in source.cites if other != source.id}
    roots = [id for id in m.sources if id not in cited]
    trees, others = forest(
        roots, lambda id: [(other, None) for other in m.sources[id].cites if other in m.sources], m.sources
    )
    return trees + others


def uses(m: ArgumentMap) -> Mapping[str, int]:
    """Return how many nodes name each source as their own."""
    return Counter(source for node in m.nodes.values() for source in node.sources)
