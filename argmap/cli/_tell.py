"""What a user is told, on a terminal or not: errors, the lines they are about, and colours."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import IO, TYPE_CHECKING

import click

from argmap.core.errors import ArgmapError, FileError, MapError

if TYPE_CHECKING:
    from argmap.rules._report import Line


def tell(error: ArgmapError) -> None:
    """Print an error on stderr: the place, the sentence, the remedy; faults of a map with their lines."""
    if isinstance(error, MapError) and error.diagnostics:
        from argmap.rules._report.full import blocks

        colour = coloured(sys.stderr)
        text = blocks(error.diagnostics, line=lines(error.texts), colour=colour)
        click.echo(text, err=True, nl=False, color=colour)
        return
    click.echo(f"argmap: error: {sentence(error)}", err=True)
    if excerpt := getattr(error, "excerpt", ""):
        click.echo(excerpt, err=True)


def sentence(error: ArgmapError) -> str:
    """Return an error in one line, safe to print."""
    from argmap.core.printable import printable

    # A file that cannot be opened has no first line to point at.
    place = error.place
    where = "" if place is None else place.file if (place.line, place.column) == (1, 1) else str(place)
    said = " ".join(part for part in (error.message, error.hint) if part)
    return printable(f"{where}: {said}" if where else said)


def coloured(stream: IO[str]) -> bool:
    """Say whether colours may go to a stream."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def lines(texts: Mapping[str, str] | None = None) -> Line:
    """Return what finds a line of a file: in the texts at hand, else in the file itself."""
    from argmap.core.files import read_bytes
    from argmap.rules._comments import lines_of

    known: dict[str, list[str]] = {}

    def line(file: str, number: int) -> str | None:
        if file not in known:
            try:
                # The name in a place is the path it was read by; stdin is gone once it was read.
                text = (texts or {}).get(file)
                text = read_bytes(file).decode("utf-8-sig", "replace") if text is None else text
            except FileError:
                text = ""
            known[file] = text.split("\n") if file.lower().endswith(".json") else lines_of(text)
        return known[file][number - 1] if 0 < number <= len(known[file]) else None

    return line
