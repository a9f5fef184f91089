"""Analysis of competing hypotheses: published numbers, what decides, and how a map becomes a matrix."""

from __future__ import annotations

import time
from itertools import combinations
from math import sqrt

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.brief.sections.ach import section
from argmap.cli._ach import text
from argmap.core.printable import HIDDEN
from argmap.formats import load, loads
from argmap.render.blocks import Table, walk
from argmap.render.spans import Mark
from argmap.semantics.ach.matrix import CONSISTENCY, WEIGHTS, Row, diagnosticity, exclusive
from argmap.semantics.ach.scores import counts, ranking, weighted
from argmap.semantics.ach.sensitivity import changes
from argmap.views.tables.ach import ach, credibility, telling
from argmap.views.tables.ach_data import SCHEMA, as_csv, data
from strategies import maps

# The worked example of PARC's weights: three hypotheses, four rows.
WORKED = (
    Row("a", ("CC", "I", "II"), "medium", "medium"),
    Row("b", ("C", "II", "I"), "high", "high"),
    Row("c", ("I", "C", "N"), "low", "medium"),
    Row("d", ("II", "C", "C"), "high", "low"),
)
ROWS = st.builds(
    Row,
    st.just("x"),
    st.tuples(*[st.sampled_from(list(CONSISTENCY))] * 3),
    st.sampled_from(list(WEIGHTS)),
    st.sampled_from(list(WEIGHTS)),
)
MATRICES = st.lists(ROWS, min_size=1, max_size=8).map(
    lambda rows: [Row(str(n), row.cells, row.credibility, row.relevance) for n, row in enumerate(rows)]
)

HEAD = """\
argmap: 1
id: m
question: Toll?
positions: {toll: {text: A}, free: {text: B}, wait: {text: C}}
sources: {a: {title: A, reliability: A}, c: {title: C, reliability: C}, e: {title: E, reliability: E},
  f: {title: F, reliability: F}, none: {title: N}}
"""


def cells(more: str, **options: bool) -> dict[str, tuple[str, ...]]:
    return {line.row.id: line.row.cells for line in ach(loads(HEAD + more), **options).lines}


def test_weighted_inconsistency_is_that_of_the_worked_example() -> None:
    assert weighted(WORKED) == pytest.approx([-1 / sqrt(2) - 2, -5, -4], abs=1e-6)
    assert weighted(WORKED)[0] == pytest.approx(-2.7071, abs=5e-5)


def test_raw_counts_tie_where_weights_do_not() -> None:
    assert counts(WORKED) == (3, 3, 3)
    assert ranking(counts(WORKED)) == ((0, 1, 2),)
    assert ranking(weighted(WORKED)) == ((0,), (2,), (1,))


@pytest.mark.parametrize(
    ("row", "spread"),
    [
        (("CC", "I", "II"), 4),
        (("C", "II", "I"), 3),
        (("I", "C", "N"), 2),
        (("II", "C", "C"), 3),
        (("II", "II", "II"), 0),
        (("N", "NA", "N"), 0),
        ((), 0),
    ],
)
def test_diagnosticity_is_the_spread_of_the_cells(row, spread: int) -> None:
    assert diagnosticity(Row("e", row)) == spread


def test_two_rows_of_the_worked_example_decide_who_is_first() -> None:
    found = {change.without: (change.ranking, change.first) for change in changes(WORKED)}
    assert found == {"a": (((2,), (0,), (1,)), True), "b": (((1,), (2,), (0,)), True)}


@given(MATRICES)
def test_a_row_decides_exactly_if_scoring_without_it_gives_another_order(rows: list[Row]) -> None:
    def order(left: list[Row]):
        return ranking(weighted(left) if left else (0.0,) * 3)

    expected = {row.id for row in rows if order([r for r in rows if r != row]) != order(rows)}
    assert {change.without for change in changes(rows)} == expected


@given(MATRICES)
def test_groups_are_dropped_at_once(rows: list[Row]) -> None:
    groups = {f"{a.id}+{b.id}": (a.id, b.id) for a, b in combinations(rows, 2)}
    for change in changes(rows, groups):
        left = [row for row in rows if row.id not in groups[change.without]]
        assert change.ranking == ranking(weighted(left) if left else (0.0,) * 3)
        assert change.ranking != ranking(weighted(rows))


@given(MATRICES)
def test_what_fits_never_counts(rows: list[Row]) -> None:
    def without_support(row: Row) -> Row:
        kept = tuple(cell if cell in ("I", "II") else "N" for cell in row.cells)
        return Row(row.id, kept, row.credibility, row.relevance)

    assert weighted(rows) == weighted([without_support(row) for row in rows])


@given(MATRICES)
def test_a_row_without_diagnosticity_decides_nothing(rows: list[Row]) -> None:
    equal = [Row(f"equal {cell}", (cell,) * 3, "high", "high") for cell in CONSISTENCY]
    found = {change.without for change in changes([*rows, *equal])}
    assert not found & {row.id for row in (*rows, *equal) if not diagnosticity(row)}


