"""An Argdown model on its way to a map: its claims, and what is said of them besides their text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.argdown.model import Argdown, Argument, EquivalenceClass, Relation
from argmap.formats._argdown.fields import Named, Said
from argmap.formats.claims.graph import Claim, ClaimGraph
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

AGAINST = ("attack", "undercut", "contrary", "contradictory")
BOTH_WAYS = ("contrary", "contradictory")

Element = EquivalenceClass | Argument


@dataclass(slots=True)
class Bringing:
    """A model on its way to a map."""

    model: Argdown
    repairs: Repairs
    graph: ClaimGraph
    claims: dict[tuple[str, str], Claim] = field(default_factory=dict)
    """By kind and title."""
    said: dict[str, Said] = field(default_factory=dict)
    """What the data of each claim say, by its key."""
    folded: dict[str, Relation] = field(default_factory=dict)
    """The conclusions without words of their own, by title, with the one relation that they stand for."""
    sections: dict[str, list[str]] = field(default_factory=dict)
    named: Named = field(default_factory=Named)

    def key(self, kind: str, title: str, conclusion: int | None = None) -> str:
        """Return the key of the claim or the tie that an end of a relation means."""
        if kind == "equivalence-class":
            return f"[{title}]"
        argument = self.model.arguments.get(title)
        if argument is None or not argument.pcs:
            return f"<{title}>"
        return f"{conclusion if conclusion is not None else len(argument.pcs) - 1} <{title}>"


def text_of(part: Element, said: Said, repairs: Repairs) -> str:
    """Return the text without the tags at its end; where the data have it more exactly, as they have it."""
    member = part.canonical
    if member is None:
        return said.text
    shown, end = member.text, len(member.text.rstrip())
    for mark in sorted(member.marks, key=lambda mark: mark.start, reverse=True):
        if mark.kind != "tag" or mark.stop + 1 < end or not shown[: mark.start].strip():
            break
        end = len(shown[: mark.start].rstrip())
    text = cleaned(shown[:end], repairs)
    same = said.text and " ".join(said.text.split()) == " ".join(text.split())
    if said.text and not same:
        message = f"The text of `{part.title[:60]}` was edited, but not the `text` of its data."
        repairs.made("two texts", message, "The visible one counts.", near=shown[:40])
    return said.text if same else text


def besides(made: Bringing, part: Element) -> dict[str, Any]:
    """Return what else a part says: its other texts, and the headings it stands under."""
    chosen = part.canonical
    others = [
        cleaned(one.text, made.repairs) for one in part.members if one is not chosen and not one.is_reference
    ]
    return {"members": [text for text in others if text], "section": made.sections.get(part.section, [])}


def odd_kind(made: Bringing, relation: Relation) -> str:
    """Return the kind of a relation where its step alone does not tell it."""
    argument = made.model.arguments.get(relation.target) if relation.target_kind == "argument" else None
    at_step = relation.target_kind == "inference" or bool(argument and argument.pcs)
    usual = ("support", "undercut" if at_step else "attack")
    return "" if relation.kind in usual else relation.kind
