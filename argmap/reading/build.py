"""Plain data with places to a map, or to every fault that keeps it from being one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel, ValidationError

from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.core.suggest import did_you_mean
from argmap.model.argument_map import ArgumentMap
from argmap.model.assessment import Assessment, Confidence, Gap, Indicator, Judgement
from argmap.model.conflicts import Conflict
from argmap.model.faults import sentence
from argmap.model.ids import LONGEST
from argmap.model.links import Step
from argmap.model.quotes import Quote
from argmap.model.references import dangling, repeated
from argmap.model.sections import PART_TYPES
from argmap.model.sources import NAMES, Name
from argmap.reading import remedies
from argmap.reading.document import Document
from argmap.reading.faults import fault
from argmap.reading.tree import Origins, TreeMap

_INNER: dict[str, type[BaseModel]] = {
    "for": Step,
    "against": Step,
    "quotes": Quote,
    "judgements": Judgement,
    "indicators": Indicator,
    "gaps": Gap,
    "confidence": Confidence,
    "conflict": Conflict,
    **dict.fromkeys(NAMES, Name),
}


def build(tree: TreeMap, file: str, texts: Mapping[str, str], *, alone: bool = False) -> Document:
    """Return the document of a tree. `alone` lets references point outside, into the maps it extends.

    Raises:
        MapError: with a diagnostic for every fault (AM003, AM007 to AM009, AM101 to AM106).
    """
    origins = Origins(tree, file)
    if others := list(_other_ids(tree, origins)):
        raise MapError.of(others)
    try:
        # By the names of the file format alone, not by those of the Python face.
        # Not by model_validate: references that point nowhere get their places below.
        made = ArgumentMap.__pydantic_validator__.validate_python(tree, by_name=False, by_alias=True)
    except ValidationError as error:
        found = list(_faults(error, origins))
        raise MapError.of(sorted(found, key=lambda d: d.sort_key)) from None
    broken = [*repeated(made), *(() if alone else dangling(made))]
    if broken:
        found = [
            fault(
                f.rule,
                f.message,
                origins.place(f.path, key=f.path[-1] == f.ref),
                f.hint,
                node=f.ref,
                fix=remedies.for_reference(f),
            )
            for f in broken
        ]
        raise MapError.of(sorted(found, key=lambda d: d.sort_key))
    return Document(made, origins, texts)


def _other_ids(tree: TreeMap, origins: Origins) -> Iterator[Diagnostic]:
    """Yield a fault for every part that gives itself an id other than the key it stands under."""
    for section in PART_TYPES:
        parts = tree.get(section)
        for key, part in parts.items() if isinstance(parts, TreeMap) else ():
            if isinstance(part, TreeMap) and part.get("id", key) != key:
                context = {"key": key, "id": str(part["id"])[:LONGEST]}
                message, hint = sentence({"type": "other_id", "ctx": context})
                yield fault("AM009", message, origins.place((section, key, "id"), key=True), hint, node=key)


def _faults(error: ValidationError, origins: Origins) -> Iterator[Diagnostic]:
    said: set[tuple[Place, str]] = set()
    for item in error.errors(include_url=False):
        path = tuple(step for step in item["loc"] if step != "[key]")
        key = len(path) < len(item["loc"])
        if path[-1:] == ("id",) and len(path) > 1 and item["type"] != "extra_forbidden":
            # The key itself was found wrong already.
            path, key = path[:-1], True
        kind = item["type"]
        if kind == "links":
            # `links` is of the Python face; in a file it is as unknown as any other key.
            kind, path = "extra_forbidden", (*path, "links")
        message, hint = sentence({**item, "type": kind, "loc": path})
        if kind == "extra_forbidden":
            key, hint = True, _COMMA if origins.is_bare(path) else _suggest(path)
        if kind == "missing":
            path, key = path[:-1], True
        place = origins.place(path, key=key)
        # Both ends of a range, and both forms of a value, may be wrong in the same way.
        if (place, message) not in said:
            said.add((place, message))
            node = str(path[1]) if len(path) > 1 and path[0] in PART_TYPES else ""
            rule = _CODES.get(kind, "AM009")
            fix = remedies.for_key(origins.tree, path, hint) if rule == "AM007" else None
            fix = remedies.for_value(origins.tree, path, hint) if rule == "AM009" and not key else fix
            yield fault(rule, message, place, hint, node=node, fix=fix)


_CODES = {
    "extra_forbidden": "AM007",
    "missing": "AM008",
    "control": "AM003",
    "bidi": "AM003",
    "key_twice": "AM005",
}
_COMMA = "The comma before it started a new key: put the text that it belongs to in quotes."
_SYNONYMS = {
    **dict.fromkeys(("supports", "support"), "for"),
    **dict.fromkeys(("attacks", "attack"), "against"),
    **dict.fromkeys(("co_premises", "co-premises", "premises"), "with"),
    **dict.fromkeys(("description", "claim"), "text"),
}
"""What others call our keys, the Python face among them."""


def _suggest(path: tuple[str | int, ...]) -> str:
    known, key = _keys(path[:-1]), str(path[-1])
    if _SYNONYMS.get(key.casefold()) in known:
        return f"Did you mean `{_SYNONYMS[key.casefold()]}`?"
    return did_you_mean(key, known) or f"Known here: {', '.join(known)}."


def _keys(path: tuple[str | int, ...]) -> list[str]:
    """Return the keys that may stand at a path of a file."""
    model: type[BaseModel] = ArgumentMap
    inner: tuple[str | int, ...] = ()
    if path[:1] == ("assessment",):
        model, inner = Assessment, path[1:]
    elif path and path[0] in PART_TYPES:
        # The second step is an id, whatever word it is.
        model, inner = PART_TYPES[str(path[0])], path[2:]
    for step in inner[:1] if inner[:1] in (("for",), ("against",)) else inner:
        model = _INNER.get(str(step), model)
    keys = [field.alias or name for name, field in model.model_fields.items() if not field.exclude]
    return [*keys, "quote"] if "quotes" in keys else keys
