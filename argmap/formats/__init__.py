"""Text to map and back.

A format is a file here with `SUFFIXES`, `DESCRIPTION`, `read` and, where it can, `write`.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from contextlib import suppress
from json import loads as read_json
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from argmap.core.errors import ArgmapError, FileError, FormatError, MapError
from argmap.core.files import is_there, read_bytes, write_whole
from argmap.core.place import Place
from argmap.core.registry import Registry
from argmap.core.resources import shipped_map, shipped_maps
from argmap.core.suggest import did_you_mean

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.reading.document import Document

FORMATS = Registry("argmap.formats", what="format", needs=("SUFFIXES", "read"))
"""Every format by name."""


def format_of(path: str | Path) -> str:
    """Return the name of the format that a file's suffix tells.

    Raises:
        FormatError: no format has this suffix.
    """
    suffix = Path(path).suffix.lower()
    known: list[str] = []
    # A format most often has the name of its suffix: then the others need not be imported.
    for name in sorted(FORMATS, key=lambda name: name != suffix.lstrip(".").replace("yml", "yaml")):
        module = FORMATS[name]
        if suffix in module.SUFFIXES:
            return name
        known += module.SUFFIXES
    hint = f"Known suffixes: {', '.join(sorted(known))}; or name the format."
    raise FormatError(f"No format has the suffix `{suffix}`.", hint=hint, place=Place(str(path)))


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
        content = read_bytes(path)
        return _read(content, format or _sniffed(content), "<stdin>", None if alone else Path())
    name = format or format_of(path)
    return _read(read_bytes(path), name, str(path), None if alone else path.parent)


def _read(content: bytes, format: str, file: str, folder: Path | None) -> Document:
    document: Document = FORMATS[format].read(content, file=file, folder=folder)
    return document


def _sniffed(content: bytes) -> str:
    """Return the format of a text without a suffix."""
    # YAML is said to hold JSON, but not all escapes of JSON are YAML's.
    if content.removeprefix(BOM_UTF8).lstrip()[:1] == b"{":
        with suppress(ValueError, RecursionError):
            read_json(content)
            return "json"
    return "yaml"


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
    document: Document = FORMATS[format].read(content, folder=Path(folder) if folder is not None else None)
    return document


def dumps(m: ArgumentMap, format: str = "yaml") -> str:
    """Return the map as text.

    Raises:
        UnknownName: there is no such format.
        ArgmapError: the format can only be read.
    """
    text: str = _writer(format).write(m)
    return text


def save(m: ArgumentMap, path: str | Path, *, format: str | None = None) -> None:
    """Write the map to a file, whole or not at all.

    Raises:
        FormatError: no format has the file's suffix.
        FileError: the file cannot be written.
    """
    write_whole(path, dumps(m, format or format_of(path)).encode())


def _writer(name: str) -> ModuleType:
    module = FORMATS[name]
    if not hasattr(module, "write"):
        raise ArgmapError(f"The format `{name}` can be read but not written.", hint="Choose another.")
    return module
