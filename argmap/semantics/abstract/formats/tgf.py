"""Trivial graph format: a name a line, then `#`, then a line `a b` for each attack.

What follows on a line is a label, and let be.
"""

from __future__ import annotations

import re
from array import array
from itertools import chain

from argmap.semantics.abstract.formats._text import decoded, fault, shown, twice, undeclared, unwritable
from argmap.semantics.abstract.framework import AF

SUFFIXES = (".tgf",)

_MARK = re.compile(r"^[ \t]*#[ \t]*$", re.MULTILINE)
_WORD = re.compile(r"\S+")


def parse(content: bytes, file: str = "input") -> AF:
    r"""Read a framework.

    >>> list(parse(b"a\nb\n#\na b\n").attacks())
    [('a', 'b')]

    Raises:
        FrameworkError: with the place of the first fault.
    """
    text = decoded(content, file)
    mark = _MARK.search(text)
    if not mark:
        message = "There is no line `#` between the arguments and the attacks."
        at = len(text.rstrip())
        raise fault(file, text, at, message, "Write the arguments, a line with `#`, then the attacks.")
    index: dict[str, int] = {}
    at = 0
    for line in text[: mark.start()].split("\n"):
        if words := line.split(None, 1):
            if words[0] in index:
                raise twice(file, text, at + line.index(words[0]), words[0])
            index[words[0]] = len(index)
        at += len(line) + 1
    pairs = _plain(text[mark.end() :], index)
    if pairs is None:
        pairs = _careful(text, mark.end(), index, file)
    return AF.packed(tuple(index), pairs[0::2], pairs[1::2])


def _plain(body: str, index: dict[str, int]) -> array[int] | None:
    """Read attacks of two names a line; None where any line is not so."""
    rows = [words for words in map(str.split, body.split("\n")) if words]
    if any(len(words) != 2 for words in rows):
        return None
    try:
        return array("i", map(index.__getitem__, chain.from_iterable(rows)))
    except KeyError:
        return None


def _careful(text: str, at: int, index: dict[str, int], file: str) -> array[int]:
    """Read attacks line by line, labels let be, and say where the first fault is."""
    pairs = array("i")
    for line in text[at:].split("\n"):
        words = list(_WORD.finditer(line))
        if len(words) == 1:
            message = f"The attack of `{shown(words[0][0])}` names no target."
            raise fault(file, text, at + words[0].start(), message, "Write `a b`, one attack a line.")
        for found in words[:2]:
            if found[0] not in index:
                remedy = "Declare it above the `#`."
                raise undeclared(file, text, at + found.start(), found[0], index, remedy)
            pairs.append(index[found[0]])
        at += len(line) + 1
    return pairs


def write(af: AF) -> str:
    r"""Write a framework.

    >>> write(AF.of("ab", [("a", "b")]))
    'a\nb\n#\na b\n'

    Raises:
        FrameworkError: a name cannot be written in this format.
    """
    for name in af.names:
        if not _WORD.fullmatch(name) or name == "#":
            raise unwritable(name, "tgf")
    lines = [*af.names, "#", *(f"{source} {target}" for source, target in af.attacks())]
    return "\n".join(lines) + "\n"
