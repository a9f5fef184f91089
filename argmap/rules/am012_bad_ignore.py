"""An ignore comment names no rule, or gives no reason.

A comment without a rule in brackets ignores nothing; to ignore everything would hide faults that nobody has
seen yet. The reason is for the reader who comes after: why is this not a fault?

Bad:

    evidence:
      # argmap: ignore[AM999] the source is confidential
      trial-week: {text: Queues fell by a fifth., for: toll}

Good:

    evidence:
      # argmap: ignore[AM301] the source is confidential
      trial-week: {text: Queues fell by a fifth., for: toll}

Write `# argmap: ignore[AM301] reason` on the line of the finding, on the first line of its node, or right
above one of them; `# argmap: ignore-file[AM301] reason` covers the whole file. Codes, beginnings of codes
(`AM3`) and names (`evidence-without-source`) are known; several stand with commas between them. What keeps
a map from being read (AM001 to AM010, AM101 to AM106) cannot be ignored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from argmap.core.errors import UnknownName
from argmap.rules._comments import Ignore
from argmap.rules._rule import chosen

SEVERITY = "warning"


def check_ignores(comments: Iterable[Ignore], ran: Set[str]) -> Iterator[tuple[Ignore, str, str]]:
    """Yield the comments that are not as they must be."""
    for comment in comments:
        try:
            chosen(comment.names)
        except UnknownName as error:
            yield comment, error.message, error.hint
            continue
        if not comment.names:
            yield comment, "This comment names no rule to ignore.", "Write `# argmap: ignore[AM301] reason`."
        elif not comment.reason:
            yield comment, "This comment gives no reason.", "Say after the bracket why it is no fault."
