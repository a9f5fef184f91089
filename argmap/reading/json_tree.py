"""JSON text to plain data with places.

The standard library says whether it is JSON; a walk over what is known to be sound then notes the places.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any

from argmap.core.place import Place
from argmap.reading.conflict_marks import unsettled
from argmap.reading.decode import at
from argmap.reading.faults import refuse
from argmap.reading.tree import TreeList, TreeMap
from argmap.reading.yaml_tree import DEEPEST, LONGEST

# Possessive: a text of a million quotation marks is looked at once.
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_OPENING = re.compile(r'["\[\]{}]')
_HALF = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"[ \t\n\r]*")


def read_tree(text: str, file: str) -> TreeMap:
    """Return the object of a JSON text.

    Raises:
        MapError: AM001 no JSON, AM005 a key twice, AM006 too deep or too long.
    """
    if conflict := unsettled(text, file):
        raise conflict
    _measure(text, file)
    try:
        json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise refuse("AM001", f"This is not JSON: {error.msg}.", place, "Mend the syntax here.") from None
    except ValueError as error:
        raise refuse("AM001", f"This is not JSON: {error}.", Place(file), "Mend the value.") from None
    tree, _ = _Walk(text, file).value(_skip(text, 0))
    if not isinstance(tree, TreeMap):
        raise refuse("AM001", "The file is not a JSON object.", Place(file), 'Start with `{"argmap": 1`.')
    return tree


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON number")


def _measure(text: str, file: str) -> None:
    """Refuse nesting that would overflow the stack, before anything recursive sees it."""
    depth, index = 0, 0
    while match := _OPENING.search(text, index):
        token, index = match[0], match.end()
        if token == '"':
            string = _STRING.match(text, match.start())
            if not string:
                # Without its end, the parser has more to say about it.
                return
            index = string.end()
            if len(string[0]) > LONGEST + 2:
                place = at(text, match.start(), file)
                raise refuse("AM006", f"A text is longer than {LONGEST:,} characters.", place, "Shorten it.")
            continue
        depth += 1 if token in "[{" else -1
        if depth > DEEPEST:
            place = at(text, match.start(), file)
            raise refuse(
                "AM006", f"The file is nested more than {DEEPEST} levels deep.", place, "Take levels out."
            )


def _skip(text: str, index: int) -> int:
    match = _SPACE.match(text, index)
    return match.end() if match else index


class _Walk:
    """Walks a text that is known to be JSON, and notes where each value begins."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.decoder = json.JSONDecoder()
        self.lines = [0, *(match.end() for match in re.finditer("\n", text))]

    def value(self, index: int) -> tuple[Any, int]:
        if self.text[index] == "{":
            return self._object(index)
        if self.text[index] == "[":
            return self._array(index)
        value, end = self.decoder.raw_decode(self.text, index)
        return (self._sound(value, index) if isinstance(value, str) else value), end

    def _sound(self, text: str, index: int) -> str:
        """Refuse half of a surrogate pair, which JSON can escape and no file can hold."""
        if not text.isascii() and (half := _HALF.search(text)):
            message = f"The text holds a half character (U+{ord(half[0]):04X})."
            raise refuse("AM003", message, Place(self.file, *self._point(index, 1)), "Take it out.")
        return text

    def _object(self, index: int) -> tuple[TreeMap, int]:
        found = TreeMap()
        index = _skip(self.text, index + 1)
        while self.text[index] != "}":
            index = _skip(self.text, index + 1) if self.text[index] == "," else index
            start = index
            key, index = self.decoder.raw_decode(self.text, index)
            index = _skip(self.text, _skip(self.text, index) + 1)
            key = self._sound(key if key.isascii() else unicodedata.normalize("NFC", key), start)
            if key in found:
                place = Place(self.file, *self._point(start, 1), len(key) + 2)
                raise refuse(
                    "AM005", f"The key `{key[:80]}` stands here a second time.", place, "Rename one of them."
                )
            mark = (self.file, *self._point(start), *self._point(index))
            value, index = self.value(index)
            dict.__setitem__(found, key, value)
            found.marks[key] = mark
            index = _skip(self.text, index)
        return found, index + 1

    def _array(self, index: int) -> tuple[TreeList, int]:
        found = TreeList()
        index = _skip(self.text, index + 1)
        while self.text[index] != "]":
            index = _skip(self.text, index + 1) if self.text[index] == "," else index
            point = self._point(index)
            value, index = self.value(index)
            found.append(value)
            found.marks.append((self.file, *point, *point))
            index = _skip(self.text, index)
        return found, index + 1

    def _point(self, index: int, base: int = 0) -> tuple[int, int]:
        from bisect import bisect_right

        line = bisect_right(self.lines, index) - 1
        return line + base, index - self.lines[line] + base
