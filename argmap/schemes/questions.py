"""The critical questions of a map's steps: which are open, which raised, which answered.

A link takes a question up with `question: KEY`. It bears on the step itself, or, where the question doubts a
premise or the conclusion, on that node. A support answers the question; an attack raises it, and counts as
answered as soon as something attacks it in turn, or its step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link
from argmap.schemes.catalogue import canonical, scheme

if TYPE_CHECKING:
    from argmap.schemes.scheme import Question, Scheme

State = Literal["open", "raised", "answered"]
Place = tuple[str, str]
"""A node or a link, and the key of a question."""


@dataclass(frozen=True, slots=True)
class Review:
    """A step with a scheme, and how each of its questions stands."""

    link: Link
    scheme: Scheme
    states: Mapping[str, State]

    def keys(self, state: State) -> tuple[str, ...]:
        """Return the keys of the questions in a state, in the order of the scheme."""
        return tuple(key for key, its in self.states.items() if its == state)


def reviews(m: ArgumentMap) -> tuple[Review, ...]:
    """Return the steps whose scheme is known, in the order of the file, each with its questions.

    >>> from argmap.formats import loads
    >>> m = loads('''{id: m, question: q, positions: {a: {text: A}}, arguments: {b: {text: B, for:
    ... {a: {scheme: sign}}}}, objections: {c: {text: C, against: {b->a: {question: alternatives}}}}}''')
    >>> reviews(m)[0].states
    {'correlation': 'open', 'alternatives': 'raised', 'sign': 'open'}
    """
    attacked = _attacked(m)
    taken = _taken(m, attacked)
    found = []
    for link, its in steps(m):
        states: dict[str, State] = {}
        for question in its.questions:
            # A link that has a scheme itself does not answer its own questions.
            own = _count(link, attacked) if link.step.question == question.key else (0, 0)
            here = {ref: taken.get((ref, question.key), (0, 0)) for ref in _places(link, question)}
            if link.parent in here:
                every, unanswered = here[link.parent]
                here[link.parent] = (every - own[0], unanswered - own[1])
            states[question.key] = _state(here.values())
        found.append(Review(link, its, states))
    return tuple(found)


def raised(m: ArgumentMap) -> Iterator[Link]:
    """Yield the attacks that take up a question of some other step and that nothing answers."""
    asked, attacked = askable(m), _attacked(m)
    for link in m.links.values():
        if takes_up(link, asked) and _count(link, attacked)[1]:
            yield link


def steps(m: ArgumentMap) -> Iterator[tuple[Link, Scheme]]:
    """Yield the steps whose scheme is known, with it."""
    for link in m.links.values():
        if link.step.scheme and canonical(link.step.scheme):
            yield link, scheme(link.step.scheme)


def askable(m: ArgumentMap) -> Mapping[Place, int]:
    """Return how many steps ask each question at each place: the step, a premise, or the conclusion."""
    return Counter(
        (ref, question.key)
        for link, its in steps(m)
        for question in its.questions
        for ref in _places(link, question)
    )


def takes_up(link: Link, asked: Mapping[Place, int]) -> bool:
    """Say whether a link takes up a question that a step other than itself asks where the link ends."""
    key = link.step.question
    if not key:
        return False
    return asked.get((link.parent, key), 0) > _asks_there(link, key)


def _asks_there(link: Link, key: str) -> int:
    """Return 1 where the link's own scheme asks the question of the node that the link ends on."""
    if not link.step.scheme or not canonical(link.step.scheme):
        return 0
    question = scheme(link.step.scheme).question(key)
    return int(question is not None and link.parent in _places(link, question))


def _places(link: Link, question: Question) -> tuple[str, ...]:
    if question.attacks == "premise":
        return (link.id, *link.premises)
    return (link.id, link.parent) if question.attacks == "conclusion" else (link.id,)


def _taken(m: ArgumentMap, attacked: frozenset[str]) -> Mapping[Place, tuple[int, int]]:
    """Return how many links take each question up, and how many of them are attacks without an answer."""
    found: dict[Place, tuple[int, int]] = {}
    for link in m.links.values():
        if link.step.question:
            at = (link.parent, link.step.question)
            before, one = found.get(at, (0, 0)), _count(link, attacked)
            found[at] = (before[0] + one[0], before[1] + one[1])
    return found


def _count(link: Link, attacked: frozenset[str]) -> tuple[int, int]:
    unanswered = link.polarity == "against" and link.child not in attacked and link.id not in attacked
    return 1, int(unanswered)


def _attacked(m: ArgumentMap) -> frozenset[str]:
    return frozenset(link.parent for link in m.links.values() if link.polarity == "against")


def _state(here: Iterable[tuple[int, int]]) -> State:
    counted = list(here)
    if any(unanswered for _, unanswered in counted):
        return "raised"
    return "answered" if any(every for every, _ in counted) else "open"
