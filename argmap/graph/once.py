"""Compute once per map what follows from it: a map is frozen, so the answer stays true."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from argmap.model.argument_map import ArgumentMap

T = TypeVar("T")


def once(compute: Callable[[ArgumentMap], T]) -> Callable[[ArgumentMap], T]:
    """Keep the result beside the map's own cached properties, where it goes when the map goes."""
    key = f"_{compute.__module__}.{compute.__name__}"

    @wraps(compute)
    def kept(m: ArgumentMap) -> T:
        # Hashing a map to look it up would cost more than most of these results.
        cache = m.__dict__
        if key not in cache:
            cache[key] = compute(m)
        result: T = cache[key]
        return result

    return kept
