"""The text of a merge: our file with their changes put in, and what they added in their own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.change.edit import Edited, Edits, changes_of, edited
from argmap.change.merge.names import Names
from argmap.change.merge.sides import renamed_ref
from argmap.change.outline import NotInLinesError, Outline, outline
from argmap.change.pieces import piece
from argmap.change.placing import Path, placed
from argmap.change.proof import demand_same
from argmap.change.spans import spans
from argmap.change.walk import Walk
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS
from argmap.reading.order import under
from argmap.reading.short import tidied
from argmap.reading.tree import TreeList, TreeMap
from argmap.reading.yaml_tree import read_tree

Written = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """One side's file: its text, and what that says in canonical form."""

    text: str
    written: Written
    name: str = "<text>"
    tree: TreeMap | None = None
    """What reading the text gave, where that is known."""


def merged_text(ours: File, theirs: File, merged: Written, names: Names) -> Edited:
    """Return our text with the edits that make it say what is merged, and what it says.

    Raises:
        ArgmapError: the text cannot be edited so without changing more.
    """
    text, written, moved = _in_sections(ours, merged, names)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    body = text[len(mark) :]
    tree = ours.tree if ours.tree is not None and not moved else read_tree(body, ours.name)
    difference = _Difference(names, merged)
    difference.whole(written, tree)
    words = _their_words(theirs, difference.new, merged)
    difference.put.update({path: value for path, value in difference.new.items() if path not in words})
    changes = changes_of(difference.edits(), tree)
    for (section, id), piece_ in words.items():
        changes.setdefault(section, {})[id] = piece_  # type: ignore[index]
    if not changes:
        return Edited(text, tree)
    before = _outline(body, tree, ours.name)
    walk = Walk(body, before.root)
    walk.change(before.root, changes, ())
    wanted = placed(tree, changes, ())
    return Edited(mark + demand_same(before, walk.splices, wanted, ours.name), wanted)


def _outline(text: str, tree: TreeMap, name: str) -> Outline:
    try:
        return outline(text, tree, name)
    except NotInLinesError:
        return Outline(text, spans(text, name), tree)


def _in_sections(ours: File, merged: Written, names: Names) -> tuple[str, dict[str, Any], bool]:
    """Move the nodes that are of another kind now; return the text, what it says, and whether any moved."""
    written = {key: dict(value) if key in SECTIONS else value for key, value in ours.written.items()}
    moves: dict[Path, Path] = {}
    for section in NODE_TYPES:
        for id in list(written.get(section, ())):
            final = names.ours["nodes"].get(id, id)
            now = next((name for name in NODE_TYPES if final in merged.get(name, ())), section)
            if now != section:
                moves[section, id] = (now, id)
                written.setdefault(now, {})[id] = written[section].pop(id)
    if not moves:
        return ours.text, written, False
    return edited(ours.text, Edits(move=moves), file=ours.name).text, written, True


def _their_words(theirs: File, new: Mapping[Path, Any], merged: Written) -> dict[Path, Any]:
    """Return what they added as it stands in their file, comments and all, where it stays as it is."""
    same = set()
    for path in new:
        section, id = str(path[0]), path[1]
        if theirs.written.get(section, {}).get(id) == merged[section][id]:
            same.add(path)
    if not same:
        return {}
    body = theirs.text.removeprefix("\ufeff")
    tree = read_tree(body, theirs.name) if theirs.tree is None else theirs.tree
    found = _outline(body, tree, theirs.name)
    try:
        return {path: piece(body, found.root, path, str(path[1])) for path in new if path in same}
    except NotInLinesError:
        root = spans(body, theirs.name)
        return {path: piece(body, root, path, str(path[1])) for path in new if path in same}


def _shape(section: str) -> str:
    return under(under("map", section), "*")


def _own(written: Written) -> dict[str, Any]:
    return {key: value for key, value in written.items() if key not in SECTIONS}


@dataclass(slots=True)
class _Difference:
    """What has to be done to our file: its values against the merged ones, as deep as the file is written."""

    names: Names
    merged: Written
    put: dict[Path, Any] = field(default_factory=dict)
    drop: list[Path] = field(default_factory=list)
    rename: dict[Path, str] = field(default_factory=dict)
    new: dict[Path, Any] = field(default_factory=dict)

    def edits(self) -> Edits:
        return Edits(put=self.put, drop=self.drop, rename=self.rename)

    def whole(self, ours: Written, tree: TreeMap) -> None:
        """Compare the map: its sections part by part, all else key by key."""
        for section in SECTIONS:
            space = "nodes" if section in NODE_TYPES else section
            old, new = ours.get(section, {}), self.merged.get(section, {})
            ids = self.names.ours[space]
            seen = set()
            for id, part in old.items():
                final = ids.get(id, id)
                seen.add(final)
                self._named((section, id), final)
                if final not in new:
                    self.drop.append((section, id))
                elif part != new[final]:
                    written = tree[section][id]
                    if isinstance(written, TreeMap) and final != id and "id" in written:
                        self.put[section, id, "id"] = final
                    self._value(part, new[final], tidied(new[final], _shape(section)), written, (section, id))
            for id in new:
                if id not in seen:
                    self.new[section, id] = tidied(new[id], _shape(section))
        own = _own(self.merged)
        self._entries(_own(ours), own, tidied(own, "map"), tree, ())

    def _named(self, path: Path, final: str) -> None:
        if path[-1] != final:
            self.rename[path] = final

    def _value(self, ours: Any, new: Any, short: Any, written: Any, path: Path) -> None:
        if ours == new:
            return
        if isinstance(written, TreeMap) and isinstance(ours, dict) and isinstance(new, dict) and new:
            self._entries(ours, new, short if isinstance(short, dict) else new, written, path)
        elif (
            isinstance(written, TreeList) and isinstance(ours, list) and len(ours) == len(written) == len(new)
        ):
            for place, item in enumerate(new):
                self._value(ours[place], item, item, written[place], (*path, place))
        else:
            self.put[path] = short

    def _entries(self, ours: Any, new: Any, short: Any, written: Any, path: Path) -> None:
        key_of = self._keys(path)
        for key, value in ours.items():
            final = key_of(key)
            if key == "quotes" and "quotes" not in written and "quote" in written:
                self._quote(value, new.get("quotes"), written["quote"], path)
                continue
            if key not in written:
                continue
            if final not in new:
                self.drop.append((*path, key))
                continue
            self._named((*path, key), final)
            self._value(value, new[final], short.get(final, new[final]), written[key], (*path, key))
        known = {key_of(key) for key in ours if key in written or key == "quotes"}
        for key in new:
            if key not in known:
                short_key = key if key in short or key != "quotes" else "quote"
                self.put[(*path, short_key)] = short.get(short_key, new[key])

    def _quote(self, ours: Any, new: Any, written: Any, path: Path) -> None:
        if new and len(new) == 1:
            self._value(ours[0], new[0], new[0], written, (*path, "quote"))
        elif ours != new:
            self.drop.append((*path, "quote"))
            if new:
                self.put[(*path, "quotes")] = new

    def _keys(self, path: Path) -> Callable[[str], str]:
        """Return what gives the merged key of each of our keys: the ids of nodes may be others now."""
        nodes = self.names.ours["nodes"]
        if len(path) == 3 and path[0] in NODE_TYPES and path[2] in ("for", "against"):
            return lambda key: renamed_ref(key, nodes)
        if len(path) == 2 and path[0] == "expect":
            return lambda key: nodes.get(key, key)
        return lambda key: key
