"""The marks of a timeline: a dot for a date, a bar for a stretch of time with known, vague or open ends."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.labels import set_line
from argmap.render.drawing.measure import width
from argmap.render.drawing.xml import element, number
from argmap.render.themes import Palette, Theme
from argmap.views.data.lanes import End, Moment, Span

TRACK = (0.0, -11.0, 11.0, -19.5, 19.5)
"""How far from the middle of its lane a bar runs that is longer than its row: dots stay in the middle."""
_DOT = 5.0
_BAR = 7.0
_OWN = 7.0
"""Half the length of a bar that stays in its row."""
_STUB = 6.0
_ROW = 24.0


def tracks_of(events: Sequence[Moment]) -> list[int]:
    """Choose the track of each event: the first that is free, for a bar that reaches other rows.

    Where too many run side by side, a bar stays in its row, on track 0: the date says how long it is.

    >>> long = Moment("a", "War", "from 1960", "1960", lanes=(0,), span=Span("known", "known", 2))
    >>> tracks_of([long, long, Moment("b", "Visit", "in 1961", "1961", lanes=(0,))])
    [1, 2, 0]
    """
    free = [-1] * len(TRACK)
    found = []
    for row, event in enumerate(events):
        track = 0
        if event.span and event.span.until > row and event.lanes:
            track = next((n for n in range(1, len(TRACK)) if free[n] < row), 0)
            free[track] = event.span.until
        found.append(track)
    return found


def moment_markup(event: Moment, where: Sequence[float], top: float, bottom: float, palette: Palette) -> str:
    """Draw the marks of an event, one in each lane, joined by a line at the height of its row."""
    colour = palette.stroke["evidence"]
    parts = []
    if len(where) > 1:
        parts.append(_line(f"M{number(where[0])} {number(top)}H{number(where[-1])}", colour, 1.6))
    for x in where:
        if event.span:
            parts.append(_bar(x, top, bottom, event.span, colour, palette))
        else:
            parts.append(_dot(x, top, event.about, colour, palette))
    return "".join(parts)


def _dot(x: float, y: float, about: bool, colour: str, palette: Palette) -> str:
    return element(
        "circle",
        class_=f"am-mark {'am-hollow' if about else 'am-solid'}",
        cx=x,
        cy=y,
        r=_DOT,
        fill=palette.paper if about else colour,
        stroke=colour,
        stroke_width=1.6,
        stroke_dasharray="2.4 1.6" if about else None,
    )


def _bar(x: float, top: float, bottom: float, span: Span, colour: str, palette: Palette) -> str:
    """Draw a bar from the row where it begins to the last one that it reaches."""
    y0, y1 = (top - _OWN, top + _OWN) if bottom <= top else (top - _OWN, bottom + _OWN)
    y0 += _STUB * (span.start != "known") * 0.5
    y1 -= _STUB * (span.end != "known") * 0.5
    body = element(
        "rect",
        class_="am-mark am-solid",
        x=x - _BAR / 2,
        y=y0,
        width=_BAR,
        height=y1 - y0,
        rx=2.5,
        fill=colour,
        stroke=colour,
        stroke_width=1,
    )
    return body + _tip(x, y0, -1, span.start, colour) + _tip(x, y1, 1, span.end, colour)


def _tip(x: float, y: float, way: int, end: End, colour: str) -> str:
    """Draw what shows that an end is approximate (bars that fade out) or open (an arrow)."""
    if end == "known":
        return ""
    if end == "about":
        steps = "".join(
            f"M{number(x - half)} {number(y + way * off)}H{number(x + half)}"
            for half, off in ((3.5, 3), (2.5, 6))
        )
        return _line(steps, colour, 1.5)
    back, tip = number(y + way), number(y + way * 6)
    return _line(f"M{number(x - 4.5)} {back}L{number(x)} {tip}L{number(x + 4.5)} {back}", colour, 1.8)


def _line(d: str, colour: str, stroke_width: float) -> str:
    return element("path", class_="am-mark", d=d, fill="none", stroke=colour, stroke_width=stroke_width)


def key(events: Sequence[Moment], theme: Theme, room: float, y: float) -> tuple[str, float]:
    """Draw the key to the marks that occur; give the markup and its height."""
    palette, size = theme.light, theme.size["caption"]
    colour = palette.stroke["evidence"]
    spans = [event.span for event in events if event.span]
    ends = {end for span in spans for end in (span.start, span.end)}
    entries: list[tuple[str, str]] = []
    if any(not event.span and not event.about for event in events):
        entries.append((_dot(7, 9, False, colour, palette), theme.words["moment"]))
    if any(event.about for event in events):
        entries.append((_dot(7, 9, True, colour, palette), theme.words["about"]))
    if spans:
        entries.append((_bar(7, 9, 9, Span("known", "known", 0), colour, palette), theme.words["span"]))
    if "about" in ends:
        entries.append((_bar(7, 7, 7, Span("known", "about", 0), colour, palette), theme.words["span_about"]))
    if "open" in ends:
        entries.append((_bar(7, 7, 7, Span("known", "open", 0), colour, palette), theme.words["span_open"]))
    entries.append(("", theme.words["scale"]))
    x, parts = 0.0, []
    at = y
    for mark, words in entries:
        indent = 18.0 if mark else 0.0
        needed = indent + width(words, size)
        if x and x + needed > room:
            x, at = 0.0, at + _ROW
        line = set_line(indent, 13, words, "caption", size)
        inside = mark + text_markup(line, 0, 0, palette.ink, "am-legend-word")
        parts.append(element("g", inside, transform=f"translate({number(x)} {number(at)})"))
        x += needed + 18
    return element("g", "".join(parts), class_="am-legend", aria_hidden="true"), at - y + _ROW - 4
