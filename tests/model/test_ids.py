# ruff: noqa: E501 - tables read best with a row a line
"""Ids of nodes and links."""

from __future__ import annotations

import pytest

from argmap.model.ids import is_id, is_link, is_ref, link_id, slug


@pytest.mark.parametrize(
    "text", ["a", "back-channel", "x_y", "2004", "naïve", "名前", "हिन्दी", "שלום", "A", "x" * 100]
)
def test_letters_of_any_script_make_an_id(text: str) -> None:
    assert is_id(text)
    assert is_ref(text)


@pytest.mark.parametrize("text", ["", " ", "a b", "-a", "a-", "_a", "a.b", "a/b", "a->b", "a#b", "a:b", "é\n", "\u202ea", "😀", "a\0", "x" * 101, "../a", "<a>"])  # fmt: skip
def test_anything_else_makes_none(text: str) -> None:
    assert not is_id(text)


@pytest.mark.parametrize("text", ["a->b", "a->b->c", "a->b#against", "a->b->c#against"])
def test_a_link_is_named_by_its_ends(text: str) -> None:
    assert is_ref(text)
    assert is_link(text)


@pytest.mark.parametrize(
    "text", ["a->", "->a", "->", "a->b c", "a -> b", "a#against", "#against", "a->b#for", "a->#against"]
)
def test_half_a_link_names_nothing(text: str) -> None:
    assert not is_ref(text)


def test_the_second_link_between_two_nodes_says_that_it_attacks() -> None:
    assert link_id("a", "b", second=True) == "a->b#against"


@pytest.mark.parametrize(("text", "made"), [("A peak toll!", "a-peak-toll"), ("", "x"), ("—", "x"), ("Ünïcode Straße", "ünïcode-strasse"), ("x" * 90, "x" * 40), ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight")])  # fmt: skip
def test_a_text_gives_a_readable_id(text: str, made: str) -> None:
    assert slug(text) == made
    assert is_id(slug(text))
