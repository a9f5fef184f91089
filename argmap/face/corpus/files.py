"""The files of a corpus: all in a folder and below that a format may read, in the order of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from argmap.core.errors import FileError
from argmap.core.place import Place


def files_of(folders: Iterable[str | Path], pattern: str | None = None) -> Iterator[tuple[str, str]]:
    """Yield the path of every file, and its name from its folder.

    Without a pattern, those whose suffix a format has; what begins with a full stop is passed over. A file
    may stand in the place of a folder. Of several folders, the name begins with the folder.

    Raises:
        FileError: a folder is absent.
    """
    suffixes = () if pattern else _suffixes()
    given = [Path(folder) for folder in folders]
    for folder in given:
        if folder.is_file():
            yield str(folder), folder.name
            continue
        if not folder.is_dir():
            raise FileError("There is no such folder.", hint="Check the path.", place=Place(str(folder)))
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            hidden = any(part.startswith(".") for part in name.parts)
            fits = fnmatch(path.name, pattern) if pattern else path.name.lower().endswith(suffixes)
            if fits and not hidden and path.is_file():
                yield str(path), (folder / name if len(given) > 1 else name).as_posix()


def bare_name(name: str) -> str:
    """Return the name of a file without the suffix by which a format knows it.

    >>> bare_name("a/vape.yaml"), bare_name("a/graph.sadface.json"), bare_name("a/v1.2")
    ('a/vape', 'a/graph', 'a/v1.2')
    """
    ends = [one for one in _suffixes() if name.lower().endswith(one)]
    bare = name[: -len(max(ends, key=len))] if ends else name
    return bare if bare and not bare.endswith("/") else name


def _suffixes() -> tuple[str, ...]:
    from argmap.formats import FORMATS

    return tuple({one for module in FORMATS.values() if hasattr(module, "read") for one in module.SUFFIXES})
