"""What every part of the model shares: frozen fields, frozen mappings, tidy text."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(dict[K, V]):
    """A dict that cannot be changed, so that a map can be shared and hashed.

    >>> FrozenMap(a=1)["a"]
    1
    """

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("A map is frozen: use `add`, `replace` or `remove`, which return a new one.")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse  # type: ignore[assignment]

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (dict(self),))

    def __copy__(self) -> FrozenMap[K, V]:
        return self

    def __deepcopy__(self, memo: object) -> FrozenMap[K, V]:
        return self


class Frozen(BaseModel):
    """A frozen part of a map. Unknown fields are refused; all faults become `MapError`."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        use_attribute_docstrings=False,
        hide_input_in_errors=True,
    )

    def __init__(self, **fields: Any) -> None:
        try:
            super().__init__(**fields)
        except ValidationError as error:
            raise _plain(type(self).__name__, error) from None

    # Tells pydantic that this changes no data, so that nested parts keep the fast path.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]


def _plain(name: str, error: ValidationError) -> Exception:
    from argmap.core.errors import MapError
    from argmap.model.faults import sentence

    first = error.errors(include_url=False)[0]
    message, hint = sentence(first)
    at = ".".join(str(part) for part in first["loc"])
    return MapError(f"{name}{'.' + at if at else ''}: {message}", hint=hint)


class ShortForm:
    """Says in the JSON Schema that a field may also be written in a shorter form."""

    def __init__(self, *forms: dict[str, Any]) -> None:
        self.forms = forms

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        full = handler(core)
        default = {key: full.pop(key) for key in ("default",) if key in full}
        return {"anyOf": [*self.forms, full], **default}


ID_FORM = {"type": "string", "minLength": 1}
IDS_FORM = {"type": "array", "items": ID_FORM}

# Direction overrides reorder what a reader sees; isolates and marks do what honest text needs.
_OVERRIDES = {*"\u202a\u202b\u202c\u202d\u202e"}


def tidy(text: str) -> str:
    """Return the text as NFC, with `\\n` line ends, without white space at either end.

    Raises:
        PydanticCustomError: the text holds control characters, direction overrides or half characters.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    for character in text:
        if (character < " " and character not in "\n\t") or "\x7f" <= character < "\xa0":
            raise PydanticCustomError("control", "control character U+{code}", {"code": f"{ord(character):04X}"})
        if character in _OVERRIDES:
            raise PydanticCustomError("bidi", "direction override U+{code}", {"code": f"{ord(character):04X}"})
        if "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff":
            raise PydanticCustomError("control", "half character U+{code}", {"code": f"{ord(character):04X}"})
    return text


def _filled(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty", "empty text")
    return text


def listed(value: Any) -> Any:
    """Return a list of one for a single text; duplicates are refused.

    >>> listed("a")
    ['a']
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return [value]
    if isinstance(value, (list, tuple)):
        seen: set[Any] = set()
        for item in value:
            if isinstance(item, str) and (item in seen or seen.add(item)):  # type: ignore[func-returns-value]
                raise PydanticCustomError("twice", "{item} twice", {"item": item})
    return value


def none_is(empty: Callable[[], Any]) -> BeforeValidator:
    """Return a validator that reads an empty value (`note:`) as nothing."""
    return BeforeValidator(lambda value: empty() if value is None else value)


Text = Annotated[str, AfterValidator(tidy), AfterValidator(_filled)]
"""Words for people: NFC, stripped, not empty, without control characters or direction overrides."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(listed), ShortForm({"type": "string"})]


def frozen(value: Mapping[K, V]) -> FrozenMap[K, V]:
    """Return the mapping as one that cannot change."""
    return FrozenMap(value)
