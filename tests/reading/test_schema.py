# ruff: noqa: E501 - tables read best with a row a line
"""The JSON Schema says of a file what the reader says of it."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

import argmap
from argmap.core.errors import MapError
from argmap.core.resources import shipped
from argmap.reading.schema import schema
from argmap.reading.short import shortened
from argmap.reading.yaml_tree import read_tree
from tests.reading.test_faults import FAULTS, HEAD
from tests.strategies import maps

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def accepts(data: Any) -> bool:
    return bool(VALIDATOR.is_valid(data))


def test_the_schema_is_one_of_2020_12_and_refers_to_nothing_outside() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    references = set(_all("$ref", SCHEMA))
    assert references
    assert all(
        ref.startswith("#/$defs/") and ref.removeprefix("#/$defs/") in SCHEMA["$defs"] for ref in references
    )


def _all(key: str, data: Any) -> list[Any]:
    if isinstance(data, dict):
        return [
            *([data[key]] if isinstance(data.get(key), str) else []),
            *(x for v in data.values() for x in _all(key, v)),
        ]
    return [x for item in data for x in _all(key, item)] if isinstance(data, list) else []


def test_every_key_is_described() -> None:
    plain = {"title", "author", "editor", "translator", "publisher", "authority", "DOI", "ISBN", "URL"}
    for name in ("Argument", "Step", "Quote", "Source", "Event", "Actor"):
        undescribed = {
            key for key, value in SCHEMA["$defs"][name]["properties"].items() if "description" not in value
        }
        assert name == "Source" or undescribed <= {"place"} | plain


@pytest.mark.parametrize("path", sorted(shipped("maps").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_shipped_maps_are_accepted(path) -> None:
    assert list(VALIDATOR.iter_errors(read_tree(path.read_text("utf-8"), "x"))) == []


@settings(max_examples=25)
@given(m=maps(most=3))
def test_whatever_is_a_map_is_accepted_in_its_long_and_its_short_form(m: argmap.ArgumentMap) -> None:
    assert list(VALIDATOR.iter_errors(m.to_dict())) == []
    assert list(VALIDATOR.iter_errors(shortened(m))) == []
    assert list(VALIDATOR.iter_errors(read_tree(argmap.dumps(m), "x"))) == []


SHORT = {
    "a section left empty": "arguments:\n",
    "a target": "arguments: {a: {text: b}, c: {text: d, for: a}}\n",
    "targets": "arguments: {a: {text: b}, c: {text: d, for: [a], against: []}}\n",
    "targets with empty steps": "arguments: {a: {text: b}, c: {text: d, for: {a: }, against: }}\n",
    "an undercut": "arguments: {a: {text: b}, c: {text: d, for: a, against: c->a}}\n",
    "a quotation": "arguments: {a: {text: b, quote: c}}\n",
    "a quotation with a place": "arguments: {a: {text: b, quote: {exact: c, locator: p. 1}}}\n",
    "quotations": "arguments: {a: {text: b, quotes: [c, {exact: d}]}}\n",
    "one tag": "arguments: {a: {text: b, tags: c}}\n",
    "keys left empty": "arguments: {a: {text: b, label: , note: , tags: , source: , quotes: , likelihood: , event: }}\n",
    "likelihoods": "arguments: {a: {text: b, likelihood: likely}, c: {text: d, likelihood: 1}, e: {text: f, likelihood: [0, 0.5]}}\n",
    "a likelihood as a mapping": "arguments: {a: {text: b, likelihood: {low: 0, high: 0.5}}}\n",
    "names": "sources: {a: {author: B}, c: {author: {family: D}}, e: {author: [F, {literal: G}]}}\n",
    "years as numbers": "as_of: 2017\nevents: {a: {date: 1960, text: b}}\n",
    "gaps as texts": "assessment: {gaps: [a, {text: b}], judgements: c, indicators: {text: d}, confidence: low}\n",
    "an id inside": "arguments: {a: {id: a, text: b}}\n",
    "ids of all scripts": "arguments: {naïve: {text: b}, 名前: {text: c}, हिन्दी: {text: d, for: 名前}, x_1-y: {text: e}}\n",
}


@pytest.mark.parametrize("name", SHORT)
def test_short_forms_are_accepted_by_both(name: str) -> None:
    argmap.loads(HEAD + SHORT[name])
    assert list(VALIDATOR.iter_errors(read_tree(HEAD + SHORT[name], "x"))) == []


def test_an_extension_need_not_repeat_what_it_extends() -> None:
    text = "extends: ./base.yaml\narguments: {a: {note: b}, c: }\nevents: {d: {label: e}}\n"
    argmap.loads(text)
    assert accepts(read_tree(text, "x"))
    assert not accepts(read_tree(text.replace("./base.yaml", "[]"), "x"))


# Faults of shape: what YAML itself, a reference or the calendar is at fault for, no schema can see.
BEYOND = (
    *("a NUL", "an escaped control character", "a direction override", "a long text", "a range upside down", "a day that is not"),
    *("a target twice", "another id inside", "a likelihood that is not a number", "extends that is a number"),
)  # fmt: skip
SHAPES = [
    name
    for name, (_, code, *_) in FAULTS.items()
    if code in ("AM007", "AM008", "AM009") and name not in BEYOND
]


@pytest.mark.parametrize("name", [*SHAPES, "extends that is a number"])
def test_what_the_reader_refuses_for_its_shape_is_refused(name: str) -> None:
    text = FAULTS[name][0]
    assert isinstance(text, str)
    assert not accepts(read_tree(text, "x"))


WHOLE = """\
argmap: 1
id: m
question: Toll?
as_of: 2026
status: draft
authors: [a]
positions: {p: {text: a, label: b}}
arguments: {a: {text: b, for: {p: {strength: weak, with: [p], strict: true, scheme: c}}, likelihood: likely, held_by: [o], tags: [t]}}
evidence: {e: {text: a, basis: document, credibility: 2, source: [s], quotes: [{exact: q, source: s}], event: v}}
assumptions: {u: {text: a, basis: caveat}}
sources: {s: {title: a, author: [{family: b}], issued: 2026, reliability: B, cites: [s]}}
actors: {o: {name: a, kind: person, part_of: o}}
events: {v: {date: 2026, text: a, actors: [o], sources: [s]}}
assessment: {answer: a, likelihood: 0.5, confidence: {level: low}, judgements: [{text: a, on: [p]}], indicators: [{text: a, would: weaken}]}
expect: {grounded: {p: in}}
"""


def _places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [path, *(found for key, value in items for found in _places(value, (*path, key)))]


def _plainly(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _plainly(value) for key, value in data.items()}
    return [_plainly(item) for item in data] if isinstance(data, list) else data


PLAIN = _plainly(read_tree(WHOLE, "x"))


@pytest.mark.parametrize(
    "wrong", [3, 3.5, True, "", "a b!", [], ["a b!"], [3], {}, {"x y": 1}, None], ids=repr
)
@pytest.mark.parametrize("path", _places(PLAIN)[1:], ids=lambda path: ".".join(map(str, path)))
def test_reader_and_schema_judge_a_wrong_value_alike(path: tuple[Any, ...], wrong: Any) -> None:
    import json

    data = copy.deepcopy(PLAIN)
    here = data
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = wrong
    try:
        argmap.loads(json.dumps(data), format="json")
    except MapError as error:
        # References and calendars are beyond a schema.
        read = any(d.rule.startswith("AM1") for d in error.diagnostics)
    else:
        read = True
    assert accepts(data) == read, VALIDATOR.iter_errors(data)
