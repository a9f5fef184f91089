"""Words in a row, as a sentence has them."""

from __future__ import annotations

from collections.abc import Iterable


def in_a_row(words: Iterable[str]) -> str:
    """Return words with commas between them, and `and` before the last.

    >>> in_a_row(["a", "b", "c"]), in_a_row(["a"]), in_a_row([])
    ('a, b and c', 'a', '')
    """
    said = list(words)
    return f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else "".join(said)
