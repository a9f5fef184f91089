"""A source as an entry of Hayagriva, with what that format has no field for kept beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from argmap.bibliography._hayagriva import dates, names
from argmap.bibliography._hayagriva.kinds import CONTAINERS, KINDS, OTHER, ROLES, SERIALS
from argmap.bibliography._hayagriva.strings import escaped
from argmap.model.sources import Name, Source

OURS = "argmap"
"""The key of an entry under which stands what Hayagriva has no field for. Typst passes it over."""
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?", re.ASCII)
_ADDRESS = re.compile(r"(?:https?|ftp)://[\w-]+(?:\.[\w-]+)*(?::\d{1,4})?(?:[/?#][^\s<>\"\\^`{|}\[\]]*)?")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\S+)", re.IGNORECASE)

Words = Callable[[str], str]
Entry = dict[str, Any]


def entry(source: Source, words: Words = escaped, around: Words = escaped) -> Entry:
    """Return a source as an entry, as far as Hayagriva goes.

    `words` is what becomes of its title, and `around` of the titles of what it appeared in.

    >>> entry(Source(id="x", type="post-weblog", title="A toll?", issued="2026-04"))
    {'type': 'article', 'title': 'A toll?', 'date': '2026-04', 'parent': {'type': 'blog'}}
    """
    kind, parent = KINDS.get(source.type or "", OTHER)
    container = _container(source, kind, parent, around)
    found: Entry = {
        "type": kind,
        "title": _title(source, words),
        "author": _people(source.author),
        "date": dates.written(source.issued) if source.issued else None,
        "genre": _text(source.genre),
        "organization": _text(source.authority),
        "page-range": source.page,
        "url": _address(source),
        "serial-number": _numbers(source),
        "language": source.language if source.language and LANGUAGE.fullmatch(source.language) else None,
        "archive": _text(source.archive),
        "archive-location": _text(source.archive_location),
        "call-number": _text(source.call_number),
        "volume-total": source.number_of_volumes,
        "page-total": source.number_of_pages,
        "abstract": _text(source.abstract),
        "note": _text(source.note),
        "affiliated": [
            {"role": role, "names": _people(people)}
            for key, role in ROLES.items()
            if (people := getattr(source, key.replace("-", "_")))
        ],
    }
    # What belongs to the volume stands with the volume, where there is one.
    inside = kind in ("article", "chapter", "entry") and bool(source.container_title)
    edition = {
        "publisher": _publisher(source.publisher, source.publisher_place),
        "volume": source.volume,
        "issue": source.issue,
        "edition": source.edition,
        "editor": _people(source.editor),
    }
    (container if inside and container else found).update({k: v for k, v in edition.items() if v})
    found["parent"] = [part for part in (container, *_others(source, container, around)) if part]
    if len(found["parent"]) == 1:
        found["parent"] = found["parent"][0]
    return {key: value for key, value in found.items() if value}


def _title(source: Source, words: Words) -> str | Entry | None:
    if source.title and source.title_short:
        return {"value": words(source.title), "short": words(source.title_short)}
    return words(source.title) if source.title else None


def _container(source: Source, kind: str, parent: str, words: Words) -> Entry:
    found: Entry = {"type": parent} if parent else {}
    if source.container_title:
        found = {"type": parent or CONTAINERS.get(kind, "misc"), "title": words(source.container_title)}
    if source.collection_title and (found.get("title") or kind == "book"):
        series = {"type": "anthology", "title": words(source.collection_title)}
        if source.collection_number:
            series["volume"] = source.collection_number
        return {**found, "parent": series} if found else series
    return found


def _others(source: Source, container: Entry, words: Words) -> list[Entry]:
    found: list[Entry] = []
    if source.collection_title and "anthology" not in (
        container.get("type"),
        container.get("parent", {}).get("type"),
    ):
        # Elsewhere a series would make a chapter of it.
        numbered = " ".join(part for part in (source.collection_title, source.collection_number) if part)
        found.append({"type": "misc", "title": words(numbered)})
    event = {"title": source.event_title and words(source.event_title), "location": _text(source.event_place)}
    original = {
        "title": source.original_title and words(source.original_title),
        "author": _people(source.original_author),
        "date": source.original_date and dates.written(source.original_date),
        "publisher": _publisher(source.original_publisher, source.original_publisher_place),
    }
    for kind, about in (("conference", event), ("original", original)):
        if any(about.values()):
            found.append({"type": kind, **{key: value for key, value in about.items() if value}})
    return found


def _publisher(name: str | None, place: str | None) -> str | Entry | None:
    if place:
        return {key: escaped(text) for key, text in (("name", name), ("location", place)) if text}
    return _text(name)


def _people(people: Iterable[Name]) -> list[Any]:
    return [names.written(name) for name in people]


def _address(source: Source) -> str | Entry | None:
    if not source.url or not _ADDRESS.fullmatch(source.url):
        return None
    accessed = dates.written(source.accessed) if source.accessed else None
    return {"value": source.url, "date": accessed} if accessed else source.url


def _numbers(source: Source) -> Entry:
    doi = _DOI.fullmatch(source.doi.strip()) if source.doi else None
    found = {kind: getattr(source, key.lower()) for kind, key in SERIALS.items()}
    return {key: value for key, value in {**found, "doi": doi[1] if doi else None}.items() if value}


def _text(text: str | None) -> str | None:
    return escaped(text) if text else None
