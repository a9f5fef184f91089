"""The fields of a BibTeX entry as the fields of a source."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from argmap.bibliography._bibtex import names, ours
from argmap.bibliography._bibtex.kinds import (
    DATES,
    HOUSES,
    KINDS,
    LANGUAGES,
    NAMES,
    OWN,
    TEXTS,
    THESES,
    VERBATIM,
)
from argmap.bibliography._bibtex.latex import decoded
from argmap.bibliography._shared.dates import edtf, joined, month_of
from argmap.bibliography._shared.entries import listed

Tell = Callable[[str], None]
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_URL = re.compile(r"\\url\s*\{([^{}]*)\}")
_NUMBERED = ("article-journal", "article-magazine", "article-newspaper", "periodical", "review")
_IN_SERIES = ("book", "chapter", "paper-conference", "entry-encyclopedia")
_EDITORS = {"compiler": "compiler", "director": "director", "organizer": "organizer"}


def fields(kind: str, raw: dict[str, str], tell: Tell) -> dict[str, Any]:
    """Return the fields of a source; `tell` takes a sentence for each thing that is not kept as it was.

    >>> fields("online", {"title": "{NATO} news", "year": "2020", "month": "5"}, print)
    {'type': 'webpage', 'title': 'NATO news', 'issued': '2020-05'}
    """
    reading = _Reading(kind.lower(), {key.lower(): value for key, value in raw.items()}, tell)
    return reading.fields()


class _Reading:
    def __init__(self, kind: str, raw: dict[str, str], tell: Tell) -> None:
        self.kind, self.raw, self.tell = kind, raw, tell
        self.made: dict[str, Any] = {}
        self.custom: dict[str, str] = {}

    def fields(self) -> dict[str, Any]:
        self._type()
        for key, name in NAMES.items():
            if people := self._take(key):
                self._names(name, people)
        self._titles()
        for key, name in TEXTS.items():
            if words := self.raw.get(key):
                self._text(key, name, words)
        self._numbers()
        self._houses()
        self._dates()
        self._prints()
        self._language()
        for key in list(self.raw):
            if not key.startswith(ours.PREFIX):
                self._left(key, self.raw.pop(key))
        if self.custom:
            self.made["custom"] = self.custom
        for key, raw in self.raw.items():
            value = ours.read(raw)
            self.made.pop(key.removeprefix(ours.PREFIX), None)
            if value is not None:
                self.made[_cased(key.removeprefix(ours.PREFIX))] = value
        return self.made

    def _take(self, key: str) -> str:
        return self.raw.pop(key, "").strip()

    def _plain(self, key: str, raw: str) -> str:
        if key in VERBATIM:
            return " ".join(re.sub(r"\\([%_&#~])|\\url\s*", r"\1", raw).strip("{} ").split())
        text, lost = decoded(raw)
        for what in lost:
            if what == "formatting":
                self.tell(f"the formatting within `{key}` is left out.")
            elif what == "mathematics":
                self.tell(f"the mathematics within `{key}` stays as LaTeX.")
            else:
                self.tell(f"`{what}` within `{key}` stays as LaTeX.")
        return text.strip(" \n\t")

    def _type(self) -> None:
        kind = KINDS.get(self.kind)
        if kind is None:
            self.tell(f"its type `@{self.kind}` is none of BibLaTeX; it becomes a document.")
            kind = "document"
        subtype = self.raw.get("entrysubtype", "").strip().lower()
        if kind == "article-journal" and subtype in ("newspaper", "magazine"):
            kind = f"article-{self._take('entrysubtype').lower()}"
        self.made["type"] = kind
        if self.kind in THESES and "type" not in self.raw:
            self.made["genre"] = THESES[self.kind]

    def _names(self, name: str, raw: str) -> None:
        found, lost = names.read(raw)
        for what in dict.fromkeys(lost):
            self.tell(f"under `{name}`, not understood and kept as it is written: {what}.")
        if found and found[-1] == names.OTHERS:
            self.tell(f"the list under `{name}` ends in “and others”; the name `others` stands for them.")
        kind = self._take("editortype").lower() if name == "editor" else ""
        if found:
            self.made[_EDITORS.get(kind, name)] = found
        if kind and kind != "editor" and kind not in _EDITORS:
            self.custom["editortype"] = kind

    def _titles(self) -> None:
        raw = self.raw
        # `journal` is what BibTeX calls it, `journaltitle` BibLaTeX: twice the same is no news.
        for first, second in (("journaltitle", "journal"), ("location", "address"), ("annotation", "annote")):
            if raw.get(first, "").strip() and raw.get(first) == raw.get(second):
                del raw[second]
        for key in ("title", "booktitle", "journaltitle", "journal"):
            sub = "journalsubtitle" if key.startswith("journal") else key.replace("title", "subtitle")
            if raw.get(key) and raw.get(sub, "").strip():
                raw[key] = f"{raw[key]}: {raw.pop(sub)}"
        if "maintitle" in raw:
            inner = "booktitle" if "booktitle" in raw else "title"
            if text := self._plain(inner, raw.get(inner, "")):
                self.made["volume-title"] = text
            raw[inner] = raw.pop("maintitle")

    def _text(self, key: str, name: str, raw: str) -> None:
        if name in self.made and not (name == "genre" and self.kind in THESES):
            return
        del self.raw[key]
        if not (text := self._plain(key, raw)):
            return
        if key == "doi":
            text = _DOI.sub("", text)
        if key == "pages":
            text = re.sub(r"\s*–\s*", "–", text)
        self.made[name] = text

    def _numbers(self) -> None:
        number, issue = self._take("number"), self._take("issue")
        if self.made["type"] in _NUMBERED:
            issue, number = (issue or number), (number if issue else "")
            target = "number"
        else:
            in_series = "collection-title" in self.made and self.made["type"] in _IN_SERIES
            target = "collection-number" if in_series else "number"
        for name, raw in (("issue", issue), (target, number)):
            if raw and (text := self._plain(name, raw)):
                self.made[name] = text

    def _houses(self) -> None:
        for key in HOUSES:
            if (raw := self.raw.get(key, "").strip()) and "publisher" not in self.made:
                del self.raw[key]
                self.made["publisher"] = self._plain(key, raw)

    def _dates(self) -> None:
        for key, name in DATES.items():
            if raw := self._take(key):
                self._date(name, key, _edtf(raw), raw)
        raw, (year, month, day) = self._take("date"), map(self._take, ("year", "month", "day"))
        if raw:
            found = _edtf(raw)
            self._date("issued", "date", found, raw)
            if month and not month_of(decoded(month)[0]):
                self.custom["month"] = self._plain("month", month)
                self.tell(f"`{month}` is no month; it is kept under `custom`.")
            if year and found and year[:4] not in found:
                self.tell(f"its year `{year}` is not that of its date; the date counts.")
        elif year:
            plain = [decoded(part)[0].strip() for part in (year, month, day)]
            found = joined(plain[0], plain[1] or None, plain[2] or None)
            if found is None and (only := joined(plain[0])):
                self.made["issued"] = only
                self.custom["month"] = " ".join(part for part in plain[1:] if part)
                self.tell(f"`{self.custom['month']}` is no month; it is kept under `custom`.")
            else:
                self._date("issued", "year", found, " ".join(part for part in (year, month, day) if part))
        elif month or day:
            self.custom["month"] = decoded(f"{month} {day}".strip())[0]
            self.tell("it has a month and no year; the month is kept under `custom`.")

    def _date(self, name: str, key: str, found: str | None, raw: str) -> None:
        if found:
            self.made[name] = found
        elif words := decoded(raw)[0].strip():
            self.custom[name] = words
            self.tell(f"`{words}` under `{key}` is no date; it is kept under `custom`.")

    def _prints(self) -> None:
        """Take what says where the text itself is: an address, or the number of a preprint."""
        published = self.raw.get("howpublished", "")
        if (address := _URL.search(published)) and "URL" not in self.made:
            self.made["URL"] = self._plain("url", address[1])
            left = _URL.sub("", published).strip(" .,;:")
            self.raw["howpublished"] = left
        kind = (self.raw.get("eprinttype") or self.raw.get("archiveprefix") or "").strip()
        number = self.raw.get("eprint", "").strip()
        if number and kind.lower() == "pubmed" and "PMID" not in self.made:
            self.made["PMID"] = number
        elif number and kind:
            self.made["archive"] = {"arxiv": "arXiv", "jstor": "JSTOR"}.get(kind.lower(), kind)
            self.made["archive_location"] = number
        else:
            return
        for key in ("eprint", "eprinttype", "archiveprefix"):
            self.raw.pop(key, None)

    def _language(self) -> None:
        language, langid = self._take("language"), self._take("langid") or self._take("hyphenation")
        text = self._plain("language", language) if language else LANGUAGES.get(langid.lower(), langid)
        if text:
            self.made["language"] = LANGUAGES.get(text.lower(), text)

    def _left(self, key: str, raw: str) -> None:
        if key.startswith(OWN):
            self.tell(f"`{key}` is a program's own, and is left out.")
        elif text := self._plain(key, raw):
            if key in TEXTS or key in HOUSES:
                self.tell(
                    f"{listed([key])} stands beside another field of its kind; it is kept under `custom`."
                )
            self.custom[key] = text


def _edtf(raw: str) -> str | None:
    # A `~` is EDTF's word for about; only where that makes no date is it a space of LaTeX.
    return edtf(raw) or edtf(decoded(raw)[0])


def _cased(key: str) -> str:
    """Return a key as a source has it: BibTeX knows no capital letters in the names of fields."""
    from argmap.model.sources import TEXTS as KEYS

    return next((known for known in KEYS if known.lower() == key), key)
