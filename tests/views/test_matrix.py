"""Actors by positions: for, against, mixed or silent, and by which nodes."""

from __future__ import annotations

from hypothesis import given, settings

from argmap import ArgumentMap, load, loads
from argmap.brief.assemble import SECTIONS
from argmap.render.blocks import Table, walk
from argmap.render.spans import plain
from argmap.views.tables.matrix import matrix
from argmap.views.tables.stands import stands
from strategies import maps

TEXT = """
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}, q: {text: Q., held_by: [owner]}}
arguments:
  a: {text: A., for: p, held_by: [speaker, both]}
  b: {text: B., for: q, against: p, held_by: [both]}
  c: {text: C., for: {p: {by: analyst}}, held_by: [lent]}
evidence:
  e: {text: E., for: b, said_by: [quoted, speaker]}
  f: {text: F., said_by: [reporter]}
actors:
  speaker: {name: Speaker}
  both: {name: Both}
  quoted: {name: Quoted}
  lent: {name: Lent}
  owner: {name: Owner}
  wants: {name: Wants, interest: peace}
  reporter: {name: Reporter}
  named: {name: Named}
"""


def test_a_stance_comes_from_what_is_held_else_from_what_was_said() -> None:
    found = matrix(loads(TEXT))
    assert {row.actor.id: [cell.stance for cell in row.cells] for row in found.rows} == {
        "speaker": ["for", "for"],
        "both": ["mixed", "for"],
        "quoted": ["against", "for"],
        "owner": [None, "for"],
    }
    assert [stand.actor.id for stand in found.others] == ["wants", "lent", "reporter", "named"]
    speaker = found.rows[0].cells[0]
    assert (speaker.held, speaker.said) == ((("a", "for"),), (("e", "against"),))


def test_the_shipped_map_names_who_is_for_and_who_is_against() -> None:
    found = matrix(load("cuba-north-korea"))
    stances = {row.actor.id: [cell.stance for cell in row.cells] for row in found.rows}
    assert stances["trudeau"] == ["for", None, None]
    assert stances["state-official"] == ["against", None, None]
    assert stances["kay"] == [None, "for", None]
    assert "cuba" in {stand.actor.id for stand in found.others}, "it wants something and holds nothing"
    assert len(found.rows) + len(found.others) == 68


def test_who_is_both_for_and_against_is_called_mixed_with_both_sides() -> None:
    text = TEXT.replace(
        "b: {text: B., for: q, against: p, held_by: [both]}",
        "b: {text: B., for: q, against: p, held_by: [both]}\n  d: {text: D., against: p, held_by: [both]}",
    )
    table = next(part for part in walk(SECTIONS["actors"].section(loads(text))) if isinstance(part, Table))
    row = next(row for row in table.rows if row.id == "actor:both")
    said = [plain(block.spans) for block in row.cells[1]]
    assert said == ["± mixed", "+ for by what they hold: A", "− against by what they hold: B; D"]
    many = text.replace("positions: {", "positions: {r: {text: R.}, s: {text: S.}, t: {text: T.}, ")
    many = many.replace("a: {text: A., for: p,", "a: {text: A., for: [p, r, s, t],")
    table = next(part for part in walk(SECTIONS["actors"].section(loads(many))) if isinstance(part, Table))
    row = next(row for row in table.rows if row.id == "actor:both")
    assert "± mixed on P: + for: A; − against: B; D" in [plain(block.spans) for block in row.cells[1]]


@settings(max_examples=60, deadline=None)
@given(maps())
def test_the_matrix_agrees_with_the_stands_and_leaves_nobody_out(m: ArgumentMap) -> None:
    found = matrix(m)
    known = {stand.actor.id: stand for stand in stands(m)}
    assert sorted([row.actor.id for row in found.rows] + [s.actor.id for s in found.others]) == sorted(
        m.actors
    )
    for row in found.rows:
        stand = known[row.actor.id]
        for position, cell in zip(found.positions, row.cells, strict=True):
            expected = dict(stand.held).get(position) or dict(stand.said).get(position)
            assert cell.stance == expected
