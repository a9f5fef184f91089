"""The arguments of a theory: premises, and rules upon arguments (Modgil and Prakken 2013, definition 5)."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from argmap.core.budget import ENDLESS, Budget
from argmap.core.errors import ArgmapError
from argmap.semantics.structured.theory import Rule, Theory

MOST = 5000
"""Rules may allow more arguments than anybody can count."""
MOST_HELD = 1_000_000
"""An argument knows all that it concludes on the way: so many statements of all arguments together."""


@dataclass(frozen=True, slots=True, eq=False)
class Structured:
    """An argument with all that it is made of."""

    number: int
    conclusion: str
    rule: Rule | None
    """The last step; None for a premise."""
    parts: tuple[Structured, ...]
    """The arguments for the premises of the last step."""
    premises: frozenset[str]
    defeasible: frozenset[str]
    """The defeasible rules it uses anywhere."""
    last: frozenset[str]
    """The last defeasible rules on each way."""
    conclusions: frozenset[str]
    """What it concludes on the way: a conclusion must not hang on itself."""

    def within(self) -> Iterator[Structured]:
        """Yield the argument and all inside it, each once."""
        seen: set[int] = set()
        waiting = [self]
        while waiting:
            one = waiting.pop()
            if one.number not in seen:
                seen.add(one.number)
                yield one
                waiting += one.parts

    def __str__(self) -> str:
        if self.rule is None:
            return self.conclusion
        arrow = "→" if self.rule.strict else "⇒"
        return f"({', '.join(map(str, self.parts))} {arrow} {self.conclusion})"


def arguments(theory: Theory, most: int = MOST, budget: Budget = ENDLESS) -> list[Structured]:
    """Return all arguments in which no conclusion hangs on itself.

    Raises:
        ArgmapError: there are more than `most`, or they are too long; a NotDecided where the time is over.

    >>> theory = Theory(axioms=frozenset({"a"}), rules=(Rule("d", ("a",), "b"),))
    >>> [str(one) for one in arguments(theory)]
    ['a', '(a ⇒ b)']
    """
    found: list[Structured] = []
    by_conclusion: dict[str, list[Structured]] = {}
    uses: dict[str, list[Rule]] = {}
    waiting: deque[Structured] = deque()
    held = 0

    def add(conclusion: str, rule: Rule | None, parts: tuple[Structured, ...]) -> None:
        nonlocal held
        budget.check()
        if held > MOST_HELD:
            message = "The map's chains of reasons are too long for structured arguments."
            raise ArgmapError(message, hint="Evaluate a part of it, or with another semantics.")
        if len(found) >= most:
            message = f"The map makes more than {most} structured arguments."
            raise ArgmapError(message, hint="Evaluate a part of it, or with another semantics.")
        own = frozenset({rule.id}) if rule and not rule.strict else frozenset()
        made = Structured(
            len(found),
            conclusion,
            rule,
            parts,
            frozenset({conclusion}) if rule is None else frozenset().union(*(p.premises for p in parts)),
            own.union(*(p.defeasible for p in parts)),
            own or frozenset().union(*(p.last for p in parts)),
            frozenset({conclusion}).union(*(p.conclusions for p in parts)),
        )
        held += len(made.conclusions)
        found.append(made)
        waiting.append(made)

    for rule in theory.rules:
        for premise in set(rule.premises):
            uses.setdefault(premise, []).append(rule)
        if not rule.premises:
            add(rule.conclusion, rule, ())
    for premise in sorted(theory.axioms | theory.ordinary):
        add(premise, None, ())
    while waiting:
        new = waiting.popleft()
        by_conclusion.setdefault(new.conclusion, []).append(new)
        for rule in uses.get(new.conclusion, ()):
            for count, parts in enumerate(_with(new, rule, by_conclusion)):
                if not count % 256:
                    budget.check()
                if all(rule.conclusion not in part.conclusions for part in parts):
                    add(rule.conclusion, rule, parts)
    return found


def _with(
    new: Structured, rule: Rule, by_conclusion: dict[str, list[Structured]]
) -> Iterator[tuple[Structured, ...]]:
    """Yield the arguments for a rule's premises of which the new one is among them, each choice once."""
    places = [i for i, premise in enumerate(rule.premises) if premise == new.conclusion]
    for place in places:
        choices = []
        for i, premise in enumerate(rule.premises):
            known = by_conclusion.get(premise, [])
            # Before its place only older ones, so that no choice comes twice.
            choices.append(
                [new] if i == place else [a for a in known if a is not new] if i < place else known
            )
        yield from product(*choices)
