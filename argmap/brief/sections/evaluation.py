"""What stands, reading by reading: a table, where the readings part and why, and each position's reasons."""

from __future__ import annotations

from argmap.brief.pieces import joined, node, para, spans
from argmap.brief.said import all_said
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Figure, Item, Row, Section, Table
from argmap.render.spans import Mark, Strong, Text
from argmap.semantics import FAMILIES, family_of
from argmap.semantics.compare import agreement, evaluations
from argmap.semantics.evaluation import WORDS, Evaluation, Options
from argmap.semantics.why.said import Why
from argmap.semantics.why.tree import why
from argmap.views import diagram
from argmap.views.data.overlay import overlaid, reading_words

ORDER = 65
TITLE = "What stands, and under which reading"
SECONDS = 5.0
"""A reading that takes longer is told as not decided: a brief is not to wait for it."""
MOST = 8
_INTRO = (
    "An argument map can be read in several ways that the study of argumentation has worked out. Each weighs "
    "differently, and none of them is the answer. A position “stands” only in the reading that is named."
)


def section(m: ArgumentMap) -> Section | None:
    """Return how the map evaluates, or None where nothing bears on a position."""
    if not m.positions or not any(link.parent in m.positions for link in m.links.values()):
        return None
    found = evaluations(m, options=Options(seconds=SECONDS))
    blocks: list[Block] = [para(_INTRO), _table(m, found)]
    blocks.append(para(all_said(m, agreement(found))))
    blocks.append(para(Strong((Text("Why, by the reading that weighs reasons (carneades):"),))))
    blocks.append(Bullets(tuple(_reasons(m, why(found[0], position, 2)) for position in m.positions)))
    if differ := _burden(m, found[0]):
        blocks.append(differ)
    # It fills a page of its own; the text before it is not to be torn apart by that.
    blocks += _figure(m, found[0])
    return Section("section:evaluation", TITLE, tuple(blocks))


def _table(m: ArgumentMap, found: tuple[Evaluation, ...]) -> Table:
    header = ("Reading", *(position.title for position in m.positions.values()))
    rows = []
    for e in found:
        what = FAMILIES[family_of(e.reading)].summary(e.reading)
        first: tuple[Block, ...] = (para(Strong((Text(e.reading),))), para(what, role="small"))
        rows.append(Row((first, *(_cell(e, position) for position in m.positions))))
    scores = found[0].options.scores
    caption = (
        "Strengths go from 0 to 1. A claim or step of which the map does not say how likely or strong it is "
        f"counts as {scores.unrated:g}; weak is 0.3, moderate 0.5, strong 0.8."
    )
    width = 10 / max(1, len(m.positions))
    return Table((Text(caption),), header, tuple(rows), (6, *[width] * len(m.positions)))


def _figure(m: ArgumentMap, e: Evaluation) -> tuple[Figure, ...]:
    """Return the map at a glance with what stands in a reading, or nothing where it has no result."""
    if not e.decided:
        return ()
    drawn = overlaid(diagram(m, "overview"), e)
    caption = (
        f"What stands when reasons are weighed ({reading_words(e)}): each box says whether it stands, falls "
        "or is undecided. A thin arrow is a step that does not hold."
    )
    return (Figure("section:evaluation-figure", drawn, (Text(caption),)),)


def _cell(e: Evaluation, position: str) -> tuple[Block, ...]:
    if not e.decided:
        return (para("not decided"),)
    if e.labels:
        label = e.labels[position]
        return (para(Mark(f"label-{label}", WORDS[label])),)
    best = (Text(" (strongest)"),) if position in e.standing else ()
    return (para(f"{e.strengths[position]:.2f}", best),)


def _reasons(m: ArgumentMap, reason: Why) -> Item:
    below = tuple(
        Item((para(all_said(m, one.sentences)),)) for one in reason.rests_on if one.id not in m.positions
    )
    own = para(all_said(m, reason.sentences))
    return Item((own, Bullets(below)) if below else (own,))


def _burden(m: ArgumentMap, asserted: Evaluation) -> Block | None:
    """Return the claims that stand only as long as nobody has to show them."""
    (shown,) = evaluations(m, [asserted.reading], Options(burden="evidence", seconds=SECONDS))
    ids = [id for id, label in asserted.labels.items() if label == "in" and shown.labels[id] != "in"]
    if not ids:
        return None
    ids.sort(key=lambda id: id not in m.positions)
    more = f"; and {len(ids) - MOST} more" if len(ids) > MOST else ""
    lead = "Taken as asserted, because nothing supports it, or only what is itself asserted: "
    return para(spans(lead, joined([node(m, id) for id in ids[:MOST]], "; "), f"{more}."), role="small")
