"""The legend: a row for what occurs in the drawing, and for nothing else."""

from __future__ import annotations

from argmap.render.drawing.arrows import arrow_markup, colour_of, joint_markup, pill_markup
from argmap.render.drawing.boxes import badge_markup, outline, text_markup
from argmap.render.drawing.labels import LEVEL, MARK, Line, PlacedBadge, set_line
from argmap.render.drawing.measure import width
from argmap.render.drawing.outcome import level_markup, mark_markup, news_markup
from argmap.render.drawing.spoken import needed_words
from argmap.render.drawing.xml import element
from argmap.render.layout.curves import line as straight
from argmap.render.layout.shapes import PlacedArrow
from argmap.render.themes import Palette, Theme
from argmap.views.data.diagram import Badge, Diagram, EdgeKind, NodeKind, Novelty, Standing

ROW = 27.0
PAD = 12.0
_SWATCH = 30.0
_ARROW = 58.0
_GAP = 20.0
_KINDS: tuple[NodeKind, ...] = (
    "position",
    "argument",
    "objection",
    "evidence",
    "assumption",
    "source",
    "origin",
)
_STANDINGS: tuple[Standing, ...] = ("in", "out", "undecided")
_NEWS: tuple[Novelty, ...] = ("added", "removed", "changed")
_EDGES: tuple[EdgeKind, ...] = ("support", "attack", "undercut", "cites")


def legend_markup(
    diagram: Diagram, theme: Theme, palette: Palette, x: float, y: float, room: float
) -> tuple[str, float, float]:
    """Draw the legend at a place and within a width; give the markup and the size it took."""
    entries = _entries(diagram, theme, palette)
    if not entries:
        return "", 0, 0
    size = theme.size["caption"]
    at_x, at_y, widest = PAD, PAD, 0.0
    parts: list[str] = []
    for swatch, swatch_width, words in entries:
        needed = swatch_width + (8 if swatch_width else 0) + width(words, size)
        if at_x > PAD and at_x + needed + PAD > room:
            at_x, at_y = PAD, at_y + ROW
        line = _line(words, swatch_width + (8 if swatch_width else 0), size)
        parts.append(
            element(
                "g",
                swatch + text_markup(line, 0, 0, palette.ink, "am-legend-word"),
                transform=f"translate({x + at_x:.1f} {y + at_y:.1f})",
            )
        )
        at_x += needed + _GAP
        widest = max(widest, at_x - _GAP + PAD)
    height = at_y + ROW + PAD - 7
    frame = element(
        "rect",
        class_="am-legend-box",
        x=x,
        y=y,
        width=widest,
        height=height,
        rx=6,
        fill=palette.legend,
        stroke=palette.rule,
        stroke_width=0.8,
    )
    return element("g", frame + "".join(parts), class_="am-legend", aria_hidden="true"), widest, height


def _line(words: str, x: float, size: float) -> Line:
    return set_line(x, 14, words, "caption", size)


