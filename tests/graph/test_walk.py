"""Who bears on whom."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, loads
from argmap.graph import walk


@pytest.fixture
def m() -> ArgumentMap:
    return loads("""
argmap: 1
id: m
question: Toll?
positions:
  toll: {text: Yes.}
  free: {text: No.}
arguments:
  queues: {text: Queues., for: {toll: {with: [peak]}}}
  fair: {text: Fair., for: free}
objections:
  slow: {text: Slow., against: queues->toll}
  late: {text: Late., against: slow->queues->toll}
  rebate: {text: Rebate., against: fair}
evidence:
  trial: {text: Trial., for: queues, source: s}
assumptions:
  peak: {text: Peak.}
  alone: {text: Alone.}
sources:
  s: {title: S}
""")


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("toll", {"queues", "peak", "slow", "late"}),
        ("queues", {"trial"}),
        ("free", {"fair"}),
        ("fair", {"rebate"}),
        ("peak", set()),
    ],
)
def test_one_step_down_finds_children_co_premises_and_who_attacks_the_step(
    m: ArgumentMap, id: str, expected: set[str]
) -> None:
    assert set(walk.below(m, id)) == expected


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        ("queues", {"toll"}),
        ("peak", {"toll"}),
        ("slow", {"queues", "toll"}),
        ("late", {"slow", "queues", "toll"}),
        ("toll", set()),
    ],
)
def test_one_step_up_finds_targets_and_both_ends_of_an_undercut_step(
    m: ArgumentMap, id: str, expected: set[str]
) -> None:
    assert set(walk.above(m, id)) == expected


def test_descendants_are_all_that_bears_on_a_node(m: ArgumentMap) -> None:
    assert set(walk.descendants(m, "toll")) == {"queues", "peak", "slow", "late", "trial"}


def test_ancestors_are_found_through_every_kind_of_link(m: ArgumentMap) -> None:
    for id, position in (("trial", "toll"), ("late", "toll"), ("rebate", "free")):
        assert [other for other in walk.ancestors(m, id) if other in m.positions] == [position]


def test_what_bears_on_no_position_is_unreached(m: ArgumentMap) -> None:
    assert walk.unreached(m) == ("alone",)


def test_replies_are_attacks_on_the_node_and_on_its_steps(m: ArgumentMap) -> None:
    assert [link.id for link in walk.replies(m, "queues")] == ["slow->queues->toll"]
    assert [link.id for link in walk.replies(m, "fair")] == ["rebate->fair"]


def test_depth_counts_steps_from_the_nearest_position(m: ArgumentMap) -> None:
    depths = walk.depths(m)
    assert (depths["toll"], depths["queues"], depths["trial"]) == (0, 1, 2)
    assert "alone" not in depths


def test_a_changed_map_does_not_keep_what_was_computed_for_the_old_one(m: ArgumentMap) -> None:
    assert walk.descendants(m, "free") == ["fair", "rebate"]
    assert walk.descendants(m.remove("rebate"), "free") == ["fair"]
    copied = m.model_copy(update={"objections": m.remove("rebate").objections})
    assert "rebate" not in copied.nodes
    assert walk.descendants(copied, "free") == ["fair"]
