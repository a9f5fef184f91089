"""The spans of a large text, looked at only where they are asked for.

Where each key stands is known from reading. Between the keys of the map, and of its sections, a text can be
cut: each piece is a mapping of its own, and its spans are found by reading it alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from argmap.change.placing import same
from argmap.change.spans import Span, built, spans
from argmap.reading.tree import TreeMap

# What ends a line to PyYAML, whose marks these are.
_LINE = re.compile("\r\n|[\r\n\x85]")


@dataclass(frozen=True, slots=True)
class Region:
    """A piece of the text from a key's line up to the next key's line.

    `path` is that of a key of the map, or of a section's entry. Of a section in lines, its own piece is but
    the head: the lines before its first entry.
    """

    start: int
    path: tuple[str, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The spans of a text, and the regions in which it can be read piece by piece; none where it cannot."""

    text: str
    root: Span
    tree: Mapping[str, Any]
    regions: tuple[Region, ...] = ()

    def end_of(self, number: int) -> int:
        """Return where a region ends."""
        more = number + 1 < len(self.regions)
        return self.regions[number + 1].start if more else len(self.text)


class _Lazy(Mapping[str, Span]):
    """The entries of a mapping, each found when it is asked for."""

    def __init__(self, keys: Mapping[str, Any], find: Callable[[str], Span]) -> None:
        self.keys_in_order = keys
        self.find = find
        self.found: dict[str, Span] = {}

    def __getitem__(self, key: str) -> Span:
        if key not in self.found:
            if key not in self.keys_in_order:
                raise KeyError(key)
            self.found[key] = self.find(key)
        return self.found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_in_order)

    def __len__(self) -> int:
        return len(self.keys_in_order)

    def __contains__(self, key: object) -> bool:
        return key in self.keys_in_order


class NotInLinesError(Exception):
    """The text has another form than one key a line: it has to be read as a whole."""


def outline(text: str, tree: TreeMap, file: str = "<text>") -> Outline:
    r"""Return the outline of a text that was read to a tree.

    Raises:
        MapError: the text cannot be edited.

    >>> from argmap.reading.yaml_tree import read_tree
    >>> text = "positions:\n  toll: Yes.  # for now\n  no: No.\n"
    >>> found = outline(text, read_tree(text, "m.yaml"))
    >>> [region.path for region in found.regions]
    [('positions',), ('positions', 'toll'), ('positions', 'no')]
    """
    try:
        return _in_lines(text, tree)
    except NotInLinesError:
        return Outline(text, spans(text, file), tree)


def _in_lines(text: str, tree: TreeMap) -> Outline:
    starts = [0, *(match.end() for match in _LINE.finditer(text))]
    regions: list[Region] = []
    sections: set[str] = set()
    for key, value in tree.items():
        regions.append(_region(text, starts, (key,), tree.marks[key]))
        if isinstance(value, TreeMap) and value:
            line, column = tree.marks[key][3:]
            if text[starts[line] + column] != "{":
                sections.add(key)
                regions += (_region(text, starts, (key, id), value.marks[id]) for id in value)
    if not regions or len({region.column for region in regions if len(region.path) == 1}) > 1:
        raise NotInLinesError
    if text[starts[0] : regions[0].start].strip() and _is_flow(text):
        raise NotInLinesError
    regions[0] = Region(0, regions[0].path, regions[0].column)
    places = {region.path: number for number, region in enumerate(regions)}
    if any(a.start >= b.start for a, b in pairwise(regions)):
        raise NotInLinesError

    def piece(path: tuple[str, ...]) -> Span:
        number = places[path]
        start = regions[number].start
        end = regions[number + 1].start if number + 1 < len(regions) else len(text)
        root = built(text[start:end])
        if root is None or list(root.entries) != [path[-1]]:
            raise NotInLinesError
        return root.entries[path[-1]].moved(start)

    def entry(section: str, id: str) -> Span:
        found = piece((section, id))
        if not same(found.value, tree[section][id]):
            raise NotInLinesError
        return found

    def section(key: str) -> Span:
        if key not in sections:
            found = piece((key,))
            if not same(found.value, tree[key]):
                raise NotInLinesError
            return found
        head = piece((key,))
        if head.value is not None:
            raise NotInLinesError
        lazy = _Lazy(tree[key], lambda id: entry(key, id))
        first, last = lazy[next(iter(tree[key]))], lazy[next(reversed(tree[key]))]
        column = regions[places[key,] + 1].column
        return Span("map", first.key[0], last.end, head.after, tree[key], False, column, lazy, [], head.key)

    # Each section is looked at once now, so that a text of another form is known for one.
    lazy = _Lazy(tree, section)
    found = [lazy[key] for key in tree]
    root = Span("map", found[0].key[0], found[-1].end, 0, tree, False, regions[0].column, lazy)
    return Outline(text, root, tree, tuple(regions))


def _region(text: str, starts: list[int], path: tuple[str, ...], mark: Any) -> Region:
    line, column = mark[1], mark[2]
    if text[starts[line] : starts[line] + column].strip(" "):
        raise NotInLinesError
    return Region(starts[line], path, column)


def _is_flow(text: str) -> bool:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            if isinstance(event, yaml.MappingStartEvent):
                return bool(event.flow_style)
    finally:
        loader.dispose()
    return True
