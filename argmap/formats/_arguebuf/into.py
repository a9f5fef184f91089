"""An arguebuf graph as claims and ties."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.formats._arguebuf.parts import NAME, Parts, edge_id, metadata_of, own, scheme_id
from argmap.formats._arguebuf.schemes import DEFAULT, ours
from argmap.formats._arguebuf.visible import of_quote, to_quote
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.keepable import keepable, with_ours
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.nodes import NODE_TYPES
from argmap.model.sections import SECTIONS

_TOP = ("nodes", "edges", "majorClaim", "resources", "participants", "analysts", "userdata", "schemaVersion")
_NOT_OURS = {*SECTIONS, "argmap", "id", "question", "title", "kept", "extends", "conflict"}


def graph_of(data: dict[str, Any], repairs: Repairs) -> ClaimGraph:
    """Return the claims and ties of a graph."""
    graph = _headed(data, repairs)
    parts = Parts(data, graph, repairs)
    nodes = parts.records("nodes")
    atoms = {key: node for key, node in nodes.items() if not isinstance(node.get("scheme"), dict)}
    schemes = {key: node for key, node in nodes.items() if key not in atoms}
    major = key_of(data.get("majorClaim"))
    for key, node in atoms.items():
        graph.claims.append(_claim(key, node, key == major, parts))
    if major and major not in atoms:
        message = f"The major claim `{major[:60]}` is not there."
        repairs.made("no major claim", message, "The position was found by the links.", near=major)
    starts: dict[str, list[str]] = {key: [] for key in schemes}
    ends: dict[str, list[str]] = {key: [] for key in schemes}
    edges: dict[str, dict[str, Any]] = {key: {} for key in schemes}
    for id, edge in parts.records("edges").items():
        start, end = key_of(edge.get("source")), key_of(edge.get("target"))
        rest = parts.rest(edge, ("source", "target"))
        if start in schemes or end in schemes:
            owner = start if start in schemes else end
            (ends[start] if start in schemes else starts[end]).append(end if start in schemes else start)
            if rest or id != edge_id(start, end):
                edges[owner][id] = {"source": start, "target": end, **rest}
        else:
            fields = {**own(edge, ("step",)).get("step", {})}
            fields |= with_ours(fields.get("kept"), NAME, {"direct": id, **rest})
            graph.ties.append(Tie((start,), end, "for", id, fields))
    for key, node in schemes.items():
        graph.ties += _steps(key, node, starts[key], ends[key], edges[key], parts)
    return graph


def _headed(data: dict[str, Any], repairs: Repairs) -> ClaimGraph:
    mine = own(data)
    graph = ClaimGraph(NAME, id=str(mine.get("id", "")))
    graph.question = cleaned(mine.get("question"), repairs)
    graph.title = cleaned(mine.get("title"), repairs)
    graph.rest = {key: value for key, value in mine.items() if key not in _NOT_OURS}
    if isinstance(mine.get("events"), dict):
        graph.events = mine["events"]
    kept = {key: keepable(value, repairs) for key, value in data.items() if key not in _TOP}
    kept |= metadata_of(data, repairs, only_userdata=True)
    if data.get("schemaVersion", 1) != 1:
        kept["schemaVersion"] = keepable(data["schemaVersion"], repairs)
    graph.rest |= with_ours(mine.get("kept"), NAME, kept)
    return graph


def _claim(key: str, node: Mapping[str, Any], major: bool, parts: Parts) -> Claim:
    found = node.get("atom")
    atom: dict[str, Any] = found if isinstance(found, dict) else {}
    if not isinstance(found, dict):
        message = f"The node `{key[:60]}` is neither an atom nor a scheme."
        parts.repairs.made("unknown node", message, "It was taken for an atom.", near=key, node=key)
    mine = own(node)
    id, section = mine.pop("id", ""), mine.pop("section", "")
    section = section if isinstance(section, str) and section in NODE_TYPES else ""
    kept = parts.rest(node, ("atom", "scheme"))
    kept |= {"atom": more} if (more := parts.rest(atom, ("text", "reference", "participant"))) else {}
    fields = {**mine, **_quoted(mine, atom.get("reference"), kept, parts)}
    speaker = parts.actors.get(key_of(atom.get("participant")))
    if speaker and speaker not in list(mine.get("said_by") or ())[:1]:
        fields["said_by"] = [speaker]
    elif atom.get("participant") and not speaker:
        message = f"The participant `{key_of(atom['participant'])[:60]}` is not there."
        parts.repairs.made("no participant", message, "The claim got no speaker.", near=key, node=key)
    fields |= with_ours(fields.pop("kept", None), NAME, kept)
    text = cleaned(atom.get("text"), parts.repairs, node=key)
    own_id = id if isinstance(id, str) else ""
    return Claim(key, text, "positions" if major else section, fields, own_id, keep=key != own_id)


def _quoted(mine: Mapping[str, Any], reference: Any, kept: dict[str, Any], parts: Parts) -> dict[str, Any]:
    if not isinstance(reference, dict):
        return {}
    named = key_of(reference.get("resource"))
    source = parts.sources.get(named, "")
    if named and not source:
        message = f"The resource `{named[:60]}` is not there."
        parts.repairs.made("no resource", message, "The claim got no source.", near=named)
    rest = parts.rest(reference, ("resource", "text"))
    seen = {"resource": source, "text": cleaned(reference.get("text"), parts.repairs)}
    seen = {key: value for key, value in seen.items() if value}
    if rest:
        kept["reference"] = rest
    try:
        same = seen == of_quote(mine)
    except (TypeError, KeyError, AttributeError, IndexError):
        same = False
    return {} if same else to_quote(seen)


def _steps(
    key: str, node: Mapping[str, Any], starts: list[str], ends: list[str], edges: dict[str, Any], parts: Parts
) -> list[Tie]:
    scheme, mine = dict(node["scheme"]), own(node)
    kept = parts.rest(node, ("atom", "scheme"))
    kept |= {"edges": keepable(edges, parts.repairs)} if edges else {}
    polarity, fields = "for", {name: value for name, value in mine.items() if name != "id"}
    if isinstance(scheme.get("attack"), str):
        polarity = "against"
    named = scheme.get("support") or scheme.get("attack")
    name = ours(named) if isinstance(named, str) and "_" in named else ""
    if name:
        fields["scheme"] = name
    if "preference" in scheme:
        message = f"The scheme `{key[:60]}` is a preference."
        parts.repairs.made("preference", message, "It was read as a support, and is kept.", near=key)
    usual = not scheme.get("premiseDescriptors") and (
        scheme == written_scheme(polarity, fields.get("scheme"))
    )
    if not usual:
        kept["scheme"] = keepable(scheme, parts.repairs)
    if len(ends) > 1:
        message = f"The scheme `{key[:60]}` leads to {len(ends)} things."
        parts.repairs.made("several ends", message, "It became a step to each.", near=key)
    made = []
    for number, end in enumerate(ends or [""]):
        native = {"id": key, **kept} if key != mine.get("id") and not number else kept
        step = {**fields, **with_ours(fields.get("kept"), NAME, native)}
        if not native and not step.get("kept"):
            step.pop("kept", None)
        made.append(Tie(tuple(starts), end, polarity, key if not number else scheme_id(key, end), step))  # type: ignore[arg-type]
    return made


def written_scheme(polarity: str, scheme: Any) -> dict[str, Any]:
    """Return what stands as the scheme of a step where nothing else is kept of it."""
    from argmap.formats._arguebuf.schemes import theirs

    if polarity == "for" and isinstance(scheme, str):
        return {"support": theirs(scheme)}
    return dict(DEFAULT[polarity])
