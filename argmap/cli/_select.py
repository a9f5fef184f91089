"""Options that choose a part of a map: `--select` and `--by-actor`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from argmap.graph.select.part import PartOf
    from argmap.model.argument_map import ArgumentMap

Command = Callable[..., Any]


def part_options(command: Command) -> Command:
    """Add `--select` and `--by-actor`, as `selection` and `actor`."""
    selection = click.option(
        "--select",
        "selection",
        metavar="EXPR",
        help="Only the nodes that this means, such as 'kind:evidence and not rated'; "
        "`argmap query --list` lists the words.",
    )
    actor = click.option(
        "--by-actor",
        "actor",
        metavar="ID",
        help="Only what this actor holds or says, what that bears on, and what it answers.",
    )
    return selection(actor(command))


def part_of(
    m: ArgumentMap, selection: str | None, actor: str | None, *, filled: bool = False
) -> PartOf | None:
    """Return the part of a map that a user asks for, or None for the whole. `filled` refuses an empty one.

    Raises:
        QueryError: the expression cannot be read, or names what the map has not.
        UnknownName: there is no such actor.
        ArgmapError: nothing is left, and something is needed.
    """
    if selection is None and actor is None:
        return None
    from argmap.graph.select.part import part, part_asked_for
    from argmap.graph.select.query import query

    if filled:
        return part_asked_for(m, selection, actor)
    return part(m, query(selection) if selection is not None else None, actor)


def tell_part(found: PartOf | None) -> None:
    """Say on stderr that it is a part, and of what."""
    for name, words in found.facts if found else ():
        from argmap.core.printable import printable

        click.echo(printable(f"argmap: note: {name}: {words}"), err=True)
