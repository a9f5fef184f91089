"""What of an AIF graph becomes no part of a map: locutions, illocutions, transitions, loose ends."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.nodeset import LISTS, Nodeset
from argmap.formats._aif.parts import own_of
from argmap.formats._aif.values import name_of, storable
from argmap.formats.claims.repairs import Repairs


def kinds_of(found: Nodeset) -> dict[str, str]:
    """Return the kind of each node."""
    return {
        key: kind.strip() if isinstance(kind := node.get("type"), str) else ""
        for key, node in found.nodes.items()
    }


def made_by_us(found: Nodeset, kinds: dict[str, str]) -> set[str]:
    """Return the locutions that argmap made of who said what; they follow from the claims."""
    made = {
        key for key, node in found.nodes.items() if own_of(node).get("made") and kinds[key] in ("L", "YA")
    }
    inside = all(
        (start in made and (end in made or kinds[end] == "I"))
        for start, end in found.edges
        if start in made or end in made
    )
    # Where others have tied something to them they are as good as any.
    return made if inside else set()


def left_over(
    found: Nodeset, kinds: dict[str, str], steps: set[str], said: set[tuple[str, str]], repairs: Repairs
) -> dict[str, Any]:
    """Return what is kept with the map: nodes and edges that no part stands for, and the rest."""
    made = made_by_us(found, kinds)
    nodes = [
        kept_node(key, node, repairs)
        for key, node in found.nodes.items()
        if kinds[key] != "I" and key not in steps and key not in made
    ]
    edges = [
        {**storable(more, repairs), "fromID": start, "toID": end}
        for (start, end), more in found.edges.items()
        if more or ((start, end) not in said and start not in made and end not in made)
    ]
    rest = {
        name: storable(_rows(value, bool(made)) if key in LISTS else value, repairs)
        for key, value in found.rest.items()
        if (name := name_of(key, repairs)) not in ("nodes", "edges", "argmap")
    }
    parts = {**({"nodes": nodes} if nodes else {}), **({"edges": edges} if edges else {})}
    return parts | {key: value for key, value in rest.items() if value != [] or key not in LISTS}


def kept_node(key: str, node: dict[str, Any], repairs: Repairs) -> dict[str, Any]:
    """Return a node as it is kept with the map."""
    kept: dict[str, Any] = {"nodeID": key} | storable(node, repairs) | {"nodeID": key}
    kept.pop("argmap", None)
    return kept


def _rows(value: Any, made: bool) -> Any:
    """Return the rows of a list without those that argmap made."""
    if not isinstance(value, list):
        return value
    rows = [row for row in value if not (made and isinstance(row, dict) and row.get("argmap"))]
    return [{k: v for k, v in row.items() if k != "argmap"} if isinstance(row, dict) else row for row in rows]
