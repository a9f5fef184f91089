"""The JSON that the reference prints for a document (`argdown json`), without colours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.argdown.groups import group_ids
from argmap.argdown.map_model import MapEdge, MapNode
from argmap.argdown.mapping import map_of
from argmap.argdown.model import (
    Argdown,
    Argument,
    EquivalenceClass,
    Inference,
    Mark,
    Relation,
    Section,
    Span,
    Statement,
)
from argmap.argdown.settings import Settings

Json = dict[str, Any]
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def to_json(model: Argdown, *, with_map: bool = False) -> Json:
    r"""Return a document as the reference writes it.

    With `with_map` it has the map as well, as `argdown json` gives it after drawing one.

    >>> from argmap.argdown.reader import parse
    >>> to_json(parse("[a]\n  + <b>"))["relations"][0]["relationType"]
    'support'
    """
    regrouped = Settings(model.front_matter).items("group", "regroup") is not None
    groups = group_ids(model.sections, Settings(model.front_matter)) if with_map else None
    out: Json = {
        "arguments": {title: _argument(each, regrouped) for title, each in model.arguments.items()},
        "statements": {title: _class(each, regrouped) for title, each in model.statements.items()},
        "relations": [_relation(each) for each in model.relations],
    }
    if with_map:
        found = map_of(model)
        out["map"] = {
            "nodes": [_node(each) for each in found.nodes],
            "edges": [_edge(each) for each in found.edges],
        }
    out["sections"] = [_section(each, groups) for each in model.sections]
    out["tags"] = {
        tag: {"tag": tag, "cssClass": f"tag-{_slug(tag)}", "occurrenceIndex": index}
        for index, tag in enumerate(model.tags)
    }
    return out


def _slug(tag: str) -> str:
    """Return a tag as the name of a style: small letters, digits and hyphens."""
    import re

    plain = tag.lower().translate(_UMLAUTS)
    return re.sub(r"[^a-z0-9-]", "", re.sub(r"\s", "-", plain))


def _place(span: Span) -> Json:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _data(data: Mapping[str, object] | None) -> object:
    return data[""] if data is not None and set(data) == {""} else data


def _relation(relation: Relation) -> Json:
    out: Json = {
        "type": "relation",
        "relationType": relation.kind,
        "from": relation.source,
        "fromType": relation.source_kind,
        "to": relation.target,
        "toType": relation.target_kind,
    }
    if relation.conclusion is not None:
        out["conclusionIndex"] = relation.conclusion
    return out


def _width(text: str) -> int:
    """Return the length of a text as JavaScript counts it: characters such as emoji count twice."""
    return len(text) + sum(char > "\uffff" for char in text)


def _marks(marks: tuple[Mark, ...], text: str) -> list[Json]:
    out = []
    for mark in marks:
        found: Json = {
            "type": mark.kind,
            "start": mark.start if text.isascii() else _width(text[: mark.start]),
            "stop": mark.stop if text.isascii() else _width(text[: mark.stop + 1]) - 1,
        }
        if mark.kind == "tag":
            found["tag"] = mark.tag
        elif mark.kind == "link":
            found["url"] = mark.url
        elif mark.kind.endswith("mention"):
            found["title"] = mark.title
        out.append(found)
    return out


def _inference(inference: Inference) -> Json:
    out: Json = {
        "type": "inference",
        "relations": [_relation(each) for each in inference.relations],
        "inferenceRules": list(inference.rules),
        **_place(inference.span),
        "conclusionIndex": inference.conclusion,
        "argumentTitle": inference.argument,
    }
    if inference.data is not None:
        out["data"] = _data(inference.data)
    return out


def _statement(member: Statement) -> Json:
    description = member.role == "argument-description"
    out: Json = {"type": "statement", "title": member.title, **_place(member.span)}
    if member.role:
        out["role"] = member.role
    if member.text or description:
        out["text"] = member.text
    if member.is_top_level or description:
        out["isTopLevel"] = member.is_top_level
    if member.is_reference:
        out["isReference"] = True
    if member.section:
        out["section"] = member.section
    if member.marks:
        out["ranges"] = _marks(member.marks, member.text)
    if member.tags:
        out["tags"] = list(member.tags)
    if member.data is not None:
        out["data"] = _data(member.data)
    if member.argument:
        out["argumentTitle"] = member.argument
    if member.inference:
        out["inference"] = _inference(member.inference)
    if member.pcs:
        out["pcs"] = [_statement(each) for each in member.pcs]
    return out


def _shared(each: EquivalenceClass | Argument, regrouped: bool) -> Json:
    out: Json = {
        "title": each.title,
        "relations": [_relation(relation) for relation in each.relations],
        "members": [_statement(member) for member in each.members],
    }
    if each.tags:
        out["tags"] = list(each.tags)
    if each.data is not None:
        out["data"] = _data(each.data)
    if each.section or regrouped:
        out["section"] = each.section or None
    return out


def _class(each: EquivalenceClass, regrouped: bool) -> Json:
    out: Json = {"type": "equivalence-class", **_shared(each, regrouped)}
    for role, name in (
        ("top-level-statement", "isUsedAsTopLevelStatement"),
        ("relation-statement", "isUsedAsRelationStatement"),
        ("premise", "isUsedAsPremise"),
        ("main-conclusion", "isUsedAsMainConclusion"),
    ):
        if role in each.uses:
            out[name] = True
    if each.uses & {"intermediary-conclusion", "main-conclusion"}:
        out["isUsedAsIntermediaryConclusion"] = "intermediary-conclusion" in each.uses
    return out


def _argument(each: Argument, regrouped: bool) -> Json:
    out: Json = {
        "type": "argument",
        **_shared(each, regrouped),
        "pcs": [_statement(part) for part in each.pcs],
    }
    if each.span:
        out.update(_place(each.span))
    return out


def _section(section: Section, groups: set[str] | None) -> Json:
    out: Json = {
        "type": "section",
        "id": section.id,
        "level": section.level,
        "title": section.title,
        "children": [_section(child, groups) for child in section.children],
    }
    if section.span:
        out.update(ranges=_marks(section.marks, section.title), **_place(section.span))
    if not section.is_last:
        out["endOffset"] = None
    if section.parent:
        out["parent"] = section.parent
    if section.tags:
        out["tags"] = list(section.tags)
    if section.data is not None:
        out["data"] = _data(section.data)
    if groups is not None or section.is_group is not None:
        out["isGroup"] = section.is_group if groups is None else section.id in groups
    if section.is_closed is not None:
        out["isClosed"] = section.is_closed
    return out


def _node(node: MapNode) -> Json:
    out: Json = {"id": node.id, "title": node.title, "type": f"{node.kind}-map-node"}
    if node.label_title:
        out["labelTitle"] = node.label_title
    if node.label_text:
        out["labelText"] = node.label_text
    if node.tags:
        out["tags"] = list(node.tags)
    if node.kind == "group":
        out["level"] = node.level
        out["children"] = [_node(child) for child in node.children]
        if node.parent:
            out["parent"] = node.parent
        if node.is_closed is not None:
            out["isClosed"] = node.is_closed
    return out


def _edge(edge: MapEdge) -> Json:
    out: Json = {
        "id": edge.id,
        "type": "map-edge",
        "relationType": edge.kind,
        "from": edge.source,
        "to": edge.target,
    }
    if edge.source_class:
        out["fromEquivalenceClass"] = edge.source_class
    if edge.target_class:
        out["toEquivalenceClass"] = edge.target_class
    return out
