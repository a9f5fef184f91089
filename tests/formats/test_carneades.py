"""Carneades 4 YAML, judged by the balancing kernel, which knows no maps, and by the published labels."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

import argmap
from argmap.core.resources import shipped
from argmap.formats import detected, load_document
from argmap.semantics.balancing.evaluate import evaluate
from argmap.semantics.balancing.graph import Argument, ArgumentGraph, Issue
from argmap.semantics.balancing.weighing import LINKED, constant, cumulative, factorized

SHARED = Path(os.environ.get("ARGMAP_SHARED", Path(__file__).parents[3] / "shared"))
FIXTURES = sorted((SHARED / "reasoning-fixtures" / "carneades_caes").glob("*.yml"))
HERE = Path(__file__).parent / "samples" / "carneades"
SHIPPED = sorted(path.stem for path in shipped("maps").iterdir() if path.suffix == ".yaml")
NAMED = {"factorized": factorized, "cumulative": cumulative}


def raw_labels(data: dict[str, Any], *, weights: bool = True) -> dict[str, str]:
    """Return the labels of a file, straight from its YAML."""
    statements = data.get("statements") or {}
    assumed = {id for id, said in statements.items() if isinstance(said, dict) and said.get("assumed")}
    assumed |= set(data.get("assumptions") or ())
    constants = {
        one["id"]: one["weight"]["constant"]
        for one in data.get("argument_schemes") or ()
        if "constant" in one.get("weight", ())
    }
    arguments = []
    for id, said in (data.get("arguments") or {}).items():
        premises = said.get("premises") or []
        premises = list(premises.values()) if isinstance(premises, dict) else premises
        weighing = NAMED.get(said.get("scheme"), LINKED)
        if weights and (weight := said.get("weight", constants.get(said.get("scheme")))) is not None:
            weighing = constant(weight)
        arguments.append(Argument(id, said["conclusion"], tuple(premises), said.get("undercutter"), weighing))
    issues = tuple(Issue(id, tuple(said["positions"])) for id, said in (data.get("issues") or {}).items())
    known = dict.fromkeys([*statements, *(a.conclusion for a in arguments), *sorted(assumed)])
    known |= dict.fromkeys(p for a in arguments for p in a.premises)
    return dict(evaluate(ArgumentGraph(tuple(known), tuple(arguments), issues, frozenset(assumed))).labels)


def keys_of(m: argmap.ArgumentMap) -> dict[str, str]:
    return {id: node.kept.get("carneades", {}).get("id", id) for id, node in m.nodes.items()}


def weighing_of(data: dict[str, Any]) -> str:
    schemes = {said.get("scheme") for said in (data.get("arguments") or {}).values()}
    return next((name for name in NAMED if name in schemes), "constant")


@pytest.mark.skipif(not FIXTURES, reason="the Carneades graphs are not here")
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_the_examples_of_carneades_have_the_labels_they_carry(path: Path) -> None:
    assert detected(path.read_bytes(), path) == "carneades"
    document = load_document(path, format="carneades")
    m = document.map
    assert not document.repairs
    data = yaml.safe_load(path.read_text("utf-8"))
    found = argmap.evaluate(m, "carneades", burden="evidence", weighing=weighing_of(data)).labels
    wanted = raw_labels(data)
    assert {key: found[id] for id, key in keys_of(m).items()} == wanted
    said = {key: label for label, keys in (data.get("tests") or {}).items() for key in keys or ()}
    assert {keys_of(m)[id]: label for id, label in m.expect.get("carneades", {}).items()} == said
    text = argmap.dumps(m, "carneades")
    assert argmap.loads(text, format="carneades") == m
    assert {key: label for key, label in raw_labels(yaml.safe_load(text)).items() if key in wanted} == wanted


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_written_is_labelled_by_carneades_as_the_map_is(name: str) -> None:
    m = argmap.load(name)
    data = yaml.safe_load(argmap.dumps(m, "carneades"))
    wanted = argmap.evaluate(m, "carneades", weighing="linked").labels
    found = raw_labels(data, weights=False)
    differ = {id: (found[id], label) for id, label in wanted.items() if found[id] != label}
    assert not differ


def test_everything_a_file_says_is_in_the_map() -> None:
    m = argmap.load(HERE / "bridge.yml", format="carneades")
    assert m.title == "The bridge"
    assert list(m.positions) == ["toll", "the-city-should-not-charge-a-toll"]
    assert list(m.assumptions) == ["queues", "rebates"]
    link = m.links["queues->toll"]
    assert (link.step.scheme, link.step.strength) == ("cause-to-effect", 0.9)
    assert link.step.kept["carneades"] == {
        "id": "a1",
        "roles": {"cause": "queues"},
        "scheme": "cause_to_effect",
    }
    assert m.links["short->queues->toll"].is_undercut
    assert m.links["rebates->unfair"].polarity == "against", "an argument for ¬unfair is one against unfair"
    assert m.expect["carneades"]["short"] == "out"
    kept = m.kept["carneades"]
    assert kept["issues"]["main"]["standard"] == "CCE"
    assert kept["meta"] == {"note": "Written for the tests."}
    assert m.nodes["queues"].kept["carneades"] == {"label": "in"}


def test_the_file_that_is_written_says_what_the_one_that_was_read_said() -> None:
    old = yaml.safe_load((HERE / "bridge.yml").read_text("utf-8"))
    new = yaml.safe_load(argmap.dumps(argmap.load(HERE / "bridge.yml", format="carneades"), "carneades"))
    assert new["issues"] == old["issues"]
    assert {label: set(keys) for label, keys in new["tests"].items()} == {
        label: set(keys) for label, keys in old["tests"].items()
    }
    assert set(new["statements"]) == set(old["statements"])
    assert {id: {**said, "meta": 0} for id, said in new["arguments"].items()} == {
        id: {"weight": 1.0, **said, "meta": 0} for id, said in old["arguments"].items()
    }
    assert {id for id, said in new["statements"].items() if said.get("assumed")} == set(old["assumptions"])


def test_formulas_read_as_the_language_says() -> None:
    m = argmap.load(HERE / "language.yml", format="carneades")
    assert sorted(node.text for node in m.nodes.values()) == [
        "floods holds.",
        "rain causes floods.",
        "rain holds.",
    ]
    assert next(iter(m.links.values())).step.strength == 0.2


BAD = [
    (b"statements: [", "close"),
    (b"- a\n- b\n", ""),
    (b"", ""),
    (b"tests: {in: [a]}", "right file"),
    (b"statements: !!python/object:os.system {}\n", ""),
    (b"statements: {a: &x [*x]}\n", ""),
    (b"statements:\n\tp: P\n", "spaces"),
    (b"a" * 200_000, ""),
    (b"statements: " + b"{a: " * 5000, ""),
]


@pytest.mark.parametrize(("content", "hint"), BAD, ids=range(len(BAD)))
def test_what_is_no_such_file_is_refused_in_a_sentence(content: bytes, hint: str) -> None:
    with pytest.raises(argmap.MapError) as raised:
        argmap.loads(content, format="carneades")
    assert hint in str(raised.value).lower() or any(hint in d.help.lower() for d in raised.value.diagnostics)


ODD = [
    "statements: 7\narguments: {a: {conclusion: p, premises: [q]}}",
    "statements: {p: {text: [1, 2]}}\narguments: {a: 3}",
    "statements: {p: }\nissues: {i: {positions: {a: 1}}, j: p}\narguments: []",
    "statements: {p: P}\narguments: {a: {conclusion: {x: p}, premises: {r: [s]}, weight: heavy}}",
    "statements: {p: P}\nmeta: {argmap: 3}\nassumptions: p\ntests: [p]",
    "statements: {p: {text: P, meta: {argmap: {section: nowhere, id: [1]}}}}",
    "statements: {p: P}\nmeta: {argmap: {issues: 3, burden: [], expect: {carneades: 3}}}",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_files_are_read_and_given_back(text: str) -> None:
    m = argmap.loads(text, format="carneades")
    assert argmap.loads(argmap.dumps(m, "carneades"), format="carneades") == m


def test_issues_with_very_many_positions_are_cut_and_told() -> None:
    count = 400
    said = {
        "statements": {f"s{n}": f"S {n}" for n in range(count)},
        "issues": {"i": {"positions": [f"s{n}" for n in range(count)]}},
        "arguments": {
            f"a{n}": {"conclusion": f"s{n}", "premises": [f"s{(n + 1) % count}"]} for n in range(count)
        },
    }
    content = yaml.safe_dump(said, allow_unicode=True).encode()
    from argmap.formats.carneades import read

    document = read(content)
    assert any("Not all were turned" in one.message for one in document.repairs)
