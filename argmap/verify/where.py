"""Where the copy of a source is: inside the folder of the file that names it, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from argmap.core.errors import FileError
from argmap.core.files import read_bytes
from argmap.verify.errors import CopyError


class NoCopyError(CopyError):
    """There is no such file."""


def inside(folder: Path, name: str) -> Path:
    """Return the path of a copy, which a map names from its folder.

    What is quoted wrongly is shown with the passage nearest to it. So a map that came from elsewhere must not
    lead to any other file: absolute paths, paths out of the folder and links that lead out are refused.

    Raises:
        CopyError: the path leads out of the folder.

    >>> inside(Path("maps"), "sources/gazette.txt").as_posix()
    'maps/sources/gazette.txt'
    """
    out = "\\" in name or ":" in name or "\0" in name or PurePosixPath(name).is_absolute() or name[:1] == "~"
    path = folder / name
    if not out:
        root = os.path.realpath(folder)
        # Not Path.resolve, which raises at a circle of symbolic links.
        out = os.path.commonpath([root, os.path.realpath(path)]) != root
    if out:
        message = "It is outside of the map's folder."
        raise CopyError(message, hint="Move the copy there, or name it with `--text SOURCE=FILE`.")
    return path


def content_of(path: Path) -> bytes:
    """Return the bytes of a copy.

    Raises:
        NoCopyError: there is no such file.
        CopyError: it is no file, cannot be read, or is too large.
    """
    try:
        return read_bytes(path)
    except FileError as error:
        if "no such file" in error.message:
            raise NoCopyError("There is no such file.", hint="Check the path.") from None
        raise CopyError(
            error.message, hint="Keep the pages that are quoted, as a file of their own."
        ) from None
