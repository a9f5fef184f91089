"""Ids for claims, a child for each tie, a section for each claim: what maps ask for and others leave open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs
from argmap.graph.components import components
from argmap.model.ids import is_id, is_qualified, link_id, slug

NO_TEXT = "(no text)"
_MACHINE = re.compile(r"\d+|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|[\d_-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A tie as a link of a map: where it starts, at what it aims, and its id."""

    tie: Tie
    child: str
    parent: str
    link: str
    co_premises: tuple[str, ...] = ()


@dataclass(slots=True)
class Arranged:
    """The claims of a graph by the ids that they get, and its ties as links."""

    ids: dict[str, str]
    """The id of each claim by the file's key."""
    claims: dict[str, Claim] = field(default_factory=dict)
    """The claims by id."""
    links: list[Placed] = field(default_factory=list)
    left_out: list[Tie] = field(default_factory=list)
    """The ties that no link can stand for: dangling, doubled, or aimed at themselves."""
    sections: dict[str, str] = field(default_factory=dict)
    """The section of each claim by id."""


def arrange(graph: ClaimGraph, repairs: Repairs) -> Arranged:
    """Return the ids, links and sections that the claims and ties of a file get as parts of a map.

    >>> graph = ClaimGraph("x", claims=[Claim("1", "Toll."), Claim("2", "Queues.")], ties=[Tie(("2",), "1")])
    >>> made = arrange(graph, Repairs("x"))
    >>> made.ids, made.sections
    ({'1': 'toll', '2': 'queues'}, {'toll': 'positions', 'queues': 'arguments'})
    """
    made = _named(graph, repairs)
    _place(graph, made, repairs)
    # In the order of the file: undercuts had to wait for what they aim at.
    order = {id(tie): number for number, tie in enumerate(graph.ties)}
    made.links.sort(key=lambda placed: order[id(placed.tie)])
    _into_sections(graph, made)
    return made


def _named(graph: ClaimGraph, repairs: Repairs) -> Arranged:
    made, taken = Arranged({}), {claim.id for claim in graph.claims if claim.id}
    numbers: dict[str, int] = {}
    for claim in graph.claims:
        if claim.key in made.ids:
            message = f"The id `{claim.key[:60]}` stands a second time."
            done = "The claim got an id of its own; what names the id means the first."
            repairs.made("id used twice", message, done, near=claim.key, node=claim.key)
        if not claim.text:
            message = f"The claim `{claim.key[:60]}` has no text."
            repairs.made("no text", message, f"It reads “{NO_TEXT}”.", near=claim.key, node=claim.key)
        asked = claim.id if is_qualified(claim.id) and claim.id not in made.claims else ""
        id = asked or _fresh(claim, taken, numbers)
        taken.add(id)
        made.ids.setdefault(claim.key, id)
        made.claims[id] = claim
    return made


def _fresh(claim: Claim, taken: set[str], numbers: dict[str, int]) -> str:
    readable = is_id(claim.key) and not _MACHINE.fullmatch(claim.key)
    base = claim.key if readable else slug(claim.text or "claim")
    base = base if is_id(base) else "claim"
    id = base
    while id in taken:
        # Numbers that were given before are not tried again: thousands may have the same words.
        numbers[base] = numbers.get(base, 1) + 1
        id = f"{base}-{numbers[base]}"
    return id


def _place(graph: ClaimGraph, made: Arranged, repairs: Repairs) -> None:
    """Give every tie a child: the first of its premises that is not tied there in the same way already."""
    known = {tie.key: tie for tie in graph.ties if tie.key}
    links: dict[str, str] = {}
    taken: set[str] = set()
    used: dict[tuple[str, str, str], tuple[str, ...]] = {}
    waiting = list(graph.ties)
    while waiting:
        now = [
            tie for tie in waiting if tie.target in made.ids or tie.target in links or tie.target not in known
        ]
        if not now:
            for tie in waiting:
                _leave(tie, made, repairs, "aims in a circle at a tie that is left out")
            break
        chosen = [(tie, *found) for tie in now if (found := _aimed(tie, made, links, used, repairs))]
        supports = {(child, parent) for tie, child, parent, _ in chosen if tie.polarity == "for"}
        for tie, child, parent, others in chosen:
            second = tie.polarity == "against" and (child, parent) in supports
            placed = Placed(tie, child, parent, link_id(child, parent, second=second), others)
            if placed.link in taken:
                # `a->a->b#against`: a second link to `a->b`, or the only one to `a->b#against`.
                _leave(tie, made, repairs, "would have the id of another")
                continue
            taken.add(placed.link)
            made.links.append(placed)
            if tie.key:
                links.setdefault(tie.key, placed.link)
        done = set(map(id, now))
        waiting = [tie for tie in waiting if id(tie) not in done]
        # What aims at a tie that was left out dangles.
        known = {key: tie for key, tie in known.items() if id(tie) not in done or key in links}


