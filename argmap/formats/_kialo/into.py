"""An export to a map: paths to ties, references to shared claims, footnotes to sources."""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import Any

from argmap.core.place import Place
from argmap.formats._kialo.lines import Entry, Export, export_of, parent_of
from argmap.formats._kialo.notes import LINK, OURS, cited, fresh, mark, source_of, unescaped, words_of
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned, decoded
from argmap.model.ids import is_id, is_qualified
from argmap.reading.document import Document
from argmap.reading.faults import refuse

_SEE = re.compile(r"->[ \t]*See[ \t]+((?:[0-9]{1,9}\.)*[0-9]{1,9}\.?)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"->[ \t]*See[ \t]+discussion #([0-9]{1,18})(?::[ \t]*(.*))?", re.IGNORECASE)
_POLARITY: dict[str, Any] = {"Pro": "for", "Con": "against"}


def document_of(content: bytes, file: str) -> Document:
    """Return the document of an export.

    Raises:
        MapError: there is no claim in it.
    """
    repairs = Repairs(file)
    export = export_of(decoded(content, repairs), repairs)
    if not export.entries:
        hint = "Export the discussion again; a claim is a line such as `1.1. Pro: …`."
        raise refuse("AM001", "There is no claim in this file.", Place(file), hint)
    return built(export, repairs)


def built(export: Export, repairs: Repairs) -> Document:
    """Return the document of the claims of an export."""
    return build(_Into(export, repairs).graph(), repairs)


class _Into:
    """What was read so far."""

    def __init__(self, export: Export, repairs: Repairs) -> None:
        self.export, self.repairs = export, repairs
        self.entries: dict[str, Entry] = {}
        self.same: dict[str, str] = {}
        """The path that each reference names, by its own."""
        self.known: dict[str, str] = {}
        """What references were found to mean."""
        self.sources: dict[str, dict[str, Any]] = {}
        self.ids: dict[str, deque[str]] = {}
        self.by_url: dict[str, str] = {}
        self.doubles: Counter[str] = Counter()
        self.given_id = ""

    def graph(self) -> ClaimGraph:
        """Return the claims and ties."""
        for entry in self.export.entries:
            self._take(entry)
        numbers = self._notes()
        graph = ClaimGraph("kialo")
        root = next(iter(self.entries.values()))
        asks = self._asks(root)
        title = cleaned(self.export.title, self.repairs)
        if asks:
            text = unescaped(root.text) if self.export.old else cited(root.text, numbers)[0]
            question = cleaned(text, self.repairs)
            graph.question = question or title
            graph.title = title if title != graph.question else ""
        else:
            graph.question = title
        graph.id = self.given_id
        theses = {path for path in self.entries if path == root.path or not parent_of(path)}
        top = {path for path in self.entries if parent_of(path) == root.path} if asks else theses
        hidden = root.path if asks else ""
        self._tie(graph, top, hidden)
        self._claims(graph, {self._meant(path) for path in top}, hidden, numbers)
        graph.sources = self.sources
        return graph

    def _take(self, entry: Entry) -> None:
        path = entry.path
        if path in self.entries:
            self._told("number used twice", f"The number `{path[:60]}` stands a second time.", entry)
            self.doubles[path] += 1
            entry.path = path = f"{path[:-1]}x{self.doubles[path]}."
        self.entries[path] = entry
        if found := _SEE.fullmatch(entry.see):
            self.same[path] = found[1].rstrip(".") + "."

    def _told(self, kind: str, message: str, entry: Entry, done: str = "Both were read.") -> None:
        self.repairs.made(kind, message, done, place=Place(self.repairs.file, entry.line + 1))

    def _asks(self, root: Entry) -> bool:
        if root.label or not self.export.old:
            return root.label == "Question"
        below = [entry for path, entry in self.entries.items() if parent_of(path) == root.path]
        return any(not entry.label for entry in below)

    def _meant(self, path: str) -> str:
        """Return the path of the claim that stands here, or is named here; nothing where it is not there."""
        seen: dict[str, None] = {}
        while path in self.same and path not in seen and path not in self.known:
            seen[path] = None
            path = self.same[path]
        found = self.known.get(path, path if path in self.entries and path not in self.same else "")
        self.known |= dict.fromkeys(seen, found)
        return found

    def _tie(self, graph: ClaimGraph, top: set[str], hidden: str) -> None:
        for path, entry in self.entries.items():
            if path == hidden or (path in top and self._meant(path)):
                continue
            child = self._meant(path)
            if not child:
                message = f"`{self.same[path][:60]}`, which is named here, is not there."
                self._told("dangling reference", message, entry, "The reference was left out.")
                continue
            label = entry.label
            if label not in _POLARITY:
                what = f"`{label or 'no stance'}` stands here"
                self._told("no stance", f"{what} where Pro or Con must.", entry, "It was read as Pro.")
            parent = self._above(path, entry)
            if parent and parent != hidden:
                graph.ties.append(Tie((child,), parent, _POLARITY.get(label, "for")))
        for path in sorted(top & self.entries.keys()):
            entry = self.entries[path]
            if entry.label in _POLARITY:
                self._told(
                    "stance of a thesis", f"`{entry.label}` stands at a thesis.", entry, "It was left out."
                )

    def _above(self, path: str, entry: Entry) -> str:
        """Return the path of the claim that it stands under, or the nearest above that is there."""
        parent, missing = parent_of(path), ""
        while parent and not self._meant(parent):
            missing = missing or ("" if parent in self.same else parent)
            parent = parent_of(parent)
        if missing:
            where = f"It was put under `{parent[:60]}`." if parent else "It stands alone."
            self._told("no parent", f"There is no claim `{missing[:60]}` above `{path[:60]}`.", entry, where)
        return self._meant(parent) if parent else ""

    def _notes(self) -> dict[str, str]:
        """Return the ids of the sources by number, and take the ids that a writer noted."""
        lines: dict[str, str] = {}
        for number, line in self.export.notes.items():
            if line.startswith(OURS):
                self._own(line.removeprefix(OURS))
            else:
                lines[number] = cleaned(line, self.repairs)
        unique = list(dict.fromkeys(line for line in lines.values() if line))
        given = [self._given(f"source:{mark(line)}") for line in unique]
        ids = dict(zip(unique, fresh(map(words_of, unique), given), strict=True))
        self.sources = {ids[line]: dict(source_of(line)) for line in unique}
        return {number: ids[line] for number, line in lines.items() if line}

    def _own(self, said: str) -> None:
        for word in said.split():
            key, _, id = word.partition("=")
            if key == "map" and is_id(id):
                self.given_id = id
            elif is_qualified(id):
                self.ids.setdefault(key, deque()).append(id)

    def _given(self, key: str) -> str:
        return self.ids[key].popleft() if self.ids.get(key) else ""

    def _claims(self, graph: ClaimGraph, top: set[str], hidden: str, numbers: dict[str, str]) -> None:
        texts, given, given_before = list[str](), list[str](), set[str]()
        for path, entry in self.entries.items():
            if path == hidden or path in self.same:
                continue
            fields, text = self._read(entry, numbers)
            if entry.kept:
                fields["kept"] = {**fields.get("kept", {}), **entry.kept}
            claim = Claim(path, cleaned(text, self.repairs), "positions" if path in top else "", fields)
            claim.keep = False
            graph.claims.append(claim)
            texts.append(claim.text)
            id = self._given(mark(claim.text))
            given.append("" if id in given_before else id)
            given_before.add(id)
        for claim, id in zip(graph.claims, fresh(texts, given), strict=True):
            claim.id = id

    def _read(self, entry: Entry, numbers: dict[str, str]) -> tuple[dict[str, Any], str]:
        if found := _ELSEWHERE.fullmatch(entry.see):
            text = unescaped(found[2] or "").strip() or f"Discussion #{found[1]}"
            return {"kept": {"kialo": {"discussion": found[1]}}}, text
        if self.export.old:
            text = unescaped(entry.text)
            return self._linked(text), text
        text, ids, where = cited(entry.text, numbers)
        fields: dict[str, Any] = {"source": ids} if ids else {}
        if where and cleaned(where, self.repairs) == where:
            fields["kept"] = {"kialo": {"cited": where}}
        return fields, text

    def _linked(self, text: str) -> dict[str, Any]:
        """Return the sources that the links of a text name."""
        ids: dict[str, None] = {}
        for label, url in LINK.findall(text):
            if url not in self.by_url:
                words = cleaned(" ".join(label.split()), self.repairs)
                base = fresh([words or url])[0]
                self.doubles[base] += 1
                id = f"{base}-{self.doubles[base]}" if base in self.sources else base
                while id in self.sources:
                    id = f"{id}-x"
                self.sources[id] = {"title": words, "URL": url} if words else {"URL": url}
                self.by_url[url] = id
            ids[self.by_url[url]] = None
        return {"source": list(ids)} if ids else {}
