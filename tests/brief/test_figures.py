"""The drawn figures of a brief: which there are, what stands beside them, and in every format."""

from __future__ import annotations

import pytest

from argmap import ArgumentMap, load, loads
from argmap.brief.assemble import SECTIONS, assemble
from argmap.brief.figures import (
    FEWEST,
    MOST_PERIODS,
    MOST_POSITIONS,
    PERIOD,
    chain_figures,
    origin_figures,
    timeline_figures,
)
from argmap.render.blocks import Bullets, Figure, Table, walk
from argmap.render.documents.html import html
from argmap.render.documents.md import markdown
from argmap.render.spans import plain
from argmap.views.data.lanes import Lanes

CUBA = load("cuba-north-korea")


def with_events(count: int) -> ArgumentMap:
    events = ", ".join(f"v{n}: {{date: {1000 + n}, text: V{n}.}}" for n in range(count))
    about = ", ".join(f"e{n}: {{text: E., event: v{n}}}" for n in range(0, count, 2))
    return loads(f"{{argmap: 1, id: m, question: Q?, events: {{{events}}}, evidence: {{{about}}}}}")


def test_the_shipped_brief_has_bars_for_each_position_the_chains_and_the_timeline() -> None:
    ids = [part.id for part in walk(assemble(CUBA).sections) if isinstance(part, Figure)]
    assert [id for id in ids if id.startswith("section:origins-")] == [
        f"section:origins-{position}-figure" for position in CUBA.positions
    ]
    assert {"section:chains-figure", "section:timeline-figure"} <= set(ids)
    assert len(ids) == len(set(ids))


def test_bars_are_captioned_with_their_position() -> None:
    for figure, position in zip(origin_figures(CUBA), CUBA.positions.values(), strict=True):
        assert plain(figure.caption).startswith(f"{position.title}: the items for")
        assert figure.alt.startswith(f"{position.title}: the evidence by its origins. For it: ")


def test_what_is_too_little_is_not_drawn() -> None:
    bridge = load("harbour-bridge")
    assert timeline_figures(bridge) == ()
    assert timeline_figures(with_events(FEWEST - 1)) == ()
    assert len(timeline_figures(with_events(FEWEST))) == 1
    alone = loads("{argmap: 1, id: m, question: Q?, sources: {a: {title: A}, b: {title: B}}}")
    assert chain_figures(alone) == ()
    assert SECTIONS["chains"].section(alone) is None


@pytest.mark.parametrize("count", [PERIOD, PERIOD + 1, 3 * PERIOD])
def test_a_long_timeline_goes_on_in_another_figure(count: int) -> None:
    figures = timeline_figures(with_events(count))
    rows = [
        event.id for figure in figures if isinstance(figure.drawing, Lanes) for event in figure.drawing.events
    ]
    assert rows == [f"event:v{n}" for n in range(count)]
    assert len(figures) == -(-count // PERIOD)
    assert len({figure.id for figure in figures}) == len(figures)


def test_of_too_many_events_those_are_drawn_that_the_map_is_about() -> None:
    figures = timeline_figures(with_events(500))
    assert len(figures) == MOST_PERIODS
    rows = [
        event.id for figure in figures if isinstance(figure.drawing, Lanes) for event in figure.drawing.events
    ]
    assert len(rows) == PERIOD * MOST_PERIODS
    assert all(int(id.removeprefix("event:v")) % 2 == 0 for id in rows)
    assert "Drawn are the 108 of 500 events" in plain(figures[0].caption)


def test_many_positions_do_not_fill_pages_with_bars() -> None:
    positions = ", ".join(f"p{n}: {{text: P{n}.}}" for n in range(9))
    evidence = ", ".join(
        f"e{n}: {{text: E., for: [{', '.join(f'p{n}' for n in range(9))}]}}" for n in range(4)
    )
    m = loads(f"{{argmap: 1, id: m, question: Q?, positions: {{{positions}}}, evidence: {{{evidence}}}}}")
    assert len(origin_figures(m)) == MOST_POSITIONS


def test_the_rows_of_a_figure_lead_to_what_they_are_about() -> None:
    page = html(assemble(CUBA))
    for target in ("event:missile-crisis", "source:blog-2017"):
        assert f'href="#{target.replace(":", "%3A")}" class="am-' in page
        assert page.count(f' id="{target}"') == 1


def test_the_twin_in_words_stands_beside_a_figure_unless_a_table_says_the_same() -> None:
    document = assemble(CUBA, sections=["independence", "chains", "timeline"])
    page, text = html(document), markdown(document)
    assert "The bars of this chart in words" in page
    assert "The arrows of this diagram in words" in page
    assert "The events of this timeline in words" not in page
    bar = origin_figures(CUBA)[0].drawing.sentences[0]
    assert f"- {bar}" in text.replace("\\", "")
    assert "Took part:" not in text


def test_actors_stand_in_a_matrix_by_position_and_the_others_in_a_list() -> None:
    found = SECTIONS["actors"].section(CUBA)
    (table,) = [part for part in walk(found) if isinstance(part, Table)]
    trudeau = next(row for row in table.rows if row.id == "actor:trudeau")
    said = [" ".join(plain(block.spans) for block in cell) for cell in trudeau.cells[1:]]
    assert said[0].startswith("+ for by what they hold: Havana as a back channel; ")
    assert said[1] == "Silent"
    (others,) = [part for part in walk(found) if isinstance(part, Bullets)]
    assert len(table.rows) + len(others.items) == len(CUBA.actors)


def test_the_chains_stand_in_a_table_too() -> None:
    (table,) = [part for part in walk(SECTIONS["chains"].section(CUBA)) if isinstance(part, Table)]
    rows = {
        plain(row.cells[0][0].spans): [plain(cell[0].spans) for cell in row.cells[1:]] for row in table.rows
    }
    assert len(rows) == len(CUBA.sources)
    assert rows["This Week, 2003"] == ["B", "nobody: an origin", "ICCAS, 2004", "1 goes back to it"]
    (global_news,) = [cells for name, cells in rows.items() if name.startswith("North Korea relations")]
    assert global_news == ["B", "Remarks on North Korea and Cuba, 2017", "Blog, 2017", "0 items"]
    many = ", ".join(f"s{n}: {{title: S{n}, cites: hub}}" for n in range(50))
    m = loads(f"{{argmap: 1, id: m, question: Q?, sources: {{hub: {{title: Hub}}, {many}}}}}")
    (table,) = [part for part in walk(SECTIONS["chains"].section(m)) if isinstance(part, Table)]
    assert len(table.rows) == 30
    assert "21 more are left out" in plain(table.caption)


def test_with_many_positions_stances_stand_one_below_the_other() -> None:
    positions = ", ".join(f"p{n}: {{text: P{n}.}}" for n in range(6))
    m = loads(
        f"{{argmap: 1, id: m, question: Q?, positions: {{{positions}}}, actors: {{x: {{name: X}}}},"
        f" arguments: {{a: {{text: A., for: [{', '.join(f'p{n}' for n in range(5))}], held_by: x}}}}}}"
    )
    (table,) = SECTIONS["actors"].section(m).blocks
    assert table.header == ("Actor", "For or against")
    assert "Nobody here is for or against “P5”" in plain(table.caption)
    said = [plain(block.spans) for block in table.rows[0].cells[1]]
    assert said == [f"+ for P{n}: A" for n in range(5)]
