"""The step from one node to another, for (support) or against (attack)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from argmap.core.errors import MapError
from argmap.model.base import ID_FORM, IDS_FORM, Frozen, FrozenMap, ShortForm, Text, frozen, listed
from argmap.model.conflicts import Conflicts
from argmap.model.ids import ANALYST, Id, Ids, Ref, is_link, link_id
from argmap.model.kept import Kept

Polarity = Literal["for", "against"]
StrengthWord = Literal["weak", "moderate", "strong"]


def _strength(value: Any) -> Any:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if value is None or value in get_args(StrengthWord) or (number and 0 <= value <= 1):
        return float(value) if number else value
    raise PydanticCustomError("strength", "not a strength")


Strength = Annotated[StrengthWord | Annotated[float, Field(ge=0, le=1)], BeforeValidator(_strength)]
"""A word, or a number from 0 to 1."""


class Step(Frozen):
    """What is said of one step: the value of an entry under `for:` or `against:`."""

    strength: Strength | None = None
    """How much the step carries: weak, moderate, strong, or 0 to 1."""
    scheme: Text | None = None
    """The kind of reasoning (Walton, Reed and Macagno, *Argumentation Schemes*, 2008), in kebab-case."""
    question: Text | None = None
    """The critical question that it takes up, of the scheme of the step it bears on."""
    co_premises: Ids = Field(default=(), alias="with")
    """Other nodes that the step needs as well: linked with the child, not independent of it."""
    warrant: Text | None = None
    """Why the step holds."""
    strict: bool = Field(default=False, strict=True)
    """Whether the step admits no exception."""
    note: Text | None = None
    """A remark."""
    by: Id | None = None
    """`analyst` where the map's author adds the step beyond what the sources say."""
    kept: Kept = Field(default_factory=FrozenMap)
    """What a file of another format said, and argmap has no word for."""
    conflict: Conflicts = Field(default_factory=FrozenMap)
    """Where a merge left the choice to you: the field, with what it was and what they made of it."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @property
    def by_analyst(self) -> bool:
        """Whether the map's author adds it beyond what the sources say."""
        return self.by == ANALYST


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a map, with its id: what `m.links` holds and `links=[…]` takes.

    >>> Link("good", child="back-channel").id
    'back-channel->good'
    """

    parent: str
    """The id of the node or the link that it bears on."""
    polarity: Polarity = "for"
    """Support (`for`) or attack (`against`)."""
    step: Step = field(default_factory=Step)
    """Strength, scheme, co-premises, warrant."""
    child: str = ""
    """The id of the node it comes from."""
    second: bool = False
    """Whether the child supports the same parent too; this attack then has `#against` in its id."""

    def __post_init__(self) -> None:
        if self.polarity not in get_args(Polarity):
            message = f"`{str(self.polarity)[:60]}` is not the polarity of a link."
            raise MapError(message, hint="Write `for` or `against`.")

    @property
    def id(self) -> str:
        """The id of the link: `child->parent`."""
        return link_id(self.child, self.parent, second=self.second)

    @property
    def premises(self) -> tuple[str, ...]:
        """The child and its co-premises: what the step starts from."""
        return (self.child, *self.step.co_premises)

    @property
    def is_undercut(self) -> bool:
        """Whether it attacks a link rather than a node."""
        return self.polarity == "against" and is_link(self.parent)


def _steps(value: Any) -> Any:
    """Read the short forms: `for: toll`, `for: [toll, no-toll]`, `for: {toll: }`."""
    if value is None:
        return {}
    if isinstance(value, str):
        return {value: {}}
    if isinstance(value, (list, tuple)) and all(isinstance(item, str) for item in value):
        return {item: {} for item in listed(value)}
    if isinstance(value, dict):
        return {key: {} if step is None else step for key, step in value.items()}
    numbers = any(
        isinstance(v, (int, float)) for v in (value if isinstance(value, (list, tuple)) else [value])
    )
    hint = "Put it in quotes." if numbers else "Write for example `for: toll`."
    raise PydanticCustomError("steps", "not a target", {"hint": hint})


Steps = Annotated[
    dict[Ref, Step], AfterValidator(frozen), BeforeValidator(_steps), ShortForm(ID_FORM, IDS_FORM)
]
"""The links of a node by their target."""
