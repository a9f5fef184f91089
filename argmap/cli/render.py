"""`argmap render`: a picture of a map."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import ENGINE, PICTURE, THEME, VIEW
from argmap.cli._select import part_of, part_options, tell_part
from argmap.cli._semantics import READING, burden_option, read_options, standard_option


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Where to; the suffix says how: .svg, .png, .pdf, .dot. May be repeated; - is the standard output. "
    "Default: the map's id and .svg.",
)
@click.option(
    "--to", "kind", type=PICTURE, metavar="FORMAT", help="svg, png, pdf or dot, where no suffix tells."
)
@click.option(
    "--view",
    type=VIEW,
    default="full",
    show_default=True,
    metavar="VIEW",
    help="full, overview, overview:POSITION, position:POSITION, around:NODE, sources, sources:POSITION, "
    "origins:POSITION or timeline.",
)
@click.option(
    "-s",
    "--semantics",
    "reading",
    type=READING,
    metavar="NAME",
    help="Show what stands in this reading; `argmap eval --list` lists them.",
)
@burden_option(None)
@standard_option(None)
@click.option("--budget", metavar="TIME", help="The longest that the reading may take: 10s, 500ms, 2m.")
@click.option(
    "--theme",
    type=THEME,
    envvar="ARGMAP_THEME",
    metavar="THEME",
    help="default, print, page, or a .toml file of your own.",
)
@click.option(
    "--engine",
    type=ENGINE,
    envvar="ARGMAP_ENGINE",
    metavar="ENGINE",
    help="auto, embedded (Graphviz inside argmap), system (your own Graphviz) or tree.",
)
@click.option(
    "--scale",
    type=float,
    metavar="NUMBER",
    help="Pixels of a PNG for each of the drawing's own. Default: 2, or less for a very large picture.",
)
@part_options
def command(
    map: str,
    outputs: tuple[str, ...],
    kind: str | None,
    view: str,
    reading: str | None,
    burden: str | None,
    standard: str | None,
    budget: str | None,
    theme: str | None,
    engine: str | None,
    scale: float | None,
    selection: str | None,
    actor: str | None,
) -> None:
    """Draw a map, its sources or its timeline: SVG, PNG, PDF or DOT.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input.

    \b
    argmap render cuba-north-korea --view overview -o overview.svg
    argmap render map.yaml --semantics carneades --standard clear-and-convincing
    """  # noqa: D301 - click wants the character itself
    from argmap.core.config import settings
    from argmap.core.errors import ConfigError
    from argmap.formats import load
    from argmap.render.pictures import PICTURES, options_for, picture_of
    from argmap.views import drawing

    if reading is None and (burden or standard or budget):
        given = "burden" if burden else "standard" if standard else "budget"
        raise ConfigError(f"`--{given}` is for a reading, and none is named.", hint="Add --semantics NAME.")
    # Every suffix is looked at before anything is drawn: a typing mistake should cost no time.
    named = PICTURES[kind] if kind else None
    m = load(map)
    chosen = part_of(m, selection, actor, filled=True)
    m = chosen.map if chosen else m
    targets = [(out, named or (PICTURES["svg"] if out == "-" else picture_of(out))) for out in outputs]
    targets = targets or [(f"{m.id}{(named or PICTURES['svg']).SUFFIXES[0]}", named or PICTURES["svg"])]
    file = settings(Path())
    options: dict[str, Any] = {
        "theme": theme or file.get("theme", "default"),
        "engine": engine or file.get("engine", "auto"),
    }
    if scale is not None:
        options["scale"] = scale
    kinds = [module for _, module in targets]
    plan = [(out, module, options_for(module, options, kinds)) for out, module in targets]
    picture = drawing(m, view)
    if reading is not None:
        from argmap.semantics import evaluate
        from argmap.views.data.overlay import overlaid

        found = evaluate(m, reading, read_options(burden, standard, budget))
        picture = overlaid(picture, found)
        for said in found.notes:
            click.echo(f"argmap: note: {reading}: {said}", err=True)
    tell_part(chosen)
    with warnings.catch_warnings(record=True) as notes:
        warnings.simplefilter("always", UserWarning)
        made = [(out, module.make(picture, **own)) for out, module, own in plan]
    for out, content in made:
        put(content, out)
    for note in notes:
        click.echo(f"argmap: note: {note.message}", err=True)
