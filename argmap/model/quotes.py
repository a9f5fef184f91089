"""A quotation with its anchor: the W3C Web Annotation TextQuoteSelector (2017, section 4.2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, BeforeValidator

from argmap.model.base import TEXT_FORM, Anchor, Frozen, ShortForm, Text, hexadecimal
from argmap.model.dates import Date
from argmap.model.ids import Id

Seal = Annotated[str, AfterValidator(hexadecimal(16))]
"""Sixteen hexadecimal digits."""


class Verified(Frozen):
    """A record that a quotation was found in a copy of its source.

    >>> Verified(date="2026-11-21", seal="0123456789abcdef").date.in_words()
    '21 November 2026'
    """

    date: Date
    """The day it was looked up (EDTF)."""
    seal: Seal
    """What ties the record to these words and this copy: it no longer fits once either changes."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


class Quote(Frozen):
    """The exact words of a source, and the words around them that say which place is meant.

    >>> Quote(exact="queues fell by a fifth", prefix="In the trial week, ").exact
    'queues fell by a fifth'
    """

    exact: Text
    """The words, verbatim."""
    prefix: Anchor | None = None
    """The words just before."""
    suffix: Anchor | None = None
    """The words just after."""
    source: Id | None = None
    """The source they stand in; by default the first source of the node."""
    locator: Text | None = None
    """Page, paragraph or minute."""
    verified: Verified | None = None
    """That it was found in a copy of the source: `argmap verify --write` fills it in."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...


def _quotes(value: Any) -> Any:
    if value is None:
        return ()
    if isinstance(value, (str, dict, Quote)):
        value = [value]
    if isinstance(value, (list, tuple)):
        return [{"exact": quote} if isinstance(quote, str) else quote for quote in value]
    return value


Quotes = Annotated[
    tuple[Annotated[Quote, ShortForm(TEXT_FORM, empty=False)], ...],
    BeforeValidator(_quotes),
    ShortForm(single=True),
]
