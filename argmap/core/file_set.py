"""Several files, written all or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from argmap.core.errors import FileError
from argmap.core.files import write_whole
from argmap.core.place import Place


def write_set(contents: Mapping[Path, bytes], *, force: bool = False) -> None:
    """Write some files, all or none as far as a file system lets us; their folders are made.

    What was written before a file failed is taken back: new files go, old ones get what they held. `force`
    writes over files that are there.

    Raises:
        FileError: a file is there already, or cannot be written; then nothing has changed.
    """
    before = {path: _held(path) for path in contents}
    made: list[Path] = []
    done: list[Path] = []
    try:
        for path in contents:
            if not force and os.path.lexists(path):
                hint = "Choose another folder, or use --force."
                raise FileError("There is a file of this name.", hint=hint, place=Place(str(path)))
        made = _folders(contents)
        for folder in made:
            folder.mkdir()
        for path, content in contents.items():
            done.append(path)
            write_whole(path, content)
    except (OSError, ValueError) as error:
        _take_back(done, before, made)
        if isinstance(error, FileError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        where = Place(str(getattr(error, "filename", None) or next(iter(contents)).parent))
        raise FileError(
            f"The folder cannot be made: {reason}.", hint="Choose another.", place=where
        ) from None


def _folders(contents: Mapping[Path, bytes]) -> list[Path]:
    """Return the folders that are still to be made, the uppermost first."""
    missing: dict[Path, None] = {}
    for path in contents:
        for folder in path.parents:
            if os.path.lexists(folder):
                break
            missing[folder] = None
    return sorted(missing, key=lambda folder: len(folder.parts))


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (OSError, ValueError):
        return None


def _take_back(done: list[Path], before: Mapping[Path, bytes | None], made: list[Path]) -> None:
    for path in reversed(done):
        held = before[path]
        with suppress(OSError, ValueError):
            if held is not None:
                path.write_bytes(held)
            elif path.is_file():
                path.unlink()
    for folder in reversed(made):
        with suppress(OSError, ValueError):
            folder.rmdir()
