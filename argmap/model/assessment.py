"""What the analyst concludes: the answer, its likelihood, and, kept apart, the confidence in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from argmap.model.base import TEXT_FORM, Frozen, FrozenMap, ShortForm, Text
from argmap.model.conflicts import Conflicts
from argmap.model.ids import Id, Refs
from argmap.model.likelihood import Likelihood

Level = Literal["low", "moderate", "high"]


class Confidence(Frozen):
    """How well founded a judgement is. Never in one sentence with a likelihood (ICD 203, D.6.e(2)(a))."""

    level: Level
    because: Text | None = None
    """What limits or supports it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        return {"level": value} if isinstance(value, str) else value


Confident = Annotated[
    Confidence, ShortForm({"type": "string", "enum": ["low", "moderate", "high"]}, empty=False)
]


class Judgement(Frozen):
    """A key judgement, with the nodes it rests on."""

    text: Text
    on: Refs = ()
    likelihood: Likelihood | None = None
    confidence: Confident | None = None
    by: Id | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Indicator(Frozen):
    """Something to watch for, that would strengthen or weaken nodes."""

    text: Text
    would: Literal["strengthen", "weaken"] | None = None
    on: Refs = ()
    by: Id | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Gap(Frozen):
    """Something not known, and the nodes it leaves open."""

    text: Text
    on: Refs = ()
    by: Id | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


def _items(value: Any) -> Any:
    if value is None:
        return ()
    value = [value] if isinstance(value, (str, dict)) else value
    if isinstance(value, (list, tuple)):
        return [{"text": item} if isinstance(item, str) else item for item in value]
    return value


_TEXT = ShortForm(TEXT_FORM, empty=False)
_ONE = ShortForm(single=True)
Judgements = Annotated[tuple[Annotated[Judgement, _TEXT], ...], BeforeValidator(_items), _ONE]
Indicators = Annotated[tuple[Annotated[Indicator, _TEXT], ...], BeforeValidator(_items), _ONE]
Gaps = Annotated[tuple[Annotated[Gap, _TEXT], ...], BeforeValidator(_items), _ONE]


class Assessment(Frozen):
    """The answer to the question, with what it rests on and what would change it."""

    answer: Text | None = None
    """The answer in a sentence."""
    likelihood: Likelihood | None = None
    confidence: Confident | None = None
    because: Text | None = None
    """The main reason."""
    judgements: Judgements = ()
    indicators: Indicators = ()
    gaps: Gaps = ()
    by: Id | None = None
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...
