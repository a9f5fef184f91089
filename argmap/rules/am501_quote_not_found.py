"""A quotation is not in the copy of its source.

A quotation is believed to the letter. Where the copy of the source has other words, the map puts words into
somebody's mouth, or the quotation stands in another source. Spellings of the same words (quotation marks,
dashes, white space, ligatures, hyphens at the ends of lines) are not told apart; `[…]` may leave words out,
and `[the U.S.]` may put some in, but neither may stand for a “not”.

Bad:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell by a quarter}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week, queues fell by a fifth, the office said.

Good:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell by a fifth}
    sources:
      gazette: {title: Trial toll cuts queues, text: gazette.txt}
    --- gazette.txt
    In the trial week, queues fell by a fifth, the office said.

Quote what stands there; `argmap verify` shows the nearest passage.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

SEVERITY = "error"

_SHOWN = 160


def check_texts(m: ArgumentMap, verification: Verification) -> Iterator[Finding]:
    """Yield the quotations that their copies do not have."""
    for verdict in verification.verdicts:
        if verdict.status == "orphan":
            path = at(m.nodes[verdict.node], "quotes", verdict.index, "exact")
            message = f"A quotation of `{verdict.node}` is not in the copy of `{verdict.source}`."
            near = verdict.nearest
            words = " ".join(near.passage.text.split()) if near else ""
            help = f"The nearest passage is: {words[:_SHOWN]}" if words else "Nothing there resembles it."
            if verdict.note:
                help = f"{verdict.note} {help}" if words else verdict.note
            yield Finding(path, message, help, key=False)