def _entries(diagram: Diagram, theme: Theme, palette: Palette) -> list[tuple[str, float, str]]:
    """Give swatch, its width and its words for all that the diagram shows."""
    entries: list[tuple[str, float, str]] = []
    kinds = {node.kind for node in diagram.nodes}
    for kind in _KINDS:
        if kind in kinds:
            entries.append((outline(kind, 0, 1, _SWATCH, 18, palette), _SWATCH, _kind_words(kind, theme)))
    for edge in _EDGES:
        if any(e.kind == edge for e in diagram.edges):
            entries.append((_arrow(edge, theme, palette), _ARROW, theme.words[edge]))
    joined = next((e for e in diagram.edges if len(e.sources) > 1), None)
    if joined:
        colour = colour_of(joined.kind, palette)
        swatch = joint_markup((8, 10), joined.kind, colour, palette, filled=True)
        entries.append((swatch, 14, theme.words["joint"]))
    if any(e.needs for e in diagram.edges):
        entries.append(_needed(diagram, theme, palette))
    failing = next((e.kind for e in diagram.edges if e.fails), None)
    if failing:
        entries.append((_arrow(failing, theme, palette, fails=True), _ARROW, theme.words["fails_legend"]))
    entries += _outcome(diagram, theme, palette)
    entries += _badges(diagram, theme, palette)
    if any(node.focus for node in diagram.nodes):
        ring = element(
            "rect",
            class_="am-ring",
            x=1,
            y=1,
            width=_SWATCH - 2,
            height=18,
            rx=6,
            fill="none",
            stroke=palette.focus,
            stroke_width=3,
        )
        entries.append((ring, _SWATCH, theme.words["focus"]))
    if any(node.by_analyst for node in diagram.nodes):
        chip = element(
            "rect",
            class_="am-chip",
            x=0.5,
            y=2,
            width=_SWATCH,
            height=16,
            rx=8,
            fill="none",
            stroke=palette.analyst,
            stroke_width=1.2,
            stroke_dasharray="2 1.5",
        )
        entries.append((chip, _SWATCH, theme.words["analyst_legend"]))
    if diagram.hidden:
        what = "hidden_source" if diagram.flow == "chain" else "hidden"
        words = theme.words[f"{what}_one" if diagram.hidden == 1 else what]
        entries.append(("", 0, words.replace("{count}", str(diagram.hidden))))
    return entries


def _needed(diagram: Diagram, theme: Theme, palette: Palette) -> tuple[str, float, str]:
    edge = next(e for e in diagram.edges if e.needs)
    words = needed_words(edge, theme)
    breadth = width(words, theme.size["caption"]) + 20
    colour = colour_of(edge.kind, palette)
    pill = pill_markup((breadth / 2, 10), (words, breadth), edge.kind, colour, theme, palette)
    return pill, breadth, theme.words["needs_legend"]


def _outcome(diagram: Diagram, theme: Theme, palette: Palette) -> list[tuple[str, float, str]]:
    """Give the name of the reading, and the marks that occur, or the bar."""
    found: list[tuple[str, float, str]] = []
    if diagram.reading:
        found.append(("", 0, theme.words["reading"].replace("{name}", diagram.reading)))
    for standing in _STANDINGS:
        if any(node.standing == standing for node in diagram.nodes):
            swatch = mark_markup(standing, 0, 10 - MARK / 2, palette)
            found.append((swatch, MARK, theme.words[standing]))
    for novelty in _NEWS:
        if any(node.novelty == novelty for node in diagram.nodes):
            found.append((news_markup(novelty, 0, 10 - MARK / 2, palette), MARK, theme.words[novelty]))
    if any(node.strength is not None for node in diagram.nodes):
        found.append((level_markup(0.6, 0, 10, palette), LEVEL, theme.words["strength_legend"]))
    return found


def _badges(diagram: Diagram, theme: Theme, palette: Palette) -> list[tuple[str, float, str]]:
    found: list[tuple[str, float, str]] = []
    kinds = {badge.kind for node in diagram.nodes for badge in node.badges}
    rows: tuple[tuple[str, EdgeKind, str], ...] = (
        ("+n", "support", "more_for"),
        ("−n", "attack", "more_against"),
    )
    if diagram.flow == "chain":
        rows = (("circular", "attack", "circular"),)
    for mark, kind, words in rows:
        if kind in kinds:
            breadth = width(mark, theme.size["badge"], "semibold") + 16
            placed = PlacedBadge(0, 0.5, breadth, Badge(mark, "", kind))
            found.append((badge_markup(placed, 0, 0, theme, palette), breadth, theme.words[words]))
    return found


def _arrow(kind: EdgeKind, theme: Theme, palette: Palette, *, fails: bool = False) -> str:
    target = element(
        "path", class_="am-rule", d="M56 3V17", fill="none", stroke=palette.rule, stroke_width=1.5
    )
    line = straight((0, 10), (55, 10))
    lines, marks = arrow_markup(PlacedArrow(line, sign=(22, 10)), kind, ("", 0), theme, palette, fails=fails)
    return ("" if kind in ("undercut", "cites") else target) + lines + marks


def _kind_words(kind: NodeKind, theme: Theme) -> str:
    return theme.words.get(f"{kind}_legend") or theme.words[kind].lower()
