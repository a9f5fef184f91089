"""The edges of a map: from relations, and from statements that two arguments share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from argmap.argdown.map_model import MapEdge
from argmap.argdown.model import Argdown, Argument, EquivalenceClass, Relation, RelationKind

_WITH_ARGUMENTS: dict[RelationKind, RelationKind] = {
    "contrary": "attack",
    "contradictory": "attack",
    "entails": "support",
}
"""What a relation of logic becomes if one of its ends is an argument."""


class Key(NamedTuple):
    """A node that has no id yet."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge between nodes without ids."""

    id: str
    kind: RelationKind
    source: Key
    target: Key
    source_class: str
    target_class: str


class Edges:
    """The edges of a map with the given nodes. A statement that is no node is stood for by its arguments."""

    def __init__(
        self, model: Argdown, statements: Iterable[EquivalenceClass], arguments: Iterable[Argument]
    ) -> None:
        self.found: list[Edge] = []
        self._statements = {each.title: each for each in statements}
        self._arguments = {each.title: each for each in arguments}
        self._premise_of: dict[str, dict[str, None]] = defaultdict(dict)
        self._conclusion_of: dict[str, list[str]] = defaultdict(list)
        for title, argument in self._arguments.items():
            for part in argument.pcs:
                if part.role == "premise":
                    self._premise_of[part.title][title] = None
            if argument.pcs:
                self._conclusion_of[argument.pcs[-1].title].append(title)
        for relation in model.relations:
            self._of_relation(relation)
        self._of_conclusions()
        self._of_premises()

    def _add(
        self, kind: RelationKind, source: Key, target: Key, ends: tuple[str, str], sign: str = "e"
    ) -> None:
        self.found.append(Edge(f"{sign}{len(self.found) + 1}", kind, source, target, *ends))

    def _of_relation(self, relation: Relation) -> None:
        source = relation.source if relation.source_kind == "equivalence-class" else ""
        target = relation.target if relation.target_kind == "equivalence-class" else ""
        self._between(relation, source, target)
        if relation.kind in ("contrary", "contradictory") and not {source, target} <= self._statements.keys():
            self._between(relation, target, source)

    def _between(self, relation: Relation, source_class: str, target_class: str) -> None:
        sources = (
            self._classes(source_class, self._conclusion_of)
            if source_class
            else self._argument(relation.source)
        )
        targets = (
            self._classes(target_class, self._premise_of) if target_class else self._argument(relation.target)
        )
        for source in sources:
            for target in targets:
                logic = source.kind == target.kind == "statement"
                kind = relation.kind if logic else _WITH_ARGUMENTS.get(relation.kind, relation.kind)
                self._add(kind, source, target, (source_class, target_class))

    def _argument(self, title: str) -> list[Key]:
        return [Key("argument", title)] if title in self._arguments else []

    def _classes(self, title: str, instead: dict[str, dict[str, None]] | dict[str, list[str]]) -> list[Key]:
        if title in self._statements:
            return [Key("statement", title)]
        return [Key("argument", argument) for argument in instead.get(title, ())]

    def _of_conclusions(self) -> None:
        for title, argument in self._arguments.items():
            if not argument.pcs:
                continue
            main = argument.pcs[-1].title
            if main in self._statements:
                self._add("support", Key("argument", title), Key("statement", main), (main, main))
                continue
            for other in self._premise_of.get(main, ()):
                self._add("support", Key("argument", title), Key("argument", other), (main, main), "n")

    def _of_premises(self) -> None:
        for title in self._statements:
            for argument in self._premise_of.get(title, ()):
                self._add("support", Key("statement", title), Key("argument", argument), (title, title))


def numbered(edges: Iterable[Edge], ids: dict[Key, str]) -> list[MapEdge]:
    """Return the edges between nodes that have ids."""
    return [
        MapEdge(edge.id, edge.kind, ids[edge.source], ids[edge.target], edge.source_class, edge.target_class)
        for edge in edges
        if edge.source in ids and edge.target in ids
    ]
