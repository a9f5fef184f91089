"""HTML: the main text of a page by resiliparse (Bevendorff and others, 2018); else the text of all of it.

What finds the main text may leave out a list or a footnote with the menus. So there are two readings: words
that only the second has are found all the same, with a note.
"""

from __future__ import annotations

import re

from argmap.verify.copies._extra import demand
from argmap.verify.copies._text import CopyText, Reading, decoded
from argmap.verify.errors import CopyError

SUFFIXES = (".html", ".htm", ".xhtml")

DEEPEST = 1000
"""The most elements within one another: a deeper page costs the parser minutes."""

_OUTSIDE = "outside of the page's main text"
_COSTLY = 40_000_000
_CHARSET = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([A-Za-z0-9._:-]{1,40})""", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)")
# These end by themselves, or hold nothing.
_FLAT = set(
    """\
area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
option optgroup colgroup rt rp html body head""".split()  # noqa: SIM905 - names read best as a text
)
_ATTRIBUTES = 2000


def read(content: bytes) -> CopyText:
    """Return the main text, and as a second reading all the text of the page.

    Raises:
        CopyError: this is no text; its elements are nested too deep; resiliparse is not installed.
    """
    extract = demand("resiliparse.extract.html2text", "An HTML file").extract_plain_text
    charset = _CHARSET.search(content, 0, 4096)
    text, notes = decoded(content, charset[1].decode("ascii") if charset else "")
    _bounded(text)
    plain = {"list_bullets": False, "alt_texts": False}
    main, whole = extract(text, main_content=True, **plain), extract(text, **plain)
    return CopyText((Reading(main), Reading(whole, note=_OUTSIDE)), notes=notes)


def _bounded(text: str) -> None:
    """Refuse a page that was made to keep a parser busy."""
    depth = cost = 0
    for match in _TAG.finditer(text):
        closes, name, rest = match.groups()
        if len(rest) > _ATTRIBUTES and len(rest.split(None, _ATTRIBUTES)) > _ATTRIBUTES:
            raise CopyError(
                f"An element has more than {_ATTRIBUTES} attributes.", hint="Keep it as plain text."
            )
        if name.lower() in _FLAT or rest.endswith("/"):
            continue
        depth = max(0, depth - 1) if closes else depth + 1
        cost += depth
        if depth > DEEPEST or cost > _COSTLY:
            message = f"Its elements are nested more than {DEEPEST} deep, or too many of them deep down."
            raise CopyError(message, hint="Keep it as plain text.")
