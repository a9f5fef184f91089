"""What a reader had to mend: told with its place, never done in silence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from argmap.core.diagnostics import Diagnostic
from argmap.core.place import Place
from argmap.reading.decode import at

RULE = "AM013"
MOST = 20
"""The most repairs of one kind that are told one by one: ten thousand dangling edges are one fault."""


@dataclass(slots=True)
class Repairs:
    """The repairs of one file, in the order in which they were made.

    >>> repairs = Repairs("talk.json")
    >>> repairs.made("dangling edge", "The edge `7` ends nowhere.", "It was left out.")
    >>> repairs.told()[0].message
    'The edge `7` ends nowhere. It was left out.'
    """

    file: str
    text: str = ""
    """The text of the file, to find the places of what is told."""
    found: list[Diagnostic] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def made(
        self,
        kind: str,
        message: str,
        done: str,
        *,
        place: Place | None = None,
        near: str = "",
        node: str = "",
    ) -> None:
        """Note a repair: what was wrong, and what was done; `near` is a piece of the text to point at."""
        self.counts[kind] += 1
        if self.counts[kind] > MOST:
            return
        place = place or self._place(near)
        self.found.append(Diagnostic(RULE, "warning", f"{message} {done}", node=node, place=place, help=""))

    def told(self) -> tuple[Diagnostic, ...]:
        """Return a finding for each repair; of very many of one kind the first ones and their number."""
        more = [
            Diagnostic(RULE, "warning", f"{count - MOST:,} more of the kind: {kind}.", place=Place(self.file))
            for kind, count in self.counts.items()
            if count > MOST
        ]
        return (*self.found, *more)

    def _place(self, near: str) -> Place:
        offset = self.text.find(near) if near else -1
        return at(self.text, offset, self.file) if offset >= 0 else Place(self.file)
