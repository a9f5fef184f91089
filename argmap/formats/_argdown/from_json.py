"""The reference's JSON (`argdown json`) as the model that the text gives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from argmap.argdown.model import (
    Argdown,
    Argument,
    ElementKind,
    EquivalenceClass,
    Inference,
    Mark,
    Relation,
    RelationKind,
    Role,
    Section,
    Span,
    Statement,
)
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

_ELEMENTS = get_args(ElementKind)
_DEEPEST = 60


def model_of(data: Any, repairs: Repairs) -> Argdown:
    """Return the model of Argdown JSON. What is no part of it, or points nowhere, is left out, and told.

    >>> data = {"statements": {"Toll": {"members": [{"text": "Toll it."}]}}, "arguments": {}, "relations": []}
    >>> model_of(data, Repairs("x.json")).statements["Toll"].text
    'Toll it.'
    """
    classes = dict(_titled(data, "statements", repairs))
    arguments = dict(_titled(data, "arguments", repairs))
    relations = tuple(_relations(data.get("relations"), classes, arguments, repairs))
    front = data.get("frontMatter")
    of: dict[str, list[Relation]] = {}
    for one in relations:
        ends = ((one.source_kind, one.source), (one.target_kind, one.target))
        for title in {title for kind, title in ends if kind == "equivalence-class"}:
            of.setdefault(title, []).append(one)
    return Argdown(
        statements={
            title: _class(title, part, tuple(of.get(title, ())), repairs) for title, part in classes.items()
        },
        arguments={title: _argument(title, part, repairs) for title, part in arguments.items()},
        relations=relations,
        sections=tuple(_section(one, repairs) for one in _dicts(data.get("sections"))),
        front_matter=dict(front) if isinstance(front, Mapping) else {},
        file=repairs.file,
    )


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _titled(data: dict[str, Any], key: str, repairs: Repairs) -> Iterator[tuple[str, dict[str, Any]]]:
    found = data.get(key)
    if isinstance(found, list):
        found = {key_of(one.get("title")): one for one in _dicts(found)}
    for title, part in found.items() if isinstance(found, dict) else ():
        if isinstance(part, dict) and title.strip():
            yield title, part
        else:
            message = f"`{key}` has a part `{title[:60]}` that is no object or has no title."
            repairs.made("no object", message, "It was left out.", near=title)
    if found is not None and not isinstance(found, dict):
        repairs.made("no object", f"`{key}` is no object.", "It was left out.", near=f'"{key}"')


def _span(part: Mapping[str, Any]) -> Span:
    numbers = [part.get(key) for key in ("startLine", "startColumn", "endLine", "endColumn")]
    return Span(
        *(n if isinstance(n, int) and not isinstance(n, bool) and 0 < n < 10**9 else 1 for n in numbers)
    )


def _class(
    title: str, part: dict[str, Any], relations: tuple[Relation, ...], repairs: Repairs
) -> EquivalenceClass:
    members = tuple(_statement(one, title, repairs) for one in _dicts(part.get("members")))
    return EquivalenceClass(
        title,
        members,
        relations,
        tags=_texts(part.get("tags"), repairs),
        data=_data(part),
        section=key_of(part.get("section")),
        uses=frozenset(member.role for member in members),
    )


def _argument(title: str, part: dict[str, Any], repairs: Repairs) -> Argument:
    pcs = tuple(_statement(one, key_of(one.get("title")), repairs) for one in _dicts(part.get("pcs")))
    return Argument(
        title,
        tuple(_statement(one, title, repairs) for one in _dicts(part.get("members"))),
        tuple(one for one in pcs if one.title),
        tags=_texts(part.get("tags"), repairs),
        data=_data(part),
        section=key_of(part.get("section")),
        span=_span(part),
    )


def _statement(part: dict[str, Any], title: str, repairs: Repairs) -> Statement:
    role = part.get("role")
    known: Any = role if role in get_args(Role) else ""
    inference = part.get("inference")
    text = part.get("text")
    text = text if isinstance(text, str) else ""
    return Statement(
        title,
        text,
        _span(part),
        role=known,
        is_reference=part.get("isReference") is True or not text.strip(),
        section=key_of(part.get("section")),
        marks=tuple(_marks(part, text)),
        tags=_texts(part.get("tags"), repairs),
        data=_data(part),
        argument=key_of(part.get("argumentTitle")),
        inference=_inference(inference, repairs) if isinstance(inference, dict) else None,
    )


def _inference(part: dict[str, Any], repairs: Repairs) -> Inference:
    return Inference(_span(part), _texts(part.get("inferenceRules"), repairs), _data(part))


def _marks(part: dict[str, Any], text: str) -> Iterator[Mark]:
    """Yield where tags stand; JavaScript counts what lies beyond the first 65,536 characters as two."""
    units = text.encode("utf-16-le", "surrogatepass")
    wide = len(units) > 2 * len(text)
    for one in _dicts(part.get("ranges")):
        tag, start, stop = key_of(one.get("tag")), one.get("start"), one.get("stop")
        if one.get("type") != "tag" or type(start) is not int or type(stop) is not int:
            continue
        if wide and text[max(start, 0) : stop + 1].strip() not in (f"#{tag}", f"#({tag})"):
            start, stop = (len(units[: 2 * max(n, 0)].decode("utf-16-le", "ignore")) for n in (start, stop))
        yield Mark("tag", start, stop, tag=tag)


def _texts(value: Any, repairs: Repairs) -> tuple[str, ...]:
    items = value if isinstance(value, list) else []
    return tuple(text for one in items if isinstance(one, str) and (text := cleaned(one, repairs)))


def _data(part: dict[str, Any]) -> dict[str, Any] | None:
    data = part.get("data")
    return data if isinstance(data, dict) else None


def _relations(
    value: Any, classes: Mapping[str, Any], arguments: Mapping[str, Any], repairs: Repairs
) -> Iterator[Relation]:
    for one in _dicts(value):
        kind: Any = one.get("relationType")
        ends: list[tuple[str, Any]] = [
            (key_of(one.get(end)), one.get(f"{end}Type")) for end in ("from", "to")
        ]
        there = all(title in (classes if type == "equivalence-class" else arguments) for title, type in ends)
        if kind not in get_args(RelationKind) or not there or any(type not in _ELEMENTS for _, type in ends):
            named = " → ".join(title[:60] for title, _ in ends)
            message = f"The relation {named} is of no known kind, or an end of it is not there."
            repairs.made("relation", message, "It was left out.", near=ends[1][0])
            continue
        (source, source_kind), (target, target_kind) = ends
        number = one.get("conclusionIndex")
        pcs = arguments[target].get("pcs") if target_kind == "inference" else None
        inside = isinstance(number, int) and 0 <= number < len(_dicts(pcs))
        yield Relation(kind, source, source_kind, target, target_kind, number if inside else None)


def _section(part: dict[str, Any], repairs: Repairs, depth: int = 0) -> Section:
    level = part.get("level")
    below = _dicts(part.get("children")) if depth < _DEEPEST else []
    return Section(
        key_of(part.get("id")),
        level if isinstance(level, int) else 1,
        cleaned(part.get("title"), repairs),
        _span(part),
        tuple(_section(one, repairs, depth + 1) for one in below),
    )
