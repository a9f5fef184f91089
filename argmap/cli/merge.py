"""`argmap merge`: what two sides made of one map, by id and by field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli._names import FORMAT

if TYPE_CHECKING:
    from argmap.change.merge.resolve import By
    from argmap.cli._merging import Result


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="BASE OURS THEIRS")
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write it; - is standard output.")
@click.option("--format", "format", type=FORMAT, metavar="FORMAT", help="The format; default: by the suffix.")
@click.option(
    "--driver", is_flag=True, help="As git's merge driver: BASE OURS THEIRS PATH; writes over OURS."
)
@click.option(
    "--resolve",
    type=click.Choice(["ours", "theirs"]),
    help="Settle all conflicts in one FILE, for one side; writes over it unless -o is given.",
)
@click.pass_context
def command(
    ctx: click.Context,
    files: Sequence[str],
    output: str,
    format: str | None,
    driver: bool,
    resolve: By | None,
) -> None:
    """Merge what two sides made of one map, by id and by field.

    The result is OURS with what THEIRS changed since BASE, comments and order kept. What both changed
    differently is marked under `conflict:` on the one field, in a file that still loads. Exit 0: merged;
    1: with conflicts, each named; 2: a side cannot be read, and nothing is written.
    """
    import gc

    # Three maps are kept to the end: to look for garbage all the while would cost a fifth of the time.
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 20, 100)
    ctx.call_on_close(lambda: gc.set_threshold(*usual))
    wanted = {True: (1, "FILE"), False: (3, "BASE OURS THEIRS")}[resolve is not None]
    if driver:
        wanted = (4, "BASE OURS THEIRS PATH")
    if len(files) != wanted[0] or (driver and resolve):
        raise click.UsageError(f"This takes {wanted[1]}.", ctx)
    if resolve:
        ctx.exit(_resolve(files[0], resolve, output, format))
    ctx.exit(_drive(files, format) if driver else _merge(files, output, format))


def _merge(files: Sequence[str], output: str, format: str | None) -> int:
    from argmap.cli._map import put
    from argmap.cli._merging import given, merged_files

    base, ours, theirs = (given(path, path if path != "-" else "<stdin>", format) for path in files)
    result = merged_files(base, ours, theirs, output if output != "-" else "<stdout>")
    put(result.content, output)
    return _tell(result, "")


def _drive(files: Sequence[str], format: str | None) -> int:
    from argmap.cli._merging import given, merged_files
    from argmap.core.errors import ArgmapError
    from argmap.core.files import write_whole
    from argmap.core.printable import printable
    from argmap.formats import format_of

    *sides, path = files
    try:
        # Git hands over temporary files, whose names say nothing.
        named = format or _format(path, format_of)
        base, ours, theirs = (
            given(file, f"{path} ({side})", named) for file, side in zip(sides, _SIDES, strict=True)
        )
        result = merged_files(base, ours, theirs, path)
    except ArgmapError:
        shown = printable(path)
        click.echo(
            f"argmap: {shown} is left as ours. Theirs is in `git show :3:{shown}`: mend the side named "
            "below, then merge again.",
            err=True,
        )
        raise
    write_whole(sides[1], result.content)
    return _tell(result, path)


_SIDES = ("base", "ours", "theirs")


def _format(path: str, format_of: Callable[[str], str]) -> str:
    from argmap.core.errors import FormatError

    try:
        return format_of(path)
    except FormatError:
        return "yaml"


def _resolve(file: str, side: By, output: str, format: str | None) -> int:
    from argmap.cli._map import put
    from argmap.cli._resolving import resolved

    content, number = resolved(file, side, format)
    put(content, file if output == "-" and file != "-" else output)
    what = "There is no conflict." if not number else f"{number} conflict{'s' if number > 1 else ''} settled."
    click.echo(what, err=True)
    return 0


def _tell(result: Result, path: str) -> int:
    import sys

    from argmap.cli._tell import coloured, lines
    from argmap.core.printable import printable
    from argmap.rules._report.full import blocks

    for note in result.notes:
        click.echo(f"argmap: {printable(path) + ': ' if path else ''}{note}", err=True)
    if not result.conflicts:
        return 0
    colour = coloured(sys.stderr)
    click.echo(
        blocks(result.conflicts, line=lines(result.texts), colour=colour), err=True, nl=False, color=colour
    )
    number = len(result.conflicts)
    click.echo(f"{number} conflict{'s' if number > 1 else ''}, marked under `conflict:`.", err=True)
    return 1
