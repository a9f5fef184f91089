"""Several files written so that each is whole, and all of them or none as far as a file system lets.

Every new content is first written to a temporary file beside its target (`.name.xxxxxxxx.tmp`) and brought
to the disk; only then are they renamed, one after the other. A process that is killed leaves each file old or
new.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from argmap.core.errors import FileError
from argmap.core.files import LARGEST, read_bytes
from argmap.core.place import Place


def save_all(contents: Mapping[Path, bytes], before: Mapping[Path, bytes | None]) -> None:
    """Write files whole, all or none. `before` is what each held when it was read; nothing where it is new.

    Raises:
        FileError: a file has changed since it was read, or cannot be written; then all are as they were.
            Where one could be renamed, another not, and the first not back, the error names the first.
    """
    targets = {Path(os.path.realpath(path)): path for path in contents}
    for target, path in targets.items():
        _demand_unchanged(target, path, before[path])
    ready: dict[Path, str] = {}
    path = next(iter(contents), Path())
    try:
        for target, path in targets.items():
            ready[target] = ""
            ready[target] = _written(target, contents[path])
        for target, path in targets.items():
            # Once more: the writing may have taken a while.
            _demand_unchanged(target, path, before[path])
        done: list[Path] = []
        try:
            for target, given in targets.items():
                path = given
                Path(ready[target]).replace(target)
                done.append(target)
        except OSError as error:
            stuck = _undone(done, {target: before[path] for target, path in targets.items()})
            raise _failed(error, path, stuck) from None
        _to_disk({target.parent for target in targets})
    except FileError:
        raise
    except (OSError, ValueError) as error:
        raise _failed(error, path, []) from None
    finally:
        for temporary in filter(None, ready.values()):
            with suppress(OSError):
                Path(temporary).unlink()


def _demand_unchanged(target: Path, path: Path, before: bytes | None) -> None:
    now = read_bytes(target, largest=LARGEST) if target.exists() else None
    if now == before:
        return
    what = "is there meanwhile" if before is None else "is gone" if now is None else "has changed"
    message = f"The file {what} since it was read."
    raise FileError(message, hint="Open it again, and make the changes anew.", place=Place(str(path)))


def _written(target: Path, content: bytes) -> str:
    """Write a temporary file beside a target and bring it to the disk; return its path."""
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(target))
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
    return temporary


def _mode(target: Path) -> int:
    with suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _undone(done: Iterable[Path], before: Mapping[Path, bytes | None]) -> list[Path]:
    """Give files back what they held; return those for which that failed."""
    stuck: list[Path] = []
    for target in done:
        old, temporary = before[target], None
        try:
            if old is None:
                target.unlink()
            else:
                temporary = Path(_written(target, old))
                temporary.replace(target)
        except OSError:
            stuck.append(target)
            if temporary is not None:
                with suppress(OSError):
                    temporary.unlink()
    return stuck


def _failed(error: Exception, path: Path, stuck: list[Path]) -> FileError:
    reason = getattr(error, "strerror", None) or str(error)
    hint = "Nothing was changed: mend that, and save again."
    if stuck:
        hint = f"Written already, and not to be undone: {', '.join(map(str, stuck))}. Look at these files."
    return FileError(f"The file cannot be written: {reason}.", hint=hint, place=Place(str(path)))


def _to_disk(folders: Iterable[Path]) -> None:
    """Bring the renames to the disk, where folders can be opened for that."""
    for folder in folders:
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
