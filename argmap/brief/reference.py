"""A source in plain words, where no citation style has any; and what a style leaves out."""

from __future__ import annotations

import re

from argmap.model.sources import Name, Source
from argmap.render.spans import Emphasis, Link, Span, Spans, Strong, Text, safe_url

_ACCESSED = re.compile(r"\b(?:accessed|retrieved|visited|cited|consulted)\b", re.IGNORECASE)
_PLAIN_DATE = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?~?", re.ASCII)


def reference(source: Source) -> Spans:
    """Return author, title, container, publisher, date and address, as far as they are known.

    >>> from argmap.render.spans import plain
    >>> plain(reference(Source(id="x", title="Trial week", author="A. Clerk", issued="2026-04-02")))
    'A. Clerk. “Trial week”. 2 April 2026.'
    """
    found: list[Span] = []
    if source.author:
        found.append(Text(f"{_stopped(', '.join(_author(name) for name in source.author))} "))
    title = source.title or source.title_short or source.id
    if source.container_title:
        found += [Strong((Text(f"“{title}”"),)), Text(". "), Emphasis((Text(source.container_title),))]
    else:
        found += [Strong((Text(f"“{title}”"),))]
    rest = [
        source.genre,
        source.event_title,
        _numbered(source),
        source.publisher,
        source.publisher_place,
        source.issued.in_words() if source.issued else None,
        f"p. {source.page}" if source.page else None,
    ]
    said = ", ".join(part for part in rest if part)
    found.append(
        Text(
            f", {_stopped(said)}"
            if said and source.container_title
            else f". {_stopped(said)}"
            if said
            else "."
        )
    )
    for words, address in (("Link", source.url), ("DOI", _doi(source))):
        if address:
            found += [Text(" "), *_linked(words, address)]
    return tuple(found)


def dated(source: Source, words: str) -> list[str]:
    """Return the day of a source and of its reading, as sentences, where its reference does not say them.

    >>> dated(Source(id="x", issued="2003/2004", accessed="2026-05-03"), "Trial. 2003.")
    ['Dated 2003 – 2004.', 'Accessed 3 May 2026.']
    """
    said: list[str] = []
    issued, accessed = source.issued, source.accessed
    year = str(abs(issued.year)) if issued and issued.year is not None else ""
    if issued and not (_PLAIN_DATE.fullmatch(issued) and year in words):
        said.append(f"Dated {issued.in_words()}.")
    if accessed and not (_ACCESSED.search(words) and str(accessed.year) in words):
        said.append(f"Accessed {accessed.in_words()}.")
    return said


def archived_copy(source: Source) -> Spans:
    """Return the link to an archived copy, or nothing."""
    return _linked("Archived copy", source.archived) if source.archived else ()


def _linked(words: str, address: str) -> Spans:
    url = safe_url(address)
    return (Link((Text(words),), url), Text(".")) if url else (Text(f"{words}: {_stopped(address)}"),)


def _author(name: Name) -> str:
    if name.family and name.given:
        return f"{name.family}, {name.given}"
    return str(name)


def _numbered(source: Source) -> str | None:
    parts = [
        f"vol. {source.volume}" if source.volume else "",
        f"no. {source.issue or source.number}" if source.issue or source.number else "",
    ]
    return ", ".join(part for part in parts if part) or None


def _doi(source: Source) -> str | None:
    if not source.doi:
        return None
    return source.doi if source.doi.startswith("http") else f"https://doi.org/{source.doi}"


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
