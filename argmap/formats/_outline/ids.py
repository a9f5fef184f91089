"""Ids made of words, each once."""

from __future__ import annotations

from argmap.model.ids import is_id, slug


class Ids:
    """The ids that are taken.

    >>> ids = Ids()
    >>> ids.fresh("Queues fell."), ids.fresh("Queues fell")
    ('queues-fell', 'queues-fell-2')
    """

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._next: dict[str, int] = {}

    def fresh(self, text: str) -> str:
        """Return an id made of a text that is not taken, and take it."""
        id = base = slug(text, longest=30)
        # Thousands of bullets may say the same: each goes on counting where the last one stopped.
        number = self._next.get(base, 2)
        while id in self.taken or not is_id(id):
            id, number = f"{base}-{number}", number + 1
        self._next[base] = number
        self.taken.add(id)
        return id
