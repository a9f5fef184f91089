"""The words inside a block: plain, stressed, quoted, linked. Never markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias
from urllib.parse import urlsplit

What = Literal["node", "source", "actor", "event", "section"]

_ADDRESS = re.compile(r"(?:https?://[^\s/?#<>\"\\]+|mailto:[^\s<>\"\\@]+@)[^\s<>\"\\]*", re.IGNORECASE)


def safe_url(text: str) -> str | None:
    """Return an address that may become a link, or None: only http, https and mailto do.

    >>> safe_url("https://example.org/a"), safe_url("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    text = text.strip()
    try:
        urlsplit(text)  # refuses a broken host, such as `http://[bad`
    except ValueError:
        return None
    return text if text.isprintable() and _ADDRESS.fullmatch(text) else None


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are."""

    tag: ClassVar[str] = "text"
    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words that weigh more."""

    tag: ClassVar[str] = "strong"
    spans: Spans


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words that are stressed."""

    tag: ClassVar[str] = "emphasis"
    spans: Spans


@dataclass(frozen=True, slots=True)
class Code:
    """Words for a machine."""

    tag: ClassVar[str] = "code"
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link out of the document.

    Raises:
        ValueError: the address is none that may become a link.
    """

    tag: ClassVar[str] = "link"
    spans: Spans
    url: str

    def __post_init__(self) -> None:
        if safe_url(self.url) != self.url:
            raise ValueError(f"{self.url!r} may not become a link")


@dataclass(frozen=True, slots=True)
class Ref:
    """A link inside the document, by the id of what it points at; where that is left out, the words stay."""

    tag: ClassVar[str] = "ref"
    id: str
    text: str

    @classmethod
    def to(cls, what: What, id: str, text: str) -> Ref:
        """Return a reference to a node, or to a source, an actor, an event or a section.

        >>> Ref.to("source", "gazette", "The Gazette").id
        'source:gazette'
        """
        return cls(anchor(what, id), text)


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words of a source, between quotation marks."""

    tag: ClassVar[str] = "quote"
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A small label: a kind of node, `analyst` for what the map's author adds, or a sign with its words."""

    tag: ClassVar[str] = "mark"
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """Words that went out of a text, or came into it."""

    tag: ClassVar[str] = "edited"
    how: Literal["removed", "inserted"]
    text: str

    @property
    def marked(self) -> str:
        """The words between signs, for where there is neither colour nor line."""
        return f"[-{self.text}-]" if self.how == "removed" else f"{{+{self.text}+}}"


Span: TypeAlias = Text | Strong | Emphasis | Code | Link | Ref | Quote | Mark | Edited
Spans: TypeAlias = tuple[Span, ...]


def anchor(what: What, id: str) -> str:
    """Return the id in a document of a part of the map.

    Nodes keep their own, which begins with none of these words and a colon.
    """
    return id if what == "node" else f"{what}:{id}"


def plain(spans: Spans) -> str:
    """Return the words alone.

    >>> plain((Text("A "), Strong((Text("toll"),))))
    'A toll'
    """
    parts = []
    for span in spans:
        if isinstance(span, (Strong, Emphasis, Link)):
            parts.append(plain(span.spans))
        elif isinstance(span, Quote):
            parts.append(f"“{span.text}”")
        elif isinstance(span, Edited):
            parts.append(span.marked)
        else:
            parts.append(span.text)
    return "".join(parts)
