"""What `argmap add` still needs: asked for on a terminal, told where there is none."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

import click

from argmap.core.printable import printable

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap

_WORDS = {
    "sources": ("title", "What is its title?"),
    "actors": ("name", "What is the name?"),
    "events": ("text", "What happened?"),
    "evidence": ("text", "What does the source record?"),
}
_TARGETS = {"arguments": "--for", "objections": "--against", "evidence": "--for"}
_LISTED = 40


def on_terminal() -> bool:
    """Say whether somebody sits there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def complete(m: ArgumentMap, section: str, text: str | None, given: dict[str, Any]) -> str:
    """Return the text of a part, and put into `given` what else it needs.

    Raises:
        UsageError: something is missing, and nobody is there to be asked.
    """
    what, question = _WORDS.get(section, ("text", "What does it claim, in a sentence?"))
    said = _asked(question) if text is None else text
    if said is None:
        raise click.UsageError(f"The {what} is missing: give it before the name of the map.")
    if section in _TARGETS and not (given["supports"] or given["attacks"]):
        _target(m, section, given)
    if section == "evidence" and not given["sources"]:
        hint = "Name the source of the evidence with --source ID; `argmap add source` adds one."
        given["sources"] = (_known("Which source records it? (? lists them)", m.sources, hint),)
    if section == "events" and not given["date"]:
        date = _asked("When did it happen? (2013-07, 2017-11-22/2017-11-24)")
        if date is None:
            raise click.UsageError("The date is missing: give --date, as in --date 2013-07.")
        given["date"] = date
    return said


def _target(m: ArgumentMap, section: str, given: dict[str, Any]) -> None:
    both = "--for or --against"
    hint = f"Say what it bears on: {both}, with the id of a node or of a link."
    known: Collection[str] = {**m.nodes, **m.links}
    key = "supports" if _TARGETS[section] == "--for" else "attacks"
    if (
        section == "evidence"
        and on_terminal()
        and not click.confirm("Does it speak for something?", True, err=True)
    ):
        key = "attacks"
    word = "for" if key == "supports" else "against"
    given[key] = (_known(f"What does it speak {word}? (? lists them)", known, hint, m),)


def _asked(question: str) -> str | None:
    """Return the answer to a question; None where nobody can be asked."""
    if not on_terminal():
        return None
    answer: str = click.prompt(question, prompt_suffix=" ", err=True)
    return answer


def _known(question: str, known: Collection[str], hint: str, m: ArgumentMap | None = None) -> str:
    from argmap.core.suggest import did_you_mean

    while True:
        answer = _asked(question)
        if answer is None:
            raise click.UsageError(hint)
        answer = answer.strip()
        if answer in known:
            return answer
        if answer == "?":
            _list(known, m)
        else:
            click.echo(f"There is no {printable(answer)}. {did_you_mean(answer, known)}".rstrip(), err=True)


def _list(known: Collection[str], m: ArgumentMap | None) -> None:
    for id in [id for id in known if m is None or id in m.nodes][:_LISTED]:
        click.echo(printable(f"  {id}: {m.nodes[id].title}" if m else f"  {id}"), err=True)
    if len(known) > _LISTED:
        click.echo("  …", err=True)
