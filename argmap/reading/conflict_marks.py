"""The marks that git leaves in a file whose merge was not settled."""

from __future__ import annotations

import re

from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.reading.faults import refuse

_BEGINS = re.compile(r"^<{7}(?: .*)?\r?$", re.MULTILINE)
_PARTS = re.compile(r"^={7}\r?$", re.MULTILINE)


def unsettled(text: str, file: str) -> MapError | None:
    """Return the fault of a text with git's marks at the beginnings of its lines; None where there are none.

    >>> unsettled("a: 1", "m.yaml") is None
    True
    """
    if "<<<<<<<" not in text:
        return None
    begins = _BEGINS.search(text)
    if begins is None or not _PARTS.search(text, begins.end()):
        return None
    line = text.count("\n", 0, begins.start()) + 1
    help = (
        "Settle it by hand; or `argmap git install --pattern FILE` and merge again, or `argmap merge`: they "
        "merge by node and field."
    )
    return refuse("AM001", "Unresolved git conflict.", Place(file, line, 1, 7), help)
