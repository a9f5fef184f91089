"""A document as GitHub-flavoured Markdown. No text of a map can become a heading, a link, or HTML."""

from __future__ import annotations

import re
from urllib.parse import quote

from argmap.render.blocks import (
    Block,
    Branch,
    Bullets,
    Callout,
    Card,
    Column,
    Columns,
    Definitions,
    Document,
    Figure,
    Outline,
    Paragraph,
    Section,
    Table,
    Term,
    anchors,
)
from argmap.render.documents import Look, requoted
from argmap.render.spans import Code, Edited, Emphasis, Link, Mark, Quote, Ref, Spans, Strong

SUFFIXES = (".md", ".markdown")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~#&$!])")
_ADDRESS = re.compile(r"(?i)(https?|ftp|mailto|xmpp)(:)|(www)(\.)")
_START = re.compile(r"^(\s*)([-+=]|\d{1,9}(?=[.)]))")
_LINE = re.compile(r"\s*[\n\r\u2028\u2029]\s*")


def make(document: Document, _: Look) -> bytes:
    """Return a document as a Markdown file, which has no look of its own."""
    return markdown(document).encode()


def markdown(document: Document) -> str:
    """Write a document as Markdown, with anchors for all that can be linked to."""
    return _Writer(document).text()


def escaped(text: str) -> str:
    r"""Return words as Markdown that shows them as they are.

    >>> print(escaped("# a *b* <i> [c](d)"))
    \# a \*b\* \<i\> \[c\](d)
    >>> print(escaped("1. see http://example.org"))
    1\. see http\://example.org
    """
    text = _SPECIAL.sub(r"\\\1", _LINE.sub(" ", text))
    text = _ADDRESS.sub(lambda m: f"{m[1] or m[3]}\\{m[2] or m[4]}", text).replace("@", "&#64;")
    match = _START.match(text)
    if match:
        number = match[2].isdigit()
        at = match.end() if number else match.start(2)
        text = f"{text[:at]}\\{text[at:]}"
    return text


