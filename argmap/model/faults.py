"""Faults of validation, as plain sentences with a remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from argmap.core.suggest import did_you_mean
from argmap.model.ids import is_id
from argmap.model.nodes import NODE_TYPES

Said = tuple[str, str]

_WANTED = {
    "string_type": "a text",
    "dict_type": "a mapping (`key: value` lines)",
    "model_type": "a mapping (`key: value` lines)",
    "model_attributes_type": "a mapping (`key: value` lines)",
    "tuple_type": "a list",
    "list_type": "a list",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
}

_FORMS = {
    **dict.fromkeys(NODE_TYPES, "{text: …}"),
    "sources": "{title: …}",
    "actors": "{name: …}",
    "events": "{date: …, text: …}",
}
"""What a part of each section looks like."""

_NAMED = {
    **dict.fromkeys(("source", "sources", "origin", "cites"), "sources"),
    **dict.fromkeys(("held_by", "said_by", "actors", "part_of"), "actors"),
    "event": "events",
}
"""The fields that name a part of another section."""

_REMEDIES = {
    "string_type": "Write one text.",
    "tuple_type": "Write a list, as in `[one, other]`.",
    "list_type": "Write a list, as in `[one, other]`.",
    "bool_type": "Write true or false, without quotes.",
    "int_type": "Write for example 2.",
    "float_type": "Write a number from 0 to 1; 70 % is 0.7.",
}

_CUSTOM: dict[str, Callable[[Mapping[str, Any]], Said]] = {
    "empty": lambda c: ("The text is empty.", "Write it, or take the key away."),
    "control": lambda c: (f"The text holds a control character (U+{c['code']}).", "Take it out."),
    "bidi": lambda c: (
        f"The text holds a direction override (U+{c['code']}), which makes it read other than it is.",
        "Take it out, or use the isolates U+2066 to U+2069.",
    ),
    "id": lambda c: (
        f"`{c['text']}` cannot be an id.",
        f"Use letters, digits and hyphens, for example `{c['better']}`.",
    ),
    "ref": lambda c: (
        f"`{c['text']}` names no node and no link.",
        f"Write `{c['better']}`, without spaces."
        if c["better"]
        else "Write an id, or `child->parent` for a link.",
    ),
    "other_id": lambda c: (
        f"Under the key `{c['key']}` stands the id `{c['id']}`.",
        "Leave `id` out: the key is the id.",
    ),
    "key_twice": lambda c: (
        f"The key `{c['item']}` stands here a second time.",
        "Rename one of them, or join them.",
    ),
    "twice": lambda c: (f"`{c['item']}` is listed twice.", "List it once."),
    "kept": lambda c: (
        f"What is kept of another format must be plain data: here it is {c['why']}.",
        "Write texts, numbers, lists and mappings.",
    ),
    "both": lambda c: (f"Both `{c['one']}` and `{c['other']}` are given.", "Keep one of them."),
    "links": lambda c: (
        "`links` must be a list of Link, each `for` or `against`.",
        "Write `links=[argmap.Link('good')]`.",
    ),
    "steps": lambda c: (
        "This must be an id, a list of ids, or a mapping of ids.",
        c["hint"],
    ),
    "date": lambda c: (c["message"], c["hint"]),
    "likelihood_word": lambda c: (f"`{c['word']}` is not a likelihood word.", c["hint"]),
    "likelihood": lambda c: (
        "This is not a likelihood.",
        "Write a word (likely), a number from 0 to 1, or a range [0.2, 0.45].",
    ),
    "strength": lambda c: (
        "This is not a strength.",
        "Write weak, moderate, strong, or a number from 0 to 1.",
    ),
    "whole": lambda c: (f"This must be a whole number, not {c['given']}.", "Write for example 2."),
    "hex": lambda c: (
        f"This must be {c['digits']} hexadecimal digits.",
        "Leave it out: `argmap verify --write` fills it in.",
    ),
    "name": lambda c: ("The name is empty.", "Write `family` and `given`, or `literal` for an institution."),
    "word_range": lambda c: ("The word and the range do not belong together.", "Keep one of them."),
    "range": lambda c: ("The range is upside down.", "Write the lower number first."),
    "less_than_equal": lambda c: (f"The number is greater than {c['le']}.", "Write 70 % as 0.7."),
    "greater_than_equal": lambda c: (f"The number is less than {c['ge']}.", "Write 70 % as 0.7."),
    "finite_number": lambda c: ("The number is not finite.", "Write a number from 0 to 1."),
}


def sentence(error: Mapping[str, Any]) -> Said:
    """Return what is wrong and what to do, for one error of pydantic.

    >>> sentence({"type": "string_type", "input": 3, "loc": ("title",)})
    ('This must be a text, not a number.', 'Put it in quotes.')
    """
    kind, context = error["type"], error.get("ctx", {})
    if kind == "id" and (section := _section_of(error)) and " " in context["text"]:
        return (
            f"`{context['text']}` cannot be an id.",
            f"Make it an entry under `{section}`, and name its id here.",
        )
    if kind in _CUSTOM:
        return _CUSTOM[kind](context)
    if kind == "missing":
        return f"`{error['loc'][-1]}` is missing.", f"Add `{error['loc'][-1]}:`."
    if kind == "extra_forbidden":
        return f"`{error['loc'][-1]}` is not a known key.", ""
    if kind == "literal_error" and error["loc"] == ("argmap",):
        return "This is no version of the format that is known here.", "Write `argmap: 1`, or update argmap."
    if kind == "literal_error":
        given, known = error.get("input"), context["expected"]
        near = did_you_mean(given, re.findall("'([^']+)'", known)) if isinstance(given, str) else ""
        return f"{_shown(given)} is not allowed here.", near or f"Use {known}."
    if kind in _WANTED:
        return f"This must be {_WANTED[kind]}, not {_given(error.get('input'))}.", _mended(error)
    return f"{error.get('msg', 'This is not valid')}.", "Mend the value."


def _mended(error: Mapping[str, Any]) -> str:
    """Return the remedy for a value of a wrong type."""
    kind, given, path = error["type"], error.get("input"), error["loc"]
    if kind == "string_type" and isinstance(given, (int, float)):
        return "Put it in quotes."
    if kind.startswith("model") and len(path) > 1 and path[-2] in ("for", "against", "supports", "attacks"):
        number = isinstance(given, (int, float)) and not isinstance(given, bool) and 0 <= given <= 1
        if number or given in ("weak", "moderate", "strong"):
            return f"Write `{path[-1]}: {{strength: {given}}}`."
    form = _FORMS.get(str(path[0])) if path else None
    if kind in _REMEDIES:
        return _REMEDIES[kind]
    if form and len(path) == 2:
        return f"Write `{path[1]}: {form}`."
    if form and len(path) == 1:
        ids = (
            [item for item in given if isinstance(item, str) and is_id(item)]
            if isinstance(given, list)
            else []
        )
        return f"Write each one under its id, as in `{ids[0] if ids else 'a'}: {form}`."
    return "Write it as `key: value` lines."


def _section_of(error: Mapping[str, Any]) -> str:
    """Return the section whose ids belong where an error is; nothing where it is another place."""
    steps = [step for step in error.get("loc", ()) if isinstance(step, str)]
    return _NAMED.get(steps[-1], "") if steps else ""


def _given(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, (list, tuple)):
        return "a list"
    return "a mapping" if isinstance(value, dict) else f"a {type(value).__name__}"


def _shown(value: object) -> str:
    return (
        f"`{value[:60]}`"
        if isinstance(value, str)
        else f"`{value}`"
        if isinstance(value, (int, float))
        else _given(value).capitalize()
    )
