"""A quotation is too long.

A quotation proves the wording of a point. Beyond 30 words it mostly holds things that are not in question,
hides the words that matter, and may be more than the law of copyright lets a map take over.

Bad:

    evidence:
      trial-week:
        text: The office reports that queues fell by a fifth.
        for: toll
        source: gazette
        quote: >-
          In the trial week, which began on a Monday and ended on a Sunday, the office counted the cars by
          hand and by camera at both ends of the bridge and found that queues fell by a fifth
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    evidence:
      trial-week: {text: Queues fell., for: toll, source: gazette, quote: queues fell by a fifth}
    sources:
      gazette: {title: Trial toll cuts queues}

Quote the words that matter; say the rest in your own. Where every word is in question, as in the text of a
law, say so on the line of the quotation: `# argmap: ignore[AM403] the wording is what is disputed`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"

LONGEST = 30
"""In words."""


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the quotations of more than 30 words."""
    for node in m.nodes.values():
        for index, quote in enumerate(node.quotes):
            if (words := len(quote.exact.split())) > LONGEST:
                message = f"A quotation of `{node.id}` has {words} words, more than {LONGEST}."
                path = at(node, "quotes", index, "exact")
                yield Finding(path, message, "Quote the words that matter.", key=False)
