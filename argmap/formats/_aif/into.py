"""An AIF graph to a map: claims, steps and speakers, and all else kept beside them."""

from __future__ import annotations

from typing import Any

from argmap.formats._aif.actors import actors_of, held_and_said
from argmap.formats._aif.nodeset import Nodeset
from argmap.formats._aif.parts import MAP, SAID, claim_text, kept_of_claim, kept_of_step, own_of, step_fields
from argmap.formats._aif.rest import kinds_of, left_over
from argmap.formats._aif.speakers import speakers
from argmap.formats._aif.words import STEPS, TYPES
from argmap.formats.claims.arrange import Arranged, arrange
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs
from argmap.model.ids import is_id
from argmap.model.links import Polarity
from argmap.model.nodes import NODE_TYPES
from argmap.reading.document import Document


def document(found: Nodeset, repairs: Repairs, around: dict[str, Any] | None = None) -> Document:
    """Return the document of an AIF graph; `around` is what is kept of the file around the graph.

    Raises:
        MapError: the parts make no map.
    """
    own, kinds = found.own, kinds_of(found)
    graph = ClaimGraph(
        "aif", **{key: own[key] for key in ("id", "question") if isinstance(own.get(key), str)}
    )
    graph.rest = {key: own[key] for key in MAP if key in own}
    graph.actors = actors_of(own)
    _add_claims(graph, found, kinds, repairs)
    _add_steps(graph, found, kinds, repairs)
    arranged = arrange(graph, repairs)
    _keep(found, kinds, arranged, repairs)
    steps = {placed.tie.key for placed in arranged.links}
    said = {(placed.tie.key, placed.tie.target) for placed in arranged.links}
    said |= {(premise, placed.tie.key) for placed in arranged.links for premise in placed.tie.premises}
    rest = left_over(found, kinds, steps, said, repairs)
    if rest or around:
        graph.rest["kept"] = {**({"aif": rest} if rest else {}), **(around or {})}
    return build(graph, repairs, arranged)


def _add_claims(graph: ClaimGraph, found: Nodeset, kinds: dict[str, str], repairs: Repairs) -> None:
    people = held_and_said(
        {key: node for key, node in found.nodes.items() if kinds[key] == "I"},
        speakers(found.nodes, kinds, found.edges, found.rest),
        graph.actors,
    )
    taken = set()
    for key, node in found.nodes.items():
        if kinds[key] != "I":
            if kinds[key] not in TYPES:
                message = (
                    f"The node `{key[:60]}` is of the type `{kinds[key][:60]}`, which AIF does not know."
                )
                done = "It is kept, and is no part of the map."
                repairs.made("unknown type", message, done, near=f'"{key}"', node=key)
            continue
        own = own_of(node)
        section, id = own.get("section"), own.get("id")
        fields = {name: own[name] for name in SAID if name in own} | people.get(key, {})
        if not isinstance(id, str) or not is_id(id) or id in taken:
            id = ""
        taken.add(id)
        text = claim_text(node, repairs, key)
        section = section if isinstance(section, str) and section in NODE_TYPES else ""
        graph.claims.append(Claim(key, text, section, fields, id, keep=False))


def _add_steps(graph: ClaimGraph, found: Nodeset, kinds: dict[str, str], repairs: Repairs) -> None:
    starts: dict[str, list[str]] = {key: [] for key, kind in kinds.items() if kind in STEPS}
    ends: dict[str, list[str]] = {key: [] for key in starts}
    for start, end in found.edges:
        if end in starts and kinds[start] == "I":
            starts[end].append(start)
        if start in starts and (kinds[end] == "I" or end in starts):
            ends[start].append(end)
        if kinds[start] == kinds[end] == "I":
            message = f"An edge leads from the claim `{start[:60]}` straight to the claim `{end[:60]}`."
            done = "It is kept, and is no step of the map."
            repairs.made("edge between claims", message, done, near=f'"{start}"', node=start)
    for key, premises in starts.items():
        if premises and ends[key]:
            polarity: Polarity = "against" if kinds[key] == "CA" else "for"
            for end in ends[key]:
                fields = step_fields(kinds[key], found.nodes[key])
                graph.ties.append(Tie(tuple(premises), end, polarity, key, fields))
            continue
        lack = "premise" if not premises else "conclusion"
        message = f"The {kinds[key]} node `{key[:60]}` has no claim for its {lack}."
        done = "It is kept, and is no step of the map."
        repairs.made("loose step", message, done, near=f'"{key}"', node=key)


def _keep(found: Nodeset, kinds: dict[str, str], arranged: Arranged, repairs: Repairs) -> None:
    """Keep with each claim and step what a map has no word for: the ids of ours are known by now."""
    for id, claim in arranged.claims.items():
        kept = kept_of_claim(claim.key, id, found.nodes[claim.key], claim.text, repairs)
        if kept:
            claim.fields["kept"] = {"aif": kept}
    for placed in arranged.links:
        key, fields = placed.tie.key, placed.tie.fields
        node = found.nodes[key]
        kept = kept_of_step(key, placed.link, kinds[key], node, fields.get("scheme"), repairs)
        if kept:
            fields["kept"] = {"aif": kept}
