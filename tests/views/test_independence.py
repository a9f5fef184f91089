"""What the evidence comes down to, as rows and as the words of the brief."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from argmap import load, loads
from argmap.brief import pieces
from argmap.brief.assemble import SECTIONS
from argmap.render.blocks import Bullets, Paragraph, Table, walk
from argmap.render.spans import plain
from argmap.views.tables.independence import (
    claim_grounds,
    origin_alone,
    position_grounds,
    unnamed,
)
from strategies import maps

MAP = """
argmap: 1
id: m
question: Q?
as_of: 2026-05-01
positions: {p: {text: P.}, q: {text: Q.}}
arguments:
  queues: {text: Queues fall., for: p}
  steps: {text: Steps fall., for: queues}
  jams: {text: Jams grow., for: q}
objections: {costs: {text: It costs., against: p}}
evidence:
  one: {text: F., for: queues, source: morning, credibility: 2}
  two: {text: G., for: queues, source: evening, credibility: 6}
  three: {text: H., for: steps, source: wire, credibility: 4, event: trial}
  four: {text: I., for: steps, source: review}
  five: {text: J., for: costs, source: wire, said_by: unnamed}
  six: {text: K., for: jams, source: office, said_by: unnamed}
sources:
  wire: {title: The wire, issued: 2025-05-01, reliability: D}
  morning: {title: The morning paper, cites: wire, issued: 2025-05-02, reliability: B}
  evening: {title: The evening paper, cites: wire, reliability: F}
  office: {title: The office}
  review: {title: The review, cites: [morning, office], issued: 2026-05-01, reliability: A}
