"""Diagnostics as text: for people, for scripts, for GitHub. One format, one file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.core.diagnostics import SEVERITIES, Diagnostic
from argmap.core.registry import Registry

REPORTS = Registry("argmap.rules._report", what="output format", needs=("report",))
"""Every output format by name."""

MOST = 200
"""The most findings of a file that are shown to a person."""

Line = Callable[[str, int], str | None]
"""The text of a line of a file, where it is known."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one file."""

    file: str
    diagnostics: tuple[Diagnostic, ...] = ()
    read: bool = True
    """Whether a map could be made of it."""
    error: str = ""
    """Why it cannot be read at all, where there is no diagnostic to say it."""
    external: tuple[str, ...] = ()
    """The ids that come from the files it extends, where it is checked alone."""
    own: str = ""
    """Its name in places: other names are of files that it extends."""
    apart: bool = False
    """Whether it extends others and was checked without them."""


def cut(diagnostics: Sequence[Diagnostic], most: int = MOST) -> tuple[list[Diagnostic], int]:
    """Return the worst of many diagnostics, in their order, and how many are left out."""
    if len(diagnostics) <= most:
        return list(diagnostics), 0
    ranked = sorted(range(len(diagnostics)), key=lambda i: SEVERITIES.index(diagnostics[i].severity))
    return [diagnostics[i] for i in sorted(ranked[:most])], len(diagnostics) - most


def counted_fixes(diagnostics: Sequence[Diagnostic]) -> str:
    """Return how many could be mended, and by which option; an empty text where none could.

    >>> from argmap.core.fixes import Fix
    >>> counted_fixes([Diagnostic("AM306", "warning", "x", fix=Fix("Take it out."))])
    'With --unsafe-fixes 1 can be mended.'
    """
    fixes = [d.fix for d in diagnostics if d.fix]
    safe = sum(fix.safe for fix in fixes)
    said = [f"With --fix {safe} can be mended."] if safe else []
    if len(fixes) > safe:
        said.append(f"With --unsafe-fixes {len(fixes) - safe}{' more' if safe else ''} can be mended.")
    return " ".join(said)


def counted(diagnostics: Sequence[Diagnostic]) -> str:
    """Return how many there are of each severity.

    >>> counted([Diagnostic("AM201", "error", "x"), Diagnostic("AM301", "note", "x")])
    '1 error, 1 note'
    """
    found = []
    for severity in SEVERITIES:
        if count := sum(d.severity == severity for d in diagnostics):
            found.append(f"{count} {severity}{'s' if count > 1 else ''}")
    return ", ".join(found)
