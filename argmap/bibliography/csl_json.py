"""CSL-JSON: what Zotero, pandoc and citation processors exchange (CSL 1.0.2)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from argmap.bibliography import Read
from argmap.bibliography._csl.into import fields
from argmap.bibliography._csl.out import item
from argmap.bibliography._shared.entries import Entries
from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.model.sources import Source

SUFFIXES = (".json",)
DESCRIPTION = "CSL-JSON, as Zotero and pandoc exchange it"


def read(text: str, file: str = "<text>") -> Read:
    """Return the sources of a CSL-JSON text, and notes on what of it was not kept as it was.

    Raises:
        MapError: the text is no list of items, or one of them makes no source.

    >>> read('[{"id": "a/b", "type": "book", "title": "On Tolls"}]').notes
    ('`a/b`: a map cannot have this key as an id; the source is called `a-b`.',)
    """
    found = Entries(file)
    for number, entry in enumerate(_items(text, file)):
        key = str(entry.get("id") or "") if not isinstance(entry.get("id"), (dict, list)) else ""
        name = key or f"item {number + 1}"
        known = fields(entry, partial(found.note, name))
        if not key:
            key = str(known.get("title") or "source")
            found.note(name, "it has no `id`; its title serves.")
        found.add(key, known, Place(file))
    return Read(tuple(found.sources.values()), tuple(found.notes))


def write(sources: Iterable[Source]) -> str:
    """Return sources as CSL-JSON; what CSL has no field for stands under `custom.argmap`."""
    return json.dumps([item(source) for source in sources], ensure_ascii=False, indent=2) + "\n"


def _items(text: str, file: str) -> list[dict[str, Any]]:
    hint = "CSL-JSON is a list of items: `[{…}, …]`."
    try:
        data = json.loads(text, object_pairs_hook=partial(_distinct, file), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise MapError(f"This is not JSON: {error.msg}.", hint=hint, place=place) from None
    except RecursionError:
        raise MapError("The brackets are nested too deep.", hint=hint, place=Place(file)) from None
    except ValueError as error:
        raise MapError(f"This cannot be read: {error}.", hint=hint, place=Place(file)) from None
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data = data["items"]
    if isinstance(data, dict) and "type" in data and "argmap" not in data:
        data = [data]
    if not isinstance(data, list):
        raise MapError("This is no list of items.", hint=hint, place=Place(file))
    for number, entry in enumerate(data):
        if not isinstance(entry, dict):
            message = f"Item {number + 1} of the list holds no fields."
            raise MapError(message, hint=hint, place=Place(file))
    return data


def _distinct(file: str, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        message = f"The key `{twice[:80]}` stands twice in an item (`{made.get('id', '?')}`)."
        raise MapError(message, hint="Take one of them out.", place=Place(file))
    return made


def _no_number(word: str) -> Any:
    raise ValueError(f"`{word}` is no number in JSON")
