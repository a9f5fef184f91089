"""What the editing commands share: the open map, the diff that is shown, the files that are written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli._map import put

if TYPE_CHECKING:
    from argmap.change.opened import OpenMap


def opened(map: str, *, into: str | None = None) -> OpenMap:
    """Return the open document of a map; with `into`, one that is written there.

    Raises:
        ArgmapError: the map is a shipped one, not to be changed in its place; or `into` is of another map.
    """
    from argmap.change.opened import open_map
    from argmap.core.errors import ArgmapError
    from argmap.core.files import is_there
    from argmap.core.resources import shipped_map
    from argmap.formats import find

    if map == "-":
        raise ArgmapError("What comes from the standard input cannot be edited.", hint="Name a file.")
    if into is None:
        if not is_there(map) and shipped_map(map):
            message = f"`{map}` ships with argmap, and is not edited in its place."
            hint = "Put what is yours into a file that extends it: `argmap add … --into mine.yaml`."
            raise ArgmapError(message, hint=hint)
        return open_map(map)
    base = find(map)
    if not is_there(into):
        return open_map(base)
    document = open_map(into)
    if not any(_same(base, file) for file in document.files):
        message = f"`{into}` is there, and does not extend `{map}`."
        raise ArgmapError(message, hint="Name another file, or leave the map out to edit this one.")
    return document


def _same(one: str | Path, other: str | Path) -> bool:
    return Path(one).resolve() == Path(other).resolve()


def finish(document: OpenMap, map: str, *, dry_run: bool, quietly: bool = False) -> None:
    """Write what changed and say so, file by file; or show the difference, and write nothing.

    With `quietly` the names of the files go to the standard error: the standard output has a result.

    Raises:
        ArgmapError: a map that ships with argmap would change, and was not named by its path.
        FileError: a file cannot be written.
    """
    from argmap.cli._extending import extending
    from argmap.cli._shown import changes
    from argmap.core.errors import ArgmapError
    from argmap.core.printable import printable
    from argmap.core.resources import shipped

    ours = shipped("maps").resolve()
    if Path(map).resolve().parent != ours and any(
        _same(Path(name).parent, ours) for name in document.changed
    ):
        message = "This would change a map that ships with argmap, which yours extends."
        raise ArgmapError(message, hint="Change what your own file says, or copy the map first.")
    if dry_run:
        old, new = document.before, document.texts
        put("".join(changes(old.get(name, ""), new[name], name) for name in document.changed), "-")
        return
    changed = document.changed
    said = [_said(document, name) for name in changed]
    document.save()
    for line in said or ["Nothing changed."]:
        click.echo(printable(line), err=quietly or not said)
    # What is new in a file takes nothing from those that extend it.
    for name in [] if quietly else extending(changed, document.files):
        note = f"argmap: note: {name} extends what was changed, and stays as it is; `argmap check` it."
        click.echo(printable(note), err=True)


def _said(document: OpenMap, name: str) -> str:
    before = document.before.get(name, "")
    if not before:
        return f"{name}: new"
    removed, added = _lines(before, document.texts[name])
    return f"{name}: {_counted(added, 'line')} written, {_counted(removed, 'line')} taken out"


def _lines(before: str, after: str) -> tuple[int, int]:
    """Return how many lines went and came, without comparing what both ends have in common."""
    from difflib import SequenceMatcher

    old, new = before.splitlines(), after.splitlines()
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    old, new = old[first : len(old) - last], new[first : len(new) - last]
    blocks = SequenceMatcher(None, old, new, autojunk=True).get_matching_blocks()
    same = sum(block.size for block in blocks)
    return len(old) - same, len(new) - same


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
