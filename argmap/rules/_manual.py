"""The manual page of a rule: its docstring, with examples that a test executes as they stand."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import ModuleType

_FILE = re.compile(r"^--- (?P<name>[\w.-]+)$\n?", re.MULTILINE)
_HEAD = re.compile(r"(Bad|Good)(?: \((?P<kind>[A-Za-z0-9.-]+)\))?:")

_FILLED = (
    ("argmap", "argmap: 1\n"),
    ("id", "id: example\n"),
    ("question", "question: Should the city charge a toll on the harbour bridge?\n"),
    (
        "positions",
        "positions:\n"
        "  toll: {label: Charge a toll, text: The city should charge a toll.}\n"
        "  no-toll: {label: Keep it free, text: The bridge should stay free of charge.}\n",
    ),
)
"""What an example may leave out."""


@dataclass(frozen=True, slots=True)
class Example:
    """A map, or a part of one, as a manual page shows it; and the files that stand beside it, by name."""

    text: str
    encoding: str = "utf-8"
    files: Mapping[str, str] = field(default_factory=dict)
    suffix: str = ".yaml"
    """Of a map of another format: then it is whole as it stands."""

    @classmethod
    def of(cls, text: str, kind: str) -> Example:
        r"""Return the example of a page: what stands below a line `--- name` is a file beside the map.

        Its kind is an encoding, or the suffix of another format.

        >>> Example.of("id: m\n--- a.txt\nWords.\n", "utf-8").files
        {'a.txt': 'Words.\n'}
        """
        own, *rest = _FILE.split(text)
        suffix, encoding = (kind, "utf-8") if kind.startswith(".") else (".yaml", kind)
        return cls(own.rstrip("\n") + "\n", encoding, dict(zip(rest[::2], rest[1::2], strict=True)), suffix)

    def complete(self) -> bytes:
        """Return the example as a whole map: the keys that it leaves out are put in front of it."""
        if self.suffix != ".yaml":
            return self.text.encode()
        missing = [more for key, more in _FILLED if not re.search(rf"^{key}:", self.text, re.MULTILINE)]
        return "".join([*missing, self.text]).encode(self.encoding)


@dataclass(slots=True)
class Manual:
    """What a manual page says, in order: a title, paragraphs, examples of bad and of good."""

    title: str
    parts: list[str | tuple[str, Example]] = field(default_factory=list)

    def examples(self, kind: str) -> Iterator[Example]:
        """Yield the examples of a kind, `Bad` or `Good`."""
        for part in self.parts:
            if isinstance(part, tuple) and part[0] == kind:
                yield part[1]


def manual(module: ModuleType) -> Manual:
    """Return the manual page of a rule file."""
    title, *blocks = re.split(r"\n{2,}(?=\S)", inspect.cleandoc(module.__doc__ or ""))
    found = Manual(title.strip())
    for block in blocks:
        if head := _HEAD.match(block):
            text = inspect.cleandoc(block[head.end() :]).strip("\n") + "\n"
            found.parts.append((head[1], Example.of(text, head["kind"] or "utf-8")))
        else:
            found.parts.append(block)
    return found
