"""What `argmap sources import` does with a map: read it, put sources into its text, and read that again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.bibliography._shared.joining import Joined
    from argmap.core.errors import MapError
    from argmap.model.sources import Source


def told(words: str) -> None:
    """Say something beside the result."""
    from argmap.core.printable import printable

    click.echo(printable(words), err=True)


def map_text(path: str) -> tuple[str, Mapping[str, Source]]:
    """Return the text of a map, with its byte order mark, and its sources.

    A map may cite sources that it does not have yet: they may be what is to be brought in.
    """
    from argmap.core.errors import FileError, MapError
    from argmap.core.files import read_bytes
    from argmap.core.place import Place
    from argmap.formats import load

    if not path.lower().endswith((".yaml", ".yml")):
        hint = "Name a .yaml file; a map that ships with argmap is changed in a copy of its file."
        raise FileError("Sources are added to a map in YAML.", hint=hint, place=Place(path))
    try:
        sources: Mapping[str, Source] = load(path).sources
    except MapError as error:
        if not _only_lacks_sources(error):
            raise
        sources = _own_sources(read_bytes(path).decode("utf-8-sig"), path)
    return read_bytes(path).decode("utf-8"), sources


def _only_lacks_sources(error: MapError) -> bool:
    return bool(error.diagnostics) and all(found.rule == "AM103" for found in error.diagnostics)


def _own_sources(text: str, path: str) -> dict[str, Source]:
    from argmap.model.sources import Source
    from argmap.reading.yaml_tree import read_tree

    return {
        id: Source(id=id, **(part or {})) for id, part in (read_tree(text, path).get("sources") or {}).items()
    }


def changed(text: str, made: Joined, file: str, *, update: bool) -> str:
    """Return the text of a map with new sources, and with what known ones lack."""
    from argmap.bibliography._shared.entries import set_fields
    from argmap.change.put import put_all

    changes: dict[tuple[str | int, ...], Any] = {}
    for id, one in made.new.items():
        changes["sources", id] = set_fields(one)
    for id, missing in made.missing.items() if update else ():
        for key, value in missing.items():
            parts = (
                {(key, name): words for name, words in value.items()} if key == "custom" else {(key,): value}
            )
            changes |= {("sources", id, *path): part for path, part in parts.items()}
    return put_all(text, changes, file=file) if changes else text


def demand_sound(text: str, file: str) -> None:
    """Read what is to be written once more: a file that is no map is never left behind."""
    from pathlib import Path

    from argmap.core.errors import MapError
    from argmap.formats import document_of

    try:
        document_of(text, folder=Path(file).parent)
    except MapError as error:
        if not _only_lacks_sources(error):
            raise
        for found in error.diagnostics:
            told(found.message)


def difference(before: str, after: str, file: str) -> str:
    """Return a unified diff."""
    from difflib import unified_diff

    from argmap.core.printable import printable

    lines = unified_diff(before.split("\n"), after.split("\n"), file, file, lineterm="")
    return "".join(f"{printable(line.rstrip(chr(13)))}\n" for line in lines)
