"""What is said of a whole map, as the front matter of an Argdown document."""

from __future__ import annotations

from typing import Any

from argmap.formats._argdown.escape import flow, flow_key
from argmap.model.argument_map import ArgumentMap
from argmap.model.nodes import NODE_TYPES

OURS = ("title", "author", "date", "abstract", "argmap")
"""The keys of a front matter that a map has a word for."""
SETTINGS = ("subTitle", "color", "map", "selection", "group", "dot", "images", "style")
"""The keys that are kept, and written as they came."""
_NESTED = ("sources", "actors", "events", "assessment", "expect")


def front_matter(m: ArgumentMap) -> str:
    """Return the front matter of a map."""
    data = {key: part for key, part in m.to_dict().items() if key not in NODE_TYPES and key != "argmap"}
    visible: dict[str, Any] = {"title": data.get("title", m.question)}
    for key, word in (("authors", "author"), ("as_of", "date"), ("background", "abstract")):
        if key in data:
            visible[word] = data.pop(key)
    if data.get("title") != m.question:
        data.pop("title", None)
    kept = dict(data.get("kept", {}))
    own = kept.get("argdown")
    if isinstance(own, dict):
        settings = {key: part for key, part in own.items() if key in SETTINGS and _is_setting(key, part)}
        visible |= settings
        kept["argdown"] = {key: part for key, part in own.items() if key not in settings}
        data["kept"] = {format: part for format, part in kept.items() if part or format != "argdown"}
        if not data["kept"]:
            del data["kept"]
    lines = [f"{flow_key(key)}: {flow(value)}\n" for key, value in visible.items()]
    lines.append("argmap:\n")
    for key, value in data.items():
        if key in _NESTED and isinstance(value, dict) and value:
            lines.append(f"  {key}:\n")
            lines += [f"    {flow_key(id)}: {flow(part)}\n" for id, part in value.items()]
        else:
            lines.append(f"  {key}: {flow(value)}\n")
    return "".join(("===\n", *lines, "===\n"))


def _is_setting(key: str, part: Any) -> bool:
    return isinstance(part, str if key == "subTitle" else dict)
