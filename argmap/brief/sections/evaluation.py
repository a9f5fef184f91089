"""What stands, reading by reading: a table, where the readings part and why, and each position's reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.brief.pieces import joined, node, para, spans
from argmap.brief.said import all_said
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Figure, Item, Row, Section, Table
from argmap.render.spans import Emphasis, Mark, Spans, Strong, Text
from argmap.semantics.compare import evaluations
from argmap.semantics.evaluation import WORDS, Evaluation, Options
from argmap.semantics.why.asserted import Asserted, asserted
from argmap.semantics.why.names import level, sentence, title, weakness
from argmap.semantics.why.said import Why
from argmap.semantics.why.tree import why
from argmap.views import diagram
from argmap.views.data.overlay import overlaid

ORDER = 65
TITLE = "What stands, and under which reading"
SECONDS = 5.0
"""A reading that takes longer is told as not decided: a brief is not to wait for it."""
MOST = 8
MOST_NAMED = 3
_INTRO = (
    "Whether a position stands depends on how reasons are counted. There is no one right way. Here are {} "
    "ways to do it (“readings” of the map), each with a plain name, and in brackets the name that the study "
    "of argumentation has for it. “Stands” means: counted in this way. “Undecided” means that this way of "
    "counting does not settle it."
)
_JUDGED = "How likely the answer is said to be is its authors' judgement, and is not computed from them. "
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def section(m: ArgumentMap) -> Section | None:
    """Return how the map evaluates, or None where nothing bears on a position."""
    if not m.positions or not any(link.parent in m.positions for link in m.links.values()):
        return None
    found = evaluations(m, options=Options(seconds=SECONDS))
    blocks: list[Block] = [para(_INTRO.format(_number(len(found)))), _table(m, found)]
    blocks.append(para(Strong((Text("In short:"),))))
    blocks.append(Bullets(tuple(_outcomes(m, found))))
    blocks.append(para(Strong((Text(f"Why, by “{title(found[0].reading)}”:"),))))
    blocks.append(Bullets(tuple(_reasons(m, why(found[0], position, 2)) for position in m.positions)))
    blocks += _burden(m, found[0])
    # It fills a page of its own; the text before it is not to be torn apart by that.
    blocks += _figure(m, found[0])
    return Section("section:evaluation", TITLE, tuple(blocks))


def _table(m: ArgumentMap, found: tuple[Evaluation, ...]) -> Table:
    header = ("Way of counting", *(position.title for position in m.positions.values()))
    rows = []
    for e in found:
        what = " ".join(filter(None, (sentence(e.reading), weakness(e.reading))))
        name = para(Strong((Text(title(e.reading)),)), f" ({e.reading})")
        first: tuple[Block, ...] = (name, para(what, role="small"))
        rows.append(Row((first, *(_cell(e, position) for position in m.positions))))
    scores = found[0].options.scores
    caption = (
        "Numbers are strengths, from 0 (none) to 1 (full), not probabilities: they need not sum to 1. "
        f"{_JUDGED if m.assessment and m.assessment.likelihood else ''}A claim or step of which the map does "
        f"not say how likely or strong it is counts as {scores.unrated:g}; weak is 0.3, moderate 0.5, strong "
        "0.8."
    )
    width = 10 / max(1, len(m.positions))
    return Table((Text(caption),), header, tuple(rows), (6, *[width] * len(m.positions)))


def _figure(m: ArgumentMap, e: Evaluation) -> tuple[Figure, ...]:
    """Return the map at a glance with what stands in a reading, or nothing where it has no result."""
    if not e.decided:
        return ()
    drawn = overlaid(diagram(m, "overview"), e)
    caption = (
        f"What stands by “{title(e.reading)}”: each box says whether it stands, falls "
        "or is undecided. A thin arrow is a step that does not hold."
    )
    return (Figure("section:evaluation-figure", drawn, (Text(caption),)),)


def _cell(e: Evaluation, position: str) -> tuple[Block, ...]:
    if not e.decided:
        return (para("not decided"),)
    if e.labels:
        label = e.labels[position]
        return (para(Mark(f"label-{label}", WORDS[label])),)
    found = e.strengths[position]
    best = ", the strongest" if position in e.standing else ""
    return (para(f"{found:.2f}"), para(f"{level(found)}{best}", role="small"))


def _outcomes(m: ArgumentMap, found: tuple[Evaluation, ...]) -> Iterator[Item]:
    """Yield by which ways of counting each position stands, and by which none does."""
    by: dict[tuple[str, ...], list[str]] = {}
    for e in found:
        if e.decided:
            by.setdefault(e.standing, []).append(f"“{title(e.reading)}”")
    for positions, ways in sorted(by.items(), key=lambda item: (not item[0], -len(item[1]))):
        named = joined([(Text(way),) for way in ways], ", ", " and ")
        if not positions:
            yield Item((para("No position stands alone by ", named, "."),))
            continue
        who = joined([(Emphasis(node(m, position)),) for position in positions], ", ", " and ")
        stands = "stands, or is the strongest," if len(positions) == 1 else "stand"
        yield Item((para(who, f" {stands} by ", named, "."),))


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _reasons(m: ArgumentMap, reason: Why) -> Item:
    below = tuple(
        Item((para(all_said(m, one.sentences)),)) for one in reason.rests_on if one.id not in m.positions
    )
    own = para(all_said(m, reason.sentences))
    return Item((own, Bullets(below)) if below else (own,))


def _burden(m: ArgumentMap, e: Evaluation) -> Iterator[Block]:
    """Yield the claims that nothing but assertion supports, and those that would fall with them."""
    found = asserted(e)
    if found.bare:
        lead = "Taken as asserted, because nothing supports it, or only what is itself asserted: "
        yield _listed(lead, [node(m, id) for id in _positions_first(m, found.bare)])
    if found.leaning:
        lead = (
            "Not merely asserted, and yet it would fall if every claim had to be shown, because a reason for "
            "it or an answer to an objection is only asserted: "
        )
        yield _listed(lead, [_leans(m, id, found) for id in _positions_first(m, found.leaning)])


def _positions_first(m: ArgumentMap, ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda id: id not in m.positions)


def _listed(lead: str, named: list[Spans]) -> Block:
    more = f"; and {len(named) - MOST} more" if len(named) > MOST else ""
    return para(spans(lead, joined(named[:MOST], "; "), f"{more}."), role="small")


def _leans(m: ArgumentMap, id: str, found: Asserted) -> Spans:
    """Return a claim with those that it would fall with."""
    if not found.leaning[id]:
        return node(m, id)
    others = joined([node(m, other) for other in found.leaning[id][:MOST_NAMED]], ", ", " and ")
    return spans(node(m, id), " (with ", others, ")")
