"""A view as SVG: accessible, standing alone or part of a page, the same bytes everywhere."""

from __future__ import annotations

from pathlib import Path

from argmap.render.drawing import bars, diagram, lanes
from argmap.render.drawing.frame import MARGIN, Drawn, Ids, framed
from argmap.render.themes import Theme, load_theme
from argmap.views.data.bars import Bars
from argmap.views.data.diagram import Diagram
from argmap.views.data.drawing import Drawing


def svg(
    drawing: Drawing,
    *,
    theme: str | Path | Theme = "default",
    engine: str = "auto",
    links: bool = True,
    standalone: bool = True,
    id_prefix: str = "",
) -> str:
    """Draw a diagram, bars or lanes as SVG.

    With `links` every box, bar and event is a link to `#` and its id; a drawing that stands alone carries
    those ids itself. Without `standalone` the drawing is for a page: no XML head and no style of its own (see
    `stylesheet`). On a page with several drawings, `id_prefix` keeps their ids apart.

    Raises RenderError when the layout fails, UnknownName for an unknown theme or engine, ValueError when an
    arrow of a diagram ends nowhere.

    >>> from argmap.views.data.diagram import Diagram
    >>> svg(Diagram("Tolls", "No boxes yet."), links=False)[:38]
    '<?xml version="1.0" encoding="UTF-8"?>'
    """
    look = load_theme(theme)
    ids = Ids(links, standalone, id_prefix)
    return framed(drawing, _drawn(drawing, look, engine, ids), look, ids)


def drawing_size(
    drawing: Drawing, *, theme: str | Path | Theme = "default", engine: str = "auto"
) -> tuple[float, float]:
    """Return the width and height that `svg` will give a drawing; a diagram is not drawn for it."""
    look = load_theme(theme)
    if isinstance(drawing, Diagram):
        width, height = diagram.size(drawing, look, engine)
    else:
        drawn = _drawn(drawing, look, engine, Ids())
        width, height = drawn.width, drawn.height
    return width + 2 * MARGIN, height + 2 * MARGIN


def _drawn(drawing: Drawing, theme: Theme, engine: str, ids: Ids) -> Drawn:
    if isinstance(drawing, Diagram):
        return diagram.draw(drawing, theme, engine, ids)
    if isinstance(drawing, Bars):
        return bars.draw(drawing, theme, ids)
    return lanes.draw(drawing, theme, ids)
