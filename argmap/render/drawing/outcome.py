"""What a reading says, drawn: a tick in a disc, a cross in a square, "?" in a diamond; or a bar."""

from __future__ import annotations

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.labels import BADGE_HEIGHT, LEVEL, MARK, Outcome
from argmap.render.drawing.xml import element, number
from argmap.render.themes import Palette
from argmap.views.data.diagram import Diagram, Novelty, Standing

STYLE = """\
.am-mark-full{fill:var(--am-ink);stroke:var(--am-ink)}
.am-mark-open{fill:var(--am-paper);stroke:var(--am-ink)}
.am-mark-line{stroke:var(--am-ink)}
.am-mark-cut{stroke:var(--am-paper)}
.am-falls .am-title,.am-falls .am-text{fill:var(--am-muted)}
.am-head.am-hollow-support{fill:var(--am-paper);stroke:var(--am-support)}
"""
"""What these marks need of a style sheet. They are in ink: what stands is no matter of a colour."""
NEWS_STYLE = """\
.am-gone .am-title{text-decoration:line-through}
.am-frame-added,.am-frame-changed{stroke:var(--am-ink)}
"""
"""What the frames and titles of a diagram of changes need besides."""
_BAR = 9.0


def style_of(diagram: Diagram) -> str:
    """Return what the marks of a diagram need: nothing, where it shows no outcome and no changes."""
    if any(node.novelty for node in diagram.nodes):
        return STYLE + NEWS_STYLE
    return STYLE if diagram.reading else ""


def outcome_markup(outcome: Outcome, x: float, y: float, palette: Palette) -> str:
    """Draw what a reading says of a node, at the corner of its box."""
    left, top = x + outcome.x, y + outcome.y
    if outcome.novelty:
        drawn = news_markup(outcome.novelty, left, top + (BADGE_HEIGHT - MARK) / 2, palette)
    elif outcome.strength is None:
        drawn = mark_markup(outcome.standing, left, top + (BADGE_HEIGHT - MARK) / 2, palette)
    else:
        drawn = level_markup(outcome.strength, left, top + BADGE_HEIGHT / 2, palette)
    return element("g", drawn + text_markup(outcome.line, x, y, palette.ink, "am-badge"), class_="am-outcome")


def mark_markup(standing: Standing, x: float, y: float, palette: Palette) -> str:
    """Draw the mark, as strokes, so that no font is needed."""
    half = MARK / 2
    if standing == "in":
        disc = element(
            "circle", class_="am-mark-full", cx=x + half, cy=y + half, r=half - 0.5, fill=palette.ink,
            stroke=palette.ink, stroke_width=1,
        )  # fmt: skip
        return disc + _strokes("am-mark-cut", f"M{_at(x, 3.8)} {_at(y, 7.8)}l2.6 2.7l4.8 -5.6", palette.paper)
    if standing == "out":
        square = element(
            "rect", class_="am-mark-open", x=x + 1, y=y + 1, width=MARK - 2, height=MARK - 2,
            fill=palette.paper, stroke=palette.ink, stroke_width=1.4,
        )  # fmt: skip
        cross = f"M{_at(x, 4.3)} {_at(y, 4.3)}l6.4 6.4m0 -6.4l-6.4 6.4"
        return square + _strokes("am-mark-line", cross, palette.ink)
    corners = ((half, -0.8), (MARK + 0.8, half), (half, MARK + 0.8), (-0.8, half))
    diamond = element(
        "polygon", class_="am-mark-open", points=" ".join(f"{_at(x, a)},{_at(y, b)}" for a, b in corners),
        fill=palette.paper, stroke=palette.ink, stroke_width=1.4, stroke_linejoin="round",
    )  # fmt: skip
    asked = f"M{_at(x, 5.4)} {_at(y, 5.9)}c0 -3 4.2 -3 4.2 -0.2c0 1.7 -2.1 1.7 -2.1 3.3m0 1.9v0.2"
    return diamond + _strokes("am-mark-line", asked, palette.ink)


def news_markup(novelty: Novelty, x: float, y: float, palette: Palette) -> str:
    """Draw what became of a node: "+" in a full disc, "−" in a square, "~" in a diamond."""
    half = MARK / 2
    if novelty == "added":
        disc = element(
            "circle", class_="am-mark-full", cx=x + half, cy=y + half, r=half, fill=palette.ink,
            stroke=palette.ink, stroke_width=1,
        )  # fmt: skip
        plus = f"M{_at(x, 3.7)} {_at(y, half)}h7.6M{_at(x, half)} {_at(y, 3.7)}v7.6"
        return disc + _strokes("am-mark-cut", plus, palette.paper)
    if novelty == "removed":
        square = element(
            "rect", class_="am-mark-open", x=x + 1, y=y + 1, width=MARK - 2, height=MARK - 2,
            fill=palette.paper, stroke=palette.ink, stroke_width=1.4,
        )  # fmt: skip
        return square + _strokes("am-mark-line", f"M{_at(x, 4.2)} {_at(y, half)}h6.6", palette.ink)
    corners = ((half, -0.8), (MARK + 0.8, half), (half, MARK + 0.8), (-0.8, half))
    diamond = element(
        "polygon", class_="am-mark-open", points=" ".join(f"{_at(x, a)},{_at(y, b)}" for a, b in corners),
        fill=palette.paper, stroke=palette.ink, stroke_width=1.4, stroke_linejoin="round",
    )  # fmt: skip
    wave = f"M{_at(x, 4.2)} {_at(y, 8.2)}c1.1 -2.2 2.2 -2.2 3.3 -0.7c1.1 1.5 2.2 1.5 3.3 -0.7"
    return diamond + _strokes("am-mark-line", wave, palette.ink)


def level_markup(strength: float, x: float, middle: float, palette: Palette) -> str:
    """Draw a bar, full at 1, around the height of its middle."""
    y = middle - _BAR / 2
    track = element(
        "rect", class_="am-mark-open", x=x, y=y, width=LEVEL, height=_BAR, fill=palette.paper,
        stroke=palette.ink, stroke_width=1,
    )  # fmt: skip
    length = LEVEL * min(max(strength, 0.0), 1.0)
    if length < 0.05:
        return track
    return track + element(
        "rect", class_="am-mark-full", x=x, y=y, width=length, height=_BAR, fill=palette.ink,
        stroke=palette.ink, stroke_width=1,
    )  # fmt: skip


def _strokes(class_: str, path: str, colour: str) -> str:
    return element(
        "path", class_=class_, d=path, fill="none", stroke=colour, stroke_width=1.8,
        stroke_linecap="round", stroke_linejoin="round",
    )  # fmt: skip


def _at(start: float, by: float) -> str:
    return number(start + by)
