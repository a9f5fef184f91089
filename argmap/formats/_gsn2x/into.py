"""Elements to a map."""

from __future__ import annotations

import json
from typing import Any

from argmap.core.place import Place
from argmap.formats._gsn2x.kinds import (
    CONTEXTS,
    CORE,
    NODE,
    SECTIONS,
    STEP,
    TOLD,
    is_ours,
    kind_by_id,
    section_of,
)
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.records import key_of
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned, decoded
from argmap.model.ids import is_id, link_id, slug
from argmap.model.kept import plain
from argmap.model.nodes import NODE_TYPES
from argmap.reading.document import Document
from argmap.reading.faults import refuse
from argmap.reading.tree import TreeMap


def document_of(content: bytes, file: str) -> Document:
    """Return the document of a file of elements.

    Raises:
        MapError: it is no YAML, or has no element.
    """
    from argmap.reading.yaml_tree import read_tree

    repairs = Repairs(file)
    tree = read_tree(decoded(content, repairs).removeprefix("\ufeff"), file)
    return build(_Into(tree, repairs).graph(), repairs)


class _Into:
    """What was read so far."""

    def __init__(self, tree: TreeMap, repairs: Repairs) -> None:
        self.tree, self.repairs = tree, repairs
        self.elements: dict[str, dict[str, Any]] = {}
        self.own: dict[str, dict[str, Any]] = {}
        self.kinds: dict[str, str] = {}
        self.pairs: dict[tuple[str, str], list[str]] = {}
        """The lists in which an element names another, by child and parent."""
        self.sources: dict[str, Any] = {}
        self.by_url: dict[str, str] = {}
        self.numbers: dict[str, int] = {}

    def graph(self) -> ClaimGraph:
        """Return the claims and ties.

        Raises:
            MapError: there is no element.
        """
        graph = ClaimGraph("gsn2x")
        self._module(graph)
        for key, element in self.tree.items():
            if key == "module" and "module" in self.tree:
                continue
            if element is not None and not isinstance(element, dict):
                self._told("no element", f"`{key[:60]}` is no element.", key, "It was left out.")
                continue
            self.elements[key] = dict(element or {})
            self.own[key] = self._hidden(self.elements[key], key)
            self.kinds[key] = self._kind(key)
        if not self.elements and "module" not in self.tree:
            hint = "Write an element such as `G1:` with a `text`."
            raise refuse("AM008", "There is no element in this file.", Place(self.repairs.file), hint)
        for key in self.elements:
            self._pairs(key)
        graph.ties = self._ties()
        bears = {tie.premises[0] for tie in graph.ties}
        attackers = {child for tie in graph.ties if tie.polarity == "against" for child in tie.premises[:1]}
        graph.claims = [
            self._claim(key, bears=key in bears, attacks=key in attackers) for key in self.elements
        ]
        graph.sources = self.sources
        return graph

    def _told(self, kind: str, message: str, key: str, done: str) -> None:
        mark = self.tree.marks.get(key)
        place = Place(self.repairs.file, mark[1] + 1, mark[2] + 1) if mark else None
        self.repairs.made(kind, message, done, place=place, node=key)

    def _module(self, graph: ClaimGraph) -> None:
        module = self.tree.get("module")
        if module is None:
            return
        if not isinstance(module, dict):
            self._told("no module", "`module` is no mapping.", "module", "It was left out.")
            return
        own = self._hidden(module, "module")
        name, brief = (cleaned(module.get(key), self.repairs) for key in ("name", "brief"))
        graph.question = own["question"] if isinstance(own.get("question"), str) else ""
        graph.title = name if name != graph.question else ""
        if brief and brief != graph.question:
            graph.rest["background"] = brief
        if is_id(key_of(own.get("id"))):
            graph.id = own["id"]
        if isinstance(own.get("language"), str):
            graph.rest["language"] = own["language"]
        if isinstance(own.get("sources"), dict):
            self.sources = dict(own["sources"])
            for id, source in self.sources.items():
                if isinstance(source, dict) and isinstance(source.get("URL"), str):
                    self.by_url.setdefault(source["URL"], id)
        rest = {
            key: part for key, part in module.items() if key not in ("name", "brief") and not is_ours(key)
        }
        if rest := self._plain(rest, "module"):
            graph.rest["kept"] = {"gsn2x": rest}

    def _plain(self, value: dict[str, Any], key: str) -> dict[str, Any]:
        from pydantic_core import PydanticCustomError

        kept: dict[str, Any] = {}
        for name, part in value.items():
            try:
                kept.update(plain({name: part}))
            except PydanticCustomError:
                self._told("odd value", f"`{name[:60]}` holds what cannot be kept.", key, "It was left out.")
        return kept

    def _hidden(self, element: dict[str, Any], key: str) -> dict[str, Any]:
        """Return what argmap said besides."""
        pieces = [str(part) for name, part in element.items() if is_ours(name)]
        if not pieces:
            return {}
        try:
            said = json.loads("".join(pieces))
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict):
            self._told("no JSON", "`argmap` holds no JSON.", key, "It was left out.")
            return {}
        return said

    def _kind(self, key: str) -> str:
        given = self.elements[key].get("nodeType")
        known = {kind.lower(): kind for kind in SECTIONS}
        kind = known.get(str(given).lower().replace(" ", "")) if given is not None else kind_by_id(key)
        if not kind:
            message = f"What kind of element `{key[:60]}` is, neither its id nor a `nodeType` says."
            self._told("unknown kind", message, key, "It was read as a goal.")
        return kind or "Goal"

    def _named(self, key: str, name: str) -> list[str]:
        value = self.elements[key].get(name)
        listed = value if isinstance(value, list) else [value] if value is not None else []
        found = [key_of(one) for one in listed]
        if not all(found):
            self._told("no id", f"`{name}` of `{key[:60]}` holds what is no id.", key, "It was left out.")
        return [one for one in found if one]

    def _pairs(self, parent: str) -> None:
        for where in ("supportedBy", "inContextOf"):
            for child in self._named(parent, where):
                if child in self.kinds and (self.kinds[child] in CONTEXTS) != (where == "inContextOf"):
                    message = f"`{child[:60]}` stands under `{where}` and is of the kind {self.kinds[child]}."
                    self._told("wrong list", message, parent, "The link was kept.")
                self.pairs.setdefault((child, parent), []).append(where)
        if self.elements[parent].get("undeveloped") is True and self._named(parent, "supportedBy"):
            message = f"`{parent[:60]}` is marked as undeveloped and is supported."
            self._told("not undeveloped", message, parent, "The mark was left out.")

    def _ties(self) -> list[Tie]:
        by_child: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}
        for (child, parent), where in self.pairs.items():
            step = self._step(child, "for", parent)
            by_child.setdefault(child, []).extend([("for", parent, step)] * len(where))
        for child in self.elements:
            said = by_child.setdefault(child, [])
            for aimed in self._named(child, "challenges"):
                target = self._relation(aimed)
                said.append(("against", target, self._step(child, "against", target)))
            more = self.own[child].get("more")
            for one in more if isinstance(more, list) else ():
                match one:
                    case ["for" | "against" as polarity, str() as target, dict() as step]:
                        said.append((polarity, target, step))
        return [
            self._tie(child, polarity, target, step, second=polarity == "against" and target in supported)
            for child, said in by_child.items()
            for supported in [{target for polarity, target, _ in said if polarity == "for"}]
            for polarity, target, step in said
        ]

    def _relation(self, aimed: str) -> str:
        """Return the key of the tie that `G1 -> G2` means, or the element itself."""
        first, arrow, second = (part.strip() for part in aimed.partition("->"))
        if not arrow:
            return aimed
        there = (second, first) in self.pairs or (first, second) not in self.pairs
        return link_id(second, first) if there else link_id(first, second)

    def _step(self, child: str, polarity: str, target: str) -> dict[str, Any]:
        steps = self.own.get(child, {}).get(polarity)
        step = steps.get(target) if isinstance(steps, dict) else None
        return step if isinstance(step, dict) else {}

    def _tie(self, child: str, polarity: Any, target: str, step: dict[str, Any], *, second: bool) -> Tie:
        others = step.get("with")
        premises = (child, *map(key_of, others)) if isinstance(others, list) else (child,)
        fields = {key: value for key, value in step.items() if key in STEP and key != "with"}
        return Tie(premises, target, polarity, link_id(child, target, second=second), fields)

    def _claim(self, key: str, *, bears: bool, attacks: bool) -> Claim:
        element, own, kind = self.elements[key], self.own[key], self.kinds[key]
        section = own.get("section")
        section = section if section in NODE_TYPES else section_of(kind, bears=bears)
        fields = {name: own[name] for name in NODE if name in own}
        ids = own.get("source")
        ids = [key_of(id) for id in ids] if isinstance(ids, list) else []
        if url := self._url(element.get("url")):
            known = next((s["URL"] for id in ids if (s := self.sources.get(id)) and "URL" in s), "")
            if known != url:
                ids = list(dict.fromkeys([self.by_url[url], *ids]))
        if ids:
            fields["source"] = ids
        kept = {name: part for name, part in element.items() if name not in CORE and not is_ours(name)}
        kept = self._plain(kept, key)
        if kind in TOLD and not attacks:
            kept["kind"] = kind
        if kept:
            fields["kept"] = {"gsn2x": kept}
        id = own["id"] if is_id(key_of(own.get("id"))) else key if is_id(key) else ""
        return Claim(
            key,
            cleaned(element.get("text"), self.repairs, node=key),
            section,
            fields,
            id,
            keep=id != own.get("id"),
        )

    def _url(self, value: Any) -> str:
        url = cleaned(value, self.repairs) if isinstance(value, str) else ""
        if url and url not in self.by_url:
            id = base = slug(url.partition("://")[2].partition("?")[0] or url)
            while id in self.sources:
                self.numbers[base] = self.numbers.get(base, 1) + 1
                id = f"{base}-{self.numbers[base]}"
            self.sources[id] = {"URL": url}
            self.by_url[url] = id
        return url
