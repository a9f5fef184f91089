"""Fields whose values are texts, in which words are looked for."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from argmap.model.inline import unmarked
from argmap.model.nodes import Node

TEXTS: dict[str, tuple[str, Callable[[Node], Iterable[str | None]]]] = {
    "text": ("What it claims, without marks of emphasis.", lambda node: (unmarked(node.text),)),
    "label": ("Its short title.", lambda node: (node.label,)),
    "note": ("The remark on it.", lambda node: (node.note,)),
    "quote": ("The words of one of its quotations.", lambda node: [quote.exact for quote in node.quotes]),
    "warrant": ("Why one of its steps holds.", lambda node: [link.step.warrant for link in node.links]),
}
"""Every field with texts for values, by name: what it asks, and the texts of a node."""


def folded(text: str) -> str:
    r"""Return a text as it is compared: small letters, single spaces, NFC.

    >>> folded("The  Trial\nWeek")
    'the trial week'
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
