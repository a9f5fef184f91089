"""`extends`: one file laid over others, by id and never by text."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import reduce
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
_TWIN = {"quote": "quotes", "quotes": "quote"}
_PART = 2
"""How deep the keys of a node stand: below the map and its section."""


def resolve(tree: TreeMap, file: str, folder: Path, read: Read) -> TreeMap:
    """Return the tree laid over the files that it extends, these over the ones that they extend.

    Every file is laid once, after those that it extends: where two files extend a third, what one of them
    changes of it is not undone by the other.

    Raises:
        MapError: AM010: a file that is absent, no map, not a relative path, or that extends itself.
    """
    if "extends" not in tree:
        return tree
    layers: dict[str, TreeMap] = {}
    _gather(tree, file, folder, read, (_real(folder / Path(file).name),), layers)
    return reduce(lay, layers.values()) if len(layers) > 1 else tree


def _gather(
    tree: TreeMap, file: str, folder: Path, read: Read, chain: tuple[str, ...], layers: dict[str, TreeMap]
) -> None:
    """Put the files that a tree extends into `layers`, the lowest first, and then the tree."""
    named = tree.get("extends")
    for index, name in enumerate(
        [named] if isinstance(named, str) else named if isinstance(named, list) else []
    ):
        place = Origins(tree, file).place(("extends", index))
        path = _path(name, folder, place)
        real = _real(path)
        if real in chain:
            loop = " → ".join(Path(p).name for p in (*chain[chain.index(real) :], real))
            raise refuse(
                "AM010", f"The files extend each other in a circle: {loop}.", place, "Break the circle."
            )
        if real in layers:
            continue
        if len(layers) + len(chain) >= MOST:
            raise refuse("AM010", f"The map is made of more than {MOST} files.", place, "Join some of them.")
        try:
            base = read(path)
        except FileError as error:
            message = f"`{name[:120]}` cannot be extended: {error.message}"
            hint = "Check the path, which starts at this file's folder."
            raise refuse("AM010", message, place, hint) from None
        _gather(base, str(path), path.parent, read, (*chain, real), layers)
    # Anything else under `extends` is left where it is, for the model to complain of.
    layers[chain[-1]] = _without_extends(tree) if isinstance(named, (str, list)) else tree


def _without_extends(tree: TreeMap) -> TreeMap:
    rest = TreeMap()
    for key, value in tree.items():
        if key != "extends":
            dict.__setitem__(rest, key, value)
            rest.marks[key] = tree.marks[key]
    return rest


def _real(path: Path) -> str:
    # Not Path.resolve, which raises at a circle of symbolic links.
    return os.path.realpath(path)


def _path(name: Any, folder: Path, place: Place) -> Path:
    if not isinstance(name, str) or not name or "\0" in name:
        raise refuse(
            "AM009", "`extends` must be a path or a list of paths.", place, "Write `extends: ./base.yaml`."
        )
    if Path(name).is_absolute() or "\\" in name or "://" in name or Path(name).suffix.lower() not in SUFFIXES:
        message = f"`{name[:120]}` is not a relative path of a map file."
        raise refuse("AM010", message, place, f"Name a {', '.join(SUFFIXES)} file, as in `./base.yaml`.")
    return folder / name


def lay(base: TreeMap, top: TreeMap, depth: int = 0) -> TreeMap:
    """Return `base` with `top` laid over it.

    Mappings are joined key by key, the assessment's lists are appended to, and everything else is replaced.
    """
    result = TreeMap()
    for name, value in base.items():
        if depth != _PART or _TWIN.get(name) not in top:
            dict.__setitem__(result, name, value)
            result.marks[name] = base.marks[name]
    for name, value in top.items():
        mark = top.marks[name]
        if name in base:
            mark, value = _joined(name, base, top, depth)
        dict.__setitem__(result, name, value)
        result.marks[name] = mark
    return result


def _joined(name: str, base: TreeMap, top: TreeMap, depth: int) -> tuple[Any, Any]:
    old, new, mark = base[name], top[name], top.marks[name]
    if depth == _PART and name in _TARGETS:
        old, new = _spread(old, base.marks[name]), _spread(new, mark)
    if isinstance(old, TreeMap) and isinstance(new, TreeMap):
        # The older place of a whole section is where its own keys are told from.
        return base.marks[name], lay(old, new, depth + 1)
    if depth == 1 and name in _APPENDED and old is not None and new is not None:
        both = TreeList()
        for items, at in ((old, base.marks[name]), (new, mark)):
            both.extend(items if isinstance(items, TreeList) else [items])
            both.marks += items.marks if isinstance(items, TreeList) else [at]
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
