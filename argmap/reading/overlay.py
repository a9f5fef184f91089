"""`extends`: one file laid over others, by id and never by text; and other maps taken in by names."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import Any, NoReturn

from argmap.core.errors import FileError
from argmap.core.place import Place
from argmap.core.printable import printable
from argmap.core.resources import shipped_map, shipped_maps
from argmap.core.suggest import did_you_mean
from argmap.model.extends import entries
from argmap.model.ids import RESERVED, is_id, slug
from argmap.reading.faults import refuse
from argmap.reading.qualify import qualify
from argmap.reading.tree import Mark, Origins, TreeList, TreeMap

SUFFIXES = (".yaml", ".yml", ".json")
MOST = 64
"""The most files that one map may be made of."""

Read = Callable[[Path], TreeMap]
Layers = dict[tuple[str, str], TreeMap]
"""Trees by the name that they go by, which is empty where they are laid over, and their file."""

_APPENDED = {"judgements", "indicators", "gaps"}
_TARGETS = {"for", "against"}
_TWIN = {"quote": "quotes", "quotes": "quote"}
_WORDS = ("text", "title", "name")
"""What a part says: with another, it is another part under the same id."""
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
    layers: Layers = {}
    _gather(tree, file, folder, read, (_real(folder / Path(file).name),), layers, [1])
    return reduce(lay, layers.values()) if len(layers) > 1 else tree


def _gather(
    tree: TreeMap,
    file: str,
    folder: Path,
    read: Read,
    chain: tuple[str, ...],
    layers: Layers,
    opened: list[int],
) -> None:
    """Put the files that a tree extends into `layers`, the lowest first, and then the tree.

    `opened` counts the files, each as often as it is read: a map under two names is two.
    """
    named = tree.get("extends")
    for at, alias, name in entries(named) if isinstance(named, (str, list, dict)) else ():
        origins = Origins(tree, file)
        place = origins.place(("extends", *at))
        if alias and (alias in RESERVED or not is_id(alias)):
            _refuse_name(alias, origins.place(("extends", *at), key=True))
        path = located(_path(name, place), folder)
        real = _real(path)
        if alias and any(known == alias and other != real for known, other in layers):
            message = f"The name `{alias}` stands for two files."
            raise refuse("AM010", message, place, "Give one of them another name.")
        if real in chain:
            loop = " → ".join(Path(p).name for p in (*chain[chain.index(real) :], real))
            raise refuse(
                "AM010", f"The files extend each other in a circle: {loop}.", place, "Break the circle."
            )
        if (alias, real) in layers:
            continue
        if opened[0] >= MOST:
            raise refuse("AM010", f"The map is made of more than {MOST} files.", place, "Join some of them.")
        opened[0] += 1
        try:
            base = read(path)
        except FileError as error:
            message = f"`{name[:120]}` cannot be extended: {error.message}"
            hint = "Check the path, which starts at this file's folder."
            raise refuse("AM010", message, place, hint) from None
        inner: Layers = {} if alias else layers
        _gather(base, str(path), path.parent, read, (*chain, real), inner, opened)
        if alias:
            layers[alias, real] = qualify(reduce(lay, inner.values()), alias)
    # Anything else under `extends` is left where it is, for the model to complain of.
    layers["", chain[-1]] = _without_extends(tree) if isinstance(named, (str, list, dict)) else tree


def _refuse_name(alias: str, place: Place) -> NoReturn:
    message = f"`{printable(alias[:80])}` cannot be the name of a map."
    better = f"{alias}-map" if alias in RESERVED else slug(alias)
    raise refuse("AM009", message, place, f"Use letters, digits and hyphens, for example `{better}`.")


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


def located(name: str, folder: Path) -> Path:
    """Return the file that a name in `extends` stands for: a path from the folder, or a map that ships.

    >>> located("./base.yaml", Path("maps")).as_posix(), located("harbour-bridge", Path("maps")).name
    ('maps/base.yaml', 'harbour-bridge.yaml')
    """
    return (not Path(name).suffix and shipped_map(name)) or folder / name


def _path(name: Any, place: Place) -> str:
    if not isinstance(name, str) or not name or "\0" in name:
        raise refuse(
            "AM009", "`extends` must be a path or a list of paths.", place, "Write `extends: ./base.yaml`."
        )
    if shipped_map(name) and not Path(name).suffix:
        return name
    if Path(name).is_absolute() or "\\" in name or "://" in name or Path(name).suffix.lower() not in SUFFIXES:
        message = f"`{name[:120]}` is not a relative path of a map file."
        hint = did_you_mean(name, shipped_maps()) if "/" not in name and not Path(name).suffix else ""
        hint = hint or f"Name a {', '.join(SUFFIXES)} file, as in `./base.yaml`."
        raise refuse("AM010", message, place, hint)
    return name


def lay(base: TreeMap, top: TreeMap, depth: int = 0) -> TreeMap:
    """Return `base` with `top` laid over it.

    Mappings are joined key by key, the assessment's lists are appended to, and everything else is replaced.
    """
    result = TreeMap()
    if depth == _PART:
        result.replaced = _replaced(base, top)
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


def _replaced(base: TreeMap, top: TreeMap) -> dict[str, Mark] | None:
    """Return where the words of a part stand that are replaced by others, or None."""
    old = {
        name: base.marks[name]
        for name in _WORDS
        if name in top and isinstance(base.get(name), str) and base[name] != top[name]
    }
    return {**(base.replaced or {}), **old} or None


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
