"""The teaching map shows every feature, as its first lines and the README promise."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from pydantic import BaseModel

import argmap
from argmap.model.sections import PART_TYPES

M = argmap.load("harbour-bridge")
ASSESSMENT = M.assessment or argmap.Assessment()
GROUPS: dict[str, Iterable[BaseModel]] = {
    "nodes": M.nodes.values(),
    "steps": [link.step for link in M.links.values()],
    "quotations": [quote for node in M.nodes.values() for quote in node.quotes],
    "sources": M.sources.values(),
    "actors": M.actors.values(),
    "events": M.events.values(),
    "the assessment": [ASSESSMENT, *ASSESSMENT.judgements, *ASSESSMENT.indicators, *ASSESSMENT.gaps],
    "the map": [M],
}
# What another file shows (`extends`), what is shown on nodes (`by`), what tools alone write (`kept`,
# `conflict`), and the fields that CSL gives a source.
ELSEWHERE = {"extends", "by", "kept", "conflict"}
OURS = {"reliability", "descriptor", "cites", "archived"}


@pytest.mark.parametrize("name", GROUPS)
def test_every_feature_is_shown(name: str) -> None:
    found = list(GROUPS[name])
    used = set().union(*(part.model_fields_set for part in found))
    known = set().union(*(type(part).model_fields for part in found)) - ELSEWHERE - {"text"}
    assert (OURS if name == "sources" else known) - used == set()


def test_every_section_and_both_forms_of_a_list_are_shown() -> None:
    assert all(getattr(M, section) for section in PART_TYPES)
    assert any(node.by_analyst for node in M.nodes.values())
    assert {len(node.quotes) for node in M.evidence.values()} == {1, 2}
    assert {len(node.sources) for node in M.evidence.values()} == {1, 2}


def test_the_checks_have_nothing_but_notes_to_say() -> None:
    assert {found.severity for found in argmap.check("harbour-bridge")} <= {"note"}
