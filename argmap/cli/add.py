"""`argmap add`: one more argument, objection, piece of evidence, source … in a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from argmap.cli._add_options import COMMON, KINDS
from argmap.cli._map import MAP

if TYPE_CHECKING:
    from argmap.change.opened import OpenMap
    from argmap.model.sections import Part


@click.group()
def command() -> None:
    """Add a part to a map, and leave all else of the file as it is.

    \b
    argmap add argument "A toll would shorten queues." bridge.yaml --for toll
    argmap add objection "One week is short." bridge.yaml --against trial->queues
    argmap add source "Trial week figures" bridge.yaml --issued 2026-03-30 --reliability B
    argmap add evidence "Queues fell." cuba-north-korea --into mine.yaml --for good --source kcna-2018

    Prints the id, which is made of the words unless --id gives one. With --into the part goes into a file of
    its own that extends MAP. On a terminal, what is missing is asked for.
    """  # noqa: D301 - click wants the character itself


def _made(kind: str) -> click.Command:
    section, options, summary = KINDS[kind]

    def run(text: str | None, map: str | None, id: str | None, **given: Any) -> None:
        _add(section, text, map, id, given)

    run.__doc__ = f"""{summary}

    MAP is a file, or with --into also the name of a map that ships with argmap; where FILE of --into is there
    already, MAP may be left out. Without --into, MAP itself is edited.
    """
    made: Any = run
    for option in reversed((*options, *COMMON)):
        made = option(made)
    made = click.argument("map", type=MAP, required=False)(made)
    made = click.argument("text", required=False)(made)
    return click.command(kind)(made)


for _kind in KINDS:
    command.add_command(_made(_kind))


def _add(section: str, text: str | None, map: str | None, id: str | None, given: dict[str, Any]) -> None:
    from argmap.cli._add_ask import complete
    from argmap.cli._add_part import part_of
    from argmap.cli._edited import finish, opened

    into, dry_run, as_json = given.pop("into"), given.pop("dry_run"), given.pop("as_json")
    text, map, apart = _places(text, map, into)
    document = opened(map, into=apart)
    text = complete(document.map, section, text, given)
    part = part_of(document.map, section, text, id, given)
    document.add(part, into=apart)
    _tell(document, section, part)
    finish(document, into or map, dry_run=dry_run, quietly=True)
    if not dry_run:
        click.echo(_json(document, section, part) if as_json else part.id)


def _places(text: str | None, map: str | None, into: str | None) -> tuple[str | None, str, str | None]:
    """Return the text, the map and the file to write into, where one of them was left out."""
    from argmap.core.files import is_there
    from argmap.formats import find

    if map is None and text is not None and is_there(find(text)):
        text, map = None, text
    if map is None and into is not None and is_there(into):
        return text, into, None
    if map is None:
        raise click.UsageError("Name the map behind the text: argmap add argument TEXT MAP.")
    return text, map, into


def _tell(document: OpenMap, section: str, part: Part) -> None:
    """Say on stderr what the checks find wrong with what was added."""
    from argmap.cli._add_check import wrong_with
    from argmap.core.printable import printable

    for found in wrong_with(document.map, section, part):
        help = f" {found.help}" if found.help else ""
        click.echo(f"{found.severity}[{found.rule}]: {printable(found.message)}{printable(help)}", err=True)


def _json(document: OpenMap, section: str, part: Part) -> str:
    import json

    links = [link.id for link in getattr(part, "links", ())]
    said = {"id": part.id, "section": section, "file": str(document.path), "links": links}
    return json.dumps(said, ensure_ascii=False)
