"""Boxes and arrows to a map."""

from __future__ import annotations

import json
from typing import Any

from argmap.core.place import Place
from argmap.formats._graphml.scan import Box, Data, Edge, Graph, graph_of
from argmap.formats._graphml.words import (
    CORE,
    JOINTS,
    LABELS,
    NAMELESS,
    NODE,
    SECTIONS,
    STEP,
    TEXTS,
    TYPES,
    drawn,
    same,
    stance,
)
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.schemes import known
from argmap.formats.claims.xml import xml_of
from argmap.model.ids import is_id
from argmap.reading.document import Document


def document_of(content: bytes, file: str) -> Document:
    """Return the document of a graph.

    Raises:
        MapError: it is no XML, declares entities, or has no graph.
    """
    repairs = Repairs(file)
    found = graph_of(xml_of(content, repairs), repairs)
    return build(_Into(found, repairs).graph(), repairs)


class _Into:
    """What was read so far."""

    def __init__(self, found: Graph, repairs: Repairs) -> None:
        self.found, self.repairs = found, repairs
        self.joints = {box.id: box for box in found.boxes if self._type(box.data) in JOINTS}
        parts: list[Box | Edge] = [*found.boxes, *found.edges]
        self.own = {id(part): self._ours(part.data, part.line) for part in parts}

    def graph(self) -> ClaimGraph:
        """Return the claims and ties."""
        graph = ClaimGraph("graphml")
        self._head(graph)
        touched = {end for edge in self.found.edges for end in (edge.source, edge.target)}
        boxes = [
            box
            for box in self.found.boxes
            if box.id not in self.joints and not (box.folder and box.id not in touched)
        ]
        bare = not any(_words(box.data) for box in boxes)
        graph.claims = [self._claim(box, bare=bare) for box in boxes]
        graph.ties = self._ties()
        return graph

    def _type(self, data: Data) -> str:
        return data.get(*TYPES).casefold()

    def _ours(self, data: Data, line: int) -> dict[str, Any]:
        """Return what argmap said besides."""
        if not (text := data.get("argmap")):
            return {}
        try:
            said = json.loads(text)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            place = Place(self.repairs.file, line)
            self.repairs.made("no JSON", "`argmap` holds no JSON.", "It was left out.", place=place)
            return {}
        return said

    def _head(self, graph: ClaimGraph) -> None:
        data = self.found.data
        own = self._ours(data, 1)
        graph.question, graph.title = data.get("question"), data.get("title", "name", "label")
        if words := data.get("description", "background", "comment"):
            graph.rest["background"] = words
        if is_id(key_of(own.get("id"))):
            graph.id = own["id"]
        if isinstance(own.get("language"), str):
            graph.rest["language"] = own["language"]
        if isinstance(own.get("sources"), dict):
            graph.sources = own["sources"]
        core = {*CORE, "question", "background", "comment"}
        if kept := {name: text for name, text in data.said.items() if name.casefold() not in core}:
            graph.rest["kept"] = {"graphml": kept}

    def _claim(self, box: Box, *, bare: bool) -> Claim:
        data, own = box.data, self.own[id(box)]
        text, label, shown = data.get(*TEXTS), data.get(*LABELS), data.drawn
        if shown and not same(shown, label or text):
            # Of argmap's own files the box was changed; of others it bears a title where there is a text.
            ours = {"id", "type", "text"} <= data.said.keys()
            text, label = (text, shown) if text and (label or not ours) else (shown, "")
        if not text:
            text, label = label or (box.id if bare else ""), ""
        fields = {key: own[key] for key in NODE if key in own}
        if label and label != text:
            fields["label"] = label
        ids = own.get("source")
        if isinstance(ids, list) and ids:
            fields["source"] = [key_of(one) for one in ids]
        if box.group and "tags" not in fields:
            fields["tags"] = [box.group]
        if kept := _further(data):
            fields["kept"] = {"graphml": kept}
        kind = self._type(data)
        if kind not in SECTIONS:
            message, place = f"The type `{kind[:60]}` is unknown.", Place(self.repairs.file, box.line)
            self.repairs.made("unknown type", message, "It was read as a claim.", place=place, node=box.id)
        given = data.get("id")
        return Claim(
            box.id, text, SECTIONS.get(kind, ""), fields, given if is_id(given) else "", keep=not is_id(given)
        )

    def _ties(self) -> list[Tie]:
        premises: dict[str, list[str]] = {key: [] for key in self.joints}
        leaving: list[tuple[Edge, str, str]] = []
        for edge in self.found.edges:
            source, target = edge.source, edge.target
            if edge.tail not in ("", "none") and edge.head in ("", "none"):
                source, target = target, source
            if target in premises and source not in premises and not stance(self._word(edge)):
                premises[target].append(source)
            else:
                leaving.append((edge, source, target))
        ties: list[Tie] = []
        used: set[str] = set()
        for edge, source, target in leaving:
            joint = self.joints.get(source)
            starts = tuple(premises[source]) if joint else (source,)
            key = source if joint and source not in used else "" if joint else edge.id
            used.add(source)
            ties.append(Tie(starts, target, self._polarity(edge, joint), key, self._step(edge, joint)))
        for key, joint in self.joints.items():
            if key not in used:
                ties.append(Tie(tuple(premises[key]), "", JOINTS[self._type(joint.data)] or "for", key))
        return ties

    def _word(self, edge: Edge) -> str:
        """Return the word at an edge that says what it means."""
        words = (edge.data.get(*TYPES), edge.data.get("label"), edge.data.drawn)
        return next((word for word in words if stance(word)), "")

    def _polarity(self, edge: Edge, joint: Box | None) -> Any:
        if joint and (own := JOINTS[self._type(joint.data)]):
            return own
        return stance(self._word(edge)) or drawn(edge.colour, edge.head) or "for"

    def _step(self, edge: Edge, joint: Box | None) -> dict[str, Any]:
        own = self.own[id(edge)]
        fields = {key: own[key] for key in STEP if key in own}
        parts = [edge.data] + ([joint.data] if joint else [])
        for data in parts:
            if scheme := data.get("scheme"):
                fields.setdefault("scheme", scheme)
            if data.get("defeasible").casefold() in ("false", "0", "no"):
                fields["strict"] = True
        kept = {name: text for data in parts for name, text in _further(data).items()}
        words = edge.data.drawn
        if words and not stance(words) and "argmap" not in edge.data.said:
            kept.setdefault("words", words)
        if joint and self._type(joint.data) != "joint":
            words = joint.data.drawn or joint.data.get(*TEXTS, *LABELS)
            if not NAMELESS.fullmatch(words):
                fields.setdefault("scheme", known(words) or words)
        if kept:
            fields["kept"] = {"graphml": kept}
        return fields


def _words(data: Data) -> str:
    return data.get(*TEXTS, *LABELS) or data.drawn


def _further(data: Data) -> dict[str, str]:
    return {name: text for name, text in data.said.items() if name.casefold() not in CORE}
