"""A text judges by its choice of words.

`Regime`, `puppet`, `so-called`, `clearly`: such words take a side while they seem to describe, and a reader
of the other side stops reading. Who did what can be said in words that both sides accept.

Looked for are the words of a list, in every text that the map's author writes. Let be are quotations, words
in quotation marks or code, the titles of sources, and the names and offices of actors; and uses that take no
side (`sanctions regime`, `clearly marked`, `terrorist attack`).

`Terrorists` is found where it stands for people, as in `the terrorists struck`, and let be of acts, groups
and lists. What was done is seldom in dispute; who may be called so often is, and the text is as clear with
`gunmen`, a name, or `whom the court convicted as terrorists`.

The list is data and gives what to write instead, for English, French, German and Spanish; maps in other
languages are passed over.

Bad:

    arguments:
      revenue: {text: The toll is clearly a tax grab., for: no-toll}

Good:

    arguments:
      revenue: {text: Opponents call the toll a “tax grab”., for: no-toll}

Write the plain word, or quote who uses the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, Path
from argmap.rules._phrases import words
from argmap.rules._texts import texts

SEVERITY = "warning"

_NAMES = {("sources", "title"), ("actors", "name"), ("actors", "role"), ("events", "place")}


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield each loaded word, once a text."""
    listed = words(m)
    if listed is None:
        return
    for path, text in texts(m):
        if not _names(path):
            found = {hit.words.lower(): hit for hit in listed.loaded.hits(text)}
            for hit in found.values():
                yield Finding(path, f"`{hit.words}` is a loaded word.", f"Instead: {hit.listed}.", key=False)


def _names(path: Path) -> bool:
    return (path[0], path[-1]) in _NAMES
