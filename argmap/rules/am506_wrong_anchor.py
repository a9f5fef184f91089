"""The words around a quotation are not those that the map names.

`prefix` and `suffix` say which place of the source is meant. Where the quotation stands in the copy, but
between other words, either they are wrong, or another edition was quoted.

Bad:

    evidence:
      trial-week:
        text: Queues fell.
        for: toll
        source: gazette
        quote: {exact: queues fell, prefix: "In the second week, "}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week, queues fell.

Good:

    evidence:
      trial-week:
        text: Queues fell.
        for: toll
        source: gazette
        quote: {exact: queues fell, prefix: "In the trial week, "}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week, queues fell.

Mend `prefix` and `suffix`, or let `argmap verify --write` do so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

SEVERITY = "warning"


def check_texts(m: ArgumentMap, verification: Verification) -> Iterator[Finding]:
    """Yield the quotations that stand between other words."""
    for verdict in verification.verdicts:
        if verdict.status == "verified" and verdict.anchor == "wrong":
            place = verdict.passages[0]
            message = f"In `{verdict.source}`, other words stand around a quotation of `{verdict.node}`."
            help = f"The copy has: {place.prefix}[…]{place.suffix}"
            yield Finding(at(m.nodes[verdict.node], "quotes", verdict.index), message, help, key=False)
