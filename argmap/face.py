"""What `import argmap` offers beyond reading and writing: check, view, render, brief."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.data.diagram import Diagram


def check(
    m: ArgumentMap | str | Path, *, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> list[Diagnostic]:
    """Return what the rules have to say of a map. A file's findings have places; a map's have none.

    Raises:
        UnknownName: there is no such rule.
        MapError: the file cannot be read as a map.

    >>> import argmap
    >>> argmap.check(argmap.load("harbour-bridge"), select=["AM2"])
    []
    """
    from argmap.formats import load_document
    from argmap.reading.document import Document
    from argmap.reading.tree import Origins, TreeMap
    from argmap.rules import check_document

    document = load_document(m) if isinstance(m, (str, Path)) else Document(m, Origins(TreeMap(), ""))
    return check_document(document, select=select, ignore=ignore)


def view(m: ArgumentMap, name: str = "full") -> Diagram:
    """Return a view of a map as data: `full`, `overview`, `position:good`, `around:back-channel`.

    Raises:
        UnknownName: there is no such view, position or node.

    >>> import argmap
    >>> len(view(argmap.load("cuba-north-korea"), "overview").nodes) <= 20
    True
    """
    from argmap.views import diagram

    return diagram(m, name)


def render(m: ArgumentMap, path: str | Path, *, view: str = "full", **options: Any) -> None:
    """Draw a view of a map to a file; the suffix says how: .svg, .png, .pdf, .dot.

    Options: `theme` (default, print, or a file), `engine` (auto, embedded, system, tree).

    Raises:
        UnknownName: there is no such view, theme or engine.
        RenderError: the picture cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.core.files import write_whole
    from argmap.render.pictures import picture_of
    from argmap.views import diagram

    write_whole(path, picture_of(path).make(diagram(m, view), **options))


def brief(m: ArgumentMap, path: str | Path, **options: Any) -> None:
    """Write the brief of a map to a file; the suffix says how: .html, .pdf, .md.

    Options: `templates` (a folder that comes before argmap's own), `theme`, `paper`, `sections`.

    Raises:
        RenderError: the document cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.brief import write_brief

    write_brief(m, path, **options)


def svg_for_notebook(m: ArgumentMap) -> str:
    """Return the picture that a notebook shows: all of a small map, the overview of a large one."""
    from argmap.render.drawing.svg import svg
    from argmap.views import diagram

    return svg(diagram(m, "full" if len(m.nodes) <= 20 else "overview"))


def html_for_notebook(m: ArgumentMap) -> str:
    """Return the picture with a line on what the map holds."""
    from html import escape

    counts = f"{len(m.nodes)} nodes, {len(m.links)} links, {len(m.sources)} sources"
    return (
        f"<figure><figcaption><b>{escape(m.name)}</b> ({counts})</figcaption>{svg_for_notebook(m)}</figure>"
    )
