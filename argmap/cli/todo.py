"""`argmap todo`: what to do next on a map, worst first."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli._map import MAP, put
from argmap.cli._names import Name

if TYPE_CHECKING:
    from argmap.views.tables.todo import Task

_WIDTH = 80


def _kinds() -> Iterable[str]:
    from argmap.views.tables.todo import KINDS

    return KINDS


def _words(ctx: click.Context, option: click.Parameter, given: Iterable[str]) -> tuple[str, ...]:
    """Take `--kind gap,stale` like `--kind gap --kind stale`."""
    return tuple(word for text in given for word in text.replace(",", " ").split())


@click.command()
@click.argument("map", type=MAP)
@click.option(
    "-n", "--limit", type=click.IntRange(1), default=10, show_default=True, help="The most tasks to show."
)
@click.option("--all", "every", is_flag=True, help="Show all tasks.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=Name("kind", _kinds, several=True),
    callback=_words,
    metavar="KIND",
    help="Only tasks of this kind, or of these.",
)
@click.option("--for", "about", metavar="NODE", help="Only what is about this node, or bears on it.")
@click.option(
    "--stale-after",
    type=click.IntRange(0),
    default=5,
    show_default=True,
    metavar="YEARS",
    help="How long before the map's `as_of` evidence is old.",
)
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    map: str, limit: int, every: bool, kinds: Sequence[str], about: str | None, stale_after: int, format: str
) -> None:
    """List what to do next on a map, worst first.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. Exit 0: what is left
    to do is no fault; `argmap check` finds those. What a comment, or the setting `ignore`, tells the checks
    to pass over is not listed.

    First comes what stands close to a position and carries much of the map. The score is weight × (1 + log2(1
    + nodes carried)) ÷ steps from a position. KIND is one of these, with its weight:

    \b
      unsupported  5  an argument rests on nothing
      loose        4  a node bears on no position
      unanswered   3  nobody answers an objection
      questions    2  critical questions of a step are open (by the part of them)
      unopposed    2  nobody objects to a main argument, or to a position at all
      stale        2  a claim has no recent evidence
      gap          2  something is not known, as the assessment says
      unverified   1  quotations were not looked up in the copy of their source
      unrated      1  a source that evidence rests on is not rated
    """  # noqa: D301 - click wants the character itself
    from pathlib import Path

    from argmap.core.config import settings
    from argmap.formats import load_document
    from argmap.views.tables.todo import todo

    ignore = [name for name in settings(Path()).get("ignore", ()) if isinstance(name, str)]
    found = todo(load_document(map), kinds=kinds, about=about, ignore=ignore, stale_after=stale_after)
    shown = found if every else found[:limit]
    if format == "json":
        said = {"total": len(found), "tasks": [task.to_dict() for task in shown]}
        put(json.dumps(said, ensure_ascii=False, indent=2) + "\n", "-")
        return
    put("".join(f"{line}\n" for line in _lines(shown, len(found))), "-")


def _lines(shown: Sequence[Task], total: int) -> Iterator[str]:
    if not total:
        yield "Nothing to do."
        return
    width = len(str(len(shown)))
    indent = " " * (width + 2)
    for number, task in enumerate(shown, 1):
        yield from _wrapped(
            f"[{task.kind}] {task.what}{'' if task.what.endswith('…') else '.'}",
            f"{number:{width}}. ",
            indent,
        )
        where = f"{task.place.file}:{task.place.line}: " if task.place else ""
        yield from _wrapped(where + task.why, indent, indent)
    yield ""
    if total > len(shown):
        yield f"And {total - len(shown)} more: --all shows them; --kind and --for choose among them."
        yield ""
    for kind, do in {task.kind: task.do for task in shown}.items():
        yield from _wrapped(do, f"[{kind}] ", "  ")


def _wrapped(text: str, first: str, then: str) -> list[str]:
    from argmap.core.printable import printable

    return textwrap.wrap(
        printable(" ".join(text.split())),
        _WIDTH,
        initial_indent=first,
        subsequent_indent=then,
        break_on_hyphens=False,
        break_long_words=False,
    )
