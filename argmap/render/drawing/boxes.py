"""The outline of each kind of node, so that kinds can be told apart without colour."""

from __future__ import annotations

from argmap.render.drawing.direction import isolated
from argmap.render.drawing.labels import BADGE_HEIGHT, TRACKING, Label, Line, PlacedBadge, set_line, weight_of
from argmap.render.drawing.xml import clean, element, escape, number
from argmap.render.themes import Palette, Theme
from argmap.views.data.diagram import DiagramNode, NodeKind

_CUT = 10.0
_FOLD = 15.0


def outline(kind: NodeKind, x: float, y: float, width: float, height: float, palette: Palette) -> str:
    """Draw the shape of a kind: frames, corners, ends, a spine, a thick lower edge."""
    look: dict[str, str | float | None] = {
        "class_": f"am-shape am-fill-{kind}",
        "fill": palette.fill[kind],
        "stroke": palette.stroke[kind],
        "stroke_width": 1.5,
    }
    if kind == "position":
        inset = min(3.5, height / 7)
        inner = element(
            "rect",
            class_=f"am-inner am-line-{kind}",
            x=x + inset,
            y=y + inset,
            width=width - 2 * inset,
            height=height - 2 * inset,
            rx=min(7, height / 4),
            fill="none",
            stroke=palette.stroke[kind],
            stroke_width=1,
        )
        return element("rect", x=x, y=y, width=width, height=height, rx=min(10, height / 3), **look) + inner
    if kind == "objection":
        cut = min(_CUT, height / 4)
        points = [
            (x + cut, y),
            (x + width - cut, y),
            (x + width, y + cut),
            (x + width, y + height - cut),
            (x + width - cut, y + height),
            (x + cut, y + height),
            (x, y + height - cut),
            (x, y + cut),
        ]
        return element("polygon", points=" ".join(f"{number(a)},{number(b)}" for a, b in points), **look)
    if kind == "evidence":
        fold, right = min(_FOLD, height / 2.5), x + width
        path = (
            f"M{number(x)} {number(y)}H{number(right - fold)}L{number(right)} {number(y + fold)}"
            f"V{number(y + height)}H{number(x)}Z"
        )
        corner = f"M{number(right - fold)} {number(y)}V{number(y + fold)}H{number(right)}"
        ear = element(
            "path",
            class_=f"am-inner am-line-{kind}",
            d=corner,
            fill="none",
            stroke=palette.stroke[kind],
            stroke_width=1.2,
            stroke_linejoin="round",
        )
        return element("path", d=path, stroke_linejoin="round", **look) + ear
    if kind in ("source", "origin"):
        return _publication(kind, x, y, width, height, palette, look)
    if kind == "assumption":
        look |= {"stroke_dasharray": "6 3"}
        return element("rect", x=x, y=y, width=width, height=height, rx=min(17, height / 2), **look)
    return element("rect", x=x, y=y, width=width, height=height, rx=2, **look)


def _publication(
    kind: NodeKind,
    x: float,
    y: float,
    width: float,
    height: float,
    palette: Palette,
    look: dict[str, str | float | None],
) -> str:
    """Draw a source with a spine, as a book has one, and an origin on firm ground: a thick lower edge."""
    rect = element("rect", x=x, y=y, width=width, height=height, rx=3, **look)
    spine = f"M{number(x + 4)} {number(y)}V{number(y + height)}"
    ground = f"M{number(x)} {number(y + height - 1)}H{number(x + width)}"
    more = element(
        "path",
        class_=f"am-inner am-line-{kind}",
        d=spine if kind == "source" else ground,
        fill="none",
        stroke=palette.stroke[kind],
        stroke_width=1.2 if kind == "source" else 4,
    )
    return rect + more


