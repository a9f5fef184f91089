"""`argmap solve`: answer a question of the argumentation solver competitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli._names import Name

if TYPE_CHECKING:
    from argmap.core.budget import Budget
    from argmap.semantics.abstract.framework import AF

QUESTIONS = ("DC", "DS", "SE", "CE", "EE")
"""Credulous and skeptical acceptance, some extension, how many, every extension."""


def _problems() -> list[str]:
    from argmap.semantics.abstract.kinds import KINDS

    return [f"{question}-{kind.CODE}" for kind in KINDS.values() for question in QUESTIONS]


def _formats() -> Iterable[str]:
    from argmap.semantics.abstract.formats import FORMATS

    return FORMATS


@click.command()
@click.option(
    "-p", "problem", type=Name("problem", _problems), metavar="TASK", help="Such as DC-PR, DS-ST, SE-GR."
)
@click.option(
    "-f",
    "file",
    type=click.Path(),
    metavar="FILE",
    help="The framework: .af, .apx or .tgf; - is standard input.",
)
@click.option("-a", "argument", metavar="ARG", help="The argument that DC and DS ask about.")
@click.option(
    "-fo", "format", type=Name("format", _formats), default="", metavar="FORMAT", help="af, apx or tgf."
)
@click.option("--budget", metavar="TIME", help="Give up after this long, such as 10s or 2m.")
@click.option("--brackets", is_flag=True, help="Write extensions as before 2021: [a,b], without witnesses.")
@click.option("--formats", "formats", is_flag=True, help="List the formats that can be read.")
@click.option("--problems", "problems", is_flag=True, help="List the problems that can be solved.")
def command(
    problem: str | None,
    file: str | None,
    argument: str | None,
    format: str,
    budget: str | None,
    brackets: bool,
    formats: bool,
    problems: bool,
) -> None:
    """Answer a task of the argumentation solver competitions (ICCMA).

    A task is a question and a semantics: DC-PR asks whether an argument is in at least one preferred
    extension, DS-PR whether it is in all, SE-PR for one, EE-PR for all, CE-PR for their number. Semantics: CO
    complete, PR preferred, ST stable, SST semi-stable, STG stage, ID ideal, GR grounded, and more: see
    --problems.

    The answer is YES or NO; a line `w …` names an extension that shows it.
    """
    if formats or problems:
        click.echo(f"[{','.join(_formats() if formats else _problems())}]")
    elif problem is None and file is None:
        import argmap

        click.echo(f"argmap {argmap.__version__}\nThe argmap authors")
    else:
        _solve(problem, file, argument, format, budget, brackets)


def _solve(
    problem: str | None,
    file: str | None,
    argument: str | None,
    format: str,
    budget: str | None,
    brackets: bool,
) -> None:
    from argmap.core.budget import Budget
    from argmap.core.errors import UnknownName
    from argmap.semantics.abstract.formats import load
    from argmap.semantics.abstract.query import kind

    if problem is None or file is None:
        raise click.UsageError("A task and a file are needed: argmap solve -p DC-PR -f x.af -a 1.")
    question, _, code = problem.partition("-")
    if question not in QUESTIONS or not code:
        raise UnknownName("problem", problem, _problems())
    kind(code)
    if question in ("DC", "DS") and argument is None:
        raise click.UsageError(f"{problem} asks about an argument: name it with -a.")
    time = Budget.read(budget) if budget else Budget()
    for piece in _answer(load(file, format), question, code, argument or "", time, brackets):
        click.echo(piece, nl=False)


def _answer(af: AF, question: str, code: str, argument: str, budget: Budget, brackets: bool) -> Iterator[str]:
    from argmap.core.budget import NotDecided
    from argmap.semantics.abstract import query

    if question in ("DC", "DS"):
        ask = query.credulous if question == "DC" else query.skeptical
        answer = ask(af, code, argument, budget=budget)
        if answer.holds is None:
            raise NotDecided(answer.why)
        yield "YES\n" if answer.holds else "NO\n"
        # Before 2023 nobody asked for a witness.
        if not brackets and answer.witness is not None:
            yield _written(af, answer.witness, brackets=False) + "\n"
    elif question == "CE":
        yield f"{query.count(af, code, budget=budget)}\n"
    elif question == "SE":
        found = query.some(af, code, budget=budget)
        yield "NO\n" if found is None else _written(af, found, brackets=brackets) + "\n"
    else:
        yield from _all(af, query.extensions(af, code, budget=budget), brackets)


def _all(af: AF, extensions: Iterator[frozenset[str]], brackets: bool) -> Iterator[str]:
    """Yield every extension as it is found: there may be more than fit into memory."""
    between = ""
    yield "[" if brackets else ""
    for extension in extensions:
        yield between + _written(af, extension, brackets=brackets) + ("" if brackets else "\n")
        between = "," if brackets else ""
    yield "]\n" if brackets else ""


def _written(af: AF, extension: frozenset[str], *, brackets: bool) -> str:
    """Return an extension, its arguments in the order of the file."""
    ordered = sorted(extension, key=af.number)
    return f"[{','.join(ordered)}]" if brackets else " ".join(["w", *ordered])
