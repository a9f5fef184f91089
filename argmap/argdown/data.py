"""Data in braces and front matter: YAML as the reference reads it (version 1.2, with dates).

PyYAML reads version 1.1, in which `yes` is true; so it is asked for events, and words are understood here.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from argmap.argdown.faults import Fault
from argmap.argdown.tokens import Token

_DEEPEST = 60
_INT = re.compile(r"[-+]?(?:0b[01]+|0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?)\Z")
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z")
_TIME = re.compile(
    r"(?P<day>\d{4}-\d\d?-\d\d?)(?:[Tt]|[ \t]+)(?P<h>\d\d?):(?P<m>\d\d):(?P<s>\d\d)(?:\.(?P<f>\d*))?"
    r"(?:[ \t]*(?:Z|(?P<sign>[-+])(?P<zh>\d\d?)(?::?(?P<zm>\d\d))?))?\Z"
)
_FIXED: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    ".inf": float("inf"),
    "-.inf": float("-inf"),
    ".nan": float("nan"),
}


def data_of(token: Token) -> dict[str, object]:
    """Return what stands in braces. Braces with a line end behind the first one hold YAML in block form."""
    image = token.image
    block = re.match(r"\{[ \t]*(?:\r\n|\n|\r)", image)
    start, end = (block.end(), -1) if block else (0, len(image))
    value = _read(image[start:end], token.start + start)
    if value is None:
        return {}
    return value if isinstance(value, dict) else {"": value}


def front_matter_of(token: Token) -> dict[str, object]:
    """Return the settings of front matter; what is no mapping says nothing."""
    inner = token.image.strip("=")
    value = _read(inner, token.start + token.image.index(inner) if inner else token.start)
    return value if isinstance(value, dict) else {}


def _read(text: str, offset: int) -> object:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return _value(yaml.parse(text, Loader=loader), offset, text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = offset + (_index(text, mark.line, mark.column) if mark else 0)
        raise Fault(
            at,
            f"The data cannot be read: {error.problem or error.context or 'there is a fault of syntax'}.",
            "Write `{key: value, other: [a, b]}`; put values with `:`, `,` or brackets into quotes.",
        ) from error
    except (yaml.YAMLError, UnicodeError) as error:
        raise Fault(
            offset, "The data hold a character that cannot stand there.", "Take control characters away."
        ) from error


def _index(text: str, line: int, column: int) -> int:
    lines = text.splitlines(keepends=True)
    return min(sum(len(each) for each in lines[:line]) + column, len(text))


def _value(events: Any, offset: int, text: str) -> object:
    """Build a value from YAML's events, without recursion."""
    import yaml

    root: list[object] = []
    stack: list[list[object] | dict[str, object]] = [root]
    keys: list[str | None] = [None]

    def fault(mark: Any, message: str, help: str) -> Fault:
        return Fault(offset + _index(text, mark.line, mark.column), message, help)

    def put(value: object, at: Any) -> None:
        top = stack[-1]
        if isinstance(top, list):
            top.append(value)
        elif keys[-1] is None:
            name = _key(value)
            if name in top:
                raise fault(at, f"The key `{name}` stands twice in the data.", "Keep one of the two.")
            keys[-1] = name
        else:
            top[keys[-1]] = value
            keys[-1] = None

    documents = 0
    for event in events:
        at = event.start_mark
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise fault(at, "The data hold more than one document.", "Take the line `---` away.")
        elif isinstance(event, yaml.AliasEvent):
            raise fault(at, f"The data hold a link, `*{event.anchor}`.", "Write the value itself.")
        elif isinstance(event, (yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            if event.tag:
                raise fault(at, f"The data hold a type, `{event.tag}`.", "Write the value without a type.")
            if len(stack) > _DEEPEST:
                raise fault(at, "The data are nested too deep.", "Write them flatter.")
            stack.append([] if isinstance(event, yaml.SequenceStartEvent) else {})
            keys.append(None)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            value = stack.pop()
            keys.pop()
            put(value, at)
        elif isinstance(event, yaml.ScalarEvent):
            if event.tag and event.tag != "!":
                raise fault(at, f"The data hold a type, `{event.tag}`.", "Write the value without a type.")
            put(scalar(event.value) if event.implicit[0] else event.value, at)
    return root[0] if root else None


def _key(value: object) -> str:
    """Return the name that JavaScript makes of a key."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    if isinstance(value, list):
        return ",".join("" if each is None else _key(each) for each in value)
    if isinstance(value, dict):
        return "[object Object]"
    return str(value)


def scalar(text: str) -> object:
    """Return what an unquoted word means.

    >>> [scalar(word) for word in ("yes", "017", "0x1f", "1.50", "2020-01-01", "~")]
    ['yes', 17, 31, 1.5, '2020-01-01T00:00:00.000Z', None]
    """
    if text in _FIXED:
        return _FIXED[text]
    if _INT.match(text) and len(text) < 400:
        digits = text.lstrip("+-")
        base = {"0b": 2, "0o": 8, "0x": 16}.get(digits[:2], 10)
        value = int(digits[2:] if base != 10 else digits, base)
        return -value if text.startswith("-") else value
    if _FLOAT.match(text):
        number = float(text)
        return int(number) if number.is_integer() and abs(number) < 2**53 else number
    return _moment(text) or text


def _moment(text: str) -> str | None:
    """Return a date or a time as JavaScript writes it, in universal time."""
    try:
        if _DATE.match(text):
            return datetime.date.fromisoformat(text).isoformat() + "T00:00:00.000Z"
        found = _TIME.match(text)
        if not found:
            return None
        year, month, day = (int(part) for part in found["day"].split("-"))
        moment = datetime.datetime(year, month, day, int(found["h"]), int(found["m"]), int(found["s"]))
        milliseconds = int(((found["f"] or "") + "000")[:3])
        if found["sign"]:
            away = datetime.timedelta(hours=int(found["zh"]), minutes=int(found["zm"] or 0))
            moment = moment - away if found["sign"] == "+" else moment + away
        return f"{moment.isoformat()}.{milliseconds:03d}Z"
    except (ValueError, OverflowError):
        return None
