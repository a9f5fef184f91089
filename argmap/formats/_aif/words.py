"""The words of AIF: kinds of nodes, names and numbers of schemes, speakers."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Any

from argmap.schemes.catalogue import canonical

STEPS = ("RA", "CA", "MA")
"""The kinds of nodes that are steps between claims."""
TYPES = {"I", "L", "RA", "CA", "PA", "MA", "TA", "YA"}
REPHRASE = "A rephrase: the same claim in other words."
"""The note of a step that stands for a rephrase."""
TRIPLE = ("text", "scheme", "schemeID")
"""What says of which scheme a node is."""
HOLDING = {"asserting", "agreeing", "conceding", "popular conceding", "arguing", "restating"}
"""The illocutions by which a speaker takes a claim for true."""

# The numbers are those of AIFdb, as its files have them.
_DEFAULTS = {"RA": ("Inference", "72"), "CA": ("Conflict", "71"), "MA": ("Rephrase", "144")}
_SPEAKER = re.compile(r"\s*([^:\n]{1,80}?)\s*:\s+\S")
_PLAIN = re.compile(
    r"(?:default\b.*|ra|ca|ma|ya|pa|ta|inference|conflict|rephrase|\w{2}_[0-9a-f]{32}|\s*)", re.I
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")
_LEAD = re.compile(r"^argument-(?:from|for)-")
_LINES = re.compile("\\s*[\n\r\x0b\x0c\x85\u2028\u2029]+\\s*")


def number(name: str) -> str:
    """Return the digits by which a part of a map goes that AIF has not named: always the same ones.

    >>> number("toll") == number("toll"), number("toll").isdigit(), len(number("toll"))
    (True, True, 15)
    """
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
    return str(10**14 + int.from_bytes(digest[:8], "big") % (9 * 10**14))


def one_line(text: str) -> str:
    r"""Return a text without line ends, which AIFdb does not keep.

    >>> one_line("Toll\n it.")
    'Toll it.'
    """
    return _LINES.sub(" ", text).strip()


@cache
def triple(kind: str, scheme: str | None) -> dict[str, str]:
    """Return what a node of this scheme says of it.

    >>> triple("RA", "cause-to-effect")
    {'text': 'Cause To Effect', 'scheme': 'CauseToEffect'}
    """
    words = [word[:1].upper() + word[1:] for word in re.findall(r"\w+", (scheme or "").replace("_", " "))]
    if not words:
        name, its_number = _DEFAULTS[kind]
        return {"text": f"Default {name}", "scheme": f"Default {name}", "schemeID": its_number}
    return {"text": " ".join(words), "scheme": "".join(words)}


def scheme_of(kind: str, node: dict[str, Any]) -> str | None:
    """Return the scheme that a node names, or None.

    >>> scheme_of("RA", {"scheme": "ExpertOpinion"}), scheme_of("RA", {"text": "Default Inference"})
    ('expert-opinion', None)
    """
    for key in ("scheme", "text"):
        name = node.get(key)
        if isinstance(name, str) and len(name) <= 100 and not _PLAIN.fullmatch(name.strip()):
            return _kebab(kind, name)
    return None


@cache
def _kebab(kind: str, name: str) -> str | None:
    words = "-".join(_WORDS.findall(name)).lower()
    bare = _LEAD.sub("", words)
    if known := canonical(bare) or canonical(words):
        return known
    # Only inferences have their kinds in common with what a map calls a scheme.
    return (bare or None) if kind == "RA" else None


def speaker_of(text: Any) -> str:
    """Return who speaks in a locution: "Speaker : words".

    >>> speaker_of("Jane Smith : A toll would help."), speaker_of("See: the report, page two: there.")
    ('Jane Smith', 'See')
    >>> speaker_of("A toll would help.")
    ''
    """
    found = _SPEAKER.match(text) if isinstance(text, str) else None
    return found[1] if found and len(found[1].split()) <= 6 else ""
