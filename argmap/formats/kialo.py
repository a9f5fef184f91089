"""Kialo's text export, as of 2017 (`Discussion Title:`) and of 2023 (`Discussion Name:`)."""

from __future__ import annotations

from pathlib import Path

from argmap.formats.claims.peek import Peek
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document

SUFFIXES = (".kialo.txt", ".txt")
DESCRIPTION = "Kialo: the text export of a discussion, old and new"
HOLDS = "theses, pros and cons, claims with several parents, titles and addresses of sources, ids"
LOSES = (
    "kinds of claims, labels, quotations, actors, events, ratings, what is said of steps, "
    "of sources all but title and address; an undercut becomes a con of the premise, "
    "linked premises become pros of their own, and a claim that bears on nothing a thesis"
)
NOTES = """\
Both versions are read; the newer one is written. The thesis becomes a position, and so does each thesis of a
question. `-> See 1.2.3.` is the same claim at a second place, perhaps with the other stance there.
`-> See discussion #7: …` becomes a claim that keeps the number of that discussion. Footnotes, and links of
the old version, become sources; where in the text a footnote stood is kept. Kialo has no ids: those of a map
stand in the last line of the sources, and are read again for the claims whose words are still the same.
"""


def looks(peek: Peek) -> bool:
    """Say whether a file begins as an export does."""
    return peek.head.startswith(("Discussion Title:", "Discussion Name:"))


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of an export.

    Raises:
        MapError: there is no claim in it.
    """
    from argmap.formats._kialo.into import document_of

    return document_of(content, file)


def held(m: ArgumentMap) -> ArgumentMap:
    """Return the part of a map that Kialo holds: every claim hangs on a thesis."""
    from argmap.formats._kialo.held import held as part

    return part(m)


def write(m: ArgumentMap) -> str:
    """Return the map as Kialo has exported since 2023."""
    from argmap.formats._kialo.out import text_of

    return text_of(held(m))
