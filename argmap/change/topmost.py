"""A file laid over a map: one that is there and extends it, or a new one."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from argmap.change.layers import Layer, read_layers, real
from argmap.core.errors import FileError
from argmap.core.place import Place
from argmap.core.resources import shipped_map
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import slug
from argmap.reading.overlay import SUFFIXES


def with_top(
    layers: Mapping[str, Layer], m: ArgumentMap, path: Path, into: Path
) -> tuple[Mapping[str, Layer], ArgumentMap, Path]:
    """Return the files of a map with `into` among them, the map that they make, and the top file.

    Raises:
        FileError: `into` is there and does not extend the map, or it cannot be read.
        MapError: it is no map.
    """
    key = real(into)
    if key in layers:
        return layers, m, path
    place = Place(str(into))
    if into.exists():
        found, made = read_layers(into, layers)
        if next(iter(layers)) not in found:
            hint = f"Write `extends: {relative(path, into)}` in it, or name another file."
            raise FileError("This file does not extend the map.", hint=hint, place=place)
        return found, made, into
    if into.suffix.lower() not in SUFFIXES:
        raise FileError(
            "This is no name of a map that can be edited.", hint="End it with .yaml.", place=place
        )
    # What is laid over a map is another map, and in its beginnings whatever that one is.
    own = {"id": slug(into.stem), "status": "draft"}
    head = {"argmap": 1, "id": own["id"], "extends": relative(path, into), "status": "draft"}
    new = Layer(into, None, json.dumps(head), head, None)
    if not new.is_json:
        from argmap.reading.yaml_text import entries

        new = Layer(into, None, entries(head), head, None)
    return {key: new, **layers}, m.replace(**own), into


def relative(path: Path, into: Path) -> str:
    """Return how one file names another that it extends: a map that ships goes by its bare name.

    >>> relative(Path("maps/base.yaml"), Path("maps/mine.yaml"))
    './base.yaml'
    """
    shipped = shipped_map(path.stem)
    if shipped and real(shipped) == real(path) and real(shipped.parent) != real(into.parent):
        return path.stem
    found = os.path.relpath(real(path), Path(real(into)).parent).replace(os.sep, "/")
    return found if found.startswith(".") else f"./{found}"
