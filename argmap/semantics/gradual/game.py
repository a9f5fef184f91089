"""The strength of an argument as the value of a game between who puts it forward and who opposes it.

Matt and Toni, "A game-theoretic measure of argument strength for abstract argumentation" (JELIA 2008). The
proponent names a set with the argument in it, the opponent any set; both may leave it to chance. Small
frameworks only: the game has as many moves as there are sets of arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.core.errors import ArgmapError

MOST = 8
"""More arguments than that have too many sets."""
_NOTHING = 1e-12

Attack = tuple[int, int]


def game_strengths(size: int, attacks: Iterable[Attack]) -> tuple[float, ...]:
    """Return the strength of each argument, from 0 to 1.

    Raises:
        ArgmapError: there are more than `MOST` arguments.

    >>> [round(value, 6) for value in game_strengths(2, [(0, 1)])]
    [1.0, 0.25]
    """
    if size > MOST:
        message = f"A game over {size} arguments has too many moves."
        raise ArgmapError(message, hint=f"At most {MOST} can be read so.")
    pairs = set(attacks)
    sets = [frozenset(i for i in range(size) if bits >> i & 1) for bits in range(1 << size)]
    free = [s for s in sets if not any(a in s and b in s for a, b in pairs)]
    found = []
    for x in range(size):
        own = [[reward(p, o, pairs) for o in sets] for p in free if x in p]
        # Who attacks himself has no set to put forward.
        found.append(value(own) if own else 0.0)
    return tuple(found)


def reward(proponent: frozenset[int], opponent: frozenset[int], attacks: Iterable[Attack]) -> float:
    """Return what a set without conflict earns against another.

    >>> reward(frozenset({1}), frozenset({0}), [(0, 1)])
    0.25
    """
    made = sum(a in proponent and b in opponent for a, b in attacks)
    suffered = sum(a in opponent and b in proponent for a, b in attacks)
    return (1 + made / (made + 1) - suffered / (suffered + 1)) / 2 if suffered else 1.0


def value(rewards: Sequence[Sequence[float]]) -> float:
    """Return the value of a zero-sum game to whoever chooses the row, by the simplex method.

    With all rewards above 0, the greatest sum of y with A y ≤ 1 is one over the value (Dantzig 1951).

    >>> round(value([[1, 0], [0, 1]]), 6)
    0.5
    """
    rows = [list(row) for row in dict.fromkeys(map(tuple, rewards))]
    columns = [list(column) for column in dict.fromkeys(zip(*rows, strict=True))]
    width, height = len(columns), len(rows)
    table = [
        [columns[j][i] + 1 for j in range(width)] + [float(i == k) for k in range(height)] + [1.0]
        for i in range(height)
    ]
    goal = [-1.0] * width + [0.0] * (height + 1)
    basis = [width + i for i in range(height)]
    # Bland's rule, the first column and the lowest variable, never goes in a circle.
    while (enter := next((j for j, cost in enumerate(goal[:-1]) if cost < -_NOTHING), None)) is not None:
        ratios = [(row[-1] / row[enter], basis[i], i) for i, row in enumerate(table) if row[enter] > _NOTHING]
        leave = min(ratios)[2]
        pivot = [number / table[leave][enter] for number in table[leave]]
        table[leave] = pivot
        for i, row in enumerate(table):
            if i != leave and row[enter]:
                table[i] = [a - row[enter] * b for a, b in zip(row, pivot, strict=True)]
        goal = [a - goal[enter] * b for a, b in zip(goal, pivot, strict=True)]
        basis[leave] = enter
    return 1 / goal[-1] - 1
