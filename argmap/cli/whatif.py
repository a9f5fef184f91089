"""`argmap whatif`: what would stand if something were different."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli._ids import TARGET
from argmap.cli._map import MAP, put
from argmap.cli._semantics import (
    budget_option,
    burden_option,
    read_by,
    read_options,
    read_with,
    reading_option,
    standard_option,
    weighing_option,
    wrapped,
)

if TYPE_CHECKING:
    from argmap.semantics.changes.whatif import Moved, WhatIf


@click.command()
@click.argument("map", type=MAP)
@click.option("--drop", multiple=True, type=TARGET, metavar="ID", help="A node or a link counts for nothing.")
@click.option("--accept", multiple=True, metavar="ID", help="A node is certain, whatever is against it.")
@click.option(
    "--strength", multiple=True, type=TARGET, metavar="LINK=NUMBER", help="A link carries so much, 0 to 1."
)
@click.option(
    "--likelihood", multiple=True, metavar="ID=NUMBER", help="A node weighs so much by itself, 0 to 1."
)
@standard_option(None)
@burden_option(None)
@weighing_option
@reading_option
@click.option(
    "-n", "--limit", type=click.IntRange(0), default=10, show_default=True, help="The most nodes to show."
)
@budget_option
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    map: str,
    drop: tuple[str, ...],
    accept: tuple[str, ...],
    strength: tuple[str, ...],
    likelihood: tuple[str, ...],
    standard: str | None,
    burden: str | None,
    weighing: tuple[str, ...],
    reading: str,
    limit: int,
    budget: str,
    format: str,
) -> None:
    """Say what would stand if something were different.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input; it is not changed.
    The outcome before is that of the usual standard and burden (preponderance, asserted). What is dropped
    stays said but counts for nothing, so a claim that rested on it alone falls. Numbers may be words of the
    format: `--strength "x->y=weak"`, `--likelihood "x=very unlikely"`. Exit 0, whatever moves.

    \b
    argmap whatif cuba-north-korea --drop sanctions-breach
    argmap whatif map.yaml --accept x --strength "y->z=0.3" --semantics df-quad
    argmap whatif map.yaml --standard clear-and-convincing
    """  # noqa: D301 - click wants the character itself
    from argmap.formats import load
    from argmap.semantics.changes.change import Change
    from argmap.semantics.changes.whatif import whatif

    if not (drop or accept or strength or likelihood or standard or burden or weighing):
        raise click.UsageError("Nothing is different. Say what: --drop, --accept, --strength, --standard …")
    change = Change(drop, accept, _strengths(strength), _likelihoods(likelihood))
    before = read_options(budget=budget)
    then = read_options(burden, standard, budget, weighing=weighing, old=before)
    found = whatif(load(map), reading, change, before, then)
    if format == "json":
        import json

        from argmap.semantics.changes.data import data

        put(json.dumps(data(found), ensure_ascii=False, indent=2) + "\n", "-")
        return
    put("".join(f"{line}\n" for line in _lines(found, limit)), "-")


def _strengths(given: tuple[str, ...]) -> dict[str, float]:
    from argmap.graph.weight import strength
    from argmap.model.links import Step

    words = {word: strength(Step(strength=word)) for word in ("weak", "moderate", "strong")}
    return {id: _number(id, text, words.get(text)) for id, text in map(_pair, given)}


def _likelihoods(given: tuple[str, ...]) -> dict[str, float]:
    from argmap.model.scales import RANGES

    middles = {word: (low + high) / 2 for word, (low, high) in RANGES.items()}
    return {id: _number(id, text, middles.get(text)) for id, text in map(_pair, given)}


def _pair(text: str) -> tuple[str, str]:
    from argmap.core.errors import ConfigError

    id, equals, number = text.rpartition("=")
    if not equals:
        raise ConfigError(f"`{text}` says no number.", hint="Write an id, = and a number: x=0.3.")
    return id.strip(), number.strip()


def _number(id: str, text: str, word: float | None) -> float:
    from argmap.core.errors import ConfigError

    try:
        return float(text) if word is None else word
    except ValueError:
        hint = "Give a number from 0 to 1, or a word of the format."
        raise ConfigError(f"`{text}` is no number for `{id}`.", hint=hint) from None


def _lines(found: WhatIf, limit: int) -> Iterator[str]:
    from argmap.semantics.changes.said import outcome
    from argmap.semantics.why.said import words

    m = found.before.map
    before, after = read_with(found.before), read_with(found.after)
    then = "" if before == after else f" After the change: {after}."
    yield from wrapped(f"Read by {read_by(found.before)}.{then}")
    yield ""
    yield from wrapped(words(m, outcome(found)))
    if not (found.before.decided and found.after.decided):
        return
    yield ""
    for one in found.positions:
        yield from _row(m.nodes[one.id].title, one)
    others = [one for one in found.moved if one.id not in m.positions]
    if not others:
        yield from ("", "No other node moves.")
        return
    yield from ("", f"{len(others)} other {'node moves' if len(others) == 1 else 'nodes move'}:")
    for one in others[:limit]:
        yield from _row(m.nodes[one.id].title, one)
    if len(others) > limit:
        yield f"  and {len(others) - limit} more"


def _row(title: str, one: Moved) -> Iterator[str]:
    was, now = _value(one.before), _value(one.after)
    yield from wrapped(f"{title}: {was}" if was == now else f"{title}: {was} → {now}", "  ", "    ")


def _value(value: str | float | int) -> str:
    from argmap.semantics.evaluation import WORDS

    if isinstance(value, int):
        return f"rank {value}"
    return f"{value:.3f}" if isinstance(value, float) else {str(k): word for k, word in WORDS.items()}[value]
