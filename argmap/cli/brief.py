"""`argmap brief`: a brief of a map as HTML, PDF or Markdown."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import ENGINE, SECTIONS, STYLE, THEME

if TYPE_CHECKING:
    from argmap.reading.document import Document
    from argmap.verify.verdict import Verification


@click.command("brief")
@click.argument("map_path", metavar="MAP", type=MAP)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Where to write; may be given several times. The suffix tells the format: .html, .pdf, .md. "
    "`-` is the standard output. By default the map's id with .html, in the working directory.",
)
@click.option(
    "--to", "format", type=click.Choice(["html", "pdf", "md"]), help="The format, whatever the suffix."
)
@click.option(
    "--templates",
    metavar="DIR",
    envvar="ARGMAP_TEMPLATES",
    help="A folder whose templates come before argmap's own.",
)
@click.option(
    "--theme",
    type=THEME,
    metavar="NAME|FILE",
    envvar="ARGMAP_THEME",
    help="The colours: a theme's name, or a .toml file.",
)
@click.option(
    "--engine",
    type=ENGINE,
    metavar="NAME",
    envvar="ARGMAP_ENGINE",
    help="The layout engine of the diagrams: auto, embedded, system, tree.",
)
@click.option(
    "--citation-style",
    type=STYLE,
    metavar="NAME|FILE",
    envvar="ARGMAP_CITATION_STYLE",
    help="How sources are cited: chicago-shortened-notes, apa, ieee …, or a .csl file.",
)
@click.option(
    "--text",
    "texts",
    multiple=True,
    metavar="SOURCE=FILE",
    help="A copy of a source, in which its quotations are looked up; see `argmap verify`.",
)
@click.option(
    "--paper", type=click.Choice(["a4", "us-letter"]), default="a4", show_default=True, help="For PDF."
)
@click.option("--sections", type=SECTIONS, metavar="A,B", help="Only these sections.")
@click.option("--without", type=SECTIONS, metavar="A,B", multiple=True, help="All sections but these.")
@click.option(
    "--list",
    "list_",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, wanted: _list(context, wanted),
    help="List the sections and stop.",
)
@click.option(
    "--list-styles",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=lambda context, _, wanted: _list_styles(context, wanted),
    help="List the citation styles and stop.",
)
def command(
    map_path: str,
    outputs: tuple[str, ...],
    format: str | None,
    templates: str | None,
    theme: str | None,
    engine: str | None,
    citation_style: str | None,
    texts: tuple[str, ...],
    paper: str,
    sections: str | None,
    without: tuple[str, ...],
) -> None:
    """Write a brief of a map: HTML, PDF or Markdown.

    MAP is a file, `-`, or the name of a map that ships with argmap.

    \b
    argmap brief cuba-north-korea -o brief.html -o brief.pdf
    argmap brief map.yaml --to md -o - --sections answer,positions
    """  # noqa: D301 - click reads the sign itself
    from argmap.brief import format_of, render_document, tell_of_citations
    from argmap.brief.assemble import Aids, assemble
    from argmap.core.config import settings
    from argmap.formats import load_document
    from argmap.render.citations.styles import DEFAULT, style_of

    # A brief makes much and frees little: looking for garbage would cost a tenth of the time.
    gc.disable()
    click.get_current_context().call_on_close(gc.enable)
    read = load_document(map_path)
    m = read.map
    targets = outputs or (f"{m.id}.{format or 'html'}",)
    formats = [format or ("html" if target == "-" else format_of(target)) for target in targets]
    file = settings(Path())
    options: dict[str, Any] = {
        "templates": templates or file.get("templates"),
        "theme": theme or file.get("theme", "default"),
        "engine": engine or file.get("engine", "auto"),
        "paper": paper,
        "warn": lambda note: click.echo(f"argmap: warning: {note}", err=True),
    }
    only = _names(sections) if sections is not None else None
    style = style_of(citation_style or file.get("citation-style", DEFAULT))
    aids = Aids(citation_style=style, verification=_verified(read, texts))
    document = assemble(m, only, [name for text in without for name in _names(text)], aids)
    tell_of_citations(m, aids, options["warn"])
    # All are made before the first is written, so that a fault leaves nothing half done.
    made = {kind: render_document(document, kind, **options) for kind in dict.fromkeys(formats)}
    for target, kind in zip(targets, formats, strict=True):
        put(made[kind], target)


def _verified(document: Document, texts: tuple[str, ...]) -> Verification | None:
    """Return what copies of sources say of the quotations, where there are copies."""
    # Asked before anything is imported that reads copies: most maps name none.
    if not texts and not any(source.text and source.text.file for source in document.map.sources.values()):
        return None
    from argmap.cli.verify import demand_read, given
    from argmap.verify.run import verify

    verification = verify(document, given(texts))
    demand_read(verification)
    return verification


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _list(context: click.Context, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from argmap.brief.assemble import SECTIONS, section_names

    for name in section_names():
        click.echo(f"{name:12} {SECTIONS[name].TITLE or 'The head of the brief'}")
    context.exit()


def _list_styles(context: click.Context, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from argmap.render.citations.styles import NAMES

    for name in NAMES:
        click.echo(name)
    context.exit()
