"""A source that the map rests on names nobody who answers for it.

No author, no publisher, and no paper, site or series in which it stands: a reader cannot tell who says it,
and so not how far to believe it (ICD 206, *Sourcing Requirements*).

Looked at are the sources that nodes and quotations name, except those known only through another and those
that the map's author adds (`by`). Laws, treaties, standards and court cases are cited without an author.
An address (`URL`) or a number (`DOI`, `ISBN`) says where it is, not whose it is.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02, URL: https://gazette.example/toll}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, container-title: The Gazette, issued: 2026-04-02}

Add `author`, `container-title` or `publisher`. Where the author is unknown, say so: `author: An unnamed
official`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source
from argmap.rules._finding import Finding
from argmap.rules._sources import LAWS, rested_on

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the sources named by nodes of which nobody is said to be the author or publisher."""
    for source in rested_on(m):
        if not _answered_for(source) and source.type not in LAWS:
            message = (
                f"The source `{source.id}` names no author, no publisher, and nothing that it stands in."
            )
            help = "Add `author:`, `container-title:` or `publisher:`."
            yield Finding(("sources", source.id), message, help)


def _answered_for(source: Source) -> bool:
    people = source.author or source.editor or source.translator
    bodies = source.publisher or source.authority or source.container_title or source.collection_title
    return bool(people or bodies or source.event_title)
