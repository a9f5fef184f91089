"""The bytes of a file, and the files it extends, to one document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from argmap.core.errors import MapError
from argmap.core.files import read_bytes
from argmap.model.elsewhere import MAP_ID, STANDING_IN, TEXT
from argmap.reading import json_tree, yaml_tree
from argmap.reading.build import build
from argmap.reading.decode import decode
from argmap.reading.document import Document
from argmap.reading.overlay import resolve
from argmap.reading.tree import TreeMap


def assemble(
    content: bytes,
    *,
    file: str,
    folder: Path | None,
    json: bool,
    opened: Callable[[Path], bytes] = read_bytes,
) -> Document:
    """Return the document of a YAML or JSON map.

    The files that it extends are looked for from `folder`. Without a folder it stands alone: what it takes
    from them is named by placeholders, and references to their ids are let be. `opened` gives the bytes of
    a file that is extended: those of the disk, or of an older state of it.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    texts: dict[str, str] = {}

    def parse(content: bytes, name: str, json: bool) -> TreeMap:
        # Kept before it is known to be sound: faults are shown with their lines.
        texts[name] = content.decode("utf-8-sig", "replace")
        texts[name] = decode(content, name)
        read_tree = json_tree.read_tree if json else yaml_tree.read_tree
        return read_tree(texts[name], name)

    def follow(path: Path) -> TreeMap:
        return parse(opened(path), str(path), path.suffix.lower() == ".json")

    try:
        tree = parse(content, file, json)
        if folder is not None:
            return build(resolve(tree, file, folder, follow), file, texts)
        if tree.get("extends"):
            return build(_stood_in(tree), file, texts, alone=True)
        return build(tree, file, texts)
    except MapError as error:
        error.texts = texts
        raise


def _stood_in(tree: TreeMap) -> TreeMap:
    """Put a placeholder where a file that stands alone relies on what it extends."""
    tree.setdefault("id", MAP_ID)
    tree.setdefault("question", TEXT)
    for section, words in STANDING_IN.items():
        parts: Any = tree.get(section)
        for id, part in list(parts.items()) if isinstance(parts, TreeMap) else ():
            filled = TreeMap() if part is None else part
            dict.__setitem__(parts, id, filled)
            for key, word in words.items() if isinstance(filled, TreeMap) else ():
                filled.setdefault(key, word)
    return tree
