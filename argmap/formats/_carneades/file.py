"""A Carneades file as it is found: statements, arguments and issues, in one form each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.formats.claims.keepable import keepable
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

NAME = "carneades"
OURS = "argmap"
_READ = ("meta", "statements", "arguments", "assumptions", "tests")
_FORMULA = re.compile(r"(¬?)\s*([^\s()]+)\((.*)\)")
_PLACE = re.compile(r"%[a-z]")


@dataclass(slots=True)
class Entry:
    """A statement or argument with what it says."""

    key: str
    said: dict[str, Any]
    ours: dict[str, Any] = field(default_factory=dict)
    """What argmap wrote of it."""
    is_ours: bool = False


@dataclass(slots=True)
class File:
    """What a file says."""

    statements: dict[str, Entry] = field(default_factory=dict)
    arguments: dict[str, Entry] = field(default_factory=dict)
    issues: dict[str, tuple[str, ...]] = field(default_factory=dict)
    assumed: set[str] = field(default_factory=set)
    tests: dict[str, list[str]] = field(default_factory=dict)
    constants: dict[str, float] = field(default_factory=dict)
    """What arguments of a scheme weigh, where that is a constant."""
    ours: dict[str, Any] = field(default_factory=dict)
    is_ours: bool = False
    title: str = ""
    kept: dict[str, Any] = field(default_factory=dict)
    plain: bool = True
    """Whether all arguments weigh the same, and all issues have the usual standard."""


def file_of(data: Mapping[str, Any], repairs: Repairs) -> File:
    """Return what the data of a file says."""
    file = File()
    meta = data.get("meta")
    if isinstance(meta, dict):
        file.is_ours = isinstance(meta.get(OURS), dict)
        file.ours = meta[OURS] if file.is_ours else {}
        file.title = cleaned(meta.get("title"), repairs)
        if rest := {key: value for key, value in meta.items() if key not in (OURS, "title")}:
            file.kept["meta"] = keepable(rest, repairs)
    file.kept |= {key: keepable(value, repairs) for key, value in data.items() if key not in _READ}
    for key, said in _entries(data, "statements", repairs):
        said = said if isinstance(said, dict) else {"text": said}
        file.statements[key] = _entry(key, said)
    for key, said in _entries(data, "arguments", repairs):
        if isinstance(said, dict):
            file.arguments[key] = _entry(key, said)
        else:
            repairs.made("no argument", f"`{key[:60]}` is no argument.", "It was left out.", near=key)
    for key, said in _entries(data, "issues", repairs):
        positions = said.get("positions") if isinstance(said, dict) else said
        file.issues[key] = tuple(dict.fromkeys(names(positions)))
    file.assumed = set(names(data.get("assumptions")))
    file.assumed |= {key for key, entry in file.statements.items() if entry.said.get("assumed") is True}
    tests = data.get("tests")
    for label, listed in tests.items() if isinstance(tests, dict) else ():
        file.tests[label] = names(listed)
    file.constants = dict(_constants(data))
    file.plain = not (
        file.constants
        or any(number(entry.said.get("weight")) is not None for entry in file.arguments.values())
        or any(
            isinstance(said, dict) and said.get("standard", "PE") != "PE"
            for _, said in _entries(data, "issues", repairs)
        )
    )
    return file


def _entry(key: str, said: dict[str, Any]) -> Entry:
    meta = said.get("meta")
    found = meta.get(OURS) if isinstance(meta, dict) else None
    return Entry(key, said, found if isinstance(found, dict) else {}, isinstance(found, dict))


def _entries(data: Mapping[str, Any], name: str, repairs: Repairs) -> list[tuple[str, Any]]:
    found = data.get(name)
    if isinstance(found, list):
        return [(key_of(one.get("id")), one) for one in found if isinstance(one, dict)]
    if not isinstance(found, dict):
        if found is not None:
            repairs.made("no mapping", f"`{name}` is no mapping.", "It was left out.", near=name)
        return []
    return [(key.strip(), one) for key, one in found.items()]


def _constants(data: Mapping[str, Any]) -> list[tuple[str, float]]:
    schemes = data.get("argument_schemes")
    found = [one for one in schemes if isinstance(one, dict)] if isinstance(schemes, list) else []
    weights = [(key_of(one.get("id")), number(one.get("weight"))) for one in found]
    return [(id, weight) for id, weight in weights if weight is not None]


def number(weight: Any) -> float | None:
    """Return a constant weight, from 0 to 1; None for all else.

    >>> number(0.5), number({"constant": 1}), number({"criteria": {}})
    (0.5, 1.0, None)
    """
    if isinstance(weight, dict):
        weight = weight.get("constant")
    fits = isinstance(weight, (int, float)) and not isinstance(weight, bool) and 0 <= weight <= 1
    return float(weight) if fits else None


def names(listed: Any) -> list[str]:
    """Return the statements of a list, of a mapping from roles, or a single one."""
    if isinstance(listed, dict):
        listed = list(listed.values())
    listed = listed if isinstance(listed, list) else [listed]
    return [key for one in listed if (key := key_of(one))]


def worded(key: str, language: Any) -> str:
    """Return a formula in words, by the templates of the file's language.

    >>> worded("causes(rain,floods)", {"causes/2": "Event %s causes event %s."})
    'Event rain causes event floods.'
    """
    match = _FORMULA.fullmatch(key)
    if not match:
        return key
    terms = _terms(match[3])
    template = language.get(f"{match[2]}/{len(terms)}") if isinstance(language, dict) else None
    if not isinstance(template, str):
        return key
    waiting = iter(terms)
    found = _PLACE.sub(lambda place: next(waiting, place[0]), template)
    return f"Not: {found}" if match[1] else found


def _terms(text: str) -> list[str]:
    made, depth = [""], 0
    for char in text:
        depth += {"(": 1, ")": -1}.get(char, 0)
        if char == "," and not depth:
            made.append("")
        else:
            made[-1] += char
    return [term.strip() for term in made]
