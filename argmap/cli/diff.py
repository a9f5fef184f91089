"""`argmap diff`: what is different between two maps, node by node, and what that does to the outcome."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import ENGINE, THEME
from argmap.cli._semantics import READING, budget_option, wrapped

if TYPE_CHECKING:
    from argmap.change.diff.changes import Changes
    from argmap.core.budget import Budget
    from argmap.model.argument_map import ArgumentMap
    from argmap.views.tables.changes import Outcome, Shift

FORMATS = ("text", "markdown", "json", "html")
_SUFFIXES = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".json": "json"}
_SUFFIXES |= dict.fromkeys((".html", ".htm"), "html")


@click.command("diff")
@click.argument("first", metavar="A", type=MAP)
@click.argument("second", metavar="[B]", type=MAP, required=False)
@click.option("--format", type=click.Choice(FORMATS), help="By default text, or what the suffix of -o tells.")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
@click.option(
    "--map",
    "pictures",
    multiple=True,
    metavar="FILE",
    help="Draw the changes as well: .svg, .png, .pdf, .dot. May be repeated.",
)
@click.option(
    "-s",
    "--semantics",
    "readings",
    type=READING,
    multiple=True,
    metavar="NAME",
    help="Compare the outcome under this reading; may be repeated. By default the usual five.",
)
@click.option("--outcome/--no-outcome", default=True, help="Whether to compare what stands.")
@budget_option
@click.option("--theme", type=THEME, metavar="NAME|FILE", envvar="ARGMAP_THEME", help="The colours.")
@click.option(
    "--engine", type=ENGINE, metavar="NAME", envvar="ARGMAP_ENGINE", help="What lays the diagram out."
)
def command(
    first: str,
    second: str | None,
    format: str | None,
    output: str,
    pictures: tuple[str, ...],
    readings: tuple[str, ...],
    outcome: bool,
    budget: str,
    theme: str | None,
    engine: str | None,
) -> None:
    """Say what is different between two maps, or two revisions of one.

    A and B are files, names of maps that ship with argmap, - for the standard input, or REV:PATH for a file
    as a git revision has it. With one map alone, HEAD is compared with the file as it is now; with one
    REV:PATH, that revision is. Parts are told apart by their ids; what has a new id and the same words is
    told as renamed.

    With -o changes.svg (.png, .pdf, .dot) the changes are drawn. Exit 0 when nothing is different, 1 when
    something is.

    \b
    argmap diff before.yaml after.yaml
    argmap diff map.yaml
    argmap diff HEAD~3:maps/x.yaml maps/x.yaml --format html -o changes.html --map changes.svg
    """  # noqa: D301 - click reads the sign itself
    from argmap.change.diff import diff
    from argmap.core.budget import Budget
    from argmap.core.config import settings
    from argmap.render.pictures import options_for, picture_of

    # Two maps are read and kept to the end: looking for garbage would cost a fifth of the time.
    gc.disable()
    click.get_current_context().call_on_close(gc.enable)
    kind = format or _SUFFIXES.get(Path(output).suffix.lower(), "text")
    if format is None and _is_picture(output):
        pictures, output = (*pictures, output), ""
    kinds = [picture_of(path) for path in pictures]
    a, b, names = _both(first, second)
    changes = diff(a, b)
    if a.id != b.id and a.question != b.question and not {*a.positions} & {*b.positions}:
        click.echo(
            "argmap: warning: These are two different maps: neither id nor question is the same.", err=True
        )
    found = _outcome(a, b, changes, readings, Budget.read(budget)) if outcome else None
    file = settings(Path())
    look = {"theme": theme or file.get("theme", "default"), "engine": engine or file.get("engine", "auto")}
    made = _made(kind, a, b, changes, found, names, look, output) if output else ""
    if pictures:
        from argmap.views.data.change_map import change_map

        drawn = change_map(a, b, changes)
        drawings = [module.make(drawn, **options_for(module, look, kinds)) for module in kinds]
        for path, content in zip(pictures, drawings, strict=True):
            put(content, path)
    if output:
        put(made, output)
    click.get_current_context().exit(1 if changes else 0)


def _is_picture(output: str) -> bool:
    from argmap.render.pictures import PICTURES

    suffix = Path(output).suffix.lower()
    return bool(suffix) and any(suffix in module.SUFFIXES for module in PICTURES.values())


def _both(first: str, second: str | None) -> tuple[ArgumentMap, ArgumentMap, tuple[str, str]]:
    """Return the two maps and what they are called by; of one file, the other is what HEAD has of it."""
    from argmap.core.errors import ConfigError, FileError
    from argmap.formats import find
    from argmap.formats._revisions import Revision, document_of, load_at, revision_of, working_file

    if second is not None:
        if first == second == "-":
            raise ConfigError("Both maps cannot come from the standard input.", hint="Name a file.")
        return load_at(first), load_at(second), (first, second)
    given = revision_of(first)
    if given is not None:
        working = working_file(given)
        return document_of(given).map, load_at(working), (first, str(working))
    if first == "-":
        raise ConfigError("The standard input has no earlier revision.", hint="Name two maps.")
    path = find(first)
    after = load_at(path)
    try:
        before = document_of(Revision("HEAD", f"./{path.name}", path.parent)).map
    except FileError as error:
        error.hint = "Name two maps; of a file that had another name, HEAD:NAME is the older one."
        raise
    return before, after, (f"HEAD:{path}", str(path))


def _outcome(
    a: ArgumentMap, b: ArgumentMap, changes: Changes, readings: tuple[str, ...], budget: Budget
) -> Outcome | None:
    from argmap.semantics import USUAL, family_of
    from argmap.semantics.evaluation import Options
    from argmap.views.tables.changes import outcome

    for name in readings:
        family_of(name)
    if not changes:
        return None
    return outcome(a, b, changes, readings or USUAL, Options(seconds=budget.left()))


def _made(
    kind: str,
    a: ArgumentMap,
    b: ArgumentMap,
    changes: Changes,
    found: Outcome | None,
    names: tuple[str, str],
    look: dict[str, Any],
    output: str,
) -> str | bytes:
    if kind == "json":
        import json

        from argmap.views.tables.changes_data import compared

        return json.dumps(compared(changes, found), ensure_ascii=False, indent=2) + "\n"
    if kind in ("html", "markdown"):
        from argmap.brief import render_document
        from argmap.brief.compared import document

        made = document(a, b, changes, found, names)
        return render_document(made, "md" if kind == "markdown" else "html", **look)
    from argmap.cli._tell import coloured

    colour = output == "-" and coloured(sys.stdout)
    return "".join(f"{line}\n" for line in _lines(changes, found, colour=colour))


def _lines(changes: Changes, found: Outcome | None, *, colour: bool) -> Iterator[str]:
    from argmap.change.diff.shown import text

    yield text(changes, colour=colour)
    if found is None:
        return
    yield ""
    if not found.positions:
        from argmap.views.tables.changes import unmoved

        yield unmoved(found)
    yield from _shifts(found.positions, "")
    if found.others:
        count = len(found.others)
        yield from ("", f"{count} other {'claim comes' if count == 1 else 'claims come'} out differently:")
        yield from _shifts(found.others[:_SHOWN], "  ")
        if count > _SHOWN:
            yield f"  and {count - _SHOWN} more"
    yield from found.notes


def _shifts(shifts: Iterable[Shift], indent: str) -> Iterator[str]:
    from argmap.change.diff.shown import flat
    from argmap.views.tables.changes import shift_sentences

    for said in shift_sentences(shifts):
        yield from wrapped(f"{flat(said)}.", indent, f"{indent}  ")


_SHOWN = 10
