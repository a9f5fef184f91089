"""What a file says and a map has no word for, as a map can keep it; and back."""

from __future__ import annotations

import json
import unicodedata
from math import isfinite
from typing import Any

from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import UNWANTED
from argmap.reading.yaml_tree import LONGEST

PIECES = "text in pieces"
"""The key under which the pieces of a text stand that is too long for a map's file."""
_DEEPEST = 12


def storable(value: Any, repairs: Repairs, depth: int = 0) -> Any:
    """Return plain data as a map can keep it: nothing but control characters is lost.

    >>> storable({"x": [1, None]}, Repairs("x.json"))
    {'x': [1, None]}
    """
    if isinstance(value, str):
        plain = len(value) <= LONGEST and value.isascii() and value.isprintable()
        return value if plain else _text(value, repairs)
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if depth > _DEEPEST:
        repairs.made("deep", "A value is nested very deep.", "It is kept as its JSON text.")
        return _text(json.dumps(value, ensure_ascii=False), repairs)
    if isinstance(value, dict):
        return {name_of(key, repairs): storable(part, repairs, depth + 1) for key, part in value.items()}
    return [storable(part, repairs, depth + 1) for part in value]


def stored(value: Any) -> Any:
    """Return what was kept as it stood in its file.

    >>> stored({"txt": {PIECES: ["a", "b"]}})
    {'txt': 'ab'}
    """
    if isinstance(value, dict):
        if set(value) == {PIECES} and isinstance(value[PIECES], list):
            return "".join(piece for piece in value[PIECES] if isinstance(piece, str))
        return {key: stored(part) for key, part in value.items()}
    return [stored(part) for part in value] if isinstance(value, list) else value


def name_of(key: str, repairs: Repairs) -> str:
    """Return the name of a field as a map can keep it.

    >>> name_of("x", Repairs("x.json"))
    'x'
    """
    return key if key.isascii() and key.isprintable() and len(key) <= 1000 else _plain(key[:1000], repairs)


def short(value: Any, repairs: Repairs) -> str:
    """Return an id or a key as a map can keep it.

    >>> short(12, Repairs("x.json"))
    '12'
    """
    key = key_of(value)
    if len(key) > 200:
        repairs.made("long id", f"The id `{key[:60]}…` is very long.", "It was cut.")
        key = key[:200]
    return key if key.isascii() and key.isprintable() else _plain(key, repairs).strip()


def _text(text: str, repairs: Repairs) -> Any:
    if not (text.isascii() and text.isprintable()):
        text = _plain(text, repairs)
    if len(text) <= LONGEST:
        return text
    return {PIECES: [text[start : start + LONGEST] for start in range(0, len(text), LONGEST)]}


def _plain(text: str, repairs: Repairs) -> str:
    found = text.replace("\r\n", "\n").replace("\r", "\n")
    if UNWANTED.search(found):
        found = UNWANTED.sub("", found)
        repairs.made("control characters", "A text holds control characters.", "They were left out.")
    return unicodedata.normalize("NFC", found)
