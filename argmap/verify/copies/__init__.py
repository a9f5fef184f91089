"""Copies of sources as text: one kind of file, one file here, with `SUFFIXES` and `read`.

`read(content)` returns a `CopyText`. A kind whose files begin with the same bytes names them as `MAGIC`.
Entry points of the group `argmap.verify.copies` add kinds of other packages.
"""

from __future__ import annotations

from pathlib import PurePath
from types import ModuleType

from argmap.core.registry import Registry
from argmap.verify.copies._text import CopyText, Reading
from argmap.verify.errors import CopyError

__all__ = ["COPIES", "LONGEST", "CopyText", "Reading", "kind_of", "read_copy"]

COPIES = Registry("argmap.verify.copies", what="kind of copy", needs=("SUFFIXES", "read"))
"""Every kind by name."""

LONGEST = 50_000_000
"""The longest text that a copy may have, in characters."""


def kind_of(name: str, content: bytes) -> ModuleType:
    """Return the kind of a file by its first bytes, else by its suffix; what has no known one is plain text.

    >>> kind_of("page.HTM", b"<p>").__name__, kind_of("report", b"%PDF-1.7").__name__
    ('argmap.verify.copies.html', 'argmap.verify.copies.pdf')
    """
    kinds = list(COPIES.values())
    for kind in kinds:
        if content.startswith(getattr(kind, "MAGIC", ())):
            return kind
    suffix = PurePath(name).suffix.lower()
    return next((kind for kind in kinds if suffix in kind.SUFFIXES), COPIES["text"])


def read_copy(name: str, content: bytes) -> CopyText:
    r"""Return the text of a copy.

    Raises:
        CopyError: the file has no text that can be read.

    >>> read_copy("gazette.txt", b"Queues fell.\n").readings[0].text
    'Queues fell.\n'
    """
    found: CopyText = kind_of(name, content).read(content)
    if sum(len(reading.text) for reading in found.readings) > LONGEST:
        message = f"Its text is longer than {LONGEST:,} characters."
        raise CopyError(message, hint="Keep the pages that are quoted.")
    if not any(reading.text.strip() for reading in found.readings):
        raise CopyError("It holds no text.", hint=found.empty)
    return found
