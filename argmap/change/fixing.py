"""Fixes put into the text of a map: as many as go together, each whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from argmap.change.edit import Edits, edit
from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import ArgmapError
from argmap.core.fixes import Fix, Path
from argmap.reading.yaml_tree import read_tree


def with_fixes(
    text: str, found: Sequence[Diagnostic], file: str = "<text>"
) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""Return a text in which findings are mended, and which of them are; the others get in their way.

    Raises:
        MapError: the text is no YAML.

    >>> text = "actors:\n  a: {name: A}\n  b: {name: B}\n"
    >>> one = Diagnostic("AM307", "warning", "", fix=Fix("Take `a` away.", drop=(("actors", "a"),)))
    >>> print(with_fixes(text, [one])[0], end="")
    actors:
      b: {name: B}
    """
    in_comments = [one for one in found if one.fix and one.fix.comment is not None and one.place]
    if in_comments:
        # They go by their places, which every other edit would move.
        return _without_comments(text, in_comments, file), tuple(in_comments)
    together = _together(found)
    try:
        return edit(text, _edits(one.fix for one in together if one.fix), file=file), together
    except ArgmapError:
        made, done = text, []
        for one in together:
            try:
                made = edit(made, _edits([one.fix] if one.fix else []), file=file)
            except ArgmapError:
                continue
            done.append(one)
            if one.fix and (one.fix.drop or one.fix.move):
                # Places in lists are others now.
                break
        return made, tuple(done)


def _together(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the findings whose fixes touch different things."""
    taken: set[Path] = set()
    above: set[Path] = set()
    chosen = []
    for one in found:
        paths = one.fix.paths if one.fix else ()
        heads = {path[:length] for path in paths for length in range(1, len(path) + 1)}
        if not paths or taken & heads or above & set(paths):
            continue
        taken |= set(paths)
        above |= heads
        chosen.append(one)
    return tuple(chosen)


def _edits(fixes: Iterable[Fix]) -> Edits:
    put: dict[Path, Any] = {}
    drop: list[Path] = []
    rename: dict[Path, str] = {}
    move: dict[Path, Path] = {}
    for fix in fixes:
        put |= {path: list(value) if isinstance(value, tuple) else value for path, value in fix.put}
        drop += fix.drop
        rename |= dict(fix.rename)
        move |= dict(fix.move)
    return Edits(put=put, drop=drop, rename=rename, move=move)


def _without_comments(text: str, found: Iterable[Diagnostic], file: str) -> str:
    """Return the text with comments changed or gone; a line that holds nothing else goes with them."""
    import re

    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text[len(mark) :]
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    for one in found:
        if one.place is None or one.fix is None:
            continue
        number, column = one.place.line - 1, one.place.column - 1
        line = lines[number]
        body = line.rstrip("\r\n")
        before = f"{body[:column]}{one.fix.comment}".rstrip()
        lines[number] = before + line[len(body) :] if before else ""
    made = "".join(lines)
    return mark + (made if read_tree(made, file) == read_tree(text, file) else text)
