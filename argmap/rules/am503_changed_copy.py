"""The copy of a source is not the file it was.

When quotations are verified, `argmap verify --write` notes the fingerprint (SHA-256) of the copy. If the file
has another one now, it was replaced or edited since: what was verified was verified against something else.

Bad:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell}
    sources:
      gazette:
        title: Trial toll cuts queues
        text: {file: gazette.txt, sha256: 0f4d6f5fa0fdb4d6ffae17e8c1c2bf7a5c1b0a3a17a1d57b7e64ac2bbd5d1a11}
    --- gazette.txt
    In the trial week queues fell.

Good:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell}
    sources:
      gazette:
        title: Trial toll cuts queues
        text: {file: gazette.txt, sha256: 837ccdbbe848611516cbc51af12a5f70a782323458c7432d47501906f638a05e}
    --- gazette.txt
    In the trial week queues fell.

Find out why it changed. Put the old file back, or look at the quotations and run `argmap verify --write`.
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
    """Yield the sources whose copies have another fingerprint than the map says."""
    for id, copy in verification.copies.items():
        if copy.changed:
            message = f"The copy of `{id}` has changed since its fingerprint was recorded."
            help = "Put the old file back, or verify again: `argmap verify --write`."
            yield Finding(("sources", id, "text", "sha256"), message, help, node=id, key=False)
