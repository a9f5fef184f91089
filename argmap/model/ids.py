"""Ids of nodes (`back-channel`) and of links (`back-channel->good`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from argmap.core.printable import printable
from argmap.model.base import ID_FORM, ShortForm, Word, listed

ARROW = "->"
OF = ":"
"""What stands between the name of another map and an id of it."""
AGAINST = "#against"
RESERVED = frozenset({"actor", "event", "node", "section", "source"})
"""What another map cannot be called: documents have places of these names, such as `source:gazette`."""
ANALYST = "analyst"
"""What `by` names where the map's author adds something beyond what the sources say."""
LONGEST = 100
_WRITTEN_ARROW = re.compile(r"\s*(?:->|=>|→|⟶|➔)\s*")
_ASCII = re.compile("[A-Za-z0-9_-]+")
_ASCII_WORDS = re.compile("[a-z0-9]+")


def is_id(text: str) -> bool:
    """Say whether a text can be an id: letters, digits, `-` and `_`, with a letter or digit at both ends.

    >>> is_id("back-channel"), is_id("back channel"), is_id("-x")
    (True, False, False)
    """
    if not 0 < len(text) <= LONGEST or text[0] in "-_" or text[-1] in "-_":
        return False
    if text.isascii():
        return _ASCII.fullmatch(text) is not None
    # Scripts such as Devanagari write vowels as marks, which are no letters by themselves.
    return all(c.isalnum() or c in "-_" or unicodedata.category(c)[0] == "M" for c in text)


def is_qualified(text: str) -> bool:
    """Say whether a text can be an id, or one of another map behind that map's name: `iran:c12`.

    >>> is_qualified("iran:c12"), is_qualified("c12"), is_qualified("iran:")
    (True, True, False)
    """
    first, of, _ = text.partition(OF)
    if of and first in RESERVED:
        return False
    return len(text) <= LONGEST and all(is_id(part) for part in text.split(OF))


def qualified(name: str, ref: str) -> str:
    """Return the reference to a node or link of another map, by the name that it goes by here.

    >>> qualified("iran", "fairness->no-toll")
    'iran:fairness->iran:no-toll'
    """
    bare = ref.removesuffix(AGAINST)
    joined = ARROW.join(f"{name}{OF}{part}" for part in bare.split(ARROW))
    return joined + ref[len(bare) :]


def is_ref(text: str) -> bool:
    """Say whether a text can name a node or a link.

    >>> is_ref("toll"), is_ref("fairness->toll"), is_ref("fairness->")
    (True, True, False)
    """
    bare = text.removesuffix(AGAINST)
    return all(is_qualified(part) for part in bare.split(ARROW)) and (bare == text or is_link(bare))


def link_id(child: str, parent: str, *, second: bool = False) -> str:
    """Return the id of the link from `child` to `parent`.

    `second` is for the attack of a node that supports the same parent too.

    >>> link_id("rebates", "fairness->no-toll")
    'rebates->fairness->no-toll'
    """
    return f"{child}{ARROW}{parent}{AGAINST if second else ''}"


def is_link(ref: str) -> bool:
    """Say whether a reference names a link."""
    return ARROW in ref


def slug(text: str, *, longest: int = 40) -> str:
    """Return a readable id made of the words of a text.

    >>> slug("A peak toll would shorten queues.")
    'a-peak-toll-would-shorten-queues'
    """
    made = ""
    for word in words_of(text):
        longer = f"{made}-{word}" if made else word[:longest]
        if len(longer) > longest:
            break
        made = longer
    return made or "x"


def words_of(text: str) -> list[str]:
    """Return the words of a text as an id has them.

    >>> words_of("A peak toll!")
    ['a', 'peak', 'toll']
    """
    folded = unicodedata.normalize("NFC", text.casefold())
    if folded.isascii():
        return _ASCII_WORDS.findall(folded)
    return "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded).split()


def _check_id(text: str) -> str:
    return _checked(text, is_qualified)


def _check_plain(text: str) -> str:
    return _checked(text, is_id)


def _checked(text: str, allowed: Callable[[str], bool]) -> str:
    text = unicodedata.normalize("NFC", text)
    if not allowed(text):
        raise PydanticCustomError(
            "id", "not an id", {"text": printable(text[:LONGEST]), "better": slug(text)}
        )
    return text


def _check_ref(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    if not is_ref(text):
        better = _WRITTEN_ARROW.sub(ARROW, text)
        context = {"text": printable(text[:LONGEST]), "better": better if is_ref(better) else ""}
        raise PydanticCustomError("ref", "not a reference", context)
    return text


PlainId = Annotated[str, AfterValidator(_check_plain), Word("PlainId")]
"""The id of a map, and the name that it goes by in another."""

Id = Annotated[str, AfterValidator(_check_id), Word("Id")]
"""The id of a node, source, actor or event; behind the name of a map and a colon, one of that map."""

Ref = Annotated[str, AfterValidator(_check_ref), Word("Ref")]
"""The id of a node or of a link."""

Ids = Annotated[tuple[Id, ...], BeforeValidator(listed), ShortForm(Word("Id").form)]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(listed), ShortForm(ID_FORM)]
