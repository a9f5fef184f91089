"""A source that the map rests on has no title.

The list of sources then shows its id, which means nothing to a reader, and nobody can look it up.

Looked at are the sources that nodes and quotations name, except those known only through another and those
that the map's author adds (`by`). Interviews, letters and personal communications are cited without a title;
a document may be known by its kind instead (`genre: Memorandum`).

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {container-title: The Gazette, issued: 2026-04-02}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: [gazette, clerk]}
    sources:
      gazette: {title: Trial toll cuts queues, container-title: The Gazette, issued: 2026-04-02}
      clerk: {type: interview, author: A. Clerk, issued: 2026-04}

Add `title`. Where there is none, describe it in a few words: `Notice at the bridge`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._sources import UNTITLED, rested_on

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the sources named by nodes that nothing but their id names."""
    for source in rested_on(m):
        named = source.title or source.title_short or source.genre or source.event_title
        if not (named or (source.type in UNTITLED and source.author)):
            message = f"The source `{source.id}` has no title."
            yield Finding(("sources", source.id), message, "Add `title:`, or describe it in a few words.")
