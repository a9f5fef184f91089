"""What the citation processor wrote, kept in the user's folder for caches: its start takes 0.1 s.

A file is named after all that went in, and after the version of Typst. Nothing depends on it: where the
folder cannot be used, or a file in it is damaged, everything is set anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

from argmap.core.errors import FileError
from argmap.core.files import read_bytes, write_whole
from argmap.render.spans import Emphasis, Link, Span, Spans, Strong, Text

Found: TypeAlias = tuple[list[tuple[str, str, Any]], list[tuple[str, str, str]], bool]
"""Reference list, citations, and whether the style cites by notes; all as JSON holds it."""

MOST = 40
"""So many files are kept; the oldest go first."""
LARGEST = 8 * 1024 * 1024
FORM = "2"
"""Another one, whenever what is kept takes another form or is read from Typst in another way."""


def folder() -> Path:
    """Return the folder that holds what was set: where this system keeps what can be made again."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "argmap" / "citations"


def name_of(*texts: str | bytes) -> str:
    """Return the name of the file for what goes in; the version of Typst goes in as well."""
    from importlib.metadata import version

    parts = (FORM, version("typst"), *texts)
    joined = (part.encode() if isinstance(part, str) else part for part in parts)
    return hashlib.sha256(b"\0".join(joined)).hexdigest() + ".json"


def read(name: str) -> Found | None:
    """Return what is kept under a name, or None."""
    try:
        listed, cited, by_notes = json.loads(read_bytes(folder() / name, largest=LARGEST))
        for _, _, words in listed:
            spans_of(words)
        return (
            [(str(key), str(number), words) for key, number, words in listed],
            [(str(key), str(place), str(words)) for key, place, words in cited],
            bool(by_notes),
        )
    except (FileError, OSError, RuntimeError, ValueError, TypeError, RecursionError):
        return None


def write(name: str, found: Found) -> None:
    """Keep something under a name, where that can be done."""
    with suppress(FileError, OSError, RuntimeError):
        here = folder()
        here.mkdir(parents=True, exist_ok=True)
        write_whole(here / name, json.dumps(found, ensure_ascii=False).encode())
        files = sorted(here.glob("*.json"), key=lambda file: file.stat().st_mtime, reverse=True)
        for old in files[MOST:]:
            old.unlink(missing_ok=True)


def data_of(spans: Spans) -> list[Any]:
    """Return spans of a reference as JSON can hold them.

    >>> data_of((Emphasis((Text("The Gazette"),)), Text(".")))
    [['emphasis', ['The Gazette']], '.']
    """
    return [_data(span) for span in spans]


def _data(span: Span) -> Any:
    if isinstance(span, Link):
        return ["link", data_of(span.spans), span.url]
    if isinstance(span, (Emphasis, Strong)):
        return [span.tag, data_of(span.spans)]
    return getattr(span, "text", "")


def spans_of(data: Any) -> Spans:
    """Return the spans again.

    Raises:
        ValueError: this is no such data, or an address in it may not become a link.

    >>> spans_of([["emphasis", ["The Gazette"]], "."])
    (Emphasis(spans=(Text(text='The Gazette'),)), Text(text='.'))
    """
    return tuple(_span(one) for one in data)


def _span(data: Any) -> Span:
    if isinstance(data, str):
        return Text(data)
    tag, words, *more = data
    if tag == "link":
        return Link(spans_of(words), *more)
    return Emphasis(spans_of(words)) if tag == "emphasis" else Strong(spans_of(words))
