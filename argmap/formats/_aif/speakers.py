"""Who said, and who holds, what an AIF graph claims: by locutions and illocutions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from argmap.formats._aif.words import HOLDING, speaker_of
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

Names = dict[str, tuple[list[str], list[str]]]
"""The names of those who said a claim, and of those who hold it, by the claim's id."""


def speakers(
    nodes: dict[str, dict[str, Any]],
    kinds: dict[str, str],
    edges: Iterable[tuple[str, str]],
    rest: dict[str, Any],
) -> Names:
    """Return who said and who holds each claim that somebody uttered.

    >>> nodes = {"1": {"text": "Jane : Toll it."}, "2": {"text": "Asserting"}}
    >>> speakers(nodes, {"1": "L", "2": "YA", "3": "I"}, [("1", "2"), ("2", "3")], {})
    {'3': (['Jane'], ['Jane'])}
    """
    called = _called(rest)
    anchors: dict[str, list[str]] = {}
    replies: dict[str, list[str]] = {}
    contents: list[tuple[str, str]] = []
    for start, end in edges:
        match kinds[start], kinds[end]:
            case (("L" | "TA"), "YA"):
                anchors.setdefault(end, []).append(start)
            case "TA", "L":
                replies.setdefault(start, []).append(end)
            case "YA", "I":
                contents.append((start, end))
    clean: dict[str, str] = {}
    found: Names = {}
    for illocution, claim in contents:
        words = nodes[illocution].get("text")
        holds = isinstance(words, str) and words.strip().lower() in HOLDING
        for anchor in anchors.get(illocution, ()):
            # An illocution that a transition anchors is made by whoever replies.
            for locution in replies.get(anchor, ()) if kinds[anchor] == "TA" else (anchor,):
                name = called.get(locution) or speaker_of(nodes[locution].get("text"))
                name = clean.get(name) or clean.setdefault(name, cleaned(name, Repairs("")))
                if name:
                    said, held = found.setdefault(claim, ([], []))
                    if name not in said:
                        said.append(name)
                    if holds and name not in held:
                        held.append(name)
    return found


def _called(rest: dict[str, Any]) -> dict[str, str]:
    """Return the names of those who speak, by the locution, where the file lists them."""
    people = {}
    for row in rest.get("participants", ()):
        names = [row.get(key) for key in ("firstname", "surname")]
        name = " ".join(part.strip() for part in names if isinstance(part, str) and part.strip())
        people[key_of(row.get("participantID"))] = name
    return {
        key_of(row.get("nodeID")): people[person]
        for row in rest.get("locutions", ())
        if (person := key_of(row.get("personID"))) in people
    }
