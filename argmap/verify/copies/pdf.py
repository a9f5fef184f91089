"""PDF: the text of its pages by pypdfium2 (PDFium); then again without running headers and page numbers.

A quotation that goes over to the next page is interrupted by what stands at the head and foot of pages. It is
found in the second reading, which leaves out lines at the edges of pages that recur but for their digits.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing

from argmap.verify.copies._extra import demand
from argmap.verify.copies._text import CopyText, Reading
from argmap.verify.errors import CopyError

SUFFIXES = (".pdf",)
MAGIC = (b"%PDF-",)

MOST_PAGES = 5000
"""The most pages that are read."""

_FURNITURE = "when running headers and page numbers are left out"
_SCANNED = "Its pages may be pictures: run a text recognition over them first."
_EDGE = 2
_PASSWORD = 4


def read(content: bytes) -> CopyText:
    """Return the text of all pages.

    Raises:
        CopyError: the file is damaged, locked, too long, or pypdfium2 is not installed.
    """
    pages = [_tidy(page) for page in _pages(content)]
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page)
    text = "".join(pages)
    first = Reading(text)
    furniture = tuple(_furniture(pages, starts))
    more = (Reading(text, furniture, _FURNITURE),) if furniture else ()
    return CopyText((first, *more), pages=tuple(starts), empty=_SCANNED)


def _pages(content: bytes) -> Iterator[str]:
    pdfium = demand("pypdfium2", "A PDF file")
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise CopyError("The PDF is locked with a password.", hint="Keep an unlocked copy.") from None
        raise CopyError("The PDF is damaged.", hint="Fetch it again.") from None
    with closing(document):
        if len(document) > MOST_PAGES:
            message = f"The PDF has more than {MOST_PAGES} pages."
            raise CopyError(message, hint="Keep the pages that are quoted.")
        for number in range(len(document)):
            try:
                with closing(document[number]) as page, closing(page.get_textpage()) as found:
                    yield found.get_text_range()
            except pdfium.PdfiumError:
                message = f"Page {number + 1} of the PDF cannot be read."
                raise CopyError(message, hint="Fetch it again.") from None


def _tidy(page: str) -> str:
    # PDFium writes U+FFFE for a hyphen at the end of a line, and no line end.
    text = page.replace("\r\n", "\n").replace("\r", "\n").replace("\ufffe", "-\n").replace("\x02", "-\n")
    return text.replace("\x00", "").rstrip("\n") + "\n"


def _furniture(pages: Sequence[str], starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of lines at the edges of pages that recur there, whatever number they hold."""
    edges = [_edges(page) for page in pages]
    seen = Counter(shape for edge in edges for shape in {shape for shape, _, _ in edge})
    for start, edge in zip(starts, edges, strict=True):
        for shape, begin, end in edge:
            if shape == "#" or seen[shape] > 1:
                yield start + begin, start + end


def _edges(page: str) -> list[tuple[str, int, int]]:
    """Return the first and last lines of a page: each without its digits, and where it stands."""
    lines, at = [], 0
    for line in page.splitlines(keepends=True):
        if line.strip():
            lines.append((re.sub(r"\d+", "#", line.strip()), at, at + len(line)))
        at += len(line)
    return lines if len(lines) <= 2 * _EDGE else [*lines[:_EDGE], *lines[-_EDGE:]]
