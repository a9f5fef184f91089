"""What Typst wrote, as HTML, read into spans: no markup of it goes any further."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from argmap.render.spans import Emphasis, Link, Span, Spans, Strong, Text, plain, safe_url

_STRESSED = ("em", "i", "strong", "b")
_STOPPED_TWICE = re.compile(r"([?!])\.(?=[”’»]|\s|$)")


@dataclass(slots=True)
class Passage:
    """A paragraph or an item of a list, with the first place in the document that it links to."""

    tag: str
    part: str
    """The role of the section it stands in."""
    id: str = ""
    target: str = ""
    linked: str = ""
    """The words of that link alone."""
    number: str = ""
    spans: Spans = ()


@dataclass(slots=True)
class _Open:
    tag: str
    kind: str
    spans: list[Span] = field(default_factory=list)
    url: str = ""


class _Reader(HTMLParser):
    """Collects paragraphs and items; what it does not know, it passes through to the words inside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Passage] = []
        self.parts: list[str] = []
        self.open: list[_Open] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in ("br", "meta", "link", "img", "hr", "wbr"):
            return
        if tag == "section":
            self.parts.append(given.get("role", ""))
        elif tag in ("p", "li") and not self.open:
            part = self.parts[-1] if self.parts else ""
            self.found.append(Passage(tag, part, given.get("id", "")))
        self.open_one(tag, given)

    def open_one(self, tag: str, given: dict[str, str]) -> None:
        """Note what is open now: stress, a link, a number before an item, or what is not to be shown."""
        if not self.open and tag not in ("p", "li"):
            return
        kind, url = "", ""
        if tag in _STRESSED:
            kind = "stress"
        elif given.get("role") == "doc-backlink" and tag == "sup":
            kind = "silent"
        elif "prefix" in given.get("class", "").split():
            kind = "number"
        elif tag == "a" and given.get("href", "").startswith("#"):
            kind, url = "inside", given["href"][1:]
        elif tag == "a" and safe_url(given.get("href", "")):
            kind, url = "link", given["href"].strip()
        self.open.append(_Open(tag, kind, url=url))

    def handle_endtag(self, tag: str) -> None:
        if tag == "section" and self.parts:
            self.parts.pop()
        if not any(one.tag == tag for one in self.open):
            return
        while self.open:
            closed = self.open.pop()
            self.close_one(closed)
            if closed.tag == tag:
                return

    def close_one(self, closed: _Open) -> None:
        """Hand the words of what has ended to what holds it."""
        here = self.found[-1]
        spans = tuple(closed.spans)
        if not self.open:
            here.spans = _tidy(spans)
            return
        if closed.kind == "silent":
            return
        words = plain(spans)
        if closed.kind == "number":
            here.number = words.strip()
            return
        aside = any(one.kind in ("number", "silent") for one in self.open)
        if closed.kind == "inside" and not here.target and not aside:
            here.target, here.linked = closed.url, words
        if closed.kind == "stress" and spans:
            spans = (Emphasis(spans) if closed.tag in ("em", "i") else Strong(spans),)
        elif closed.kind == "link" and spans:
            spans = (Link(spans, closed.url),)
        self.open[-1].spans += spans

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[-1].spans.append(Text(data))


def passages(html: str) -> list[Passage]:
    """Return the paragraphs and the items of lists of a document, in order.

    >>> found = passages("<p>See <em>The Gazette</em>.</p>")
    >>> [type(span).__name__ for span in found[0].spans]
    ['Text', 'Emphasis', 'Text']
    """
    reader = _Reader()
    reader.feed(html[max(0, html.find("<body")) :])
    reader.close()
    return reader.found


def _tidy(spans: Spans) -> Spans:
    """Return spans with neighbouring words joined, single spaces between them, and none at the ends."""
    found: list[Span] = []
    for span in spans:
        if isinstance(span, Text) and found and isinstance(found[-1], Text):
            found[-1] = Text(found[-1].text + span.text)
        else:
            found.append(span)
    asked = False
    for i, span in enumerate(found):
        if isinstance(span, Text):
            text = _mended(_spaced(span.text))
            # A title that ends in a question mark needs no full stop after it.
            found[i] = Text(text[1:] if asked and text.startswith(".") else text)
        asked = plain(tuple(found[i : i + 1])).endswith(("?", "!"))
    if found and isinstance(found[0], Text):
        found[0] = Text(found[0].text.lstrip())
    if found and isinstance(found[-1], Text):
        found[-1] = Text(found[-1].text.rstrip())
    return tuple(span for span in found if not isinstance(span, Text) or span.text)


def _mended(text: str) -> str:
    """Return words without the full stop that the processor puts after a question mark."""
    return _STOPPED_TWICE.sub(r"\1", text)


def _spaced(text: str) -> str:
    lead, trail = text[:1].isspace(), text[-1:].isspace()
    return (" " if lead else "") + " ".join(text.split()) + (" " if trail and text.strip() else "")
