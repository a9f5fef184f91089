"""Fields whose values are spans from a lowest to a highest: dates, likelihoods, strengths, ratings, depth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from argmap.core.errors import MapError
from argmap.graph.dating import evidence_date
from argmap.graph.select.errors import Misread
from argmap.graph.select.tree import Operator, Spot
from argmap.graph.walk import depths
from argmap.graph.weight import strength
from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date
from argmap.model.likelihood import Likelihood
from argmap.model.nodes import Evidence, Node

Span = tuple[Any, Any]
"""The lowest and the highest that something may be."""

_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(%?)", re.ASCII)
_FIRST, _LAST = (-(10**6), 1, 1), (10**6, 12, 31)


@dataclass(frozen=True, slots=True)
class SpanField:
    """A field with spans for values."""

    says: str
    """What it asks, in a sentence."""
    spans: Callable[[ArgumentMap, Node], Iterable[Span]]
    """The spans of a node."""
    read: Callable[[str, Spot], Span]
    """Reads a value of an expression."""


def holds(one: Span, operator: Operator, other: Span) -> bool:
    """Say whether a span compares so with another, certainly: whatever each may be; `~` asks if it may be.

    >>> may, year = ((2017, 5, 1), (2017, 5, 31)), ((2017, 1, 1), (2017, 12, 31))
    >>> holds(may, "=", year), holds(year, "=", may), holds(year, "~", may), holds(year, "<", may)
    (True, False, True, False)
    """
    (low, high), (lowest, highest) = one, other
    if operator == "<":
        return bool(high < lowest)
    if operator == "<=":
        return bool(high <= highest)
    if operator == ">":
        return bool(low > highest)
    if operator == ">=":
        return bool(low >= lowest)
    if operator == "~":
        return bool(low <= highest and lowest <= high)
    return bool(lowest <= low and high <= highest)


def _days(date: Date | None) -> list[Span]:
    return [(date.earliest or _FIRST, date.latest or _LAST)] if date else []


def _date(text: str, spot: Spot) -> Span:
    try:
        return _days(Date(text))[0]
    except MapError as error:
        raise Misread(error.message, spot, error.hint) from None


def _number(text: str, spot: Spot) -> Span:
    if match := _NUMBER.fullmatch(text):
        number = float(match[1]) / (100 if match[2] else 1)
        return number, number
    raise Misread(f"`{text[:60]}` is no number.", spot, "Write for example 0.5 or 50%.")


def _likely(text: str, spot: Spot) -> Span:
    if _NUMBER.fullmatch(text):
        return _number(text, spot)
    try:
        found = Likelihood.of(text)
    except MapError as error:
        raise Misread(error.message, spot, error.hint) from None
    return found.low, found.high


def _issued(m: ArgumentMap, node: Node) -> Iterable[Span]:
    return [days for id in node.sources if id in m.sources for days in _days(m.sources[id].issued)]


def _event(m: ArgumentMap, node: Node) -> Iterable[Span]:
    return _days(m.events[node.event].date) if node.event in m.events else []


def _dated(m: ArgumentMap, node: Node) -> Iterable[Span]:
    return _days(evidence_date(m, node)) if isinstance(node, Evidence) else _event(m, node)


def _strengths(m: ArgumentMap, node: Node) -> Iterable[Span]:
    rated = [strength(link.step) for link in node.links if link.step.strength is not None]
    return [(number, number) for number in rated]


def _credibility(m: ArgumentMap, node: Node) -> Iterable[Span]:
    rated = getattr(node, "credibility", None)
    return [(rated, rated)] if rated else []


def _likelihood(m: ArgumentMap, node: Node) -> Iterable[Span]:
    return [(node.likelihood.low, node.likelihood.high)] if node.likelihood else []


def _depth(m: ArgumentMap, node: Node) -> Iterable[Span]:
    return [(depths(m)[node.id],) * 2] if node.id in depths(m) else []


SPANS: dict[str, SpanField] = {
    "issued": SpanField("When one of its sources was published.", _issued, _date),
    "event": SpanField("When the event was that it is about.", _event, _date),
    "date": SpanField("When it is from: its event, else its origin, else its sources.", _dated, _date),
    "likelihood": SpanField("How likely it is: 0.5, 50% or a word.", _likelihood, _likely),
    "strength": SpanField(
        "The strength of one of its steps; weak is 0.3, moderate 0.5, strong 0.8.", _strengths, _number
    ),
    "credibility": SpanField("The credibility of evidence, 1 to 6.", _credibility, _number),
    "depth": SpanField("How many steps it is from the nearest position.", _depth, _number),
}
"""Every field that can be compared, by name."""
