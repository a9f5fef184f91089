"""The sources as chains: who has its matter from whom, and how much of the evidence goes back to each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from argmap.core.errors import UnknownName
from argmap.graph.citations import citations
from argmap.graph.independence import items_against, items_for
from argmap.graph.origins import trails
from argmap.graph.walk import reach
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source
from argmap.views.data.diagram import Badge, Diagram, DiagramEdge, DiagramNode
from argmap.views.data.forest import bonds, outline
from argmap.views.tables.chains import called, described
from argmap.views.tables.citing import weights

SUMMARY = "the sources, or those behind the evidence on a position: who has its matter from whom"
TAKES = "[POSITION]"
MOST = 40
MOST_TOLD = 3
"""So many sources are named in a box."""
LONGEST = 34


def view(m: ArgumentMap, position: str = "") -> Diagram:
    """Return the chains of sources: at most forty, those with most of the evidence first.

    Raises:
        UnknownName: there is no such position.
    """
    if position and position not in m.positions:
        raise UnknownName("position", position, m.positions)
    items = tuple(m.evidence)
    known: Collection[str] = m.sources
    if position:
        items = tuple(dict.fromkeys((*items_for(m, position), *items_against(m, position))))
        known = {id for item in items for trail in trails(m)[item] for id in trail.sources}
    taken, held, lost = weights(m, items)
    chosen = _chosen(m, known, taken + held + lost)
    step = {id: [cited for cited in dict.fromkeys(m.sources[id].cites) if cited in chosen] for id in chosen}
    drawn = set(bonds(outline(step)))
    told = {id: [cited for cited in step[id] if (id, cited) not in drawn] for id in chosen}
    boxes = tuple(
        _box(m, m.sources[id], (taken[id], held[id], lost[id]), told[id], len(told[id]) < len(step[id]))
        for id in chosen
    )
    arrows = tuple(_arrow(m, id, cited, cited in told[id]) for id in chosen for cited in step[id])
    title = f"{m.positions[position].title}: " if position else ""
    return Diagram(
        title=f"{title}{'w' if title else 'W'}ho has it from whom",
        description=_description(boxes, arrows, len(items), len(known) - len(chosen)),
        nodes=boxes,
        edges=arrows,
        flow="chain",
        hidden=len(known) - len(chosen),
        language=m.language,
    )


def _chosen(m: ArgumentMap, known: Collection[str], weight: Counter[str]) -> dict[str, None]:
    """Return the sources to draw, in the order of the file: of too many, those that most rests on.

    Whom a drawn source leads to comes with it, so that no chain is cut in the middle while there is room.
    """
    if len(known) <= MOST:
        return dict.fromkeys(id for id in m.sources if id in known)
    order = sorted(known, key=lambda id: (-weight[id], citations(m).place[id]))
    found: dict[str, None] = {}
    for first in order:
        for id in (first, *reach([first], lambda x: m.sources[x].cites if x in m.sources else ())):
            if len(found) < MOST and id in m.sources:
                found[id] = None
    return dict.fromkeys(id for id in m.sources if id in found)


def _box(
    m: ArgumentMap, source: Source, counts: tuple[int, int, int], told: list[str], also: bool
) -> DiagramNode:
    """Return the box of a source. `told` are the sources that it says in words to have its matter from."""
    chains = citations(m)
    circular = chains.head[source.id] in chains.circles
    origin = not chains.onward[chains.head[source.id]] and not circular
    return DiagramNode(
        # As a document calls it, where the box leads.
        id=f"source:{source.id}",
        kind="origin" if origin else "source",
        title=called(m, source.id),
        text=_told(m, source.id, told, also),
        caption="\u00a0· ".join([described(source), *_uses(*counts, origin=origin)]),
        badges=(_circle(m, source.id),) if circular else (),
    )


def _uses(taken: int, held: int, lost: int, *, origin: bool) -> list[str]:
    r"""Return how many items rest on a source, in words for the small line of its box.

    >>> _uses(3, 3, 0, origin=True), [words.replace("\u00a0", " ") for words in _uses(1, 4, 0, origin=True)]
    (['3\xa0items'], ['4 items, 1 of them taken from it'])
    """
    if origin and held:
        part = f", {taken}\u00a0of\u00a0them taken from it" if 0 < taken < held else ""
        return [f"{_counted(held)}{part}"]
    return [
        words
        for count, words in (
            (taken, f"{_counted(taken)} taken from it"),
            (held, f"origin of {_counted(held)}"),
            (lost, f"{_counted(lost)} not traced further"),
        )
        if count
    ]


def _told(m: ArgumentMap, id: str, told: list[str], also: bool) -> str:
    """Return in words whom a source cites besides those below it: their boxes stand elsewhere."""
    named = ["itself" if other == id else called(m, other) for other in told]
    if not named:
        return ""
    more = f", and {len(named) - MOST_TOLD} more" if len(named) > MOST_TOLD else ""
    return f"{'Also from' if also else 'From'}: {'; '.join(_cut(name) for name in named[:MOST_TOLD])}{more}"


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + " …"


def _circle(m: ArgumentMap, id: str) -> Badge:
    """Return the mark of a source that rests on itself, at once or by way of others."""
    chains = citations(m)
    others = [called(m, other) for other in chains.circles[chains.head[id]] if other != id]
    if not others:
        return Badge("circular", "It cites itself", "attack")
    more = f" and {len(others) - MOST_TOLD} more" if len(others) > MOST_TOLD else ""
    way = ", ".join(f"“{name}”" for name in others[:MOST_TOLD])
    return Badge("circular", f"It has its matter from itself, by way of {way}{more}", "attack")


def _counted(count: int) -> str:
    return f"{count}\u00a0item" if count == 1 else f"{count}\u00a0items"


def _arrow(m: ArgumentMap, id: str, cited: str, told: bool) -> DiagramEdge:
    whom = f"“{called(m, cited)}”" if cited != id else "itself"
    return DiagramEdge(
        id=f"cites:{id}->{cited}",
        sources=(f"source:{id}",),
        target=f"source:{cited}",
        kind="cites",
        words=f"“{called(m, id)}” has its matter from {whom}",
        told=told,
    )


def _description(
    boxes: tuple[DiagramNode, ...], arrows: tuple[DiagramEdge, ...], items: int, hidden: int
) -> str:
    if not boxes:
        return "There are no sources yet."
    origins = sum(box.kind == "origin" for box in boxes)
    circular = sum(bool(box.badges) for box in boxes)
    said = (
        f"{len(boxes)} {'source' if len(boxes) == 1 else 'sources'} behind {_counted(items)} of evidence. "
        f"{len(boxes) - origins} {'has' if len(boxes) - origins == 1 else 'have'} matter from others, "
        f"{origins} {'cites' if origins == 1 else 'cite'} nobody in the map."
    )
    said += f" {circular} stand in a circle." if circular else ""
    said = said.replace("\u00a0", " ")
    return said + (f" {hidden} more {'is' if hidden == 1 else 'are'} not shown." if hidden else "")
