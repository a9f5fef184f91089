"""Numbered frameworks, as the competition of 2023 writes them: `p af N`, then a line `i j` for each attack.

Järvisalo, Lehtonen and Niskanen, *ICCMA 2023: 5th International Competition on Computational Models of
Argumentation* (Artificial Intelligence 342, 2025). Lines that begin with `#` are comments.
"""

from __future__ import annotations

import re
from array import array

from argmap.semantics.abstract.formats._text import MOST_ARGUMENTS, decoded, fault, shown
from argmap.semantics.abstract.framework import AF, Numbers

SUFFIXES = (".af", ".i23")

_HEADER = re.compile(r"[ \t]*p[ \t]+af[ \t]+(\d{1,12})[ \t]*(?:\n|$)", re.ASCII)
_HEADER_HINT = "Write `p af N`, where N is the number of arguments."
_WORD = re.compile(r"\S+")


def parse(content: bytes, file: str = "input") -> AF:
    r"""Read a framework.

    >>> list(parse(b"p af 3\n# a comment\n1 2\n2 3\n").attacks())
    [('1', '2'), ('2', '3')]

    Raises:
        FrameworkError: with the place of the first fault.
    """
    text = decoded(content, file)
    at = _skipped(text)
    header = _HEADER.match(text, at)
    if not header:
        what = "The file is empty." if at >= len(text) else "This is not the first line of a framework."
        raise fault(file, text, min(at, max(len(text) - 1, 0)), what, _HEADER_HINT)
    size = int(header[1])
    if size > MOST_ARGUMENTS:
        message = f"The framework declares {size:,} arguments; {MOST_ARGUMENTS:,} is the most."
        raise fault(file, text, header.start(1), message, "Give a smaller framework.")
    pairs = _plain(text[header.end() :], size)
    if pairs is None:
        pairs = _careful(text, header.end(), size, file)
    return AF.packed(Numbers(size), pairs[0::2], pairs[1::2])


def _skipped(text: str) -> int:
    """Return where the first line begins that is neither empty nor a comment."""
    at = 0
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        line = text[at:end].strip()
        if line and not line.startswith("#"):
            return at
        at = end + 1
    return at


def _plain(body: str, size: int) -> array[int] | None:
    """Read attacks written with one space and no more, as most files are; None where any is not so."""
    if not body.isascii():
        return None
    content = body.encode()
    shape = content.translate(None, b"0123456789")
    lines = len(shape) // 2
    if shape != b" \n" * lines:
        return None
    words = content.split()
    # A line of a single number has a space too, before it or after it.
    if len(words) != 2 * lines or b"\n " in content or b" \n" in content or content.startswith(b" "):
        return None
    try:
        pairs = array("i", map(int, words))
    except (OverflowError, ValueError):
        return None
    if pairs and not (min(pairs) >= 1 and max(pairs) <= size):
        return None
    return array("i", [number - 1 for number in pairs])


def _careful(text: str, at: int, size: int, file: str) -> array[int]:
    """Read attacks line by line, and say where the first fault is."""
    pairs = array("i")
    for line in text[at:].split("\n"):
        words = line.split()
        if words and not words[0].startswith("#"):
            if len(words) != 2:
                message = f"An attack is two numbers; this line has {len(words)} words."
                raise fault(
                    file,
                    text,
                    at + len(line) - len(line.lstrip()),
                    message,
                    "Write `i j`, one attack a line.",
                )
            for found in _WORD.finditer(line):
                pairs.append(_number(found[0], size, file, text, at + found.start()) - 1)
        at += len(line) + 1
    return pairs


def _number(word: str, size: int, file: str, text: str, at: int) -> int:
    if not (word.isascii() and word.isdecimal()):
        raise fault(
            file, text, at, f"`{shown(word)}` is no number of an argument.", f"Write one of 1 to {size}."
        )
    if len(word) > 12 or not 1 <= int(word) <= size:
        message = f"There is no argument {shown(word)}: the first line declares {size}."
        raise fault(file, text, at, message, "Mend the number, or the first line.")
    return int(word)


def write(af: AF) -> str:
    r"""Write a framework; its arguments become the numbers from 1 on, in their order.

    >>> write(AF.of("ab", [("a", "b")]))
    'p af 2\n1 2\n'
    """
    lines = [f"p af {len(af)}"]
    for i in range(len(af)):
        lines += [f"{i + 1} {j + 1}" for j in dict.fromkeys(af.row(i))]
    return "\n".join(lines) + "\n"
