"""What tells one part of a map from another: its words, and what stands beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from argmap.model.nodes import NODE_TYPES

Tree = Mapping[str, Any]

SPACES: dict[str, tuple[str, ...]] = {
    "nodes": tuple(NODE_TYPES),
    "sources": ("sources",),
    "actors": ("actors",),
    "events": ("events",),
}
"""The spaces of ids, each with the sections that share it."""

_TEXTS = {"sources": ("title", "note"), "actors": ("name",), "events": ("text",)}
_REFS = ("source", "held_by", "said_by", "cites", "actors", "sources")
_ONE_REF = ("event", "origin", "part_of", "URL", "DOI", "issued", "date")
_OF_SPACE = {
    **dict.fromkeys(("source", "cites", "sources", "origin"), "sources"),
    **dict.fromkeys(("held_by", "said_by", "actors", "part_of"), "actors"),
    "event": "events",
}
_WORD = re.compile(r"\w+")


class Item:
    """A part of a map, as the search for renames looks at it."""

    def __init__(self, kind: str, part: Tree, known: Mapping[str, Mapping[str, str]]) -> None:
        self.kind = kind
        self.part = part
        self.text = " ".join(part[key] for key in _TEXTS.get(kind, ("text",)) if key in part)
        self.label: str = part.get("label") or part.get("title-short") or ""
        self.refs = (*part.get("for", ()), *part.get("against", ()))
        self.children: list[str] = []
        self._beside = frozenset(_beside(part, known))

    @cached_property
    def words(self) -> Counter[str]:
        """The words of its text with how often each is there."""
        return Counter(_WORD.findall(self.text.casefold()))

    def neighbours(self, renamed: Mapping[str, str]) -> frozenset[str]:
        """Return what stands beside it: parents, children, sources, speakers, quotations, its label."""
        if not self.refs and not self.children:
            return self._beside
        refs = {f">{renamed.get(ref, ref)}" for ref in self.refs}
        return self._beside | refs | {f"<{renamed.get(id, id)}" for id in self.children}


def ids(tree: Tree, space: str) -> dict[str, str]:
    """Return the section of every id of a space."""
    return {id: section for section in SPACES[space] for id in tree.get(section, ())}


def items(
    tree: Tree, space: str, known: Mapping[str, Mapping[str, str]], wanted: Mapping[str, str]
) -> dict[str, Item]:
    """Return the wanted parts of a space; `known` are the renames of other spaces that are known already."""
    found = {id: Item(section, tree[section][id], known) for id, section in wanted.items()}
    if space == "nodes" and found:
        for section in SPACES[space]:
            for id, part in tree.get(section, {}).items():
                for side in ("for", "against"):
                    for ref in part.get(side, ()):
                        if ref in found:
                            found[ref].children.append(id)
    return found


def _beside(part: Tree, known: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    for key in _REFS:
        value = part.get(key, ())
        for ref in () if isinstance(value, str) else value:
            yield f"{key}:{known.get(_OF_SPACE[key], {}).get(ref, ref)}"
    for key in _ONE_REF:
        if key in part:
            ref = part[key]
            yield f"{key}:{known.get(_OF_SPACE.get(key, ''), {}).get(ref, ref)}"
    for quote in part.get("quotes", ()):
        yield f"quote:{quote['exact']}"
    for key in ("label", "title-short"):
        if key in part:
            yield f"label:{part[key]}"


def alike(one: Counter[str], other: Counter[str]) -> float:
    """Return how much of their words two texts share, from 0 to 1 (Dice's coefficient).

    >>> alike(Counter(["a", "toll", "helps"]), Counter(["a", "toll", "hurts"]))
    0.6666666666666666
    """
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
