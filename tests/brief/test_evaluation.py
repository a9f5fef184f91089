"""The brief says what stands, why, and what would change it, and agrees with the evaluation."""

from __future__ import annotations

from hypothesis import given, settings

from argmap.brief.sections import cruxes, evaluation
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Section, Table, walk
from argmap.render.spans import plain
from argmap.semantics import USUAL, evaluate
from argmap.semantics.cruxes.find import applied
from argmap.semantics.why.names import level, title
from strategies import maps


def words(part: object) -> str:
    return " ".join(
        plain(one.spans) for one in walk(part) if hasattr(one, "spans") and not hasattr(one, "url")
    )


def test_the_table_has_a_row_a_reading_and_says_what_the_evaluation_says() -> None:
    m = load("cuba-north-korea")
    made = evaluation.section(m)
    assert isinstance(made, Section)
    (table,) = [block for block in made.blocks if isinstance(block, Table)]
    named = [words(row.cells[0]) for row in table.rows]
    assert all(said.startswith(f"{title(name)} ({name})") for said, name in zip(named, USUAL, strict=True))
    assert "the side whose best reason weighs more wins (the standard called preponderance)" in named[0]
    assert "a claim may hold out against any number of reasons" in named[USUAL.index("df-quad")]
    for row, name in zip(table.rows, USUAL, strict=True):
        e = evaluate(m, name)
        for cell, position in zip(row.cells[1:], m.positions, strict=True):
            if e.labels:
                said = {"in": "stands", "out": "falls", "undecided": "undecided"}[e.labels[position]]
            else:
                said = f"{e.strengths[position]:.2f}"
                assert level(e.strengths[position]) in words(cell)
            assert said in words(cell)
    told = words(Section("s", "s", tuple(block for block in made.blocks if block is not table)))
    assert not [name for name in ("semantics", "reading", *USUAL) if name in told.split()]


def test_what_would_change_the_answer_does_change_it() -> None:
    m = load("harbour-bridge")
    said = words(cruxes.section(m))
    assert "Without One week is short, Charge a toll stands." in said
    found = evaluate(m)
    assert found.labels["toll"] == "out"
    assert applied(found, "drop", ["one-week"]).labels["toll"] == "in"


def test_what_falls_with_an_asserted_defence_is_not_said_to_be_unsupported() -> None:
    said = words(evaluation.section(load("cuba-north-korea")))
    bare, _, leaning = said.partition("Not merely asserted")
    assert "Havana as a back channel" not in bare.partition("Taken as asserted")[2]
    assert "Havana as a back channel (with Trust matters more than neutrality)" in leaning


def test_both_sections_are_left_out_where_nothing_bears_on_a_position() -> None:
    m = loads("{id: m, question: q, positions: {a: {text: A}, b: {text: B}}, arguments: {c: {text: C}}}")
    assert evaluation.section(m) is None
    assert cruxes.section(m) is None


@settings(max_examples=25, deadline=None)
@given(maps())
def test_both_sections_are_made_of_any_map(m: ArgumentMap) -> None:
    bears = any(link.parent in m.positions for link in m.links.values())
    assert (evaluation.section(m) is not None) == bears
    assert (cruxes.section(m) is not None) == bears
