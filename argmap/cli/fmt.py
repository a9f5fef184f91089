"""`argmap fmt`: maps in the canonical layout."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from argmap.cli._map import MAP, put


@click.command()
@click.argument("maps", nargs=-1, required=True, metavar="FILE...", type=MAP)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.pass_context
def command(ctx: click.Context, maps: Sequence[str], check: bool, diff: bool) -> None:
    """Lay maps out in the canonical form: order, indentation, quotes.

    The map stays the same and every comment is kept. FILE is a YAML or JSON map; - reads the standard input
    and writes the standard output. Exit 0: done; 1: with --check, a file would change; 2: one cannot be read.
    """
    from argmap.cli._tell import tell
    from argmap.core.errors import ArgmapError

    # Nothing that is made here goes in a circle: to look for garbage all the while would double the time.
    usual = gc.get_threshold()
    gc.set_threshold(500_000, 20, 100)
    ctx.call_on_close(lambda: gc.set_threshold(*usual))
    changed = failed = 0
    files = list(dict.fromkeys(maps))
    for name in files:
        try:
            changed += _laid_out(name, check=check, diff=diff)
        except ArgmapError as error:
            tell(error)
            failed += 1
    if (changed or not failed) and files != ["-"]:
        click.echo(_summary(changed, len(files) - failed, written=not (check or diff)), err=True)
    ctx.exit(2 if failed else 1 if check and changed else 0)


def _laid_out(name: str, *, check: bool, diff: bool) -> bool:
    """Lay a file out, or show how; say whether it is another then."""
    from argmap.cli._shown import changes
    from argmap.core.files import read_bytes, write_whole

    content = read_bytes(name)
    made = _text(content, name)
    changed = made.encode() != content
    if diff and changed:
        put(changes(content.decode("utf-8", "replace"), made, "<stdin>" if name == "-" else name), "-")
    elif check and changed:
        click.echo(f"Would change: {'<stdin>' if name == '-' else name}", err=True)
    if name == "-" and not (check or diff):
        put(made, "-")
    elif changed and not (check or diff):
        write_whole(name, made.encode())
    return changed


def _text(content: bytes, name: str) -> str:
    from argmap.change.fmt import formatted
    from argmap.change.fmt.in_json import formatted_json
    from argmap.core.errors import FormatError, MapError
    from argmap.core.place import Place
    from argmap.reading.decode import decode

    shown = "<stdin>" if name == "-" else name
    suffix = Path(name).suffix.lower()
    if suffix not in (".yaml", ".yml", ".json") and name != "-":
        message = "Only YAML and JSON maps have a canonical layout."
        raise FormatError(message, hint="Name a file that ends in .yaml, .yml or .json.", place=Place(shown))
    if suffix == ".json" or (name == "-" and _is_json(content)):
        return formatted_json(content, shown)
    text = ""
    try:
        text = decode(content, shown)
        return formatted(text, shown)
    except MapError as error:
        error.texts = {shown: text or content.decode("utf-8", "replace")}
        raise


def _is_json(content: bytes) -> bool:
    import json

    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{":
        return False
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True


def _summary(changed: int, files: int, *, written: bool) -> str:
    verb = "laid out anew" if written else "would change"
    if not changed:
        return (
            "All fine: nothing to change." if files == 1 else f"All fine: nothing to change in {files} files."
        )
    return f"{changed} file{'s' if changed > 1 else ''} {verb}, {files - changed} left as they are."
