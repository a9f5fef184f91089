"""Files of frameworks, as the solver competitions write them.

One format, one file: `SUFFIXES`, `parse`, `write`. Spaces, empty lines and comments are let be; anything
else that is not as it should be is told with its place.
"""

from __future__ import annotations

from pathlib import PurePath

from argmap.core.errors import FileError
from argmap.core.files import read_bytes
from argmap.core.place import Place
from argmap.core.registry import Registry
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.framework import AF

FORMATS = Registry(
    "argmap.semantics.abstract.formats", what="framework format", needs=("SUFFIXES", "parse", "write")
)
LARGEST = 512 * 1024 * 1024
"""The largest file that is read, in bytes: room for thirty million attacks."""


def format_of(path: str) -> str:
    """Return the format of a file by its suffix.

    >>> format_of("x/Small-b2.APX"), format_of("x.i23")
    ('apx', 'af')

    Raises:
        FrameworkError: no format has this suffix.
    """
    suffix = PurePath(path).suffix.lower()
    for name, module in FORMATS.items():
        if suffix in module.SUFFIXES:
            return name
    known = ", ".join(suffix for module in FORMATS.values() for suffix in module.SUFFIXES)
    raise FrameworkError(
        "The name does not say which format this is.",
        hint=f"Name the format with -fo, or let the file end in one of {known}.",
        place=Place(path),
    )


def load(path: str, format: str = "") -> AF:
    """Read a framework from a file; `-` is the standard input.

    Raises:
        FileError: the file cannot be read, or is too large.
        FrameworkError: the text is no framework, or the format is not known by the suffix.
        UnknownName: there is no such format.
    """
    module = FORMATS[format or format_of(path)]
    try:
        content = read_bytes(path, largest=LARGEST)
    except FileError as error:
        # The remedies there are for maps.
        hint = "Check the path." if "no such" in error.message else "Name a file of arguments and attacks."
        raise FileError(error.message, hint=hint, place=error.place) from None
    af: AF = module.parse(content, "standard input" if path == "-" else path)
    return af
