"""One map as several files: a base, an extension for each position or tag, and an index that extends all.

- The base has the head, the positions, sources, actors and events, and the nodes that are shared: that bear
  on no position or on several, that have no tag or several. It is a map by itself.
- An extension has the nodes that bear on one position alone, or have one tag. It extends the base.
- A link stands in the base if all that it names is there, in an extension if the rest is there, else in the
  index.
- The index extends the base and all extensions, and has the assessment and `expect`, which may name any node.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

from argmap.core.errors import ArgmapError
from argmap.graph.stance import stances
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import AGAINST, ARROW, slug
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES, Node

BASE, INDEX = "base", "index"
MOST = 62
"""The most extensions: a map is made of 64 files at most."""

Files = dict[str, dict[str, Any]]


def split(m: ArgumentMap, by: Literal["position", "tag"]) -> Files:
    """Return the files that a map is split into, as canonical data by the stems of their names.

    Raises:
        ArgmapError: there would be too many of them.

    >>> from argmap.formats import load
    >>> list(split(load("harbour-bridge"), "tag"))
    ['base', 'index']
    """
    home = _homes(m, by)
    names = list(dict.fromkeys(home.values()))
    if len(names) > MOST:
        message = f"The map would become {len(names) + 2} files, and 64 are the most that one is made of."
        raise ArgmapError(message, hint="Split it by something else.")
    whole = m.to_dict()
    index: dict[str, Any] = {key: whole.pop(key) for key in ("assessment", "expect") if key in whole}
    files: Files = {BASE: {key: value for key, value in whole.items() if key not in NODE_TYPES}}
    files |= {name: {"argmap": 1, "extends": [f"./{BASE}.yaml"]} for name in names}
    files[INDEX] = {"argmap": 1, "extends": [f"./{name}.yaml" for name in (BASE, *names)]}
    for section in NODE_TYPES:
        for id, written in whole.get(section, {}).items():
            _place(m, m.nodes[id], section, written, home, files)
    files[INDEX] |= index
    return files


def _homes(m: ArgumentMap, by: str) -> dict[str, str]:
    """Return for each node that is not shared the file that it goes to."""
    groups: dict[str, str] = {}
    for id, node in m.nodes.items():
        found: Iterable[str] = stances(m).get(id, ()) if by == "position" else node.tags
        if len(tuple(found)) == 1 and id not in m.positions:
            groups[id] = next(iter(found))
    names: dict[str, str] = {}
    taken = {BASE, INDEX}
    for group in dict.fromkeys(groups.values()):
        name = stem = slug(group)
        number = 2
        # Not every file system tells small letters from capitals.
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        names[group] = name
    return {id: names[group] for id, group in groups.items()}


def _place(
    m: ArgumentMap, node: Node, section: str, written: dict[str, Any], home: dict[str, str], files: Files
) -> None:
    """Put a node into its file, and its links into theirs."""
    own = home.get(node.id, BASE)
    parts = {own: {key: value for key, value in written.items() if key not in ("for", "against")}}
    for link in node.links:
        name = _file_of(m, link, home)
        step = written[link.polarity][link.parent]
        parts.setdefault(name, {}).setdefault(link.polarity, {})[link.parent] = step
    for name, part in parts.items():
        files[name].setdefault(section, {})[node.id] = part


def _file_of(m: ArgumentMap, link: Link, home: dict[str, str]) -> str:
    names = {home[id] for id in _named(m, link) if id in home}
    return BASE if not names else names.pop() if len(names) == 1 else INDEX


def _named(m: ArgumentMap, link: Link) -> set[str]:
    """Return all nodes that must be there for a link to be: those of the links on the way too."""
    # Where a node is for and against the same thing, the one link has its id by the other.
    twins = [other for other in m.nodes[link.child].links if other.parent == link.parent]
    found = {id for twin in twins for id in twin.premises}
    if link.parent in m.links:
        return found | _named(m, m.links[link.parent])
    return found | set(link.parent.removesuffix(AGAINST).split(ARROW))
