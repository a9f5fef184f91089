"""A source as a line of a bibliography."""

from __future__ import annotations

from argmap.model.sources import Name, Source
from argmap.render.spans import Emphasis, Link, Span, Spans, Strong, Text, safe_url


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
    for words, address in (("Link", source.url), ("DOI", _doi(source)), ("Archived copy", source.archived)):
        if address and (url := safe_url(address)):
            found += [Text(" "), Link((Text(words),), url), Text(".")]
        elif address:
            found.append(Text(f" {words}: {_stopped(address)}"))
    return tuple(found)


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
