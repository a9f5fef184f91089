"""In which file of a map something stands."""

from __future__ import annotations

from typing import Any

from argmap.change.layers import Layers
from argmap.change.paths import written
from argmap.change.placing import Path
from argmap.core.errors import ArgmapError
from argmap.model.sections import PART_TYPES

_NEEDED = ("text", "name", "title", "date")
"""The keys that an entry has where it is defined, rather than added to."""


def defining(layers: Layers, entry: Path) -> str:
    """Return the file that defines an entry: the others but add to it.

    The top file stands for what is in none.
    """
    having = [key for key, layer in layers.items() if entry[1] in (layer.data.get(entry[0]) or ())]
    full = [key for key in having if any(name in (_part(layers, key, entry) or ()) for name in _NEEDED)]
    return next(iter([*reversed(full), *reversed(having), *layers]))


def holding(layers: Layers, path: Path) -> str:
    """Return the file in which a value is to be changed: the one whose word counts, or else where it belongs.

    Raises:
        ArgmapError: it stands in a list to which several files add.

    >>> from pathlib import Path as FilePath
    >>> from argmap.change.layers import Layer
    >>> top = Layer(FilePath("b"), None, "", {"arguments": {"a": {"note": "n"}}}, None)
    >>> low = Layer(FilePath("a"), None, "", {"arguments": {"a": {"text": "t"}}}, None)
    >>> [holding({"b": top, "a": low}, ("arguments", "a", key)) for key in ("note", "text", "label")]
    ['b', 'a', 'a']
    """
    if len(path) < 2 or path[0] not in PART_TYPES:
        _demand_one_list(layers, path)
        return next((key for key, layer in layers.items() if path[0] in layer.data), next(iter(layers)))
    twin = {"quote": "quotes", "quotes": "quote"}.get(str(path[2])) if len(path) > 2 else None
    for key in layers:
        part = _part(layers, key, path)
        if len(path) > 2 and isinstance(part, dict) and (path[2] in part or twin in part):
            if len(path) < 4 or path[2] not in ("for", "against"):
                return key
            targets = part[path[2]]
            if targets == path[3] or (isinstance(targets, (dict, list)) and path[3] in targets):
                return key
    return defining(layers, path[:2])


def _demand_one_list(layers: Layers, path: Path) -> None:
    """Refuse a place in a list to which several files add: which file's it is, nobody could see."""
    if path[0] != "assessment" or len(path) < 3 or path[1] not in ("judgements", "indicators", "gaps"):
        return
    if sum(path[1] in (layer.data.get("assessment") or ()) for layer in layers.values()) > 1:
        message = f"Several files add to `assessment.{path[1]}`."
        raise ArgmapError(message, hint="Open the file that holds the item.")


def stands(data: Any, path: Path) -> bool:
    """Say whether something stands at a path in the data of a file, in a long form or a short one.

    >>> stands({"arguments": {"a": {"for": "b"}}}, ("arguments", "a", "for", "b"))
    True
    """
    for step in written(path, data):
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int):
            if not 0 <= step < len(data):
                return False
            data = data[step]
        else:
            return bool(data == step) or (isinstance(data, list) and step in data)
    return True


def _part(layers: Layers, key: str, path: Path) -> Any:
    parts = layers[key].data.get(path[0])
    return parts.get(path[1]) if isinstance(parts, dict) else None
