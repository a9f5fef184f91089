"""A framework keeps its arguments and attacks, and follows what follows at once."""

from __future__ import annotations

import random
import time
from array import array

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError, UnknownName
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.framework import AF, Numbers
from argmap.semantics.abstract.parts import Part, components, strong_components
from argmap.semantics.abstract.propagation import propagated

PAIRS = st.integers(1, 9).flatmap(
    lambda size: st.tuples(
        st.just(size), st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=30)
    )
)


def test_names_and_numbers_build_the_same_framework() -> None:
    assert AF.of([1, 2], [(1, 2)]) == AF.of(["1", "2"], [("1", "2")]) == AF.packed(
        Numbers(2), array("i", [0]), array("i", [1])
    )  # fmt: skip
    assert AF.of([1, 2], [(1, 2)]) != AF.of([1, 2], [(2, 1)])
    assert len({AF.of("ab"), AF.of("ab"), AF.of("ba")}) == 2


@given(PAIRS)
def test_attacks_are_kept_once_each_and_found_from_both_ends(drawn) -> None:
    size, pairs = drawn
    af = AF.of(range(size), pairs)
    assert set(af.attacks()) == {(str(a), str(b)) for a, b in pairs}
    assert len(list(af.attacks())) == len(set(pairs))
    for name in af.names:
        assert set(af.attacked(name)) == {str(b) for a, b in pairs if str(a) == name}
        assert set(af.attackers(name)) == {str(a) for a, b in pairs if str(b) == name}


def test_what_cannot_be_built_is_told() -> None:
    with pytest.raises(FrameworkError, match="`a` is named twice"):
        AF.of("aba")
    with pytest.raises(UnknownName, match="There is no argument `c`"):
        AF.of("ab", [("a", "c")])
    for name in ("0", "4", "01", "x", "1_0", "²", "9" * 5000):
        with pytest.raises(ArgmapError, match="They are 1 to 3"):
            AF.packed(Numbers(3), array("i"), array("i")).number(name)


@given(PAIRS)
def test_groups_are_those_of_another_library(drawn) -> None:
    size, pairs = drawn
    graph = nx.DiGraph(pairs)
    graph.add_nodes_from(range(size))
    part = Part.of(AF.of(range(size), pairs), range(size))
    assert sorted(components(part)) == sorted(sorted(c) for c in nx.weakly_connected_components(graph))
    groups = strong_components(part)
    assert sorted(groups) == sorted(sorted(c) for c in nx.strongly_connected_components(graph))
    place = {i: number for number, group in enumerate(groups) for i in group}
    assert all(place[a] <= place[b] for a, b in pairs), "attackers come first"


def test_a_hundred_thousand_arguments_are_grounded_in_well_under_a_second() -> None:
    chance, size = random.Random(1), 100_000  # noqa: S311
    ends = [array("i", [chance.randrange(size) for _ in range(2 * size)]) for _ in "ab"]
    af = AF.packed(Numbers(size), *ends)
    began = time.process_time()
    labels = propagated(af)
    # The target is 0.3 s; a machine that is three times slower than the one it was set for passes too.
    assert time.process_time() - began < 4.5
    assert set(labels) == {0, 1, 2}


def test_a_long_chain_is_no_deeper_than_a_short_one() -> None:
    size = 200_000
    af = AF.packed(Numbers(size), array("i", range(size - 1)), array("i", range(1, size)))
    assert propagated(af).count(1) == size // 2
    assert len(strong_components(Part.of(af, range(size)))) == size
