"""Claims and ties to a map."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.formats.claims.arrange import NO_TEXT, Arranged, arrange
from argmap.formats.claims.graph import ClaimGraph
from argmap.formats.claims.repairs import Repairs
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_id, slug
from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap

QUESTION = "Which of these claims hold?"
"""The question of a map whose file does not say what is disputed."""


def build(graph: ClaimGraph, repairs: Repairs, arranged: Arranged | None = None) -> Document:
    """Return the document of a file's claims and ties.

    The claims that lead nowhere further become positions, unless the reader named some; what is offered only
    against something becomes an objection, all else an argument. What the file called a claim is kept where
    its id differs.

    Raises:
        MapError: the parts make no map.
    """
    made = arranged or arrange(graph, repairs)
    sections: dict[str, dict[str, Any]] = {}
    nodes: dict[str, dict[str, Any]] = {}
    for id, claim in made.claims.items():
        node = {"text": claim.text or NO_TEXT, **claim.fields}
        if claim.keep and claim.key != id:
            node["kept"] = _with_id(graph.format, claim.key, node.get("kept"))
        nodes[id] = node
        sections.setdefault(made.sections[id], {})[id] = node
    for placed in made.links:
        step = dict(placed.tie.fields)
        if placed.co_premises:
            step["with"] = list(placed.co_premises)
        nodes[placed.child].setdefault(placed.tie.polarity, {})[placed.parent] = step
    name = PurePath(repairs.file).stem.strip("<>")
    id = graph.id if is_id(graph.id) else slug(graph.title or graph.question or name)
    data = {
        "argmap": 1,
        "id": id if is_id(id) else "map",
        **({"title": graph.title} if graph.title else {}),
        "question": graph.question or graph.title or QUESTION,
        **graph.rest,
        **sections,
        **{key: part for key in ("sources", "actors", "events") if (part := getattr(graph, key))},
    }
    try:
        m = ArgumentMap.from_dict(data)
    except MapError as error:
        raise MapError(error.message, hint=error.hint, place=Place(repairs.file), id=error.id) from None
    return Document(m, Origins(TreeMap(), repairs.file), {repairs.file: repairs.text}, repairs.told())


def _with_id(format: str, key: str, kept: Any) -> dict[str, Any]:
    """Return what is kept of a claim with what its file called it."""
    before: dict[str, Any] = dict(kept or {})
    return {**before, format: {"id": key, **before.get(format, {})}}
