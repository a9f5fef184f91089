"""A comment ignores a rule that finds nothing there.

Such a comment outlives what it was written for, and would hide the next fault that comes up in its place.
Only rules that ran are counted: with `--select AM2`, a comment about AM401 is let be.

Bad:

    arguments:
      # argmap: ignore[AM204] on purpose
      congestion: {text: A toll would shorten queues., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    arguments:
      congestion: {text: A toll would shorten queues., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Take the comment away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from argmap.core.fixes import Fix
from argmap.rules._comments import Ignore
from argmap.rules._finding import listed

SEVERITY = "note"
FIXES = "safe"


def check_ignores(comments: Iterable[Ignore], ran: Set[str]) -> Iterator[tuple[Ignore, str, str, Fix]]:
    """Yield the comments that were needed for none of the rules they name, or not for all of them."""
    for comment in comments:
        idle = sorted(comment.codes & ran - comment.used)
        if not idle or (comment.used and len(comment.codes) > len(comment.names)):
            continue
        kept = comment.without(idle) if comment.used else ""
        yield (
            comment,
            f"Nothing is ignored here: {listed(idle)} would find nothing.",
            "Take the comment away.",
            Fix(f"Take {listed(idle) if kept else 'the comment'} away.", safe=True, comment=kept),
        )
