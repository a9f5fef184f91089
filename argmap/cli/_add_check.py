"""What the checks say of a part that was just added, without a look at all the rest of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.model.ids import AGAINST, ARROW

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sections import Part

_OF_ITSELF = ("AM2", "AM4", "AM501", "AM502")
"""The rules that are asked: on links, on words and on what is quoted.

What it still lacks, the next addition may bring.
"""


def wrong_with(m: ArgumentMap, section: str, part: Part, file: str = "") -> list[Diagnostic]:
    """Return the errors, and the warnings on links and words, that a check of the map finds in a new part.

    Nothing bears on it yet: the nodes above it are all that the rules need to see. `file` defines the source
    that it quotes; the copy is looked for from there.
    """
    from argmap.model.base import FrozenMap
    from argmap.model.changes import with_parts
    from argmap.model.nodes import NODE_TYPES
    from argmap.reading.document import Document
    from argmap.reading.tree import Origins, TreeMap
    from argmap.rules import check_document

    near = _above(m, [part.id] if section in NODE_TYPES else [])
    nodes = {
        # What the others quote was looked up before.
        name: {
            id: node if id == part.id else node.model_copy(update={"quotes": ()})
            for id, node in getattr(m, name).items()
            if id in near
        }
        for name in NODE_TYPES
    }
    cut = with_parts(m, nodes, {"assessment": None, "expect": FrozenMap()})
    select = (*_OF_ITSELF, "AM3") if m.status == "final" else _OF_ITSELF
    found = check_document(Document(cut, Origins(TreeMap(), file)), select=select)
    about = [one for one in found if one.node == part.id]
    return [one for one in about if one.severity == "error" or one.rule.startswith(_OF_ITSELF)]


def _above(m: ArgumentMap, ids: list[str]) -> set[str]:
    """Return nodes, and all that they bear on or need."""
    found: set[str] = set()
    waiting = list(ids)
    while waiting:
        id = waiting.pop()
        if id in found or id not in m.nodes:
            continue
        found.add(id)
        for link in m.nodes[id].links:
            waiting += link.parent.removesuffix(AGAINST).split(ARROW)
            waiting += link.step.co_premises
    return found | set(m.positions)