def node_markup(node: DiagramNode, label: Label, x: float, y: float, theme: Theme, palette: Palette) -> str:
    """Draw a whole node at a place: focus ring, outline, words, badges."""
    parts = []
    if node.focus:
        parts.append(
            element(
                "rect",
                class_="am-ring",
                x=x - 6,
                y=y - 6,
                width=label.width + 12,
                height=label.height + 12,
                rx=13,
                fill="none",
                stroke=palette.focus,
                stroke_width=3,
            )
        )
    if node.novelty in ("added", "changed"):
        parts.append(
            element(
                "rect",
                class_=f"am-frame-{node.novelty}",
                x=x - 5,
                y=y - 5,
                width=label.width + 10,
                height=label.height + 10,
                rx=8,
                fill="none",
                stroke=palette.ink,
                stroke_width=2.6 if node.novelty == "added" else 1.2,
                stroke_dasharray=None if node.novelty == "added" else "9 4",
            )
        )
    parts.append(outline(node.kind, x, y, label.width, label.height, palette))
    parts += [_text(line, x, y, node, palette) for line in label.lines]
    parts += [badge_markup(placed, x, y, theme, palette) for placed in label.badges]
    return "".join(parts)


def text_markup(line: Line, x: float, y: float, fill: str, class_: str) -> str:
    """Draw a line of text, held to the width it was measured at, whatever font the reader has."""
    bold = weight_of(line.role) == "semibold"
    return element(
        "text",
        isolated(escape(line.text)) if line.rtl else escape(line.text),
        class_=class_,
        x=x + line.x,
        y=y + line.y,
        font_size=line.size,
        font_weight="600" if bold else None,
        fill=fill,
        text_anchor="end" if line.rtl else None,
        letter_spacing=line.size * TRACKING if line.role == "kind" else None,
        textLength=line.width,
        lengthAdjust="spacingAndGlyphs" if line.width else None,
    )


def _text(line: Line, x: float, y: float, node: DiagramNode, palette: Palette) -> str:
    kind = node.kind
    if line.role == "analyst":
        breadth = (line.width or 0) + 14
        chip = element(
            "rect",
            class_="am-chip",
            x=x + line.x - 7,
            y=y + line.y - line.size - 1.5,
            width=breadth,
            height=line.size + 6,
            rx=(line.size + 6) / 2,
            fill="none",
            stroke=palette.analyst,
            stroke_width=1.2,
            stroke_dasharray="2 1.5",
        )
        return chip + text_markup(line, x, y, palette.analyst, "am-analyst-word")
    plain = palette.muted if node.standing == "out" or node.novelty == "removed" else palette.ink
    fill = {"kind": palette.stroke[kind], "caption": palette.muted}.get(line.role, plain)
    return text_markup(line, x, y, fill, f"am-{line.role}" + (f" am-ink-{kind}" * (line.role == "kind")))


def badge_markup(placed: PlacedBadge, x: float, y: float, theme: Theme, palette: Palette) -> str:
    """Draw a badge: a filled pill for support, a framed one for attacks, so that print keeps them apart."""
    kind = placed.badge.kind
    colour = {"support": palette.support, "attack": palette.attack, "undercut": palette.undercut}[kind]
    filled = kind == "support"
    pill = element(
        "rect",
        class_=f"am-pill am-{'fill' if filled else 'line'}-{kind}",
        x=x + placed.x,
        y=y + placed.y,
        width=placed.width,
        height=BADGE_HEIGHT,
        rx=BADGE_HEIGHT / 2,
        fill=colour if filled else palette.paper,
        stroke=colour,
        stroke_width=1.4,
    )
    size = theme.size["badge"]
    line = set_line(
        placed.x + 8, placed.y + BADGE_HEIGHT / 2 + size * 0.35, clean(placed.badge.mark), "badge", size
    )
    words = element("title", escape(placed.badge.words)) if placed.badge.words else ""
    ink = text_markup(line, x, y, palette.on_line if filled else palette.ink, f"am-badge am-badge-{kind}")
    return element("g", words + pill + ink, class_=f"am-badge-group am-badge-{kind}")
