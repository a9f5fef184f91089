"""The inferences of an argument with premises and conclusions, as steps."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from argmap.argdown.model import Argument, Statement
from argmap.formats._argdown.bringing import AGAINST, Bringing, besides, odd_kind, text_of
from argmap.formats._argdown.fields import Said, keep, step_of
from argmap.formats._argdown.plain import kept_data
from argmap.formats._argdown.titles import step_title
from argmap.formats.claims.graph import Tie
from argmap.formats.claims.texts import cleaned

_NUMBERED = re.compile(r" \(\d+\)$")


def steps_of(made: Bringing, argument: Argument) -> None:
    """Make a tie of each inference of an argument: from what stands above it to its conclusion."""
    said_steps: list[Tie] = []
    above: list[Statement] = []
    for number, statement in enumerate(argument.pcs):
        if statement.inference is not None:
            premises = _used(argument, statement) or above
            target, polarity, fields = _aim(made, statement)
            inference = statement.inference
            kept: dict[str, Any] = dict(fields)
            if isinstance(inference.data, Mapping):
                keep(kept, inference=kept_data(inference.data, made.repairs, "an inference"))
            step: dict[str, Any] = {"kept": kept} if kept else {}
            if inference.rules:
                step["scheme"] = cleaned(", ".join(inference.rules), made.repairs)
            keys = tuple(dict.fromkeys(f"[{one.title}]" for one in premises))
            said_steps.append(Tie(keys, target, polarity, made.key("argument", argument.title, number), step))
            above = []
        above.append(statement)
    for number, tie in enumerate(said_steps):
        last = number == len(said_steps) - 1
        _say(made, argument, tie, argument.title if last else f"{argument.title} - {number + 1}", last=last)
    made.graph.ties += said_steps


def _used(argument: Argument, conclusion: Statement) -> list[Statement]:
    """Return the statements that a conclusion says it comes from, by their numbers."""
    for data in (conclusion.inference and conclusion.inference.data, conclusion.data):
        for key in ("uses", "from"):
            numbers = data.get(key) if isinstance(data, Mapping) else None
            if isinstance(numbers, (list, tuple)):
                found = [n for n in numbers if isinstance(n, int) and 0 < n <= len(argument.pcs)]
                return [one for n in found if (one := argument.pcs[n - 1]) is not conclusion]
    return []


def _aim(made: Bringing, conclusion: Statement) -> tuple[str, Any, dict[str, Any]]:
    """Return what a step leads to, whether it is for or against it, and what is kept of it."""
    relation = made.folded.get(conclusion.title)
    if relation is None:
        return f"[{conclusion.title}]", "for", {}
    target = made.key(relation.target_kind, relation.target, relation.conclusion)
    polarity = "against" if relation.kind in AGAINST else "for"
    usual = f"{'Not' if polarity == 'against' else 'So'}: {relation.target}"
    kept: dict[str, Any] = {}
    keep(
        kept,
        conclusion="" if conclusion.title in (usual, _plain_title(usual, conclusion)) else conclusion.title,
        relation=odd_kind(made, relation),
    )
    return target, polarity, kept


def _plain_title(usual: str, conclusion: Statement) -> str:
    return conclusion.title if _NUMBERED.sub("", conclusion.title) == usual else usual


def _say(made: Bringing, argument: Argument, tie: Tie, title: str, *, last: bool) -> None:
    """Put what an argument says besides its premises into its step: description, data, title."""
    fields = tie.fields
    kept = dict(fields.get("kept", {}))
    if last:
        step = step_of(argument.data or {}, made.repairs)
        own = step.pop("kept", {})
        kept = {**own, **kept, "argdown": {**own.get("argdown", {}), **kept.get("argdown", {})}}
        text = text_of(argument, Said(), made.repairs)
        note = step.get("note", "")
        if text and " ".join(note.split()) != " ".join(text.split()):
            step["note"] = text
        fields |= {key: value for key, value in step.items() if key not in fields}
        keep(kept, **besides(made, argument), tags=list(argument.tags))
    premise = made.claims.get(("equivalence-class", tie.premises[0][1:-1])) if tie.premises else None
    if premise is not None:
        usual = step_title(tie.premises[0][1:-1], tie.polarity, _title_of(tie.target))
        same = title == usual or _NUMBERED.sub("", title) == usual
        keep(kept, title="" if same else title)
    if not kept.get("argdown"):
        kept.pop("argdown", None)
    fields.pop("kept", None)
    if kept:
        fields["kept"] = kept


def _title_of(key: str) -> str:
    return key[1:-1] if key[:1] in "[<" else key.partition(" <")[2][:-1]
