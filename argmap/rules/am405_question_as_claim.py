"""The text of a node, or a key judgement, is a question.

A question claims nothing: it can be neither supported nor attacked, and a rhetorical one leaves the reader
to guess the claim.

Bad:

    objections:
      fairness: {text: Is it fair that low-paid commuters pay most?, against: toll}

Good:

    objections:
      fairness: {text: A flat toll weighs most on low-paid commuters., against: toll}

Write the claim. What is not known goes under `assessment`, `gaps`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"

MARKS = ("?", "？", "؟", "⸮", "՞", "፧")
"""What ends a question, in the scripts that have a mark of its own for it."""


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the nodes whose text ends with a question mark."""
    for node in m.nodes.values():
        if _asks(node.text):
            message = f"The text of `{node.id}` is a question, not a claim."
            yield Finding(at(node, "text"), message, "Write what it claims.", key=False)
    for index, judgement in enumerate(m.assessment.judgements if m.assessment else ()):
        if _asks(judgement.text):
            path = ("assessment", "judgements", index, "text")
            message = "The judgement is a question, not a claim."
            yield Finding(path, message, "Write what you judge.", key=False)


def _asks(text: str) -> bool:
    return text.rstrip("\"'”’»)]*_").endswith(MARKS)
