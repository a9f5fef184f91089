"""The files that one map is made of, each with its text and what it says."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from argmap.change.edit import Edits, changes_of, edited
from argmap.change.paths import with_drops
from argmap.change.placing import Path, Value, placed
from argmap.core.errors import ArgmapError, FileError, MapError
from argmap.core.files import is_there, read_bytes
from argmap.core.place import Place
from argmap.model.argument_map import ArgumentMap
from argmap.model.base import FrozenMap
from argmap.model.extends import entries
from argmap.model.sections import PART_TYPES
from argmap.reading import json_tree, yaml_tree
from argmap.reading.build import build
from argmap.reading.decode import decode
from argmap.reading.overlay import SUFFIXES, located, resolve
from argmap.reading.tree import TreeList, TreeMap


@dataclass(frozen=True, slots=True)
class Layer:
    """One file of a map."""

    path: FilePath
    before: bytes | None
    """What it held when it was read; nothing where it is new."""
    text: str
    data: Any
    tree: TreeMap | None
    """What reading the text gave; nothing once it has been edited."""
    borrowed: bool = False
    """Whether it is another map, taken in by a name, and so not edited here."""

    @property
    def is_json(self) -> bool:
        """Whether it is written anew rather than edited."""
        return self.path.suffix.lower() == ".json"

    def after(self, edits: Edits) -> Layer:
        """Return the file with edits made in it.

        Raises:
            ArgmapError: as `argmap.change.edit.edit` does.
        """
        if not edits:
            return self
        if self.is_json:
            changes = changes_of(edits, self.data)
            for old, new in edits.move.items():
                changes.setdefault(new[0], {})[new[1]] = Value(self.data[old[0]][old[1]])  # type: ignore[index]
                with_drops(changes, [old], self.data)
            data = placed(self.data, changes, ())
            mark = "\ufeff" if self.text.startswith("\ufeff") else ""
            text = mark + json.dumps(data, ensure_ascii=False, indent=2) + "\n"
            return replace(self, text=text, data=data, tree=None)
        done = edited(self.text, edits, file=str(self.path), tree=self.tree)
        return replace(self, text=done.text, data=done.data, tree=None)


Layers = Mapping[str, Layer]
"""The files of a map by their real paths, the top one first."""


def real(path: FilePath) -> str:
    """Return what a path leads to, so that one file has one name."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        # No file can have this name: reading it finds the words.
        return str(path)


def read_layer(path: FilePath) -> Layer:
    """Return a file as it is.

    Raises:
        FileError: the file cannot be read, or is in a format that cannot be edited.
        MapError: it is no YAML or JSON.
    """
    if path.suffix.lower() not in SUFFIXES and (not is_there(path) or path.is_file()):
        hint = "Convert it first: `argmap convert`."
        raise FileError("Only maps in YAML or JSON can be edited.", hint=hint, place=Place(str(path)))
    content = read_bytes(path)
    body = decode(content, str(path))
    tree = (json_tree if path.suffix.lower() == ".json" else yaml_tree).read_tree(body, str(path))
    return Layer(path, content, content.decode("utf-8"), tree, tree)


def read_layers(path: FilePath, known: Layers | None = None) -> tuple[dict[str, Layer], ArgumentMap]:
    """Return a file and all that it extends, with the map that they make. `known` are files read before.

    Raises:
        FileError: the file cannot be read.
        MapError: with a diagnostic, and its place, for every fault.
    """
    found: dict[str, Layer] = {}

    def follow(path: FilePath) -> TreeMap:
        key = real(path)
        found[key] = (known or {}).get(key) or read_layer(path)
        layer = found[key]
        return layer.tree if layer.tree is not None else as_tree(layer.data)

    try:
        tree = resolve(follow(path), str(path), path.parent, follow)
        made = build(tree, str(path), {}).map
    except MapError as error:
        error.texts = {str(layer.path): layer.text.removeprefix("\ufeff") for layer in found.values()}
        raise
    own = _laid_over(found, real(path), set())
    return {key: replace(layer, borrowed=key not in own) for key, layer in found.items()}, made


