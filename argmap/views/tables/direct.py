"""What few items bear on a claim directly, and on how few origins these rest."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.graph.independence import evidence_for, independence, items_for
from argmap.graph.origins import End
from argmap.graph.walk import incoming, supporters
from argmap.model.argument_map import ArgumentMap
from argmap.model.sources import Source

MOST_ENDS = 2
LEAST_ITEMS = 3
_SPOKEN = {
    "broadcast": "broadcast statement{}",
    "interview": "statement{} in an interview",
    "speech": "spoken statement{}",
}


@dataclass(frozen=True, slots=True)
class Base:
    """Items that bear on a claim directly and go back to one origin."""

    end: End
    direct: tuple[str, ...]
    """The items that bear on the claim directly."""
    items: tuple[str, ...]
    """All items for the claim that go back to it, the direct ones among them."""


@dataclass(frozen=True, slots=True)
class Direct:
    """A claim of whose evidence little bears on it directly."""

    claim: str
    items: tuple[str, ...]
    """All evidence that holds it up."""
    direct: tuple[str, ...]
    """The items of which a step leads to it, without a claim in between."""
    bases: tuple[Base, ...]


def direct_items(m: ArgumentMap, claim: str) -> tuple[str, ...]:
    """Return the evidence of which a step leads to a claim, without another claim in between.

    >>> from argmap.formats import load
    >>> direct_items(load("harbour-bridge"), "congestion")
    ('trial-week',)
    """
    below = dict.fromkeys(premise for link in supporters(m, claim) for premise in link.premises)
    return tuple(id for id in below if id in m.evidence)


def main_claims(m: ArgumentMap) -> tuple[str, ...]:
    """Return the claims that bear on a position directly or that a key judgement names, held up by evidence.

    >>> from argmap.formats import load
    >>> main_claims(load("harbour-bridge"))
    ('congestion', 'fairness')
    """
    near = [link.child for id in m.positions for link in incoming(m).get(id, ())]
    judged = [id for item in (m.assessment.judgements if m.assessment else ()) for id in item.on]
    return tuple(
        id
        for id in dict.fromkeys((*near, *judged))
        if id in m.nodes and id not in m.evidence and evidence_for(m)[id]
    )


def few_direct(m: ArgumentMap, most: int = 5) -> tuple[Direct, ...]:
    """Return the main claims of whose evidence only what rests on one or two origins bears on them directly.

    First those of which a part rests on words that were spoken, then those with most evidence.

    >>> from argmap.formats import load
    >>> [(row.claim, len(row.direct), len(row.items)) for row in few_direct(load("cuba-north-korea"))][1:3]
    [('back-channel', 3, 25), ('missiles-to-cuba', 2, 8)]
    """
    found: list[tuple[bool, int, int, str]] = []
    for claim in main_claims(m):
        direct, count = direct_items(m, claim), evidence_for(m)[claim].bit_count()
        if claim in m.positions or not 0 < len(direct) < count or count < LEAST_ITEMS:
            continue
        behind = independence(m, direct)
        if not 0 < len(behind.origins) <= MOST_ENDS or behind.lost or behind.without:
            continue
        said = any(spoken(m.sources[share.end.source]) for share in behind.origins)
        found.append((not said, len(behind.origins), -count, claim))
    # Python sorts in place of the file where numbers are the same.
    found.sort(key=lambda row: row[:3])
    return tuple(_row(m, claim) for *_, claim in found[:most])


def _row(m: ArgumentMap, claim: str) -> Direct:
    items, direct = items_for(m, claim), direct_items(m, claim)
    all_ = {share.end: share.items for share in independence(m, items).origins}
    bases = [Base(share.end, share.items, all_[share.end]) for share in independence(m, direct).origins]
    # What was said, by one person at one time, is the narrowest ground.
    bases.sort(key=lambda base: not spoken(m.sources[base.end.source]))
    return Direct(claim, items, direct, tuple(bases))


def spoken(source: Source) -> str:
    """Return what to call words of a source whose type says that someone spoke; else nothing.

    The braces stand where the speaker is named.

    >>> spoken(Source(id="s", type="broadcast", medium="television")), spoken(Source(id="r", type="report"))
    ('televised statement{}', '')
    """
    words = _SPOKEN.get(source.type or "", "")
    if source.type == "broadcast":
        how = f"{source.medium or ''} {source.genre or ''}".lower()
        words = "televised statement{}" if "televis" in how or "tv" in how.split() else words
        words = "statement{} on the radio" if "radio" in how else words
    return words
