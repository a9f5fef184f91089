"""What the commands on the outcome share: the options that say how a map is read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._names import Name
from argmap.semantics.balancing.standards import NAMES

if TYPE_CHECKING:
    from argmap.core.budget import Budget
    from argmap.semantics.evaluation import Evaluation, Options

WIDTH = 80


def _readings() -> Iterable[str]:
    from argmap.semantics import every_name

    return every_name()


Command = Callable[..., Any]
READING = Name("semantics", _readings)


def reading_option(command: Command) -> Command:
    """Add the option that names one reading."""
    return click.option(
        "-s",
        "--semantics",
        "reading",
        type=READING,
        default="carneades",
        show_default=True,
        metavar="NAME",
        help="The reading; `argmap eval --list` lists them.",
    )(command)


def burden_option(default: str | None = "asserted") -> Callable[[Command], Command]:
    """Return the option that says what has to be shown."""
    return click.option(
        "--burden",
        type=click.Choice(["asserted", "evidence"]),
        default=default,
        show_default=default is not None,
        help="Whether a claim that nothing supports stands as it is asserted, or has to be shown.",
    )


def standard_option(default: str | None = "preponderance") -> Callable[[Command], Command]:
    """Return the option that says what suffices."""
    return click.option(
        "--standard",
        type=click.Choice(NAMES),
        default=default,
        show_default=default is not None,
        metavar="STANDARD",
        help=f"The standard of proof, for carneades: {', '.join(NAMES)}.",
    )


def weighing_option(command: Command) -> Command:
    """Add the option that says how steps weigh."""
    return click.option(
        "--weighing",
        "weighing",
        multiple=True,
        metavar="[SCHEME=]NAME",
        help="How steps weigh, for carneades: constant (by their strength), linked, convergent, cumulative, "
        "factorized, criteria, preference; or for the steps of one scheme. May be repeated.",
    )(command)


def read_options(
    burden: str | None = None,
    standard: str | None = None,
    budget: str | Budget | None = None,
    *,
    weighing: Sequence[str] = (),
    old: Options | None = None,
    **more: Any,
) -> Options:
    """Return the options that a user's words stand for; what is not said is as in `old`, else as usual.

    Raises:
        ConfigError: the budget is no amount of time.
        UnknownName: there is no such weighing function, or no such scheme.
    """
    from argmap.core.budget import Budget
    from argmap.semantics.options import options_of

    budget = Budget.read(budget) if isinstance(budget, str) else budget
    said = {"burden": burden, "standard": standard, "weighing": _weighing(weighing)}
    given = {name: value for name, value in said.items() if value is not None}
    kept = {} if old is None else {field.name: getattr(old, field.name) for field in fields(old)}
    seconds = {} if budget is None else {"seconds": budget.left()}
    return options_of({**kept, **given, **seconds, **more})


def _weighing(given: Sequence[str]) -> dict[str, str] | None:
    """Return the weighing functions that a user names, by scheme; `*` for those without one."""
    if not given:
        return None
    found = {}
    for text in given:
        scheme, equals, name = text.rpartition("=")
        found[scheme.strip() if equals else "*"] = name.strip()
    return found


def read_by(e: Evaluation) -> str:
    """Return in words under which reading a result holds: its name, its standard and its burden."""
    from argmap.semantics.why.names import named

    return "; ".join(filter(None, (named(e.reading), read_with(e))))


def read_with(e: Evaluation) -> str:
    """Return in words with which of its options a reading was made, of those that it looks at."""
    from argmap.semantics import family_of
    from argmap.semantics.framework.weighing import told, usual

    family, options = family_of(e.reading), e.options
    said = []
    if family == "carneades":
        said.append(f"standard {options.standard.name.replace('-', ' ')}")
        if not usual(options.weighing):
            said.append(f"steps weigh by {told(options.weighing)}")
    if family != "gradual":
        said.append(f"a claim without support {_BURDENS[options.burden]}")
    return "; ".join(said)


_BURDENS = {"asserted": "stands as asserted", "evidence": "has to be shown"}


def budget_option(command: Command) -> Command:
    """Add the option that says how long it may take."""
    return click.option(
        "--budget",
        default="10s",
        show_default=True,
        metavar="TIME",
        help="The longest that it may take: 10s, 500ms, 2m.",
    )(command)


def wrapped(text: str, first: str = "", then: str | None = None) -> Iterator[str]:
    """Yield the lines of a text from a map, safe for a terminal."""
    from argmap.core.printable import printable

    yield from textwrap.wrap(
        printable(" ".join(text.split())),
        WIDTH,
        initial_indent=first,
        subsequent_indent=first if then is None else then,
        break_on_hyphens=False,
        break_long_words=False,
    )
