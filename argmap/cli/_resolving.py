"""What `argmap merge --resolve` does with a file: the conflicts marked in it go, for one side."""

from __future__ import annotations

from typing import Literal


def resolved(path: str, side: Literal["ours", "theirs"], format: str | None) -> tuple[bytes, int]:
    """Return the bytes of a file with its conflicts settled for a side, and how many there were.

    Raises:
        FileError: it cannot be read.
        MapError: it is no map, or would be none.
    """
    from argmap.change.merge.resolve import resolved as settle
    from argmap.change.merge.text import File, merged_text
    from argmap.cli._merging import document_of, given
    from argmap.formats import dumps
    from argmap.model.argument_map import ArgumentMap

    file = given(path, path if path != "-" else "<stdin>", format)
    written = file.document().map.to_dict()
    new, names, number = settle(written, side)
    if not number:
        return file.content, 0
    m = ArgumentMap.from_dict(new)
    if file.format != "yaml":
        return dumps(m, file.format).encode(), number
    mine = File(file.text, written, file.name)
    content = merged_text(mine, File("{}", {}), m.to_dict(), names).text.encode()
    # Read again: what is written over the file has to be what was settled.
    return (content if document_of(content, "yaml", file.name).map == m else dumps(m).encode()), number
