"""Bars: a row for each thing that is counted, a bar for each series, its number at the end."""

from __future__ import annotations

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.direction import right_to_left
from argmap.render.drawing.frame import Drawn, Ids, sentence
from argmap.render.drawing.labels import Line, set_line
from argmap.render.drawing.measure import width, wrap
from argmap.render.drawing.xml import clean, element, number
from argmap.render.themes import Palette, Theme
from argmap.views.data.bars import Bar, Bars, SeriesKind

_LABELS = 0.42
"""The part of the width that the labels have."""
_THICK = 13.0
_BETWEEN = 3.0
_PAD = 4.0
_GUTTER = 14.0
_HATCH = 6.0
_WIDEST = 80.0
"""One of a kind is no wider, however few there are."""
_SIGN: dict[SeriesKind, str] = {"for": "+", "against": "−", "both": "±"}


def draw(bars: Bars, theme: Theme, ids: Ids) -> Drawn:
    """Draw rows of bars on one scale, below a key to their patterns."""
    if not bars.bars:
        return Drawn(*sentence(bars.description, theme), bars.kind.lower(), "am-chart")
    palette, whole = theme.light, theme.width["chart"]
    labels = whole * _LABELS
    most = max([1, *(count for bar in bars.bars for count in bar.counts)])
    number_room = width(f"+{most}", theme.size["text"], "semibold") + 10
    unit = min((whole - labels - _GUTTER - number_room) / most, _WIDEST)
    parts: list[str] = []
    y = _key(bars, labels + _GUTTER, theme, palette, parts)
    top = y
    for bar in bars.bars:
        lines = wrap(clean(bar.label), labels, theme.size["text"], "regular", 3)
        small = wrap(clean(bar.caption), labels, theme.size["caption"], "regular", 2)
        row, height = _row(bars, bar, lines, small, (y, labels, whole, unit), theme, palette)
        parts.append(ids.named(row, bar.id, bars.said(bar), class_="am-row") if bar.id else row)
        y += height
    base = labels + _GUTTER
    axis = element(
        "path",
        class_="am-axis",
        d=f"M{number(base)} {number(top)}V{number(y)}",
        fill="none",
        stroke=palette.rule,
        stroke_width=1,
    )
    note, below = _note(bars, whole, y, theme)
    return Drawn("\n".join([*parts, axis, *note]), whole, below, bars.kind.lower(), "am-chart")


def _note(bars: Bars, whole: float, y: float, theme: Theme) -> tuple[list[str], float]:
    """Write the note below the bars; give the lines and where they end."""
    size, rtl = theme.size["caption"], right_to_left(bars.note)
    lines = wrap(clean(bars.note), whole, size, "regular", 3)
    y += 8 if lines else 0
    parts = []
    for words in lines:
        y += size * 1.3
        line = set_line(whole if rtl else 0, y, words, "caption", size, rtl=rtl)
        parts.append(text_markup(line, 0, 0, theme.light.muted, "am-small"))
    return parts, y + (4 if lines else 0)


def _row(
    bars: Bars,
    bar: Bar,
    lines: tuple[str, ...],
    small: tuple[str, ...],
    place: tuple[float, float, float, float],
    theme: Theme,
    palette: Palette,
) -> tuple[str, float]:
    """Draw a row; give the markup and its height. Series without a count leave no room empty."""
    y, labels, whole, unit = place
    text, caption = theme.size["text"], theme.size["caption"]
    shown = [pair for pair in zip(bars.series, bar.counts, strict=True) if pair[1]] or [(bars.series[0], 0)]
    words = len(lines) * text * 1.25 + len(small) * caption * 1.3
    stack = len(shown) * (_THICK + _BETWEEN) - _BETWEEN
    height = max(words, stack) + 2 * _PAD
    parts = [
        element("rect", class_="am-back", x=0, y=y + 1, width=whole, height=height - 2, fill="none", rx=3)
    ]
    rtl = right_to_left(bar.label)
    at = y + (height - words) / 2 - text * 0.22
    for line in lines:
        at += text * 1.25
        parts.append(_label(line, labels, at, text, rtl, palette.ink, "am-bar"))
    for line in small:
        at += caption * 1.3
        parts.append(_label(line, labels, at, caption, rtl, palette.muted, "am-small"))
    at = y + (height - stack) / 2
    for series, count in shown:
        parts.append(bar_markup(series, labels + _GUTTER, at, max(count * unit, 0), palette))
        said = set_line(
            labels + _GUTTER + count * unit + 6, at + _THICK - 2.5, said_of(series, count),
            "badge", text,
        )  # fmt: skip
        parts.append(text_markup(said, 0, 0, palette.ink, "am-count"))
        at += _THICK + _BETWEEN
    return "".join(parts), height


def said_of(series: SeriesKind, count: int) -> str:
    """Return the number at the end of a bar, with its sign.

    >>> said_of("against", 3), said_of("for", 0)
    ('−3', '0')
    """
    return f"{_SIGN[series]}{count}" if count else "0"


def _label(words: str, right: float, y: float, size: float, rtl: bool, fill: str, class_: str) -> str:
    """Write a line of a label so that it ends where the bars begin."""
    breadth = width(words, size)
    line: Line = set_line(right if rtl else max(right - breadth, 0), y, words, "text", size, rtl=rtl)
    return text_markup(line, 0, 0, fill, class_)


def bar_markup(series: SeriesKind, x: float, y: float, length: float, palette: Palette) -> str:
    """Draw a bar: full for what is for, hatched for what is against, crossed for both."""
    if length <= 0:
        return ""
    colour = {"for": palette.support, "against": palette.attack, "both": palette.undercut}[series]
    bar = element(
        "rect",
        class_=f"am-bar-{series}",
        x=x,
        y=y,
        width=length,
        height=_THICK,
        fill=colour if series == "for" else palette.paper,
        stroke=colour,
        stroke_width=1.2,
    )
    if series == "for":
        return bar
    strokes = []
    at = _HATCH
    while at < length + _THICK:
        # From the upper side down to the left, cut off where the bar ends.
        over = max(at - length, 0)
        short = max(_THICK - at, 0)
        end = f"{number(x + at - _THICK + short)} {number(y + _THICK - short)}"
        strokes.append(f"M{number(x + at - over)} {number(y + over)}L{end}")
        at += _HATCH
    if series == "both":
        strokes.append(f"M{number(x)} {number(y + _THICK / 2)}H{number(x + length)}")
    return bar + element(
        "path", class_=f"am-hatch-{series}", d="".join(strokes), fill="none", stroke=colour, stroke_width=1
    )


def _key(bars: Bars, x: float, theme: Theme, palette: Palette, parts: list[str]) -> float:
    """Draw the key to the patterns, over the bars; give the height it takes."""
    size = theme.size["caption"]
    inside = []
    for series in bars.series:
        words = f"{_SIGN[series]} {theme.words[series]}"
        inside.append(bar_markup(series, x, 0, 30, palette))
        line = set_line(x + 37, _THICK - 2.5, words, "caption", size)
        inside.append(text_markup(line, 0, 0, palette.ink, "am-legend-word"))
        x += 37 + width(words, size) + 18
    parts.append(element("g", "".join(inside), class_="am-legend", aria_hidden="true"))
    return _THICK + 10
