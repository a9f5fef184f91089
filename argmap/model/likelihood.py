"""How likely: a word of the ICD 203 scale, a probability, or a range."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field, GetJsonSchemaHandler, model_serializer, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from argmap.core.printable import printable
from argmap.core.suggest import did_you_mean
from argmap.model.base import Frozen
from argmap.model.scales import RANGES, word_for

_NUMBER = r"(\d{1,9}(?:\.\d{1,9})?)"
_IN_PERCENT = re.compile(rf"{_NUMBER} ?%?(?: ?[-–] ?{_NUMBER})? ?%", re.ASCII)

Probability = Annotated[float, Field(ge=0, le=1, strict=True, allow_inf_nan=False)]


class Likelihood(Frozen):
    """A likelihood as its range of probabilities (0 to 1), with its word where one was used.

    >>> Likelihood.of("very unlikely").in_words()
    'very unlikely (5–20 %)'
    >>> Likelihood.of([0.2, 0.3]).in_words(), Likelihood.of([0.2, 0.8]).in_words()
    ('unlikely (20–30 %)', '20–80 % likely')
    """

    low: Probability
    """The lowest probability, 0 to 1."""
    high: Probability
    """The highest probability, 0 to 1."""
    word: str | None = None
    """The word of the scale, where one was used."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @classmethod
    def of(cls, value: str | float | list[float]) -> Likelihood:
        """Return the likelihood of a word, a probability or a range.

        Raises:
            MapError: a word outside the scale, a number outside 0 to 1, or a range upside down.
        """
        from argmap.core.errors import MapError
        from argmap.model.faults import sentence

        try:
            return cls(**(_named(value) if isinstance(value, str) else _parts(value)))
        except PydanticCustomError as error:
            message, hint = sentence({"type": error.type, "ctx": error.context or {}})
            raise MapError(message, hint=hint) from None

    @property
    def middle(self) -> float:
        """The middle of the range."""
        return (self.low + self.high) / 2

    def in_words(self) -> str:
        """Return the range in percent, always, behind the word that holds all of it where there is one."""
        low, high = _percent(self.low), _percent(self.high)
        span = f"{low} %" if self.low == self.high else f"{low}–{high} %"
        word = self.word or word_for(self.low, self.high)
        return f"{word} ({span})" if word else f"{span} likely"

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        if isinstance(value, str):
            return _named(value)
        return value if isinstance(value, (dict, cls)) else _parts(value)

    @model_validator(mode="after")
    def _ordered(self) -> Likelihood:
        if self.low > self.high:
            raise PydanticCustomError("range", "range upside down")
        if self.word and RANGES.get(self.word) != (self.low, self.high):
            raise PydanticCustomError("word_range", "word and range")
        return self

    @model_serializer
    def _written(self) -> str | float | list[float]:
        if self.word:
            return self.word
        return self.low if self.low == self.high else [self.low, self.high]

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        number = {"type": "number", "minimum": 0, "maximum": 1}
        return {
            "title": "Likelihood",
            "description": "A word of the ICD 203 scale, a probability, or a range of probabilities.",
            "anyOf": [
                {"type": "string", "enum": list(RANGES)},
                number,
                {"type": "array", "items": number, "minItems": 2, "maxItems": 2},
                {
                    "type": "object",
                    "properties": {"low": number, "high": number},
                    "required": ["low", "high"],
                    "additionalProperties": False,
                },
            ],
        }


def _named(word: str) -> dict[str, Any]:
    folded = " ".join(word.casefold().split())
    if folded not in RANGES:
        hint = _of_percent(folded) or did_you_mean(folded, RANGES) or f"Use one of: {', '.join(RANGES)}."
        raise PydanticCustomError(
            "likelihood_word", "not a likelihood word", {"word": printable(word[:60]), "hint": hint}
        )
    low, high = RANGES[folded]
    return {"low": low, "high": high, "word": folded}


def _of_percent(text: str) -> str:
    """Return how a likelihood in percent is written."""
    match = _IN_PERCENT.fullmatch(text)
    numbers = [number for number in match.groups() if number] if match else []
    if not numbers or any(float(number) > 100 for number in numbers):
        return ""
    parts = [f"{float(number) / 100:.6g}" for number in numbers]
    return f"Write {'–'.join(numbers)} % as {parts[0] if len(parts) == 1 else f'[{parts[0]}, {parts[1]}]'}."


def _parts(value: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return {"low": float(value), "high": float(value)}
    if isinstance(value, (list, tuple)) and len(value) == 2:
        low, high = (float(v) if isinstance(v, int) and not isinstance(v, bool) else v for v in value)
        return {"low": low, "high": high}
    raise PydanticCustomError("likelihood", "not a likelihood")


def _percent(probability: float) -> str:
    return f"{probability * 100:.4g}"
