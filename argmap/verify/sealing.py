"""The seal of a record: what ties it to the words of a quotation and to the copy that they were found in.

It stands apart from the verdicts, because every check of a map looks at seals, and few look into copies.
"""

from __future__ import annotations

from hashlib import sha256

from argmap.model.quotes import Quote
from argmap.model.sources import Source
from argmap.verify.normal import words_of


def seal(copy: str, exact: str) -> str:
    """Return what ties a record to words and to a copy: 16 digits of the SHA-256 of both.

    `copy` is the SHA-256 of the copy's bytes; the words count in their normal form.

    >>> seal("0" * 64, "“queues  fell”") == seal("0" * 64, '"queues fell"')
    True
    """
    return sha256(f"{copy}\n{words_of(exact)}".encode()).hexdigest()[:16]


def sealed(quote: Quote, source: Source | None) -> bool:
    """Say whether a quotation has a record that fits its words and the fingerprint of its source's copy.

    >>> sealed(Quote(exact="fell"), None)
    False
    """
    copy = source.text.sha256 if source and source.text else None
    return bool(quote.verified and copy and quote.verified.seal == seal(copy, quote.exact))
