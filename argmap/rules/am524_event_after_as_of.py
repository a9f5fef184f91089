"""An event lies after the day up to which the map takes account of what is known.

What is to come can only be planned or expected, and a timeline is read as what happened. The note asks
whether the date is right, and whether the text says that the event is planned.

Only what is certain is found: an interval that begins before `as_of`, an open one, and a date with `~` or `?`
are let be.

Bad:

    as_of: 2026-05-01
    events:
      vote: {date: 2026-06-15, text: The council decides., by: analyst}

Good:

    as_of: 2026-05-01
    events:
      motion: {date: 2026-04-20, text: The council puts the toll on its agenda for June., by: analyst}

Date the announcement instead, correct the date, or move `as_of`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._certain import before, begins, ends
from argmap.rules._finding import Finding

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the events that certainly begin after `as_of`."""
    last = ends(m.as_of)
    if last is None or m.as_of is None:
        return
    for event in m.events.values():
        if before(last, begins(event.date)):
            message = (
                f"The event `{event.id}` is dated {event.date.in_words()}, "
                f"but the map is as of {m.as_of.in_words()}."
            )
            help = "Date its announcement, correct the date, or move `as_of`."
            yield Finding(("events", event.id, "date"), message, help, key=False)
