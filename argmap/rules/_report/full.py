"""As rustc shows it: the place, the sentence, the line with a caret, the remedy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.core.diagnostics import Diagnostic
from argmap.core.place import Place
from argmap.core.printable import printable
from argmap.rules._report import Checked, Line, cut
from argmap.rules._report._cells import cells

DESCRIPTION = "with the line, a caret and the remedy"

WIDEST = 110
"""The most columns of a line that are shown."""

_COLOURS = {"error": "1;31", "warning": "1;33", "note": "1;36", "bold": "1", "dim": "2"}


def report(files: Sequence[Checked], *, line: Line, colour: bool = False) -> str:
    """Return all findings, with an empty line after each."""
    return "".join(blocks(file.diagnostics, line=line, colour=colour) for file in files)


def blocks(diagnostics: Sequence[Diagnostic], *, line: Line, colour: bool = False) -> str:
    """Return the findings of one file; of very many, the worst."""
    shown, more = cut(diagnostics)
    made = ["\n".join(_block(d, line, colour)) + "\n\n" for d in shown]
    tail = f"… and {more:,} more; --output-format json lists all.\n\n" if more else ""
    return "".join(made) + tail


def headline(diagnostic: Diagnostic, *, colour: bool = False) -> str:
    """Return place, severity, code and sentence in one line."""
    d = diagnostic
    where = f"{_styled(printable(str(d.place)), 'bold', colour)}: " if d.place else ""
    kind = _styled(f"{d.severity}[{printable(d.rule)}]", d.severity, colour)
    return f"{where}{kind}: {_styled(printable(d.message), 'bold', colour)}"


def _block(diagnostic: Diagnostic, line: Line, colour: bool) -> Iterator[str]:
    yield headline(diagnostic, colour=colour)
    place = diagnostic.place
    text = line(place.file, place.line) if place else None
    margin = ""
    if place and text:
        number = str(place.line)
        margin = " " * len(number)
        code, caret = _window(text, place)
        bar = _styled("|", "dim", colour)
        yield f"{margin} {bar}"
        yield f"{_styled(number, 'dim', colour)} {bar} {code}"
        yield f"{margin} {bar} {_styled_caret(caret, diagnostic.severity, colour)}"
    if diagnostic.help:
        yield f"{margin} {_styled('= help:', 'dim', colour)} {printable(diagnostic.help)}"
    if fix := diagnostic.fix:
        option = "--fix" if fix.safe else "--unsafe-fixes"
        yield f"{margin} {_styled('= fix:', 'dim', colour)} {printable(fix.description)} ({option})"


def _window(text: str, place: Place) -> tuple[str, str]:
    """Return the part of a line around the place, and the line below it with the carets."""
    # A line may be as long as the file; no more of it is looked at than could be shown.
    skipped = max(0, min(place.column - 1, len(text)) - 2 * WIDEST)
    rest = len(text) > skipped + 4 * WIDEST
    row = cells(text[skipped : skipped + 4 * WIDEST])
    first = min(place.column - 1 - skipped, len(row))
    last = max(min(first + place.width, len(row)), first + 1)
    start, before = first, 0
    # A third of the width goes to what stands before the caret, unless all of it fits.
    fits = not rest and not skipped and sum(width for _, width in row) <= WIDEST
    room = WIDEST if fits else WIDEST // 3
    while start > 0 and before + row[start - 1][1] <= room:
        start -= 1
        before += row[start][1]
    end, used = start, 0
    while end < len(row) and used + row[end][1] <= WIDEST:
        used += row[end][1]
        end += 1
    left, right = ("…" if start or skipped else ""), ("…" if end < len(row) or rest else "")
    carets = sum(width for _, width in row[first : min(last, end)]) or 1
    code = left + "".join(shown for shown, _ in row[start:end]) + right
    return code.rstrip(), " " * (len(left) + before) + "^" * carets


def _styled(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if colour else text


def _styled_caret(caret: str, severity: str, colour: bool) -> str:
    carets = caret.lstrip()
    return caret[: len(caret) - len(carets)] + _styled(carets, severity, colour)
