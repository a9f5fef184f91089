"""`argmap check`: what is wrong, where, and what to do."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._map import MAP
from argmap.cli._names import REPORT, RULES

if TYPE_CHECKING:
    from argmap.rules._report import Checked


def _words(ctx: click.Context, option: click.Parameter, given: Iterable[str]) -> tuple[str, ...]:
    """Take `--select AM2,AM3` like `--select AM2 --select AM3`."""
    return tuple(word for text in given for word in text.replace(",", " ").split())


@click.command()
@click.argument("maps", nargs=-1, required=True, metavar="MAP...", type=MAP)
@click.option(
    "--select",
    multiple=True,
    type=RULES,
    callback=_words,
    envvar="ARGMAP_SELECT",
    metavar="RULE",
    help="Only these.",
)
@click.option(
    "--ignore",
    multiple=True,
    type=RULES,
    callback=_words,
    envvar="ARGMAP_IGNORE",
    metavar="RULE",
    help="Not these.",
)
@click.option(
    "--output-format",
    type=REPORT,
    envvar="ARGMAP_OUTPUT_FORMAT",
    metavar="FORMAT",
    help="full, concise, json, github or sarif.",
)
@click.option(
    "--max-words",
    type=click.IntRange(1),
    envvar="ARGMAP_MAX_WORDS",
    metavar="N",
    help="The longest text of a node.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended without losing anything.")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="Mend what else can be mended, too.")
@click.option("--diff", is_flag=True, help="Show what would be mended, and write nothing.")
@click.option("--all", "every", is_flag=True, help="Also the notes on what a map extends.")
@click.option("--alone", is_flag=True, help="Do not follow `extends`: check the file by itself.")
@click.pass_context
def command(
    ctx: click.Context,
    maps: Sequence[str],
    select: Sequence[str],
    ignore: Sequence[str],
    output_format: str | None,
    max_words: int | None,
    fix: bool,
    unsafe: bool,
    diff: bool,
    every: bool,
    alone: bool,
) -> None:
    """Check maps and say what is wrong, where, and what to do.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. RULE is a code
    (AM204), the beginning of codes (AM2) or a name (both-ways); see `argmap rule`. With --fix or
    --unsafe-fixes, files are mended first, every other byte kept, and what remains is told.

    The findings of a map's own file come first; notes on what it extends are counted, and shown with --all.

    Exit 0: nothing but notes (with --diff: nothing to mend); 1: errors or warnings; 2: a map cannot be read.
    """
    from argmap.cli._tell import coloured, lines
    from argmap.core.config import settings
    from argmap.rules import chosen
    from argmap.rules._report import REPORTS

    # A map is kept to the end: to look for garbage all the while would cost a tenth of the time.
    usual = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    ctx.call_on_close(lambda: gc.set_threshold(*usual))
    file = settings(Path())
    select, ignore = select or texts_of(file, "select"), ignore or texts_of(file, "ignore")
    chosen([*select, *ignore])
    format = output_format or file.get("output-format", "full")
    report = REPORTS[format].report
    options = {"select": select, "ignore": ignore, "max_words": max_words or positive(file, "max-words")}

    if diff or fix or unsafe:
        from argmap.cli._mending import mend

        changed = [mend(name, options, alone=alone, unsafe=unsafe, diff=diff) for name in dict.fromkeys(maps)]
        if diff:
            ctx.exit(1 if any(changed) else 0)
    texts: dict[str, str] = {}
    files = [checked(name, options, alone=alone, texts=texts) for name in dict.fromkeys(maps)]
    files, hidden = _own_first(once(files), every=every or format not in _FOR_PEOPLE)
    colour = coloured(sys.stdout)
    click.echo(report(files, line=lines(texts), colour=colour), nl=False, color=colour)
    _sum_up(files, hidden)
    found = any(d.severity != "note" for file in files for d in file.diagnostics)
    ctx.exit(2 if not all(file.read for file in files) else 1 if found else 0)


def checked(name: str, options: Mapping[str, Any], *, alone: bool, texts: dict[str, str]) -> Checked:
    """Return what the rules find in a file, the findings of its own first; its texts go into `texts`."""
    from argmap.cli._tell import sentence
    from argmap.core.errors import ArgmapError, MapError
    from argmap.formats import load_document
    from argmap.model.references import external
    from argmap.rules import check_document
    from argmap.rules._report import Checked

    shown = "<stdin>" if name == "-" else name
    try:
        document = load_document(name, alone=alone)
    except MapError as error:
        texts.update(error.texts)
        if error.diagnostics:
            return Checked(shown, error.diagnostics, read=False)
        click.echo(f"argmap: error: {sentence(error)}", err=True)
        return Checked(shown, read=False, error=error.message)
    except ArgmapError as error:
        click.echo(f"argmap: error: {sentence(error)}", err=True)
        return Checked(shown, read=False, error=error.message)
    texts.update(document.texts)
    outside = external(document.map) if alone and document.map.extends else ()
    found = check_document(document, **options)
    own = document.origins.file
    found.sort(key=lambda d: d.place is not None and d.place.file != own)
    apart = alone and bool(document.map.extends)
    return Checked(shown, tuple(found), external=outside, own=own, apart=apart)


def once(files: Iterable[Checked]) -> list[Checked]:
    """Take out what an earlier file has said already: a file and what it extends may both be checked."""
    from dataclasses import replace

    said: dict[Any, None] = {}
    kept = []
    for file in files:
        new = tuple(d for d in file.diagnostics if d not in said)
        said.update(dict.fromkeys(new))
        kept.append(replace(file, diagnostics=new))
    return kept


_FOR_PEOPLE = ("full", "concise")


def _own_first(files: Sequence[Checked], *, every: bool) -> tuple[list[Checked], int]:
    """Return the files without the notes on what they extend, and how many notes those were."""
    from dataclasses import replace

    kept, hidden = [], 0
    for file in files:
        shown = tuple(
            d
            for d in file.diagnostics
            if every or d.severity != "note" or not file.own or d.place is None or d.place.file == file.own
        )
        hidden += len(file.diagnostics) - len(shown)
        kept.append(replace(file, diagnostics=shown))
    return kept, hidden


def _sum_up(files: Sequence[Checked], hidden: int) -> None:
    from argmap.core.printable import printable
    from argmap.rules._report import counted, counted_fixes

    for file in files:
        if file.external:
            click.echo(printable(f"{file.file}: from what it extends: {', '.join(file.external)}."), err=True)
        if file.apart:
            said = (
                f"{file.file}: Rules that need the whole map were left out; without --alone they are asked."
            )
            click.echo(printable(said), err=True)
    found = counted([d for file in files for d in file.diagnostics])
    unread = sum(not file.read for file in files)
    number = f"{len(files)} file{'s' if len(files) > 1 else ''} checked"
    if unread:
        number += f", {unread} of them unreadable"
    fixable = counted_fixes([d for file in files for d in file.diagnostics])
    fine = not unread and not ("error" in found or "warning" in found)
    if fine:
        click.echo(f"All fine: {number}{', ' if found else ''}{found}.", err=True)
    else:
        click.echo(f"{number}{': ' if found else ''}{found}.", err=True)
    if hidden:
        notes = f"{hidden} note{'s' if hidden > 1 else ''} in what it extends (`--all` shows them)."
        click.echo(notes, err=True)
    if fixable:
        click.echo(fixable, err=True)


def texts_of(file: Mapping[str, Any], name: str) -> Sequence[str]:
    """Return a setting that is a list of rules.

    Raises:
        ConfigError: it is another.
    """
    from argmap.core.errors import ConfigError

    found: Sequence[str] = file.get(name, ())
    if not all(isinstance(item, str) for item in found):
        raise ConfigError(f"The setting `{name}` must be a list of rules.", hint='Write ["AM2", "AM301"].')
    return found


def positive(file: Mapping[str, Any], name: str) -> int | None:
    """Return a setting that is a whole number, where it is given.

    Raises:
        ConfigError: it is less than 1.
    """
    from argmap.core.errors import ConfigError

    found: int | None = file.get(name)
    if found is not None and found < 1:
        raise ConfigError(f"The setting `{name}` must be 1 or more.", hint="Mend it.")
    return found
