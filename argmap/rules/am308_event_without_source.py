"""An event has no source.

That something happened on a day is a statement of fact like any other, and a timeline is read as settled.
The source may stand at the event, or at evidence that names the event.

Bad:

    events:
      trial: {date: 2026-03-16/2026-03-22, text: The trial week.}

Good:

    events:
      trial: {date: 2026-03-16/2026-03-22, text: The trial week., sources: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Add `sources`, or mark what you add yourself with `by: analyst`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

SEVERITY = "warning"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the events that nobody reports."""
    reported = {node.event for node in m.nodes.values() if node.event and node.sources}
    for event in m.events.values():
        if not (event.sources or event.by or event.id in reported):
            yield Finding(("events", event.id), f"The event `{event.id}` has no source.", "Add `sources:`.")
