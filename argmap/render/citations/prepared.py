"""A source as an entry to be cited: with a title in any case, a short one, and its own capitals kept."""

from __future__ import annotations

import re
from typing import Any

from argmap.bibliography._hayagriva.out import LANGUAGE, entry
from argmap.bibliography._hayagriva.strings import kept_case, verbatim
from argmap.model.sources import Source

SHORT = 34
"""A title is cited by so many characters of it, where the map gives no shorter one."""
GENRES = {
    "broadcast": "broadcast",
    "hearing": "hearing",
    "interview": "interview",
    "personal_communication": "personal communication",
    "speech": "speech",
}
"""What a source is called, where its type says it and the processor has no such type."""
_PLACELESS = frozenset(GENRES) - {"broadcast"} | {"document", None}
_PLACED = frozenset(
    {
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "post-weblog",
        "review",
        "review-book",
    }
)
_CHICAGO = ("chicago", "turabian", "taylor-and-francis-chicago")
_SUBTITLE = re.compile(r"\s*(?:[:;]|\s[–—-])\s")


def entry_of(source: Source, language: str, *, style: str) -> dict[str, Any]:
    """Return the entry that is cited for a source of a map in some language.

    >>> entry_of(Source(id="x", title="Ties with Cuba: a history"), "en", style="apa")["title"]
    {'value': 'Ties with {Cuba:} a history', 'short': 'Ties with {Cuba}'}
    """
    title = source.title or source.title_short or (None if source.author and source.genre else source.id)
    short = source.title_short if not label_of(source) else None
    short = short or (short_title(title) if title else None)
    known = source.language and LANGUAGE.fullmatch(source.language)
    changed = {
        "type": _type(source, style),
        "title": title,
        "title_short": short if short != title else None,
        "genre": source.genre or GENRES.get(source.type or ""),
        # Only an English title is raised to a headline; of another language one must know that it is.
        "language": source.language if known else "und" if source.language else _tag(language),
        "note": None,
        "abstract": None,
    }
    return entry(source.model_copy(update=changed), kept_case, verbatim)


def label_of(source: Source) -> str:
    """Return what a map calls a source for short, where that is no part of its title; else nothing.

    >>> label_of(Source(id="x", title="The Cuban-North Korean Connection", **{"title-short": "ICCAS, 2013"}))
    'ICCAS, 2013'
    """
    short = source.title_short or ""
    return "" if short.casefold() in (source.title or short).casefold() else short


def _type(source: Source, style: str) -> str | None:
    """Return the type that is cited: of what appeared nowhere by name, the one that claims least.

    The processor would call an `article` a preprint, and leave an interview out of some lists. Chicago's
    styles write all of a page, and nothing of some documents; they take an unsigned article in a newspaper
    for a book. The other styles leave the date out of a page that has no address.
    """
    chicago = style.startswith(_CHICAGO)
    unsigned = chicago and source.type == "article-newspaper" and not source.author
    placeless = source.type in _PLACELESS or (source.type in _PLACED and not source.container_title)
    if unsigned or placeless:
        return "webpage" if chicago else "document"
    return "document" if source.type == "webpage" and not source.url and not chicago else source.type


def short_title(title: str) -> str:
    """Return the main title, or the beginning of one that is long.

    >>> short_title("Trial week: what the figures say")
    'Trial week'
    """
    main = _SUBTITLE.split(title, maxsplit=1)[0] if _SUBTITLE.search(title) else title
    main = main if len(main) > 3 else title
    if len(main) <= SHORT + 6:
        return main
    cut = main[:SHORT].rsplit(" ", 1)[0] if " " in main[:SHORT] else main[:SHORT]
    return cut.rstrip(" ,;:.–-") + " …"


def _tag(language: str) -> str | None:
    first = language.split("-", maxsplit=1)[0].lower()
    return first if LANGUAGE.fullmatch(first) else None
