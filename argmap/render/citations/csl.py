"""Whether a CSL file can be used: what would keep the citation processor from returning is found before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

DEEPEST = 200
"""So deep may the parts of a style stand in one another, macros written out. Published ones keep below 60."""
MOST = 200_000
"""So many parts may a style have, macros written out."""
_WHERE = "Styles stand at https://github.com/citation-style-language/styles."

Problem = tuple[str, str]
"""What is wrong, and what to do."""


def problem_of(csl: str) -> Problem | None:
    """Return what keeps a CSL text from being used, and what to do; None where nothing does.

    >>> problem_of("<html/>")[0]
    'This is XML, but no CSL style.'
    """
    if "<!DOCTYPE" in csl or "<!ENTITY" in csl:
        return "A CSL style holds no document type and no entities.", _WHERE
    try:
        root = ElementTree.fromstring(csl)  # noqa: S314 - without entities there is nothing to expand
    except (ElementTree.ParseError, ValueError) as error:
        return f"The style is not XML: {str(error).rstrip('.')}.", _WHERE
    space = re.match(r"\{.*\}", root.tag)
    prefix = space[0] if space else ""
    if root.tag != f"{prefix}style":
        return "This is XML, but no CSL style.", _WHERE
    if root.find(f"{prefix}bibliography") is None:
        if root.find(f"{prefix}citation") is None:
            return "This style only names another one that it follows.", "Save that one, and name it here."
        return "This style has no reference list, which the brief needs.", "Choose one that has."
    return _too_much(root, f"{prefix}macro")


def _too_much(root: ElementTree.Element, macro: str) -> Problem | None:
    """Say so where a macro comes to call itself, or the whole is too deep or too large."""
    parts = {str(one.get("name")): list(_levels(one)) for one in root.iter(macro)}
    measured: dict[str, tuple[int, int]] = {}
    # Macros are measured once all that they call are: each round goes deeper.
    while all(depth <= DEEPEST for depth, _ in measured.values()) and (
        ready := [
            name
            for name, found in parts.items()
            if name not in measured and all(c in measured or c not in parts for _, c in found)
        ]
    ):
        measured.update({name: _size(parts[name], measured) for name in ready})
    depth, size = max(measured.values(), default=(0, 0))
    if depth <= DEEPEST:
        if circle := next((name for name in parts if name not in measured), None):
            return f"The macro `{circle}` of this style comes to call itself.", "Mend the style."
        depth, size = _size(list(_levels(root)), measured)
    if depth > DEEPEST or size > MOST:
        what = f"more than {DEEPEST} parts deep" if depth > DEEPEST else f"of more than {MOST:,} parts"
        return f"With its macros written out, this style is {what}.", "Choose a simpler one."
    return None


def _levels(top: ElementTree.Element) -> Iterator[tuple[int, str]]:
    """Yield how deep each part stands, and the macro that it calls or nothing."""
    waiting = [(top, 1)]
    while waiting:
        part, level = waiting.pop()
        yield level, part.get("macro", "")
        waiting += [(below, level + 1) for below in part]


def _size(parts: list[tuple[int, str]], measured: dict[str, tuple[int, int]]) -> tuple[int, int]:
    found = [(level, *measured.get(called, (0, 0))) for level, called in parts]
    return max(level + depth for level, depth, _ in found), sum(1 + size for _, _, size in found)
