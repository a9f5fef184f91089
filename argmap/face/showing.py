"""Show a map: views as data, pictures, briefs, and what a notebook displays."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.face.given import known, map_of
from argmap.face.outcome import evaluate

if TYPE_CHECKING:
    from argmap.graph.select.query import Query
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.data.drawing import Drawing


def view(m: ArgumentMap, name: str = "full") -> Drawing:
    """Return a view of a map as data, for example `overview`, `position:good`, `sources` or `timeline`.

    Most are diagrams (boxes and arrows); `origins:good` is bars, `timeline` is lanes.

    Raises:
        UnknownName: there is no such view, position or node.
        ArgmapError: the view needs an id after a colon, or takes none.

    >>> import argmap
    >>> len(view(argmap.load("cuba-north-korea"), "overview").nodes) <= 20
    True
    """
    from argmap.views import drawing

    return drawing(map_of(m), name)


def render(
    m: ArgumentMap,
    path: str | Path,
    *,
    view: str = "full",
    semantics: str | None = None,
    select: str | Query | None = None,
    by_actor: str | None = None,
    **options: Any,
) -> None:
    """Draw a view of a map to a file; the suffix says how: .svg, .png, .pdf, .dot.

    Options: `theme` (default, print, page, or a file), `engine` (auto, embedded, system, tree), and for PNG
    `scale` (pixels for each of the drawing's own; 2 by default). With `semantics`, the name of a reading, the
    boxes show what stands in it; then the options of `evaluate` may be given as well. `select`, an
    expression, and `by_actor`, the id of an actor, draw a part of the map.

    Raises:
        UnknownName: there is no such view, reading, theme or engine.
        ArgmapError: this kind of picture has no such option, the view shows no nodes that could stand or
            fall, or the reading has no result.
        RenderError: the picture cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.core.files import write_whole
    from argmap.graph.select.part import part_asked_for
    from argmap.render.pictures import options_for, picture_of
    from argmap.views import drawing

    kind, m = picture_of(path), map_of(m)
    part = part_asked_for(m, select, by_actor)
    m = part.map if part else m
    if semantics is None:
        own = options_for(kind, options)
        picture = drawing(m, view)
    else:
        from argmap.semantics.evaluation import Options
        from argmap.views.data.overlay import overlaid

        read_by = {field.name for field in fields(Options)} & options.keys()
        own = options_for(kind, {name: options[name] for name in options if name not in read_by})
        picture = overlaid(
            drawing(m, view), evaluate(m, semantics, **{name: options[name] for name in read_by})
        )
    write_whole(path, kind.make(picture, **own))


def brief(m: ArgumentMap, path: str | Path, **options: Any) -> None:
    """Write the brief of a map to a file; the suffix says how: .html, .pdf, .md.

    `select`, an expression, and `by_actor`, the id of an actor, take a part of the map. Options:
    `sections`, `without`, `theme`, `engine`, `templates` (a folder that comes before argmap's own),
    `citation_style` (a name such as `apa`, or a .csl file), `verification` (what `argmap.verify`
    returns), `paper`, `format` (where no suffix tells it), and `warn` (what is told of a PDF that had to
    give something up).

    Raises:
        UnknownName: there is no such option, section, theme, engine, paper or citation style.
        RenderError: the document cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.brief import render_brief, write_brief

    known(options, render_brief, "format")
    write_brief(map_of(m), path, **options)


def svg_for_notebook(m: ArgumentMap) -> str:
    """Return the picture that a notebook shows: all of a small map, the overview of a large one."""
    import json
    from hashlib import sha256

    from argmap.render.drawing.svg import svg
    from argmap.views import diagram

    # A notebook is one page with many pictures: the ids of one must not be those of another.
    content = json.dumps(m.to_dict(), ensure_ascii=False).encode()
    prefix = f"{m.id}-{sha256(content).hexdigest()[:8]}-"
    return svg(diagram(m, "full" if len(m.nodes) <= 20 else "overview"), links=False, id_prefix=prefix)


def html_for_notebook(m: ArgumentMap) -> str:
    """Return the picture with a line on what the map holds."""
    from html import escape

    numbers = {"node": len(m.nodes), "link": len(m.links), "source": len(m.sources)}
    counts = ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for what, count in numbers.items())
    # The head of an XML file has no place inside a page.
    _, _, picture = svg_for_notebook(m).partition("?>\n")
    return f"<figure><figcaption><b>{escape(m.name)}</b> ({counts})</figcaption>{picture}</figure>"
