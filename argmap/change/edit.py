"""Edits of a map's text that leave every other byte as it is: comments, quotes, order, line ends.

Paths become spans, spans become splices, and the splices are put in at once. The result is read again and
compared with the same edits made on the data: a text that says anything else is never returned.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.change.outline import NotInLinesError, Outline, outline
from argmap.change.paths import tree_of, with_drops, with_renames, written
from argmap.change.pieces import piece
from argmap.change.placing import Changes, Path, placed
from argmap.change.proof import demand_same
from argmap.change.spans import spans
from argmap.change.walk import Walk
from argmap.core.errors import ArgmapError
from argmap.reading.tree import TreeMap
from argmap.reading.yaml_tree import read_tree


@dataclass(frozen=True, slots=True)
class Edits:
    """What is to be done to a text. Every path is that of the text before."""

    put: Mapping[Path, Any] = field(default_factory=dict)
    """Values to be set or added; see `argmap.change.put.put_all`."""
    drop: Collection[Path] = ()
    """What is to go. An emptied list goes with its key, and so do links without a target."""
    rename: Mapping[Path, str] = field(default_factory=dict)
    """Keys that get another name."""
    move: Mapping[Path, Path] = field(default_factory=dict)
    """Entries that go elsewhere, with their comments. Nothing else may be done to them in the same edit."""

    def __bool__(self) -> bool:
        return bool(self.put or self.drop or self.rename or self.move)


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after edits, and what it says."""

    text: str
    data: Any


def edit(text: str, edits: Edits, *, file: str = "<text>") -> str:
    r"""Return a YAML text with edits made in it, and every other byte as it was.

    What goes takes along the comments right above it, inside it, and behind it on its line.

    Raises:
        MapError: the text is no YAML, or holds what a map cannot hold.
        ArgmapError: a path leads nowhere, or the text cannot be changed so without changing more.

    >>> text = "arguments:\n  # Why?\n  a: {text: A, for: b}  # yes\n  b: {text: B}\n"
    >>> print(edit(text, Edits(drop=[("arguments", "a")], rename={("arguments", "b"): "c"})))
    arguments:
      c: {text: B}
    <BLANKLINE>
    >>> print(edit(text, Edits(move={("arguments", "a"): ("objections", "a")})))
    arguments:
      b: {text: B}
    <BLANKLINE>
    objections:
      # Why?
      a: {text: A, for: b}  # yes
    <BLANKLINE>
    """
    return edited(text, edits, file=file).text


def edited(text: str, edits: Edits, *, file: str = "<text>", tree: TreeMap | None = None) -> Edited:
    """Return a text after edits with what it says. `tree` is what reading the text gave, where that is known.

    Raises:
        MapError: the text is no YAML, or holds what a map cannot hold.
        ArgmapError: as `edit` does.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text[len(mark) :]
    tree = read_tree(body, file) if tree is None else tree
    try:
        done = _done(outline(body, tree, file), edits, file)
    except NotInLinesError:
        done = _done(Outline(body, spans(body, file), tree), edits, file)
    return Edited(mark + done.text, done.data)


def _done(before: Outline, edits: Edits, file: str) -> Edited:
    tree = changes_of(edits, before.tree)
    for old, new in edits.move.items():
        _move(tree, before, written(old, before.tree), new)
    walk = Walk(before.text, before.root)
    walk.change(before.root, tree, ())
    wanted = placed(before.tree, tree, ())
    return Edited(demand_same(before, walk.splices, wanted, file), wanted)


def changes_of(edits: Edits, data: Any) -> Changes:
    """Return edits as a tree of changes, without what moves.

    Raises:
        ArgmapError: a path leads nowhere, or two edits do not go together.
    """
    tree = tree_of(edits.put, data)
    with_drops(tree, edits.drop, data)
    with_renames(tree, edits.rename, data)
    return tree


def _move(tree: Changes, before: Outline, old: Path, new: Path) -> None:
    here: Any = tree
    for step in new[:-1]:
        here = here.setdefault(step, {}) if isinstance(here, dict) else here
    if not isinstance(here, dict) or new[-1] in here or _is_there(tree, old):
        message = f"`{'.'.join(map(str, old))}` cannot be changed in two ways at once."
        raise ArgmapError(message, hint="Make one change after the other.")
    if _is_there(before.tree, new):
        message = f"There is a key `{new[-1]}` in `{'.'.join(map(str, new[:-1]))}` already."
        raise ArgmapError(message, hint="Choose another.")
    here[new[-1]] = piece(before.text, before.root, old, str(new[-1]))
    with_drops(tree, [old], before.tree)


def _is_there(data: Any, path: Path) -> bool:
    for step in path:
        if not isinstance(data, Mapping) or step not in data:
            return False
        data = data[step]
    return True
