"""`argmap stats`: what a map holds, in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from argmap.cli._map import MAP, put
from argmap.cli._select import part_of, part_options, tell_part

_NAMES = {
    "cited_sources": "sources that nodes name",
    "origins": "independent origins of the evidence, at least",
    "unreached": "nodes that reach no position",
    "depth": "depth: the most steps from a node to the nearest position",
    "breadth": "breadth: the most nodes that are equally far from a position",
    "fan_in": "fan-in: the most links onto a node or a link",
    "mean_fan_in": "fan-in on average, where there is any",
}


@click.command()
@click.argument("map", type=MAP)
@part_options
@click.option("--format", type=click.Choice(["table", "json"]), default="table", help="How to show them.")
def command(map: str, selection: str | None, actor: str | None, format: str) -> None:
    """Count what a map holds.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. Under each position
    stands what bears on it, through all the steps between: for, against, and both by different ways. The
    origins are those of the evidence that holds it up, and of the evidence for what attacks it or what it
    rests on: sources that repeat one origin count once. Numbers say how much was written, not who is right.
    """
    import json

    from argmap.formats import load
    from argmap.graph.stats import stats

    m = load(map)
    chosen = part_of(m, selection, actor)
    counted = stats(chosen.map if chosen else m)
    if chosen:
        asked = {"perspective": chosen.by_actor, "selection": chosen.selection}
        counted["part"] = {**asked, "chosen": chosen.chosen, "of": chosen.of}
        tell_part(chosen)
    if format == "json":
        put(json.dumps(counted, ensure_ascii=False, indent=2) + "\n", "-")
    else:
        put("\n".join(_table(counted)) + "\n", "-")


def _table(counted: Mapping[str, Any]) -> Iterator[str]:
    for key, value in counted.items():
        if isinstance(value, (int, float)):
            yield f"{value:6}  {_NAMES.get(key, key)}"
    for position, sides in counted["by_position"].items():
        even = (
            "" if sides["balance"] is None else f", {sides['balance']:.0%} of those that take a side are for"
        )
        yield f"\n{position}{even}"
        yield " " * 14 + "".join(f"{side:>9}" for side in ("for", "against", "mixed"))
        for kind in sides["for"]:
            cells = "".join(f"{sides[side][kind]:9}" for side in ("for", "against", "mixed"))
            yield f"  {kind:12}{cells}"
        yield f"  {'origins':12}{sides['origins']['for']:9}{sides['origins']['against']:9}"
