"""The rules by code, and which of them a user selects."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Literal, cast

from argmap.core.diagnostics import Severity
from argmap.core.errors import UnknownName
from argmap.core.registry import Registry

FILES = Registry("argmap.rules", what="rule", needs=("SEVERITY",))
"""The rule files by module name: `am201_support_cycle`."""

By = Literal["map", "tree", "texts", "comments", "reader"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code and name are those of its file, which is imported when the rule is used."""

    code: str
    name: str
    file: str

    @property
    def module(self) -> ModuleType:
        """The file."""
        return FILES[self.file]

    @property
    def severity(self) -> Severity:
        """How bad it is in a map under review."""
        return cast("Severity", self.module.SEVERITY)

    @property
    def by(self) -> By:
        """Who finds it: the reader, or a look at the comments, copies of sources, the files or the map."""
        if getattr(self.module, "READER", False):
            return "reader"
        if hasattr(self.module, "check_texts"):
            return "texts"
        if hasattr(self.module, "check_tree"):
            return "tree"
        return "comments" if hasattr(self.module, "check_ignores") else "map"

    @property
    def fixes(self) -> Literal["", "safe", "unsafe"]:
        """Whether `check --fix` mends what it finds (`safe`), or `check --unsafe-fixes`, where it can."""
        return cast('Literal["", "safe", "unsafe"]', getattr(self.module, "FIXES", ""))


@cache
def rules() -> Mapping[str, Rule]:
    """Return every rule by its code.

    >>> rules()["AM201"].name
    'support-cycle'
    """
    found = {}
    for file in FILES:
        code, _, name = file.partition("_")
        found[code.upper()] = Rule(code.upper(), name.replace("_", "-"), file)
    return dict(sorted(found.items()))


def rule(name: str) -> Rule:
    """Return the rule of a code (`AM201`) or a name (`support-cycle`).

    Raises:
        UnknownName: there is no such rule.
    """
    for known in rules().values():
        if name.upper() == known.code or name.lower() == known.name:
            return known
    raise UnknownName("rule", name, _known(name))


def chosen(selectors: Iterable[str]) -> set[str]:
    """Return the codes that selectors name: codes, beginnings of codes (`AM2`), and names.

    Raises:
        UnknownName: a selector names no rule.
    """
    found: set[str] = set()
    for selector in selectors:
        codes = matches(selector)
        if not codes:
            raise UnknownName("rule", selector, _known(selector))
        found |= codes
    return found


def matches(selector: str) -> set[str]:
    """Return the codes that one selector names; none where it names no rule.

    >>> sorted(matches("support-cycle"))
    ['AM201']
    """
    if not selector:
        return set()
    prefix, name = selector.upper(), selector.lower()
    return {code for code, rule in rules().items() if code.startswith(prefix) or rule.name == name}


def _known(name: str) -> Collection[str]:
    """Return what to suggest from: codes for what looks like a code, names for what looks like a name."""
    if re.fullmatch(r"[A-Za-z]{1,3}\d*", name):
        return list(rules())
    return [rule.name for rule in rules().values()]
