"""`argmap bundle`: a map and all that it extends, as one file."""

from __future__ import annotations

from pathlib import Path

import click

from argmap.cli._map import MAP, put


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "-o",
    "--output",
    default="-",
    metavar="FILE",
    help="Where to write it, .yaml or .json; - is standard output.",
)
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def command(map: str, output: str, force: bool) -> None:
    """Make one file of a map and all that it extends.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. The copies of its
    sources are named from the new place. Comments are not kept.

    \b
    argmap bundle mine.yaml -o whole.yaml
    """  # noqa: D301 - click wants the character itself
    from argmap.core.errors import FileError
    from argmap.core.files import is_there
    from argmap.core.place import Place
    from argmap.formats import dumps, format_of, load_document
    from argmap.reading.copies import moved

    name = format_of(output) if output != "-" else "yaml"
    if output != "-" and not force and is_there(output):
        hint = "Choose another, or use --force."
        raise FileError("There is a file of this name.", hint=hint, place=Place(output))
    m, outside = moved(load_document(map), Path(output).parent if output != "-" else Path())
    put(dumps(m, name), output)
    tell_outside(outside)


def tell_outside(outside: tuple[str, ...]) -> None:
    """Say which copies of sources `verify` will not find, since they are outside of the new folder."""
    if outside:
        from argmap.core.printable import printable

        named = printable(", ".join(f"`{id}`" for id in outside))
        click.echo(
            f"argmap: note: The copies of {named} are outside of the new folder: move them there, or name "
            "them with `argmap verify --text`.",
            err=True,
        )
