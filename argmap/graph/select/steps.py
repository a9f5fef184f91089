"""A row such as `2+x+3`: what bears on something, and what it bears on, so many steps away."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.select.errors import Misread
from argmap.graph.select.tree import ALL, Ref, Spot, Steps, Tree

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Number:
    """Digits: a number of steps, or an id that is made of digits."""

    ref: Ref


Part = Tree | Number | None


def steps(parts: list[Part]) -> Tree:
    """Return the tree of a row of starts and plus signs, which are None.

    Raises:
        Misread: the numbers do not stand where numbers can.

    >>> x = Ref("x", Spot(0, 1))
    >>> steps([x, None]) == Steps(x, below=0, above=ALL)
    True
    """
    starts = [part for part in parts if part is not None]
    if len(parts) == 1:
        return _tree(starts[0])
    # A sign at the end of the row has no number: it means all the way.
    first = parts[0] is None
    last = parts[-1] is None
    if first:
        before, (middle, *after) = ALL, starts
    elif last and len(starts) == 2:
        before, middle, after = _number(starts[0]), starts[1], []
    elif len(starts) == 3:
        before, middle, after = _number(starts[0]), starts[1], starts[2:]
    elif last:
        before, middle, after = 0, starts[0], starts[1:]
    elif len(starts) == 2 and isinstance(starts[0], Number) and isinstance(starts[1], Number):
        message = "Both sides of `+` are numbers."
        raise Misread(message, starts[0].ref.spot, "Put the one that is an id into quotation marks.")
    elif isinstance(starts[0], Number):
        before, middle, after = _number(starts[0]), starts[1], starts[2:]
    else:
        before, (middle, *after) = 0, starts
    if len(after) > 1 or (after and last):
        raise Misread("There is a `+` too many.", _spot(after[-1]), "Write for example `2+x+3`.")
    above = _number(after[0]) if after else ALL if last else 0
    return Steps(_tree(middle), before, above)


def _tree(part: Part) -> Tree:
    return part.ref if isinstance(part, Number) else part  # type: ignore[return-value]


def _number(part: Part) -> int:
    if isinstance(part, Number):
        return min(MOST, int(part.ref.id[:7])) if len(part.ref.id) < 8 else MOST
    hint = "Write `x+2`, `2+x`, `+x` or `x+`."
    raise Misread("Beside `+` a number of steps is missing.", _spot(part), hint)


def _spot(part: Part) -> Spot:
    if isinstance(part, Number):
        return part.ref.spot
    return getattr(part, "spot", Spot(0, 1))
