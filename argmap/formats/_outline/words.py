"""What stands at the end of a bullet: its id, its fields, and where it comes from."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any

_VALUE = r'"(?:[^"\\\n]|\\.)*+"'
_ITEM = rf'(?:#[^\s{{}}"]++|\.[\w-]++|[\w-]++=(?:{_VALUE}|[^\s{{}}"]++))'
_BLOCK = re.compile(rf"\{{\s*+(?:{_ITEM}(?:\s++{_ITEM})*+)?\s*+\}}")
_PIECE = re.compile(
    rf'#(?P<id>[^\s{{}}"]+)|\.(?P<kind>[\w-]+)|(?P<key>[\w-]+)=(?P<value>{_VALUE}|[^\s{{}}"]+)'
)
_CITED = re.compile(
    r"\[\^(?P<note>[^\[\]\s]{1,100})\]"
    r"|\[(?P<many>sources?):\s*(?P<source>[^\[\]\n]{1,500})\]"
    r"|(?<!!)\[(?P<title>[^\[\]\n]{1,300})\]\((?P<url>https?://[^()\s]{1,2000})\)"
    r"|<(?P<auto>https?://[^<>\s]{1,2000})>"
    r"|(?P<bare>https?://[^\s<>()\[\]]{1,2000})",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"\*\*(?P<label>[^*\n]{1,200}?)(?P<stop>[.:]?)\*\*(?P<colon>:?)\s+(?=\S)")
_NAMED = re.compile(r"\((?P<id>[^()\s]{1,100})\)\s+(?=\S)")
_MENTION = re.compile(r"\[[^\[\]\n]{0,300}\]\(#(?P<id>[^()\s]{1,300})\)")
_BEFORE = tuple(".!?…”’»\"'])>")
"""What stands before a link that follows a sentence and is no part of it."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source as a bullet names it: by the name of a footnote or a source, or by title and address."""

    name: str = ""
    title: str = ""
    url: str = ""


@dataclass(slots=True)
class Words:
    """A text without what stood behind it. `exactly`: a block in braces marked where the text ends."""

    text: str
    id: str = ""
    kind: str = ""
    given: dict[str, Any] = field(default_factory=dict)
    cited: list[Cited] = field(default_factory=list)
    exactly: bool = False


def words_of(text: str, *, every: bool = False) -> Words:
    """Return the parts of a bullet; with `every` all that is cited is taken out of the text.

    Where a block `{#id …}` follows the text, all before it is the text. Otherwise footnotes and `[source: …]`
    are taken out of it, links behind its last sentence too, and links within it are read and stay.

    >>> found = words_of("Queues fell. [Trial week](https://a.example)")
    >>> found.text, found.cited
    ('Queues fell.', [Cited(name='', title='Trial week', url='https://a.example')])
    >>> words_of('Queues fell. {#week .evidence by=analyst} [^gazette]').given
    {'by': 'analyst'}
    """
    at = text.rfind("{")
    if at >= 0 and (block := _BLOCK.match(text, at)):
        rest, cited = _without_sources(text[block.end() :], every=True)
        if not rest.strip():
            return _read(block[0], Words(text[:at].rstrip(" "), cited=cited, exactly=True))
    text, cited = _without_sources(text, every=every)
    found = Words(text, cited=cited)
    if named := _NAMED.match(text):
        found.id, found.text = unicodedata.normalize("NFC", named["id"]), text[named.end() :]
    return found


def _read(block: str, found: Words) -> Words:
    for piece in _PIECE.finditer(block):
        if piece["id"]:
            found.id = unicodedata.normalize("NFC", piece["id"])
        elif piece["kind"]:
            found.kind = piece["kind"]
        else:
            value = piece["value"]
            found.given[piece["key"]] = _quoted(value) if value.startswith('"') else value
    return found


def _quoted(value: str) -> str:
    try:
        return str(json.loads(value, strict=False))
    except ValueError:
        # A backslash that JSON does not know stands for itself.
        return value[1:-1]


def _without_sources(text: str, *, every: bool) -> tuple[str, list[Cited]]:
    matches = list(_CITED.finditer(text))
    pieces: list[str] = []
    here, behind = len(text), True
    for match in reversed(matches):
        between = text[match.end() : here]
        behind = behind and not between.strip(" .;,")
        if behind and not (every or match["note"] or match["source"]):
            behind = text[: match.start()].rstrip().endswith(_BEFORE) or not match.start()
        cut = every or behind or match["note"] or match["source"]
        pieces.append(between if cut else text[match.start() : here])
        here = match.start()
        if cut:
            here = len(text[:here].rstrip())
    text = "".join((text[:here], *reversed(pieces))).strip()
    cited = [one for match in matches for one in _cited(match)]
    if not text and cited and not every:
        # A bullet that is nothing but a link says what the link says.
        text = next((one.title or one.name or one.url for one in cited), "")
    return text, cited


def _cited(match: re.Match[str]) -> list[Cited]:
    if match["note"]:
        return [Cited(match["note"])]
    if match["source"]:
        names = match["source"].split(";") if match["many"].lower() == "sources" else [match["source"]]
        return [_source(name.strip()) for name in names if name.strip()]
    url = match["url"] or match["auto"] or match["bare"].rstrip(".,;:!?'\"*_")
    return [Cited(title=match["title"] or "", url=url)]


def _source(name: str) -> Cited:
    link = re.fullmatch(r"(?P<title>.*?)[\s,(<]*(?P<url>https?://[^\s<>]+?)[>)]?", name, re.IGNORECASE)
    return Cited(title=link["title"].strip(), url=link["url"]) if link else Cited(name)


def label_of(text: str) -> tuple[str, str]:
    """Return the label that a text begins with in bold, and the rest; no label where there is none.

    >>> label_of("**Keep it free**: The bridge should stay free of charge.")
    ('Keep it free', 'The bridge should stay free of charge.')
    """
    match = _LABELLED.match(text)
    if match is None or not (match["stop"] or match["colon"]):
        return "", text
    return match["label"].strip(), text[match.end() :]


def mentioned(text: str) -> str:
    """Return the id of a node that a text does nothing but point at (`[title](#id)`); else nothing."""
    match = _MENTION.fullmatch(text.strip())
    return unicodedata.normalize("NFC", match["id"]) if match else ""


def block(id: str = "", kind: str = "", given: dict[str, Any] | None = None) -> str:
    """Return the block in braces that says these things.

    >>> block("week", "evidence", {"by": "analyst", "label": "Trial week"})
    '{#week .evidence by=analyst label="Trial week"}'
    """
    parts = [f"#{id}"] if id else []
    parts += [f".{kind}"] if kind else []
    parts += [f"{key}={_value(str(value))}" for key, value in (given or {}).items()]
    return "{" + " ".join(parts) + "}"


def _value(value: str) -> str:
    if re.fullmatch(r"[\w.:/>#-]+", value):
        return value
    # The last brace of a bullet is where its block begins; braces within values must not look like it.
    return json.dumps(value, ensure_ascii=False).replace("{", "\\u007b")
