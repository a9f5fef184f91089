"""A source is older than the event that it reports.

Nothing can be reported before it has begun: one of the two dates is wrong, or the source announces what it
could not yet know.

Looked at are the `sources` of an event, and those of evidence that names an `event`, if all of them are
older. The `origin` of evidence may be older than its event: a speech can repeat what was written before.
Only what is certain is found: the whole of `issued` lies before the beginning of the event, by more than a
day, since the day differs around the world. A date with `~` or `?` and an open interval may mean anything.
Arguments may name an event that they foresee.

Bad:

    events:
      trial: {date: 2026-03-16/2026-03-22, text: The toll is tried., sources: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-03-02}

Good:

    events:
      trial: {date: 2026-03-16/2026-03-22, text: The toll is tried., sources: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02}

Correct the date. A source that announces the event reports another one: the announcement.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._certain import earlier
from argmap.rules._finding import Finding, Path, at

SEVERITY = "warning"
WHOLE = True

_HELP = "Correct the date; a source that announces the event reports the announcement."


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield each pair of an event and a source that was certainly issued before it began."""
    said = set()
    for path, source, event in _early(m):
        if (source, event) not in said:
            said.add((source, event))
            issued, date = m.sources[source].issued, m.events[event].date
            message = (
                f"The source `{source}` is of {issued.in_words() if issued else 'an earlier day'}, "
                f"before the event `{event}` that it reports ({date.in_words()})."
            )
            yield Finding(path, message, _HELP, key=False)


def _early(m: ArgumentMap) -> Iterator[tuple[Path, str, str]]:
    for event in m.events.values():
        for index, source in enumerate(event.sources):
            if _before(m, source, event.id):
                yield ("events", event.id, "sources", index), source, event.id
    for item in m.evidence.values():
        named = item.sources
        if item.event and named and all(_before(m, source, item.event) for source in named):
            yield at(item, "source"), named[0], item.event


def _before(m: ArgumentMap, source: str, event: str) -> bool:
    known = source in m.sources and event in m.events
    return known and earlier(m.sources[source].issued, m.events[event].date)
