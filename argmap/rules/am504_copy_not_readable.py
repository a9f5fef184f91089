"""The copy of a source cannot be read.

A source that names a copy promises that its quotations can be looked up. The promise is void where the file
is missing, damaged, locked, or outside of the map's folder, where no map may send a reader.

Bad:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazete.txt}
    --- gazette.txt
    In the trial week queues fell.

Good:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week queues fell.

Mend the path, which starts at the map's folder, or put the file there; or take `text` out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

SEVERITY = "warning"


def check_texts(m: ArgumentMap, verification: Verification) -> Iterator[Finding]:
    """Yield the sources whose copies are missing or cannot be read."""
    for id, copy in verification.copies.items():
        if copy.status != "read":
            message = f"The copy of `{id}`, `{copy.file[:120]}`, cannot be read: {copy.reason}"
            yield Finding(("sources", id, "text", "file"), message, copy.hint, node=id, key=False)
