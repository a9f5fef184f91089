"""What `import argmap` offers beyond reading and writing: check, view, render, brief."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.core.diagnostics import Diagnostic
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.data.diagram import Diagram


def check(
    m: ArgumentMap | str | Path,
    *,
    select: str | Sequence[str] = (),
    ignore: str | Sequence[str] = (),
    max_words: int | None = None,
) -> list[Diagnostic]:
    """Return what the rules have to say of a map. A file's findings have places; a map's have none.

    `select` and `ignore` name a rule, or several: by code, beginning of codes, or name. `max_words` is the
    longest text of a node.

    Raises:
        UnknownName: there is no such rule.
        MapError: the file cannot be read as a map.
        ConfigError: `max_words` is not 1 or more.

    >>> import argmap
    >>> argmap.check(argmap.load("harbour-bridge"), select="AM2")
    []
    """
    from argmap.core.errors import ConfigError
    from argmap.formats import load_document
    from argmap.reading.document import Document
    from argmap.reading.tree import Origins, TreeMap
    from argmap.rules import check_document

    document = load_document(m) if isinstance(m, (str, Path)) else Document(_a_map(m), Origins(TreeMap(), ""))
    if max_words is not None and max_words < 1:
        raise ConfigError("`max_words` must be 1 or more.", hint="Leave it out for the default.")
    return check_document(document, select=_several(select), ignore=_several(ignore), max_words=max_words)


def view(m: ArgumentMap, name: str = "full") -> Diagram:
    """Return a view of a map as data: `full`, `overview`, `position:good`, `around:back-channel`.

    Raises:
        UnknownName: there is no such view, position or node.

    >>> import argmap
    >>> len(view(argmap.load("cuba-north-korea"), "overview").nodes) <= 20
    True
    """
    from argmap.views import diagram

    return diagram(_a_map(m), name)


def render(m: ArgumentMap, path: str | Path, *, view: str = "full", **options: Any) -> None:
    """Draw a view of a map to a file; the suffix says how: .svg, .png, .pdf, .dot.

    Options: `theme` (default, print, page, or a file), `engine` (auto, embedded, system, tree), and for PNG
    `scale` (pixels for each of the drawing's own; 2 by default).

    Raises:
        UnknownName: there is no such view, theme or engine.
        ArgmapError: this kind of picture has no such option.
        RenderError: the picture cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.core.files import write_whole
    from argmap.render.pictures import options_for, picture_of
    from argmap.views import diagram

    kind, m = picture_of(path), _a_map(m)
    own = options_for(kind, options)
    write_whole(path, kind.make(diagram(m, view), **own))


def brief(m: ArgumentMap, path: str | Path, **options: Any) -> None:
    """Write the brief of a map to a file; the suffix says how: .html, .pdf, .md.

    Options: `sections`, `without`, `theme`, `engine`, `templates` (a folder that comes before argmap's own),
    `paper`, `format` (where no suffix tells it), and `warn` (what is told of a PDF that had to give something
    up).

    Raises:
        UnknownName: there is no such option, section, theme, engine or paper.
        RenderError: the document cannot be made.
        FileError: the file cannot be written.
    """
    from argmap.brief import render_brief, write_brief

    _known(options, render_brief, "format")
    write_brief(_a_map(m), path, **options)


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


def _a_map(given: object) -> ArgumentMap:
    """Refuse what is no map, the path of one above all."""
    from argmap.core.errors import MapError
    from argmap.model.argument_map import ArgumentMap

    if not isinstance(given, ArgumentMap):
        message = f"This is not a map, but of the type `{type(given).__name__}`."
        raise MapError(message, hint="Give what `argmap.load(…)` returns.")
    return given


def _several(names: str | Sequence[str]) -> Sequence[str]:
    return [names] if isinstance(names, str) else names


def _known(options: Iterable[str], make: Callable[..., object], *more: str) -> None:
    """Refuse an option that a function does not take."""
    from inspect import Parameter, signature

    from argmap.core.errors import UnknownName

    taken = [p.name for p in signature(make).parameters.values() if p.kind is Parameter.KEYWORD_ONLY]
    for name in options:
        if name not in (*taken, *more):
            raise UnknownName("option", name, (*taken, *more))
