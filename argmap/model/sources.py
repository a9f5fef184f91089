"""Where evidence comes from: publications, with who repeats whom.

Field names are those of CSL 1.0.2 (Citation Style Language, 2023), so that reference managers know them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_serializer, model_validator
from pydantic_core import PydanticCustomError

from argmap.model.base import TEXT_FORM, Frozen, FrozenMap, ShortForm, Text, distinct, frozen, none_is
from argmap.model.conflicts import Conflicts
from argmap.model.copies import TheCopy
from argmap.model.dates import Date
from argmap.model.ids import Id, Ids
from argmap.model.kept import Kept
from argmap.model.scales import Reliability


class Name(Frozen):
    """A person (`family`, `given`) or, as a plain text, an institution (`literal`).

    >>> print(Name(family="Beethoven", given="Ludwig", dropping_particle="van"))
    Ludwig van Beethoven
    """

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None
    suffix: Text | None = None
    """`Jr.`, `III`."""
    dropping_particle: Text | None = Field(default=None, alias="dropping-particle")
    """A particle that falls away where the family name stands alone: `van` Beethoven."""
    non_dropping_particle: Text | None = Field(default=None, alias="non-dropping-particle")
    """A particle that stays before the family name but is passed over in sorting: `de` Gaulle."""

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
        parts = {key: value for key, value in self._parts() if value}
        return self.literal if self.literal and len(parts) == 1 else parts

    def _parts(self) -> tuple[tuple[str, str | None], ...]:
        return (
            ("family", self.family),
            ("given", self.given),
            ("dropping-particle", self.dropping_particle),
            ("non-dropping-particle", self.non_dropping_particle),
            ("suffix", self.suffix),
            ("literal", self.literal),
        )

    def __str__(self) -> str:
        parts = (self.given, self.dropping_particle, self.non_dropping_particle, self.family, self.suffix)
        return self.literal or " ".join(part for part in parts if part)


def _names(value: Any) -> Any:
    return () if value is None else [value] if isinstance(value, (str, dict, Name)) else value


Names = Annotated[
    tuple[Annotated[Name, ShortForm(TEXT_FORM, empty=False)], ...],
    BeforeValidator(_names),
    ShortForm(single=True),
]


Custom = Annotated[
    dict[Text, Text],
    AfterValidator(frozen),
    BeforeValidator(distinct),
    none_is(dict),
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
    collection_editor: Names = Field(default=(), alias="collection-editor")
    compiler: Names = ()
    container_author: Names = Field(default=(), alias="container-author")
    contributor: Names = ()
    director: Names = ()
    host: Names = ()
    interviewer: Names = ()
    organizer: Names = ()
    original_author: Names = Field(default=(), alias="original-author")
    performer: Names = ()
    producer: Names = ()
    recipient: Names = ()
    reviewed_author: Names = Field(default=(), alias="reviewed-author")
    script_writer: Names = Field(default=(), alias="script-writer")
    series_creator: Names = Field(default=(), alias="series-creator")
    chair: Names = ()
    composer: Names = ()
    curator: Names = ()
    editorial_director: Names = Field(default=(), alias="editorial-director")
    executive_producer: Names = Field(default=(), alias="executive-producer")
    guest: Names = ()
    illustrator: Names = ()
    narrator: Names = ()
    editor_translator: Names = Field(default=(), alias="editor-translator")
    container_title: Text | None = Field(default=None, alias="container-title")
    container_title_short: Text | None = Field(default=None, alias="container-title-short")
    collection_title: Text | None = Field(default=None, alias="collection-title")
    collection_number: Text | None = Field(default=None, alias="collection-number")
    volume_title: Text | None = Field(default=None, alias="volume-title")
    part_title: Text | None = Field(default=None, alias="part-title")
    original_title: Text | None = Field(default=None, alias="original-title")
    reviewed_title: Text | None = Field(default=None, alias="reviewed-title")
    reviewed_genre: Text | None = Field(default=None, alias="reviewed-genre")
    event_title: Text | None = Field(default=None, alias="event-title")
    event_place: Text | None = Field(default=None, alias="event-place")
    publisher: Text | None = None
    publisher_place: Text | None = Field(default=None, alias="publisher-place")
    original_publisher: Text | None = Field(default=None, alias="original-publisher")
    original_publisher_place: Text | None = Field(default=None, alias="original-publisher-place")
    authority: Text | None = None
    division: Text | None = None
    jurisdiction: Text | None = None
    issued: Date | None = None
    """When it was published (EDTF)."""
    original_date: Date | None = Field(default=None, alias="original-date")
    event_date: Date | None = Field(default=None, alias="event-date")
    submitted: Date | None = None
    """When it was handed in, as of a patent (EDTF)."""
    available_date: Date | None = Field(default=None, alias="available-date")
    """When it could first be read, as ahead of print (EDTF)."""
    status: Text | None = None
    """Its state: forthcoming, in press."""
    edition: Text | None = None
    version: Text | None = None
    volume: Text | None = None
    number_of_volumes: Text | None = Field(default=None, alias="number-of-volumes")
    part_number: Text | None = Field(default=None, alias="part-number")
    supplement_number: Text | None = Field(default=None, alias="supplement-number")
    printing_number: Text | None = Field(default=None, alias="printing-number")
    issue: Text | None = None
    number: Text | None = None
    chapter_number: Text | None = Field(default=None, alias="chapter-number")
    page: Text | None = None
    number_of_pages: Text | None = Field(default=None, alias="number-of-pages")
    section: Text | None = None
    references: Text | None = None
    genre: Text | None = None
    medium: Text | None = None
    dimensions: Text | None = None
    scale: Text | None = None
    language: Text | None = None
    license: Text | None = None
    doi: Text | None = Field(default=None, alias="DOI")
    isbn: Text | None = Field(default=None, alias="ISBN")
    issn: Text | None = Field(default=None, alias="ISSN")
    pmid: Text | None = Field(default=None, alias="PMID")
    pmcid: Text | None = Field(default=None, alias="PMCID")
    call_number: Text | None = Field(default=None, alias="call-number")
    url: Text | None = Field(default=None, alias="URL")
    accessed: Date | None = None
    """When it was read (EDTF)."""
    source: Text | None = None
    """The database or catalogue it was found in."""
    archive: Text | None = None
    archive_place: Text | None = Field(default=None, alias="archive-place")
    archive_collection: Text | None = None
    archive_location: Text | None = None
    archived: Text | None = None
    """The address of an archived copy."""
    abstract: Text | None = None
    annote: Text | None = None
    keyword: Text | None = None
    """Key words, with commas between."""
    note: Text | None = None
    custom: Custom = Field(default_factory=FrozenMap)
    """What a reference manager keeps besides, by its own names."""
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
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @property
    def name(self) -> str:
        """What to call it: short title, title, or id."""
        return self.title_short or self.title or self.id


def _like(name: str) -> tuple[str, ...]:
    kind = Source.model_fields[name].annotation
    return tuple(f.alias or key for key, f in Source.model_fields.items() if f.annotation == kind)


NAMES = _like("author")
"""The keys of a source that hold names."""
DATES = _like("issued")
"""The keys of a source that hold a date."""
TEXTS = _like("title")
"""The keys of a source that hold a text."""
