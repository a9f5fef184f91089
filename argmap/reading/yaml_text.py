"""Plain data to YAML: the one way in which values are written, in blocks or in brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, ClassVar

from argmap.reading.scalars import plain

# To YAML 1.1 these end a line or begin a file, to YAML 1.2 they do not: escaped, they are the same to both.
_SEPARATOR = re.compile("[\u0085\u2028\u2029\ufeff]")


def entries(block: dict[str, Any], *, indent: int = 2, width: int = 100) -> str:
    r"""Return entries of a map as lines of YAML, quoted where they have to be. No width is `-1`.

    >>> entries({"question": "Toll: yes or no?"})
    "question: 'Toll: yes or no?'\n"
    """
    return _written(block, flow=False, indent=indent, width=width)


def in_brackets(value: Any) -> str:
    """Return a value as it stands inside of brackets, on one line.

    >>> in_brackets({"exact": "queues fell, briefly", "locator": None})
    "{exact: 'queues fell, briefly', locator: null}"
    """
    return _written([value], flow=True, indent=2, width=-1).strip()[1:-1]


def _written(value: Any, *, flow: bool, indent: int, width: int) -> str:
    import yaml

    text: str = yaml.dump(
        value, Dumper=_dumper(flow), sort_keys=False, allow_unicode=True, indent=indent, width=width
    )
    return text


@cache
def _dumper(flow: bool) -> Any:
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
        lines = value.split("\n")
        # A block with line ends at its end would close the document behind it, with `...`.
        if (
            len(lines) > 1
            and lines[-1]
            and all(line.strip() == line and line.isprintable() for line in lines)
        ):
            style = "|"
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    def mapping(dumper: Any, value: dict[str, Any]) -> Any:
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=flow)

    def sequence(dumper: Any, value: list[Any]) -> Any:
        brackets = flow or not any(isinstance(item, dict) for item in value)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=brackets)

    for kind, pattern in (
        ("null", "null"),
        ("bool", "true|false"),
        ("int", r"[-+]?[0-9]+"),
        ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"),
    ):
        Dumper.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(f"^(?:{pattern})$"), None)
    Dumper.add_representer(str, text)
    Dumper.add_representer(dict, mapping)
    Dumper.add_representer(list, sequence)
    return Dumper
