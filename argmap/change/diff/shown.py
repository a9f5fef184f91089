"""Changes as lines of text, with or without colours, and as a list in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.change.diff.changes import Change, Changes
from argmap.change.diff.said import Name, Sentence, Value, Words, sentence
from argmap.change.diff.words import Run, marked
from argmap.core.printable import printable

SAME = "Nothing is different."
_COLOURS = {"+": "32", "−": "31", "~": "33"}
_HOW = {"removed": "31;9", "inserted": "32"}


def text(changes: Changes, *, colour: bool = False) -> str:
    """Return a line for each change: `+` there now, `−` gone, `~` different.

    >>> from argmap.change.diff import diff
    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> print(text(diff(m, m.replace(title="Tolls?"))))
    ~ the map: title: [-Should the harbour bridge be tolled-]{+Tolls+}?
    """
    return "\n".join(line(changes, change, colour=colour) for change in changes.told) or SAME


def line(changes: Changes, change: Change, *, colour: bool = False) -> str:
    """Return a change as a line."""
    said = flat(sentence(changes, change), colour=colour)
    return f"{_in(change.sign, _COLOURS[change.sign], colour=colour)} {said}"


def flat(said: Sentence, *, colour: bool = False) -> str:
    """Return a sentence as text, safe to print."""
    return "".join(_flat(said, colour=colour))


def _flat(said: Sentence, *, colour: bool) -> Iterator[str]:
    for piece in said:
        if isinstance(piece, Words):
            yield _words(piece.runs, colour=colour)
        elif isinstance(piece, Name):
            yield f"“{printable(piece.text)}”"
        else:
            yield printable(_one_line(piece.text if isinstance(piece, Value) else piece))


def _words(runs: Iterable[Run], *, colour: bool) -> str:
    shown = tuple(Run(run.how, printable(run.text.replace("\n", " "))) for run in runs)
    if not colour:
        return marked(shown)
    return "".join(_in(run.text, _HOW.get(run.how, ""), colour=True) for run in shown)


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


def _in(words: str, code: str, *, colour: bool) -> str:
    return f"\x1b[{code}m{words}\x1b[0m" if colour and code else words


def html(changes: Changes) -> str:
    """Return the changes as a list in HTML, as a notebook shows it."""
    from html import escape

    rows = (
        f"<li><b>{change.sign}</b> {''.join(_markup(sentence(changes, change)))}</li>"
        for change in changes.told
    )
    what = escape(f"{changes.before} → {changes.after}" if changes.before != changes.after else changes.after)
    listed = (
        f'<ul style="list-style:none;padding-left:0">{"".join(rows)}</ul>' if changes else f"<p>{SAME}</p>"
    )
    return f"<div><p><b>{what}</b></p>{listed}</div>"


def _markup(said: Sentence) -> Iterator[str]:
    from html import escape

    tags = {"removed": "del", "inserted": "ins"}
    for piece in said:
        if isinstance(piece, Words):
            for run in piece.runs:
                words = escape(printable(run.text.replace("\n", " ")))
                yield words if run.how == "kept" else f"<{tags[run.how]}>{words}</{tags[run.how]}>"
        elif isinstance(piece, Name):
            yield f"<em>{escape(printable(piece.text))}</em>"
        else:
            yield escape(printable(piece.text if isinstance(piece, Value) else piece))
