"""What would change the answer: margins, the fewest nodes that turn it, and how firm the numbers are."""

from __future__ import annotations

from argmap.brief.pieces import para, spans
from argmap.brief.said import all_said, said
from argmap.core.budget import Budget
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Bullets, Item, Section
from argmap.semantics import evaluate
from argmap.semantics.cruxes import said as words
from argmap.semantics.cruxes.crux import Flips
from argmap.semantics.cruxes.find import flips
from argmap.semantics.cruxes.margin import margin, stricter, told
from argmap.semantics.cruxes.robust import robustness
from argmap.semantics.evaluation import Evaluation, Options

ORDER = 88
TITLE = "What would change the answer"
SECONDS = 3.0
"""How long the search may take: a brief is not to wait for it."""
SAMPLES = 30
_MOST = 3
_INTRO = (
    "Counted by weighing the best reasons: the side whose best reason weighs more wins. (That rule is called "
    "preponderance; stricter ones ask for a clear lead.) What follows was found by trying: each set that is "
    "named is taken away, and the map counted again."
)


def section(m: ArgumentMap) -> Section | None:
    """Return what would turn the outcome, or None where nothing bears on a position."""
    if not m.positions or not any(link.parent in m.positions for link in m.links.values()):
        return None
    e = evaluate(m, "carneades", Options(seconds=SECONDS))
    budget = Budget.of(SECONDS)
    asked = e.standing or e.framework.positions
    items = [Item(_about(e, one)) for one in flips(e, positions=asked, most=_MOST, budget=budget)]
    firm = robustness(e, samples=SAMPLES, budget=budget)
    blocks: list[Block] = [para(_INTRO), Bullets(tuple(items))]
    if firm is not None:
        blocks.append(para(said(m, words.robustness(e, firm))))
    return Section("section:cruxes", TITLE, tuple(blocks))


def _about(e: Evaluation, found: Flips) -> tuple[Block, ...]:
    """Return by how much a position passes or falls short, and which sets of nodes turn that."""
    position = found.position
    first = [told(e, by)] if (by := margin(e, position)) is not None else []
    first += [then] if (then := stricter(e, position)) is not None else []
    blocks: list[Block] = [para(all_said(e.map, first))] if first else []
    shown = found.cruxes[:_MOST]
    blocks.append(para(spans(words.flips(found, len(shown)))))
    if shown:
        blocks.append(Bullets(tuple(Item((para(said(e.map, words.crux(e, one))),)) for one in shown)))
    if common := words.in_all(found):
        blocks.append(para(said(e.map, common)))
    return tuple(blocks)
