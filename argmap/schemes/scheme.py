"""A scheme: a kind of reasoning with its premises, its conclusion, and the questions it has to meet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from argmap.core.errors import ArgmapError

Target = Literal["premise", "step", "conclusion"]

COMPENDIUM = (
    "Douglas Walton, Chris Reed and Fabrizio Macagno, *Argumentation Schemes* (Cambridge University Press, "
    "2008), chapter 9"
)
"""Where most of the schemes are listed. What is here is said in our own words."""

FAMILIES = {
    "sources": "What others say",
    "cases": "From case to case",
    "wholes": "Parts, wholes and groups",
    "words": "What things are called",
    "alternatives": "One thing or another",
    "evidence": "What is found, and what is not",
    "causes": "Causes and effects",
    "action": "What to do",
    "rules": "Rules and fairness",
    "persons": "Who says so",
}
"""The families in order, with their titles."""

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Premise:
    """What the reasoning starts from: the part that it plays, and a sentence that stands for it."""

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A critical question: a short key, the question, and what it puts in doubt.

    A `premise` question doubts what the step starts from, a `conclusion` question what it leads to, and a
    `step` question grants the premises and doubts that they lead there.
    """

    key: str
    ask: str
    attacks: Target


@dataclass(frozen=True, slots=True)
class Example:
    """A step of this kind, and an objection that takes up one of the questions."""

    position: str
    claim: str
    reason: str
    question: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A kind of reasoning."""

    name: str
    title: str
    family: str
    about: str
    conclusion: str
    premises: tuple[Premise, ...]
    questions: tuple[Question, ...]
    example: Example | None = None
    aliases: tuple[str, ...] = ()
    citation: str = COMPENDIUM

    def question(self, key: str) -> Question | None:
        """Return the question of a key, or None.

        >>> from argmap.schemes.catalogue import scheme
        >>> scheme("expert-opinion").question("field").attacks
        'premise'
        """
        return next((question for question in self.questions if question.key == key), None)


def built(name: str, data: Mapping[str, Any]) -> Scheme:
    """Return the scheme of a file's data.

    Raises:
        ArgmapError: a key is missing or unknown, or a value is of the wrong form.
    """
    try:
        fields = dict(data)
        found = Scheme(
            name=_name(name),
            premises=tuple(Premise(**item) for item in fields.pop("premises")),
            questions=tuple(Question(**item) for item in fields.pop("questions")),
            example=Example(**example) if (example := fields.pop("example", None)) else None,
            aliases=tuple(_name(alias) for alias in fields.pop("aliases", ())),
            **fields,
        )
        _checked(found)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        message = f"The scheme `{name}` cannot be used: {error}.".replace("Scheme.__init__() ", "")
        raise ArgmapError(message, hint="Mend its file.", id=name) from None
    return found


def _name(text: object) -> str:
    if not isinstance(text, str) or not _KEBAB.fullmatch(text):
        raise ValueError(f"`{text}` is not in kebab-case")
    return text


def _checked(scheme: Scheme) -> None:
    parts: list[Any] = [scheme, *scheme.premises, *scheme.questions]
    for part in parts + ([scheme.example] if scheme.example else []):
        for field in part.__slots__:
            value = getattr(part, field)
            if isinstance(value, (str, tuple)) or (field == "example" and part is scheme):
                continue
            raise ValueError(f"`{field}` is not a text")
    keys = [_name(question.key) for question in scheme.questions]
    if not scheme.premises or not keys:
        raise ValueError("it needs premises and questions")
    if len(set(keys)) < len(keys):
        raise ValueError("a key is given twice")
    if wrong := [q.attacks for q in scheme.questions if q.attacks not in get_args(Target)]:
        raise ValueError(f"`{wrong[0]}` is not premise, step or conclusion")
    if scheme.example and scheme.example.question not in keys:
        raise ValueError(f"its example takes up `{scheme.example.question}`, which it does not ask")
