"""Several readings side by side: where they agree, where they do not, and why not."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.argument_map import ArgumentMap
from argmap.semantics import USUAL, evaluate, family_of
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.why.said import Sentence, joined

_BECAUSE = {
    "abstract": ("does", "do", "not weigh reasons: positions that are both held up stay undecided"),
    "carneades": ("lets", "let", "the single best reason on each side decide"),
    "gradual": ("adds", "add", "up all reasons, the weak ones too"),
    "probabilistic": ("takes", "take", "weights as chances"),
    "structured": ("compares", "compare", "whole chains of reasons by one of their steps"),
}


def evaluations(
    m: ArgumentMap, names: Iterable[str] = USUAL, options: Options | None = None
) -> tuple[Evaluation, ...]:
    """Return several readings of a map.

    Raises:
        UnknownName: there is no such reading.
    """
    return tuple(evaluate(m, name, options) for name in names)


def agreement(found: Iterable[Evaluation]) -> tuple[Sentence, ...]:
    """Return in sentences which positions the readings let stand, and why some let others.

    >>> from argmap.formats import load
    >>> from argmap.semantics.why.said import words
    >>> m = load("cuba-north-korea")
    >>> words(m, agreement(evaluations(m, ["carneades", "grounded"]))[0])
    '*Bad for the United States* stands in the reading carneades.'
    """
    by_outcome: dict[tuple[str, ...], list[str]] = {}
    for one in found:
        if one.decided:
            by_outcome.setdefault(one.standing, []).append(one.reading)
    sentences = [_outcome(positions, names) for positions, names in _ordered(by_outcome)]
    if len(by_outcome) > 1:
        by_family: dict[str, list[str]] = {}
        for names in by_outcome.values():
            for name in names:
                by_family.setdefault(family_of(name), []).append(name)
        for kind, names in by_family.items():
            if kind in _BECAUSE:
                does, do, rest = _BECAUSE[kind]
                said = f"{_names(names)} {does if len(names) == 1 else do} {rest}."
                sentences.append((said[0].upper() + said[1:],))
    return tuple(sentences)


def _ordered(by_outcome: dict[tuple[str, ...], list[str]]) -> list[tuple[tuple[str, ...], list[str]]]:
    return sorted(by_outcome.items(), key=lambda item: (not item[0], -len(item[1])))


def _outcome(positions: tuple[str, ...], names: list[str]) -> Sentence:
    where = f"in the reading {names[0]}" if len(names) == 1 else f"in the readings {_names(names)}"
    if not positions:
        return (f"No position stands alone {where}.",)
    verb = "stands" if len(positions) == 1 else "stand"
    return (*joined(positions), f" {verb} {where}.")


def _names(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
