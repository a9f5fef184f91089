"""What `argmap merge` does with files: three of them in, the text of a merged one out."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.change.merge import MergedForm
    from argmap.change.merge.text import File
    from argmap.core.diagnostics import Diagnostic
    from argmap.reading.document import Document


@dataclass(slots=True)
class Given:
    """A file to be merged: its bytes, and the name that it is told by."""

    path: str
    name: str
    format: str
    content: bytes

    @property
    def empty(self) -> bool:
        """Whether it is no map at all: both sides added the file."""
        return not self.content.strip()

    @property
    def text(self) -> str:
        """The text, with its byte order mark."""
        return self.content.decode()

    def document(self) -> Document:
        """Return the document of the file alone, without what it extends."""
        return document_of(self.content, self.format, self.name)

    def written(self) -> dict[str, Any]:
        """Return the canonical form of the file alone."""
        return {} if self.empty else self.document().map.to_dict()


@dataclass(frozen=True, slots=True)
class Result:
    """The bytes of the merged file, what it left open, and what the user has to know besides."""

    content: bytes
    conflicts: Sequence[Diagnostic] = ()
    notes: Sequence[str] = ()
    texts: dict[str, str] = field(default_factory=dict)


def given(path: str, name: str, format: str | None) -> Given:
    """Return a file to be merged.

    Raises:
        FileError: it cannot be read.
        FormatError: no format has its suffix.
    """
    from argmap.core.files import read_bytes
    from argmap.formats import format_of

    content = b"" if path == os.devnull else read_bytes(path)
    return Given(path, name, format or ("yaml" if path in ("-", os.devnull) else format_of(path)), content)


def document_of(content: bytes, format: str, name: str) -> Document:
    """Return the document of a file alone, without what it extends.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    from argmap.formats import FORMATS

    document: Document = FORMATS[format].read(content, file=name, folder=None)
    return document


def merged_files(base: Given, ours: Given, theirs: Given, name: str) -> Result:
    """Return our file with what they changed.

    Raises:
        MapError: a side is no map; the places name it.
    """
    from argmap.change.merge import merge_written

    for side in (ours, theirs):
        if side.empty:
            raise _empty(side)
    if theirs.content in (base.content, ours.content):
        ours.document()
        return Result(ours.content)
    if base.content == ours.content and base.format == theirs.format:
        theirs.document()
        return Result(theirs.content)
    mine, others = ours.document(), theirs.document()
    before = _before(base, ours, mine)
    form = merge_written(before, mine.map.to_dict(), others.map.to_dict())
    return _result(form, (ours, mine), (theirs, others), name)


def _before(base: Given, ours: Given, mine: Document) -> dict[str, Any]:
    """Return the canonical form of the base; most of it stands in our file as well."""
    from argmap.change.merge.alike import written_like

    large = len(base.content) > _LARGE and base.format == ours.format == "yaml" and not mine.map.extends
    if large:
        try:
            text = base.text
        except UnicodeDecodeError:
            return base.written()
        found = written_like(text, ours.text, mine.origins.tree, mine.map.to_dict())
        if found is not None:
            return found
    return base.written()


_LARGE = 100_000
"""From how many bytes on only what differs from our file is read of the base."""


def _empty(side: Given) -> Exception:
    from argmap.core.errors import MapError
    from argmap.core.place import Place

    return MapError("The file is empty.", hint="Name a map file.", place=Place(side.name))


def _result(
    form: MergedForm, ours: tuple[Given, Document], theirs: tuple[Given, Document], name: str
) -> Result:
    format = ours[0].format
    text, notes = (None, []) if format != "yaml" else _edited(form, _file(*ours), _file(*theirs))
    content = text.encode() if text is not None else _anew(form, format)
    found = form.conflicts()
    if not found:
        return Result(content, (), notes)
    document = document_of(content, format, name)
    told = _told(document, [(*one.path, one.field) for one in found])
    return Result(content, told, notes, dict(document.texts))


def _file(given: Given, document: Document) -> File:
    from argmap.change.merge.text import File

    # What an extension takes from elsewhere was put into its tree: that is not what the text says.
    tree = None if document.map.extends else document.origins.tree
    if given.format != "yaml":
        # Words of another format are no words for our file.
        return File("{}", {}, given.name)
    return File(given.text, document.map.to_dict(), given.name, tree)


def _edited(form: MergedForm, ours: File, theirs: File) -> tuple[str | None, list[str]]:
    """Return our text with their changes, where it can be edited so and says what was merged."""
    from argmap.change.merge.text import merged_text
    from argmap.core.errors import ArgmapError
    from argmap.model.argument_map import ArgumentMap

    try:
        made = merged_text(ours, theirs, form.written, form.names)
        said = ArgumentMap.from_dict(made.data)
        if said.to_dict() == form.written or said == form.merged().map:
            return made.text, []
    except ArgmapError:
        pass
    return None, ["The file was written anew: its text could not be edited in place, and comments are lost."]


def _anew(form: MergedForm, format: str) -> bytes:
    from argmap.formats import dumps

    return dumps(form.merged().map, format).encode()


def _told(document: Document, new: Sequence[tuple[str | int, ...]]) -> list[Diagnostic]:
    """Return the diagnostics of the conflicts that this merge found."""
    from argmap.rules import check_document

    if not new:
        return []
    places = {document.origins.place((*path[:-1], "conflict", path[-1]), key=True) for path in new}
    return [d for d in check_document(document, select=["AM701"]) if d.place in places]
