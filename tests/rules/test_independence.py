"""What the rules on origins find beyond their manual pages' examples, and what they must let be."""

from __future__ import annotations

import pytest

from argmap.formats import document_of
from argmap.rules import check_document
from argmap.rules._manual import Example

PRESS = """
sources:
  wire: {reliability: B}
  morning: {cites: wire}
  evening: {cites: wire}
  office: {}
  review: {cites: [wire, office]}
"""


@pytest.mark.parametrize(
    ("code", "evidence", "nodes"),
    [
        # Two papers with one wire report: the second repeats it.
        ("AM510", "a: {for: toll, source: morning}, b: {for: toll, source: evening}", ["b"]),
        # Whoever quotes the wire itself is no repeater, wherever it stands in the file.
        ("AM510", "a: {for: toll, source: morning}, b: {for: toll, source: wire}", ["a"]),
        ("AM510", "a: {for: toll, source: review, origin: wire}, b: {for: toll, source: wire}", []),
        # One source that says two things does not repeat itself.
        ("AM510", "a: {for: toll, source: morning}, b: {for: toll, source: morning}", []),
        # For different things, or on different sides, they are no echo.
        ("AM510", "a: {for: toll, source: morning}, b: {for: no-toll, source: evening}", []),
        ("AM510", "a: {for: toll, source: morning}, b: {against: toll, source: evening}", []),
        # Another origin besides adds something; a lost trail proves nothing.
        ("AM510", "a: {for: toll, source: wire}, b: {for: toll, source: [morning, office]}", []),
        ("AM510", "a: {for: toll, source: wire}, b: {for: toll, source: review}", []),
        ("AM511", "a: {for: toll, source: morning}, b: {for: toll, source: evening}", ["toll"]),
        ("AM511", "a: {for: toll, source: wire}, b: {for: toll, source: review}", ["toll"]),
        ("AM511", "a: {for: toll, source: wire}, b: {for: toll, source: office}", []),
        ("AM511", "a: {for: toll, source: wire}", []),
        ("AM511", "a: {for: toll}, b: {for: toll}", []),
        ("AM512", "a: {for: toll, source: wire, basis: testimony}", ["toll"]),
        ("AM512", "a: {for: toll, source: wire}", []),
        ("AM512", "a: {for: toll, basis: testimony}, b: {for: toll, source: wire}", []),
        ("AM514", "a: {for: c, source: wire}, b: {for: c, source: wire}", []),
        ("AM514", "a: {for: c, source: wire}, b: {for: c, source: wire}, d: {for: c, source: evening}", "c"),
        ("AM514", "a: {for: c, source: wire}, b: {for: c, source: wire}, d: {for: c, source: office}", []),
        ("AM514", ", ".join(f"{id}: {{for: c, source: review}}" for id in "abd"), []),
    ],
)  # fmt: skip
def test_a_rule_finds_just_what_it_should(code, evidence, nodes):
    claim = "arguments: {c: {text: C., for: toll}}\n"
    text = f"{claim}evidence: {{{evidence.replace(': {', ': {text: T., ')}}}{PRESS}"
    document = document_of(Example(text).complete())
    assert [d.node for d in check_document(document, select=[code])] == list(nodes)


@pytest.mark.parametrize(
    ("source", "found"),
    [("office", True), ("wire", False), ("review", True), ("morning", False)],
)
def test_a_crux_rests_on_a_rated_origin(source, found):
    text = f"""
arguments: {{c: {{text: C., for: toll}}, far: {{text: D., for: c}}}}
evidence: {{a: {{text: A., for: far, source: {source}}}}}{PRESS}"""
    said = check_document(document_of(Example(text).complete()), select=["AM513"])
    assert [d.rule for d in said] == ["AM513"] * found


def test_they_say_nothing_of_a_map_apart_from_those_it_extends():
    text = """
argmap: 1
extends: base.yaml
arguments: {c: {text: C., for: toll}}
evidence: {a: {text: A., for: c, source: s, basis: testimony}, b: {text: B., for: toll, source: s}}
"""
    document = document_of(text.encode(), folder=None)
    assert check_document(document, select=["AM51"]) == []
