"""The events in the order of time, each in the lanes of those who took part."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from argmap.model.actors import Event
from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date, Day
from argmap.model.inline import unmarked
from argmap.views.data.dates import in_short
from argmap.views.data.lanes import End, Lanes, Moment, Span
from argmap.views.tables.timeline import timeline

SUMMARY = "the events in the order of time, in lanes for those who took part"
TAKES = ""
MOST_LANES = 6
OTHERS = "Others"


def view(m: ArgumentMap, _: str = "") -> Lanes:
    """Return a row for each event. A lane is an actor with all that are part of it, the sixth all others."""
    return lanes(m, [row.event for row in timeline(m)])


def lanes(m: ArgumentMap, events: list[Event]) -> Lanes:
    """Return some events, which stand in the order of time, in the lanes that tell most of them apart."""
    names, lane_of = _lanes(m, events)
    begins = [_begins(event.date) for event in events]
    moments: list[Moment] = []
    before: int | None = None
    for event, (year, name) in zip(events, map(_year, events), strict=True):
        moments.append(
            Moment(
                id=f"event:{event.id}",
                label=unmarked(event.label or event.text).rstrip("."),
                date=_short(event.date, name),
                year=name,
                lanes=tuple(sorted({lane_of[id] for id in event.actors if id in lane_of})),
                span=_span(event.date, begins, len(moments)),
                about="/" not in event.date and _end(event.date) == "about",
                after=year - before if year is not None and before is not None else 0,
                words=_words(m, event),
            )
        )
        before = year if year is not None else before
    return Lanes("Timeline", _description(m, events, names), names, tuple(moments), m.language)


def _lanes(m: ArgumentMap, events: list[Event]) -> tuple[tuple[str, ...], dict[str, int]]:
    """Return the names of the lanes, and the lane of each actor: those with most events, then the others."""
    heads = {id: _head(m, id) for event in events for id in event.actors if id in m.actors}
    counts = Counter(head for event in events for head in {heads[id] for id in event.actors if id in heads})
    place = {id: n for n, id in enumerate(m.actors)}
    order = sorted(counts, key=lambda id: (-counts[id], place[id]))
    own = order if len(order) <= MOST_LANES else order[: MOST_LANES - 1]
    lane = {head: n for n, head in enumerate(own)}
    names = tuple(m.actors[head].name for head in own) + ((OTHERS,) if len(order) > len(own) else ())
    return names, {id: lane.get(head, len(own)) for id, head in heads.items()}


def _head(m: ArgumentMap, id: str) -> str:
    """Return the actor on top that an actor is part of, at any remove."""
    seen = {id}
    while (above := m.actors[id].part_of) in m.actors and above not in seen:
        id = str(above)
        seen.add(id)
    return id


def _year(event: Event) -> tuple[int | None, str]:
    """Return the year that an event begins in, as a number and in words; none where it has no beginning.

    Of a decade or a century it is the last year, as it stands in the order of time; the words name it all.
    """
    if event.date.earliest is None:
        return None, ""
    year = _begins(event.date)[0]
    digits = event.date.partition("-")[0].partition("/")[0][:4]
    if "XX" in digits:
        return year, f"{digits[:2]}00–99"
    if "X" in digits:
        return year, f"{digits[:3]}0s"
    return year, str(year) if year > 0 else f"{1 - year} BC"


def _begins(date: Date) -> Day:
    return date.sort_key[0]


def _short(date: Date, year: str) -> str:
    r"""Return a date in words for a narrow column below its year, which is not said again.

    >>> _short(Date("2017-11-22/2017-11-24"), "2017"), _short(Date("1960"), "1960")
    ('22–24 Nov', 'in 1960')
    >>> _short(Date("2004-11~"), "2004"), _short(Date("2014~"), "2014")
    ('about\xa0Nov', 'about\xa02014')
    """
    words = in_short(date)
    bare = re.sub(rf"(?<=[a-z]) {re.escape(year)}\b", "", words) if year and "X" not in date else words
    if bare == year:
        return f"in {year}"
    # A doubt alone needs its year: "about 2014".
    shown = bare if re.search(r"\d|[A-Z]", bare) else words
    return shown.replace("about ", "about\u00a0").replace("perhaps ", "perhaps\u00a0")


def _end(text: str) -> End:
    if text in ("", ".."):
        return "open"
    return "about" if text[-1] in "?~%" or "X" in text else "known"


def _span(date: Date, begins: list[Day], row: int) -> Span | None:
    """Return the stretch of time of an interval, up to the last row that begins within it."""
    start, slash, end = date.partition("/")
    if not slash:
        return None
    last = date.latest
    until = bisect_right(begins, last) - 1 if last else len(begins) - 1
    return Span(_end(start), _end(end), max(row, until))


def _words(m: ArgumentMap, event: Event) -> str:
    date = event.date.in_words()
    said = f"{date[:1].upper()}{date[1:]}: {unmarked(event.label or event.text).rstrip('.')}."
    who = [m.actors[id].name for id in event.actors if id in m.actors]
    return f"{said} Took part: {', '.join(who)}." if who else said


def _description(m: ArgumentMap, events: list[Event], names: tuple[str, ...]) -> str:
    if not events:
        return "There are no events yet."
    count = f"{len(events)} {'event' if len(events) == 1 else 'events'}"
    first, last = events[0].date.in_words(), events[-1].date.in_words()
    when = f", {first}" if first == last else f", the first {first}, the last {last}"
    hidden = len(m.events) - len(events)
    rest = f" {hidden} more {'is' if hidden == 1 else 'are'} not shown." if hidden else ""
    who = f" Lanes: {', '.join(names)}." if names else ""
    return f"{count} in the order of time{when}.{who} Distances are not to scale.{rest}"
