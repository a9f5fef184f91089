"""An item of CSL-JSON as the fields of a source."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from argmap.bibliography._csl import dates, names
from argmap.bibliography._csl.types import MORE, OLDER
from argmap.bibliography._shared.entries import listed
from argmap.model.sources import DATES, NAMES, TEXTS

OURS = "argmap"
"""The key of `custom` under which stands what of a source of a map CSL has no field for."""
_NOT_CSL = {"archived", "descriptor"}
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sc|sub|sup|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_SMALL = re.compile(r"<(sub|sup)>([-+0-9]+)</\1>", re.IGNORECASE)
_RAISED = {
    "sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}

Tell = Callable[[str], None]


def fields(item: dict[str, Any], tell: Tell) -> dict[str, Any]:
    """Return the fields of a source; `tell` takes a sentence for each thing that is not kept as it was.

    >>> fields({"id": "x", "title": "CO<sub>2</sub>", "volume": 7}, print)
    {'title': 'CO₂', 'volume': '7'}
    """
    made: dict[str, Any] = {}
    custom: dict[str, str] = {}
    for name, value in item.items():
        key = OLDER.get(name, name)
        if key == "id" or value in (None, "", [], {}) or (key != name and key in item):
            continue
        if key in NAMES:
            _names(key, value, made, tell)
        elif key in DATES:
            _date(key, value, made, custom, tell)
        elif key in TEXTS and key not in _NOT_CSL:
            if text := _text(key, value, tell):
                made[key] = text
        elif key == "custom" and isinstance(value, dict):
            _custom(value, custom, tell)
        elif key == "categories" and isinstance(value, list):
            custom[key] = ", ".join(str(part) for part in value)
        elif text := _text(key, value, tell):
            custom[key] = text
            if key not in MORE:
                tell(f"a source has no `{key}`; it is kept under `custom`.")
    if custom:
        made["custom"] = custom
    return _with_ours(made, item.get("custom"))


def _with_ours(made: dict[str, Any], custom: Any) -> dict[str, Any]:
    """Put what we once wrote beside an item in the place of what the item itself says."""
    ours = custom.get(OURS) if isinstance(custom, dict) else None
    for key, value in ours.items() if isinstance(ours, dict) else ():
        made.pop(key, None)
        if value is not None:
            made[key] = value
    return made


def _text(key: str, value: Any, tell: Tell) -> str:
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        tell(f"the field `{key}` holds no text, and is left out.")
        return ""
    text = str(value).strip()
    if "<" in text:
        raised = _SMALL.sub(lambda m: m[2].translate(_RAISED[m[1].lower()]), text)
        text = _MARKUP.sub("", raised)
        if text != raised:
            tell(f"the formatting within `{key}` is left out.")
    return text.strip()


def _names(key: str, value: Any, made: dict[str, Any], tell: Tell) -> None:
    found = []
    for one in value if isinstance(value, list) else [value]:
        name, lost = names.read(one)
        if lost:
            tell(f"of a name under `{key}`, {listed(lost)} is left out.")
        if name:
            found.append(name)
    if found:
        made[key] = found


def _date(key: str, value: Any, made: dict[str, Any], custom: dict[str, str], tell: Tell) -> None:
    if date := dates.read(value):
        made[key] = date
        return
    words = value.get("literal") or value.get("raw") if isinstance(value, dict) else value
    if isinstance(words, str) and words.strip():
        custom[key] = words.strip()
        tell(f"`{words.strip()}` under `{key}` is no date; it is kept under `custom`.")
    else:
        tell(f"what stands under `{key}` is no date, and is left out.")


def _custom(value: dict[str, Any], custom: dict[str, str], tell: Tell) -> None:
    for key, part in value.items():
        if key == OURS and isinstance(part, dict):
            continue
        if isinstance(part, str):
            if part.strip() and key.strip():
                custom[key.strip()] = part.strip()
        elif isinstance(part, (int, float)) and not isinstance(part, bool):
            custom[key] = str(part)
        else:
            tell(f"`{key}` under `custom` holds no text, and is left out.")
