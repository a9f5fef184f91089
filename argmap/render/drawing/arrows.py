"""Arrows: support solid with a filled head and "+", attack dashed with a tee and "−", undercut dotted.

An arrow from a source to where it has its matter from is thin, with an open head and no sign.
"""

from __future__ import annotations

from math import atan2, cos, pi, sin

from argmap.render.drawing.boxes import text_markup
from argmap.render.drawing.labels import set_line
from argmap.render.drawing.xml import element, number
from argmap.render.layout.curves import shorten
from argmap.render.layout.shapes import Curve, PlacedArrow, Point
from argmap.render.themes import Palette, Theme
from argmap.views.data.diagram import EdgeKind

DASH: dict[EdgeKind, str | None] = {"support": None, "attack": "7 4", "undercut": "1.5 4", "cites": None}
SIGN_RADIUS = 7.5
_HEAD = 11.0
_TEE = 7.0
_THIN = 0.5
JOINT = 4.5
LABEL_HEIGHT = 20.0


def arrow_markup(
    arrow: PlacedArrow,
    kind: EdgeKind,
    label: tuple[str, float],
    theme: Theme,
    palette: Palette,
    *,
    premises: int = 1,
    clear: tuple[float, float] | None = None,
    fails: bool = False,
) -> tuple[str, str]:
    """Draw an arrow: its lines, and what lies on the lines (head, joint, sign, label).

    `clear` is given where it ends on the middle of another arrow: half the size of what is drawn there. A
    step that `fails` is thin, with a hollow head.
    """
    colour = colour_of(kind, palette)
    end = _outside(arrow.head, clear) if clear else arrow.head
    body = shorten(end, _HEAD - 2 if kind == "support" else 1.0 if kind == "cites" else 3.0)
    thick = theme.stroke[kind] * (_THIN if fails else 1)
    lines = [path_markup(part[::-1], kind, colour, thick) for part in (body, *arrow.tails)]
    marks = [head_markup(kind, end[-1], body[-1], colour, palette.paper if fails else "")]
    if arrow.joint is not None and not label[0]:
        marks.append(joint_markup(arrow.joint, kind, colour, palette, filled=premises > 1))
    if arrow.joint is not None and label[0]:
        marks.append(pill_markup(arrow.joint, label, kind, colour, theme, palette))
    if kind in ("support", "attack"):
        marks.append(sign_markup(arrow.sign, kind, colour, palette))
    return "".join(lines), "".join(marks)


def colour_of(kind: EdgeKind, palette: Palette) -> str:
    """Return the colour of a kind of arrow."""
    if kind == "cites":
        return palette.stroke["source"]
    return {"support": palette.support, "attack": palette.attack, "undercut": palette.undercut}[kind]


def _outside(curve: Curve, half: tuple[float, float]) -> Curve:
    """Cut off the part of a curve that would lie on the joint, or on its label."""
    target = curve[-1]

    def inside(cut: Curve) -> bool:
        return abs(cut[-1][0] - target[0]) < half[0] and abs(cut[-1][1] - target[1]) < half[1]

    # Halving finds the edge in eight cuts, where stepping towards it took a hundred.
    low, high, best = 0.0, 150.0, curve
    while high - low > 0.5:
        by = (low + high) / 2
        cut = shorten(curve, by)
        low, high, best = (by, high, best) if inside(cut) else (low, by, cut)
    return best if inside(curve) else curve


def path_markup(curve: Curve, kind: EdgeKind, colour: str, thick: float) -> str:
    """Draw a line, from its head backwards: trunks that arrows share then have their dashes in step."""
    start, *rest = curve
    commands = [f"M{_pair(start)}"]
    for i in range(0, len(rest), 3):
        commands.append(f"C{_pair(rest[i])} {_pair(rest[i + 1])} {_pair(rest[i + 2])}")
    return element(
        "path",
        class_=f"am-line am-line-{kind}",
        d="".join(commands),
        fill="none",
        stroke=colour,
        stroke_width=thick,
        stroke_dasharray=DASH[kind],
        stroke_linecap="round" if kind == "undercut" else None,
    )


