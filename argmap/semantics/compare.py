"""Several readings side by side: where they agree, where they do not, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.core.words import in_a_row
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import USUAL, family_of, read
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.claims import compile_map
from argmap.semantics.why.names import plain
from argmap.semantics.why.said import Sentence, joined

_BECAUSE = {
    "abstract": "does not weigh reasons: positions that are both held up stay undecided",
    "bipolar": "does not weigh reasons either; what support means decides",
    "carneades": "lets the single best reason on each side decide",
    "probabilistic": "takes weights as chances",
    "ranking": "compares the attacks that each claim bears, and those on its attackers",
    "structured": "compares whole chains of reasons by one of their steps",
}
_ATTACKS_ONLY = "counts what attacks a claim, and no support"
_STRONGEST = "counts the strongest reason on each side alone"
_ALL = "adds up all reasons, the weak ones too"
_PLURALS = {
    "does": "do",
    "lets": "let",
    "takes": "take",
    "compares": "compare",
    "counts": "count",
    "adds": "add",
}


def evaluations(
    m: ArgumentMap, names: Iterable[str] = USUAL, options: Options | None = None
) -> tuple[Evaluation, ...]:
    """Return several readings of a map.

    Raises:
        UnknownName: there is no such reading.
    """
    options = options or Options()
    framework = compile_map(m, options.burden, options.scores)
    return tuple(read(m, name, options, framework) for name in names)


def agreement(found: Iterable[Evaluation]) -> tuple[Sentence, ...]:
    """Return in sentences which positions the readings let stand, and why some let others.

    >>> from argmap.formats import load
    >>> from argmap.semantics.why.said import words
    >>> m = load("cuba-north-korea")
    >>> words(m, agreement(evaluations(m, ["carneades", "grounded"]))[0])
    '*Bad for the United States* stands by “Weighing the best reasons”.'
    """
    by_outcome: dict[tuple[str, ...], list[str]] = {}
    for one in found:
        if one.decided:
            by_outcome.setdefault(one.standing, []).append(one.reading)
    sentences = [_outcome(positions, names) for positions, names in _ordered(by_outcome)]
    if len(by_outcome) > 1:
        by_reason: dict[str, list[str]] = {}
        for names in by_outcome.values():
            for name in names:
                by_reason.setdefault(_because(name), []).append(name)
        sentences += [_reason(names, reason) for reason, names in by_reason.items()]
    return tuple(sentences)


def _because(name: str) -> str:
    """Return what a reading does that another does not."""
    family = family_of(name)
    if family != "gradual":
        return _BECAUSE.get(family, "has rules of its own")
    from argmap.semantics.gradual.models import model

    kind = model(name)
    return _ATTACKS_ONLY if kind.attacks_only else _STRONGEST if kind.aggregation.name == "top" else _ALL


def _reason(names: list[str], reason: str) -> Sentence:
    first, _, rest = reason.partition(" ")
    verb = first if len(names) == 1 else _PLURALS.get(first, first)
    said = f"{_named(names)} {verb} {rest}."
    return (said[0].upper() + said[1:],)


def _named(names: list[str]) -> str:
    return in_a_row([plain(name) for name in names])


def _ordered(by_outcome: dict[tuple[str, ...], list[str]]) -> list[tuple[tuple[str, ...], list[str]]]:
    return sorted(by_outcome.items(), key=lambda item: (not item[0], -len(item[1])))


def _outcome(positions: tuple[str, ...], names: list[str]) -> Sentence:
    where = f"by {_named(names)}"
    if not positions:
        return (f"No position stands, or comes first alone, {where}.",)
    verb = "stands" if len(positions) == 1 else "stand"
    return (*joined(positions), f" {verb} {where}.")
