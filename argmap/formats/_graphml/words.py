"""What labels, types, colours and heads of arrows mean, and the names of the data that argmap writes."""

from __future__ import annotations

import re
from typing import Any

from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

NODE = ("label", "likelihood", "by", "tags", "note")
STEP = ("strength", "scheme", "question", "warrant", "strict", "note", "by")
TEXTS = ("text", "description", "claim", "statement", "content", "body")
LABELS = ("label", "title", "name", "shorttext")
TYPES = ("type", "nodetype", "node_type", "kind", "category", "relation", "polarity", "sign")
CORE = {
    *TEXTS,
    *LABELS,
    *TYPES,
    "id",
    "argmap",
    "nodegraphics",
    "edgegraphics",
    "scheme",
    "defeasible",
    "portgraphics",
}
"""The names of data, in small letters, that mean something to argmap."""
SECTIONS = {
    **dict.fromkeys(("position", "positions", "thesis", "issue-position"), "positions"),
    **dict.fromkeys(("argument", "arguments", "reason"), "arguments"),
    **dict.fromkeys(("objection", "objections", "counterargument", "rebuttal"), "objections"),
    **dict.fromkeys(("evidence", "fact", "data", "source"), "evidence"),
    **dict.fromkeys(("assumption", "assumptions"), "assumptions"),
    **dict.fromkeys(("i", "claim", "premise", "conclusion", "statement", "atom", "l", "node", ""), ""),
}
"""The section of a type; nothing, where the links tell."""
JOINTS: dict[str, Any] = {
    "joint": "",
    **dict.fromkeys(("ra", "inference", "support", "ra-node"), "for"),
    **dict.fromkeys(("ca", "conflict", "attack", "ca-node"), "against"),
}
"""The types of small boxes that arrows run through."""
_AGAINST = re.compile(
    r"(?:-|−|–|—|con|contra|no|against|ca|conflict|counter\w*|attack\w*|refut\w*|rebut\w*|rebuttal|undercut\w*"
    r"|undermin\w*|object\w*|oppos\w*|contradict\w*|disagree\w*|challeng\w*|negative|den(?:y|ies))"
)
_FOR = re.compile(
    r"(?:\+|pro|for|yes|ra|inference|support\w*|because|agree\w*|positive|back\w*|justif\w*|evidence)"
)
_HEADS = ("t_shape", "dash", "skewed_dash", "cross", "white_circle", "circle", "short")
NAMELESS = re.compile(r"(?:ra|ca|default (?:inference|conflict)|[+−-]|)", re.IGNORECASE)


def stance(word: str) -> str:
    """Return what a word at an arrow means: for, against, or nothing.

    >>> stance("Attacks"), stance("+"), stance("see also")
    ('against', 'for', '')
    """
    word = word.strip().casefold()
    return "against" if _AGAINST.fullmatch(word) else "for" if _FOR.fullmatch(word) else ""


def drawn(colour: str, head: str) -> str:
    """Return what the colour and the head of an arrow mean.

    >>> drawn("#FF0000", "standard"), drawn("#008000", "standard"), drawn("#000000", "t_shape")
    ('against', 'for', 'against')
    """
    if head in _HEADS:
        return "against"
    if re.fullmatch(r"#[0-9a-fA-F]{6}(?:[0-9a-fA-F]{2})?", colour):
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        if red > 120 and red > 1.4 * green + 20 and red > 1.4 * blue + 20:
            return "against"
        if green > 80 and green > 1.3 * red + 20 and green > 1.1 * blue + 20:
            return "for"
    return ""


def plain(text: str, repairs: Repairs) -> str:
    """Return the words of a label, which may be HTML in yEd."""
    return cleaned(text, repairs, markup=text.lstrip()[:6].lower() == "<html>")


def same(one: str, other: str) -> bool:
    """Say whether two texts are the same but for white space."""
    return one.split() == other.split()


def further(own: Any) -> dict[str, str]:
    """Return the data that is kept of a node or an edge, as far as GraphML can hold it."""
    if not isinstance(own, dict):
        return {}
    mute = Repairs("")
    return {
        name: value
        for name, value in own.items()
        if isinstance(value, str)
        and value
        and cleaned(value, mute) == value
        and name.strip() == name
        and name
        and cleaned(name, mute) == name
        and name.casefold() not in CORE
    }
