"""What every part of the model shares: frozen fields, frozen mappings, tidy text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Any, NoReturn, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    ValidationError,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from argmap.core.printable import printable

K = TypeVar("K")
V = TypeVar("V")


class FrozenMap(dict[K, V]):
    """A dict that cannot be changed, so that a map can be shared and hashed.

    >>> FrozenMap(a=1)["a"]
    1
    """

    __slots__ = ()

    def __missing__(self, key: object) -> NoReturn:
        from argmap.core.errors import UnknownName

        raise UnknownName("id", str(key), [str(known) for known in self])

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("A map is frozen: use `add`, `replace` or `remove`, which return a new one.")

    __setitem__ = __delitem__ = clear = pop = popitem = setdefault = update = __ior__ = _refuse

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
        # A map's schema holds those of its parts; to build each of them too cost a tenth of every start.
        defer_build=True,
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
            raise _plain(type(self), error) from None

    # Tells pydantic that this changes no data, so that nested parts keep the fast path.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __repr_args__(self) -> Iterator[tuple[str, Any]]:
        """Yield only what is set: most parts have twenty fields and use four."""
        for name, field in type(self).model_fields.items():
            # What was made by `model_construct` may lack a field.
            value = self.__dict__.get(name)
            if value is not None and value != field.get_default(call_default_factory=True, validated_data={}):
                yield name, value

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: make a new one instead.", name=name, obj=self)

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: make a new one instead.", name=name, obj=self)


def _plain(model: type[BaseModel], error: ValidationError) -> Exception:
    from argmap.core.errors import MapError
    from argmap.model.faults import sentence

    # A misspelt field is missing as well: the name that was written says more.
    found = sorted(error.errors(include_url=False), key=lambda item: item["type"] != "extra_forbidden")
    message, hint = sentence(found[0])
    path = found[0]["loc"]
    if found[0]["type"] == "extra_forbidden":
        hint = _field_meant(model, path)
    at = ".".join(str(part) for part in path)
    return MapError(f"{model.__name__}{'.' + at if at else ''}: {message}", hint=hint)


def _field_meant(model: type[BaseModel], path: tuple[int | str, ...]) -> str:
    """Return what an unknown field may have meant, or else the known ones; of parts within parts nothing."""
    from argmap.core.suggest import did_you_mean
    from argmap.model.sections import PART_TYPES

    if len(path) == 3 and path[0] in PART_TYPES:
        model = PART_TYPES[str(path[0])]
    elif len(path) != 1:
        return ""
    names = list(model.model_fields)
    names += ["quote", "links"] if "quotes" in names else []
    aliases = [field.alias for field in model.model_fields.values() if field.alias]
    return did_you_mean(str(path[-1]), [*names, *aliases]) or f"Known here: {', '.join(names)}."


class ShortForm:
    """Says in the JSON Schema that a field may also be written in a shorter form, or left empty.

    With `single`, a list of one may be written as its item.
    """

    def __init__(self, *forms: dict[str, Any], empty: bool = True, single: bool = False) -> None:
        self.forms = (*forms, {"type": "null"}) if empty else forms
        self.single = single

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        full = handler(core)
        default = {key: full.pop(key) for key in ("default",) if key in full}
        item = [full["items"]] if self.single else []
        return {"anyOf": [*item, *self.forms, full], **default}


class Word:
    """Says in the JSON Schema what kind of word a text is: `argmap.reading.schema` writes each kind once."""

    def __init__(self, kind: str) -> None:
        self.form = {"type": "string", "$comment": kind}

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return dict(self.form)


TEXT_FORM = Word("Text").form
ID_FORM = Word("Ref").form
IDS_FORM = {"type": "array", "items": ID_FORM}

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Direction overrides reorder what a reader sees; isolates and marks do what honest text needs.
_OVERRIDE = re.compile("[\u202a-\u202e]")


def tidy(text: str) -> str:
    r"""Return the text as NFC, with `\n` line ends, without white space at either end.

    Raises:
        PydanticCustomError: the text holds control characters, direction overrides or half characters.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    return _clean(_normal(text).strip())


def verbatim(text: str) -> str:
    r"""Return the text as `tidy` does, with the white space at its ends.

    >>> verbatim("In the trial week, ")
    'In the trial week, '
    """
    if text.isascii() and text.isprintable():
        return text
    return _clean(_normal(text))


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _clean(text: str) -> str:
    for kind, pattern in (("control", _CONTROL), ("bidi", _OVERRIDE)):
        if found := pattern.search(text):
            raise PydanticCustomError(kind, "unwanted character", {"code": f"{ord(found[0]):04X}"})
    return text


def _filled(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("empty", "empty text")
    return text


def _tidy_and_filled(text: str) -> str:
    # One function, not two: there are some two hundred such fields, and each is built at every start.
    return _filled(tidy(text))


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
                raise PydanticCustomError("twice", "{item} twice", {"item": printable(item)})
    return value


def distinct(value: Any) -> Any:
    """Refuse keys that differ by outer white space alone: one would replace the other in silence.

    >>> distinct({"a": 1, "b": 2})
    {'a': 1, 'b': 2}
    """
    seen: set[str] = set()
    for key in value if isinstance(value, dict) else ():
        if isinstance(key, str):
            if (same := tidy(key)) in seen:
                raise PydanticCustomError("key_twice", "{item} twice", {"item": printable(same)})
            seen.add(same)
    return value


def whole(value: Any) -> Any:
    """Refuse what Python takes for a whole number, and no reader does: `true` for 1, `2.0` for 2."""
    if isinstance(value, (bool, float)):
        raise PydanticCustomError(
            "whole",
            "no whole number",
            {"given": "true or false" if isinstance(value, bool) else "a fraction"},
        )
    return value


def hexadecimal(digits: int) -> Callable[[str], str]:
    """Return a validator that takes so many hexadecimal digits and gives them in small letters."""
    pattern = re.compile(f"[0-9a-f]{{{digits}}}")

    def checked(value: str) -> str:
        if not pattern.fullmatch(value.lower()):
            raise PydanticCustomError("hex", "not hexadecimal", {"digits": digits})
        return value.lower()

    return checked


def none_is(empty: Callable[[], Any]) -> BeforeValidator:
    """Return a validator that reads an empty value (`note:`) as nothing."""
    return BeforeValidator(lambda value: empty() if value is None else value)


Text = Annotated[str, AfterValidator(_tidy_and_filled), Word("Text")]
"""Words for people: NFC, stripped, not empty, without control characters or direction overrides."""

Anchor = Annotated[str, AfterValidator(verbatim), AfterValidator(_filled), Word("Text")]
"""Words beside a quotation, which place it only with the white space between: a text that is not stripped."""

Texts = Annotated[tuple[Text, ...], BeforeValidator(listed), ShortForm(TEXT_FORM)]


def frozen(value: Mapping[K, V]) -> FrozenMap[K, V]:
    """Return the mapping as one that cannot change."""
    return FrozenMap(value)
