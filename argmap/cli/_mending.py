"""The fixes of `argmap check`: a file is mended, or shown as it would be."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from argmap.cli._map import put


def mend(name: str, options: Mapping[str, Any], *, alone: bool, unsafe: bool, diff: bool) -> bool:
    """Mend a file, written whole or not at all, or show what would change. Say whether anything is mended.

    What cannot be read is left to the check that follows, which says so.
    """
    from argmap.cli._shown import changes
    from argmap.core.errors import ArgmapError
    from argmap.core.files import read_bytes, write_whole
    from argmap.core.printable import printable
    from argmap.face.fixing import fixed

    if why := _not_ours(name):
        click.echo(printable(f"argmap: {name}: not mended: {why}"), err=True)
        return False
    try:
        text = read_bytes(name).decode("utf-8")
        made = fixed(text, name, unsafe=unsafe, alone=alone, **options)
    except (ArgmapError, UnicodeDecodeError):
        return False
    if made.text == text:
        return False
    if diff:
        put(changes(text, made.text, name), "-")
    else:
        write_whole(name, made.text.encode())
    for one in made.done:
        what = one.fix.description if one.fix else ""
        click.echo(
            printable(f"{'would fix' if diff else 'fixed'}: {one.place or name}: {one.rule}: {what}"),
            err=True,
        )
    number = len(made.done)
    verb = "would be fixed" if diff else "fixed"
    click.echo(f"{number} finding{'s' if number > 1 else ''} {verb} in {printable(name)}.", err=True)
    return True


def _not_ours(name: str) -> str:
    """Return why a map is not edited in its place; an empty text where it is."""
    from argmap.core.files import is_there
    from argmap.core.resources import shipped_map

    if name == "-":
        return "it comes from the standard input."
    if not is_there(name):
        return "it ships with argmap." if shipped_map(name) else ""
    if Path(name).suffix.lower() not in (".yaml", ".yml"):
        return "only YAML files are edited."
    return ""
