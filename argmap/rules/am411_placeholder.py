"""A text is still a placeholder.

`TODO` and the like are fine while one writes; in a brief they are the first thing a reader sees.

Bad:

    arguments:
      congestion: {text: TODO, for: toll}

Good:

    arguments:
      congestion: {text: A peak toll would shorten queues., for: toll}

Write the text, or take the part out. What is not known goes under `assessment`, `gaps`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._texts import texts

SEVERITY = "warning"

_PLACEHOLDER = re.compile(
    r"(?:TODO|FIXME|TBD|TBC|XXX)\b.*|(?:todo|tbd|tbc|n/?a|xxx+|lorem ipsum\b.*|\.{2,}|…|-+|\?+)[.:!]?",
    re.DOTALL,
)


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the texts that begin with TODO or hold nothing but a filler."""
    for path, text in texts(m):
        if _PLACEHOLDER.fullmatch(text):
            yield Finding(path, "This text is still a placeholder.", "Write it, or take it out.", key=False)
