"""What Argdown says of a claim in braces, as fields of a node."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from argmap.core.errors import ArgmapError
from argmap.formats._argdown.plain import as_json, kept_data
from argmap.formats.claims.graph import ClaimGraph
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned
from argmap.model.ids import is_id, slug
from argmap.model.links import Step
from argmap.model.nodes import NODE_TYPES, Argument, Evidence, Node

KINDS: dict[str, str] = {kind.kind: section for section, kind in NODE_TYPES.items()}
_SIMPLE = ("likelihood", "by", "note", "basis", "credibility", "event", "conflict")
_STEP = ("strength", "scheme", "question", "warrant", "strict", "note", "by", "conflict")


@dataclass(slots=True)
class Named:
    """The sources and actors that were named in words, so that ten thousand are found as fast as ten."""

    ids: dict[tuple[tuple[str, Any], ...], str] = field(default_factory=dict)
    next: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Said:
    """The data of a claim, sorted."""

    id: str = ""
    section: str = ""
    label: str | None = None
    text: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    steps: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By `for` or `against`: the data of steps by the title of their target."""
    kept: dict[str, Any] = field(default_factory=dict)


def said_of(
    data: Mapping[str, Any] | None, graph: ClaimGraph, repairs: Repairs, named: Named | None = None
) -> Said:
    """Return the data of a claim by what they mean; what argmap has no word for is kept.

    >>> graph = ClaimGraph("argdown")
    >>> said = said_of({"source": "Gazette 2026", "quote": "queues fell", "page": 3}, graph, Repairs("x"))
    >>> said.fields["quotes"], graph.sources
    ([{'exact': 'queues fell', 'locator': '3'}], {'gazette-2026': {'title': 'Gazette 2026'}})
    """
    said, named = Said(), named or Named()
    rest = {str(key): as_json(value) for key, value in data.items()} if isinstance(data, Mapping) else {}
    _named(rest, said, repairs)
    for key in _SIMPLE:
        usual = Evidence if key in ("basis", "credibility") else Argument
        if _fits(NODE_TYPES.get(said.section, usual), key, rest.get(key)) and (
            key != "event" or rest[key] in graph.events
        ):
            said.fields[key] = rest.pop(key)
    if said.section == "" and {"basis", "credibility"} & set(said.fields):
        said.section = "evidence"
    for key in ("held_by", "said_by"):
        if key in rest and (ids := _actors(rest[key], graph, repairs, named)) is not None:
            said.fields[key] = ids
            del rest[key]
    _sources(rest, said, graph, repairs, named)
    own = rest.pop("kept", None)
    said.kept = kept_data(own, repairs, "a claim") if isinstance(own, Mapping) else {}
    if "tags" in rest and _fits(Node, "tags", rest["tags"]):
        said.fields["tags"] = rest.pop("tags")
    if rest:
        keep(said.kept, data=kept_data(rest, repairs, "a claim"))
    return said


def _named(rest: dict[str, Any], said: Said, repairs: Repairs) -> None:
    """Take the id, the kind, the label, the exact text, and the data of steps."""
    if isinstance(id := rest.get("id"), str) and is_id(id):
        said.id = rest.pop("id")
    if isinstance(kind := rest.get("kind"), str) and kind in KINDS:
        said.section = KINDS[rest.pop("kind")]
    for key in ("label", "text"):
        if isinstance(rest.get(key), str):
            setattr(said, key, cleaned(rest.pop(key), repairs))
    for key in ("for", "against"):
        steps = rest.get(key)
        if isinstance(steps, Mapping) and all(isinstance(step, Mapping) for step in steps.values()):
            said.steps[key] = {title: dict(step) for title, step in rest.pop(key).items()}


def keep(kept: dict[str, Any], **more: Any) -> None:
    """Add to what is kept of Argdown; what is empty is not."""
    found = {key: value for key, value in more.items() if value}
    if found:
        before = kept.get("argdown")
        kept["argdown"] = {**(before if isinstance(before, Mapping) else {}), **found}


