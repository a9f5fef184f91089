"""An Argdown model as claims and ties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.argdown.model import Argdown, Argument, EquivalenceClass, Relation, Section
from argmap.formats._argdown.bringing import AGAINST, BOTH_WAYS, Bringing, Element, besides, odd_kind, text_of
from argmap.formats._argdown.escape import untitled
from argmap.formats._argdown.fields import keep, said_of, step_of
from argmap.formats._argdown.head import graph_of, is_ours
from argmap.formats._argdown.inferences import steps_of
from argmap.formats._argdown.sections import section_by
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.ids import is_id, slug

_OFF_ITS_MAP = " is not in the map, "


def claims_of(model: Argdown, repairs: Repairs) -> ClaimGraph:
    """Return the claims and ties of a document.

    Statements become claims, and so do arguments without premises; an argument with premises and conclusions
    becomes the steps from the ones to the others, at which undercuts aim.
    """
    made = Bringing(model, repairs, graph_of(model, repairs))
    made.sections = dict(_section_titles(model.sections, []))
    made.folded = dict(_folded(model))
    for part in _in_order(model):
        if not (isinstance(part, Argument) and part.pcs) and not _is_folded(made, part):
            _claim(made, part)
    _ids(made)
    for argument in model.arguments.values():
        if argument.pcs:
            steps_of(made, argument)
    for relation in model.relations:
        if not (relation.source_kind == "equivalence-class" and relation.source in made.folded):
            _relation(made, relation)
    _told(made)
    _into_sections(made)
    return made.graph


def _section_titles(sections: Iterable[Section], above: list[str]) -> Iterator[tuple[str, list[str]]]:
    stack = [(section, above) for section in sections]
    while stack:
        section, path = stack.pop()
        titles = [*path, section.title]
        yield section.id, titles
        stack += [(child, titles) for child in section.children]


def _folded(model: Argdown) -> Iterator[tuple[str, Relation]]:
    """Find the conclusions that have no words and do nothing but bear on something: they are that step."""
    for title, part in model.statements.items():
        if part.text or part.tags or part.data or not all(m.role == "main-conclusion" for m in part.members):
            continue
        out = [
            one for one in part.relations if one.source == title and one.source_kind == "equivalence-class"
        ]
        if len(out) == len(part.relations) == 1 and out[0].kind not in BOTH_WAYS:
            # It must not lead back to itself: `[a]` for the argument that it is the conclusion of.
            own = {member.argument for member in part.members}
            if out[0].target_kind == "equivalence-class" or out[0].target not in own:
                yield title, out[0]


def _is_folded(made: Bringing, part: Element) -> bool:
    return isinstance(part, EquivalenceClass) and part.title in made.folded


def _in_order(model: Argdown) -> list[Element]:
    """Return all statements and arguments in the order in which they are defined."""
    parts: list[Element] = [*model.statements.values(), *model.arguments.values()]
    return sorted(parts, key=_place)


def _place(part: Element) -> tuple[int, int]:
    own = [member for member in part.members if not member.is_reference] or part.members
    return min(((member.span.line, member.span.column) for member in own), default=(10**9, 0))


def _claim(made: Bringing, part: Element) -> None:
    kind = "argument" if isinstance(part, Argument) else "equivalence-class"
    key = made.key(kind, part.title)
    said = said_of(part.data, made.graph, made.repairs, made.named)
    text = text_of(part, said, made.repairs)
    words = cleaned(part.title, made.repairs)
    label = said.label
    if label is None:
        as_id = part.title == said.id or (not said.id and _is_id(made, part.title))
        label = "" if as_id or not text or untitled(part.title) else words
    if not text and not untitled(part.title):
        text = words
    fields = said.fields
    if label:
        fields["label"] = label
    if tags := [tag for tag in dict.fromkeys(cleaned(one, made.repairs) for one in part.tags) if tag]:
        fields.setdefault("tags", tags)
    keep(said.kept, **besides(made, part))
    if said.kept:
        fields["kept"] = said.kept
    claim = Claim(key, text, said.section, fields, said.id, keep=False)
    made.said[key] = said
    made.claims[kind, part.title] = claim
    made.graph.claims.append(claim)


def _ids(made: Bringing) -> None:
    """Give claims ids made of their titles, where their data give none; those given come first."""
    taken = {claim.id for claim in made.graph.claims if claim.id}
    for (_, title), claim in made.claims.items():
        if not claim.id and not untitled(title):
            id = title if _is_id(made, title) else slug(title)
            if id not in taken:
                claim.id = id
                taken.add(id)


def _is_id(made: Bringing, title: str) -> bool:
    """Say whether a title is an id: what argmap wrote says so, else it must look like one."""
    return is_id(title) and (is_ours(made.model) or title == slug(title))


def _relation(made: Bringing, relation: Relation) -> None:
    source = made.key(relation.source_kind, relation.source)
    target = made.key(relation.target_kind, relation.target, relation.conclusion)
    polarity: Any = "against" if relation.kind in AGAINST else "for"
    ends = [(source, relation.source, target, relation.target)]
    if relation.kind in BOTH_WAYS:
        ends.append((target, relation.target, source, relation.source))
    for start, _, end, title in ends:
        said = made.said.get(start)
        step = step_of(said.steps.get(polarity, {}).pop(title, {}), made.repairs) if said else {}
        kept = dict(step.pop("kept", {}))
        keep(kept, relation=odd_kind(made, relation))
        made.graph.ties.append(Tie((start,), end, polarity, fields=step | ({"kept": kept} if kept else {})))


def _told(made: Bringing) -> None:
    for key, said in made.said.items():
        for polarity, steps in said.steps.items():
            for title in steps:
                message = f"`{polarity}:` of {key[:60]} names `{title[:60]}`, to which no relation leads."
                made.repairs.made("step without relation", message, "It was left out.", near=title)
    for warning in made.model.warnings:
        # What Argdown leaves off its own map is on ours, where AM202 looks after it.
        if _OFF_ITS_MAP not in warning.message:
            made.repairs.made("Argdown", warning.message, warning.help, place=warning.place)


def _into_sections(made: Bringing) -> None:
    """Find the kinds that the data leave open: as argmap writes them, or evidence where a source is named."""
    onto: dict[str, set[str]] = {}
    backed = {tie.target for tie in made.graph.ties if tie.polarity == "for"}
    for tie in made.graph.ties:
        for premise in tie.premises:
            onto.setdefault(premise, set()).add(tie.polarity)
    ours, rivals = is_ours(made.model), _rivals(made)
    for (kind, _), claim in made.claims.items():
        if claim.section:
            continue
        if ours:
            claim.section = section_by(onto.get(claim.key, ()), statement=kind == "equivalence-class")
        elif claim.key in rivals:
            claim.section = "positions"
        elif {"source", "quotes"} & set(claim.fields) and claim.key in onto and claim.key not in backed:
            claim.section = "evidence"


def _rivals(made: Bringing) -> set[str]:
    """Return the positions of a document in which some contradict each other: that is no step to another."""
    both: dict[str, set[str]] = {}
    leaving: set[str] = set()
    reached: set[str] = set()
    for tie in made.graph.ties:
        reached.add(tie.target)
        own = tie.fields.get("kept", {}).get("argdown", {})
        if own.get("relation") in BOTH_WAYS:
            both.setdefault(tie.target, set()).update(tie.premises)
        else:
            leaving.update(tie.premises)
    if not both:
        return set()
    found = {claim.key for claim in made.graph.claims} & reached - leaving
    # What contradicts a claim that leads somewhere is an objection to it.
    waiting = [key for key in both if key not in found]
    while waiting:
        lost = [key for key in both.get(waiting.pop(), ()) if key in found]
        found.difference_update(lost)
        waiting += lost
    return found
