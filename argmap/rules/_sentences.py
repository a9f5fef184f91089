"""Where one sentence ends and the next begins, as far as abbreviations and initials let it be seen."""

from __future__ import annotations

import re

_STOP = re.compile(r"(?P<stop>[.!?…])[\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[¿¡]?[^\W\d_a-zß-ÿ])")
_APART = re.compile(r"[\s.\-\"'“‘(\[]")
_ABBREVIATIONS = frozenset(
    word
    for line in (
        "adm approx assn ave brig ca capt cf co col corp dept dr ed eds eq est etc fig figs gen gov hon inc",
        "jr lt ltd maj mr mrs ms mt nr no nos op p para pp pres prof rep rev sen sec sgt sr st vol vs",
        "jan feb mar apr jun jul aug sep sept oct nov dec",
    )
    for word in line.split()
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text.

    >>> sentences("Mr. Smith of the U.S. Navy agrees. Others do not.")
    ['Mr. Smith of the U.S. Navy agrees.', 'Others do not.']
    """
    found, start = [], 0
    for match in _STOP.finditer(text):
        if ends(text, match):
            found.append(text[start : match.end()].rstrip())
            start = match.end()
    return [*found, text[start:]] if start < len(text) else found


def ends(text: str, match: re.Match[str]) -> bool:
    """Say whether a stop, the group of that name, ends a sentence and not an initial or abbreviation."""
    before = _APART.split(text[: match.start()][-30:])[-1].lower()
    return match["stop"] != "." or (len(before) > 1 and before not in _ABBREVIATIONS)