def test_exclusion_fills_only_what_is_silent_and_only_beside_support() -> None:
    rows = [Row("a", ("C", "NA", "N")), Row("b", ("I", "NA", "NA")), Row("c", ("CC", "C", "NA"))]
    assert [row.cells for row in exclusive(rows)] == [("C", "I", "N"), ("I", "NA", "NA"), ("CC", "C", "I")]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("evidence: {e: {text: E, for: toll}}", ("C", "NA", "NA")),
        ("evidence: {e: {text: E, for: {toll: {strength: strong}}}}", ("CC", "NA", "NA")),
        ("evidence: {e: {text: E, for: {toll: {strength: 0.65}}}}", ("CC", "NA", "NA")),
        ("evidence: {e: {text: E, for: {toll: {strength: 0.64}}}}", ("C", "NA", "NA")),
        ("evidence: {e: {text: E, against: {toll: {strength: strong}}}}", ("II", "NA", "NA")),
        ("evidence: {e: {text: E, for: toll, against: free}}", ("C", "I", "NA")),
        # Both ways, by different arguments.
        (
            "arguments: {x: {text: X, for: toll}, y: {text: Y, against: toll}}\n"
            "evidence: {e: {text: E, for: {x: {strength: strong}, y: {strength: strong}}}}",
            ("N", "NA", "NA"),
        ),
        # The weakest step of the path counts, and an attack turns the sign.
        (
            "arguments: {x: {text: X, for: {toll: {strength: weak}}}}\n"
            "evidence: {e: {text: E, against: {x: {strength: strong}}}}",
            ("I", "NA", "NA"),
        ),
        # An undercut of a strong step.
        (
            "arguments: {x: {text: X, for: {toll: {strength: strong}}}}\n"
            "evidence: {e: {text: E, against: {x->toll: {strength: strong}}}}",
            ("II", "NA", "NA"),
        ),
        # A strong path counts beside a weak one.
        (
            "arguments: {x: {text: X, for: {toll: {strength: strong}}}, y: {text: Y, for: toll}}\n"
            "evidence: {e: {text: E, for: {x: {strength: strong}, y: {strength: weak}}}}",
            ("CC", "NA", "NA"),
        ),
        # A co-premise is on the path as the child is.
        (
            "arguments: {x: {text: X, for: {toll: {strength: strong, with: [e]}}}}\n"
            "evidence: {e: {text: E}}",
            ("CC", "NA", "NA"),
        ),
        # Positions that the map sets against each other.
        (
            "arguments: {x: {text: X, for: toll, against: [free, wait]}}\nevidence: {e: {text: E, for: x}}",
            ("C", "I", "I"),
        ),
    ],
)  # fmt: skip
def test_a_cell_is_read_off_the_paths_to_the_position(more: str, expected: tuple[str, ...]) -> None:
    assert cells(more)["e"] == expected


@pytest.mark.parametrize(
    ("source", "number", "level"),
    [
        ("a", 1, "high"),
        ("a", 3, "high"),
        ("a", 5, "medium"),
        ("a", None, "high"),
        ("c", 2, "high"),
        ("c", 4, "low"),
        ("e", 1, "medium"),
        ("e", 6, "low"),
        ("f", 6, "medium"),
        ("f", 2, "high"),
        ("none", None, "medium"),
        ("[e, a]", None, "high"),
    ],
)
def test_credibility_comes_from_letter_and_number(source: str, number: int | None, level: str) -> None:
    rated = f", credibility: {number}" if number else ""
    m = loads(f"{HEAD}evidence: {{e: {{text: E, for: toll, source: {source}{rated}}}}}")
    assert credibility(m, m.evidence["e"]) == level


def test_relevance_falls_with_the_distance() -> None:
    more = "arguments: {x: {text: X, for: toll}, y: {text: Y, for: x}, z: {text: Z, for: y}}\nevidence:\n"
    more += "".join(f"  on-{id}: {{text: E, for: {id}}}\n" for id in ("toll", "x", "y", "z"))
    found = {line.row.id: line.row.relevance for line in ach(loads(HEAD + more)).lines}
    assert found == {"on-toll": "high", "on-x": "high", "on-y": "medium", "on-z": "low"}


def test_only_evidence_that_bears_on_a_position_has_a_row() -> None:
    found = ach(loads(HEAD + "evidence: {e: {text: E}, d: {text: D, against: toll}}"))
    assert ([line.row.id for line in found.lines], found.loose) == (["d"], 1)
    assert found.weighted == pytest.approx((-sqrt(2), 0, 0))
    assert found.silent == (0, 1, 1)
    assert found.named(found.ranking) == (("free", "wait"), ("toll",))


