"""`argmap move`: a node that is to bear on something else, or otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from argmap.cli._edited import finish, opened
from argmap.cli._ids import NODE, TARGET
from argmap.cli._map import MAP
from argmap.core.errors import ArgmapError

if TYPE_CHECKING:
    from argmap.change.opened import OpenMap

KINDS = ("argument", "objection", "evidence", "assumption", "position")


@click.command()
@click.argument("map", type=MAP)
@click.argument("id", type=NODE)
@click.option(
    "--to", type=TARGET, metavar="REF", help='The node, or the link ("a->b"), that it is to bear on.'
)
@click.option(
    "--from",
    "off",
    type=TARGET,
    metavar="REF",
    help="What it bears on now; needed where that is several things.",
)
@click.option("--for", "polarity", flag_value="for", help="It is to speak for it.")
@click.option("--against", "polarity", flag_value="against", help="It is to speak against it.")
@click.option("--kind", type=click.Choice(KINDS), help="Make it a node of another kind.")
@click.option("--dry-run", is_flag=True, help="Show the difference, and write nothing.")
def command(
    map: str, id: str, to: str | None, off: str | None, polarity: str | None, kind: str | None, dry_run: bool
) -> None:
    """Let a node bear on something else, turn it round, or make it a node of another kind.

    What is said of the step stays with it, and what names the step follows. All else in the files stays as it
    is. Prints the files that changed.
    """
    if not (to or polarity or kind):
        raise click.UsageError("Say what is to change: --to, --for, --against or --kind.")
    document = opened(map)
    try:
        document.move(id, to=to, polarity=polarity, off=off, kind=kind)  # type: ignore[arg-type]
    except ArgmapError as error:
        # In Python it is `off`, since `from` is a word of its own there.
        error.hint = error.hint.replace("`off`", "--from")
        raise
    finish(document, map, dry_run=dry_run)
    _tell(document, map, id)


def _tell(document: OpenMap, map: str, id: str) -> None:
    """Say on stderr where a node now does only what another kind of node is for."""
    from argmap.cli._add_check import wrong_with
    from argmap.core.printable import printable
    from argmap.model.sections import section_of

    node = document.map.nodes.get(id)
    if node is None:
        return
    for found in wrong_with(document.map, section_of(node), node):
        if found.rule == "AM207":
            kind = "argument" if node.kind == "objection" else "objection"
            remedy = f"`argmap move {map} {id} --kind {kind}` makes it one."
            click.echo(f"{found.severity}[{found.rule}]: {found.message} {printable(remedy)}", err=True)
