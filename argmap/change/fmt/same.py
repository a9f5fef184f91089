"""Whether two layouts hold the same: the data, with the order of ids and of lists, and all comments."""

from __future__ import annotations

from typing import Any

from argmap.change.fmt.comments import comments
from argmap.change.fmt.parts import parts
from argmap.change.placing import same
from argmap.core.errors import ArgmapError, MapError
from argmap.core.place import Place
from argmap.reading.order import BY_ID, under
from argmap.reading.short import SINGLE, STANDS_FOR
from argmap.reading.yaml_tree import read_tree


def demand_same(old: Any, text: str, said: list[str], new: str, file: str) -> None:
    """Refuse a new text that holds other data than the tree of the old one, or other comments.

    Raises:
        ArgmapError: it does.
    """
    reason = ""
    try:
        fine = same(spelt_out(old, "map"), spelt_out(read_tree(new, file), "map"))
        if fine and said and text.count("#") != new.count("#"):
            kept = [comment.text for comment in comments(new, parts(new))]
            fine = sorted(kept) == sorted(said)
    except MapError as error:
        fine, reason = False, f" {error.message}"
    if not fine:
        message = f"This file cannot be laid out anew without changing what it says.{reason}"
        raise ArgmapError(message, hint="Please report it; the file is as it was.", place=Place(file))


def spelt_out(value: Any, shape: str) -> Any:
    """Return data with every short form written out, and what stands by ids as pairs, which have an order.

    >>> spelt_out({"for": "toll"}, "node") == spelt_out({"for": {"toll": {}}}, "node")
    True
    """
    if isinstance(value, list):
        return [spelt_out(item, shape) for item in value]
    if shape in STANDS_FOR and isinstance(value, str):
        return {STANDS_FOR[shape]: value}
    if not isinstance(value, dict) or not shape:
        return value
    made: dict[str, Any] = {}
    for key, part in value.items():
        if shape == "node" and key in ("for", "against"):
            part = {part: {}} if isinstance(part, str) else part
            part = {target: {} for target in part} if _all_text(part) else part
            part = {id: step or {} for id, step in part.items()} if isinstance(part, dict) else part
        if shape == "node" and key in ("quote", "quotes"):
            part = part if isinstance(part, list) else [part]
            key = "quotes" if "quotes" not in made else key
        if shape == "node" and key in SINGLE and isinstance(part, str):
            part = [part]
        made[key] = spelt_out(part, under(shape, key))
    return [[key, part] for key, part in made.items()] if shape in BY_ID else made


def _all_text(part: Any) -> bool:
    return isinstance(part, list) and all(isinstance(item, str) for item in part)
