"""The scales of the field: likelihood words (ICD 203) and the Admiralty code.

Likelihood: Intelligence Community Directive 203, *Analytic Standards* (ODNI, 2 January 2015), D.6.e(2)(a).
Ratings: NATO AJP-2.1 / STANAG 2511, where `F` and `6` mean *cannot be judged*, never *worst*.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from argmap.model.base import whole

ICD_203: tuple[tuple[str, str, float, float], ...] = (
    ("almost no chance", "remote", 0.01, 0.05),
    ("very unlikely", "highly improbable", 0.05, 0.20),
    ("unlikely", "improbable", 0.20, 0.45),
    ("roughly even chance", "roughly even odds", 0.45, 0.55),
    ("likely", "probable", 0.55, 0.80),
    ("very likely", "highly probable", 0.80, 0.95),
    ("almost certain", "nearly certain", 0.95, 0.99),
)
"""First row, second row, lowest and highest probability. The two rows are not to be mixed in one product."""

RANGES: dict[str, tuple[float, float]] = {
    word: (low, high) for first, second, low, high in ICD_203 for word in (first, second)
}
"""The range of each likelihood word, as probabilities from 0 to 1."""

Reliability = Literal["A", "B", "C", "D", "E", "F"]
Credibility = Annotated[Literal[1, 2, 3, 4, 5, 6], BeforeValidator(whole)]

RELIABILITY: dict[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}

CREDIBILITY: dict[int, str] = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}


def rating(reliability: str | None, credibility: int | None) -> str:
    """Return an Admiralty rating in short and in words; an empty text where nothing is rated.

    >>> rating("B", 2)
    'B2 (usually reliable; probably true)'
    >>> rating("B", None)
    'B (usually reliable)'
    """
    words = [RELIABILITY[reliability]] if reliability else []
    words += [CREDIBILITY[credibility]] if credibility else []
    short = f"{reliability or ''}{credibility or ''}"
    return f"{short} ({'; '.join(words)})" if words else ""


def word_for(low: float, high: float | None = None, *, row: int = 0) -> str:
    """Return the likelihood word whose range holds a whole range of probabilities; nothing where none does.

    >>> word_for(0.7), word_for(0.7, row=1), word_for(0.2, 0.8)
    ('likely', 'probable', '')
    """
    # Where two ranges meet, the higher one has the probability.
    for *words, lowest, highest in reversed(ICD_203):
        if lowest <= low and (low if high is None else high) <= highest:
            return str(words[row])
    return ""
