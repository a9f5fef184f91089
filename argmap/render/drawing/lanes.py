"""Lanes: events from above to below with their dates and names, and a column for each group of actors."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.direction import right_to_left
from argmap.render.drawing.frame import Drawn, Ids, sentence
from argmap.render.drawing.labels import set_line
from argmap.render.drawing.measure import width, wrap
from argmap.render.drawing.moments import TRACK, key, moment_markup, tracks_of
from argmap.render.drawing.xml import clean, element, number
from argmap.render.themes import Theme
from argmap.views.data.lanes import Lanes, Moment

_PAD = 3.0
_LEAST = 20.5
_YEAR_GAP = 8.0
_YEARS_GAP = 15.0
_DATE = 96.0
_LEAST_LANE, _MOST_LANE, _WIDEST_LANE = 46.0, 96.0, 120.0
_LEAST_LABEL = 160.0
_GUTTER = 12.0


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand from the left: dates, labels, and the first lane."""

    date: float
    labels: float
    room: float
    """How wide a label may be."""
    first: float
    lane: float
    whole: float

    def middle(self, lane: int) -> float:
        """The middle of a lane; without lanes the events stand on a line of their own."""
        return self.first + self.lane * (lane + 0.5)


@dataclass(frozen=True, slots=True)
class Row:
    """An event with its lines of words, where its row begins, and the middle of it."""

    event: Moment
    date: tuple[str, ...]
    label: tuple[str, ...]
    top: float
    height: float
    first: bool
    """Whether its year stands beside it."""

    @property
    def middle(self) -> float:
        """Where its mark stands."""
        return self.top + self.height / 2


def draw(lanes: Lanes, theme: Theme, ids: Ids) -> Drawn:
    """Draw a timeline: time runs downwards, a step a row, so that no two labels meet."""
    if not lanes.events:
        return Drawn(*sentence(lanes.description, theme), lanes.kind.lower(), "am-chart")
    columns = _columns(lanes, theme)
    head, top = _head(lanes, columns, theme)
    rows, bottom = _rows(lanes, columns, theme, top + 6)
    tracks = tracks_of(lanes.events)
    parts = [*_stripes(lanes, columns, top, bottom, theme), head]
    parts += [_gap(row, columns, theme) for row in rows if row.first]
    for row, track in zip(rows, tracks, strict=True):
        drawn = _event(row, rows, track, columns, theme)
        parts.append(ids.named(drawn, row.event.id, row.event.words, class_="am-row"))
    legend, legend_height = key(lanes.events, theme, columns.whole, bottom + 16)
    return Drawn(
        "\n".join([*parts, legend]), columns.whole, bottom + 16 + legend_height, "timeline", "am-chart"
    )


def _columns(lanes: Lanes, theme: Theme) -> Columns:
    """Choose the widths: a lane has room for the longest word of its head, and what the labels leave."""
    size = theme.size["caption"]
    year = max(width(event.year, theme.size["text"], "semibold") for event in lanes.events) + 8
    words = [word for name in lanes.lanes for word in clean(name).split()]
    longest = max((width(word, size, "semibold") for word in words), default=0) + 8
    lane = min(max(longest, _LEAST_LANE), _MOST_LANE)
    count = max(len(lanes.lanes), 1)
    left = theme.width["chart"] - year - _DATE - 2 * _GUTTER
    wanted = max(width(clean(event.label), theme.size["text"]) for event in lanes.events)
    room = min(max(left - lane * count, _LEAST_LABEL), max(wanted, _LEAST_LABEL) + 1)
    lane = max(lane, min(_WIDEST_LANE, (left - room) / count))
    first = year + _DATE + room + 2 * _GUTTER
    return Columns(year, year + _DATE, room, first, lane, first + lane * count)


def _head(lanes: Lanes, columns: Columns, theme: Theme) -> tuple[str, float]:
    """Write the names of the lanes; give the markup and its height."""
    size = theme.size["caption"]
    named = [wrap(clean(name), columns.lane - 4, size, "semibold", 4) for name in lanes.lanes]
    height = max((len(lines) for lines in named), default=0) * size * 1.2
    parts = []
    for lane, lines in enumerate(named):
        at = height - len(lines) * size * 1.2 - 3
        for words in lines:
            at += size * 1.2
            line = set_line(
                columns.middle(lane) - width(words, size, "semibold") / 2, at, words, "badge", size
            )
            parts.append(text_markup(line, 0, 0, theme.light.ink, "am-lane"))
    return element("g", "".join(parts)), height


