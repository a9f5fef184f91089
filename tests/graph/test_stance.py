"""For or against, through all the steps between."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings

from argmap import ArgumentMap, loads
from argmap.graph.stance import stances
from strategies import maps

HEAD = "argmap: 1\nid: m\nquestion: Q?\npositions: {p: {text: P.}, q: {text: Q.}}\n"


def test_an_attack_turns_the_sign_and_a_support_keeps_it() -> None:
    m = loads(
        HEAD
        + "arguments: {a: {text: A., for: p}}\n"
        + "objections: {b: {text: B., against: a}, c: {text: C., against: b}}"
    )
    found = stances(m)
    assert [found[id]["p"] for id in "abc"] == ["for", "against", "for"]


def test_an_undercut_works_against_what_its_step_works_for() -> None:
    m = loads(
        HEAD
        + "arguments: {a: {text: A., for: p}}\n"
        + "objections: {b: {text: B., against: q}, u: {text: U., against: [a->p, b->q]}}"
    )
    assert stances(m)["u"] == {"p": "against", "q": "for"}


def test_what_helps_and_harms_the_same_position_is_mixed() -> None:
    m = loads(HEAD + "arguments: {a: {text: A., for: p}, b: {text: B., for: a, against: p}}")
    assert stances(m)["b"] == {"p": "mixed"}


def test_a_co_premise_takes_the_side_of_its_step() -> None:
    m = loads(HEAD + "arguments: {a: {text: A., for: {p: {with: [b]}}}, b: {text: B.}}")
    assert stances(m)["b"] == {"p": "for"}


def test_a_position_has_no_stance_on_itself() -> None:
    m = loads(HEAD + "arguments: {a: {text: A., for: p, against: q}}")
    assert "p" not in stances(m)


@settings(max_examples=50, deadline=None)
@given(maps())
def test_a_node_has_a_stance_on_a_position_just_when_a_path_leads_there(m: ArgumentMap) -> None:
    graph = nx.DiGraph()
    graph.add_nodes_from([*m.nodes, *m.links])
    for link in m.links.values():
        graph.add_edge(link.id, link.parent)
        graph.add_edges_from((premise, link.id) for premise in link.premises)
    found = stances(m)
    for id in m.nodes:
        reached = {p for p in m.positions if p != id and nx.has_path(graph, id, p)}
        assert set(found.get(id, ())) == reached
