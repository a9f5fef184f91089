"""The nearest known name to one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR = 0.7
"""How alike two words must be, of 1: below it, suggestions are guesses."""
_PIECE = 4
"""The shortest piece of a name that can stand for it."""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to `name`, or None where nothing is near.

    >>> nearest("quesiton", ["question", "title"]), nearest("doi", ["DOI", "URL"])
    ('question', 'DOI')
    """
    from difflib import get_close_matches

    # Ten thousand candidates are compared in a few milliseconds only after a cheap cut by length.
    close: dict[str, str] = {}
    for word in known:
        if abs(len(word) - len(name)) <= 3:
            close.setdefault(word.casefold(), word)
    found = get_close_matches(name.casefold(), close, n=1, cutoff=_NEAR)
    return close[found[0]] if found else None


def only_near(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that alone is near to `name`, or None where none is, or several are.

    >>> only_near("tol", ["toll", "no-toll"]), only_near("tol", ["toll", "told"])
    ('toll', None)
    """
    known = list(known)
    first = nearest(name, known)
    others = [word for word in known if word.casefold() != (first or "").casefold()]
    return first if first and nearest(name, others) is None else None


def begun(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that a name is a piece of, or begins like; None where that may be several.

    >>> begun("petrol-blower", ["a-petrol-blower-emits", "toll"]), begun("cuba-nork", ["cuba-north-korea"])
    ('a-petrol-blower-emits', 'cuba-north-korea')
    """
    piece = name.casefold()
    if len(piece) < _PIECE:
        return None
    start = piece[: max(_PIECE, round(_NEAR * len(piece)))]
    words = list(dict.fromkeys(known))
    for fits in (
        [word for word in words if piece in word.casefold()],
        [word for word in words if word.casefold().startswith(start)],
    ):
        if fits:
            shortest = min(fits, key=len)
            return shortest if all(word.startswith(shortest) for word in fits) else None
    return None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `Did you mean …?`, or an empty text.

    >>> did_you_mean("goood", ["good", "bad"])
    'Did you mean `good`?'
    """
    known = list(known)
    match = nearest(name, known) or begun(name, known)
    return f"Did you mean `{match}`?" if match else ""
