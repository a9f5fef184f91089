"""How much a claim and a step weigh by themselves: the one table from words to numbers.

No standard gives numbers for these words; the table is a choice of ours, printed with every result that rests
on it and open to be overridden. `F` and `6` of the Admiralty code mean *cannot be judged*: they count as
unrated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.graph.weight import strength
from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Step
from argmap.model.nodes import Assumption, Evidence, Node

_RELIABILITY = {"A": 0.95, "B": 0.8, "C": 0.65, "D": 0.4, "E": 0.2}
_CREDIBILITY = {1: 0.95, 2: 0.8, 3: 0.65, 4: 0.4, 5: 0.2}
_BASIS = {"supported": 0.75, "caveat": 0.5, "unsupported": 0.25}


@dataclass(frozen=True, slots=True)
class Scores:
    """The table: weights from 0 to 1."""

    unrated: float = 0.5
    """What is said of a claim without likelihood or rating (Rago, Čyras and Toni, SAFA 2016)."""
    reliability: Mapping[str, float] = field(default_factory=lambda: _RELIABILITY)
    """Of a source."""
    credibility: Mapping[int, float] = field(default_factory=lambda: _CREDIBILITY)
    """Of an item."""
    basis: Mapping[str, float] = field(default_factory=lambda: _BASIS)
    """Of an assumption."""

    def of_node(self, m: ArgumentMap, node: Node) -> float:
        """Return the score of a node: its likelihood, else its rating or basis, else the middle.

        A rating is the mean of what is known: the item's credibility, and the reliability of its best source.
        """
        if node.likelihood is not None:
            return node.likelihood.middle
        if isinstance(node, Assumption) and node.basis is not None:
            return self.basis.get(node.basis, self.unrated)
        if isinstance(node, Evidence):
            letters = [m.sources[id].reliability for id in node.sources if id in m.sources]
            known = [self.reliability[x] for x in letters if x and x in self.reliability]
            rated = [max(known)] if known else []
            if node.credibility is not None and node.credibility in self.credibility:
                rated.append(self.credibility[node.credibility])
            return sum(rated) / len(rated) if rated else self.unrated
        return self.unrated

    def of_step(self, step: Step) -> float:
        """Return the strength of a step: the number it has, or that of its word; the middle without one."""
        return self.unrated if step.strength is None else strength(step)


DEFAULT = Scores()
