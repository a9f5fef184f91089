"""Plain data to YAML: the one way in which values are written, in blocks or in brackets."""

from __future__ import annotations

from typing import Any

from argmap.reading.scalar_text import folded, scalar

_LONGEST_KEY = 1000
"""Beyond 1,024 characters YAML wants a `?` in front of a key."""


def entries(block: dict[str, Any], *, indent: int = 2, width: int = 100) -> str:
    r"""Return entries of a map as lines of YAML, quoted where they have to be. No width is `-1`.

    >>> entries({"question": "Toll: yes or no?"})
    'question: "Toll: yes or no?"\n'
    """
    return "".join(f"{line}\n" for line in _mapping(block, 0, indent, width))


def in_brackets(value: Any) -> str:
    """Return a value as it stands inside of brackets, on one line.

    >>> in_brackets({"exact": "queues fell, briefly", "locator": None})
    '{exact: "queues fell, briefly", locator: null}'
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_bracketed_key(key)}: {in_brackets(v)}" for key, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    return scalar(value, in_brackets=True)


def _bracketed_key(key: str) -> str:
    written = scalar(key, in_brackets=True)
    return f"? {written} " if len(written) > _LONGEST_KEY else written


def _mapping(block: dict[str, Any], column: int, indent: int, width: int) -> list[str]:
    made: list[str] = []
    for key, value in block.items():
        written = scalar(key)
        if len(written) > _LONGEST_KEY:
            made.append(f"{' ' * column}? {written}")
            written = ""
        made += _beside(f"{' ' * column}{written}:", value, column, indent, width)
    return made


def _beside(key: str, value: Any, column: int, indent: int, width: int) -> list[str]:
    """Return the lines of a value that begins behind its key, or its dash, at a column."""
    if isinstance(value, dict) and value:
        return [key, *_mapping(value, column + indent, indent, width)]
    if isinstance(value, list) and value:
        line = f"{key} {in_brackets(value)}"
        if not any(isinstance(item, dict) for item in value) and (width < 0 or len(line) <= width):
            return [line]
        return [key, *(line for item in value for line in _item(item, column + indent, indent, width))]
    if isinstance(value, (dict, list)):
        return [f"{key} {'{}' if isinstance(value, dict) else '[]'}"]
    space = " " * (column + indent)
    if isinstance(value, str) and "\n" in value and stands_in_block(value):
        lines = value.split("\n")
        mark = "|" if not lines[-1] else "|-"
        return [
            f"{key} {mark}",
            *(space + line if line else "" for line in value.removesuffix("\n").split("\n")),
        ]
    broken = folded(value, len(key) + 1, width) if isinstance(value, str) and width > 0 else None
    if not broken:
        return [f"{key} {scalar(value)}"]
    return [f"{key} {broken[0]}", *(space + line for line in broken[1:])]


def _item(value: Any, column: int, indent: int, width: int) -> list[str]:
    dash = " " * column + "-"
    if isinstance(value, dict) and value:
        first, *rest = _mapping(value, column + 2, indent, width)
        return [f"{dash} {first[column + 2 :]}", *rest]
    lines = _beside(dash, value, column, indent, width)
    if isinstance(value, list) and len(lines) > 1:
        first, *rest = (line for item in value for line in _item(item, column + 2, indent, width))
        return [f"{dash} {first[column + 2 :]}", *rest]
    return lines


def stands_in_block(text: str) -> bool:
    r"""Say whether the lines of a text can stand below a `|` as they are.

    >>> stands_in_block("One.\nTwo."), stands_in_block("One. \nTwo.")
    (True, False)
    """
    lines = text.removesuffix("\n").split("\n")
    return bool(lines[-1]) and all(line.strip() == line and line.isprintable() for line in lines)