def head_markup(kind: EdgeKind, tip: Point, back: Point, colour: str, hollow: str = "") -> str:
    """Draw the head: a triangle for support, a bar for attack, a short one for an undercut, else open.

    `hollow` is the colour inside a head that is not full.
    """
    angle = atan2(tip[1] - back[1], tip[0] - back[0])
    if kind == "support":
        wings = [
            (tip[0] - _HEAD * cos(angle + side), tip[1] - _HEAD * sin(angle + side))
            for side in (-pi / 7.2, pi / 7.2)
        ]
        points = " ".join(f"{number(x)},{number(y)}" for x, y in (tip, *wings))
        if hollow:
            return element(
                "polygon", class_="am-head am-hollow-support", points=points, fill=hollow, stroke=colour,
                stroke_width=1.2,
            )  # fmt: skip
        return element("polygon", class_="am-head am-fill-support", points=points, fill=colour)
    if kind == "cites":
        wings = [(tip[0] - 7 * cos(angle + side), tip[1] - 7 * sin(angle + side)) for side in (-0.5, 0.5)]
        return element(
            "path",
            class_="am-head am-line-cites",
            d=f"M{_pair(wings[0])}L{_pair(tip)}L{_pair(wings[1])}",
            fill="none",
            stroke=colour,
            stroke_width=1.5,
        )
    half = _TEE if kind == "attack" else _TEE - 1
    centre = (tip[0] - 2 * cos(angle), tip[1] - 2 * sin(angle))
    dx, dy = -sin(angle) * half, cos(angle) * half
    return element(
        "path",
        class_=f"am-head am-line-{kind}",
        d=f"M{_pair((centre[0] - dx, centre[1] - dy))}L{_pair((centre[0] + dx, centre[1] + dy))}",
        fill="none",
        stroke=colour,
        stroke_width=(3.2 if kind == "attack" else 2.6) * (_THIN if hollow else 1),
    )


def joint_markup(at: Point, kind: EdgeKind, colour: str, palette: Palette, *, filled: bool) -> str:
    """Draw a joint: full where premises join, hollow where only an undercut ends."""
    return element(
        "circle",
        class_=f"am-joint am-{'fill' if filled else 'line'}-{kind}",
        cx=at[0],
        cy=at[1],
        r=JOINT,
        fill=colour if filled else palette.paper,
        stroke=colour,
        stroke_width=1.8,
    )


def sign_markup(at: Point, kind: EdgeKind, colour: str, palette: Palette) -> str:
    """Draw a disc with "+" or "−" on a line, as strokes, so that no font is needed."""
    x, y, r = at[0], at[1], 3.6
    cross = f"M{_pair((x - r, y))}h{number(2 * r)}"
    if kind == "support":
        cross += f"M{_pair((x, y - r))}v{number(2 * r)}"
    disc = element(
        "circle",
        class_=f"am-sign am-line-{kind}",
        cx=x,
        cy=y,
        r=SIGN_RADIUS,
        fill=palette.paper,
        stroke=colour,
        stroke_width=1.6,
    )
    return disc + element(
        "path", class_=f"am-line-{kind}", d=cross, fill="none", stroke=colour, stroke_width=2
    )


def pill_markup(
    at: Point, label: tuple[str, float], kind: EdgeKind, colour: str, theme: Theme, palette: Palette
) -> str:
    """Draw a label on a joint: how strong the step is, what it needs."""
    words, breadth = label
    size = theme.size["caption"]
    box = element(
        "rect",
        class_=f"am-label-box am-line-{kind}",
        x=at[0] - breadth / 2,
        y=at[1] - LABEL_HEIGHT / 2,
        width=breadth,
        height=LABEL_HEIGHT,
        rx=10,
        fill=palette.paper,
        stroke=colour,
        stroke_width=1.2,
        stroke_dasharray=DASH[kind],
    )
    line = set_line(-breadth / 2 + 10, size * 0.35, words, "caption", size)
    return box + text_markup(line, at[0], at[1], palette.ink, "am-label")


def _pair(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
