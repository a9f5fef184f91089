"""The bytes of a file, and the files it extends, to one document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from argmap.core.files import read_bytes
from argmap.reading import json_tree, yaml_tree
from argmap.reading.build import build
from argmap.reading.decode import decode
from argmap.reading.document import Document
from argmap.reading.overlay import resolve
from argmap.reading.tree import TreeMap


def assemble(content: bytes, *, file: str, folder: Path | None, json: bool) -> Document:
    """Return the document of a YAML or JSON map.

    The files that it extends are looked for from `folder`. Without a folder it stands alone: what it takes from
    them is named by placeholders, and references to their ids are let be.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    texts: dict[str, str] = {}

    def parse(content: bytes, name: str, json: bool) -> TreeMap:
        texts[name] = decode(content, name)
        return (json_tree if json else yaml_tree).read_tree(texts[name], name)

    def follow(path: Path) -> TreeMap:
        return parse(read_bytes(path), str(path), path.suffix.lower() == ".json")

    tree = parse(content, file, json)
    if folder is not None:
        return build(resolve(tree, file, folder, follow), file, texts)
    if "extends" in tree:
        return build(_stood_in(tree), file, texts, alone=True)
    return build(tree, file, texts)


_TAKEN = {"actors": {"name": "{base}"}, "events": {"text": "{base}", "date": "../.."}}


def _stood_in(tree: TreeMap) -> TreeMap:
    """Put a placeholder where a file that stands alone relies on what it extends."""
    names = tree.get("extends")
    base = f"(see {names})" if isinstance(names, str) else "(see the map that this one extends)"
    tree.setdefault("question", base)
    for section in ("positions", "arguments", "objections", "evidence", "assumptions", "actors", "events"):
        parts: Any = tree.get(section)
        for part in parts.values() if isinstance(parts, TreeMap) else ():
            for key, words in _TAKEN.get(section, {"text": "{base}"}).items():
                if isinstance(part, TreeMap):
                    part.setdefault(key, words.format(base=base))
    return tree
