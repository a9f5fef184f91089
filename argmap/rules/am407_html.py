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

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._texts import texts, without_code

SEVERITY = "error"
FIXES = "unsafe"

# An address between angle brackets is Markdown; no name of an element holds a colon or an @.
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*|/)?>|!--|!DOCTYPE|\?[a-z])", re.IGNORECASE)

_MARKDOWN = (
    (re.compile(r"<(strong|b)>\s*([^<>*]+?)\s*</\1>", re.IGNORECASE), r"**\2**"),
    (re.compile(r"<(em|i)>\s*([^<>*]+?)\s*</\1>", re.IGNORECASE), r"*\2*"),
    (re.compile(r"<(code|tt)>\s*([^<>`]+?)\s*</\1>", re.IGNORECASE), r"`\2`"),
    (re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE), " "),
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
)


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the texts with a tag or a comment of HTML in them."""
    for path, text in texts(m):
        if "<" in text and (match := _TAG.search(without_code(text))):
            tag = match[0] if len(match[0]) <= 40 else match[0][:39] + "…"
            help, plain = "Use Markdown, or back-ticks for code.", in_markdown(text)
            fix = Fix("Write it in Markdown.", put=((path, plain),)) if plain else None
            yield Finding(path, f"The text holds HTML: `{tag}`.", help, key=False, fix=fix)


def in_markdown(text: str) -> str:
    """Return a text with emphasis, code and line breaks in Markdown; nothing where other HTML is left.

    >>> in_markdown("A <b>high</b> toll<br>works."), in_markdown("<script>x</script>")
    ('A **high** toll works.', '')
    """
    for pattern, marked in _MARKDOWN:
        text = pattern.sub(marked, text)
    return "" if _TAG.search(without_code(text)) or not text.strip() else text.strip()
