"""The nodes of an AIF graph as parts of a map, and what of them a map keeps as it stands."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.values import name_of, storable, stored
from argmap.formats._aif.words import REPHRASE, TRIPLE, number, one_line, scheme_of, triple
from argmap.formats.claims.arrange import NO_TEXT
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned

MAP = ("title", "background", "language", "as_of", "status", "authors")
"""What of the map itself is written under `argmap`."""
SAID = ("label", "note", "likelihood", "tags", "by", "basis", "credibility")
"""What of a claim is written beside it, under `argmap`."""
STEP = ("strength", "question", "warrant", "strict", "note", "by")
"""What of a step is written beside it, under `argmap`."""


def own_of(node: dict[str, Any]) -> dict[str, Any]:
    """Return what argmap wrote beside a node."""
    own = node.get("argmap")
    return own if isinstance(own, dict) else {}


def claim_text(node: dict[str, Any], repairs: Repairs, key: str = "") -> str:
    """Return the text of a claim; as argmap wrote it, with the line ends that it had."""
    text = cleaned(node.get("text"), repairs, node=key)
    whole = own_of(node).get("text")
    if isinstance(whole, str) and one_line(whole) == node.get("text"):
        return cleaned(whole, repairs, node=key)
    return text


def kept_of_claim(key: str, id: str, node: dict[str, Any], text: str, repairs: Repairs) -> dict[str, Any]:
    """Return what of a claim is kept: its id, unless ours gives it, and what a map has no word for."""
    kept = _others(node, ("nodeID", "text", "type", "argmap"), repairs)
    raw = storable(node.get("text"), repairs)
    if one_line(text or NO_TEXT) != raw:
        kept["text"] = raw
    return kept if key == number(id) else {"nodeID": key, **kept}


def claim_node(key: str, id: str, text: str, kept: dict[str, Any]) -> dict[str, Any]:
    """Return the node of a claim, as it stood in its file where nobody changed it."""
    node = {"nodeID": key, "text": one_line(text), "type": "I"}
    if "text" in kept and (cleaned(stored(kept["text"]), Repairs("")) or NO_TEXT) == text:
        node["text"] = stored(kept["text"])
        if node["text"] is None:
            del node["text"]
    return node | {k: stored(v) for k, v in kept.items() if k not in ("nodeID", "text", "type", "argmap")}


def step_fields(kind: str, node: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a step."""
    own = own_of(node)
    fields = {key: own[key] for key in STEP if key in own}
    scheme = own.get("scheme")
    shown = {key: node[key] for key in TRIPLE if key in node}
    if not isinstance(scheme, str) or triple(kind, scheme) != shown:
        scheme = scheme_of(kind, node)
    if scheme:
        fields["scheme"] = scheme
    if kind == "MA" and "argmap" not in node:
        fields["note"] = REPHRASE
    return fields


def kept_of_step(
    key: str, name: str, kind: str, node: dict[str, Any], scheme: str | None, repairs: Repairs
) -> dict[str, Any]:
    """Return what of a step is kept; `name` is what its digits are made of, where argmap made them."""
    kept = _others(node, ("nodeID", "type", "argmap", *TRIPLE), repairs)
    shown = {key: storable(node[key], repairs) for key in TRIPLE if key in node}
    if shown != triple(kind, scheme):
        kept |= shown
    if kind == "MA":
        kept["type"] = kind
    return kept if key == number(name) else {"nodeID": key, **kept}


def step_node(key: str, polarity: str, step: dict[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
    """Return the node of a step, with the words that its file had for its scheme where they still fit."""
    kind = "CA" if polarity == "against" else "MA" if kept.get("type") == "MA" else "RA"
    scheme = step.get("scheme")
    shown = {key: stored(kept[key]) for key in TRIPLE if key in kept}
    if not shown or scheme_of(kind, shown) != scheme:
        shown = triple(kind, scheme)
    own = {key: step[key] for key in STEP if key in step}
    if scheme and scheme_of(kind, shown) != scheme:
        own["scheme"] = scheme
    if kind == "MA" and own.get("note") == REPHRASE and len(own) == 1:
        written = {}
    else:
        written = {"argmap": own} if own or kind == "MA" else {}
    others = {k: stored(v) for k, v in kept.items() if k not in ("nodeID", "type", "argmap", *TRIPLE)}
    return {"nodeID": key, **shown, "type": kind, **others, **written}


def _others(node: dict[str, Any], known: tuple[str, ...], repairs: Repairs) -> dict[str, Any]:
    return {
        key: storable(value, repairs)
        for name, value in node.items()
        if name not in known and (key := name_of(name, repairs)) not in known
    }
