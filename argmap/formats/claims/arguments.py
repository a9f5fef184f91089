"""Arguments as the older Carneades has them: pro or con, with negative premises and exceptions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.formats.claims.graph import Claim, ClaimGraph, Tie

NOTES = """A con argument is a step against its conclusion. A premise that is negative needs the denial of
its statement: this becomes a claim of its own (`not-…`), for which the con arguments of the statement are
offered, and against which the statement itself stands. What is an exception undercuts the argument."""


@dataclass(slots=True)
class Premise:
    """A statement that an argument needs, or whose denial it needs, or that is an exception to it."""

    statement: str
    positive: bool = True
    exception: bool = False


@dataclass(slots=True)
class Argument:
    """From premises to a conclusion, or against it."""

    key: str
    conclusion: str
    premises: list[Premise]
    pro: bool = True
    fields: dict[str, Any] = field(default_factory=dict)


def add(graph: ClaimGraph, arguments: list[Argument]) -> None:
    """Add arguments, and the denials that they need, to a graph that has their statements.

    >>> graph = ClaimGraph("caf", claims=[Claim("s", "Toll."), Claim("t", "Queues.")])
    >>> add(graph, [Argument("a", "s", [Premise("t", positive=False)])])
    >>> [claim.text for claim in graph.claims], [(tie.premises, tie.target) for tie in graph.ties]
    (['Toll.', 'Queues.', 'Not: Queues.'], [(('not-t',), 's'), (('t',), 'not-t')])
    """
    texts = {claim.key: claim for claim in graph.claims}
    denied: dict[str, str] = {}
    taken = set(texts)

    def denial(key: str) -> str:
        if key not in denied:
            name = f"not-{key}"
            while name in taken:
                name += "-"
            taken.add(name)
            denied[key] = name
        return denied[key]

    for argument in arguments:
        needed = tuple(
            premise.statement
            if premise.positive or premise.statement not in texts
            else denial(premise.statement)
            for premise in argument.premises
            if not premise.exception
        )
        polarity = "for" if argument.pro else "against"
        graph.ties.append(Tie(needed, argument.conclusion, polarity, argument.key, argument.fields))  # type: ignore[arg-type]
        graph.ties += [
            Tie(
                (premise.statement if premise.positive else denial(premise.statement),),
                argument.key,
                "against",
            )
            for premise in argument.premises
            if premise.exception
        ]
    graph.claims += [
        Claim(name, f"Not: {texts[key].text}", "arguments", {}, name, keep=False)
        for key, name in denied.items()
        if key in texts
    ]
    graph.ties += list(_for_denials(arguments, denied, graph))


def _for_denials(arguments: list[Argument], denied: dict[str, str], graph: ClaimGraph) -> Iterator[Tie]:
    by_key = {tie.key: tie for tie in graph.ties if tie.key}
    for argument in arguments:
        if not argument.pro and argument.conclusion in denied:
            fields = {key: value for key, value in argument.fields.items() if key != "kept"}
            yield Tie(by_key[argument.key].premises, denied[argument.conclusion], "for", "", fields)
    for key, name in denied.items():
        yield Tie((key,), name, "against")
