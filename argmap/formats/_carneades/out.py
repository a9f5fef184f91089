"""A map as the data of a Carneades file."""

from __future__ import annotations

from typing import Any

from argmap.formats._carneades.file import NAME, OURS
from argmap.formats._carneades.into import weight_of
from argmap.formats.claims.keepable import others, ours
from argmap.model.argument_map import ArgumentMap
from argmap.model.ids import is_link
from argmap.model.links import Link
from argmap.model.nodes import NODE_TYPES

_NODE = ("text", "for", "against", "kept")
_STEP = ("with", "kept")


def data_of(m: ArgumentMap) -> dict[str, Any]:
    """Return a map, cut to what Carneades holds, as the data of its YAML."""
    return _Writer(m).data()


class _Writer:
    def __init__(self, m: ArgumentMap) -> None:
        self.m, self.written = m, m.to_dict()
        self.kept = ours(self.written.get("kept"), NAME)
        self.parts = {
            id: (section, part)
            for section in NODE_TYPES
            for id, part in self.written.get(section, {}).items()
        }
        self.taken: set[str] = set()
        self.names = {id: self._fresh(self._called(part, id)) for id, (_, part) in self.parts.items()}
        self.links = [link for link in m.links.values() if not self._is_mirror(link)]
        self.aimed: dict[str, list[Link]] = {}
        for link in self.links:
            self.aimed.setdefault(link.parent, []).append(link)
        used: set[str] = set()
        self.keys = {
            link.id: self._fresh(self._called(self._step(link), link.id), used) for link in self.links
        }
        self.undercutters = {
            found[0].parent: found[0]
            for link in self.links
            if (found := self._undercuts(link)) and self._plain(found)
        }
        self.statements: dict[str, Any] = {}
        self.arguments: dict[str, Any] = {}
        self.issues: dict[str, Any] = {}

    def data(self) -> dict[str, Any]:
        for id, (section, part) in self.parts.items():
            self.statements[self.names[id]] = self._statement(id, section, part)
        denials = {id: self._denial(id) for id in self.parts if self._attacks(id)}
        for link in self.links:
            if link.parent in self.undercutters and self.undercutters[link.parent] is link:
                continue
            self.arguments[self.keys[link.id]] = self._argument(link, denials)
        self._givens(denials)
        return self._whole(denials)

    def _whole(self, denials: dict[str, str]) -> dict[str, Any]:
        rest = {key: value for key, value in self.kept.items() if key not in ("meta", "issues", "burden")}
        own = {
            key: value
            for key, value in self.written.items()
            if key not in (*NODE_TYPES, "argmap", "title", "kept")
        }
        own |= others(self.written.get("kept"), NAME)
        if isinstance(self.kept.get("burden"), str):
            own["burden"] = self.kept["burden"]
        issues = ours(self.kept, "issues")
        made = self._issues(denials, issues)
        own |= {"issues": list(made)} if made else {}
        meta = {"title": self.m.title} if self.m.title else {}
        data: dict[str, Any] = {"meta": {**meta, **ours(self.kept, "meta"), OURS: own}}
        data["statements"] = self.statements
        if issues or made:
            data["issues"] = {**issues, **made}
        data |= {"arguments": self.arguments, **rest}
        if tests := self._tests():
            data["tests"] = tests
        return data

    def _fresh(self, wished: str, taken: set[str] | None = None) -> str:
        taken = self.taken if taken is None else taken
        name, number = wished, 2
        while name in taken:
            name, number = f"{wished}-{number}", number + 1
        taken.add(name)
        return name

    def _called(self, part: dict[str, Any], id: str) -> str:
        wished = ours(part.get("kept"), NAME).get("id")
        return wished if isinstance(wished, str) and wished else id

    def _step(self, link: Link) -> dict[str, Any]:
        step: dict[str, Any] = self.parts[link.child][1][link.polarity][link.parent]
        return step

    def _is_mirror(self, link: Link) -> bool:
        """Say whether the reader makes the link again, from an issue."""
        return ours(self._step(link).get("kept"), NAME).get("rival") in ours(self.kept, "issues")

    def _attacks(self, ref: str) -> list[Link]:
        return [link for link in self.aimed.get(ref, ()) if link.polarity == "against"]

    def _undercuts(self, link: Link) -> list[Link]:
        return self._attacks(link.id)

    def _plain(self, found: list[Link]) -> bool:
        """Say whether an undercut is one statement alone, which Carneades names beside the argument."""
        return len(found) == 1 and not found[0].step.co_premises and not self.aimed.get(found[0].id)

    def _statement(self, id: str, section: str, part: dict[str, Any]) -> dict[str, Any]:
        kept = ours(part.get("kept"), NAME)
        own = {key: value for key, value in part.items() if key not in _NODE}
        meta = {
            **ours(kept, "meta"),
            OURS: {"id": id, "section": section, **own, **others(part.get("kept"), NAME)},
        }
        rest = {key: value for key, value in kept.items() if key not in ("id", "meta")}
        assumed = {"assumed": True} if self._given(id, section) and not self._attacks(id) else {}
        return {"text": part["text"], **assumed, **rest, "meta": meta}

    def _given(self, id: str, section: str) -> bool:
        """Say whether a claim is put forward as it stands."""
        supported = any(link.polarity == "for" for link in self.aimed.get(id, ()))
        if section in ("evidence", "assumptions"):
            return section == "evidence" or not supported
        return section != "positions" and not supported and self.kept.get("burden") != "evidence"

    def _denial(self, id: str) -> str:
        key = self._fresh(f"¬{self.names[id]}")
        text = f"Not: {self.parts[id][1]['text']}"
        self.statements[key] = {"text": text, "meta": {OURS: {"denies": self.names[id]}}}
        return key

    def _argument(self, link: Link, denials: dict[str, str]) -> dict[str, Any]:
        step, key = self._step(link), self.keys[link.id]
        kept = ours(step.get("kept"), NAME)
        premises = list(dict.fromkeys(self.names[one] for one in link.premises))
        roles = ours(kept, "roles")
        shown: Any = roles if list(roles.values()) == premises else premises
        if any(one.polarity == "for" for one in self.aimed.get(link.id, ())):
            shown = [*premises, self._about(link, "app", "backs")]
        made: dict[str, Any] = {"conclusion": self._conclusion(link, denials), "premises": shown}
        own = {name: value for name, value in step.items() if name not in _STEP}
        if scheme := kept.get("scheme") or step.get("scheme"):
            made["scheme"] = scheme
        if "weight" in kept:
            made["weight"] = kept["weight"]
        elif (weight := weight_of(step.get("strength"))) is not None:
            made["weight"] = weight
        if link.id in self.undercutters:
            undercut = self.undercutters[link.id]
            made["undercutter"] = self.names[undercut.child]
            own["undercutter"] = self._step(undercut)
        elif self._attacks(link.id):
            made["undercutter"] = self._about(link, "¬app", "denies")
        if kept.get("id") != key:
            own["id"] = key
        rest = {
            name: one for name, one in kept.items() if name not in ("id", "roles", "meta", "scheme", "weight")
        }
        meta = {**ours(kept, "meta"), OURS: {**own, **others(step.get("kept"), NAME)}}
        return {**made, **rest, "meta": meta}

    def _about(self, link: Link, word: str, mark: str) -> str:
        """Return the statement that a step applies, or does not, made when it is first asked for."""
        wished = f"{word}({self.keys[link.id]})"
        ready = self.__dict__.setdefault("_abouts", {})
        if wished not in ready:
            ready[wished] = self._fresh(wished)
            text = f"The argument {'applies' if mark == 'backs' else 'does not apply'}: {self.keys[link.id]}"
            self.statements[ready[wished]] = {"text": text, "meta": {OURS: {mark: self.keys[link.id]}}}
        name: str = ready[wished]
        return name

    def _conclusion(self, link: Link, denials: dict[str, str]) -> str:
        if not is_link(link.parent):
            return denials[link.parent] if link.polarity == "against" else self.names[link.parent]
        target = self.m.links[link.parent]
        return (
            self._about(target, "¬app", "denies")
            if link.polarity == "against"
            else self._about(target, "app", "backs")
        )

    def _givens(self, denials: dict[str, str]) -> None:
        """Give what is put forward, and disputed, an argument without premises."""
        used = set(self.arguments)
        for id in denials:
            if self._given(id, self.parts[id][0]):
                key = self._fresh(f"given {self.names[id]}", used)
                self.arguments[key] = {
                    "conclusion": self.names[id],
                    "premises": [],
                    "meta": {OURS: {"given": True}},
                }

    def _issues(self, denials: dict[str, str], known: dict[str, Any]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        used = set(known)
        positions = [self.names[id] for id in self.m.positions]
        settled = any(
            isinstance(one, dict) and set(positions) <= set(one.get("positions") or ())
            for one in known.values()
        )
        denied = [denials[id] for id in self.m.positions if id in denials]
        if len(positions) + len(denied) > 1 and not settled:
            made[self._fresh("positions", used)] = {"positions": [*positions, *denied], "standard": "PE"}
        for id, denial in denials.items():
            if id not in self.m.positions:
                key = self._fresh(f"issue-{self.names[id]}", used)
                made[key] = {"positions": [self.names[id], denial], "standard": "PE"}
        return made

    def _tests(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for id, label in self.written.get("expect", {}).get(NAME, {}).items():
            found.setdefault(label, []).append(self.names[id])
        return {label: found[label] for label in ("in", "out", "undecided") if label in found}
