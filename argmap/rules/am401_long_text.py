"""The text of a node is too long.

A node says one thing in a sentence; what needs more than sixty words says several, or tells a story that
belongs into `note` or `background`. The setting `max-words` changes the limit.

Bad:

    arguments:
      congestion:
        for: toll
        text: >-
          A peak toll would shorten queues, because some of those who cross in the morning could just as well
          cross later, and those who run small firms near the bridge told the office that they would gladly do
          so, while those who cannot choose their hours would at least arrive on time, which is worth more to
          most of them than the toll that is proposed by the office.

Good:

    arguments:
      congestion:
        for: toll
        text: A peak toll would shorten queues, because some could cross later.

Split it into several nodes, or move what explains it to `note`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
SETTINGS = ("max_words",)


def check(m: ArgumentMap, *, max_words: int = 60) -> Iterator[Finding]:
    """Yield the nodes whose text has more than `max_words` words."""
    for node in m.nodes.values():
        # A text of so few characters cannot hold more words.
        if len(node.text) > 2 * max_words and (words := len(node.text.split())) > max_words:
            message = f"The text of `{node.id}` has {words} words, more than {max_words}."
            yield Finding(
                at(node, "text"), message, "Split it, or move the explanation to `note`.", key=False
            )
