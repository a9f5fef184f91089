"""`argmap convert`: the same map in another format."""

from __future__ import annotations

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
def command(map: str, output: str, target: str | None, source: str | None) -> None:
    """Convert a map from one format to another.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. A map that extends
    others is written as the one map that they make together.
    """
    from argmap.formats import dumps, format_of, load

    name = target or (format_of(output) if output != "-" else "yaml")
    put(dumps(load(map, format=source), name), output)
