"""Footnotes, sources and ids: what Kialo says of where a claim comes from, and what it calls nothing by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from zlib import crc32

from argmap.model.ids import is_id, slug
from argmap.model.inline import unmarked

LINK = re.compile(
    r"\[([^\[\]\n]{1,500})\]\(\s*(https?://[^\s()]{1,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)\s*\)"
)
_ESCAPED = re.compile(r"\\([()\[\]\\])")
_TO_ESCAPE = re.compile(r"\\(?=[()\[\]\\])")
_NUMBER = re.compile(r"\[(?=[0-9]{1,9}\])")
_MARK = re.compile(r"\\[()\[\]\\]|[ ]?\[([0-9]{1,9})\](?!\()")
_NAMED = re.compile(r"[ ]?\[([^\[\]\s]{1,100})\]")
_URL = re.compile(r"(?:(?:https?|ftp)://|www\.)\S+", re.IGNORECASE)
OURS = "argmap:"


def unescaped(text: str) -> str:
    r"""Return a text without the backslashes that Kialo puts before brackets.

    >>> unescaped(r"Toll \(peak only\)")
    'Toll (peak only)'
    """
    return _ESCAPED.sub(r"\1", text)


def escaped(text: str) -> str:
    r"""Return a text in which a number in brackets is no footnote; `unescaped` takes it back.

    >>> escaped("so it said [12]")
    'so it said \\[12]'
    """
    return _NUMBER.sub(r"\\[", _TO_ESCAPE.sub(r"\\\\", text))


def source_of(line: str) -> dict[str, str]:
    """Return the fields of a source.

    >>> source_of("Trial report https://example.org/trial")
    {'title': 'Trial report', 'URL': 'https://example.org/trial'}
    """
    words = line.split()
    if words and _URL.fullmatch(words[-1]):
        title = " ".join(words[:-1])
        return {**({"title": title} if title else {}), "URL": words[-1]}
    return {"title": " ".join(words)}


def line_of(id: str, source: Mapping[str, Any]) -> str:
    """Return the line of a source: its title and its address, or else its id."""
    line = " ".join(f"{source.get('title', '')} {source.get('URL', '')}".split())
    return id if not line or line.startswith(OURS) else line


def cited(text: str, by_number: Mapping[str, str]) -> tuple[str, list[str], str]:
    """Return a text without its footnotes, the ids of the sources, and where they stood if not at the end.

    >>> cited("Queues fell [1], they say [2].", {"1": "a", "2": "b"})
    ('Queues fell, they say.', ['a', 'b'], 'Queues fell [a], they say [b].')
    >>> cited("Queues fell [1]", {"1": "a"})
    ('Queues fell', ['a'], '')
    """
    found: list[str] = []
    named: list[str] = []
    bare: list[str] = []
    end = 0
    for match in _MARK.finditer(text):
        before = text[end : match.start()]
        if match[1] is None:
            before += match[0][1]
        elif match[1] not in by_number:
            before += match[0]
        named.append(before)
        bare.append(before)
        if match[1] in by_number:
            found.append(by_number[match[1]])
            named.append(f"{match[0].partition('[')[0]}[{found[-1]}]")
        end = match.end()
    rest = text[end:]
    words, where = "".join([*bare, rest]).strip(), "".join([*named, rest]).strip()
    ids = list(dict.fromkeys(found))
    at_end = words + "".join(f"[{id}]" for id in ids)
    plain = re.sub(r"[ ]+(?=\[)", "", where) == re.sub(r"[ ]+(?=\[)", "", at_end)
    return words, ids, where if ids and not plain and stood(where, words, ids) else ""


def stood(where: object, text: str, ids: Iterable[str]) -> bool:
    """Say whether a text with the ids of sources in brackets is still this one, with these sources."""
    if not isinstance(where, str):
        return False
    known, found = set(ids), dict[str, None]()

    def taken(match: re.Match[str]) -> str:
        if match[1] not in known:
            return match[0]
        found[match[1]] = None
        return ""

    return _NAMED.sub(taken, where).strip() == text and list(found) == list(dict.fromkeys(ids))


def noted(where: str, text: str, numbers: Mapping[str, int]) -> str:
    """Return a text as Kialo writes it, with a footnote for each of its sources."""
    if not where:
        return escaped(text) + "".join(f" [{number}]" for number in numbers.values())
    made, end = [], 0
    for match in _NAMED.finditer(where):
        if match[1] in numbers:
            blank = match[0].partition("[")[0]
            made += [escaped(where[end : match.start()]), f"{blank}[{numbers[match[1]]}]"]
            end = match.end()
    return "".join([*made, escaped(where[end:])])


def fresh(texts: Iterable[str], given: Iterable[str] = ()) -> list[str]:
    """Return an id for each text: of those given the one at its place, or else one made of its words.

    >>> fresh(["A toll.", "A toll.", "Queues."], ["", "", "q"])
    ['a-toll', 'a-toll-2', 'q']
    """
    texts = list(texts)
    asked = [*given, *[""] * len(texts)][: len(texts)]
    taken, counts, made = {id for id in asked if id}, dict[str, int](), list[str]()
    for text, own in zip(texts, asked, strict=True):
        base = slug(unmarked(text))
        base = base if is_id(base) else "claim"
        id = own or base
        while not own and id in taken:
            counts[base] = counts.get(base, 1) + 1
            id = f"{base}-{counts[base]}"
        taken.add(id)
        made.append(id)
    return made


def mark(text: str) -> str:
    """Return what a text is known by again."""
    return f"{crc32(text.encode('utf-8', 'surrogatepass')):08x}"


def words_of(line: str) -> str:
    """Return the words of a source's line that tell it from others.

    >>> words_of("https://www.example.org/a/trial.html?x=1")
    'example.org trial.html'
    """
    fields = source_of(line)
    if "title" in fields:
        return fields["title"]
    host, *path = re.sub(r"^\w+://", "", fields["URL"]).partition("?")[0].rstrip("/").split("/")
    return " ".join((host.removeprefix("www."), *path[-1:]))
