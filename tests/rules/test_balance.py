"""How evenly a map looks at its positions."""

from __future__ import annotations

from collections import Counter

import networkx as nx
import pytest
from hypothesis import given, settings

from argmap.formats import load
from argmap.graph.walk import replies
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap
from argmap.rules import check_document
from argmap.rules._tested import tested as met_objections
from argmap.rules.am314_uneven_evidence import speaking_for
from rules.finding import said
from strategies import maps

THREE = "positions: {toll: {text: T.}, no-toll: {text: N.}, later: {text: L.}}\n"


def items(**links: str) -> str:
    """Return evidence: so many items of each kind of link."""
    lines = []
    for name, link in links.items():
        number, _, rest = link.partition(" ")
        lines += [f"  {name}{n}: {{text: '{name}{n}', {rest}}}" for n in range(int(number))]
    return "evidence:\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (items(a="6 for: toll", b="1 for: no-toll"), ["no-toll"]),
        (items(a="6 for: toll", b="2 for: no-toll"), []),
        (items(a="7 for: toll", b="2 for: no-toll"), ["no-toll"]),
        (items(a="5 for: toll", b="1 for: no-toll"), []),
        (items(a="6 for: toll", b="2 against: toll"), []),
        (items(a="6 for: toll", b="1 against: toll", c="1 for: no-toll"), []),
        (items(a="9 for: [toll, no-toll]"), []),
        (items(a="6 for: no-toll", b="1 for: toll"), ["toll"]),
        (THREE + items(a="9 for: toll", b="3 for: no-toll", c="2 for: later"), ["later"]),
        (
            THREE
            + items(a="9 for: toll", b="3 for: no-toll", c="1 for: later", d="2 against: [toll, no-toll]"),
            [],
        ),
        (
            THREE + items(a="9 for: toll", b="3 for: no-toll", c="1 for: later", d="2 against: toll"),
            ["later"],
        ),
        (items(a="6 for: toll"), []),
        (items(a="6 for: toll") + "arguments: {x: {text: X., for: no-toll}}", ["no-toll"]),
        ("positions: {toll: {text: T.}}\n" + items(a="6 for: toll"), []),
    ],
)
def test_less_than_a_third_of_the_richest_side_is_found(text, found):
    assert [d.node for d in said("AM314", text)] == found


def test_the_evidence_of_the_shipped_map_is_counted_as_a_walk_over_signed_links_counts_it():
    m = load("cuba-north-korea")
    graph = nx.DiGraph()
    for link in m.links.values():
        for sign in (1, -1):
            turned = sign if link.polarity == "for" else -sign
            graph.add_edge((link.parent, sign), (link.id, turned))
            graph.add_edges_from(((link.parent, sign), (premise, turned)) for premise in link.premises)
    counts: Counter[str] = Counter()
    reach = {p: nx.descendants(graph, (p, 1)) if (p, 1) in graph else set() for p in m.positions}
    for item in m.evidence:
        signs = {p: {s for s in (1, -1) if (item, s) in reach[p]} for p in m.positions}
        for p in m.positions:
            rivals = all(signs[other] == {-1} for other in m.positions if other != p)
            counts[p] += signs[p] == {1} or (not signs[p] and rivals)
    assert speaking_for(m) == counts


BOTH = "arguments:\n  a: {text: A., for: toll}\n  b: {text: B., for: toll}\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BOTH, []),
        (BOTH + "objections:\n  o: {text: O., against: a}", ["b"]),
        (BOTH + "objections:\n  o: {text: O., against: a->toll}", ["b"]),
        (BOTH + "objections:\n  o: {text: O., against: toll}", ["a", "b"]),
        (BOTH + "objections:\n  o: {text: O., against: [a, b]}", []),
        (BOTH + "objections:\n  o: {text: O., against: [a, c]}\nevidence:\n  c: {text: C., for: b}", []),
        (BOTH + "objections:\n  o: {text: O., against: [a, c->b]}\nevidence:\n  c: {text: C., for: b}", []),
        (
            BOTH + "objections:\n  o: {text: O., against: c}\n  p: {text: P., against: o->c}\n"
            "evidence:\n  c: {text: C., for: a}",
            ["b"],
        ),
        (
            "arguments:\n  a: {text: A., for: {toll: {with: [c]}}}\n  b: {text: B., for: toll}\n"
            "assumptions:\n  c: {text: C.}\nobjections:\n  o: {text: O., against: c}",
            ["b"],
        ),
        (
            "arguments:\n  a: {text: A., for: [toll, no-toll]}\n  b: {text: B., for: [toll, no-toll]}\n"
            "objections:\n  o: {text: O., against: a}",
            ["b"],
        ),
    ],
)
def test_an_argument_that_meets_no_objection_is_found_where_others_do(text, found):
    assert [d.node for d in said("AM315", text)] == found


@settings(max_examples=80, deadline=None)
@given(maps())
def test_what_has_a_reply_is_tested_and_the_rules_take_any_map(m: ArgumentMap):
    check_document(Document(m, Origins(TreeMap(), "")), select=["AM31"])
    for position in m.positions:
        if any(link.polarity == "against" for link in m.links.values() if link.parent == position):
            assert position in met_objections(m)
    for node in m.nodes.values():
        if any(link.parent == node.id for link in replies(m, node.id)):
            assert node.id in met_objections(m)
