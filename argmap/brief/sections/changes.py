"""What changed since an earlier state of the map: only where one is given."""

from __future__ import annotations

from argmap.brief.compared import compared, summary
from argmap.brief.pieces import para
from argmap.change.diff import diff
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import Block, Section
from argmap.semantics.evaluation import Options
from argmap.views.tables.changes import outcome

ORDER = 25
TITLE = "What changed"
NEEDS = ("since",)
SECONDS = 3.0
"""How long each reading may take: a brief is not to wait for it."""


def section(m: ArgumentMap, since: ArgumentMap | None = None) -> Section | None:
    """Return what is different since an earlier map, or None where none is given.

    >>> from argmap.formats import load
    >>> m = load("harbour-bridge")
    >>> [block.title for block in section(m.remove("rebates"), since=m).blocks[1:3]]
    ['The answer', 'What stands']
    """
    if since is None:
        return None
    changes = diff(since, m)
    if not changes:
        return Section("section:changes", TITLE, (para(*_since(since), "nothing is different."),))
    found = outcome(since, m, changes, options=Options(seconds=SECONDS))
    blocks: list[Block] = [para(*_since(since), summary(changes, found))]
    return Section("section:changes", TITLE, (*blocks, *compared(changes, found)))


def _since(since: ArgumentMap) -> tuple[str, ...]:
    return (f"Since the state of {since.as_of.in_words()}: " if since.as_of else "Since the earlier state: ",)
