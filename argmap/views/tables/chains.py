"""The sources as chains: who repeats whom, and how much of the map rests on each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Name, Source
from argmap.views.data.dates import in_short
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


def surname(name: Name) -> str:
    """Return a family name as it stands alone, with the particle that it keeps; else the whole name.

    >>> surname(Name(family="Gaulle", given="Charles", non_dropping_particle="de"))
    'de Gaulle'
    """
    return " ".join(
        part for part in (name.non_dropping_particle, name.family) if part and name.family
    ) or str(name)


@once
def names(m: ArgumentMap) -> Mapping[str, str]:
    """Return what to call each source: its name, with a letter where several are called alike.

    >>> from argmap.formats import loads
    >>> m = loads("{argmap: 1, id: m, question: Q?, sources: {x: {title: R}, y: {title: R}, z: {title: S}}}")
    >>> list(names(m).values())
    ['R (a)', 'R (b)', 'S']
    """
    alike: dict[str, list[Source]] = {}
    for source in m.sources.values():
        alike.setdefault(source.name, []).append(source)
    found: dict[str, str] = {}
    for name, group in alike.items():
        titles = {source.title for source in group} - {None}
        for place, source in enumerate(group):
            # A full title says more than a letter; both would be needless.
            if len(group) > 1:
                told = len(titles) == len(group)
                found[source.id] = str(source.title) if told else f"{name} ({lettered(place)})"
            else:
                found[source.id] = name
    return {id: found[id] for id in m.sources}


def lettered(place: int) -> str:
    """Return the letter of a place: a to z, then aa.

    >>> lettered(1), lettered(27)
    ('b', 'ab')
    """
    letter = chr(ord("a") + place % 26)
    return letter if place < 26 else f"{lettered(place // 26 - 1)}{letter}"


def called(m: ArgumentMap, id: str) -> str:
    """Return what a figure calls a source.

    >>> from argmap.formats import load
    >>> called(load("harbour-bridge"), "office-report")
    'Trial week figures'
    """
    return names(m)[id] if id in m.sources else id


def described(source: Source) -> str:
    r"""Return what the small line below the name of a source says: whose it is, from when, how reliable.

    >>> described(Source(id="s", title="Trial toll", author="A. Clerk", issued=2026, reliability="B"))
    'A. Clerk · 2026\xa0·\xa0B'
    """
    whose = "" if source.title_short else source.container_title or source.publisher or ""
    if source.author and not source.title_short:
        names = [surname(name) for name in source.author]
        whose = " and ".join(names) if len(names) < 3 else f"{names[0]} and others"
    issued = in_short(source.issued) if source.issued else "no date"
    # The letter alone at the start of a line would be hard to read.
    return f"{whose}{' · ' if whose else ''}{issued}\u00a0·\u00a0{source.reliability or 'not rated'}"
