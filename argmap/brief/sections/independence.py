"""How independent the evidence is: what the items come down to when each is followed to its origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.brief.directly import direct_bullets
from argmap.brief.figures import origin_figures
from argmap.brief.pieces import joined, node, para, source, sources, spans, stopped
from argmap.brief.words import counted
from argmap.graph.cycles import citation_cycles
from argmap.graph.independence import Independence, Share, evidence_for
from argmap.graph.origins import End
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item, Paragraph, Row, Section, Table
from argmap.render.spans import Emphasis, Spans, Strong, Text
from argmap.views.tables.independence import (
    Age,
    Ground,
    PositionGround,
    Weakest,
    by_way_of,
    claim_grounds,
    origin_alone,
    position_grounds,
    unnamed,
)

ORDER = 75
TITLE = "How independent the evidence is"
MOST_CLAIMS = 8
MOST_ORIGINS = 3
MOST_DIRECT = 2
MOST_ALONE = 12
MOST_NAMED = 12


def section(m: ArgumentMap) -> Section | None:
    """Return what the evidence for each position and main claim goes back to, or None without evidence."""
    if not m.evidence:
        return None
    positions = position_grounds(m)
    how = (
        "Each item is followed from the source that records it to those whom this source has it from. "
        "Whoever repeats the same origin counts once. Where a source cites several and the map does not say "
        "which of them an item comes from, it is not traced further: the number of origins is then the "
        "least that it can be. An origin is a publication, not a person: who speaks in two of them counts "
        "twice."
    )
    said = [
        Item((para(_side(m, row.on, "for"), " ", _side(m, row.against, "against")),)) for row in positions
    ]
    blocks: list[Block] = [Bullets(tuple(said))] if said else []
    blocks += [para(how, role="small"), *origin_figures(m), *_table(m, positions)]
    blocks += [*direct_bullets(m), *_alone(m), *_circles(m), *_unnamed(m)]
    return Section("section:independence", TITLE, tuple(blocks))


def _side(m: ArgumentMap, ground: Ground, side: str) -> Spans:
    """Return what the evidence on one side of a position comes down to, in sentences."""
    found = ground.found
    what: Spans = (Strong(node(m, ground.node)),) if side == "for" else (Text("it"),)
    if not found.items:
        return spans("No evidence is ", side, " ", what, ".")
    one = len(found.items) == 1
    opening = spans("The ", "one item" if one else f"{len(found.items)} items", f" {side} ", what)
    if len(found.without) == len(found.items):
        return spans(opening, f" {'names' if one else 'name'} no source.")
    said = [
        opening,
        spans(" comes" if one else " come", f" from {counted(len(found.sources), 'source')} and "),
        spans("goes" if one else "go", f" back to {_least(found)}."),
    ]
    top = found.dominating
    if top and found.single and not one:
        said.append(spans(" That is ", _origin(m, top), "."))
    elif top and len(top.items) > 1:
        said.append(
            spans(f" {len(top.items)} of them ({_percent(found.share)}) rest on ", _origin(m, top), ".")
        )
    if found.lost:
        count = len({id for share in found.lost for id in share.items})
        at = joined([source(m, share.end.source) for share in found.lost], last=" and ")
        several = "which cites several" if len(found.lost) == 1 else "which cite several"
        verb = "It is" if one else f"{count} is" if count == 1 else f"{count} are"
        said.append(spans(f" {verb} not traced further than ", at, f", {several}."))
    if found.without:
        said.append(
            spans(f" {len(found.without)} {'names' if len(found.without) == 1 else 'name'} no source.")
        )
    return joined(said, "")


def _least(found: Independence) -> str:
    return f"{'at least ' if found.lost else ''}{counted(found.least, 'origin')}"


def _percent(share: float) -> str:
    return f"{share * 100:.0f}\u00a0%"


def _origin(m: ArgumentMap, share: Share) -> Spans:
    """Return an origin, with the source by way of which the map has all of it where that is another one."""
    way = by_way_of(m, share)
    return spans(source(m, share.end.source), spans(" (by way of ", source(m, way), ")") if way else ())


def _table(m: ArgumentMap, positions: tuple[PositionGround, ...]) -> Iterator[Block]:
    claims, more = claim_grounds(m, MOST_CLAIMS)
    rows = []
    for row in positions:
        rows += [_row(m, ground, side) for ground, side in ((row.on, "for"), (row.against, "against"))]
    rows += [_row(m, ground, "") for ground in claims]
    filled = tuple(row for row in rows if row)
    if not filled:
        return
    header = ("Evidence", "Items, sources, origins", "Goes back to", "From when", "Weakest rating")
    rest = f"; {counted(more, 'further claim')} left out" if more else ""
    caption = (
        "What the evidence comes down to: for each position and against it, then for the claims that bear on "
        "a position directly or that a key judgement names, those first whose evidence shrinks most"
        f"{rest}. The weakest ratings are those of any source on the way (A–E) and of any item (1–5)."
    )
    yield Table((Text(caption),), header, filled, (3.7, 2.9, 6.2, 2.5, 2.5))


def _row(m: ArgumentMap, ground: Ground, side: str) -> Row | None:
    found = ground.found
    if not found.items:
        return None
    name = node(m, ground.node)
    counts = (counted(len(found.items), "item"), counted(len(found.sources), "source"), _least(found))
    # One item each tells little, except where there are few of them.
    top = [share for share in found.origins if len(share.items) > 1 or len(found.origins) <= MOST_ORIGINS]
    top = top[:MOST_ORIGINS]
    shares = [spans(f"{len(share.items)} from ", _origin(m, share)) for share in top]
    if rest := found.origins[len(top) :]:
        count = len({id for share in rest for id in share.items})
        shares.append(spans(f"{count} from {counted(len(rest), 'other' if top else 'origin')}"))
    if lost := {id for share in found.lost for id in share.items}:
        shares.append(spans(f"{len(lost)} ", Emphasis((Text("not traced further"),))))
    if found.without:
        shares.append(spans(f"{len(found.without)} without a source"))
    # With few of many, a reader wants to know which: the others bear on it only by way of other claims.
    few = () if side or not 0 < len(ground.direct) <= MOST_DIRECT < len(found.items) else ground.direct
    direct = spans("Of these, directly: ", joined([_item(m, found, id) for id in few], "; ")) if few else ()
    cells: tuple[tuple[Block, ...], ...] = (
        (para(spans(side.capitalize(), " ", Strong(name)) if side else name),),
        (para(", ".join(counts)),),
        tuple(Paragraph(run) for run in (joined(shares, "; "), direct) if run),
        tuple(para(text) for text in _when(ground.age) if text),
        tuple(para(text) for text in _ratings(ground.weakest) if text),
    )
    return Row(cells)


def _item(m: ArgumentMap, found: Independence, id: str) -> Spans:
    """Return a piece of evidence with what it goes back to."""
    origins = [_origin(m, Share(share.end, (id,))) for share in found.origins if id in share.items]
    lost = any(id in share.items for share in found.lost)
    whence = spans(", from ", joined(origins, " and ")) if origins else ", not traced further" if lost else ""
    return spans(node(m, id), whence)


def _when(age: Age | None) -> tuple[str, ...]:
    if age is None:
        return ("without a date",)
    return (
        _range(age),
        "" if age.median is None else f"median age: {_years(age.median)}",
        f"{counted(age.undated, 'item')} undated" if age.undated else "",
    )


def _range(age: Age) -> str:
    """Return the first and the last year that the items may be from; the evidence table has the days."""
    if age.oldest == age.newest:
        return age.oldest.in_words()
    first, last = age.oldest.earliest, age.newest.latest
    if first is None and last:
        return f"until {last[0]}"
    if first and last is None:
        return f"from {first[0]}"
    if first is None or last is None or first[0] < 1:
        return f"{age.oldest.in_words()} to {age.newest.in_words()}"
    return str(first[0]) if first[0] == last[0] else f"{first[0]} to {last[0]}"


def _years(years: float) -> str:
    return "under a year" if years < 1 else counted(round(years), "year")


def _ratings(weakest: Weakest) -> tuple[str, ...]:
    letter, number = weakest.reliability or "", weakest.credibility or ""
    return (
        ", ".join([*([f"source {letter}"] if letter else []), *([f"item {number}"] if number else [])]),
        f"{weakest.unjudged} cannot be judged" if weakest.unjudged else "",
        f"{weakest.unrated} not rated" if weakest.unrated else "",
    )


def _alone(m: ArgumentMap) -> Iterator[Block]:
    """Yield the claims whose evidence all goes back to one origin, by origin."""
    found = origin_alone(m)
    if not found:
        return
    yield para("Claims whose evidence all goes back to one origin, by origin:")
    groups = [(end, ids) for end, ids in found.items() if len(ids) > 1][:MOST_ALONE]
    items = [spans(_end(m, end), ": ", _few(m, ids, count=True)) for end, ids in groups]
    rest = [(end, ids) for end, ids in found.items() if (end, ids) not in groups]
    named = [spans(_few(m, ids[:1], count=True), ", from ", _end(m, end)) for end, ids in rest[:MOST_NAMED]]
    if named:
        more = sum(len(ids) for _, ids in rest) - len(named)
        items.append(
            spans("Others: " if groups else "", joined(named, "; "), f"; {more} more" if more else "")
        )
    yield Bullets(tuple(Item((para(stopped(run)),)) for run in items))


def _end(m: ArgumentMap, end: End) -> Spans:
    lost = () if end.traced else (Text(" (it cites several, and the map does not say which)"),)
    return spans(source(m, end.source), lost)


def _few(m: ArgumentMap, ids: Sequence[str], count: bool = False) -> Spans:
    """Return references to the first of some nodes, where asked with the number of their items."""
    more = f"; {len(ids) - MOST_NAMED} more" if len(ids) > MOST_NAMED else ""
    items = {id: evidence_for(m)[id].bit_count() if count else 0 for id in ids[:MOST_NAMED]}
    named = [spans(node(m, id), f" ({n} items)" if n > 1 else "") for id, n in items.items()]
    return spans(joined(named, "; "), more)


def _circles(m: ArgumentMap) -> Iterator[Block]:
    """Yield the groups of sources that cite each other in a circle."""
    for members in citation_cycles(m)[:MOST_NAMED]:
        more = f"; {len(members) - MOST_NAMED} more" if len(members) > MOST_NAMED else ""
        rest = " cites itself." if len(members) == 1 else " rest on each other, and count as one."
        head = Strong((Text("In a circle"),))
        yield para(head, ": ", sources(m, members[:MOST_NAMED]), more, rest)


def _unnamed(m: ArgumentMap) -> Iterator[Block]:
    """Yield the evidence of speakers without a name, and what has no other evidence."""
    items, claims = unnamed(m)
    if not items:
        return
    said = spans(Strong((Text("Speakers without a name"),)), ": ", _few(m, items))
    alone = stopped(" No other evidence holds up ", _few(m, claims)) if claims else ()
    yield para(stopped(said), alone)
