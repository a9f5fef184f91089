"""Copies of sources, named from another folder: where a map goes, its copies are still found."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source
from argmap.reading.document import Document


def moved(document: Document, folder: Path) -> tuple[ArgumentMap, tuple[str, ...]]:
    """Return the map with the copies of its sources named from another folder, and those that are outside it.

    A copy is looked for inside the folder of the map that names it, and nowhere else.
    """
    m = document.map
    try:
        there = os.path.realpath(folder)
    except ValueError:
        # No folder can have this name: that is told where it is written to.
        return m, ()
    changed: list[Source] = []
    outside: list[str] = []
    for source in m.sources.values():
        name = source.text.file if source.text else None
        file = document.origins.place(("sources", source.id, "text", "file")).file
        if not source.text or not name or not file or PurePosixPath(name).is_absolute():
            continue
        start = Path() if file == "<stdin>" else Path(file).parent
        # The folders as they really are; the copy itself may be a link, which stays one.
        path = os.path.relpath(Path(os.path.realpath(start)) / name, there)
        new = Path(path).as_posix()
        if new.startswith("../"):
            outside.append(source.id)
        if Path(os.path.normpath(name)).as_posix() != new:
            copy = source.text.model_copy(update={"file": new})
            changed.append(source.model_copy(update={"text": copy}))
    return (m.replace(*changed) if changed else m), tuple(outside)
