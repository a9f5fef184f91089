"""The brief: a map as sections, and the sections as HTML, PDF or Markdown."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from argmap.core.callable_module import callable_as
from argmap.core.errors import ArgmapError
from argmap.core.files import write_whole

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.render.blocks import Document

# `argmap.brief(m, path)` and the package `argmap.brief` share a name.
callable_as(__name__, "argmap.face:brief")

Format = Literal["html", "pdf", "md"]
FORMATS: tuple[Format, ...] = ("html", "pdf", "md")
PAPERS = ("a4", "us-letter")


def render_brief(
    m: ArgumentMap,
    format: Format = "html",
    *,
    templates: str | Path | None = None,
    theme: str | Path = "default",
    engine: str = "auto",
    paper: Literal["a4", "us-letter"] = "a4",
    sections: Collection[str] | None = None,
    without: Collection[str] = (),
    warn: Callable[[str], None] | None = None,
) -> bytes:
    """Return the brief of a map as bytes. What had to be given up is told to `warn`, by default on stderr.

    Raises:
        UnknownName: there is no such section, theme, engine, format or paper.
        RenderError: a template is broken, or a diagram cannot be drawn.

    >>> from argmap.formats import load
    >>> render_brief(load("harbour-bridge"), "md").decode().splitlines()[0]
    '# Should the harbour bridge be tolled?'
    """
    from argmap.brief.assemble import assemble

    return render_document(
        assemble(m, sections, without),
        format,
        templates=templates,
        theme=theme,
        engine=engine,
        paper=paper,
        warn=warn,
    )


def render_document(
    document: Document,
    format: Format,
    *,
    templates: str | Path | None = None,
    theme: str | Path = "default",
    engine: str = "auto",
    paper: Literal["a4", "us-letter"] = "a4",
    warn: Callable[[str], None] | None = None,
) -> bytes:
    """Return a document that is assembled already as bytes; see `render_brief`."""
    from argmap.core.errors import UnknownName

    if format not in FORMATS:
        raise UnknownName("format of a brief", format, FORMATS)
    if paper not in PAPERS:
        raise UnknownName("paper", paper, PAPERS)
    folder = _folder(templates)
    if format == "md":
        from argmap.render.markdown import markdown

        return markdown(document).encode()
    if format == "html":
        from argmap.render.html import html

        return html(document, templates=folder, theme=theme, engine=engine).encode()
    from argmap.render.brief_pdf import brief_pdf

    made, notes = brief_pdf(document, templates=folder, theme=theme, engine=engine, paper=paper)
    for note in notes:
        (warn or _say)(note)
    return made


def write_brief(m: ArgumentMap, to: str | Path, *, format: Format | None = None, **options: object) -> None:
    """Write the brief of a map to a file, whole or not at all; the suffix tells the format.

    Options: see `render_brief`.

    Raises:
        ArgmapError: the suffix tells no format, or as `render_brief`.
        FileError: the file cannot be written.
    """
    write_whole(to, render_brief(m, format or format_of(to), **options))  # type: ignore[arg-type]


def format_of(path: str | Path) -> Format:
    """Return the format that a file's suffix tells.

    Raises:
        ArgmapError: it tells none.

    >>> format_of("brief.pdf"), format_of("brief.markdown")
    ('pdf', 'md')
    """
    suffix = Path(path).suffix.lower()
    found: dict[str, Format] = {
        ".html": "html",
        ".htm": "html",
        ".pdf": "pdf",
        ".md": "md",
        ".markdown": "md",
    }
    if suffix not in found:
        said = f"`{suffix}`" if suffix else "no suffix"
        raise ArgmapError(
            f"A brief cannot be written as `{path}`: {said} tells no format.",
            hint="Use .html, .pdf or .md, or name the format.",
        )
    return found[suffix]


def _folder(templates: str | Path | None) -> Path | None:
    if templates is None:
        return None
    folder = Path(templates)
    if not folder.is_dir():
        raise ArgmapError(f"There is no folder of templates `{templates}`.", hint="Check the path.")
    return folder


def _say(note: str) -> None:
    print(f"argmap: warning: {note}", file=sys.stderr)
