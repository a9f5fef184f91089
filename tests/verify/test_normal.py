"""Spellings of the same words become one, and every place leads back to where it was."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.verify.normal import BREAK, normal, words_of

SAME = [
    ("“Yes”", '"Yes"'),
    ("«Yes»", "„Yes‟"),
    ("the office’s", "the office's"),
    ("the officeʼs", "the office`s"),
    ("''Yes''", '"Yes"'),
    ("1960–1986", "1960-1986"),
    ("a—b", "a - b"),
    ("a -- b", "a – b"),
    ("minus −5", "minus -5"),
    ("well\u2011known", "well-known"),
    ("one  two\tthree\nfour", "one two three four"),
    ("one\u00a0two\u2009three\u3000four", "one two three four"),
    ("co\u00adop\u200bera\ufefftion", "cooperation"),
    ("ﬁrst ﬂoor oﬃce", "first floor office"),
    ("Rau\u0301l", "Raúl"),
    ("Rau\u00ad\u0301l", "Raúl"),
    ("\u1112\u1161\u11ab", "\ud55c"),
    ("wait...", "wait…"),
    ("wait . . . what", "wait … what"),
    ("\u202aone\u202c", "one"),
    ("It fell. ... Then", "It fell. … Then"),
    ("It fell.... Then", "It fell. … Then"),
    ("It fell. . . . Then", "It fell.…Then"),
]
DIFFERENT = [
    ("Yes", "yes"),
    ("resume", "résumé"),
    ("one two", "onetwo"),
    ("one, two", "one two"),
    ("1960", "1961"),
    ("U.S.", "US"),
    ("wait..", "wait…"),
    ("x²", "x2"),
    ("Αθήνα", "Aθήνα"),
]
BACK = [
    ("a  b", "b", "b"),
    ("the “ﬁrst” day", "'first'", "“ﬁrst”"),
    ("the ﬁrst", "irst", "ﬁrst"),
    ("a\u00ad\u200bb c", "b", "b"),
    ("x e\u0301t e\u0301", "é", "e\u0301"),
    ("so nego-\ntiations end", f"nego{BREAK}tiations", "nego-\ntiations"),
    ("one — two", "one-two", "one — two"),
    ("end. . . . Then", "end.…Then", "end. . . . Then"),
    ("tail \n\n", "tail", "tail"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_are_the_same_words(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_these_are_not(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


@pytest.mark.parametrize(("text", "found", "original"), BACK)
def test_a_place_leads_back_to_the_original(text: str, found: str, original: str) -> None:
    made = normal(text)
    at = made.text.index(found)
    start, end = made.original(at, at + len(found))
    assert text[start:end] == original


def test_a_hyphen_at_the_end_of_a_line_stands_for_itself_only_between_letters() -> None:
    assert normal("a-\nb").text == f"a{BREAK}b"
    assert normal("2014-\n2015").text == "2014-2015"
    assert normal("a\u00ad\r\nb").text == f"a{BREAK}b"
    assert words_of("a-\nb") == "a-b"


def test_ranges_that_are_no_part_of_the_words_are_left_out() -> None:
    made = normal("one page 3\ntwo", without=[(4, 11)])
    assert (made.text, made.original(0, 7)) == ("one two", (0, 14))


LETTERS = st.text(st.sampled_from("ab é\u0301e\u00ad\u200b-–—“'’\".… \n\tﬁ\u1112\u1161\u11ab中"), max_size=60)


@given(LETTERS)
def test_a_normal_text_is_normal_already(text: str) -> None:
    made = words_of(text)
    assert words_of(made) == made
    assert unicodedata.is_normalized("NFC", made)


@given(LETTERS)
def test_what_a_range_leads_back_to_has_the_same_words(text: str) -> None:
    made = normal(text, divided=False)
    for start in range(len(made.text)):
        first, last = made.original(start, start + 1)
        assert 0 <= first < last <= len(text)
        # A part of a ligature or a run leads back to all of it.
        assert made.text[start].strip() in normal(text[first:last], divided=False).text
