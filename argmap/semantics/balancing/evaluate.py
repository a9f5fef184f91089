"""The grounded labelling of an argument graph: what is in, out or undecided, and what each argument weighs.

Gordon and Walton, "Formalizing Balancing Arguments" (COMMA 2016). Labels are only ever added, so the order of
the steps does not matter; each argument is looked at a bounded number of times per premise, so it is linear.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from argmap.semantics.balancing.graph import Argument, ArgumentGraph, Issue
from argmap.semantics.balancing.weighing import Balance

Label = Literal["in", "out", "undecided"]


@dataclass(frozen=True, slots=True)
class Balanced:
    """The labels of the statements, and the weights of the arguments that could be weighed."""

    labels: Mapping[str, Label]
    weights: Mapping[str, float]
    """By argument; what hangs on something undecided has no weight."""
    margins: Mapping[str, tuple[str, float, float]]
    """By issue that was settled: its heaviest position, that one's weight, and the margin to the standard."""


def evaluate(graph: ArgumentGraph) -> Balanced:
    """Return the grounded labelling of a graph.

    >>> from argmap.semantics.balancing.graph import ArgumentGraph
    >>> graph = ArgumentGraph(("p", "q"), (Argument("a", "q", ("p",)),), assumed=frozenset({"p"}))
    >>> dict(evaluate(graph).labels)
    {'p': 'in', 'q': 'in'}
    """
    return _Run(graph).result()


class _Run:
    """One evaluation: counters say what still waits for what."""

    def __init__(self, graph: ArgumentGraph) -> None:
        self.graph = graph
        self.labels: dict[str, Label] = {}
        self.weights: dict[str, float] = {}
        self.margins: dict[str, tuple[str, float, float]] = {}
        self.waiting: list[str] = []
        self.uses: dict[str, list[Argument]] = {}
        self.undercuts: dict[str, list[Argument]] = {}
        self.arguments: dict[str, list[Argument]] = {}
        self.open_premises: dict[str, int] = {}
        self.holding: dict[str, int] = {}
        self.open_arguments: dict[str, int] = {}
        self.peers: dict[str, tuple[list[Mapping[str, Any]], int]] = {}
        self.issue_of = {
            position: issue
            for issue in graph.issues
            for position in (*issue.positions, *issue.denials.values())
        }
        self._index()
        self.open_in_issue = {
            issue.id: sum(
                self.open_arguments.get(position, 0)
                for position in (*issue.positions, *issue.denials.values())
            )
            for issue in graph.issues
        }

    def _index(self) -> None:
        for argument in self.graph.arguments:
            premises = set(argument.premises)
            self.open_premises[argument.id] = len(premises)
            self.holding[argument.id] = 0
            self.arguments.setdefault(argument.conclusion, []).append(argument)
            self.open_arguments[argument.conclusion] = self.open_arguments.get(argument.conclusion, 0) + 1
            for premise in premises:
                self.uses.setdefault(premise, []).append(argument)
            if argument.undercutter is not None:
                self.undercuts.setdefault(argument.undercutter, []).append(argument)
            if argument.backing is not None:
                self.undercuts.setdefault(argument.backing, []).append(argument)

    def result(self) -> Balanced:
        for statement in self.graph.statements:
            if statement in self.graph.assumed:
                self._label(statement, "in")
        for statement in self.graph.statements:
            if statement not in self.issue_of and not self.open_arguments.get(statement):
                self._label(statement, "out")
        for issue in self.graph.issues:
            self._settle(issue)
        for argument in self.graph.arguments:
            self._weigh(argument)
        while self.waiting:
            self._spread(self.waiting.pop())
        labels: dict[str, Label] = {
            statement: self.labels.get(statement, "undecided") for statement in self.graph.statements
        }
        return Balanced(labels, self.weights, self.margins)

    def _label(self, statement: str, label: Label) -> None:
        if statement in self.labels:
            return
        self.labels[statement] = label
        self.waiting.append(statement)
        issue = self.issue_of.get(statement)
        if label == "in" and issue and statement in issue.positions:
            for rival in issue.positions:
                if rival != statement:
                    self._label(rival, "out")

    def _spread(self, statement: str) -> None:
        for argument in self.uses.get(statement, ()):
            self.open_premises[argument.id] -= 1
            self.holding[argument.id] += self.labels[statement] == "in"
            self._weigh(argument)
        for argument in self.undercuts.get(statement, ()):
            self._weigh(argument)

    def _weigh(self, argument: Argument) -> None:
        """Weigh an argument as soon as nothing that it hangs on is undecided."""
        if argument.id in self.weights:
            return
        undercut = self.labels.get(argument.undercutter) if argument.undercutter is not None else "out"
        backed = self.labels.get(argument.backing) if argument.backing is not None else "in"
        if undercut == "in":
            self.weights[argument.id] = 0.0
        elif undercut == "out" and backed is not None and not self.open_premises[argument.id]:
            held = argument.weighing(self._balance(argument)) if backed == "in" else 0.0
            self.weights[argument.id] = held
        else:
            return
        self._weighed(argument)

    def _balance(self, argument: Argument) -> Balance:
        issue = self.issue_of.get(argument.conclusion)
        if issue is None:
            peers, distinct = [argument.properties], len(set(argument.premises))
        else:
            peers, distinct = self._peers(issue)
        premises = len(set(argument.premises))
        return Balance(self.holding[argument.id], premises, distinct, argument.properties, peers)

    def _peers(self, issue: Issue) -> tuple[list[Mapping[str, Any]], int]:
        """Return the properties of an issue's arguments, and how many premises they have between them."""
        if issue.id not in self.peers:
            found = [a for position in issue.positions for a in self.arguments.get(position, ())]
            distinct = len({premise for a in found for premise in a.premises})
            self.peers[issue.id] = ([a.properties for a in found], distinct)
        return self.peers[issue.id]

    def _weighed(self, argument: Argument) -> None:
        conclusion = argument.conclusion
        self.open_arguments[conclusion] -= 1
        issue = self.issue_of.get(conclusion)
        if issue:
            self.open_in_issue[issue.id] -= 1
            self._settle(issue)
        elif self.weights[argument.id] > 0:
            self._label(conclusion, "in")
        elif not self.open_arguments[conclusion]:
            self._label(conclusion, "out")

    def _settle(self, issue: Issue) -> None:
        """Settle an issue once all its arguments are weighed."""
        if self.open_in_issue[issue.id]:
            return
        weights = {position: self._heaviest(position) for position in issue.positions}
        denied = {position: self._heaviest(denial) for position, denial in issue.denials.items()}
        rivals = {
            position: max(
                (denied.get(position, 0.0), *(w for other, w in weights.items() if other != position))
            )
            for position in weights
        }
        met = [p for p in issue.positions if issue.standard.met(weights[p], rivals[p])]
        best = max(issue.positions, key=lambda p: weights[p])
        self.margins[issue.id] = (best, weights[best], issue.standard.margin(weights[best], rivals[best]))
        # Only by a scintilla may several suffice: then the claim has it, where one bears the burden of proof.
        if len(met) == 1 or (met and issue.claim in met):
            self._label(met[0] if len(met) == 1 else str(issue.claim), "in")
        else:
            for position in issue.positions:
                self._label(position, "out")
        for position, denial in issue.denials.items():
            held = issue.standard.met(denied[position], weights[position])
            self._label(denial, "in" if held and self.labels[position] == "out" else "out")

    def _heaviest(self, statement: str) -> float:
        return max((self.weights[a.id] for a in self.arguments.get(statement, ())), default=0.0)
