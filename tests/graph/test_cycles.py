"""Circles, against networkx."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from argmap import loads
from argmap.graph.cycles import circles, citation_cycles, membership_cycles, support_cycles

graphs = st.dictionaries(
    st.integers(0, 12), st.lists(st.integers(0, 12), max_size=4, unique=True), max_size=13
).map(lambda arrows: {**{n: [] for targets in arrows.values() for n in targets}, **arrows})


@given(graphs)
def test_circles_are_the_strong_components_with_a_way_back(arrows: dict[int, list[int]]) -> None:
    graph = nx.DiGraph(arrows)
    expected = {
        frozenset(part)
        for part in nx.strongly_connected_components(graph)
        if len(part) > 1 or graph.has_edge(*(next(iter(part)),) * 2)
    }
    assert {frozenset(members) for members in circles(arrows)} == expected


def test_a_circle_of_a_hundred_thousand_does_not_overflow_the_stack() -> None:
    n = 100_000
    assert len(circles({i: [(i + 1) % n] for i in range(n)})[0]) == n


def test_claims_that_hold_each_other_up_are_found() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments:
  a: {text: A., for: {p: {with: [c]}}}
  b: {text: B., for: a}
  c: {text: C., for: b}
  d: {text: D., for: c, against: d}
  e: {text: E., for: {a: {with: [a]}}}
""")
    assert support_cycles(m) == [("a",)]


def test_sources_and_actors_in_circles_are_found() -> None:
    m = loads("""
argmap: 1
id: m
question: Q?
sources: {a: {cites: [b]}, b: {cites: [a]}, c: {cites: [a]}}
actors: {x: {name: X, part_of: x}, y: {name: Y, part_of: x}}
""")
    assert citation_cycles(m) == [("a", "b")]
    assert membership_cycles(m) == [("x",)]