def test_what_follows_from_exclusion_is_marked_and_only_counted_when_asked() -> None:
    m = loads(HEAD + "evidence: {e: {text: E, for: toll}, d: {text: D, against: toll}}")
    plain, asked = ach(m), ach(m, exclusive=True)
    assert [line.follows for line in plain.lines] == [(), ()]
    assert {line.row.id: line.follows for line in asked.lines} == {"e": ("free", "wait"), "d": ()}
    assert plain.weighted == pytest.approx((-sqrt(2), 0, 0))
    assert asked.weighted == pytest.approx((-sqrt(2), -sqrt(2), -sqrt(2)))
    assert asked.named(asked.ranking) == (("toll", "free", "wait"),)


def test_the_items_of_one_origin_are_dropped_together() -> None:
    more = (
        "evidence:\n"
        "  e: {text: E, against: toll, source: a}\n"
        "  d: {text: D, against: toll, source: a}\n"
        "  b: {text: B, against: {free: {strength: strong}}, source: c}\n"
        "  g: {text: G, against: [free, toll], source: f}\n"
        "  h: {text: H, against: wait, source: none}\n"
    )
    found = ach(loads(HEAD + more))
    assert [(change.without, change.rows) for change in found.origins] == [("a", ("e", "d"))]


def test_rows_that_tell_positions_apart_bear_on_two_and_not_the_same_way() -> None:
    more = (
        "evidence:\n"
        "  both: {text: A, for: [toll, free]}\n"
        "  one: {text: B, against: toll}\n"
        "  apart: {text: C, for: toll, against: free}\n"
        "  degree: {text: D, against: {toll: {}, free: {strength: strong}}}\n"
        "  equal: {text: E, against: [toll, free, wait]}\n"
    )
    assert {line.row.id for line in telling(ach(loads(HEAD + more)))} == {"apart", "degree"}


@given(maps())
def test_every_map_has_a_matrix_that_is_as_its_schema_says(m: argmap.ArgumentMap) -> None:
    for asked in (False, True):
        found = ach(m, exclusive=asked)
        jsonschema.validate(data(m, found), SCHEMA)
        assert len(as_csv(m, found).splitlines()) == len(found.lines) + 1
        assert sorted(n for group in found.ranking for n in group) == list(range(len(m.positions)))
        shown = text(m, found, ach(m, exclusive=not asked), None)
        assert not [line for line in shown if HIDDEN.search(line)]
    section(m)


@pytest.mark.parametrize("sign", list("=+-@"))
def test_a_spreadsheet_finds_no_formula(sign: str) -> None:
    m = loads(f"{HEAD}evidence: {{e: {{text: '{sign}1+cmd', for: toll}}}}")
    assert f"e,'{sign}1+cmd," in as_csv(m, ach(m))


def test_the_section_shows_marks_in_words_and_says_it_is_no_verdict() -> None:
    found = section(load("harbour-bridge"))
    assert found is not None
    said = " ".join(part.text for part in walk(found) if isinstance(getattr(part, "text", None), str))
    assert "it is no verdict." in said
    assert [part.text for part in walk(found) if isinstance(part, Mark)] == ["− against", "+ for"]


def test_the_section_has_at_most_twelve_rows_and_says_how_many_are_left_out() -> None:
    items = "".join(f"  e{n}: {{text: E{n}, for: toll, against: free}}\n" for n in range(15))
    found = section(loads(f"{HEAD}evidence:\n{items}"))
    assert found is not None
    table = next(part for part in walk(found) if isinstance(part, Table))
    assert len(table.rows) == 12
    assert "3 more left out" in table.caption[0].text


@pytest.mark.parametrize(
    "more", ["", "evidence: {e: {text: E, for: toll}}", "evidence: {e: {text: E, for: [toll, free]}}"]
)
def test_the_section_is_hidden_where_nothing_tells_positions_apart(more: str) -> None:
    assert section(loads(HEAD + more)) is None


@pytest.mark.slow
def test_ten_thousand_nodes_take_a_moment() -> None:
    arguments = "".join(
        f"  a{n}: {{text: A, for: {'toll' if n < 10 else f'a{n // 10}'}}}\n" for n in range(5000)
    )
    items = "".join(f"  e{n}: {{text: E, {('for', 'against')[n % 2]}: a{n}}}\n" for n in range(5000))
    m = loads(f"{HEAD}arguments:\n{arguments}evidence:\n{items}")
    start = time.process_time()
    ach(m)
    assert time.process_time() - start < 5


def test_what_an_item_bears_on_only_weakly_is_a_level_less_relevant() -> None:
    head = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, evidence: {e: {text: E, against: "
    for target, level in (
        ("p", "high"),
        ("{p: {strength: weak}}", "medium"),
        ("{p: {strength: 0.39}}", "medium"),
        ("{p: {strength: weak}, q: {strength: moderate}}", "high"),
        ("{p: {strength: strong}}", "high"),
    ):
        (line,) = ach(loads(f"{head}{target}}}}}}}")).lines
        assert line.row.relevance == level, target
