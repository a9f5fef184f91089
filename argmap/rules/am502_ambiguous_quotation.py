"""A quotation stands in several places of its source.

Two places can mean two things: a report may state a claim and later deny it in the same words. The words just
before and just after say which place is meant.

Bad:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week queues fell. Nobody knows why queues fell.

Good:

    evidence:
      trial-week:
        text: Queues fell.
        for: toll
        source: gazette
        quote: {exact: queues fell, prefix: "In the trial week "}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week queues fell. Nobody knows why queues fell.

Add `prefix` or `suffix`, or quote a few words more.
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
    """Yield the quotations of which nobody can say where they stand."""
    from argmap.verify.verdict import SHOWN

    for verdict in verification.verdicts:
        if verdict.status == "ambiguous":
            path = at(m.nodes[verdict.node], "quotes", verdict.index, "exact")
            number = len(verdict.passages)
            places = f"{number} or more places" if number >= SHOWN else f"{number} places"
            message = f"A quotation of `{verdict.node}` stands in {places} of `{verdict.source}`."
            yield Finding(path, message, "Add the words around it: `prefix`, `suffix`.", key=False)
