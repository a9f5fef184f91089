"""`argmap brief`: a brief of a map as HTML, PDF or Markdown."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._listing import list_option
from argmap.cli._map import MAP, put
from argmap.cli._names import ENGINE, SECTIONS, STYLE, THEME
from argmap.cli._select import part_of, part_options

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.reading.document import Document
    from argmap.verify.verdict import Verification


def _sections() -> Iterator[str]:
    from argmap.brief.assemble import SECTIONS, section_names

    for name in section_names():
        yield f"{name:12} {SECTIONS[name].TITLE or 'The head of the brief'}"


def _styles() -> Iterator[str]:
    from argmap.render.citations.styles import NAMES

    yield from NAMES


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
    "--since",
    metavar="REV|FILE",
    help="Say what changed since: a git revision of the same file (HEAD~3), REV:PATH, or an older file.",
)
@part_options
@list_option("--list", "sections", _sections)
@list_option("--list-styles", "citation styles", _styles)
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
    selection: str | None,
    actor: str | None,
    since: str | None,
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
    chosen = part_of(read.map, selection, actor, filled=True)
    read = replace(read, map=chosen.map) if chosen else read
    m = read.map
    earlier = _earlier(map_path, since, whole=chosen is None)
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
    aids = Aids(citation_style=style, verification=_verified(read, texts), part=chosen, since=earlier)
    document = assemble(m, only, [name for text in without for name in _names(text)], aids)
    tell_of_citations(m, aids, options["warn"])
    # All are made before the first is written, so that a fault leaves nothing half done.
    made = {kind: render_document(document, kind, **options) for kind in dict.fromkeys(formats)}
    for target, kind in zip(targets, formats, strict=True):
        put(made[kind], target)


def _earlier(path: str, since: str | None, *, whole: bool) -> ArgumentMap | None:
    """Return the map of a file, or of an older revision of the same file."""
    from argmap.core.errors import ConfigError

    if since is None:
        return None
    if not whole:
        raise ConfigError("What changed is told of a whole map, not of a part.", hint="Leave one out.")
    from argmap.formats._revisions import map_since

    return map_since(path, since)


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
