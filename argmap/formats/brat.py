"""brat standoff: marked spans of a text, with stances and relations, as essays are annotated."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Any

from argmap.core.errors import FileError
from argmap.core.files import read_bytes
from argmap.core.place import Place
from argmap.formats.claims.build import build
from argmap.formats.claims.graph import Claim, ClaimGraph, Tie
from argmap.formats.claims.peek import Peek
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.texts import cleaned, decoded
from argmap.model.links import Polarity
from argmap.reading.document import Document
from argmap.reading.faults import refuse

SUFFIXES = (".ann",)
DESCRIPTION = "brat standoff: spans of a text with stances and relations, as persuasive essays are annotated"
HOLDS = "the spans as claims with quotations and offsets, supports, attacks, stances, notes"
NOTES = """The words are those of the `.txt` beside the file, where there is one, else those in the file
itself. Several `MajorClaim`s are one position said again: the first is its text, the others are kept, and
what bears on any of them bears on the position. A `Stance` for or against is a step to it, unless a
relation says so already. Every claim has its words as a quotation, and its offsets are kept."""

_SPAN = re.compile(r"(?P<type>\S+)\s+(?P<ends>\d+\s+\d+(?:;\d+\s+\d+)*)")
_RELATION = re.compile(r"(?P<type>\S+)\s+\S+?:(?P<one>\S+)\s+\S+?:(?P<two>\S+)")
_LINE = re.compile(r"[TRAEMNW#*]\d*\t\S")
_FOR = ("support", "supports", "for", "reason")
_AGAINST = ("attack", "attacks", "against", "refutes", "rebuts", "undercuts")
_MAJOR = "majorclaim"
_SOURCE = "text"


@dataclass(slots=True)
class _Span:
    """A marked piece of the text."""

    key: str
    type: str
    ends: list[list[int]]
    text: str
    attributes: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Said:
    """What the lines of a file say."""

    spans: dict[str, _Span] = field(default_factory=dict)
    relations: list[tuple[str, str, str, str, int]] = field(default_factory=list)
    attributes: list[tuple[str, str, str, int]] = field(default_factory=list)
    notes: list[tuple[str, str, int]] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    lines: int = 0


def looks(peek: Peek) -> bool:
    """Say whether the file begins with a line of standoff annotation."""
    return _LINE.match(peek.head) is not None


def read(content: bytes, *, file: str = "<text>", folder: Path | None = None) -> Document:
    """Return the document of a standoff file; with a folder, the text beside it is read too.

    Raises:
        MapError: no line of it is an annotation.
    """
    repairs = Repairs(file)
    said = _lines(decoded(content, repairs), repairs)
    if said.lines and not (said.spans or said.rest or said.relations):
        message = "No line of the file is an annotation."
        raise refuse("AM001", message, Place(file, 1, 1), "Check the file, or name its format.")
    text = _beside(file, folder, repairs)
    for span in said.spans.values():
        span.text = _words(span, text, repairs)
    _attach(said, repairs)
    return build(_graph(said, file, text is not None, repairs), repairs)


def _lines(text: str, repairs: Repairs) -> _Said:
    said = _Said()
    for number, line in enumerate(text.lstrip("\ufeff").split("\n"), 1):
        line = line.rstrip("\r")
        if not line.strip():
            continue
        said.lines += 1
        key, _, rest = line.partition("\t")
        first, _, more = rest.partition("\t")
        place = Place(repairs.file, number, 1)
        kind = key[:1]
        if kind == "T" and (match := _SPAN.fullmatch(first.strip())):
            _span(said, key, match, more, place, repairs)
        elif kind == "R" and (match := _RELATION.match(first)):
            said.relations.append((key, match["type"], match["one"], match["two"], number))
        elif kind in ("A", "M") and len(words := first.split()) >= 2:
            said.attributes.append((words[0], words[1], " ".join(words[2:]) or "true", number))
        elif kind == "#" and len(words := first.split()) >= 2:
            said.notes.append((words[1], more, number))
        elif kind in ("E", "N", "W", "*") and rest:
            said.rest.append(cleaned(line, repairs))
        else:
            repairs.made("no annotation", "The line is no annotation.", "It was left out.", place=place)
    return said


def _span(said: _Said, key: str, match: re.Match[str], text: str, place: Place, repairs: Repairs) -> None:
    if key in said.spans:
        message = f"The id `{key[:60]}` stands a second time."
        repairs.made("id used twice", message, "The second span was left out.", place=place)
        return
    # An offset of a hundred digits is none.
    ends = [[int(end[:12]) for end in pair.split()] for pair in match["ends"].split(";")]
    said.spans[key] = _Span(key, match["type"], ends, text)


def _beside(file: str, folder: Path | None, repairs: Repairs) -> str | None:
    """Return the text that the file annotates; None where it is not there."""
    if folder is None:
        return None
    with suppress(FileError, OSError, ValueError):
        content = read_bytes(folder / f"{PurePath(file).stem}.txt")
        # Offsets count characters of the text as it is, with its line ends.
        return decoded(content, Repairs(repairs.file))
    return None


def _words(span: _Span, text: str | None, repairs: Repairs) -> str:
    here = cleaned(span.text, repairs, node=span.key)
    if text is None:
        return here
    found = cleaned(" ".join(text[start:end] for start, end in span.ends), repairs, node=span.key)
    if not found:
        message = f"The offsets of `{span.key[:60]}` lie outside of the text."
        repairs.made("wrong offsets", message, "The words in the file were taken.", near=span.key)
        return here
    if here and " ".join(found.split()) != " ".join(here.split()):
        message = f"The text has other words at the offsets of `{span.key[:60]}` than the file says."
        repairs.made("other words", message, "Those of the file were taken.", near=span.key)
        return here
    return found


def _attach(said: _Said, repairs: Repairs) -> None:
    for name, key, value, number in said.attributes:
        if key in said.spans:
            said.spans[key].attributes[cleaned(name, repairs)] = cleaned(value, repairs)
        else:
            _dangles(key, number, repairs)
    for key, words, number in said.notes:
        if key in said.spans:
            said.spans[key].notes.append(cleaned(words, repairs))
        elif not key.startswith("R"):
            _dangles(key, number, repairs)


def _dangles(key: str, number: int, repairs: Repairs) -> None:
    message = f"The line is about `{key[:60]}`, which is not there."
    repairs.made("dangling line", message, "It was left out.", place=Place(repairs.file, number, 1))


def _graph(said: _Said, file: str, has_text: bool, repairs: Repairs) -> ClaimGraph:
    name = PurePath(file).stem.strip("<>")
    graph = ClaimGraph("brat", title=cleaned(name, repairs))
    majors = [span for span in said.spans.values() if span.type.lower() == _MAJOR]
    position = majors[0].key if majors else ""
    means = {span.key: position for span in majors}
    for span in said.spans.values():
        if span.key == position:
            graph.claims.append(_claim(span, majors[1:]))
        elif span.key not in means:
            graph.claims.append(_claim(span, []))
    tied: set[str] = set()
    for key, type, one, two, number in said.relations:
        polarity: Polarity | None = (
            "for" if type.lower() in _FOR else "against" if type.lower() in _AGAINST else None
        )
        if polarity is None:
            message = f"The relation `{key[:60]}` is of the unknown type `{type[:40]}`."
            place = Place(repairs.file, number, 1)
            repairs.made("unknown type", message, "It was left out.", place=place)
            continue
        start, end = means.get(one, one), means.get(two, two)
        if position and end == position:
            tied.add(start)
        graph.ties.append(Tie((start,), end, polarity, key))
    for span in said.spans.values():
        stance = span.attributes.get("Stance", "").lower()
        if position and span.key not in means and span.key not in tied and stance in ("for", "against"):
            polarity = "for" if stance == "for" else "against"
            graph.ties.append(Tie((span.key,), position, polarity))
    if said.spans:
        graph.sources = {_SOURCE: {"title": graph.title or "text"}}
        if has_text:
            graph.sources[_SOURCE]["text"] = f"{name}.txt"
    if said.rest:
        graph.rest["kept"] = {"brat": {"lines": said.rest}}
    return graph


def _claim(span: _Span, others: list[_Span]) -> Claim:
    kept: dict[str, Any] = {"id": span.key, "type": span.type, "offsets": span.ends}
    if span.attributes:
        kept["attributes"] = span.attributes
    if others:
        kept["restated"] = [
            {"id": other.key, "offsets": other.ends, "text": other.text}
            | ({"attributes": other.attributes} if other.attributes else {})
            for other in others
        ]
    texts = [one.text for one in (span, *others) if one.text]
    fields: dict[str, Any] = {"kept": {"brat": kept}}
    if texts:
        fields |= {"source": [_SOURCE], "quotes": [{"exact": text} for text in dict.fromkeys(texts)]}
    if notes := [note for one in (span, *others) for note in one.notes if note]:
        fields["note"] = "\n".join(notes)
    section = "positions" if span.type.lower() == _MAJOR else ""
    return Claim(span.key, span.text, section, fields)
