"""`@include(path)`: the text of another file takes its place, before anything else is read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from pathlib import Path

from argmap.argdown.faults import Fault, Faults
from argmap.argdown.tokens import Lines

Include = Callable[[str], str]
"""Gives the text of a file by its path, which is relative to the file that was read first."""

_SIGN = re.compile(r"@include\(([^)\r\n]+)\)")
_AGAIN = "<!-- included above -->"
_LARGEST = 50_000_000


def with_includes(text: str, file: str, include: Include | None) -> str:
    r"""Return a text with the files in it that it includes: each of them once, and none in a circle.

    >>> with_includes("a\n\n@include(b.argdown)", "a.argdown", {"b.argdown": "b"}.__getitem__)
    'a\n\nb'

    Raises:
        MapError: A file is not there, lies elsewhere, or includes itself.
    """
    if "@include(" not in text:
        return text
    faults = Faults(file, Lines(text))
    out: list[str] = []
    size = 0
    seen: set[str] = set()
    # Each entry is a text with the place up to which it has been copied, and the path it came from.
    stack: list[tuple[str, int, str, int]] = [(text, 0, "", 0)]
    while stack and not faults.errors:
        current, at, path, origin = stack.pop()
        found = _SIGN.search(current, at)
        piece = current[at : found.start() if found else len(current)]
        out.append(piece)
        size += len(piece)
        if not found:
            continue
        origin = found.start() if not path else origin
        stack.append((current, found.end(), path, origin))
        try:
            target = _target(found[1], path, origin)
            if target in {each[2] for each in stack}:
                raise Fault(origin, f"`{target}` includes itself.", "Take one of the two `@include` away.")
            if target in seen:
                out.append(_AGAIN)
                continue
            seen.add(target)
            stack.append((_text(target, include, origin), 0, target, origin))
            if size > _LARGEST:
                raise Fault(origin, "The included files are too large.", "Include less.")
        except Fault as fault:
            faults.error(fault)
    faults.refuse()
    return "".join(out)


def _target(named: str, path: str, origin: int) -> str:
    """Return the path of an included file, from the folder of the first one."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), named))
    if named.startswith("/") or "\\" in named or ":" in named or target.startswith(".."):
        raise Fault(
            origin,
            f"`{named}` cannot be included: it lies outside of the folder of this file.",
            "Name a file in the same folder or below it, as in `@include(parts/one.argdown)`.",
        )
    return target


def _text(target: str, include: Include | None, origin: int) -> str:
    if include is None:
        raise Fault(
            origin,
            f"`{target}` cannot be included: this text has no folder.",
            "Save it as a file, or write the text itself here.",
        )
    try:
        return include(target)
    except (OSError, KeyError, ValueError) as error:
        raise Fault(
            origin,
            f"`{target}` cannot be included: there is no such file that can be read.",
            "Correct the path; it counts from the folder of the file that names it.",
        ) from error


def from_folder(folder: str | Path) -> Include:
    """Return what gives the texts of files in a folder, and of none outside of it, links included."""
    root = Path(folder).resolve()

    def include(path: str) -> str:
        from argmap.core.files import read_bytes

        target = (root / path).resolve()
        if not target.is_relative_to(root):
            raise FileNotFoundError(path)
        return read_bytes(target).decode("utf-8-sig")

    return include
