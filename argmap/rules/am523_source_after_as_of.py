"""A source is younger than the day up to which the map takes account of what is known.

`as_of` promises a reader that nothing later was used. With a later source the map says more than anybody
could know on that day, or the day is wrong.

Only what is certain is found: `issued: 2017` may lie before `as_of: 2017-11-30`, and a date with `~` or `?`
may lie anywhere. Of a reprint, `original-date` counts. When a source was read (`accessed`) is not looked at:
a map of what was known in 2017 can be made much later.

Bad:

    as_of: 2026-05-01
    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-05-04}

Good:

    as_of: 2026-05-01
    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02, accessed: 2026-06-10}

Move `as_of`, correct `issued`, or leave the source out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._certain import before, begins, ends
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the sources that were certainly issued after `as_of`."""
    last = ends(m.as_of)
    if last is None or m.as_of is None:
        return
    for source in m.sources.values():
        if source.issued and before(last, begins(source.issued)):
            first = source.original_date
            if first and not before(last, begins(first)):
                continue
            message = (
                f"The source `{source.id}` is of {source.issued.in_words()}, "
                f"but the map is as of {m.as_of.in_words()}."
            )
            path = ("sources", source.id, "issued")
            yield Finding(path, message, "Move `as_of`, or leave the source out.", key=False)
