"""Bytes and words of files that others wrote: read as they are found, with every repair told."""

from __future__ import annotations

import codecs
import html
import json
import re
from typing import Any

from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs
from argmap.model.base import tidy
from argmap.reading.decode import at
from argmap.reading.faults import refuse
from argmap.reading.yaml_tree import LONGEST

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufffe\uffff]")
# The five bytes that Windows-1252 leaves open stay the control characters that they are elsewhere.
_WINDOWS = {byte: char for byte in range(0x80, 0xA0) if (char := bytes([byte]).decode("cp1252", "ignore"))}
_DEEPEST = 200
# A string that is never closed reaches to the end: else it would be looked for again and again.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_BRACKETS = re.compile(rf"{_STRING.pattern}|[\[\]{{}}]", re.DOTALL)
_NO_BRACKETS = re.compile(r"[^\[\]{}]+")


def decoded(content: bytes, repairs: Repairs) -> str:
    """Return the text of a file: UTF-8, UTF-16 with its mark, or else Windows-1252, which is told.

    >>> decoded("Le péage".encode("cp1252"), Repairs("x.txt"))
    'Le péage'
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            repairs.text = content.decode(name, "replace")
            return repairs.text
    try:
        repairs.text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        repairs.text = content.decode("latin-1").translate(_WINDOWS)
        message = f"The file is not UTF-8: byte 0x{content[error.start]:02X}."
        place = at(repairs.text, error.start, repairs.file)
        repairs.made("encoding", message, "It was read as Windows-1252.", place=place)
    return repairs.text


def cleaned(text: object, repairs: Repairs, *, node: str = "", markup: bool = False) -> str:
    r"""Return a text as a map can hold it: without control characters, no longer than a map's longest text.

    With `markup`, entities and tags of HTML are taken for what they mean.

    >>> cleaned(" Toll\x07 it. ", Repairs("x.json"))
    'Toll it.'
    """
    found = text if isinstance(text, str) else "" if text is None else str(text)
    if markup and ("<" in found or "&" in found):
        found = html.unescape(re.sub(r"<(?:br|/p|/div)\b[^>]*>", "\n", found, flags=re.IGNORECASE))
        found = re.sub(r"</?[A-Za-z][^<>]*>", "", found)
    if "\r" in found:
        found = found.replace("\r\n", "\n").replace("\r", "\n")
    if UNWANTED.search(found):
        found = UNWANTED.sub("", found)
        repairs.made(
            "control characters", "A text holds control characters.", "They were left out.", node=node
        )
    if len(found) > LONGEST:
        repairs.made("long text", f"A text is longer than {LONGEST:,} characters.", "It was cut.", node=node)
        found = found[: LONGEST - 1] + "…"
    return tidy(found)


def json_of(text: str, file: str) -> Any:
    """Return the data of a JSON text.

    Raises:
        MapError: it is no JSON, or is nested too deep.

    >>> json_of('{"nodes": []}', "x.json")
    {'nodes': []}
    """
    if (deep := _too_deep(text)) is not None:
        message = f"The file is nested more than {_DEEPEST} levels deep."
        raise refuse("AM006", message, at(text, deep, file), "Take levels out.")
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = Place(file, error.lineno, error.colno)
        raise refuse("AM001", f"This is not JSON: {error.msg}.", place, "Mend the syntax here.") from None
    except (ValueError, RecursionError) as error:
        raise refuse("AM001", f"This is not JSON: {error}.", Place(file), "Mend the value.") from None


def _too_deep(text: str) -> int | None:
    """Return where the brackets of a text go too deep, or None."""
    brackets = _NO_BRACKETS.sub("", _STRING.sub("", text))
    for _ in range(_DEEPEST):
        # Level by level from the inside: much faster than bracket by bracket.
        shorter = brackets.replace("[]", "").replace("{}", "")
        if not shorter:
            return None
        if len(shorter) > 0.95 * len(brackets):
            break
        brackets = shorter
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match[0], 0)
        if depth > _DEEPEST:
            return match.start()
    return None
