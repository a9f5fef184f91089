"""What little bears on a claim directly, and what it rests on, in rows and in sentences."""

from __future__ import annotations

import pytest

from argmap import load, loads
from argmap.brief.assemble import SECTIONS
from argmap.brief.directly import MOST
from argmap.render.blocks import Paragraph, walk
from argmap.render.spans import plain
from argmap.views.tables.direct import few_direct

CUBA = load("cuba-north-korea")
MAP = """
argmap: 1
id: m
question: Q?
positions: {p: {text: P.}}
arguments:
  main: {text: Main., for: p}
  below: {text: Below., for: main}
evidence:
  far: {text: F., for: below, source: show}
  wide: {text: W., for: below, source: report}
  near: {text: N., for: main, source: show}
sources:
  show: {title: Tonight, type: broadcast, issued: 2003, author: {family: Day, given: A.}}
  report: {title: Report, type: report, issued: 2004}
  hub: {title: Hub, cites: [show, report]}
"""


def said(text: str) -> list[str]:
    section = SECTIONS["independence"].section(loads(text))
    words = [plain(part.spans) for part in walk(section) if isinstance(part, Paragraph)]
    return [sentence for sentence in words if "on it directly: " in sentence]


def test_the_shipped_brief_says_how_much_of_the_missile_argument_rests_on_one_statement() -> None:
    section = SECTIONS["independence"].section(CUBA)
    words = [plain(part.spans) for part in walk(section) if isinstance(part, Paragraph)]
    (sentence,) = [one for one in words if one.startswith("Of the 8 items for Cuba may be getting missiles")]
    assert "2 bear on it directly: one rests on This Week, 2003 (one " in sentence
    assert " statement of David Kay: 1 of the 8 items, 1 of the 2 direct ones)" in sentence
    assert sum("on it directly: " in one for one in words) <= MOST


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("", "", "it rests on Tonight, 2003 (broadcast statements of A. Day: 2 of the 3 items)."),
        (
            "type: broadcast",
            "type: broadcast, medium: television",
            "it rests on Tonight, 2003 (televised statements of A. Day: 2 of the 3 items).",
        ),
        (
            "type: broadcast",
            "type: interview",
            "it rests on Tonight, 2003 (statements of A. Day in an interview: 2 of the 3 items).",
        ),
        ("type: broadcast, ", "", "it rests on Tonight, 2003 (2 of the 3 items)."),
    ],
)
def test_a_sentence_says_what_the_direct_items_rest_on(old: str, new: str, sentence: str) -> None:
    assert said(MAP.replace(old, new)) == [f"Of the 3 items for Main, one bears on it directly: {sentence}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("for: below,", "for: main,"),
        ("for: main, source: show", "for: main"),
        ("for: main, source: show", "for: main, source: hub"),
        ("wide: {text: W., for: below", "wide: {text: W., for: p"),
    ],
    ids=["all are direct", "no source", "not traced further", "two items alone"],
)
def test_where_that_cannot_be_said_or_says_little_nothing_is_said(old: str, new: str) -> None:
    assert few_direct(loads(MAP.replace(old, new))) == ()


def test_spoken_grounds_come_first() -> None:
    rows = few_direct(CUBA, 99)
    types = [{CUBA.sources[base.end.source].type for base in row.bases} for row in rows]
    spoken = [bool(found & {"broadcast", "interview", "speech"}) for found in types]
    assert spoken == sorted(spoken, reverse=True)
