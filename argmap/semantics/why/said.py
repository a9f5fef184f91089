"""What an explanation is made of: sentences with mentions of nodes, and what they lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from argmap.model.argument_map import ArgumentMap
from argmap.semantics.evaluation import Label


@dataclass(frozen=True, slots=True)
class Mention:
    """A node, or a link as the step between two nodes, named in a sentence."""

    id: str


Sentence: TypeAlias = tuple[str | Mention, ...]
Reasons: TypeAlias = tuple[tuple[Sentence, ...], tuple[str, ...]]
"""Sentences, and the nodes that they rest on."""


@dataclass(frozen=True, slots=True)
class Why:
    """Why a node has its label or its strength: sentences, and the explanations of what they rest on."""

    id: str
    label: Label | None
    strength: float | None
    sentences: tuple[Sentence, ...]
    rests_on: tuple[Why, ...] = ()
    seen: bool = False
    """Whether it is explained at another place of the same tree."""


def words(m: ArgumentMap, sentence: Sentence, mark: Callable[[str], str] = lambda title: f"*{title}*") -> str:
    """Return a sentence as text, each node by its title.

    >>> from argmap.formats import load
    >>> words(load("harbour-bridge"), (Mention("rebates"), " stands."))
    '*Rebates offset it* stands.'
    """
    said = "".join(part if isinstance(part, str) else _named(m, part.id, mark) for part in sentence)
    begins_with_link = sentence and isinstance(sentence[0], Mention) and sentence[0].id in m.links
    return said[:1].upper() + said[1:] if begins_with_link else said


def _named(m: ArgumentMap, id: str, mark: Callable[[str], str]) -> str:
    if id in m.nodes:
        # A title may hold line breaks, or be nothing but a full stop.
        return mark(" ".join(m.nodes[id].title.split()) or id)
    link = m.links.get(id)
    if link is None:
        return id
    return f"the step from {_named(m, link.child, mark)} to {_named(m, link.parent, mark)}"


def joined(ids: tuple[str, ...], most: int = 3) -> Sentence:
    """Return mentions in a row: A, B and C; of many the first, and how many more.

    >>> joined(("a", "b"))
    (Mention(id='a'), ' and ', Mention(id='b'))
    """
    shown = ids if len(ids) <= most else ids[: most - 1]
    parts: list[str | Mention] = []
    for i, id in enumerate(shown):
        if i:
            parts.append(" and " if i == len(ids) - 1 else ", ")
        parts.append(Mention(id))
    if len(shown) < len(ids):
        parts.append(f" and {len(ids) - len(shown)} more")
    return tuple(parts)


def verb(who: Sentence, ids: tuple[str, ...], one: str, several: str) -> Sentence:
    """Return mentions with their verb, as many as they are.

    >>> verb(joined(("a",)), ("a",), "stands", "stand")
    (Mention(id='a'), ' stands')
    """
    return (*who, f" {one if len(ids) == 1 else several}")


def walk(why: Why) -> Iterator[Why]:
    """Yield an explanation and all that it rests on, nearest first."""
    waiting = [why]
    while waiting:
        waiting += (one := waiting.pop(0)).rests_on
        yield one
