"""A text holds HTML.

Inline Markdown is allowed, HTML is not: briefs in PDF cannot show it, and in HTML it is escaped and stands
there as code.

Bad:

    background: The bridge is <b>always</b> full.

Good:

    background: The bridge is *always* full.

Use Markdown, or put code between back-ticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._texts import texts, without_code

SEVERITY = "error"

# An address between angle brackets is Markdown; no name of an element holds a colon or an @.
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*|/)?>|!--|!DOCTYPE|\?[a-z])", re.IGNORECASE)


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the texts with a tag or a comment of HTML in them."""
    for path, text in texts(m):
        if "<" in text and (match := _TAG.search(without_code(text))):
            tag = match[0] if len(match[0]) <= 40 else match[0][:39] + "…"
            yield Finding(
                path, f"The text holds HTML: `{tag}`.", "Use Markdown, or back-ticks for code.", key=False
            )
