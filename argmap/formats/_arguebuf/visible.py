"""Sources, actors and references: what arguebuf has words for, and what argmap keeps beside them.

Each function of a pair makes the one side of the other. Where a file's visible words are those that argmap
would write for what it keeps beside them, that is read; where somebody has edited them, they win.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T")
_PAGE = re.compile(r"https?://\S+")


def of_source(source: Mapping[str, Any]) -> dict[str, Any]:
    """Return a source as a resource.

    >>> of_source({"title": "Trial toll", "URL": "https://example.org/1"})
    {'title': 'Trial toll', 'source': 'https://example.org/1'}
    """
    made: dict[str, Any] = {}
    if source.get("title"):
        made["title"] = source["title"]
    if found := source.get("URL") or source.get("source"):
        made["source"] = found
    return made


def to_source(resource: Mapping[str, Any]) -> dict[str, Any]:
    """Return a resource as the fields of a source."""
    made: dict[str, Any] = {}
    if resource.get("title"):
        made["title"] = resource["title"]
    if found := resource.get("source"):
        made["URL" if _PAGE.fullmatch(str(found)) else "source"] = found
    if day := _DAY.match(str(resource.get("timestamp", ""))):
        made["issued"] = day[1]
    return made


def of_actor(actor: Mapping[str, Any]) -> dict[str, Any]:
    """Return an actor as a participant."""
    made = {"name": actor["name"]}
    return {**made, "description": actor["text"]} if actor.get("text") else made


def to_actor(participant: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return a participant as the fields of an actor.

    >>> to_actor({"username": "clerk7"}, "p1")
    {'name': 'clerk7'}
    """
    made = {"name": participant.get("name") or participant.get("username") or key or "(no name)"}
    return {**made, "text": participant["description"]} if participant.get("description") else made


def of_quote(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the first quotation of a node as a reference, with the source by our id."""
    quotes, sources = node.get("quotes") or (), node.get("source") or ()
    if not quotes:
        return {"resource": sources[0]} if sources else {}
    made = {"text": quotes[0]["exact"]}
    source = quotes[0].get("source") or (sources[0] if sources else "")
    return {"resource": source, **made} if source else made


def to_quote(reference: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reference as the fields of a node.

    >>> to_quote({"resource": "gazette", "text": "queues fell"})
    {'source': ['gazette'], 'quotes': [{'exact': 'queues fell'}]}
    """
    made: dict[str, Any] = {}
    if reference.get("resource"):
        made["source"] = [reference["resource"]]
    if reference.get("text"):
        made["quotes"] = [{"exact": reference["text"]}]
    return made
