"""`argmap cruxes`: what would change the outcome."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from argmap.cli._map import MAP, put
from argmap.cli._semantics import (
    budget_option,
    burden_option,
    read_by,
    read_options,
    reading_option,
    standard_option,
    weighing_option,
    wrapped,
)

if TYPE_CHECKING:
    from argmap.semantics.cruxes.crux import Flips
    from argmap.semantics.cruxes.report import Answer, Report


@click.command()
@click.argument("map", type=MAP)
@reading_option
@burden_option()
@standard_option()
@weighing_option
@click.option(
    "--position", "positions", multiple=True, metavar="ID", help="Only what would change this position."
)
@click.option("--links", is_flag=True, help="Drop links instead of nodes.")
@click.option(
    "--most",
    type=click.IntRange(1),
    metavar="N",
    help="The most sets or nodes to show at a time. By default 3, of large sets 1; as JSON 10.",
)
@click.option(
    "--largest",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="The largest sets to try where each must be tried: with circles, or without the extra `sat`.",
)
@click.option(
    "--samples",
    type=click.IntRange(0),
    default=100,
    show_default=True,
    help="Samples of the uncertain numbers.",
)
@click.option(
    "--spread",
    type=click.FloatRange(0, 1),
    default=0.1,
    show_default=True,
    help="How far ratings and words may be off, in the samples.",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Where chance starts from.")
@click.option("--shares", is_flag=True, help="For strengths: the shares of the reasons, by Shapley's value.")
@budget_option
@click.option("--format", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    map: str,
    reading: str,
    burden: str,
    standard: str,
    weighing: tuple[str, ...],
    positions: tuple[str, ...],
    links: bool,
    most: int | None,
    largest: int,
    samples: int,
    spread: float,
    seed: int,
    shares: bool,
    budget: str,
    format: str,
) -> None:
    """Say what would change the outcome.

    MAP is a file, the name of a map that ships with argmap, or - for the standard input. For readings that
    label: the smallest sets of nodes (or links) that change what becomes of a position when they are dropped,
    or accepted as certain; each was applied, and no smaller one does it. For strengths and chances:
    what would be lost without each node; for strengths, the smallest change of one number that puts another
    position first. Then the origins on which the outcome rests, and how often each position stands when the
    uncertain numbers are drawn from their ranges.

    \b
    argmap cruxes cuba-north-korea
    argmap cruxes map.yaml --semantics df-quad --shares
    """  # noqa: D301 - click wants the character itself
    from argmap.core.budget import Budget
    from argmap.formats import load
    from argmap.semantics import evaluate
    from argmap.semantics.cruxes.find import MOST
    from argmap.semantics.cruxes.report import report

    limit = Budget.read(budget)
    found = report(
        evaluate(load(map), reading, read_options(burden, standard, limit, weighing=weighing, seed=seed)),
        positions=positions,
        what="links" if links else "nodes",
        most=most or (MOST if format == "json" else _SHOWN),
        largest=largest,
        samples=samples,
        spread=spread,
        share=shares,
        budget=limit,
    )
    if format == "json":
        import json

        from argmap.semantics.cruxes.data import data

        put(json.dumps(data(found), ensure_ascii=False, indent=2) + "\n", "-")
        return
    put("".join(f"{line}\n" for line in _lines(found, most)), "-")


def _lines(found: Report, most: int | None) -> Iterator[str]:
    from argmap.semantics.cruxes.said import robustness
    from argmap.semantics.why.said import words

    e = found.evaluation
    yield from wrapped(_head(found))
    if not e.decided:
        return
    for answer in found.answers:
        yield ""
        yield from _answer(found, answer, most)
    if found.tips is not None:
        yield ""
        yield from _tips(found, most or _SHOWN)
    if found.origins is not None:
        yield from _origins(found, most or _SHOWN)
    if found.robustness is not None:
        yield ""
        yield from wrapped(words(e.map, robustness(e, found.robustness)))


def _head(found: Report) -> str:
    """Say which reading it is, and which nodes decide by themselves."""
    e = found.evaluation
    head = f"Read by {read_by(e)}."
    if not e.decided:
        return " ".join([head, *e.notes])
    if e.ranks:
        return f"{head} It gives an order alone, so only what rests on one origin is looked for."
    return f"{head} {_alone(found)}".rstrip()


def _alone(found: Report) -> str:
    from argmap.semantics.why.said import joined, words

    e = found.evaluation
    ids = tuple(dict.fromkeys(crux.ids[0] for crux in found.single))
    what = "link" if ids and ids[0] in e.framework.steps else "node"
    if ids:
        who = f"This {what} changes" if len(ids) == 1 else f"Each of these {what}s changes"
        return f"{who} the outcome by itself: {words(e.map, joined(ids, 4))}."
    searched = [one for answer in found.answers for one in answer.flips]
    if searched and all(one.none_up_to for one in searched):
        return f"No {what} changes the outcome by itself."
    return ""


def _answer(found: Report, answer: Answer, most: int | None) -> Iterator[str]:
    from argmap.semantics.cruxes import said
    from argmap.semantics.cruxes.margin import told
    from argmap.semantics.evaluation import WORDS
    from argmap.semantics.why.said import words

    e, m = found.evaluation, found.evaluation.map
    what = WORDS[answer.label] if answer.label else f"{answer.strength or 0.0:.3f}"
    what = what if answer.place is None else f"rank {answer.place}"
    yield from wrapped(f"{m.positions[answer.position].title}: {what}")
    if answer.margin is not None:
        sentences = [told(e, answer.margin), *([answer.stricter] if answer.stricter else [])]
        yield from wrapped(" ".join(words(m, one) for one in sentences), "  ")
    for flips in answer.flips:
        yield from _flips(found, flips, most or (_SHOWN if (flips.size or 0) <= _SMALL else 1))
    most = most or _SHOWN
    for one in answer.influences[:most]:
        if abs(one.removal or 0.0) >= _LITTLE:
            yield from wrapped(words(m, said.influence(one)), "  - ", "    ")
    steep = sorted(answer.influences, key=lambda one: -abs(one.gradient or 0.0))
    for one in steep[:most]:
        if abs(one.gradient or 0.0) >= 10 * _LITTLE:
            yield from wrapped(words(m, said.slope(one)), "  - ", "    ")
    if not answer.influences_decided:
        yield from wrapped("What each node means to it was not decided in time for all of them.", "  ")
    for id, share in list(answer.shares.items())[: most * 2]:
        error = f" (± {share.error:.3f})" if share.error else ""
        yield from wrapped(f"{m.nodes[id].title}: a share of {share.value:+.3f}{error}", "  - ", "    ")


_LITTLE = 0.005
_SHOWN = 3
_SMALL = 2
"""Of larger sets one example is enough."""


def _flips(found: Report, flips: Flips, most: int) -> Iterator[str]:
    from argmap.semantics.cruxes import said
    from argmap.semantics.why.said import words

    e = found.evaluation
    yield from wrapped(said.flips(flips, most), "  ")
    for crux in flips.cruxes[:most]:
        yield from wrapped(words(e.map, said.crux(e, crux)), "  - ", "    ")
    if common := said.in_all(flips):
        yield from wrapped(words(e.map, common), "  ")


def _origins(found: Report, most: int) -> Iterator[str]:
    from argmap.semantics.cruxes.said import origin
    from argmap.semantics.why.said import words

    resting = found.origins
    if resting is None or (resting.decided and not resting.found):
        return
    yield ""
    if resting.found:
        one = len(resting.found) == 1
        more = "" if len(resting.found) <= most else f"; the first {most}"
        yield from wrapped(f"The outcome rests on {'one origin' if one else 'single origins'}{more}:")
    for found_one in resting.found[:most]:
        yield from wrapped(words(found.evaluation.map, origin(found.evaluation, found_one)), "- ", "  ")
    if not resting.decided:
        yield from wrapped("Not all origins were tried in time.")


def _tips(found: Report, most: int) -> Iterator[str]:
    from argmap.semantics.cruxes.said import tip
    from argmap.semantics.why.said import words

    e, tips = found.evaluation, found.tips
    if tips is None:
        return
    if not tips.tips:
        what = "changes what stands" if e.labels else "puts another position first"
        none = f"No single score or strength, set anywhere from 0 to 1, {what}."
        yield from wrapped(none if tips.decided else "Not all numbers were looked at in time.")
        return
    yield from wrapped("The smallest changes of one number that change the outcome:")
    for one in tips.tips[:most]:
        yield from wrapped(words(e.map, tip(e, one)), "- ", "  ")
    if not tips.decided:
        yield from wrapped("Not all numbers were looked at in time.")
