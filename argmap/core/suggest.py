"""The nearest known name to one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name nearest to `name`, or None where nothing is near.

    >>> nearest("quesiton", ["question", "title"])
    'question'
    """
    from difflib import get_close_matches

    # Ten thousand candidates are compared in a few milliseconds only after a cheap cut by length.
    close = [word for word in known if abs(len(word) - len(name)) <= 3]
    found = get_close_matches(name, close, n=1, cutoff=0.55)
    return found[0] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return `Did you mean …?`, or an empty text.

    >>> did_you_mean("gud", ["good", "bad"])
    'Did you mean `good`?'
    """
    match = nearest(name, known)
    return f"Did you mean `{match}`?" if match else ""
