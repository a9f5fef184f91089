# ruff: noqa: E501 - tables read best with a row a line
"""Likelihood words, probabilities and ratings, by the tables of the field."""

from __future__ import annotations

import pytest

import argmap
from argmap.core.errors import MapError
from argmap.model.likelihood import Likelihood
from argmap.model.scales import ICD_203, rating, word_for

# Intelligence Community Directive 203 (2015), D.6.e(2)(a): the two rows of words over the row of percentages.
TABLE = """\
almost no chance    remote                01 05
very unlikely       highly improbable     05 20
unlikely            improbable            20 45
roughly even chance roughly even odds     45 55
likely              probable              55 80
very likely         highly probable       80 95
almost certain      nearly certain        95 99
"""


def test_the_words_have_the_ranges_of_icd_203() -> None:
    rows = [
        (line[:20].strip(), line[20:42].strip(), *map(int, line[42:].split())) for line in TABLE.splitlines()
    ]
    assert [(a, b, round(low * 100), round(high * 100)) for a, b, low, high in ICD_203] == rows


GIVEN = {
    "likely": (0.55, 0.80, "likely (55–80 %)", "likely"),
    "Very  Unlikely": (0.05, 0.20, "very unlikely (5–20 %)", "very unlikely"),
    "probable": (0.55, 0.80, "probable (55–80 %)", "probable"),
    0.7: (0.7, 0.7, "likely (70 %)", 0.7),
    0: (0.0, 0.0, "0 % likely", 0.0),
    1: (1.0, 1.0, "100 % likely", 1.0),
    0.125: (0.125, 0.125, "very unlikely (12.5 %)", 0.125),
    (0.2, 0.3): (0.2, 0.3, "unlikely (20–30 %)", [0.2, 0.3]),
    (0.05, 0.2): (0.05, 0.2, "very unlikely (5–20 %)", [0.05, 0.2]),
    (0.2, 0.8): (0.2, 0.8, "20–80 % likely", [0.2, 0.8]),
    (0.6, 0.81): (0.6, 0.81, "60–81 % likely", [0.6, 0.81]),
    (0, 1): (0.0, 1.0, "0–100 % likely", [0.0, 1.0]),
}  # fmt: skip


@pytest.mark.parametrize("value", GIVEN)
def test_a_likelihood_is_a_word_a_number_or_a_range(value: object) -> None:
    low, high, words, written = GIVEN[value]
    made = argmap.Argument(id="a", text="b", likelihood=value).likelihood
    assert made == Likelihood.of(value)
    assert (made.low, made.high, made.in_words(), made.model_dump()) == (low, high, words, written)


@pytest.mark.parametrize("value", ["likly", "", 70, -0.1, float("nan"), float("inf"), True, [0.5], [0.5, 0.2], [0.1, "b"], [0.1, True], {}, {"low": 0.1}, {"low": 0.55, "high": 0.8, "word": "unlikely"}, b"likely"])  # fmt: skip
def test_what_is_no_likelihood_is_refused(value: object) -> None:
    with pytest.raises(MapError):
        argmap.Argument(id="a", text="b", likelihood=value)
    with pytest.raises(MapError):
        Likelihood.of(value)


@pytest.mark.parametrize(("probability", "word"), [(0, ""), (0.01, "almost no chance"), (0.049, "almost no chance"), (0.05, "very unlikely"), (0.5, "roughly even chance"), (0.55, "likely"), (0.95, "almost certain"), (0.99, "almost certain"), (1, "")])  # fmt: skip
def test_a_probability_has_a_word(probability: float, word: str) -> None:
    assert word_for(probability) == word


@pytest.mark.parametrize(("reliability", "credibility", "said"), [("A", 1, "A1 (completely reliable; confirmed by other sources)"), ("F", 6, "F6 (reliability cannot be judged; truth cannot be judged)"), ("C", None, "C (fairly reliable)"), (None, 4, "4 (doubtful)"), (None, None, "")])  # fmt: skip
def test_an_admiralty_rating_is_said_in_words(reliability: str, credibility: int, said: str) -> None:
    assert rating(reliability, credibility) == said
