"""The native format: a map as YAML, for people."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from argmap.model.argument_map import ArgumentMap
from argmap.reading.assemble import assemble
from argmap.reading.document import Document
from argmap.reading.scalars import plain
from argmap.reading.short import shortened

SUFFIXES = (".yaml", ".yml")
DESCRIPTION = "argmap's own format, for people"


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a YAML map.

    Raises:
        MapError: with a diagnostic, and its place, for every fault.
    """
    return assemble(content, file=file, folder=folder, json=False)


def write(m: ArgumentMap) -> str:
    """Return the map as YAML, in the order of the format; reading it gives an equal map.

    >>> from argmap.model.nodes import Position
    >>> print(write(ArgumentMap(id="m", question="Toll?", positions={"no": {"text": "No."}})))
    argmap: 1
    id: m
    question: Toll?
    <BLANKLINE>
    positions:
      no:
        text: No.
    <BLANKLINE>
    """
    blocks: list[dict[str, Any]] = [{}]
    for key, value in shortened(m).items():
        if isinstance(value, dict):
            blocks.append({key: value})
        else:
            blocks[-1][key] = value
    return "\n".join(entries(block) for block in blocks if block)


# To YAML 1.1 these end a line or begin a file, to YAML 1.2 they do not: escaped, they are the same to both.
_SEPARATOR = re.compile("[\u0085\u2028\u2029\ufeff]")


def entries(block: dict[str, Any]) -> str:
    r"""Return entries of a map as lines of YAML, quoted where they have to be.

    >>> entries({"question": "Toll: yes or no?"})
    "question: 'Toll: yes or no?'\n"
    """
    import yaml

    text: str = yaml.dump(block, Dumper=_dumper(), sort_keys=False, allow_unicode=True, width=100)
    return text


@cache
def _dumper() -> Any:
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes the YAML 1.2 that we read: blocks for mappings, brackets for lists of ids."""

        yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

        def ignore_aliases(self, data: object) -> bool:
            return True

    def text(dumper: Any, value: str) -> Any:
        style = None if isinstance(plain(value), str) else "'"
        if _SEPARATOR.search(value):
            style = '"'
        if "\n" in value and all(line.strip() == line and line.isprintable() for line in value.split("\n")):
            style = "|"
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    def mapping(dumper: Any, value: dict[str, Any]) -> Any:
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=False)

    def sequence(dumper: Any, value: list[Any]) -> Any:
        flow = not any(isinstance(item, dict) for item in value)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=flow)

    for kind, pattern in (
        ("bool", "true|false"),
        ("int", r"[-+]?[0-9]+"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ):
        Dumper.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), None)
    Dumper.add_representer(str, text)
    Dumper.add_representer(dict, mapping)
    Dumper.add_representer(list, sequence)
    return Dumper
