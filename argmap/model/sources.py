"""Where evidence comes from: publications, with who repeats whom.

Field names are those of CSL 1.0.2 (Citation Style Language, 2023), so that reference managers know them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from argmap.model.base import TEXT_FORM, Frozen, ShortForm, Text
from argmap.model.copies import TheCopy
from argmap.model.dates import Date
from argmap.model.ids import Id, Ids
from argmap.model.scales import Reliability


class Name(Frozen):
    """A person (`family`, `given`) or, as a plain text, an institution (`literal`)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        return {"literal": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _named(self) -> Name:
        if not (self.family or self.literal):
            raise PydanticCustomError("name", "a name without a name")
        return self

    @model_serializer
    def _written(self) -> str | dict[str, str]:
        if self.literal and not (self.family or self.given):
            return self.literal
        parts = {"family": self.family, "given": self.given, "literal": self.literal}
        return {key: value for key, value in parts.items() if value}

    def __str__(self) -> str:
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


def _names(value: Any) -> Any:
    return () if value is None else [value] if isinstance(value, (str, dict, Name)) else value


Names = Annotated[
    tuple[Annotated[Name, ShortForm(TEXT_FORM, empty=False)], ...],
    BeforeValidator(_names),
    ShortForm(single=True),
]


class Source(Frozen):
    """A publication, with its reliability and what it relies on.

    >>> str(Source(id="gazette", title="Trial toll cuts queues", author="A. Clerk").author[0])
    'A. Clerk'
    """

    id: Id = Field(exclude=True)
    """The key it stands under."""
    type: Text | None = None
    """Its CSL type: article-newspaper, report, webpage, broadcast, interview …"""
    title: Text | None = None
    title_short: Text | None = Field(default=None, alias="title-short")
    author: Names = ()
    editor: Names = ()
    translator: Names = ()
    container_title: Text | None = Field(default=None, alias="container-title")
    collection_title: Text | None = Field(default=None, alias="collection-title")
    collection_number: Text | None = Field(default=None, alias="collection-number")
    event_title: Text | None = Field(default=None, alias="event-title")
    publisher: Text | None = None
    publisher_place: Text | None = Field(default=None, alias="publisher-place")
    authority: Text | None = None
    issued: Date | None = None
    """When it was published (EDTF)."""
    original_date: Date | None = Field(default=None, alias="original-date")
    edition: Text | None = None
    volume: Text | None = None
    issue: Text | None = None
    number: Text | None = None
    page: Text | None = None
    section: Text | None = None
    genre: Text | None = None
    medium: Text | None = None
    language: Text | None = None
    doi: Text | None = Field(default=None, alias="DOI")
    isbn: Text | None = Field(default=None, alias="ISBN")
    url: Text | None = Field(default=None, alias="URL")
    accessed: Date | None = None
    """When it was read (EDTF)."""
    archive: Text | None = None
    archived: Text | None = None
    """The address of an archived copy."""
    note: Text | None = None
    reliability: Reliability | None = None
    """A to F of the Admiralty code; `F` means that it cannot be judged."""
    descriptor: Text | None = None
    """One sentence: who, with what access, what bias, how complete (ICD 206, *Sourcing Requirements*)."""
    cites: Ids = ()
    """The sources it has its matter from: who repeats whom."""
    text: TheCopy | None = None
    """A local copy of its text, for quote checks: a path, or `{file, sha256, date}`."""
    by: Id | None = None
    """`analyst` where the map's author adds it beyond what the sources say."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @property
    def name(self) -> str:
        """What to call it: short title, title, or id."""
        return self.title_short or self.title or self.id
