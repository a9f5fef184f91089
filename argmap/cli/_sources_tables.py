"""`argmap sources chains` and `argmap sources independence`: what rests on whom, as tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli._map import MAP, put

if TYPE_CHECKING:
    from argmap.views.tables.grounding import GroundRow

_FORMAT = "How to show them."
_NAMED = 3
"""So many ids stand in a cell; JSON has them all."""


@click.command()
@click.argument("map", type=MAP)
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help=_FORMAT)
def chains(map: str, format: str) -> None:
    """Show who has it from whom, a row a source.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. Items are pieces of
    evidence: those taken from the source, those that go back to it as their origin, and those lost at it,
    because it cites several and the map does not say which.
    """
    import json
    from dataclasses import asdict

    from argmap.formats import load
    from argmap.views.tables.citing import citing

    m = load(map)
    rows = citing(m)
    if format == "json":
        made = [asdict(row) | {"reliability": m.sources[row.source].reliability} for row in rows]
        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "-")
        return
    header = ("source", "rated", "kind", "taken", "origin of", "lost", "repeated by", "cites")
    cells = [
        (
            row.source,
            m.sources[row.source].reliability or "–",
            "circular" if row.circular else "origin" if row.origin else "–",
            str(row.taken),
            str(row.held),
            str(row.lost),
            _listed(row.cited_by),
            _listed(row.cites),
        )
        for row in rows
    ]
    put(_text(header, cells, numbers={3, 4, 5}), "-")


@click.command()
@click.argument("map", type=MAP)
@click.option("--format", type=click.Choice(["text", "json", "csv"]), default="text", help=_FORMAT)
@click.option("--all", "every", is_flag=True, help="Every argument and objection, not only the main claims.")
def independence(map: str, format: str, every: bool) -> None:
    """Show what the evidence for each claim comes down to.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. A row a side of each
    position, then a row a claim that bears on a position directly or that a key judgement names. Sources that
    repeat one origin count as one; a number with + is the least that it can be.
    """
    from argmap.formats import load
    from argmap.views.tables.grounding import independence as rows_of

    rows = rows_of(load(map), every=every)
    if format == "text":
        header = (
            "claim", "side", "items", "direct", "sources", "origins", "most from", "share", "from", "to",
            "weakest", "anonymous",
        )  # fmt: skip
        put(_text(header, [_cells(row) for row in rows], numbers={2, 3, 4, 5, 7, 11}), "-")
        return
    from dataclasses import asdict, fields

    made = [asdict(row) for row in rows]
    if format == "json":
        import json

        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "-")
        return
    import csv
    import io

    from argmap.views.tables.grounding import GroundRow

    out = io.StringIO()
    writer = csv.DictWriter(out, [field.name for field in fields(GroundRow)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(made)
    put(out.getvalue(), "-")


def _cells(row: GroundRow) -> tuple[str, ...]:
    return (
        row.claim,
        row.side,
        str(row.items),
        str(row.direct),
        str(row.sources),
        f"{row.origins}{'' if row.exact else '+'}",
        row.dominating or "–",
        f"{row.share:.0%}" if row.dominating else "–",
        row.first or "–",
        row.last or "–",
        f"{row.reliability or '–'}{row.credibility or '–'}",
        str(row.anonymous),
    )


def _listed(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _NAMED} more" if len(ids) > _NAMED else ""
    return (", ".join(ids[:_NAMED]) or "–") + more


def _text(header: Sequence[str], rows: Iterable[Sequence[str]], numbers: set[int]) -> str:
    """Return rows in columns below their heads; nothing where there are no rows."""
    from argmap.core.printable import printable

    shown = [[printable(cell) for cell in row] for row in rows]
    if not shown:
        return ""
    table = [list(header), *shown]
    widths = [max(len(row[n]) for row in table) for n in range(len(header))]
    lines = []
    for row in table:
        cells = [
            cell.rjust(size) if n in numbers else cell.ljust(size)
            for n, (cell, size) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines) + "\n"
