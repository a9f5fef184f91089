"""A quotation or its copy was changed after it was verified.

The seal of `verified` ties the record to the words of the quotation and to the fingerprint of the copy. It no
longer fits once either is edited: then nobody has looked up what stands in the map now.

Bad:

    evidence:
      trial-week:
        text: Queues fell.
        for: toll
        source: gazette
        quote: {exact: queues fell by a quarter, verified: {date: 2026-04-04, seal: d94f7aa72de7e78a}}
    sources:
      gazette:
        title: Trial toll cuts queues
        text: {sha256: a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1}

Good:

    evidence:
      trial-week:
        text: Queues fell.
        for: toll
        source: gazette
        quote: {exact: queues fell by a fifth, verified: {date: 2026-04-04, seal: d94f7aa72de7e78a}}
    sources:
      gazette:
        title: Trial toll cuts queues
        text: {sha256: a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1}

Verify again (`argmap verify --write`), or take `verified` out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the quotations whose seal does not fit their words and their copy."""
    for node in m.nodes.values():
        for index, quote in enumerate(node.quotes):
            # Of a source that a file does not have, nothing can be said.
            source = m.sources.get(node.source_of(quote) or "")
            if quote.verified is None or (source is None and m.extends):
                continue
            from argmap.verify.sealing import sealed

            if not sealed(quote, source):
                path = at(node, "quotes", index, "verified")
                message = f"A quotation of `{node.id}` was verified, but it or its copy has changed since."
                if source is None or source.text is None or source.text.sha256 is None:
                    message = f"A quotation of `{node.id}` was verified, but its source has no fingerprint."
                yield Finding(path, message, "Verify again: `argmap verify --write`.", key=False)