def step_of(data: Mapping[str, Any], repairs: Repairs) -> dict[str, Any]:
    """Return data of a step as its fields; what argmap has no word for is kept."""
    rest = {str(key): as_json(value) for key, value in data.items()}
    fields = {key: rest.pop(key) for key in _STEP if key in rest and _fits(Step, key, rest[key])}
    own = rest.pop("kept", None)
    kept = kept_data(own, repairs, "a step") if isinstance(own, Mapping) else {}
    keep(kept, data=kept_data(rest, repairs, "a step"))
    return fields | ({"kept": kept} if kept else {})


def _fits(kind: type[Node] | type[Step], key: str, value: Any) -> bool:
    if value is None:
        return False
    try:
        if issubclass(kind, Step):
            Step(**{key: value})
        else:
            kind(id="x", text="x", **{key: value})
    except ArgmapError:
        return False
    return True


def _actors(value: Any, graph: ClaimGraph, repairs: Repairs, known: Named) -> list[str] | None:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        return None
    return list(
        dict.fromkeys(_known(name, graph.actors, {"name": cleaned(name, repairs)}, known) for name in names)
    )


def _known(name: str, parts: dict[str, dict[str, Any]], made: dict[str, Any], named: Named) -> str:
    """Return the id of a part that is named by its id or in words; a new one where there is none."""
    if name in parts:
        return name
    words = tuple(made.items())
    if words in named.ids:
        return named.ids[words]
    base = id = slug(name)
    number = named.next.get(base, 2)
    while any(parts.get(id, {}).get(key, value) != value for key, value in made.items()):
        id, number = f"{base}-{number}", number + 1
    named.next[base] = number
    named.ids[words] = id
    parts[id] = {**parts.get(id, {}), **made}
    return id


def _sources(rest: dict[str, Any], said: Said, graph: ClaimGraph, repairs: Repairs, known: Named) -> None:
    """Take sources and quotations, in the words of maps or of people: `{source: Smith 2010, page: 4}`."""
    found = rest.get("source", rest.get("sources"))
    named = found if isinstance(found, list) else [] if found is None else [found]
    url = cleaned(rest.get("url"), repairs) if isinstance(rest.get("url"), str) else ""
    only = str(named[0]) if len(named) == 1 else ""
    if url and (not named or (only and only != url and only not in graph.sources)):
        more = {"URL": rest.pop("url")}
        named = named or [url]
    else:
        more = {}
    if named and all(isinstance(one, str) and one.strip() for one in named):
        ids = [_known(one, graph.sources, _source(cleaned(one, repairs)) | more, known) for one in named]
        said.fields["source"] = list(dict.fromkeys(ids))
        rest.pop("source", None)
        rest.pop("sources", None)
    origin = rest.get("origin")
    if isinstance(origin, str) and origin in graph.sources:
        said.fields["origin"] = rest.pop("origin")
        said.section = said.section or "evidence"
    quotes = rest.get("quotes", rest.get("quote"))
    made = _quotes(quotes if isinstance(quotes, list) else [quotes], rest.get("page"), graph)
    if made:
        said.fields["quotes"] = made
        for key in ("quotes", "quote", "page"):
            rest.pop(key, None)


def _source(words: str) -> dict[str, Any]:
    return {"URL": words} if words.startswith(("http://", "https://")) else {"title": words}


def _quotes(items: list[Any], page: Any, graph: ClaimGraph) -> list[dict[str, Any]]:
    made = []
    for item in items:
        quote = {"exact": item} if isinstance(item, str) else dict(item) if isinstance(item, Mapping) else {}
        if isinstance(page, (str, int)) and not isinstance(page, bool) and "locator" not in quote:
            quote["locator"] = str(page)
        known = "source" not in quote or str(quote["source"]) in graph.sources
        if not (quote and known and _fits(Node, "quotes", [quote])):
            return []
        made.append(quote)
    return made
