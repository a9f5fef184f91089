"""The JSON Schema of the file format, made from the model: what an editor completes and checks by."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import PATTERN
from argmap.model.ids import AGAINST, ARROW, LONGEST, OF
from argmap.model.sections import PART_TYPES

# A JSON Schema pattern cannot name the letters of every script: what no id holds is listed instead.
_NO_ID = r"\s\x00-\x1f!-,./:-@\[-^`{-~\x7f-\x9f"
_ID = f"[^-_{_NO_ID}](?:[^{_NO_ID}]*[^-_{_NO_ID}])?"
_FULL = f"{_ID}(?:{OF}{_ID})*"
_REF = f"{_FULL}(?:(?:{ARROW}{_FULL})+(?:{AGAINST})?)?"
_WORDS: dict[str, dict[str, Any]] = {
    "Date": {
        "description": "An EDTF date: 1960, 2013-07, 2017-11-22/2017-11-24, 2004-11~.",
        "anyOf": [
            {"type": "string", "pattern": PATTERN},
            {"type": "integer", "minimum": 1000, "maximum": 9999},
        ],
    },
    "Text": {
        "description": "Words for people. Inline Markdown is allowed; HTML is not.",
        "type": "string",
        "pattern": r"\S",
    },
    "Id": {
        "description": "An id; behind the name of another map and a colon, one of that map.",
        "type": "string",
        "pattern": f"^{_FULL}$",
        "maxLength": LONGEST,
    },
    "PlainId": {
        "description": "An id without a colon.",
        "type": "string",
        "pattern": f"^{_ID}$",
        "maxLength": LONGEST,
    },
    "Ref": {
        "description": "The id of a node, or of a link: child->parent.",
        "type": "string",
        "pattern": f"^{_REF}$",
    },
}

_SEVERAL = (("array", "Items"), ("object", "Properties"))


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a map file: short forms included, nothing outside itself.

    >>> schema()["title"]
    'An argument map'
    """
    whole = ArgumentMap.model_json_schema(by_alias=True, schema_generator=_Untitled)
    parts: dict[str, Any] = whole.pop("$defs")
    for model in _models(ArgumentMap, {}):
        part = whole if model is ArgumentMap else parts.get(model.__name__, {})
        _describe(part, model)
        _fit(part, model)
    demanded: dict[str, Any] = {"required": whole.pop("required"), "properties": {}}
    for section, kind in PART_TYPES.items():
        needs = {"type": "object", "required": parts[kind.__name__].pop("required", [])}
        demanded["properties"][section] = {"additionalProperties": needs}
        # An empty part stands for the one of the extended file.
        content = {"anyOf": [whole["properties"][section].pop("additionalProperties"), {"type": "null"}]}
        whole["properties"][section] |= {"type": ["object", "null"], "additionalProperties": content}
    whole["properties"]["expect"]["type"] = ["object", "null"]
    extends = {"anyOf": [{"type": "string"}, *({"type": kind, f"min{what}": 1} for kind, what in _SEVERAL)]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:argmap:map:1",
        "title": "An argument map",
        **_tidied(whole),
        # What a file that extends others leaves out is written in these.
        "if": {"required": ["extends"], "properties": {"extends": extends}},
        "else": demanded,
        "$defs": {**_tidied(dict(sorted(parts.items()))), **_WORDS},
    }


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles that pydantic makes of the names of fields."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _models(model: type[BaseModel], seen: dict[type[BaseModel], None]) -> Iterator[type[BaseModel]]:
    """Yield a model and all that its fields are made of."""
    if model not in seen:
        seen[model] = None
        yield model
        for field in model.model_fields.values():
            for other in _within(field.annotation):
                yield from _models(other, seen)


def _within(annotation: Any) -> Iterator[type[BaseModel]]:
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    origin = (annotation.__origin__,) if hasattr(annotation, "__metadata__") else ()
    for inner in (*getattr(annotation, "__args__", ()), *origin):
        yield from _within(inner)


def _describe(part: dict[str, Any], model: type[BaseModel]) -> None:
    """Put the docstrings of a model and of its fields into its schema."""
    properties = part.get("properties", {})
    for parent in reversed(model.__mro__):
        if issubclass(parent, BaseModel) and parent.__module__.startswith("argmap."):
            for name, words in _docstrings(parent).items():
                field = model.model_fields.get(name)
                key = field.alias or name if field else name
                if key in properties:
                    properties[key] = {"description": words, **properties[key]}
    if words := inspect.cleandoc(model.__doc__ or "").split("\n\n")[0]:
        part["description"] = words.replace("\n", " ")


def _docstrings(model: type[BaseModel]) -> dict[str, str]:
    """Return the texts that stand under the fields of a class, which Python itself does not keep."""
    body = ast.parse(inspect.getsource(model)).body[0]
    lines = body.body if isinstance(body, ast.ClassDef) else []
    return {
        line.target.id: " ".join(str(after.value.value).split())
        for line, after in pairwise(lines)
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
    }


def _fit(part: dict[str, Any], model: type[BaseModel]) -> None:
    """Write what the reader does beyond the fields: ids are keys, `quote` is short for `quotes`."""
    properties = part.get("properties", {})
    part.pop("title", None)
    if model in PART_TYPES.values():
        properties["id"]["description"] = "The key it stands under: best left out."
        part["required"] = [key for key in part.get("required", []) if key != "id"]
    for key in {"for", "against"} & properties.keys():
        targets = properties[key]["anyOf"][-1]
        targets["additionalProperties"] = {"anyOf": [targets["additionalProperties"], {"type": "null"}]}
    if "quotes" in properties:
        short = {"description": "A quotation from a source: `quotes` with a single item."}
        properties["quote"] = {**properties["quotes"], **short}
        part["not"] = {"required": ["quote", "quotes"]}
    if model.__name__ == "Name":
        part["anyOf"] = [
            {"required": [key], "properties": {key: {"type": "string"}}} for key in ("family", "literal")
        ]


def _tidied(schema: Any) -> Any:
    """Name the words that recur, and leave out defaults that say nothing."""
    if isinstance(schema, list):
        return [_tidied(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    word = schema.get("$comment")
    if isinstance(word, str) and word in _WORDS:
        rest = {key: value for key, value in schema.items() if key not in ("$comment", "type")}
        return {"$ref": f"#/$defs/{word}", **rest}
    silent = {"default"} if schema.get("default", "") in (None, [], {}) else set()
    tidied = {key: _tidied(value) for key, value in schema.items() if key not in silent}
    if "anyOf" in tidied:
        tidied["anyOf"] = [form for item in tidied["anyOf"] for form in _forms(item)]
    return tidied


def _forms(schema: dict[str, Any]) -> list[dict[str, Any]]:
    forms: list[dict[str, Any]] = schema["anyOf"] if schema.keys() == {"anyOf"} else [schema]
    return forms
