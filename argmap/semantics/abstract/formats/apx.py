"""ASPARTIX files: `arg(a).` for an argument, `att(a,b).` for an attack, in any order; `%` begins a comment.

Egly, Gaggl and Woltran, *Answer-set programming encodings for argumentation frameworks* (Argument &
Computation 1, 2010); used by the competitions from 2015 to 2021.
"""

from __future__ import annotations

import re
from array import array

from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.formats._text import decoded, fault, shown, twice, undeclared, unwritable
from argmap.semantics.abstract.framework import AF

SUFFIXES = (".apx", ".dl")

_NAME = r"[^\s(),.%\"]+|\"[^\"\n]*\""
_STATEMENT = re.compile(
    rf"\s*(?:arg\s*\(\s*(?P<name>{_NAME})\s*\)|att\s*\(\s*(?P<source>{_NAME})\s*,\s*(?P<target>{_NAME})\s*\))\s*\."
)
_SPACE = re.compile(r"(?:\s+|%[^\n]*)*")
_HINT = "Write `arg(a).` for an argument, `att(a,b).` for an attack."


def parse(content: bytes, file: str = "input") -> AF:
    r"""Read a framework.

    >>> list(parse(b"arg(a). arg(b).\natt(a,b). % a comment").attacks())
    [('a', 'b')]

    Raises:
        FrameworkError: with the place of the first fault.
    """
    text = decoded(content, file)
    return _plain(text) or _careful(text, file)


def _plain(text: str) -> AF | None:
    """Read statements without any space within, as nearly all files have them; None where any is not so."""
    words = text.split()
    if "%" in text or '"' in text or not all(word.endswith(").") for word in words):
        return None
    names = [word[4:-2] for word in words if word.startswith("arg(")]
    attacks = [word[4:-2] for word in words if word.startswith("att(")]
    if len(names) + len(attacks) != len(words) or not all(names):
        return None
    # One bracket of each kind, one dot and (for attacks) one comma a statement: no name has any of them.
    marks = [(mark, len(words)) for mark in "()."] + [(",", len(attacks))]
    if any(text.count(mark) != number for mark, number in marks) or any("," in name for name in names):
        return None
    index = {name: place for place, name in enumerate(names)}
    if len(index) != len(names):
        return None
    ends = ",".join(attacks).split(",") if attacks else []
    try:
        numbers = array("i", map(index.__getitem__, ends))
    except KeyError:
        return None
    return AF.packed(tuple(names), numbers[0::2], numbers[1::2])


def _careful(text: str, file: str) -> AF:
    """Read statement by statement, and say where the first fault is."""
    index: dict[str, int] = {}
    attacks: list[tuple[str, int, str, int]] = []
    at = _after_space(text, 0)
    while at < len(text):
        found = _STATEMENT.match(text, at)
        if not found:
            raise _not_a_statement(text, at, file)
        if (name := found["name"]) is not None:
            if name in index:
                raise twice(file, text, found.start("name"), name)
            index[name] = len(index)
        else:
            attacks.append((found["source"], found.start("source"), found["target"], found.start("target")))
        at = _after_space(text, found.end())
    sources, targets = array("i"), array("i")
    for source, where, target, there in attacks:
        for name, place, into in ((source, where, sources), (target, there, targets)):
            if name not in index:
                remedy = f"Declare it: `arg({shown(name)}).`"
                raise undeclared(file, text, place, name, index, remedy)
            into.append(index[name])
    return AF.packed(tuple(index), sources, targets)


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _not_a_statement(text: str, at: int, file: str) -> FrameworkError:
    end = text.find("\n", at)
    line = text[at : end if end >= 0 else len(text)].strip()
    if text[at:].lstrip().count(".") == 0 and line.startswith(("arg", "att")):
        return fault(file, text, at, f"`{shown(line)}` is cut off: there is no full stop.", _HINT)
    return fault(file, text, at, f"`{shown(line)}` is neither an argument nor an attack.", _HINT)


_PLAIN_NAME = re.compile(_NAME)


def write(af: AF) -> str:
    r"""Write a framework.

    >>> write(AF.of("ab", [("a", "b")]))
    'arg(a).\narg(b).\natt(a,b).\n'

    Raises:
        FrameworkError: a name cannot be written in this format.
    """
    for name in af.names:
        if not _PLAIN_NAME.fullmatch(name):
            raise unwritable(name, "apx")
    lines = [f"arg({name})." for name in af.names]
    lines += [f"att({source},{target})." for source, target in af.attacks()]
    return "\n".join(lines) + "\n"
