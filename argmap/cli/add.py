"""`argmap add`: one more argument, objection, piece of evidence, source … in a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from argmap.cli._add_options import COMMON, KINDS
from argmap.cli._map import MAP

if TYPE_CHECKING:
    from argmap.change.opened import OpenMap
    from argmap.core.errors import ArgmapError, MapError
    from argmap.model.argument_map import ArgumentMap
    from argmap.model.sections import Part


@click.group()
def command() -> None:
    """Add a part to a map, and leave all else of the file as it is.

    \b
    argmap add argument "A toll would shorten queues." bridge.yaml --for toll
    argmap add objection "One week is short." bridge.yaml --against "trial->queues"
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
    from argmap.core.errors import MapError
    from argmap.core.printable import printable

    into, dry_run, as_json = given.pop("into"), given.pop("dry_run"), given.pop("as_json")
    text, map, apart = _places(text, map, into)
    document = opened(map, into=apart)
    text = complete(document.map, section, text, given)
    part = part_of(document.map, section, text, id, given)
    twin = _twin(document.map, section, part)
    try:
        document.add(part, into=apart)
    except MapError as error:
        raise _plainly(error, part) from None
    if twin:
        click.echo(f"note: `{printable(twin)}` says the same words already.", err=True)
    _tell(document, section, part)
    finish(document, into or map, dry_run=dry_run, quietly=True)
    if not dry_run:
        click.echo(_json(into or map, section, part) if as_json else part.id)


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


def _twin(m: ArgumentMap, section: str, part: Part) -> str:
    """Return the id of a part of the same section with the same words; an empty text where there is none."""

    def words(one: Any) -> str:
        said = getattr(one, "text", None) or getattr(one, "title", None) or getattr(one, "name", None)
        return " ".join(said.casefold().split()) if isinstance(said, str) else ""

    own = words(part)
    return next((id for id, one in getattr(m, section).items() if own and words(one) == own), "")


def _plainly(error: MapError, part: Part) -> ArgmapError:
    """Return an error of a reference with the option by which it was given."""
    from argmap.core.errors import ArgmapError

    where, colon, said = error.message.partition(": ")
    steps = where.split(".")
    if not colon or len(steps) < 3 or steps[1] != part.id:
        return error
    name = "with" if "with" in steps[2:] else steps[2].replace("_", "-")
    return ArgmapError(f"--{'source' if name == 'sources' else name}: {said}", hint=error.hint)


def _tell(document: OpenMap, section: str, part: Part) -> None:
    """Say on stderr what the checks find wrong with what was added."""
    from argmap.cli._add_check import wrong_with
    from argmap.core.printable import printable

    sources = getattr(part, "sources", ()) if getattr(part, "quotes", ()) else ()
    file = document.file_of("sources", sources[0]) if sources else ""
    for found in wrong_with(document.map, section, part, file):
        help = f" {found.help}" if found.help else ""
        click.echo(f"{found.severity}[{found.rule}]: {printable(found.message)}{printable(help)}", err=True)


def _json(file: str, section: str, part: Part) -> str:
    import json

    from argmap.cli._added import data

    return json.dumps(data(file, section, part), ensure_ascii=False)
