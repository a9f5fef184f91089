"""The dates of a source contradict one another.

It was read, copied or archived before it was published, or first published after its own reprint. Then one of
the dates is wrong, or another version is meant than the one that was read.

Looked at are `accessed`, the `date` of a local copy (`text`), the time stamp in the address of an archived
copy (`/20260402/`, `/web/20260402093000/`, `/2026.04.02-093000/`), and `original-date`, each beside `issued`.
Only what is certain is found, by more than a day, since the day differs around the world and a morning paper
is on the web the evening before. A date with `~` or `?` and an open interval may mean anything.

Bad:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02, accessed: 2025-04-10}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues, issued: 2026-04-02, accessed: 2026-04-10}

Correct the date. A journal that is dated ahead was `issued` when it appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.model.dates import Date
from argmap.model.sources import Source
from argmap.rules._certain import earlier
from argmap.rules._finding import Finding, Path

SEVERITY = "warning"
WHOLE = True

# The stamp is one of the first parts behind the host; further on stands the address that was archived.
_STAMP = re.compile(
    r"https?://[^/\s]+/(?:[^/\s]{1,20}/)?"
    r"(?P<year>(?:19|20)\d\d)(?P<dot>\.?)(?P<month>0[1-9]|1[0-2])(?P=dot)(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:\d{6}|-\d{6})?(?:[a-z]{2}_)?/",
    re.ASCII,
)


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the dates of sources that certainly lie on the wrong side of `issued`."""
    for source in m.sources.values():
        if source.issued is None:
            continue
        issued = source.issued.in_words()
        for what, path, when in _readings(source):
            if earlier(when, source.issued):
                message = (
                    f"The source `{source.id}` was {what} {when.in_words()}, before it was issued ({issued})."
                )
                yield Finding(path, message, "Correct the date that is wrong.", key=False)
        original = source.original_date
        if original and earlier(source.issued, original):
            message = (
                f"The source `{source.id}` was first published {original.in_words()}, "
                f"after it was issued ({issued})."
            )
            path = ("sources", source.id, "original-date")
            yield Finding(path, message, "Correct the date that is wrong.", key=False)


def _readings(source: Source) -> Iterator[tuple[str, Path, Date]]:
    """Yield when somebody had the source before them: how, where that is written, and when."""
    if source.accessed:
        path = ("sources", source.id, "accessed")
        yield "read", path, source.accessed
    if source.text and source.text.date:
        path = ("sources", source.id, "text")
        yield "copied", path, source.text.date
    if source.archived and (day := stamp(source.archived)):
        yield "archived", ("sources", source.id, "archived"), day


def stamp(address: str) -> Date | None:
    """Return the day that the address of an archived copy bears, if it does.

    >>> stamp("https://web.archive.example/web/20260402093000/https://gazette.example/toll")
    '2026-04-02'
    >>> stamp("https://gazette.example/2026/04/02/toll")
    """
    from argmap.core.errors import MapError

    match = _STAMP.match(address)
    if match is None:
        return None
    try:
        return Date(f"{match['year']}-{match['month']}-{match['day']}")
    except MapError:
        # 31 February: these digits are no date.
        return None
