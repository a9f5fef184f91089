"""What a conversion mended and lost: sentences for the terminal, and data for a report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from argmap.formats.claims.losses import Loss
    from argmap.reading.document import Document

MOST = 12
"""The most lines on losses; a report lists them all."""


def tell_repairs(document: Document) -> None:
    """Print what the reader mended, with its lines, on stderr."""
    if document.repairs:
        import sys

        from argmap.cli._tell import coloured, lines
        from argmap.rules._report.full import blocks

        colour = coloured(sys.stderr)
        text = blocks(document.repairs, line=lines(document.texts), colour=colour)
        click.echo(text, err=True, nl=False, color=colour)


def tell_losses(losses: Sequence[Loss], format: str, *, done: bool) -> None:
    """Print on stderr what a format cannot hold, field by field, with the parts that it is lost of."""
    from argmap.core.printable import printable

    if not losses:
        return
    by_field: dict[str, list[str]] = {}
    for loss in losses:
        by_field.setdefault(loss.field, []).append(loss.part)
    count = len(losses)
    said = f"`{format}` cannot hold {count:,} {'thing' if count == 1 else 'things'} that the map says"
    click.echo(f"argmap: {said}{'' if done else '; nothing was written'}:", err=True)
    for field, parts in sorted(by_field.items(), key=lambda pair: -len(pair[1]))[:MOST]:
        shown = ", ".join(part or "the map" for part in parts[:3])
        more = f" and {len(parts) - 3:,} more" if len(parts) > 3 else ""
        click.echo(printable(f"  {_NAMES.get(field, field)}: {shown}{more}"), err=True)
    if len(by_field) > MOST:
        click.echo(f"  and {len(by_field) - MOST} more kinds; --report FILE lists everything", err=True)


_NAMES = {"part": "left out whole", "link": "links left out", "kind": "becomes another kind of node"}


def as_data(document: Document, losses: Sequence[Loss], format: str) -> str:
    """Return a report of the repairs and losses as JSON."""
    import json

    report = {
        "map": document.map.id,
        "format": format,
        "lost": [loss.to_dict() for loss in losses],
        "repaired": [repair.to_dict() for repair in document.repairs],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"
