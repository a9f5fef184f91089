"""Text to map and back.

A format is a file here with `SUFFIXES`, `DESCRIPTION`, `HOLDS`, and `read`, `write` or both. Where others
share its suffix, `looks(peek)` says whether a file is of it. A format that cannot hold all of a map says so
in `LOSES`, and `held(m)` returns the part of a map that it holds: reading what was written gives just that.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from argmap.core.errors import ArgmapError, FileError, MapError
from argmap.core.files import LARGEST, is_there, read_bytes, write_whole
from argmap.core.place import Place
from argmap.core.resources import shipped_map, shipped_maps
from argmap.core.suggest import did_you_mean
from argmap.formats._choose import FORMATS, NATIVE, detected, format_of

if TYPE_CHECKING:
    from argmap.formats.claims.losses import Loss
    from argmap.model.argument_map import ArgumentMap
    from argmap.reading.document import Document

__all__ = [
    "FORMATS",
    "detected",
    "dumps",
    "find",
    "format_of",
    "handed_on",
    "load",
    "load_document",
    "loads",
    "lost",
    "save",
]

LARGEST_OTHER = 8 * LARGEST
"""The largest file of another format, in bytes: a corpus may come as one file."""


def load_document(path: str | Path, *, format: str | None = None, alone: bool = False) -> Document:
    """Return the document of a map file, of a shipped map by its name, or (`-`) of the standard input.

    With `alone`, the files it extends are not looked at.

    Raises:
        FileError: the file cannot be read.
        MapError: with a diagnostic, and its place, for every fault.
    """
    if not isinstance(path, (str, Path)):
        raise MapError(
            f"This is no path, but of the type {type(path).__name__}.", hint="Give the path of a map file."
        )
    path = find(path)
    if str(path) != "-" and not path.suffix and not is_there(path):
        hint = did_you_mean(str(path), shipped_maps()) or "Check the path."
        raise FileError("There is no such file and no such shipped map.", hint=hint, place=Place(str(path)))
    if is_there(path) and path.is_dir():
        raise FileError("This is a folder.", hint="Name a map file.", place=Place(str(path)))
    if str(path) == "-":
        content = read_bytes(path, largest=LARGEST_OTHER)
        return _read(content, format or detected(content), "<stdin>", None if alone else Path())
    others = format not in NATIVE.values() if format else path.suffix.lower() not in NATIVE
    content = read_bytes(path, largest=LARGEST_OTHER if others or path.suffix.lower() == ".json" else LARGEST)
    return _read(content, format or detected(content, path), str(path), None if alone else path.parent)


def _read(content: bytes, format: str, file: str, folder: Path | None) -> Document:
    module = _reader(format)
    if format in NATIVE.values() and len(content) > LARGEST:
        hint = "Split the map with `extends`."
        raise FileError(f"The file is larger than {LARGEST // 2**20} MiB.", hint=hint, place=Place(file))
    document: Document = module.read(content, file=file, folder=folder)
    return replace(document, format=format)


def find(path: str | Path) -> Path:
    """Return the path of a map: as it is, or that of a shipped map where only its bare name is given."""
    if str(path) == "-" or Path(path).suffix or is_there(path):
        return Path(path)
    found = shipped_map(str(path))
    if found is None:
        return Path(path)
    # Shown in reports, and so as short as can be; without a working directory it stays as it is.
    with suppress(OSError, ValueError):
        return found.relative_to(Path.cwd())
    return found


def load(path: str | Path, *, format: str | None = None) -> ArgumentMap:
    """Return the map of a file, or a shipped map by its name.

    Raises:
        FileError: the file cannot be read.
        MapError: with a diagnostic, and its place, for every fault.

    >>> load("harbour-bridge").question
    'Should the city charge a toll on the harbour bridge?'
    """
    return load_document(path, format=format).map


def loads(text: str | bytes, *, format: str = "yaml", folder: str | Path | None = None) -> ArgumentMap:
    r"""Return the map of a text. `extends` is followed only where a folder is given.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.

    >>> loads("argmap: 1\nid: m\nquestion: Toll?").question
    'Toll?'
    """
    return document_of(text, format=format, folder=folder).map


def document_of(text: str | bytes, *, format: str = "yaml", folder: str | Path | None = None) -> Document:
    """Return the document of a text; see `loads`."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    document: Document = _reader(format).read(content, folder=Path(folder) if folder is not None else None)
    return replace(document, format=format)


def dumps(m: ArgumentMap, format: str = "yaml") -> str:
    """Return the map as text.

    Raises:
        UnknownName: there is no such format.
        ArgmapError: the format can only be read.
    """
    text: str = _writer(format).write(m)
    return text


def handed_on(document: Document, format: str) -> str | None:
    """Return a document in a format that is made of its very words, as Argdown JSON is of Argdown; else None.

    Nothing is lost then, and nothing is said in other words.
    """
    module = _writer(format)
    if not hasattr(module, "of_text") or not document.texts:
        return None
    file, text = next(iter(document.texts.items()))
    made: str | None = module.of_text(document.format, text, file)
    return made


def save(m: ArgumentMap, path: str | Path, *, format: str | None = None) -> None:
    """Write the map to a file, whole or not at all.

    Raises:
        FormatError: no format has the file's suffix.
        FileError: the file cannot be written.
    """
    write_whole(path, dumps(m, format or format_of(path)).encode())


def lost(m: ArgumentMap, format: str) -> tuple[Loss, ...]:
    """Return what a format cannot hold of a map: nothing, for argmap's own formats.

    Raises:
        UnknownName: there is no such format.
        ArgmapError: the format can only be read.

    >>> lost(load("harbour-bridge"), "json")
    ()
    """
    module = _writer(format)
    if not hasattr(module, "held"):
        return ()
    from argmap.formats.claims.losses import losses

    return losses(m, module.held(m))


def _reader(name: str) -> ModuleType:
    module = FORMATS[name]
    if not hasattr(module, "read"):
        message = f"The format `{name}` can be written but not read."
        raise ArgmapError(message, hint="`argmap formats` lists them.")
    return module


def _writer(name: str) -> ModuleType:
    module = FORMATS[name]
    if not hasattr(module, "write"):
        message = f"The format `{name}` can be read but not written."
        raise ArgmapError(message, hint="`argmap formats` lists them.")
    return module
