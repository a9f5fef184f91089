"""Files: read within a bound, written whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from argmap.core.errors import FileError
from argmap.core.place import Place

LARGEST = 32 * 1024 * 1024
"""The largest file that is read, in bytes."""


def is_there(path: str | Path) -> bool:
    """Say whether a path leads to anything; a name that no file can have does not.

    >>> is_there("x" * 5000)
    False
    """
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def read_bytes(path: str | Path, *, largest: int = LARGEST) -> bytes:
    """Return the bytes of a regular file; `-` reads the standard input.

    Raises:
        FileError: the file is absent, no regular file, not readable, or larger than `largest` bytes.
    """
    if str(path) == "-":
        content = sys.stdin.buffer.read(largest + 1)
        return _within(content, "standard input", largest)
    place = Place(str(path))
    try:
        if Path(path).is_dir():
            raise FileError("This is a folder.", hint="Name a map file.", place=place)
        # A device or a pipe under a map's name would hang or never end.
        if not stat.S_ISREG(Path(path).stat().st_mode):
            raise FileError("This is not a regular file.", hint="Name a map file.", place=place)
        with Path(path).open("rb") as file:
            content = file.read(largest + 1)
    except FileNotFoundError:
        raise FileError("There is no such file.", hint="Check the path.", place=place) from None
    except FileError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"The file cannot be read: {reason}.", hint="Check the path.", place=place) from None
    return _within(content, str(path), largest)


def _within(content: bytes, name: str, largest: int) -> bytes:
    if len(content) > largest:
        raise FileError(
            f"The file is larger than {largest // (1024 * 1024)} MiB.",
            hint="Split the map with `extends`.",
            place=Place(name),
        )
    return content


def write_whole(path: str | Path, content: bytes) -> None:
    """Write a file whole or not at all: to a temporary file beside it, then renamed over it.

    Raises:
        FileError: the folder is absent or cannot be written to; the old file is then untouched.
    """
    # A link keeps pointing where it did: its target is what gets replaced.
    temporary = ""
    try:
        target = Path(os.path.realpath(path))
        # A path would lose the slash at its end, and with it that a folder was meant.
        if target.is_dir() or str(path).endswith(("/", os.sep)):
            raise IsADirectoryError(21, "it is a folder")
        if target.exists() and not target.is_file():
            # A device or a pipe (`/dev/stdout`) is written to, never replaced by a file.
            target.write_bytes(content)
            return
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
        Path(temporary).replace(target)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(
            f"The file cannot be written: {reason}.", hint="Name another with -o.", place=Place(str(path))
        ) from None
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()


def _mode(target: Path) -> int:
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
