"""A part of a framework: some of its arguments, and the attacks among them, ready to be searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argmap.semantics.abstract.framework import AF


@dataclass(frozen=True, slots=True)
class Part:
    """Arguments numbered anew from 0; `members[i]` is the number of `i` in what this was cut from.

    >>> part = Part.of(AF.of("abc", [("a", "b"), ("b", "c")]), [1, 2])
    >>> part.targets, part.attackers
    ([[1], []], [[], [0]])
    """

    members: Sequence[int]
    targets: Sequence[Sequence[int]]
    attackers: Sequence[Sequence[int]]

    @classmethod
    def of(cls, af: AF, members: Iterable[int]) -> Part:
        """Cut a part out of a framework."""
        chosen = list(members)
        place = {number: i for i, number in enumerate(chosen)}
        return cls._cut(chosen, ((place[j] for j in af.row(i) if j in place) for i in chosen))

    @classmethod
    def _cut(cls, members: list[int], rows: Iterable[Iterable[int]]) -> Part:
        targets = [list(dict.fromkeys(row)) for row in rows]
        attackers: list[list[int]] = [[] for _ in members]
        for i, row in enumerate(targets):
            for j in row:
                attackers[j].append(i)
        return cls(members, targets, attackers)

    def __len__(self) -> int:
        return len(self.members)

    def part(self, members: Iterable[int]) -> Part:
        """Cut a smaller part out of this one."""
        chosen = list(members)
        place = {number: i for i, number in enumerate(chosen)}
        return self._cut(chosen, ((place[j] for j in self.targets[i] if j in place) for i in chosen))

    def outside(self, inside: Iterable[int]) -> set[int]:
        """Return the numbers in what this was cut from, of arguments of this part."""
        return {self.members[i] for i in inside}

    def attacked_by(self, inside: Iterable[int]) -> set[int]:
        """Return whom the members of a set attack."""
        return {j for i in inside for j in self.targets[i]}

    def self_attackers(self) -> set[int]:
        """Return who attacks itself."""
        return {i for i, row in enumerate(self.targets) if i in row}

    def ancestors(self, number: int) -> list[int]:
        """Return an argument and all that reach it by attacks, in order.

        Whether it is accepted depends on nothing else where a semantics is directional (Baroni and Giacomin,
        *On principle-based evaluation of extension-based argumentation semantics*, Artificial Intelligence
        171, 2007).
        """
        seen = {number}
        work = [number]
        for i in work:
            for j in self.attackers[i]:
                if j not in seen:
                    seen.add(j)
                    work.append(j)
        return sorted(seen)

    def closed(self, inside: Iterable[int]) -> tuple[set[int], set[int]]:
        """Return who is in and who is out once all that an admissible set defends is taken in."""
        accepted = set(inside)
        out: set[int] = set()
        standing = [len(row) for row in self.attackers]
        work = [*accepted, *(i for i in range(len(self)) if not standing[i] and i not in accepted)]
        accepted.update(work)
        for i in work:
            for victim in self.targets[i]:
                if victim in out:
                    continue
                out.add(victim)
                for freed in self.targets[victim]:
                    standing[freed] -= 1
                    if not standing[freed] and freed not in accepted:
                        accepted.add(freed)
                        work.append(freed)
        return accepted, out

    def admissible_core(self, inside: set[int], asked: int) -> set[int]:
        """Return a small admissible subset that holds an argument of an admissible set."""
        core, work, answered = {asked}, [asked], set(self.targets[asked])
        for i in work:
            for attacker in self.attackers[i]:
                if attacker not in answered:
                    defender = next(j for j in self.attackers[attacker] if j in inside)
                    core.add(defender)
                    work.append(defender)
                    answered.update(self.targets[defender])
        return core

    def largest_admissible(self, inside: Iterable[int]) -> set[int]:
        """Return the largest admissible subset of a conflict-free set: leave out whom it cannot defend."""
        kept = set(inside)
        hits = [0] * len(self)
        for i in kept:
            for j in self.targets[i]:
                hits[j] += 1
        work = [i for i in kept if any(not hits[j] for j in self.attackers[i])]
        kept.difference_update(work)
        for i in work:
            for j in self.targets[i]:
                hits[j] -= 1
                if hits[j]:
                    continue
                for undefended in self.targets[j]:
                    if undefended in kept:
                        kept.discard(undefended)
                        work.append(undefended)
        return kept


def components(part: Part, among: Iterable[int] | None = None) -> Iterator[list[int]]:
    """Yield the groups of arguments that no attack joins, in order; each can be reckoned by itself.

    >>> [*components(Part.of(AF.of("abc", [("c", "a")]), range(3)))]
    [[0, 2], [1]]
    """
    left = set(range(len(part)) if among is None else among)
    for root in sorted(left):
        if root not in left:
            continue
        left.discard(root)
        work = [root]
        for i in work:
            for row in (part.targets[i], part.attackers[i]):
                for j in row:
                    if j in left:
                        left.discard(j)
                        work.append(j)
        yield sorted(work)


def strong_components(part: Part) -> list[list[int]]:
    """Return the strongly connected components, attackers first.

    Tarjan, *Depth-first search and linear graph algorithms* (SIAM J. Comput. 1, 1972); no recursion.

    >>> strong_components(Part.of(AF.of("abc", [("c", "a"), ("a", "b"), ("b", "a")]), range(3)))
    [[2], [0, 1]]
    """
    size = len(part)
    index, low = [-1] * size, [0] * size
    on_stack = bytearray(size)
    stack: list[int] = []
    found: list[list[int]] = []
    count = 0
    for root in range(size):
        if index[root] >= 0:
            continue
        work = [(root, iter(part.targets[root]))]
        index[root] = low[root] = count
        count += 1
        stack.append(root)
        on_stack[root] = 1
        while work:
            node, rest = work[-1]
            for other in rest:
                if index[other] < 0:
                    index[other] = low[other] = count
                    count += 1
                    stack.append(other)
                    on_stack[other] = 1
                    work.append((other, iter(part.targets[other])))
                    break
                if on_stack[other] and index[other] < low[node]:
                    low[node] = index[other]
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    members = [stack.pop()]
                    while members[-1] != node:
                        members.append(stack.pop())
                    for member in members:
                        on_stack[member] = 0
                    found.append(sorted(members))
    return found[::-1]
