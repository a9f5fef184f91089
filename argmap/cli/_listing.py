"""Options that list what there is, and stop."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import click

Command = Callable[..., Any]


def list_option(flag: str, what: str, lines: Callable[[], Iterable[str]]) -> Callable[[Command], Command]:
    """Return an option that prints some lines, whatever else is said, and stops."""

    def show(context: click.Context, _: click.Parameter, wanted: bool) -> None:
        if wanted and not context.resilient_parsing:
            for line in lines():
                click.echo(line)
            context.exit()

    help = f"List the {what} and stop."
    return click.option(flag, is_flag=True, is_eager=True, expose_value=False, callback=show, help=help)
