"""Numbers in sentences: short, and yet never alike where they differ."""

from __future__ import annotations

_MOST = 6


def apart(*numbers: float, digits: int = 2) -> tuple[str, ...]:
    """Return numbers with few digits, and with as many more as it takes to tell the different ones apart.

    >>> apart(0.5, 0.3), apart(0.5003, 0.5001), apart(0.5, 0.5)
    (('0.5', '0.3'), ('0.5003', '0.5001'), ('0.5', '0.5'))
    """
    while True:
        found = tuple(f"{number:.{digits}g}" for number in numbers)
        if digits >= _MOST or len(set(found)) == len({round(number, _MOST) for number in numbers}):
            return found
        digits += 1


def in_a_row(*numbers: float, places: int = 2) -> tuple[str, ...]:
    """Return numbers with the same number of places: two, or as many as it takes to tell them apart.

    >>> in_a_row(0.5003, 0.5001), in_a_row(0.5, 0.25)
    (('0.5003', '0.5001'), ('0.50', '0.25'))
    """
    while True:
        found = tuple(f"{number:.{places}f}" for number in numbers)
        if places >= _MOST or len(set(found)) == len({round(number, _MOST) for number in numbers}):
            return found
        places += 1
