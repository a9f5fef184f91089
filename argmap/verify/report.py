"""A verification as lines for a terminal: what is not verified in detail, the rest in numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from argmap.core.printable import printable
from argmap.reading.document import Document
from argmap.verify.nearest import Part
from argmap.verify.sealing import sealed
from argmap.verify.verdict import SHOWN, CopyFound, Edit, Passage, Verdict, Verification

_WORDS = {
    "verified": "verified",
    "ambiguous": "ambiguous",
    "orphan": "not found",
    "unchecked": "unchecked (no copy)",
}
_RED, _GREEN, _PLAIN = "\x1b[31m", "\x1b[32m", "\x1b[0m"
_TOLD = 5
_LONG = 120


def lines(
    document: Document, verification: Verification, *, every: bool = False, colour: bool = False
) -> Iterator[str]:
    """Yield the lines: copies with something wrong, quotations that are not verified (or all), numbers."""
    for copy in verification.copies.values():
        yield from _copy(copy)
    for verdict in verification.verdicts:
        if every or verdict.status in ("orphan", "ambiguous") or verdict.anchor == "wrong" or verdict.note:
            yield from _verdict(document, verdict, colour=colour)
    yield counted(verification, sealed_before(document, verification))


def sealed_before(document: Document, verification: Verification) -> int:
    """Return how many quotations have no copy at hand, and a seal: they were verified in a copy before."""
    m = document.map
    found = 0
    for verdict in verification.verdicts:
        if verdict.status == "unchecked":
            quote = m.nodes[verdict.node].quotes[verdict.index]
            found += sealed(quote, m.sources.get(verdict.source or ""))
    return found


def counted(verification: Verification, seals: int = 0) -> str:
    """Return the numbers in a sentence; so many of the unchecked have a seal.

    >>> counted(Verification((Verdict("x", 0, "s", "Fell.", "verified"),)))
    '1 quotation: 1 verified.'
    """
    number = len(verification.verdicts)
    if not number:
        return "The map has no quotations."
    parts = [
        f"{count} {words}{_but(verification) if status == 'verified' else ''}"
        f"{_sealed(seals, count) if status == 'unchecked' else ''}"
        for status, words in _WORDS.items()
        if (count := verification.count(status))  # type: ignore[arg-type]
    ]
    return f"{number} quotation{'' if number == 1 else 's'}: {', '.join(parts)}."


def _sealed(seals: int, count: int) -> str:
    who = "all of them" if seals == count else f"{seals} of them"
    return f", {who if count > 1 else 'it is'} sealed: verified in a copy before" if seals else ""


def _but(verification: Verification) -> str:
    parts = [
        (verification.edited, "with insertions or omissions"),
        (verification.outdated, "in a copy that has changed"),
    ]
    return "".join(f", {count} of them {words}" for count, words in parts if count)


def marked(differences: Iterable[Part], *, colour: bool = False) -> str:
    """Return differences in a line: [-words-] of the quotation alone, {+words+} of the source alone.

    >>> marked([("same", "fell by a"), ("quotation", "quarter"), ("source", "fifth")])
    'fell by a [-quarter-] {+fifth+}'
    """
    forms = {"same": "{}", "quotation": "[-{}-]", "source": "{{+{}+}}"}
    if colour:
        forms |= {"quotation": f"{_RED}[-{{}}-]{_PLAIN}", "source": f"{_GREEN}{{{{+{{}}+}}}}{_PLAIN}"}
    return " ".join(forms[kind].format(printable(words)) for kind, words in differences)


def edits(edited: Sequence[Edit]) -> str:
    """Return what the marks of an editor stand for.

    >>> edits([Edit("[very]", "so"), Edit("[sic]", "")])
    'Not word for word: “[very]” for “so”; “[sic]” put in.'
    """
    said = [
        f"“{edit.mark}” for “{_short(edit.words)}”" if edit.words else f"“{edit.mark}” put in"
        for edit in edited
    ]
    return f"Not word for word: {'; '.join(said)}."


def _short(words: str) -> str:
    if len(words) <= _LONG:
        return words
    return f"{words[: _LONG // 2].rsplit(' ', 1)[0]} … {words[-_LONG // 2 :].split(' ', 1)[-1]}"


def _copy(copy: CopyFound) -> Iterator[str]:
    name = printable(f"{copy.source} ({copy.file})")
    if copy.status != "read":
        yield f"{name}: the copy cannot be read. {copy.reason} {copy.hint}".rstrip()
    if copy.changed:
        yield f"{name}: the copy has changed since its fingerprint was recorded."
        yield f"    recorded {copy.recorded}"
        yield f"    now      {copy.sha256}"
    for note in copy.notes:
        yield f"{name}: {note}"


def _verdict(document: Document, verdict: Verdict, *, colour: bool) -> Iterator[str]:
    from argmap.model.sections import section_of

    section = section_of(document.map.nodes[verdict.node])
    place = document.origins.place((section, verdict.node, "quotes", verdict.index, "exact"))
    where = f"{place}: " if place.file else ""
    source = verdict.source or "no source"
    yield printable(f"{where}{verdict.node} ({source}): {_WORDS[verdict.status]}")
    if verdict.status == "orphan":
        near = verdict.nearest
        if near is None:
            yield f"    {printable(' '.join(verdict.exact.split()))}"
            if not verdict.note:
                yield "    Nothing in the copy resembles it."
        else:
            yield f"    {marked(near.differences, colour=colour)}"
            share = f"{near.score:.0%} of the words in common"
            yield f"    The nearest passage, {_place(near.passage)}: {share}."
        if verdict.note:
            yield printable(f"    {verdict.note}")
        return
    if verdict.status != "unchecked":
        yield f"    {printable(' '.join(verdict.exact.split()))}"
    if verdict.edited:
        yield printable(f"    {edits(verdict.edited)}")
    for passage in verdict.passages[:_TOLD]:
        around = " ".join(f"{passage.prefix}[…]{passage.suffix}".split())
        yield printable(f"    {_place(passage)}: {around}")
    if (more := len(verdict.passages) - _TOLD) > 0:
        yield f"    and in {more}{' or more' if len(verdict.passages) >= SHOWN else ''} places besides"
    if verdict.status == "ambiguous":
        yield "    Add the words around it: `prefix`, `suffix`."
    if verdict.anchor == "wrong":
        yield "    The words around it are not those that the map names."
    if verdict.note:
        yield f"    {verdict.note}"


def _place(passage: Passage) -> str:
    unit = f"page {passage.page}" if passage.page else f"paragraph {passage.paragraph}"
    return f"{unit}, characters {passage.start}–{passage.end}"
