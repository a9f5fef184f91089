"""`argmap convert`: the same map in another format."""

from __future__ import annotations

import os
from collections.abc import Iterable

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import FORMAT


@click.command()
@click.argument("map", type=MAP)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
@click.option(
    "--to",
    "target",
    type=FORMAT,
    metavar="FORMAT",
    help="The format to write; default: by the suffix, else yaml.",
)
@click.option(
    "--from", "source", type=FORMAT, metavar="FORMAT", help="The format to read; default: by the suffix."
)
@click.option("--strict", is_flag=True, help="Write nothing where anything would be lost; exit 1.")
@click.option("--report", metavar="FILE", help="Write what is lost, part by part, as JSON.")
@click.option("--force", is_flag=True, help="Write over a file that the map is read from.")
@click.pass_context
def command(
    ctx: click.Context,
    map: str,
    output: str,
    target: str | None,
    source: str | None,
    strict: bool,
    report: str | None,
    force: bool,
) -> None:
    """Convert a map from one format to another.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. A map that extends
    others is written as the one map that they make together. What the format cannot hold is told, as is what
    had to be mended to read the file; `argmap formats` lists what each format holds.
    """
    from argmap.cli._lost import as_data, tell_losses, tell_repairs
    from argmap.formats import dumps, find, format_of, handed_on, load_document, lost

    name = target or (format_of(output) if output != "-" else "yaml")
    document = load_document(map, format=source)
    for file in (output, report):
        if file is not None and file != "-" and not force:
            _spare([str(find(map)), *document.texts], file)
    own = handed_on(document, name)
    losses = lost(document.map, name) if own is None else ()
    tell_repairs(document)
    if strict and losses:
        tell_losses(losses, name, done=False)
    else:
        # First the text: what cannot be written must not leave a report of its losses.
        text = dumps(document.map, name) if own is None else own
        put(text, output)
        tell_losses(losses, name, done=True)
    if report is not None:
        put(as_data(document, losses, name), report)
    ctx.exit(1 if strict and losses else 0)


def _spare(read: Iterable[str], output: str) -> None:
    """Refuse to write over a file that the map is read from: the map could not be read so again."""
    from argmap.core.errors import FileError
    from argmap.core.place import Place

    target = os.path.realpath(output)
    if target in {os.path.realpath(file) for file in read}:
        hint = "Name another with -o, or use --force."
        raise FileError("The map is read from this file.", hint=hint, place=Place(output))
