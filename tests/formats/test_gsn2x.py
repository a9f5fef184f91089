"""Goal structures: what kinds of elements become, and what gsn2x asks of a file."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given

import argmap
from argmap.formats import detected, dumps, loads
from tests.formats.samples import HERE
from tests.strategies import maps

SAMPLES = HERE / "gsn2x"
PREFIXES = {
    "G": "Goal",
    "Sn": "Solution",
    "S": "Strategy",
    "C": "Context",
    "A": "Assumption",
    "J": "Justification",
}


def kind(id: str, element: dict[str, Any]) -> str:
    longest = max((prefix for prefix in PREFIXES if id.startswith(prefix)), key=len, default="")
    return (
        element.get("nodeType")
        or {"CG": "CounterGoal", "CS": "CounterSolution"}.get(id[:2])
        or PREFIXES[longest]
    )


def faults(text: str) -> list[str]:
    """Check a file as gsn2x documents its checks V01–V06, V12, C03, C13–C16; PyYAML reads it."""
    # Every scalar is a text to this loader: what `no` means is not in question here.
    data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts
    module = data.pop("module")
    found = [] if module["name"] and module["brief"] else ["module"]
    kinds = {id: kind(id, element) for id, element in data.items()}
    for id, element in data.items():
        supports, contexts = element.get("supportedBy", []), element.get("inContextOf", [])
        if not element["text"]:
            found.append(f"{id}: no text")
        if kinds[id] in ("Goal", "Strategy") and bool(supports) == (element.get("undeveloped") == "true"):
            found.append(f"V02 {id}")
        if len(set(supports)) < len(supports) or len(set(contexts)) < len(contexts):
            found.append(f"V05 {id}")
        if id in supports or id in contexts:
            found.append(f"V06 {id}")
        found += [f"C03 {id}" for other in [*supports, *contexts] if other not in kinds]
        found += [f"V04 {id}" for one in supports if kinds[one] in ("Context", "Assumption", "Justification")]
        found += [
            f"V04 {id}" for one in contexts if kinds[one] not in ("Context", "Assumption", "Justification")
        ]
        if aimed := element.get("challenges"):
            if not kinds[id].startswith("Counter"):
                found.append(f"V12 {id}")
            first, _, second = aimed.partition(" -> ")
            if first not in kinds or (second and second not in kinds):
                found.append(f"C14 {id}")
            elif second and second not in (
                *data[first].get("supportedBy", []),
                *data[first].get("inContextOf", []),
            ):
                found.append(f"C16 {id}")
        found += [
            f"{id}: {key} is no text"
            for key, value in element.items()
            if key.startswith("argmap") and not isinstance(value, str)
        ]
    return found


@given(m=maps())
def test_what_is_written_passes_the_checks(m: argmap.ArgumentMap) -> None:
    # To challenge oneself (C13) is refused there, and has a meaning in abstract frameworks.
    assert faults(dumps(m, "gsn2x")) == []


def test_elements_become_nodes_of_their_kind() -> None:
    m = argmap.load(SAMPLES / "library.gsn.yaml")
    assert {id: node.kind for id, node in m.nodes.items()} == {
        "G1": "position",
        "S1": "argument",
        "J1": "argument",
        "G2": "argument",
        "G3": "argument",
        "Sn1": "evidence",
        "C1": "assumption",
        "A1": "assumption",
    }
    assert m.sources["library-example-volunteers"].url == "https://library.example/volunteers"


def test_what_gsn2x_says_comes_back() -> None:
    before = yaml.safe_load((SAMPLES / "library.gsn.yaml").read_text("utf-8"))
    after = yaml.safe_load(dumps(argmap.load(SAMPLES / "library.gsn.yaml"), "gsn2x"))
    for id, element in before.items():
        for key, value in element.items():
            now = after[id][key]
            assert now in (value, [value]), (id, key)


def test_a_challenge_of_a_relation_is_an_undercut() -> None:
    m = argmap.load(SAMPLES / "dialectic.yaml")
    assert m.links["CSn2->Sn1->G1"].is_undercut
    assert m.links["CG1->G2"].polarity == "against"
    assert "challenges: G1 -> Sn1" in dumps(m, "gsn2x")


def test_a_link_taken_out_by_hand_stays_out() -> None:
    text = dumps(argmap.load("harbour-bridge"), "gsn2x")
    assert (
        "fairness->no-toll"
        not in loads(text.replace("  supportedBy: [fairness]\n", ""), format="gsn2x").links
    )


@pytest.mark.parametrize(
    ("content", "format"),
    [
        (b"G1:\n  text: A goal\n  supportedBy: Sn1\nSn1:\n  text: x\n", "gsn2x"),
        (b"argmap: 1\nid: m\nquestion: Is supportedBy a key?\n", "yaml"),
        (b"title: x\narguments:\n  supportedBy: y\n", "yaml"),
    ],
)
def test_it_is_told_from_other_yaml(content: bytes, format: str) -> None:
    assert detected(content, "x.yaml") == format
