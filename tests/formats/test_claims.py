"""Claims and ties become a map: every claim is in it, every tie is a link or is told."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.formats.claims.arrange import arrange
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs

KEYS = ["1", "2", "3", "a", "b-1", "Ä ö", "x->y", "toll", "b0a7d4f6-5b1e-4a3d-8d3e-111111111111"]


def graph_of(*ties: tuple[str, str, str], claims: str = "abcd") -> ClaimGraph:
    """Return a graph of one-letter claims: `("ab", "c", "for")` is a tie from a and b to c."""
    made = ClaimGraph("test", claims=[Claim(key, f"Claim {key}.") for key in claims])
    made.ties = [
        Tie(tuple(start), end, polarity, key=f"t{number}")  # type: ignore[arg-type]
        for number, (start, end, polarity) in enumerate(ties)
    ]
    return made


def links(graph: ClaimGraph) -> tuple[list[str], list[str]]:
    repairs = Repairs("x")
    m = build(graph, repairs).map
    return list(m.links), [found.message for found in repairs.told()]


@pytest.mark.parametrize(
    ("ties", "wanted", "told"),
    [
        ([("b", "a", "for"), ("c", "t0", "against")], ["b->a", "c->b->a"], 0),
        ([("b", "a", "for"), ("b", "a", "against")], ["b->a", "b->a#against"], 0),
        ([("bc", "a", "for"), ("bd", "a", "for")], ["b->a", "d->a"], 0),
        ([("b", "a", "for"), ("b", "a", "for")], ["b->a"], 1),
        ([("b", "gone", "for")], [], 1),
        ([("", "a", "for")], [], 1),
        ([("bz", "a", "for")], ["b->a"], 1),
        ([("a", "a", "for")], [], 1),
        ([("a", "a", "against")], ["a->a"], 0),
        ([("c", "t1", "against"), ("d", "t0", "against")], [], 2),
        ([("b", "gone", "for"), ("c", "t0", "against")], [], 2),
        (
            [("c", "t1", "against"), ("b", "a", "for"), ("d", "t0", "for")],
            ["b->a", "c->b->a", "d->c->b->a"],
            0,
        ),
    ],
)
def test_ties_become_links_or_are_told(ties: Any, wanted: list[str], told: int) -> None:
    found, messages = links(graph_of(*ties))
    assert sorted(found) == sorted(wanted)
    assert len(messages) == told, messages


@pytest.mark.parametrize(
    ("ties", "wanted"),
    [
        ([("b", "a", "for"), ("c", "b", "against")], "positions arguments objections arguments"),
        ([("b", "a", "for"), ("a", "b", "for")], "positions arguments arguments arguments"),
        (
            [("b", "a", "against"), ("a", "b", "against"), ("c", "a", "for")],
            "positions objections arguments arguments",
        ),
        ([], "arguments arguments arguments arguments"),
        ([("b", "a", "for"), ("d", "c", "for")], "positions arguments positions arguments"),
        ([("b", "a", "for"), ("c", "t0", "against")], "positions arguments objections arguments"),
    ],
)
def test_what_leads_nowhere_further_is_a_position(ties: Any, wanted: str) -> None:
    sections = arrange(graph_of(*ties), Repairs("x")).sections
    assert [sections[f"claim-{key}" if key not in sections else key] for key in "abcd"] == wanted.split()


@st.composite
def graphs(draw: st.DrawFn) -> ClaimGraph:
    keys = draw(st.lists(st.sampled_from(KEYS), max_size=8))
    claims = [Claim(key, draw(st.sampled_from(["", "Words.", "Toll it."]))) for key in keys]
    names = st.sampled_from([*KEYS, "t0", "t1", "t2", "t3", "gone"])
    ties = [
        Tie(
            tuple(draw(st.lists(names, max_size=3))),
            draw(names),
            draw(st.sampled_from(["for", "against"])),
            f"t{n}",
        )
        for n in range(draw(st.integers(0, 6)))
    ]
    return ClaimGraph("test", claims=claims, ties=ties)


@given(graphs())
def test_every_claim_is_in_the_map_and_every_tie_is_a_link_or_told(graph: ClaimGraph) -> None:
    repairs = Repairs("x")
    made = arrange(graph, repairs)
    m = build(graph, repairs, made).map
    assert len(m.nodes) == len(graph.claims)
    assert all(node.text for node in m.nodes.values())
    assert len(m.links) + len(made.left_out) == len(graph.ties)
    assert repairs.counts["link left out"] == len(made.left_out)
    kept = {node.kept.get("test", {}).get("id", id) for id, node in m.nodes.items()}
    assert kept >= set(made.ids), "what the file called a claim can be found again"


@given(graphs())
def test_positions_are_the_ends_or_stand_for_a_circle_without_one(graph: ClaimGraph) -> None:
    made = arrange(graph, Repairs("x"))
    arrows = nx.DiGraph()
    arrows.add_nodes_from(made.claims)
    for placed in made.links:
        if placed.parent in made.claims:
            arrows.add_edges_from((one, placed.parent) for one in (placed.child, *placed.co_premises))
    positions = {id for id, section in made.sections.items() if section == "positions"}
    premises = {one for placed in made.links for one in (placed.child, *placed.co_premises)}
    ends = {id for id in arrows if arrows.in_degree(id) and id not in premises}
    if ends:
        assert positions == ends
    elif made.links:
        last = [set(part) for part in nx.strongly_connected_components(arrows)]
        final = [part for part in last if all(set(arrows[one]) <= part for one in part)]
        closed = [part for part in final if any(arrows[one] for one in part)]
        assert all(len(part & positions) == 1 for part in closed)
        assert len(positions) == len(closed)
