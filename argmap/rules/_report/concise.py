"""One line for each finding."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.rules._report import Checked, Line, cut
from argmap.rules._report.full import headline

DESCRIPTION = "one line each"


def report(files: Sequence[Checked], *, line: Line, colour: bool = False) -> str:
    """Return all findings, a line each."""
    return "".join(_lines(file, colour) for file in files)


def _lines(file: Checked, colour: bool) -> str:
    shown, more = cut(file.diagnostics)
    tail = f"… and {more:,} more; --output-format json lists all.\n" if more else ""
    return "".join(f"{headline(d, colour=colour)}\n" for d in shown) + tail
