"""How far the quotations of the evidence were looked up: a mark for each, and a sentence on all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from argmap.brief.words import counted
from argmap.core.words import in_a_row
from argmap.model.argument_map import ArgumentMap
from argmap.model.quotes import Quote
from argmap.render.spans import Mark

if TYPE_CHECKING:
    from argmap.verify.verdict import Verification

Marks: TypeAlias = Mapping[tuple[str, int], Mark]
"""The mark of each quotation, by node and number."""

_FOUND, _EDITED, _CHANGED, _RECORDED = "verified", "edited", "changed", "recorded"
_AMBIGUOUS, _MISSING, _OPEN = "ambiguous", "missing", "unverified"


def marks(m: ArgumentMap, verification: Verification | None) -> Marks:
    """Return a mark for each quotation of the evidence; none at all where nothing was ever looked up.

    >>> from argmap.formats import loads
    >>> marks(loads("{id: m, question: q, evidence: {e: {text: t, quote: fell}}}"), None)
    {}
    """
    found = {
        (item.id, index): _mark(m, (item.id, index), item.source_of(quote), quote, verification)
        for item in m.evidence.values()
        for index, quote in enumerate(item.quotes)
    }
    return found if any(mark.kind != _OPEN for mark in found.values()) else {}


def summed_up(m: ArgumentMap, checked: Marks) -> str:
    """Return what is known of all quotations of the evidence in a sentence; nothing where there are none.

    >>> from argmap.formats import load
    >>> summed_up(load("harbour-bridge"), {("trial-week", 0): Mark("verified", "verified")})
    'Of 1 quotation in this table, 1 was found word for word in a copy of its source.'
    """
    number = sum(len(item.quotes) for item in m.evidence.values())
    if not number:
        return ""
    if not checked:
        if number == 1:
            return "The quotation in this table was not looked up in a copy of its source."
        return f"The {number} quotations in this table were not looked up in copies of their sources."
    many = Counter(mark.kind for mark in checked.values())
    parts = [
        (many[_FOUND], "{} found word for word in a copy of {} source"),
        (many[_EDITED], "{} found with insertions or omissions"),
        (many[_CHANGED], "{} found in a copy that has changed since it was recorded"),
        (many[_RECORDED], "{} recorded as verified earlier"),
        (many[_AMBIGUOUS], "{} found in several places of the copy"),
        (many[_MISSING], "{} not found in the copy"),
        (many[_OPEN], "{} not verified"),
    ]
    said = [f"{n} {form.format(*('was', 'its') if n == 1 else ('were', 'their'))}" for n, form in parts if n]
    return f"Of {counted(len(checked), 'quotation')} in this table, {in_a_row(said)}."


def edited(checked: Marks) -> bool:
    """Say whether any quotation was found with insertions or omissions alone.

    >>> edited({("trial-week", 0): Mark("verified", "verified")})
    False
    """
    return any(mark.kind == _EDITED for mark in checked.values())


def _mark(
    m: ArgumentMap,
    place: tuple[str, int],
    source: str | None,
    quote: Quote,
    verification: Verification | None,
) -> Mark:
    verdict = verification.of(*place) if verification else None
    if verification and verdict and verdict.status != "unchecked":
        found = verification.copies[str(verdict.source)]
        copy = f"a copy of {found.date.in_words()}" if found.date else "a copy"
        if found.changed:
            # The date is that of the copy that the map recorded, and not of this one.
            copy = (
                f"a copy that has changed since {found.date.in_words() if found.date else 'it was recorded'}"
            )
        if verdict.status == "verified":
            how = " with insertions or omissions" if verdict.edited else ""
            if found.changed:
                return Mark(_CHANGED, f"found{how} in {copy}")
            return Mark(_EDITED if verdict.edited else _FOUND, f"verified{how} against {copy}")
        if verdict.status == "ambiguous":
            return Mark(_AMBIGUOUS, f"in several places of {copy}")
        return Mark(_MISSING, f"not found in {copy}")
    if quote.verified:
        from argmap.verify.sealing import sealed

        if sealed(quote, m.sources.get(source or "")):
            return Mark(_RECORDED, f"verified {quote.verified.date.in_words()} (recorded)")
    return Mark(_OPEN, "not verified")