events: {trial: {text: T., date: 2016-05-01}}
actors: {unnamed: {name: An official, anonymous: true}}
assessment: {judgements: [{text: J., on: [steps, queues, one]}]}
"""


def words(text: str) -> list[str]:
    """Return the paragraphs of the section, those of tables among them."""
    section = SECTIONS["independence"].section(loads(text))
    return [plain(part.spans) for part in walk(section) if isinstance(part, Paragraph)]


def name(source: str) -> str:
    """Return how a brief calls a source."""
    return plain(pieces.source(loads(MAP), source))


def test_a_row_tells_items_sources_origins_age_and_ratings():
    row = position_grounds(loads(MAP))[0].on
    assert (row.node, len(row.found.items), len(row.found.sources), row.found.least) == ("p", 4, 4, 1)
    assert (row.found.dominating.end.source, row.found.share) == ("wire", 0.75)
    assert row.age is not None
    assert (row.age.oldest, row.age.newest, row.age.undated) == ("2016-05-01", "2026-05-01", 1)
    assert row.age.median == pytest.approx(1.0, abs=0.01), "of 10 years, 1 year and none"
    weakest = row.weakest
    assert (weakest.reliability, weakest.credibility) == ("D", 4)
    assert (weakest.unjudged, weakest.unrated) == (1, 1), "two is F6, four has no number"
    assert row.anonymous == ()


def test_the_evidence_against_a_position_is_a_row_of_its_own():
    row = position_grounds(loads(MAP))[0].against
    assert (row.found.items, row.found.least, row.anonymous) == (("five",), 1, ("five",))
    assert row.direct == (), "no step leads from it to the position"


def test_what_cannot_be_judged_is_never_the_worst():
    m = loads(MAP.replace("reliability: D", "reliability: F").replace("credibility: 4", "credibility: 6"))
    weakest = position_grounds(m)[0].on.weakest
    assert (weakest.reliability, weakest.credibility, weakest.unjudged) == ("B", 2, 3)


def test_the_main_claims_come_first_whose_evidence_shrinks_most():
    rows, more = claim_grounds(loads(MAP))
    assert [row.node for row in rows] == ["queues", "steps", "costs", "jams"]
    assert [row.direct for row in rows] == [("one", "two"), ("three", "four"), ("five",), ("six",)]
    assert more == 0
    assert claim_grounds(loads(MAP), most=1)[1] == 3


def test_claims_of_one_origin_stand_by_it():
    found = {end.source: ids for end, ids in origin_alone(loads(MAP)).items()}
    assert found == {"wire": ("costs",), "office": ("jams",)}


def test_speakers_without_a_name_are_told_with_what_they_carry_alone():
    assert unnamed(loads(MAP)) == (("five", "six"), ("q", "jams", "costs"))


def test_the_section_says_it_in_sentences():
    said = words(MAP)
    assert said[0] == (
        "The 4 items for P come from 4 sources and go back to at least 1 origin. "
        "3 of them (75\u00a0%) rest on "
        f"{name('wire')}. 1 is not traced further than {name('review')}, which cites several. The one item "
        "against it comes from 1 source and goes back to 1 origin."
    )
    assert said[1].startswith(
        "The one item for Q comes from 1 source and goes back to 1 origin. No evidence is against it."
    )
    assert f"Jams grow, from {name('office')}; It costs, from {name('wire')}." in said
    assert {"2016 to 2026", "median age: 1 year", "1 item undated"} <= set(said)
    assert {"source D, item 4", "1 cannot be judged", "1 not rated"} <= set(said)
    assert said[-1] == "Speakers without a name: J; K. No other evidence holds up Q; Jams grow; It costs."


def test_all_evidence_of_one_origin_is_called_so():
    said = words(MAP.replace("source: review}", "source: wire}"))
    assert f"{name('wire')}: Queues fall (4 items); Steps fall (2 items); It costs." in said
    assert (
        f"The 4 items for P come from 3 sources and go back to 1 origin. That is {name('wire')}." in said[0]
    )


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (["201X", "1999", "2015/2018"], "1999 to 2019"),
        (["201X"], "the 2010s"),
        (["201X", "2012"], "the 2010s"),
        (["2012-03", "2012-05"], "2012"),
        (["2001/2009", "2002"], "2001 – 2009"),
        (["2001/..", "1999"], "from 1999"),
        (["../2001", "1999"], "until 2001"),
    ],
)
def test_from_when_names_the_first_and_the_last_year_that_the_items_may_be_from(dates, said):
    rows = ", ".join(f"e{n}: {{text: E., for: p, source: s{n}}}" for n, _ in enumerate(dates))
    found = ", ".join(f"s{n}: {{title: S{n}, issued: '{date}'}}" for n, date in enumerate(dates))
    m = f"{{argmap: 1, id: m, question: Q?, positions: {{p: {{text: P.}}}}, evidence: {{{rows}}}, sources: "
    assert said in words(f"{m}{{{found}}}}}")


def test_an_item_of_two_sources_is_from_the_time_of_both():
    m = (
        "{argmap: 1, id: m, question: Q?, positions: {p: {text: P.}}, evidence: {e: {text: E., for: p,"
        " source: [a, b]}}, sources: {a: {title: A, issued: 2010}, b: {title: B, issued: 2004-05}}}"
    )
    assert "May 2004 – 2010" in words(m)


def test_the_section_tells_of_circles():
    said = words(MAP.replace("office: {title: The office}", "office: {title: The office, cites: office}"))
    assert f"In a circle: {name('office')} cites itself." in said
    said = words(MAP.replace("wire: {title: The wire,", "wire: {title: The wire, cites: morning,"))
    assert f"In a circle: {name('wire')}; {name('morning')} rest on each other, and count as one." in said


def test_evidence_without_sources_is_counted_as_that():
    said = words(
        "argmap: 1\nid: m\nquestion: Q?\npositions: {p: {text: P.}}\nevidence: {e: {text: E., for: p}}"
    )
    assert said[0] == "The one item for P names no source. No evidence is against it."
    assert "1 without a source" in said


def test_a_map_without_evidence_has_no_such_section():
    assert SECTIONS["independence"].section(loads("argmap: 1\nid: m\nquestion: Q?")) is None


def test_the_shipped_map_says_how_much_the_missiles_rest_on_television():
    section = SECTIONS["independence"].section(load("cuba-north-korea"))
    (table,) = [part for part in walk(section) if isinstance(part, Table)]
    assert len(table.rows) <= 20
    cells = [
        [
            " ".join(plain(part.spans) for part in walk(cell) if isinstance(part, Paragraph))
            for cell in row.cells
        ]
        for row in table.rows
    ]
    (row,) = [row for row in cells if row[0] == "Cuba may be getting missiles"]
    assert row[1] == "8 items, 1 source, 4 origins"
    assert "This Week" in row[2]
    assert "Of these, directly: " in row[2]


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_map_with_evidence_has_such_a_section(m):
    section = SECTIONS["independence"].section(m)
    assert (section is None) == (not m.evidence)
    for part in walk(section) if section else ():
        assert not isinstance(part, (Bullets, Table)) or getattr(part, "items", getattr(part, "rows", ()))
