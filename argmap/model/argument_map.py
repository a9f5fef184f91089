"""An argument map: one disputed question with everything that bears on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from argmap.core.errors import MapError
from argmap.core.printable import printable
from argmap.model import changes, removal
from argmap.model.actors import Actor, Event
from argmap.model.assessment import Assessment
from argmap.model.base import Frozen, FrozenMap, Text, Texts, distinct, frozen, none_is, whole
from argmap.model.conflicts import Conflicts
from argmap.model.dates import Date
from argmap.model.elsewhere import with_placeholders, without_placeholders
from argmap.model.extends import Extends
from argmap.model.ids import Id, PlainId
from argmap.model.kept import Kept
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES, Argument, Assumption, Evidence, Node, Objection, Position
from argmap.model.references import demand_sound
from argmap.model.sections import SECTIONS, Part
from argmap.model.sources import Source

Status = Literal["draft", "review", "final"]
Label = Literal["in", "out", "undecided"]

Positions = Annotated[dict[Id, Position], AfterValidator(frozen), none_is(dict)]
Arguments = Annotated[dict[Id, Argument], AfterValidator(frozen), none_is(dict)]
Objections = Annotated[dict[Id, Objection], AfterValidator(frozen), none_is(dict)]
EvidenceItems = Annotated[dict[Id, Evidence], AfterValidator(frozen), none_is(dict)]
Assumptions = Annotated[dict[Id, Assumption], AfterValidator(frozen), none_is(dict)]
Sources = Annotated[dict[Id, Source], AfterValidator(frozen), none_is(dict)]
Actors = Annotated[dict[Id, Actor], AfterValidator(frozen), none_is(dict)]
Events = Annotated[dict[Id, Event], AfterValidator(frozen), none_is(dict)]
Expected = Annotated[
    dict[Text, Annotated[dict[Id, Label], AfterValidator(frozen)]],
    AfterValidator(frozen),
    BeforeValidator(distinct),
    none_is(dict),
]
_EMPTY: Any = Field(default_factory=FrozenMap)


class ArgumentMap(Frozen):
    """A disputed question, its positions, and what is offered for and against them. Frozen.

    Raises:
        MapError: a part is not as it must be, or an id is used twice or points nowhere.

    >>> m = ArgumentMap(id="m", question="Toll?", positions={"yes": {"text": "Yes."}, "no": {"text": "No."}})
    >>> m = m.add(Argument(id="queues", text="Queues would shorten.", supports="yes"))
    >>> list(m.links)
    ['queues->yes']
    """

    argmap: Annotated[Literal[1], BeforeValidator(whole)] = 1
    """The version of the format."""
    id: PlainId
    """The id of the map."""
    title: Text | None = None
    question: Text
    """What is disputed. One a map."""
    background: Text | None = None
    """What a reader needs to know first."""
    as_of: Date | None = None
    """The day up to which the map takes account of what is known (EDTF)."""
    status: Status = "draft"
    """How far the map is: the further, the stricter the checks."""
    language: Text = "en"
    """The language of the texts, as a BCP 47 tag."""
    authors: Texts = ()
    """Who made the map."""
    extends: Extends = ()
    """The files that this one is laid over; and, by names, those whose nodes it refers to as `name:id`."""
    positions: Positions = _EMPTY
    arguments: Arguments = _EMPTY
    objections: Objections = _EMPTY
    evidence: EvidenceItems = _EMPTY
    assumptions: Assumptions = _EMPTY
    sources: Sources = _EMPTY
    actors: Actors = _EMPTY
    events: Events = _EMPTY
    assessment: Assessment | None = None
    expect: Expected = _EMPTY
    """What an evaluation should find: semantics → node → in, out or undecided."""
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(**fields)
        demand_sound(self)

    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @model_validator(mode="before")
    @classmethod
    def _keyed(cls, value: Any) -> Any:
        """Give every part the id that it stands under."""
        if not isinstance(value, dict):
            return value
        value = dict(value)
        for section in SECTIONS:
            parts = value.get(section)
            if isinstance(parts, dict):
                value[section] = {key: _with_id(key, part) for key, part in parts.items()}
        return value

    @property
    def name(self) -> str:
        """The title, or the question where there is none."""
        return self.title or self.question

    @cached_property
    def nodes(self) -> FrozenMap[str, Node]:
        """Every node by id, in the order of the file."""
        found: dict[str, Node] = {}
        for section in NODE_TYPES:
            found.update(getattr(self, section))
        return FrozenMap(found)

    @cached_property
    def links(self) -> FrozenMap[str, Link]:
        """Every link by id, in the order of the file."""
        return FrozenMap((link.id, link) for node in self.nodes.values() for link in node.links)

    def add(self, *parts: Part) -> ArgumentMap:
        """Return a new map with these nodes, sources, actors or events added.

        Raises:
            MapError: an id is taken already, or a reference points nowhere.
        """
        return changes.add(self, parts)

    def replace(self, *parts: Part, **fields: Any) -> ArgumentMap:
        """Return a new map in which these parts stand in the place of those with the same ids.

        Fields of the map itself are given by name: `m.replace(title="…", assessment={…})`.

        Raises:
            UnknownName: there is no such part.
            MapError: a field is not as it must be, or a reference would point nowhere.
        """
        return changes.replace(self, parts, fields)

    def remove(self, *things: str | Part) -> ArgumentMap:
        """Return a new map without these parts, and without the links and mentions that point at them.

        An id means the node that has it, or else the source, actor or event. The quotations of a source go
        with it.

        Raises:
            UnknownName: there is no such part.
        """
        return removal.remove(self, things)

    @classmethod
    def from_dict(cls, written: Mapping[str, Any]) -> ArgumentMap:
        """Return the map of a canonical JSON form: what `to_dict` gives.

        Raises:
            MapError: it is not the form of a map, or a reference points nowhere.

        >>> ArgumentMap.from_dict({"argmap": 1, "id": "m", "question": "Toll?"}).question
        'Toll?'
        """
        if not isinstance(written, Mapping) or not all(isinstance(key, str) for key in written):
            raise MapError("This is not the form of a map.", hint="Give what `to_dict` returned.")
        return cls(**with_placeholders(dict(written)) if written.get("extends") else written)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Return the map of plain data, as pydantic does; a reference that points nowhere is a MapError."""
        made = super().model_validate(obj, **options)
        demand_sound(made)
        return made

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Return the map of a JSON text, as pydantic does; a reference that points nowhere is a MapError."""
        made = super().model_validate_json(json_data, **options)
        demand_sound(made)
        return made

    def __repr__(self) -> str:
        nodes, links = len(self.nodes), len(self.links)
        return f"<ArgumentMap {self.id}: {_counted(nodes, 'node')}, {_counted(links, 'link')}>"

    __str__ = __repr__

    def __copy__(self) -> Self:
        # What was derived from this map (nodes, links, walks) must not follow a copy that gets changed.
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied

    def to_dict(self) -> dict[str, Any]:
        """Return the canonical JSON form: only what is set, in the order of a file."""
        written = {"argmap": 1, **self.model_dump(mode="json", exclude_defaults=True, exclude={"argmap"})}
        return without_placeholders(written) if self.extends else written

    def parts(self) -> Iterable[tuple[str, Part]]:
        """Yield every node, source, actor and event with the name of its section."""
        for section in SECTIONS:
            for part in getattr(self, section).values():
                yield section, part

    def _repr_svg_(self) -> str:
        from importlib import import_module

        # A notebook asks the map itself; drawing is two floors up, so it is found by name.
        text: str = import_module("argmap.face").svg_for_notebook(self)
        return text

    def _repr_html_(self) -> str:
        from importlib import import_module

        text: str = import_module("argmap.face").html_for_notebook(self)
        return text


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _with_id(key: Any, part: Any) -> Any:
    if isinstance(part, dict):
        if part.get("id", key) != key:
            raise _other_id(key, part["id"])
        return {**part, "id": key}
    if isinstance(part, Frozen) and getattr(part, "id", key) != key:
        raise _other_id(key, getattr(part, "id", ""))
    return part


def _other_id(key: object, id: object) -> PydanticCustomError:
    context = {"key": printable(str(key)), "id": printable(str(id))}
    return PydanticCustomError("other_id", "other id", context)
