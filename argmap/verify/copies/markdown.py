"""Markdown: the words that a reader sees, a line a block; where they lead and how they look is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.verify.copies._text import CopyText, Reading, decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown")

MOST_MARKS = 80_000
"""The most marks and lines of a file that is read as Markdown: more can cost a parser minutes."""

_COSTLY = (*"[]!*_`~<&|>\\\n", "- ", "+ ")
_PLAIN = "It has too many lines or marks to be read as Markdown, and was read as plain text, with its marks."
_BLOCKS = ("inline", "fence", "code_block", "html_block")


def read(content: bytes) -> CopyText:
    r"""Return the words of a Markdown file.

    Raises:
        CopyError: this is no text.

    >>> read(b"# Head\n\nQueues *fell* by\na [fifth](x).").readings[0].text
    'Head\nQueues fell by a fifth.'
    """
    text, notes = decoded(content)
    if sum(map(text.count, _COSTLY)) > MOST_MARKS:
        return CopyText((Reading(text),), notes=(*notes, _PLAIN))

    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    blocks = (token for token in parser.parse(text) if token.type in _BLOCKS)
    said = ["".join(_words(token)).strip() for token in blocks]
    return CopyText((Reading("\n".join(filter(None, said))),), notes=notes)


def _words(block: Token) -> Iterator[str]:
    if block.type == "html_block":
        return
    if block.children is None:
        yield block.content
        return
    yield from _inline(block.children)


def _inline(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