def _laid_over(layers: Layers, key: str, seen: set[str]) -> set[str]:
    """Return the files that are laid over each other, without those that are taken in by a name."""
    seen.add(key)
    for _, alias, name in entries(layers[key].data.get("extends")):
        below = real(located(name, layers[key].path.parent))
        if not alias and below not in seen:
            _laid_over(layers, below, seen)
    return seen


def as_tree(value: Any) -> Any:
    """Return plain data as what a reader makes, without places."""
    if isinstance(value, dict):
        made = TreeMap()
        for key, part in value.items():
            dict.__setitem__(made, key, as_tree(part))
            made.marks[key] = _NOWHERE
        return made
    if isinstance(value, list):
        items = TreeList()
        items.extend(map(as_tree, value))
        items.marks += [_NOWHERE] * len(value)
        return items
    return value


_NOWHERE = ("", 0, 0, 0, 0)


def touched_by(edits: Edits) -> set[tuple[str, ...]]:
    """Return which entries of sections, and which other keys of the map, edits are about."""
    paths: list[Path] = [*edits.put, *edits.drop, *edits.rename, *edits.move, *edits.move.values()]
    paths += [(*path[:-1], new) for path, new in edits.rename.items()]
    return {
        tuple(map(str, path[:2])) if len(path) > 1 and path[0] in PART_TYPES else (str(path[0]),)
        for path in paths
    }


def map_of(m: ArgumentMap, layers: Layers, touched: Collection[tuple[str, ...]]) -> ArgumentMap:
    """Return the map that files make now, where they made `m` before entries and keys of theirs were touched.

    Whether what its parts name is there is not looked at.

    Raises:
        MapError: a part is not as it must be.
    """
    files = list(layers.values())
    keys = {step[0] for step in touched}
    small = {key: as_tree(_touched(layer.data, touched, keys)) for key, layer in layers.items()}
    top = files[0].path
    tree = resolve(small[real(top)], str(top), top.parent, lambda path: small[real(path)])
    order = {key: list(tree.get(key) or ()) for key in keys & PART_TYPES.keys()}
    for section in order:
        parts: Any = tree.get(section)
        for id in list(parts or ()):
            if (section, id) not in touched and (section,) not in touched:
                dict.__delitem__(parts, id)
    for key, word in (("id", m.id), ("question", m.question)):
        if key not in tree:
            dict.__setitem__(tree, key, word)
            tree.marks[key] = _NOWHERE
    try:
        made = build(tree, str(top), {}, alone=True).map
    except MapError as error:
        # Its places are those of the small tree.
        raise MapError(error.message, hint=error.hint, id=error.id, place=Place(str(top))) from None
    fields = {name: getattr(m, name) for name in type(m).model_fields}
    for field in keys - PART_TYPES.keys():
        name = next((n for n, f in type(m).model_fields.items() if (f.alias or n) == field), field)
        fields[name] = getattr(made, name)
    for section, ids in order.items():
        old, new = getattr(m, section), getattr(made, section)
        fields[section] = FrozenMap({id: new[id] if id in new else old[id] for id in ids})
    return type(m).model_construct(_fields_set=m.model_fields_set | keys, **fields)


def _touched(data: Any, touched: Collection[tuple[str, ...]], keys: Collection[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"extends": data["extends"]} if "extends" in data else {}
    for key in keys & data.keys():
        value = data[key]
        if key in PART_TYPES and isinstance(value, dict) and (key,) not in touched:
            value = {id: part if (key, id) in touched else None for id, part in value.items()}
        made[key] = value
    return made


def demand_equal(made: ArgumentMap, wanted: ArgumentMap) -> None:
    """Refuse a map that is not the wanted one.

    Raises:
        ArgmapError: it differs.
    """
    fields = [name for name in type(wanted).model_fields if getattr(made, name) != getattr(wanted, name)]
    if fields:
        message = f"The files cannot say this without another change: {', '.join(fields)} would differ."
        raise ArgmapError(message, hint="Open the file in which it stands, or change it by hand.")
