"""`argmap verify`: whether the quotations of a map stand in copies of their sources."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli._map import MAP, put

if TYPE_CHECKING:
    from argmap.reading.document import Document
    from argmap.verify.verdict import Verification


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "--text",
    "texts",
    multiple=True,
    metavar="SOURCE=FILE",
    help="A copy of a source, at any path: plain text, Markdown, HTML or PDF. May be given several times.",
)
@click.option("--all", "every", is_flag=True, help="Show every quotation, with its place.")
@click.option("--strict", is_flag=True, help="Exit 1 too where a quotation has no copy to be looked up in.")
@click.option(
    "--write",
    is_flag=True,
    help="Write what is verified into the map: prefix, suffix, date and seal, and the copy's SHA-256.",
)
@click.option("--diff", is_flag=True, help="Show what --write would write, and write nothing.")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="How to show it.")
@click.pass_context
def command(
    ctx: click.Context,
    map: str,
    texts: tuple[str, ...],
    every: bool,
    strict: bool,
    write: bool,
    diff: bool,
    format: str,
) -> None:
    """Look the quotations of a map up in copies of their sources.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. A copy is what
    `text` of a source names, or what --text gives. Exit 0: no quotation is missing from its copy; 1: one is
    missing or stands in several places, or a copy has changed or cannot be read; 2: the map cannot be read.
    """
    import json

    from argmap.cli._tell import coloured
    from argmap.formats import load_document
    from argmap.verify.data import as_data
    from argmap.verify.report import lines
    from argmap.verify.run import verify

    document = load_document(map)
    verification = verify(document, given(texts))
    demand_read(verification)
    written = _write(map, document, verification, diff=diff) if write or diff else False
    if format == "json":
        put(json.dumps(as_data(document.map.id, verification), ensure_ascii=False, indent=2) + "\n", "-")
    else:
        colour = coloured(sys.stdout)
        said = "\n".join(lines(document, verification, every=every, colour=colour)) + "\n"
        click.echo(said, nl=False, color=colour, err=diff)
    # A changed copy that was verified again and written down is settled.
    fine = verification.settled if written else verification.fine
    ctx.exit(0 if fine and not (strict and verification.count("unchecked")) else 1)


def given(texts: Iterable[str]) -> dict[str, str]:
    """Return the copies that a user names, by source.

    Raises:
        UsageError: one is not of the form SOURCE=FILE.

    >>> given(["gazette=downloads/gazette.pdf"])
    {'gazette': 'downloads/gazette.pdf'}
    """
    found = {}
    for text in texts:
        source, sign, file = text.partition("=")
        if not (sign and source and file):
            raise click.UsageError(f"`--text {text}` is not of the form SOURCE=FILE.")
        found[source.strip()] = file
    return found


def demand_read(verification: Verification) -> None:
    """Refuse to go on where a copy that the user named cannot be read.

    Raises:
        FileError: the first of them.
    """
    from argmap.core.errors import FileError
    from argmap.core.place import Place

    for copy in verification.copies.values():
        if copy.given and copy.status != "read":
            raise FileError(copy.reason, hint=copy.hint, place=Place(copy.file))


def _write(named: str, document: Document, verification: Verification, *, diff: bool) -> bool:
    """Write what is verified into the map's file, or show it. Say whether the file has it now."""
    from argmap.change.put import put_all
    from argmap.cli._shown import changes
    from argmap.core.errors import ArgmapError
    from argmap.core.files import is_there, read_bytes
    from argmap.core.place import Place
    from argmap.core.printable import printable
    from argmap.verify.record import record, today

    file = document.origins.file
    if Path(file).suffix.lower() not in (".yaml", ".yml"):
        message = "Only a YAML file can be written into."
        raise ArgmapError(
            message, hint="Convert the map: `argmap convert MAP -o map.yaml`.", place=Place(file)
        )
    if not is_there(named):
        raise ArgmapError(
            f"`{named}` ships with argmap.",
            hint=f"Make a file of it first: `argmap convert {named} -o map.yaml`.",
        )
    made = record(document, verification, today())
    for line in made.left:
        click.echo(printable(f"argmap: {line}"), err=True)
    if not made.changes:
        click.echo("There is nothing to write.", err=True)
        return True
    old = read_bytes(file).decode("utf-8")
    new = put_all(old, made.changes, file=file)
    if diff:
        put(changes(old, new, file), "-")
        return False
    put(new, file)
    return True