def _aimed(
    tie: Tie,
    made: Arranged,
    links: Mapping[str, str],
    used: dict[tuple[str, str, str], tuple[str, ...]],
    repairs: Repairs,
) -> tuple[str, str, tuple[str, ...]] | None:
    parent = made.ids.get(tie.target) or links.get(tie.target)
    premises = list(dict.fromkeys(made.ids[key] for key in tie.premises if key in made.ids))
    if missing := [key for key in tie.premises if key not in made.ids]:
        _leave_part(tie, missing, repairs)
    if parent is None or not premises:
        what = f"aims at `{tie.target[:60]}`, which is not there" if premises else "starts nowhere"
        _leave(tie, made, repairs, what)
        return None
    for child in premises:
        others = tuple(other for other in premises if other != child)
        # To attack oneself has a meaning in abstract frameworks, to support oneself has none.
        if (child != parent or tie.polarity == "against") and (child, parent, tie.polarity) not in used:
            used[child, parent, tie.polarity] = others
            return child, parent, others
    same = any(
        key in used and {*used[key], child} == set(premises)
        for child in premises
        if (key := (child, parent, tie.polarity))
    )
    _leave(tie, made, repairs, "says again what another says" if same else "aims at its own start")
    return None


def _leave(tie: Tie, made: Arranged, repairs: Repairs, what: str) -> None:
    made.left_out.append(tie)
    named = f"`{tie.key[:60]}`" if tie.key else f"from `{', '.join(tie.premises)[:60]}`"
    repairs.made("link left out", f"The link {named} {what}.", "It was left out.", near=tie.key)


def _leave_part(tie: Tie, missing: list[str], repairs: Repairs) -> None:
    message = f"The link to `{tie.target[:60]}` starts at `{', '.join(missing)[:60]}`, which is not there."
    repairs.made("dangling link", message, "That end was left out.", near=missing[0])


def _into_sections(graph: ClaimGraph, made: Arranged) -> None:
    leaving: dict[str, set[str]] = {}
    reached: set[str] = set()
    for placed in made.links:
        for premise in (placed.child, *placed.co_premises):
            leaving.setdefault(premise, set()).add(placed.tie.polarity)
        reached.add(placed.parent)
    given = {id: claim.section for id, claim in made.claims.items() if claim.section}
    positions = {id for id, section in given.items() if section == "positions"}
    positions = positions or {
        id for id in made.claims if id in reached and id not in leaving and id not in given
    }
    if not positions and made.links:
        positions = _last(made, given)
    for id in made.claims:
        own = "objections" if leaving.get(id) == {"against"} else "arguments"
        made.sections[id] = given.get(id) or ("positions" if id in positions else own)


def _last(made: Arranged, given: Mapping[str, str]) -> set[str]:
    """Return a claim of each circle that nothing leaves: where all claims lead to others, these come last."""
    onto: dict[str, list[str]] = {id: [] for id in made.claims}
    for placed in made.links:
        if placed.parent in onto:
            for premise in (placed.child, *placed.co_premises):
                onto[premise].append(placed.parent)
    order = {id: number for number, id in enumerate(made.claims)}
    found = set()
    for circle in components(onto, onto.__getitem__):
        inside = set(circle)
        if all(set(onto[id]) <= inside for id in circle) and any(onto[id] for id in circle):
            free = [id for id in circle if id not in given]
            found |= {min(free, key=order.__getitem__)} if free else set()
    return found
