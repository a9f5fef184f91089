from __future__ import annotations

import pytest

from argmap.brief.words import confident, counted, ended, likely
from argmap.formats import load, loads
from argmap.model.assessment import Confidence
from argmap.model.likelihood import Likelihood
from argmap.model.scales import RANGES

M = load("cuba-north-korea")


@pytest.mark.parametrize("word", RANGES)
def test_every_word_of_likelihood_carries_its_range_in_the_sentence(word: str) -> None:
    sentence = likely(M, "The cooperation harms the United States.", Likelihood.of(word))

    assert Likelihood.of(word).in_words() in sentence
    assert sentence.endswith("that the cooperation harms the United States.")
    assert sentence[0].isupper()


def test_odd_words_make_whole_sentences() -> None:
    assert likely(M, "The X.", Likelihood.of("almost no chance")).startswith(
        "There is almost no chance (1–5 %) that"
    )
    assert likely(M, "The X.", Likelihood.of("remote")).startswith("The chance is remote (1–5 %) that")


def test_a_name_keeps_its_capital() -> None:
    assert "that Cuba has" in likely(M, "Cuba has missiles.", Likelihood.of("unlikely"))


def test_a_word_that_may_be_a_name_stands_after_a_colon() -> None:
    assert likely(M, "Zanzibar is far.", Likelihood.of(0.7)) == "Likely (70 %): Zanzibar is far."


def test_in_another_language_no_english_grammar_is_forced_on_a_sentence() -> None:
    m = loads("{argmap: 1, id: m, question: Q, language: de}")

    assert likely(m, "Die Maut hilft.", Likelihood.of("likely")) == "Likely (55–80 %): Die Maut hilft."


def test_confidence_is_a_sentence_of_its_own() -> None:
    said = confident(Confidence(level="low", because="One source"), "this answer")

    assert said == "Confidence in this answer is low. One source."


@pytest.mark.parametrize("text", ["Done.", "Done!", 'He said "no."', "*Done.*", "完了。"])
def test_a_sentence_that_ends_is_not_ended_twice(text: str) -> None:
    assert ended(text) == text


def test_counts_agree_with_their_nouns() -> None:
    assert counted(1, "reply", "replies") == "1 reply"
    assert counted(0, "reply", "replies") == "0 replies"


def test_a_question_stands_after_a_colon() -> None:
    assert (
        likely(M, "The wait is worth it?", Likelihood.of("likely"))
        == "Likely (55–80 %): The wait is worth it?"
    )
