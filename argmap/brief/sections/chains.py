"""Who has it from whom, as a table and drawn: the sources as chains down to their origins."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.brief.figures import chain_figures
from argmap.brief.pieces import para, source, sources, spans
from argmap.brief.words import counted
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Row, Section, Table
from argmap.render.spans import Spans, Text
from argmap.views.tables.citing import Citing, citing

ORDER = 78
TITLE = "Who has it from whom"
MOST_ROWS = 30
MOST_NAMED = 3


def section(m: ArgumentMap) -> Section | None:
    """Return the chains, or None where no source has its matter from another."""
    found = chain_figures(m)
    return Section("section:chains", TITLE, (_table(m), *found)) if found else None


def _table(m: ArgumentMap) -> Table:
    linked = [row for row in citing(m) if row.cites or row.cited_by]
    # Who repeats others and is repeated comes first, then those that most rests on.
    order = sorted(linked, key=lambda row: (row.origin, -(row.taken + row.held + row.lost)))
    shown = order[:MOST_ROWS]
    rest = len(linked) - len(shown)
    caption = "The sources that have their matter from others, then those that others repeat."
    caption += f" {rest} more {'is' if rest == 1 else 'are'} left out." if rest else ""
    header = ("Source", "Rated", "Has its matter from", "Is repeated by", "Items that rest on it")
    return Table((Text(caption),), header, tuple(_row(m, row) for row in shown), (5.9, 1.4, 4, 3.3, 3.3))


def _row(m: ArgumentMap, row: Citing) -> Row:
    whence = _some(m, row.cites) if row.cites else spans("nobody: an origin")
    cells: tuple[tuple[Block, ...], ...] = (
        (para(source(m, row.source)),),
        (para(m.sources[row.source].reliability or "–"),),
        (para(whence, " (in a circle)" if row.circular else ""),),
        (para(_some(m, row.cited_by) if row.cited_by else "nobody"),),
        (para(_items(row)),),
    )
    return Row(cells)


def _some(m: ArgumentMap, ids: Sequence[str]) -> Spans:
    if len(ids) <= MOST_NAMED + 1:
        return sources(m, ids)
    return spans(sources(m, ids[:MOST_NAMED]), f"; {len(ids) - MOST_NAMED} more")


def _items(row: Citing) -> str:
    said = [
        f"{row.taken} taken from it" if row.taken else "",
        f"{row.held} {'goes' if row.held == 1 else 'go'} back to it" if row.held else "",
        f"{row.lost} not traced further" if row.lost else "",
    ]
    return ", ".join(part for part in said if part) or counted(0, "item")
