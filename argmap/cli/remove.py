"""`argmap remove`: parts taken out of a map, once it is said what becomes of what hangs on them."""

from __future__ import annotations

import click

from argmap.cli._edited import finish, opened
from argmap.cli._ids import PART
from argmap.cli._map import MAP


@click.command()
@click.argument("map", type=MAP)
@click.argument("ids", nargs=-1, required=True, type=PART, metavar="ID...")
@click.option(
    "--with-descendants", is_flag=True, help="Take the nodes along that would bear on nothing any more."
)
@click.option(
    "--keep-children", is_flag=True, help="Take away the links and mentions alone, and keep the nodes."
)
@click.option("--dry-run", is_flag=True, help="Show the difference, and write nothing.")
def command(
    map: str, ids: tuple[str, ...], with_descendants: bool, keep_children: bool, dry_run: bool
) -> None:
    """Take nodes, sources, actors or events out of a map.

    What hangs on them is listed, and nothing is done (exit 1), until you say what becomes of it. The rest of
    the files stays as it is. Prints the files that changed.
    """
    from argmap.change.operations.remove import HangsOnError
    from argmap.core.printable import printable

    if with_descendants and keep_children:
        raise click.UsageError("Choose one: --with-descendants or --keep-children.")
    document = opened(map)
    before = document.map
    try:
        document.remove(list(ids), with_descendants=with_descendants, keep_children=keep_children)
    except HangsOnError as error:
        for hanging in error.hanging:
            click.echo(printable(str(hanging)))
        told = "Nothing is removed: this hangs on it. Use --with-descendants to take along what would bear on"
        click.echo(f"{told} nothing any more, or --keep-children to keep it.", err=True)
        raise click.exceptions.Exit(1) from None
    gone = [part.id for section, part in before.parts() if part.id not in getattr(document.map, section)]
    finish(document, map, dry_run=dry_run)
    if not dry_run:
        click.echo(f"Removed: {printable(', '.join(gone))}", err=True)
