"""The brief: a map as sections, and the sections as HTML, PDF or Markdown.

    import argmap
    m = argmap.load("harbour-bridge")
    argmap.brief(m, "brief.html")
    argmap.brief(m, "brief.pdf", without=["timeline"], paper="us-letter")

The suffix says how: .html, .pdf, .md. Options:

- `sections`: the sections to write, by name; all that the map fills by default
- `without`: the sections to leave out
- `theme`: default, print, page, or the path of a theme file
- `engine`: what lays the diagrams out: auto, embedded, system, tree
- `templates`: a folder that comes before argmap's own templates
- `citation_style`: how sources are cited: chicago-shortened-notes, apa, ieee …, or the path of a .csl file
- `verification`: what `argmap.verify` found, to be shown beside each quotation
- `select`: an expression: only the part of the map that it means
- `by_actor`: the id of an actor: the map as this actor sees it
- `since`: an earlier map, to say what changed since: a map, a file, or `REV:path` for a git revision
- `paper`: a4 or us-letter
- `format`: html, pdf or md, where no suffix tells it
- `warn`: a function that is told of what a PDF had to give up; by default it goes to stderr
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.core.callable_module import callable_as
from argmap.core.errors import ArgmapError
from argmap.core.files import write_whole
from argmap.render.citations.styles import DEFAULT

if TYPE_CHECKING:
    from argmap.brief.assemble import Aids
    from argmap.graph.select.query import Query
    from argmap.model.argument_map import ArgumentMap
    from argmap.render.blocks import Document
    from argmap.render.documents import Paper
    from argmap.verify.verdict import Verification

# `argmap.brief(m, path)` and the package `argmap.brief` share a name.
callable_as(__name__, "argmap.face:brief")


def render_brief(
    m: ArgumentMap,
    format: str = "html",
    *,
    templates: str | Path | None = None,
    theme: str | Path = "default",
    engine: str = "auto",
    paper: Paper = "a4",
    sections: Collection[str] | None = None,
    without: Collection[str] = (),
    citation_style: str | Path = DEFAULT,
    verification: Verification | None = None,
    select: str | Query | None = None,
    by_actor: str | None = None,
    since: ArgumentMap | str | Path | None = None,
    warn: Callable[[str], None] | None = None,
) -> bytes:
    """Return the brief of a map as bytes. What had to be given up is told to `warn`, by default on stderr.

    Raises:
        UnknownName: there is no such section, theme, engine, format, paper, citation style or actor.
        QueryError: the expression cannot be read, or names what the map has not.
        RenderError: a template is broken, or a diagram cannot be drawn.

    >>> from argmap.formats import load
    >>> render_brief(load("harbour-bridge"), "md").decode().splitlines()[0]
    '# Should the harbour bridge be tolled?'
    """
    from argmap.brief.assemble import Aids, assemble
    from argmap.graph.select.part import part_asked_for
    from argmap.render.citations.styles import style_of

    part = part_asked_for(m, select, by_actor)
    m = part.map if part else m
    earlier = _earlier(since, whole=part is None)
    style = style_of(citation_style)
    aids = Aids(citation_style=style, verification=verification, part=part, since=earlier)
    document = assemble(m, sections, without, aids)
    tell_of_citations(m, aids, warn or _say)
    return render_document(
        document,
        format,
        templates=templates,
        theme=theme,
        engine=engine,
        paper=paper,
        warn=warn,
    )


def _earlier(since: ArgumentMap | str | Path | None, *, whole: bool) -> ArgumentMap | None:
    if since is None:
        return None
    if not whole:
        raise ArgmapError("What changed is told of a whole map, not of a part.", hint="Leave one out.")
    if isinstance(since, (str, Path)):
        from argmap.formats._revisions import load_at

        return load_at(since)
    return since


def tell_of_citations(m: ArgumentMap, aids: Aids, warn: Callable[[str], None]) -> None:
    """Tell what had to be given up in the citations of a brief that has been assembled."""
    from argmap.render.citations.citations import notes_on

    for note in notes_on(m, aids.citation_style):
        warn(note)


def render_document(
    document: Document,
    format: str,
    *,
    templates: str | Path | None = None,
    theme: str | Path = "default",
    engine: str = "auto",
    paper: Paper = "a4",
    warn: Callable[[str], None] | None = None,
) -> bytes:
    """Return a document that is assembled already as bytes; see `render_brief`."""
    from argmap.core.errors import UnknownName
    from argmap.render.documents import DOCUMENTS, PAPERS, Look

    if paper not in PAPERS:
        raise UnknownName("paper", paper, PAPERS)
    look = Look(_folder(templates), theme, engine, paper, warn or _say)
    made: bytes = DOCUMENTS[format].make(document, look)
    return made


def write_brief(m: ArgumentMap, to: str | Path, *, format: str | None = None, **options: Any) -> None:
    """Write the brief of a map to a file, whole or not at all; the suffix tells the format.

    Options: see `render_brief`.

    Raises:
        ArgmapError: the suffix tells no format, or as `render_brief`.
        FileError: the file cannot be written.
    """
    write_whole(to, render_brief(m, format or format_of(to), **options))


def format_of(path: str | Path) -> str:
    """Return the format that a file's suffix tells.

    Raises:
        FormatError: it tells none.

    >>> format_of("brief.pdf"), format_of("brief.markdown")
    ('pdf', 'md')
    """
    from argmap.render.documents import document_kind

    return document_kind(path).__name__.rpartition(".")[2]


def _folder(templates: str | Path | None) -> Path | None:
    if templates is None:
        return None
    folder = Path(templates)
    if not folder.is_dir():
        raise ArgmapError(f"There is no folder of templates `{templates}`.", hint="Check the path.")
    return folder


def _say(note: str) -> None:
    print(f"argmap: warning: {note}", file=sys.stderr)
