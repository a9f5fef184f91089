"""Entries of a bibliography to sources: ids from citation keys, and sentences for what was not kept."""

from __future__ import annotations

from typing import Any

from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.core.words import in_a_row
from argmap.model.ids import is_id, slug
from argmap.model.sources import Source

KEY = "citation-key"
"""Where a citation key is kept that cannot be an id (CSL's own name for it)."""


class Entries:
    """Sources as they are read, each under an id of its own."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.sources: dict[str, Source] = {}
        self.notes: list[str] = []

    def note(self, key: str, words: str) -> None:
        """Say what of an entry was not kept as it was."""
        self.notes.append(f"`{key}`: {words}")

    def add(self, key: str, fields: dict[str, Any], place: Place | None = None) -> None:
        """Make a source of an entry's fields.

        Raises:
            MapError: a field is not as it must be: it holds a control character, say.
        """
        id = self._id(key)
        if id != key and key:
            self.note(key, f"a map cannot have this key as an id; the source is called `{id}`.")
            fields = {**fields, "custom": {**fields.get("custom", {}), KEY: key}}
        try:
            self.sources[id] = Source(**{**fields, "id": id})
        except MapError as error:
            message = f"The entry `{key or id}` makes no source: {error.message}"
            raise MapError(message, hint=error.hint or "Mend the entry.", place=place) from None

    def _id(self, key: str) -> str:
        wanted = key if is_id(key) else slug(key)
        if wanted not in self.sources:
            return wanted
        number = 2
        while f"{wanted}-{number}" in self.sources:
            number += 1
        return f"{wanted}-{number}"


def key_of(source: Source) -> str:
    """Return the citation key of a source: the one it came with, or its id.

    >>> key_of(Source(id="smith-2020", custom={"citation-key": "Smith:2020"}))
    'Smith:2020'
    """
    known = dict(source.custom).get(KEY, "")
    return known if known and not is_id(known) and slug(known) == source.id else source.id


def listed(names: list[str]) -> str:
    """Return names as a sentence lists them.

    >>> listed(["file", "groups", "owner"])
    '`file`, `groups` and `owner`'
    """
    return in_a_row(f"`{name}`" for name in names)


def set_fields(source: Source) -> dict[str, Any]:
    """Return what is set of a source, as plain data, without its id.

    >>> set_fields(Source(id="x", author="A. Clerk"))
    {'author': ['A. Clerk']}
    """
    return source.model_dump(mode="json", exclude_defaults=True)


def rest(source: Source, read_back: dict[str, Any], key: str) -> dict[str, Any]:
    """Return what of a source would be read back otherwise, by key; None where it should not be there.

    So a format keeps, beside what it has words for, exactly what these words do not say.

    >>> rest(Source(id="x", title="T", reliability="B"), {"title": "T", "type": "document"}, "x")
    {'type': None, 'reliability': 'B'}
    """
    if key != source.id:
        # The reader keeps it, where it cannot be the id.
        read_back = {**read_back, "custom": {**read_back.get("custom", {}), KEY: key}}
    try:
        back = set_fields(Source(**{**read_back, "id": source.id}))
    except MapError:
        back = {}
    wanted = set_fields(source)
    return {
        key: wanted.get(key) for key in dict.fromkeys((*back, *wanted)) if wanted.get(key) != back.get(key)
    }