def _rows(lanes: Lanes, columns: Columns, theme: Theme, top: float) -> tuple[list[Row], float]:
    rows: list[Row] = []
    before = None
    for event in lanes.events:
        first = event.year != before
        if first and rows:
            top += _YEARS_GAP if event.after > 1 else _YEAR_GAP
        label = wrap(clean(event.label), columns.room, theme.size["text"], "regular", 3)
        date = wrap(clean(event.date), _DATE - 8, theme.size["caption"], "regular", 3)
        words = max(len(label) * theme.size["text"] * 1.22, len(date) * theme.size["caption"] * 1.25)
        height = max(words + 2 * _PAD, _LEAST)
        rows.append(Row(event, date, label, top, height, first))
        top += height
        before = event.year
    return rows, top


def _stripes(lanes: Lanes, columns: Columns, top: float, bottom: float, theme: Theme) -> list[str]:
    """Draw the lanes: every other one on a soft ground, each with a line down its middle."""
    palette = theme.light
    parts = []
    for lane in range(0, max(len(lanes.lanes), 1), 2):
        parts.append(
            element(
                "rect",
                class_="am-stripe",
                x=columns.first + lane * columns.lane,
                y=top + 1,
                width=columns.lane,
                height=bottom - top,
                fill=palette.legend,
            )
        )
    down = "".join(
        f"M{number(columns.middle(lane))} {number(top + 1)}V{number(bottom + 1)}"
        for lane in range(max(len(lanes.lanes), 1))
    )
    parts.append(
        element(
            "path", class_="am-axis", d=down, fill="none", stroke=palette.rule, stroke_width=0.8,
            stroke_dasharray="1 4",
        )
    )  # fmt: skip
    return parts


def _gap(row: Row, columns: Columns, theme: Theme) -> str:
    """Draw the line between two years, with the years that nothing is known of."""
    count, size = row.event.after if row.event.after > 1 else 0, theme.size["caption"] - 1
    y = row.top - (_YEARS_GAP if count else _YEAR_GAP) / 2
    year = set_line(0, row.middle + theme.size["text"] * 0.35, row.event.year, "badge", theme.size["text"])
    parts = [text_markup(year, 0, 0, theme.light.ink, "am-year")] if row.event.year else []
    if count:
        words = theme.words["years"].replace("{count}", str(count))
        line = set_line(0, y + size * 0.35, words, "caption", size)
        parts.append(text_markup(line, 0, 0, theme.light.muted, "am-small"))
    start = width(words, size) + 6 if count else 0.0
    parts.append(
        element(
            "path",
            class_="am-axis",
            d=f"M{number(start)} {number(y)}H{number(columns.whole)}",
            fill="none",
            stroke=theme.light.rule,
            stroke_width=0.6,
            stroke_dasharray="2 3" if count else None,
        )
    )
    return element("g", "".join(parts), aria_hidden="true")


def _event(row: Row, rows: list[Row], track: int, columns: Columns, theme: Theme) -> str:
    """Draw one row: its date, its marks in their lanes, joined by a line, and its label."""
    event, palette = row.event, theme.light
    parts = [
        element(
            "rect", class_="am-back", x=columns.date - 4, y=row.top + 1,
            width=columns.whole - columns.date + 8, height=row.height - 2, fill="none", rx=3,
        )
    ]  # fmt: skip
    size = theme.size["caption"]
    at = row.middle - len(row.date) * size * 1.25 / 2 - size * 0.28
    for words in row.date:
        at += size * 1.25
        parts.append(
            text_markup(set_line(columns.date, at, words, "text", size), 0, 0, palette.muted, "am-date")
        )
    span = event.span
    bottom = rows[span.until].middle if span and track else row.middle
    where = [columns.middle(lane) + TRACK[track] for lane in event.lanes or ((0,) if track == 0 else ())]
    if not event.lanes:
        # Nobody is named: the mark stands left of the lanes.
        where = [columns.first - _GUTTER + 2]
        bottom = row.middle
    parts.append(moment_markup(event, where, row.middle, bottom, palette))
    size = theme.size["text"]
    rtl = right_to_left(event.label)
    at = row.middle - len(row.label) * size * 1.22 / 2 - size * 0.26
    for words in row.label:
        at += size * 1.22
        line = set_line(
            columns.labels + columns.room if rtl else columns.labels, at, words, "text", size, rtl=rtl
        )
        parts.append(text_markup(line, 0, 0, palette.ink, "am-event"))
    return "".join(parts)
