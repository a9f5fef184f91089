"""A first look at a file, by which formats that share a suffix are told apart."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from contextlib import suppress
from functools import cached_property
from typing import Any

_HEAD = 20_000
_KEY = re.compile(
    r"^(?:\"([^\"\n]+)\"|'([^'\n]+)'|([^\s#\-'\"{\[&*!|>%@`][^:#\n]*?))\s*:(?=\s|$)", re.MULTILINE
)
_ROOT = re.compile(r"<(?!\?|!)(?:[\w.-]+:)?([\w.-]+)")


class Peek:
    r"""The beginning of a file's content, and what it looks like as text, JSON, YAML or XML.

    >>> Peek(b"argmap: 1\nid: m").keys >= {"argmap", "id"}, Peek(b'{"nodes": []}').json
    (True, {'nodes': []})
    """

    def __init__(self, content: bytes, suffix: str = "") -> None:
        self.content = content
        self.suffix = suffix

    @cached_property
    def head(self) -> str:
        """The first twenty thousand characters or so, whatever their encoding."""
        return self.content[:_HEAD].removeprefix(BOM_UTF8).decode("utf-8", "replace").lstrip()

    @cached_property
    def json(self) -> Any:
        """The data, where it is JSON; else None."""
        if self.head[:1] not in ("{", "["):
            return None
        with suppress(ValueError, RecursionError):
            return json.loads(self.content.removeprefix(BOM_UTF8).decode("utf-8", "replace"))
        return None

    @cached_property
    def keys(self) -> set[str]:
        """The keys at the left margin of a YAML text, or of a JSON object."""
        if isinstance(self.json, dict):
            return set(self.json)
        return {one or two or three for one, two, three in _KEY.findall(self.head)}

    @cached_property
    def root(self) -> str:
        """The name of the root element, where it is XML; else nothing."""
        found = _ROOT.search(self.head) if self.head[:1] == "<" else None
        return found[1] if found else ""
