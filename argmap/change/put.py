"""Set values in the text of a map and leave every other byte as it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.change.edit import Edits, edit
from argmap.change.placing import Path


def put(text: str, path: Path, value: Any, *, file: str = "<text>") -> str:
    r"""Return a YAML text with a value set or added at a path; see `put_all`.

    Raises:
        ArgmapError: as `put_all` does.

    >>> put("evidence:\n  week: {text: Fell.}  # by a fifth\n", ("evidence", "week", "by"), "analyst")
    'evidence:\n  week: {text: Fell., by: analyst}  # by a fifth\n'
    """
    return put_all(text, {path: value}, file=file)


def put_all(text: str, changes: Mapping[Path, Any], *, file: str = "<text>") -> str:
    r"""Return a YAML text with values set or added at paths, and every other byte as it was.

    A step is a key, or the place in a list; the place behind the last one appends. What a file writes in a
    short form (`quote: words`) becomes the long one where a key is put below it. A missing section comes
    where the format has it.

    Raises:
        MapError: the text is no YAML, or holds what a map cannot hold.
        ArgmapError: a path leads nowhere, or the text cannot be changed so without changing more.

    >>> text = "sources:\n  gazette: {title: Queues fall}\n\n# The end.\n"
    >>> print(put_all(text, {("sources", "gazette", "text"): "gazette.txt", ("sources", "hansard"): {}}))
    sources:
      gazette: {title: Queues fall, text: gazette.txt}
      hansard: {}
    <BLANKLINE>
    # The end.
    <BLANKLINE>
    """
    return edit(text, Edits(put=changes), file=file)
