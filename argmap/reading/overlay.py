"""`extends`: one file laid over others, by id and never by text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from argmap.core.errors import FileError
from argmap.core.place import Place
from argmap.reading.faults import refuse
from argmap.reading.tree import Origins, TreeList, TreeMap

SUFFIXES = (".yaml", ".yml", ".json")
MOST = 64
"""The most files that one map may be made of."""

Read = Callable[[Path], TreeMap]

_APPENDED = {"judgements", "indicators", "gaps"}
_TARGETS = {"for", "against"}


def resolve(tree: TreeMap, file: str, folder: Path, read: Read) -> TreeMap:
    """Return the tree laid over the files that it extends, these over the ones that they extend.

    Raises:
        MapError: AM010: a file that is absent, no map, not a relative path, or that extends itself.
    """
    return _resolve(tree, file, folder, read, (_real(folder / Path(file).name),), [0])


def _resolve(
    tree: TreeMap, file: str, folder: Path, read: Read, chain: tuple[Path, ...], count: list[int]
) -> TreeMap:
    named = tree.get("extends")
    if named is None:
        return tree
    result: TreeMap | None = None
    for index, name in enumerate([named] if isinstance(named, str) else named if isinstance(named, list) else []):
        place = Origins(tree, file).place(("extends", index))
        path = _path(name, folder, place)
        if _real(path) in chain:
            loop = " → ".join(p.name for p in (*chain, _real(path)))
            raise refuse("AM010", f"The files extend each other in a circle: {loop}.", place, "Break the circle.")
        count[0] += 1
        if count[0] > MOST:
            raise refuse("AM010", f"The map is made of more than {MOST} files.", place, "Join some of them.")
        try:
            base = read(path)
        except FileError as error:
            message = f"`{name}` cannot be extended: {error.message}"
            raise refuse("AM010", message, place, "Check the path, which starts at this file's folder.") from None
        base = _resolve(base, str(path), path.parent, read, (*chain, _real(path)), count)
        result = base if result is None else lay(result, base)
    if result is None:
        return tree
    top = TreeMap()
    for key, value in tree.items():
        if key != "extends":
            dict.__setitem__(top, key, value)
            top.marks[key] = tree.marks[key]
    return lay(result, top)


def _real(path: Path) -> Path:
    return Path(path).resolve()


def _path(name: Any, folder: Path, place: Place) -> Path:
    if not isinstance(name, str) or not name or "\0" in name:
        raise refuse("AM009", "`extends` must be a path or a list of paths.", place, "Write `extends: ./base.yaml`.")
    if Path(name).is_absolute() or "\\" in name or "://" in name or Path(name).suffix.lower() not in SUFFIXES:
        message = f"`{name[:120]}` is not a relative path of a map file."
        raise refuse("AM010", message, place, f"Name a {', '.join(SUFFIXES)} file, as in `./base.yaml`.")
    return folder / name


def lay(base: TreeMap, top: TreeMap) -> TreeMap:
    """Return `base` with `top` laid over it.

    Mappings are joined key by key, the assessment's lists are appended to, and everything else is replaced.
    """
    result = TreeMap()
    for source in (base, top):
        for name, value in source.items():
            mark = source.marks[name]
            if source is top and name in base:
                mark, value = _joined(name, base, top)
            dict.__setitem__(result, name, value)
            result.marks[name] = mark
    return result


def _joined(name: str, base: TreeMap, top: TreeMap) -> tuple[Any, Any]:
    old, new, mark = base[name], top[name], top.marks[name]
    if name in _TARGETS:
        old, new = _spread(old, base.marks[name]), _spread(new, mark)
    if isinstance(old, TreeMap) and isinstance(new, TreeMap):
        # The older place of a whole section is where its own keys are told from.
        return base.marks[name], lay(old, new)
    if name in _APPENDED and isinstance(old, TreeList) and isinstance(new, TreeList):
        both = TreeList()
        both.extend([*old, *new])
        both.marks = [*old.marks, *new.marks]
        return mark, both
    if new is None and isinstance(old, TreeMap):
        return base.marks[name], old
    return mark, new


def _spread(value: Any, mark: Any) -> Any:
    """Return the long form of `for: x` and `for: [x, y]`, so that links of two files can be joined."""
    items = [value] if isinstance(value, str) else value if isinstance(value, TreeList) else None
    if items is None or not all(isinstance(item, str) for item in items):
        return value
    long = TreeMap()
    for index, item in enumerate(items):
        dict.__setitem__(long, item, None)
        long.marks[item] = value.marks[index] if isinstance(value, TreeList) else mark
    return long
