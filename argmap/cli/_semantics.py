"""What the commands on the outcome share: the options that say how a map is read."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from argmap.cli._names import Name

if TYPE_CHECKING:
    from argmap.semantics.abstract.budget import Budget
    from argmap.semantics.evaluation import Options

WIDTH = 80
STANDARDS = (
    "scintilla",
    "preponderance",
    "clear-and-convincing",
    "beyond-reasonable-doubt",
    "dialectical-validity",
)


def _readings() -> Iterable[str]:
    from argmap.semantics import readings

    return readings()


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
        type=click.Choice(STANDARDS),
        default=default,
        show_default=default is not None,
        metavar="STANDARD",
        help=f"The standard of proof, for carneades: {', '.join(STANDARDS)}.",
    )


def read_options(burden: str | None, standard: str | None, budget: str | None) -> Options:
    """Return the options that a user's words stand for; what is not said is as usual.

    Raises:
        ConfigError: the budget is no amount of time.
    """
    from argmap.semantics.abstract.budget import Budget
    from argmap.semantics.options import options_of

    seconds = Budget.read(budget).seconds if budget is not None else None
    given = {"burden": burden, "standard": standard, "seconds": seconds}
    return options_of({name: value for name, value in given.items() if value is not None})


def budget_option(command: Command) -> Command:
    """Add the option that says how long it may take."""
    return click.option(
        "--budget",
        default="10s",
        show_default=True,
        metavar="TIME",
        help="The longest that it may take: 10s, 500ms, 2m.",
    )(command)


def options(
    burden: str | None, standard: str | None, budget: Budget, seed: int = 0, old: Options | None = None
) -> Options:
    """Return the options that a user's words stand for; what is not said is as in `old`."""
    from dataclasses import replace

    from argmap.semantics.balancing.standards import Standard
    from argmap.semantics.evaluation import Options

    found = replace(old or Options(), seconds=budget.left(), seed=seed)
    if burden is not None:
        found = replace(found, burden=burden)  # type: ignore[arg-type]
    if standard is not None:
        found = replace(found, standard=Standard(standard))  # type: ignore[arg-type]
    return found


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
