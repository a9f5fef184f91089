"""BibTeX and BibLaTeX: the bibliographies of LaTeX."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from argmap.bibliography import Read
from argmap.bibliography._bibtex.into import fields
from argmap.bibliography._bibtex.out import entry
from argmap.bibliography._bibtex.parse import Entry, entries
from argmap.bibliography._shared.entries import Entries
from argmap.core.errors import MapError
from argmap.model.sources import Source

SUFFIXES = (".bib", ".bibtex")
DESCRIPTION = "BibTeX and BibLaTeX"
_ABOUT_ITSELF = {"crossref", "xdata"}


def read(text: str, file: str = "<text>") -> Read:
    r"""Return the sources of a BibTeX text, and notes on what of it was not kept as it was.

    Raises:
        MapError: the text is no BibTeX, a key stands twice, or an entry makes no source; with its place.

    >>> read(r"@book{mueller, author = {M{\"u}ller, Jan}, year = 2020}").sources[0].author[0].family
    'Müller'
    """
    found = Entries(file)
    known = entries(text, file, found.notes)
    by_key: dict[str, Entry] = {}
    for one in known:
        if (first := by_key.get(one.key.lower())) is not None:
            message = f"The key `{one.key}` stands a second time; the first is on line {first.line}."
            raise MapError(message, hint="Rename one of them, or take it out.", place=one.place)
        by_key[one.key.lower()] = one
    for one in known:
        if one.kind == "xdata":
            continue
        tell = partial(found.note, one.key)
        if one.kind == "set":
            tell("a set of entries is no source, and is left out.")
            continue
        found.add(one.key, fields(one.kind, _inherited(one, by_key, tell), tell), one.place)
    return Read(tuple(found.sources.values()), tuple(found.notes))


def write(sources: Iterable[Source]) -> str:
    """Return sources as BibLaTeX; what it has no field for stands in fields named `argmap-…`."""
    return "\n".join(entry(source) for source in sources)


def _inherited(one: Entry, by_key: dict[str, Entry], tell: partial[None]) -> dict[str, str]:
    """Return the fields of an entry with those that it takes from others (`xdata`, `crossref`)."""
    made = {key: value for key, value in one.fields.items() if key not in _ABOUT_ITSELF}
    for other, crossed in _parents(one, by_key, tell):
        for key, value in other.fields.items():
            name = _as_child(key, one.kind) if crossed else key
            if name and key not in _ABOUT_ITSELF and name not in made:
                made[name] = value
    return made


def _parents(one: Entry, by_key: dict[str, Entry], tell: partial[None]) -> Iterator[tuple[Entry, bool]]:
    todo, seen = [(one, False)], {one.key.lower()}
    while todo:
        here, crossed = todo.pop(0)
        for field in ("xdata", "crossref"):
            for key in here.fields.get(field, "").split(",") if here.fields.get(field) else ():
                other = by_key.get(key.strip().lower())
                if other is None:
                    tell(f"it takes fields from `{key.strip()}` (`{field}`), which is not in the file.")
                elif other.key.lower() not in seen:
                    seen.add(other.key.lower())
                    todo.append((other, crossed or field == "crossref"))
                    yield todo[-1]


def _as_child(key: str, kind: str) -> str:
    """Return what a field of a whole is to its part: the title of a book is the book title of its chapter."""
    inner = kind in ("incollection", "inproceedings", "inbook", "conference", "inreference", "suppbook")
    journal = kind in ("article", "suppperiodical")
    if key in ("title", "subtitle", "titleaddon"):
        return f"book{key}" if inner else f"journal{key}" if journal else ""
    if key == "author" and inner:
        return "bookauthor"
    return "" if key in ("shorttitle", "key", "label", "shorthand", "options", "entrysubtype") else key
