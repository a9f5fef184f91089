"""`argmap eval`: which position stands, under which reading, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from argmap.cli._listing import list_option
from argmap.cli._map import MAP, put
from argmap.cli._names import Name
from argmap.cli._select import part_of, part_options, tell_part
from argmap.cli._semantics import burden_option, read_options, standard_option, weighing_option

if TYPE_CHECKING:
    from argmap.model.argument_map import ArgumentMap
    from argmap.semantics.evaluation import Evaluation
    from argmap.semantics.why.said import Why

_WIDTH = 80
_STRENGTHS = (
    "Numbers are strengths, from 0 to 1, not probabilities: they need not sum to 1. “First” is the position "
    "for which the map makes the strongest case."
)
_JUDGED = "How likely the answer is said to be is its authors' judgement, and is not computed from them."


def _readings() -> Iterable[str]:
    from argmap.semantics import every_name

    return ["all", *every_name()]


READINGS = Name("semantics", _readings, several=True)


def _more(family: str) -> Iterator[str]:
    """Yield how the other readings of a family are named."""
    from argmap.semantics import FAMILIES

    if more := getattr(FAMILIES[family], "MORE", "") if family else "":
        yield from textwrap.wrap(more, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _list() -> Iterator[str]:
    from argmap.semantics import FAMILIES, readings
    from argmap.semantics.why.names import weakness

    family = ""
    for name, of in readings().items():
        if of != family:
            yield from _more(family)
            yield f"{'' if not family else chr(10)}{FAMILIES[of].TITLE}"
            family = of
        yield f"  {name:20} {FAMILIES[of].summary(name)}"
        if limits := weakness(name):
            yield from textwrap.wrap(limits, _WIDTH, initial_indent=" " * 23, subsequent_indent=" " * 23)


@click.command("eval")
@click.argument("map", type=MAP)
@click.option(
    "-s",
    "--semantics",
    "names",
    type=READINGS,
    metavar="A,B",
    help="The readings; `all` for every one. By default carneades, grounded, preferred, df-quad and "
    "quadratic-energy.",
)
@burden_option()
@standard_option()
@weighing_option
@click.option(
    "--explain",
    "ids",
    multiple=True,
    metavar="ID",
    help="Say why this node stands or falls, or this link holds.",
)
@click.option("--budget", metavar="TIME", help="The longest that one reading may take: 10s, 500ms, 2m.")
@part_options
@list_option("--list", "readings", _list)
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    map: str,
    names: str | None,
    burden: str,
    standard: str,
    weighing: tuple[str, ...],
    ids: tuple[str, ...],
    budget: str | None,
    selection: str | None,
    actor: str | None,
    format: str,
) -> None:
    """Say which position stands under which reading, and why.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. No reading is the
    answer: each has its own assumptions, and where they disagree that is worth knowing.

    \b
    argmap eval cuba-north-korea
    argmap eval map.yaml --semantics grounded --explain back-channel
    argmap eval map.yaml --standard clear-and-convincing --burden evidence
    """  # noqa: D301 - click wants the character itself
    from argmap.formats import load
    from argmap.semantics import USUAL, readings
    from argmap.semantics.compare import evaluations
    from argmap.semantics.data import data
    from argmap.semantics.why.tree import why

    m = load(map)
    chosen = part_of(m, selection, actor, filled=True)
    m = chosen.map if chosen else m
    tell_part(chosen)
    wanted = [name.strip() for name in (names or ",".join(USUAL)).split(",") if name.strip()]
    wanted = list(readings()) if "all" in wanted else list(dict.fromkeys(wanted))
    found = evaluations(m, wanted, read_options(burden, standard, budget, weighing=weighing))
    explained = [(e.reading, why(e, id)) for id in ids for e in found]
    if format == "json":
        import json

        put(json.dumps(data(found, explained), ensure_ascii=False, indent=2) + "\n", "-")
        return
    lines = list(_explained(found, explained)) if ids else list(_table(found))
    put("\n".join(lines) + "\n", "-")


def _table(found: Sequence[Evaluation]) -> Iterator[str]:
    """Yield a line a reading, a column a position, and what the readings agree on."""
    from argmap.core.printable import printable
    from argmap.semantics import family_of
    from argmap.semantics.compare import agreement
    from argmap.semantics.why.names import own_title as title
    from argmap.semantics.why.names import plain
    from argmap.semantics.why.said import words

    m = found[0].map
    yield from textwrap.wrap(printable(m.question), _WIDTH)
    yield ""
    if not m.positions:
        yield "The map has no positions."
        return
    first = max(map(len, map(_row_name, found))) + 2
    width = max(11, min(24, (_WIDTH - first) // max(1, len(m.positions))))
    heads = [textwrap.wrap(printable(p.title), width - 2)[:3] for p in m.positions.values()]
    for row in range(max(map(len, heads), default=0)):
        cells = [head[row] if row < len(head) else "" for head in heads]
        yield (" " * first + "".join(f"{cell:{width}}" for cell in cells)).rstrip()
    for e in found:
        cells = _cells(e)
        if own := title(e.reading):
            yield own
        yield (f"{_row_name(e):{first}}" + "".join(f"{cell:{width}}" for cell in cells)).rstrip()
    yield ""
    if any(e.strengths and family_of(e.reading) == "gradual" for e in found):
        yield from textwrap.wrap(_STRENGTHS, _WIDTH)
        if m.assessment and m.assessment.likelihood:
            yield from textwrap.wrap(_JUDGED, _WIDTH)
        yield ""
    for sentence in agreement(found):
        yield from textwrap.wrap(printable(words(m, sentence)), _WIDTH)
    for e in found:
        for note in e.notes:
            yield from textwrap.wrap(f"{plain(e.reading)}: {note}", _WIDTH, subsequent_indent="  ")


def _row_name(e: Evaluation) -> str:
    """Return the name of a reading, in brackets below its title where it has one."""
    from argmap.semantics.why.names import own_title

    return f"  ({e.reading})" if own_title(e.reading) else e.reading


def _cells(e: Evaluation) -> list[str]:
    """Return what a reading says of each position."""
    from argmap.semantics.evaluation import WORDS
    from argmap.semantics.why.numbers import in_a_row

    positions = tuple(e.map.positions)
    if not e.decided:
        return ["not decided"] * len(positions)
    if e.labels:
        return [WORDS[e.labels[p]] for p in positions]
    if e.ranks:
        said = [f"rank {e.ranks[p]}" for p in positions]
    elif e.errors:
        # What was sampled has no more places than its error leaves it.
        said = [f"{e.strengths[p]:.2f}" for p in positions]
    else:
        said = [*in_a_row(*(e.strengths[p] for p in positions))]
    return [f"{one} first" if p in e.standing else one for p, one in zip(positions, said, strict=True)]


def _explained(found: Sequence[Evaluation], explained: Iterable[tuple[str, Why]]) -> Iterator[str]:
    from argmap.semantics.why.names import own_title as title

    m = found[0].map
    for number, (reading, why) in enumerate(explained):
        if number:
            yield ""
        yield f"{own} ({reading}):" if (own := title(reading)) else f"{reading}:"
        yield from _branch(m, why, 0)


def _branch(m: ArgumentMap, why: Why, depth: int) -> Iterator[str]:
    from argmap.core.printable import printable
    from argmap.semantics.why.said import words

    if why.seen:
        return
    said = " ".join(words(m, sentence) for sentence in why.sentences)
    pad = "  " * (depth + 1)
    yield from textwrap.wrap(printable(said), _WIDTH, initial_indent=f"{pad}- ", subsequent_indent=f"{pad}  ")
    for below in why.rests_on:
        yield from _branch(m, below, depth + 1)
