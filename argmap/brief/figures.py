"""The drawn figures of sources and of time, as blocks that a section can take."""

from __future__ import annotations

from argmap.brief.pieces import para
from argmap.graph.once import once
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Figure
from argmap.render.spans import Ref, Strong, Text
from argmap.views.origins import view as origins_view
from argmap.views.sources import view as sources_view
from argmap.views.tables.timeline import TimelineRow, timeline
from argmap.views.timeline import lanes

MOST_POSITIONS = 4
"""So many positions have their bars drawn: more would fill pages."""
FEWEST = 3
"""With fewer items or events there is nothing to see that the words do not say."""
PERIOD = 36
"""So many events stand in one figure: a page holds no more."""
MOST_PERIODS = 3
_AGAIN = "the items for and against it, by where they come from in the end."


def origin_figures(m: ArgumentMap) -> tuple[Figure, ...]:
    """Return the bars of the evidence by its origins, one figure a position that has enough of it."""
    found: list[Figure] = []
    words = (
        "the items for (+) and against (−) it, by where they come from in the end. “Not traced further”: "
        "the source cites several, and the map does not say which of them."
    )
    for id in list(m.positions)[:MOST_POSITIONS]:
        bars = origins_view(m, id)
        if sum(sum(bar.counts) for bar in bars.bars) >= FEWEST:
            caption = para(Strong((Text(m.positions[id].title),)), ": ", words if not found else _AGAIN)
            found.append(Figure(f"section:origins-{id}-figure", bars, caption.spans))
    return tuple(found)


def chain_figures(m: ArgumentMap) -> tuple[Figure, ...]:
    """Return the chains of sources, where at least one source has its matter from another."""
    drawn = sources_view(m)
    if not drawn.edges:
        return ()
    words = para(
        "An arrow leads from a source to where it has its matter from. The reliability (A–F) is explained "
        "in the glossary. Every source, in full, stands in the ",
        Ref.to("section", "sources", "list of sources"),
        ".",
    )
    return (Figure("section:chains-figure", drawn, words.spans),)


@once
def timeline_figures(m: ArgumentMap) -> tuple[Figure, ...]:
    """Return the timeline, in as many figures as it needs pages; a table beside it says the same in words."""
    rows = _weightiest(timeline(m), PERIOD * MOST_PERIODS)
    if len(rows) < FEWEST:
        return ()
    count = -(-len(rows) // PERIOD)
    size = -(-len(rows) // max(count, 1))
    words = (
        "Each event with those who took part; a lane holds an actor and all that are part of it. "
        "Distances are not to scale."
    )
    if len(rows) < len(m.events):
        words += f" Drawn are the {len(rows)} of {len(m.events)} events on which most of the map rests."
    return tuple(
        Figure(
            f"section:timeline-figure{f'-{n + 1}' if n else ''}",
            lanes(m, [row.event for row in rows[n * size : (n + 1) * size]]),
            para(words if not n else "The timeline goes on.").spans,
            told=False,
        )
        for n in range(count)
    )


def _weightiest(rows: tuple[TimelineRow, ...], most: int) -> tuple[TimelineRow, ...]:
    """Return the events that most nodes are about, still in the order of time."""
    if len(rows) <= most:
        return rows
    order = sorted(range(len(rows)), key=lambda n: (-len(rows[n].nodes), n))
    return tuple(rows[n] for n in sorted(order[:most]))
