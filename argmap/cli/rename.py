"""`argmap rename`: another id for a node, source, actor or event, wherever it is named."""

from __future__ import annotations

import click

from argmap.cli._edited import finish, opened
from argmap.cli._ids import PART
from argmap.cli._map import MAP


@click.command()
@click.argument("map", type=MAP)
@click.argument("id", type=PART)
@click.argument("new")
@click.option("--dry-run", is_flag=True, help="Show the difference, and write nothing.")
def command(map: str, id: str, new: str, dry_run: bool) -> None:
    """Give a part of a map another id, wherever it is named.

    Links and the steps that rest on them follow, and so do the files that MAP extends: name the topmost file.
    All else in the files stays as it is. Prints the files that changed.
    """
    document = opened(map).rename(id, new)
    finish(document, map, dry_run=dry_run)
