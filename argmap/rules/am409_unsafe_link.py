"""A link does not lead to a web page, a mail address, or a registered identifier.

Addresses such as `javascript:` and `data:` run code in the reader's browser; `file:` points at the author's
own disk. Diagrams and briefs leave such links out.

Bad:

    background: See <javascript:alert(1)>.

Good:

    background: See [the report](https://example.org/report).

Use an address that begins with https, http, mailto, ftp, doi, hdl, tel, or urn.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._texts import texts, without_code

SEVERITY = "error"

SAFE = frozenset({"https", "http", "mailto", "ftp", "doi", "hdl", "tel", "urn"})

_LINK = re.compile(
    r"\]\(\s*<?([^\s)>]+)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?(\S+)|<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)>",
    re.MULTILINE,
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the links in texts, and the addresses of sources, whose scheme is not among the safe ones."""
    for path, text in texts(m):
        if ":" in text or "&" in text:
            for match in _LINK.finditer(without_code(text)):
                address = match[match.lastindex or 1]
                if scheme := unsafe(address):
                    yield Finding(
                        path, f"The link begins with `{scheme}:`.", "Use an https address.", key=False
                    )
    for source in m.sources.values():
        for key, address in (("URL", source.url), ("archive", source.archive), ("archived", source.archived)):
            if (
                address
                and (scheme := unsafe(address))
                and (key != "archive" or scheme in ("javascript", "data"))
            ):
                path = ("sources", source.id, key)
                yield Finding(
                    path, f"The address begins with `{scheme}:`.", "Use an https address.", key=False
                )


def unsafe(address: str) -> str:
    """Return the scheme of an address that no link should have, else an empty text.

    >>> unsafe("java&#115;cript:alert(1)"), unsafe("https://example.org"), unsafe("notes.html")
    ('javascript', '', '')
    """
    # A browser overlooks control characters and white space within the scheme.
    plain = re.sub(r"[\x00-\x20\x7f-\xa0]", "", html.unescape(address))
    match = _SCHEME.match(plain)
    return match[1].lower() if match and match[1].lower() not in SAFE else ""