class _Writer:
    """Writes block after block, and knows what can be linked to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors = anchors(document)

    def text(self) -> str:
        document = self.document
        parts = [f"# {escaped(document.title)}"]
        if document.question != document.title:
            parts.append(f"**{escaped(document.question)}**")
        for section in document.sections:
            parts.append(self.section(section, 2) if section.title else self.blocks(section.blocks, 2))
        return "\n\n".join(part for part in parts if part) + "\n"

    def section(self, section: Section, level: int) -> str:
        head = f"{_anchor(section.id)}\n\n{'#' * min(level, 6)} {escaped(section.title)}"
        return f"{head}\n\n{self.blocks(section.blocks, level + 1)}"

    def blocks(self, blocks: tuple[Block, ...], level: int) -> str:
        return "\n\n".join(text for block in blocks if (text := self.block(block, level)))

    def block(self, block: Block, level: int) -> str:
        match block:
            case Paragraph():
                return self.spans(block.spans).strip()
            case Bullets():
                return "\n".join(
                    _hung(
                        f"{n}." if block.ordered else "-", _anchor(item.id) + self.blocks(item.blocks, level)
                    )
                    for n, item in enumerate(block.items, 1)
                )
            case Definitions():
                return "\n".join(_hung("-", self.term(term, level)) for term in block.terms)
            case Table():
                return self.table(block)
            case Figure():
                return self.figure(block)
            case Callout():
                return _quoted(f"**{escaped(block.title)}**\n\n{self.blocks(block.blocks, level)}")
            case Card():
                name = {"assumption": "Assumption", "value": "Value"}.get(block.look, "")
                head = f"{'#' * min(level, 6)} {self.spans(block.title)}" + (
                    f" ({name.lower()})" if name else ""
                )
                return f"{head}\n\n{self.blocks(block.blocks, level + 1)}"
            case Columns():
                return "\n\n".join(self.column(column, level) for column in block.columns)
            case Outline():
                return "\n".join(self.branch(branch) for branch in block.branches)
            case Section():
                return self.section(block, level)

    def term(self, term: Term, level: int) -> str:
        runs_in = bool(term.blocks) and isinstance(term.blocks[0], Paragraph)
        return (
            f"**{self.spans(term.term)}**:{' ' if runs_in else chr(10) * 2}{self.blocks(term.blocks, level)}"
        )

    def column(self, column: Column, level: int) -> str:
        parts = [f"{'#' * min(level, 6)} {self.spans(column.title)}", self.blocks(column.intro, level + 1)]
        parts += [self.block(card, level + 1) for card in column.cards]
        return "\n\n".join(part for part in (*parts, self.blocks(column.rest, level + 1)) if part)

    def table(self, table: Table) -> str:
        def cell(text: str) -> str:
            return re.sub(r"\n+", "<br>", text)

        lines = [
            f"| {' | '.join(escaped(name) for name in table.header)} |",
            "|" + " --- |" * len(table.header),
        ]
        for row in table.rows:
            cells = [cell(self.blocks(blocks, 6)) for blocks in row.cells]
            cells[0] = _anchor(row.id) + cells[0]
            lines.append(f"| {' | '.join(cells)} |")
        caption = self.spans(table.caption)
        return f"{caption}\n\n" * bool(caption) + "\n".join(lines)

    def figure(self, figure: Figure) -> str:
        """The twin in words stands for the drawing, which Markdown cannot hold."""
        said = [f"- {escaped(sentence)}" for sentence in figure.drawing.sentences if figure.told]
        head = f"{_anchor(figure.id)}*{escaped(figure.drawing.description)}*"
        return "\n\n".join(part for part in (head, "\n".join(said), self.spans(figure.caption)) if part)

    def branch(self, branch: Branch | Paragraph) -> str:
        if isinstance(branch, Paragraph):
            return _hung("-", self.spans(branch.spans))
        relation = f"{self.spans(branch.relation)} " if branch.relation else ""
        head = f"{_anchor(branch.id)}{relation}**{self.spans(branch.title).strip()}**"
        lines = [head, *(self.block(block, 6) for block in branch.blocks)]
        below = [self.branch(one) for one in branch.branches]
        # Two spaces at the end of a line break it, so that a node stays one item.
        return _hung("-", "\n".join(["  \n".join(lines), *below]))

    def spans(self, spans: Spans) -> str:
        return "".join(self.span(span) for span in spans)

    def span(self, span: object) -> str:
        match span:
            case Strong():
                return f"**{self.spans(span.spans).strip()}**" + " " * (self.spans(span.spans)[-1:] == " ")
            case Emphasis():
                return f"*{self.spans(span.spans).strip()}*"
            case Code():
                fence = "`" * (max((len(run) for run in re.findall("`+", span.text)), default=0) + 1)
                pad = " " if span.text.startswith("`") or span.text.endswith("`") else ""
                return f"{fence}{pad}{_LINE.sub(' ', span.text).replace('|', chr(92) + '|')}{pad}{fence}"
            case Link():
                return f"[{self.spans(span.spans)}]({quote(span.url, safe=':/?#@!$&*+,;=%~._-')})"
            case Ref():
                words = escaped(span.text)
                return f"[{words}](#{quote(span.id, safe=':-_.~')})" if span.id in self.anchors else words
            case Quote():
                return f"“{escaped(requoted(span.text))}”"
            case Edited():
                return escaped(span.marked)
            case Mark():
                return (
                    f"_({escaped(span.text)})_"
                    if span.kind == "analyst"
                    else f"[{span.text}]".translate(_SQUARE)
                )
            case _:
                return escaped(getattr(span, "text", ""))


_SQUARE = str.maketrans({"[": r"\[", "]": r"\]"})


def _anchor(id: str) -> str:
    safe = id.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'<a id="{safe}"></a>' if id else ""


def _hung(mark: str, text: str) -> str:
    first, *rest = text.split("\n")
    pad = " " * (len(mark) + 1)
    return "\n".join([f"{mark} {first}", *(pad + line if line else "" for line in rest)])


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
