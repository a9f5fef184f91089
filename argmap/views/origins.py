"""The evidence on a position by its origins: how many voices it comes down to, for and against."""

from __future__ import annotations

from argmap.core.errors import UnknownName
from argmap.graph.independence import Independence, independence, items_against, items_for
from argmap.graph.origins import ends
from argmap.model.argument_map import ArgumentMap
from argmap.views.data.bars import Bar, Bars
from argmap.views.tables.chains import called, described

SUMMARY = "the evidence for and against a position by its origins, as bars"
TAKES = "POSITION"
MOST = 6
"""So many origins have a row of their own; the others share one."""
LEAST = 4
"""So many have one even with a single item each."""

TWICE = "An item that several sources report counts at each of their origins."

Counts = dict[tuple[str, bool], list[int]]
"""For each end of a trail (the source, and whether it is the origin) the items for and those against."""


def view(m: ArgumentMap, position: str) -> Bars:
    """Return a bar for each origin, the one with most items first.

    Raises:
        UnknownName: there is no such position.
    """
    if position not in m.positions:
        raise UnknownName("position", position, m.positions)
    sides = [independence(m, items_for(m, position)), independence(m, items_against(m, position))]
    counts = _counts(sides)
    order = sorted(counts, key=lambda end: -sum(counts[end]))
    several = sum(sum(counts[end]) > 1 for end in order)
    shown = order[: min(max(several, LEAST), MOST)]
    shown = order if len(order) == len(shown) + 1 else shown
    bars = [_bar(m, *end, counts[end]) for end in shown]
    if rest := [counts[end] for end in order[len(shown) :]]:
        each = "one item each" if all(sum(row) == 1 for row in rest) else "together"
        bars.append(Bar(f"{len(rest)} more origins", _sum(rest), each))
    if any(side.without for side in sides):
        bars.append(Bar("No source", (len(sides[0].without), len(sides[1].without))))
    said = [_said(m, side, word) for side, word in zip(sides, _WORDS, strict=True)]
    note = TWICE if any(len(ends(m)[id]) > 1 for side in sides for id in side.items) else ""
    return Bars(
        title=f"{m.positions[position].title}: the evidence by its origins",
        description=" ".join([*said, note] if note else said),
        note=note,
        series=("for", "against"),
        bars=tuple(bars),
        language=m.language,
    )


_WORDS = ("for", "against")


def _counts(sides: list[Independence]) -> Counts:
    counts: Counts = {}
    for at, side in enumerate(sides):
        for share in (*side.origins, *side.lost):
            counts.setdefault((share.end.source, share.end.traced), [0, 0])[at] += len(share.items)
    return counts


def _bar(m: ArgumentMap, id: str, traced: bool, counts: list[int]) -> Bar:
    source = m.sources[id]
    lost = "" if traced else " · not traced further"
    return Bar(called(m, id), tuple(counts), f"{described(source)}{lost}", f"source:{id}")


def _sum(rows: list[list[int]]) -> tuple[int, ...]:
    return tuple(sum(column) for column in zip(*rows, strict=True))


def _said(m: ArgumentMap, side: Independence, word: str) -> str:
    """Return in a sentence what the evidence of one side comes down to.

    >>> from argmap.formats import load
    >>> view(load("harbour-bridge"), "toll").description.split(", “")[0]
    'For it: 1 piece of evidence of 1 origin'
    """
    if not side.items:
        return f"{word.capitalize()} it: no evidence."
    count = len(side.items)
    begun = f"{word.capitalize()} it: {count} {'piece' if count == 1 else 'pieces'} of evidence"
    if not side.least:
        return f"{begun} without a source."
    least = "" if not side.lost else "at least "
    begun += f" of {least}{side.least} {'origin' if side.least == 1 else 'origins'}"
    shares = sorted((*side.origins, *side.lost), key=lambda share: -len(share.items))
    first, most = shares[0], len(shares[0].items)
    if len(shares) > 1 and len(shares[1].items) == most:
        return f"{begun}."
    name = f"“{called(m, first.end.source)}” ({most} of {count}, {100 * most / count:.0f}\u00a0%)"
    if not first.end.traced:
        name += ", not traced further"
    if len(shares) == 1:
        return f"{begun}, {name}."
    return f"{begun}; {'most of it' if 2 * most > count else 'the largest part'} from {name}."
