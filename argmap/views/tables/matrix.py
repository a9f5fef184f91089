"""Actors by positions: who is for, against, or both, and by which of the nodes that they hold or said."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.stance import Stance
from argmap.model.actors import Actor
from argmap.model.argument_map import ArgumentMap
from argmap.views.tables.stands import Stand, joint_stance, sourced_stances, stands


@dataclass(frozen=True, slots=True)
class Cell:
    """Where an actor stands on a position, with the nodes that say so and which way each does."""

    held: tuple[tuple[str, Stance], ...]
    """What it holds."""
    said: tuple[tuple[str, Stance], ...]
    """What it is only quoted for."""

    @property
    def stance(self) -> Stance | None:
        """For, against, or mixed; None where it is silent. What it holds goes before what it said."""
        return joint_stance(way for _, way in self.held or self.said)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An actor with a cell for each position."""

    actor: Actor
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The actors that stand somewhere, and the others with what they hold or said."""

    positions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    others: tuple[Stand, ...]


def matrix(m: ArgumentMap) -> Matrix:
    """Return the matrix. Actors that are for or against nothing stand among the others.

    Each actor has a row of its own, whatever it is part of: a minister may say what the state does not.

    >>> from argmap.formats import load
    >>> found = matrix(load("harbour-bridge"))
    >>> [(row.actor.id, [cell.stance for cell in row.cells]) for row in found.rows][:2]
    [('transport-office', ['for', None]), ('commuters-union', ['against', 'for'])]
    """
    rows: list[MatrixRow] = []
    others: list[Stand] = []
    for stand in stands(m):
        cells = tuple(
            Cell(_on(m, position, stand.holds), _on(m, position, stand.quoted)) for position in m.positions
        )
        if any(cell.stance for cell in cells):
            rows.append(MatrixRow(stand.actor, cells))
        else:
            others.append(stand)
    # Who wants something is of more interest than who is only named.
    others.sort(key=lambda stand: not stand.actor.interest)
    return Matrix(tuple(m.positions), tuple(rows), tuple(others))


def _on(m: ArgumentMap, position: str, ids: tuple[str, ...]) -> tuple[tuple[str, Stance], ...]:
    found = ((id, sourced_stances(m).get(id, {}).get(position)) for id in ids)
    return tuple((id, stance) for id, stance in found if stance)
