"""A source is said to have its matter from a younger one.

Who repeats comes after whom is repeated. Turned round, the chain leads away from the origin, and what is
counted as independent may be a copy.

Looked at are `cites`, and the `origin` of evidence, which must be younger than every source of the item to be
found. Of a reprint, `original-date` counts. Only what is certain is found: the whole of one date lies before
the whole of the other, by more than a day, since the day differs around the world. A date with `~` or `?`
and an open interval may mean anything.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02, cites: [review]}
      review: {title: A year of tolls, issued: 2027-03}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: review}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02}
      review: {title: A year of tolls, issued: 2027-03, cites: [gazette]}

Turn `cites` round, or correct the date.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date
from argmap.model.sources import Source
from argmap.rules._certain import before, begins, earlier
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield what certainly was issued before that which it repeats."""
    for source in m.sources.values():
        for index, id in enumerate(source.cites):
            cited = m.sources.get(id)
            if cited and _younger(cited, source):
                help = "Turn `cites` round, or correct a date."
                yield Finding(("sources", source.id, "cites", index), _says(source, cited), help, key=False)
    for item in m.evidence.values():
        origin = m.sources.get(item.origin or "")
        named = [m.sources[id] for id in item.sources if id in m.sources]
        if origin and named and all(_younger(origin, source) for source in named):
            path = at(item, "origin")
            yield Finding(path, _says(named[0], origin), "Correct `origin`, or a date.", key=False)


def _younger(one: Source, than: Source) -> bool:
    return earlier(than.issued, _first(one))


def _first(source: Source) -> Date | None:
    """Return when a source was first public: of a reprint, when its original was."""
    if source.original_date and not before(begins(source.issued), begins(source.original_date)):
        return source.original_date
    return source.issued


def _says(source: Source, origin: Source) -> str:
    old, young = source.issued, origin.issued
    dates = f" ({old.in_words()}; {young.in_words()})" if old and young else ""
    return f"The source `{source.id}` is older than `{origin.id}`, which it is said to repeat{dates}."
