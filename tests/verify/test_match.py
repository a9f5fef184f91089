"""A quotation stands where its words stand, and nowhere else."""

from __future__ import annotations

import time

import pytest

from argmap.model.quotes import Quote
from argmap.verify.copies import CopyText, Reading
from argmap.verify.look import Look
from argmap.verify.parts import INSERTED, OMITTED
from argmap.verify.verdict import Verdict

TEXT = """\
The Trial

In the trial week, queues fell by a fifth, the office said. “Nobody knows why queues fell,” the
mayor [of the city] said … and left.

The cooper-
ative's well-known state-of-the-
art part was, in the U.S.-led
view, “a great success”—so far. He wants reopening.
"""
FOUND = [
    ("queues fell by a fifth", "queues fell by a fifth"),
    ('"Nobody knows why', "“Nobody knows why"),
    ("the mayor [of the city] said … and left", "the\nmayor [of the city] said … and left"),
    ("the mayor said", None),
    ("the mayor […] said", "the\nmayor [of the city] said"),
    ("the mayor of the city said", None),
    ("[I]n the trial week", "In the trial week"),
    ("[t]he office said", "the office said"),
    ("[A]he office said", None),
    ("queues fell … the office said", "queues fell by a fifth, the office said"),
    ("queues fell . . . the office said", "queues fell by a fifth, the office said"),
    ("… queues fell by a fifth […]", "queues fell by a fifth"),
    ("the office said … queues fell by a fifth", None),
    ("queues [of cars] fell by a fifth", "queues fell by a fifth"),
    ("[the queues] fell by a fifth", "fell by a fifth"),
    ("queues fell [sic] by a fifth", "queues fell by a fifth"),
    ("queues [sic] by a fifth", None),
    ("queues [dropped] by a fifth", "queues fell by a fifth"),
    ("He want[ed] reopening", "He wants reopening"),
    ("He wants [re]opening", "He wants reopening"),
    ("He wants open[ing]", None),
    ("The cooperative's", "The cooper-\native's"),
    ("The cooper-ative's", "The cooper-\native's"),
    ("The co-operative's", None),
    ("wellknown state-of-the-art", None),
    ("well-known state-of-theart", "well-known state-of-the-\nart"),
    ("well-known state-of-the-art part", "well-known state-of-the-\nart part"),
    ("the U.S.-led view", "the U.S.-led\nview"),
    ('"a great success" – so far', "“a great success”—so far"),
    ("art part", None),
    ("art", None),
    ("ueues fell by", None),
    ("queues fell by a fif", None),
    ("Queues fell by a fifth", None),
    ("queues by fell a fifth", None),
    ("The Trial In the trial week", "The Trial\n\nIn the trial week"),
    ("[…]", None),
    ("[", None),
]


def look(exact: str, text: str = TEXT, **around: str) -> Verdict:
    return Look(CopyText((Reading(text),))).verdict("n", 0, "s", Quote(exact=exact, **around))


@pytest.mark.parametrize(("exact", "found"), FOUND)
def test_a_quotation_is_where_it_is(exact: str, found: str | None) -> None:
    verdict = look(exact)
    assert [passage.text for passage in verdict.passages] == ([found] if found else [])
    assert verdict.status == ("verified" if found else "orphan")


@pytest.mark.parametrize(("words", "found"), [(OMITTED - 1, "verified"), (OMITTED, "orphan")])
def test_an_omission_stands_for_no_more_than_a_long_paragraph(words: int, found: str) -> None:
    assert look("begin … end", f"It may begin {'x' * (words - 1)} end here.").status == found


@pytest.mark.parametrize(("words", "found"), [(INSERTED, "verified"), (INSERTED + 1, "orphan")])
def test_an_insertion_stands_for_no_more_than_a_few_words(words: int, found: str) -> None:
    assert look("begin [this] end", f"It may begin {'x ' * words}end here.").status == found


def test_each_fragment_has_a_range() -> None:
    (passage,) = look("queues fell […] the office").passages
    assert [TEXT[start:end] for start, end in passage.ranges] == ["queues fell", "the office"]
    assert (passage.start, passage.end) == (passage.ranges[0][0], passage.ranges[-1][1])


def test_paragraphs_are_counted_over_the_lines_that_are_not_empty() -> None:
    found = [look(words).passages[0].paragraph for words in ("The Trial", "a fifth", "mayor", "so far")]
    assert found == [1, 2, 3, 7]


@pytest.mark.parametrize(
    ("around", "status", "anchor", "text"),
    [
        ({}, "ambiguous", "none", None),
        ({"prefix": "In the trial week, "}, "verified", "fits", "by a fifth"),
        ({"suffix": ",\" the mayor"}, "verified", "fits", ",” the"),
        ({"prefix": "why ", "suffix": " by a fifth"}, "ambiguous", "wrong", None),
        ({"prefix": "nowhere "}, "ambiguous", "wrong", None),
    ],
)  # fmt: skip
def test_of_several_places_the_words_around_it_say_which(around, status, anchor, text) -> None:
    verdict = look("queues fell", **around)
    assert (verdict.status, verdict.anchor) == (status, anchor)
    assert len(verdict.passages) == (1 if status == "verified" else 2)
    if text:
        assert verdict.passages[0].suffix.strip().startswith(text)


def test_a_single_place_with_other_words_around_it_is_told() -> None:
    verdict = look("by a fifth", prefix="prices fell ")
    assert (verdict.status, verdict.anchor) == ("verified", "wrong")


def test_scripts_without_spaces_between_words_may_be_quoted_from_anywhere() -> None:
    assert look("合作对美国", "古巴与朝鲜的合作对美国是好是坏?").status == "verified"


def test_an_orphan_comes_with_the_nearest_passage_and_what_differs() -> None:
    near = look("In the test week, queues fell by a quarter").nearest
    assert near is not None
    assert near.passage.text == "In the trial week, queues fell by a fifth"
    assert near.differences == (
        ("same", "In the"), ("quotation", "test"), ("source", "trial"), ("same", "week, queues fell by a"),
        ("quotation", "quarter"), ("source", "fifth"),
    )  # fmt: skip
    assert look("nothing of this kind stands anywhere there").nearest is None


def test_many_fragments_cost_no_more_than_their_number() -> None:
    began = time.process_time()
    assert look(" … ".join(["a"] * 11 + ["z"]), "a " * 20_000 + "z").status == "verified"
    assert look(" … ".join(["a"] * 12), "a " * 20_000).status == "ambiguous"
    assert look("a … b", "a " * 20_000 + "b a").status == "verified"
    assert look("a … b", ("a c b " + "d " * 1000) * 200).status == "ambiguous"
    assert look(" … ".join(["a"] * 500), "a " * 20_000).status == "orphan"
    assert time.process_time() - began < 50
