"""What an expression can ask of a node: fields with values, and flags.

A field is a function in one of the files here, with the sentence that the list of fields shows.
"""

from __future__ import annotations

from collections.abc import Collection

from argmap.core.suggest import did_you_mean
from argmap.graph.select.errors import Misread
from argmap.graph.select.fields.flags import FLAGS
from argmap.graph.select.fields.spans import SPANS
from argmap.graph.select.fields.texts import TEXTS
from argmap.graph.select.fields.words import WORDS
from argmap.graph.select.tree import Spot, Test

__all__ = ["FLAGS", "SPANS", "TEXTS", "WORDS", "asks_for_words", "check", "demand_known", "field_names"]


def field_names() -> list[str]:
    """Return the names of all fields.

    >>> "held_by" in field_names()
    True
    """
    return sorted({*WORDS, *SPANS, *TEXTS})


def asks_for_words(test: Test) -> bool:
    """Say whether a test is one of words, where a field has both words and spans.

    >>> asks_for_words(Test("event", ":", "visit", Spot(0, 1)))
    True
    >>> asks_for_words(Test("event", "<", "2013", Spot(0, 1)))
    False
    """
    if test.field not in WORDS or test.field not in SPANS:
        return test.field in WORDS
    return test.operator == ":" and (not WORDS[test.field].always or test.value in WORDS[test.field].always)


def check(test: Test, at: Spot) -> Test:
    """Return a test, if it makes sense whatever the map is.

    Raises:
        Misread: the operator is not for this field, or the value is none that it can have.
    """
    name, value = test.field, test.value
    if not value.strip():
        raise Misread("The value is empty.", test.spot, f"Write what `{name}` is to be compared with.")
    if name in SPANS and not asks_for_words(test):
        SPANS[name].read(value, test.spot)
    elif test.operator in ("<", "<=", ">", ">="):
        raise Misread(f"`{name}` has no order.", at, f"Write `{name}:{value[:40]}`.")
    elif name in WORDS and test.operator != "~":
        demand_known(value, WORDS[name].always, name, test.spot)
    return test


def demand_known(value: str, known: Collection[str], names: str, spot: Spot) -> None:
    """Refuse a word that is none of those there can be; of no words, any will do.

    Raises:
        Misread: it is none of them.
    """
    if known and value not in known:
        shown = ", ".join(list(known)[:_SHOWN])
        more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        hint = did_you_mean(value, known) or f"Known: {shown}{more}."
        raise Misread(f"There is no {names} `{value[:60]}`.", spot, hint)


_SHOWN = 12
"""The most words that a message lists."""
