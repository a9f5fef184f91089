"""A source that the map rests on has no date.

Nobody can then say how old the evidence is, whether it came before or after what it speaks of, or which of
two sources repeats the other.

Looked at are the sources that nodes and quotations name. A source known only through another (`cites`,
`origin`) may lack what that other does not tell, and so may one that the map's author adds (`by`).
`accessed` is no substitute: it says when the source was read, not how old it is.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, container-title: The Gazette}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: [gazette, leaflet]}
    sources:
      gazette: {title: Trial toll cuts queues, container-title: The Gazette, issued: 2026-04-02}
      leaflet: {title: Your toll, publisher: Transport Office, issued: ../2026-04}

Add `issued`. Of an undated source give what is certain: `2013~` is about 2013, `../2026-04` is no later than
April 2026, the month in which it was read.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._sources import rested_on

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the sources named by nodes that say neither when they were issued nor when first published."""
    for source in rested_on(m):
        if not (source.issued or source.original_date):
            message = f"The source `{source.id}` has no date."
            yield Finding(("sources", source.id), message, "Add `issued:`; about 2013 is written `2013~`.")
