"""`argmap split`: a map as several files that extend each other."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from argmap.cli._map import MAP


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "--by",
    type=click.Choice(["position", "tag"]),
    required=True,
    help="A file for what bears on one position alone, or for what has one tag.",
)
@click.option("-o", "--output", required=True, metavar="DIR", help="The folder to write to; it may be new.")
@click.option("--force", is_flag=True, help="Write over files that are there.")
def command(map: str, by: Literal["position", "tag"], output: str, force: bool) -> None:
    """Make several files of a map that extend each other.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. base.yaml has what
    is shared, index.yaml extends all: `argmap bundle DIR/index.yaml` is the map again, except for the order
    in which nodes stand. All files are written, or none.

    \b
    argmap split mine.yaml --by position -o parts
    argmap check parts/index.yaml
    """  # noqa: D301 - click wants the character itself
    from argmap.cli.bundle import tell_outside
    from argmap.core.file_set import write_set
    from argmap.formats import dumps, load_document
    from argmap.graph.split import split
    from argmap.model.argument_map import ArgumentMap
    from argmap.reading.copies import moved

    folder = Path(output)
    m, outside = moved(load_document(map), folder)
    files = {
        folder / f"{name}.yaml": dumps(ArgumentMap.from_dict(written)).encode()
        for name, written in split(m, by).items()
    }
    write_set(files, force=force)
    tell_outside(outside)
    click.echo(f"Wrote {len(files)} files to {output}: {', '.join(path.name for path in files)}.", err=True)
