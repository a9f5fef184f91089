"""The little Markdown that texts may hold, as spans: stress, code, links, lists. All else is literal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from argmap.render.blocks import Block, Bullets, Item, Paragraph
from argmap.render.spans import Code, Emphasis, Link, Span, Spans, Strong, Text, safe_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

DEEPEST = 20
_SPECIAL = re.compile(r"[*_`\[\\<\n]")


def inline(text: str) -> Spans:
    """Return a text of a map as spans. HTML, images and headings stay the characters that they are.

    >>> inline("In *June*.")
    (Text(text='In '), Emphasis(spans=(Text(text='June'),)), Text(text='.'))
    """
    if not _SPECIAL.search(text):
        return (Text(text),)
    found: list[Span] = []
    for token in _parser().parseInline(text):
        if _too_deep(token.children or ()):
            return (Text(" ".join(text.split())),)
        found += _spans(token.children or ())[0]
    return tuple(found)


def paragraphs(text: str) -> tuple[Block, ...]:
    r"""Return a longer text as paragraphs and simple lists.

    >>> [type(block).__name__ for block in paragraphs("One.\n\n- two\n- three")]
    ['Paragraph', 'Bullets']
    """
    tokens = _parser().parse(text)
    if _too_deep(tokens) or any(_too_deep(token.children or ()) for token in tokens):
        return (Paragraph((Text(" ".join(text.split())),)),)
    return _blocks(tokens, 0)[0]


def _too_deep(tokens: Sequence[Token]) -> bool:
    """Say whether tokens nest deeper than anybody writes: such a text is shown as it is."""
    depth = 0
    for token in tokens:
        depth += token.nesting
        if depth > DEEPEST:
            return True
    return False


@cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("zero", {"maxNesting": 2 * DEEPEST})
    parser.enable(["emphasis", "backticks", "link", "autolink", "escape", "newline", "list"])
    parser.validateLink = lambda url: safe_url(url) is not None  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _spans(tokens: Sequence[Token], at: int = 0, until: str = "") -> tuple[Spans, int]:
    """Read tokens up to the one that closes; give the spans and the place after it."""
    found: list[Span] = []
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.type == until:
            break
        if token.nesting == 1:
            inner, at = _spans(tokens, at, token.type.removesuffix("_open") + "_close")
            found += _wrapped(token, inner)
        elif token.type == "code_inline":
            found.append(Code(token.content))
        else:
            # Everything of a kind that we do not know is shown as its own characters.
            words = " " if token.type in ("softbreak", "hardbreak") else token.content
            if words:
                found.append(Text(words))
    return tuple(found), at


def _wrapped(token: Token, inner: Spans) -> list[Span]:
    if token.type == "strong_open":
        return [Strong(inner)]
    if token.type == "em_open":
        return [Emphasis(inner)]
    url = safe_url(str(token.attrs.get("href", "")))
    return [Link(inner, url)] if token.type == "link_open" and url else list(inner)


def _blocks(tokens: Sequence[Token], at: int, until: str = "") -> tuple[tuple[Block, ...], int]:
    found: list[Block] = []
    items: list[Item] = []
    while at < len(tokens):
        token = tokens[at]
        at += 1
        if token.type == until:
            break
        if token.type == "list_item_open":
            inner, at = _blocks(tokens, at, "list_item_close")
            items.append(Item(inner))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            ordered = token.type == "ordered_list_open"
            inner, at = _blocks(tokens, at, token.type.replace("open", "close"))
            found += [Bullets(b.items, ordered) if isinstance(b, Bullets) else b for b in inner]
        elif token.type == "inline":
            found.append(Paragraph(_spans(token.children or ())[0]))
    return (Bullets(tuple(items)), *found) if items else tuple(found), at
