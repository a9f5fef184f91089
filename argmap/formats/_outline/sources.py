"""The sources of an outline: footnotes, links and names, each once."""

from __future__ import annotations

from typing import Any

from argmap.core.place import Place
from argmap.core.suggest import did_you_mean
from argmap.formats._outline.ids import Ids
from argmap.formats._outline.lines import Run
from argmap.formats._outline.words import Cited, Words
from argmap.model.ids import is_id
from argmap.model.sources import DATES, TEXTS
from argmap.reading.faults import refuse
from argmap.reading.tree import TreeMap

KEYS = tuple(
    key for key in (*TEXTS, *DATES, "reliability", "descriptor", "by") if key not in ("title", "URL")
)


class Sources:
    """What was cited so far, by the id that it got."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found = TreeMap()
        self._known: dict[Cited, str] = {}
        self._by_url: dict[str, str] = {}
        self._ids = Ids()

    def define(self, name: str, run: Run, words: Words) -> None:
        """Take the definition of a footnote.

        Raises:
            MapError: AM005: it is there already; AM007: it says something that a source has no key for.
        """
        if Cited(name) in self._known:
            raise self._fault(
                "AM005", run, f"The footnote `{name}` stands here a second time.", "Rename one."
            )
        url = next((one.url for one in words.cited if one.url), "")
        title = words.text
        if not words.exactly:
            title = title.strip(" ,;:") or next((one.title for one in words.cited if one.title), "")
        id = words.id or (name if is_id(name) and not name.isdigit() else "")
        if id and id in self.found:
            raise self._fault(
                "AM106", run, f"The id `{id}` stands here a second time.", "Change one of them."
            )
        source = self._new(id or self._ids.fresh(title or url or name), run, title=title, URL=url)
        for key, value in words.given.items():
            if key not in (*KEYS, "URL"):
                hint = did_you_mean(key, KEYS) or "Write the keys of a source, as in `issued=2026-04-02`."
                raise self._fault("AM007", run, f"`{key}` is not known in a source.", hint)
            self._put(source, key, value.split() if key == "cites" else value, run)
        self._known[Cited(name)] = next(reversed(self.found))

    def named(self, cited: Cited, run: Run) -> str:
        """Return the id of a source that a bullet names, and note the source where it is new."""
        if cited in self._known:
            return self._known[cited]
        if cited.name and cited.name in self.found:
            return cited.name
        if id := self._by_url.get(cited.url, ""):
            if cited.title and "title" not in self.found[id]:
                self._put(self.found[id], "title", cited.title, run)
        else:
            title = cited.title or cited.name
            free = is_id(cited.name) and cited.name not in self.found
            id = cited.name if free else self._ids.fresh(title or _of_url(cited.url))
            self._new(id, run, title=title, URL=cited.url)
        self._known[cited] = id
        return id

    def _new(self, id: str, run: Run, **fields: str) -> TreeMap:
        source = TreeMap()
        for key, value in fields.items():
            if value:
                self._put(source, key, value, run)
        self._put(self.found, id, source, run)
        self._ids.taken.add(id)
        if "URL" in source:
            self._by_url.setdefault(source["URL"], id)
        return source

    def _put(self, tree: TreeMap, key: str, value: Any, run: Run) -> None:
        dict.__setitem__(tree, key, value)
        tree.marks[key] = (self.file, run.line, run.column, run.line, run.column)

    def _fault(self, rule: str, run: Run, message: str, hint: str) -> Exception:
        return refuse(rule, message, Place(self.file, run.line + 1, run.column + 1), hint)


def _of_url(url: str) -> str:
    """Return the words of an address that tell it from others: the host, and the end of the path."""
    host, *path = url.partition("://")[2].partition("?")[0].partition("#")[0].rstrip("/").split("/")
    return " ".join((host.removeprefix("www."), *path[-1:]))
