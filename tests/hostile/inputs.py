# ruff: noqa: E501 - tables read best with a row a line
"""Hostile and broken inputs: what a map file may be made of, by mistake or by malice."""

from __future__ import annotations

HEAD = "argmap: 1\nid: m\nquestion: Toll?\n"
MARKUP = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) [b](data:text/html,x) "
    "![c](file:///etc/passwd) <a href='javascript:alert(1)'>d</a> {{ 7*7 }} {% raw %} ${x} #eval(1) \\\\input{x} ]]> -->"
)


def _yaml(text: str) -> bytes:
    return (HEAD + text).encode()


# Each is refused with one sentence, and exit 2.
BROKEN: dict[str, bytes] = {
    "nothing": b"",
    "white space": b"  \n \n",
    "a single NUL": b"\0",
    "a NUL in a text": _yaml("title: a\0b\n"),
    "an escaped NUL in an id": _yaml('arguments: {"a\\0b": {text: c}}\n'),
    "a terminal escape in an id": _yaml('arguments: {"a\\e[2J\\e]0;x\\a": {text: c}}\n'),
    "a terminal escape in a key": _yaml('"\\e[31mtitle": c\n'),
    "a direction override": _yaml("title: a\u202eb\n"),
    "a direction override in an id": _yaml('arguments: {"a\u202eb": {text: c}}\n'),
    "UTF-16": HEAD.encode("utf-16"),
    "UTF-16 without a mark": HEAD.encode("utf-16-le"),
    "UTF-32": HEAD.encode("utf-32"),
    "Latin-1": HEAD.encode() + b"title: caf\xe9\n",
    "an overlong encoding": HEAD.encode() + b"title: \xc0\xaf\n",
    "an encoded surrogate": HEAD.encode() + b"title: \xed\xa0\x80\n",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a ZIP": b"PK\x03\x04" + bytes(range(256)),
    "HTML": b"<!doctype html><title>a</title>",
    "open brackets": b"[" * 300_000,
    "open braces": b"{" * 300_000,
    "open keys": b"{a: " * 100_000,
    "nested dashes": b"- " * 300_000,
    "nested questions": b"? " * 300_000,
    "deep indentation": "".join(" " * i + "a:\n" for i in range(2000)).encode(),
    "an alias bomb": _yaml("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"),
    "an alias to itself": _yaml("a: &a [*a]\n"),
    "an anchor": _yaml("title: &a b\n"),
    "a merge key": _yaml("positions: {<<: {a: {text: b}}}\n"),
    "a Python tag": _yaml("title: !!python/object/apply:os.system [touch /tmp/argmap-was-here]\n"),
    "a binary tag": _yaml("title: !!binary aGVsbG8=\n"),
    "a private tag": _yaml("title: !x b\n"),
    "a tag directive": b"%TAG ! tag:example.org,2000:\n---\nid: m\n",
    "two documents": _yaml("---\nid: n\n"),
    "a text of twenty megabytes": _yaml("title: " + "a" * 20_000_000 + "\n"),
    "a quoted text of twenty megabytes": _yaml('title: "' + "\\\\" * 10_000_000 + '"\n'),
    "a key of twenty megabytes": _yaml("a" * 20_000_000 + ": b\n"),
    "a file of forty megabytes": HEAD.encode() + b"# a\n" * 10_000_000,
    "a number of a million digits": _yaml("title: " + "9" * 90_000 + "\nas_of: " + "9" * 90_000 + "\n"),
    "a list as the map": b"- a\n- b\n",
    "a text as the map": b"just words\n",
    "a number as the map": b"3\n",
    "a list as a section": _yaml("arguments: [a, b]\n"),
    "a text as a node": _yaml("arguments: {a: b}\n"),
    "numbers everywhere": b"argmap: 1\nid: 3\nquestion: 4\ntitle: 5\nauthors: 6\npositions: 7\nassessment: 8\nexpect: 9\n",
    "lists everywhere": b"argmap: []\nid: []\nquestion: []\ntitle: []\npositions: []\nassessment: []\nexpect: []\n",
    "mappings everywhere": b"argmap: {}\nid: {}\nquestion: {}\ntitle: {}\nauthors: {a: b}\nextends: {a: b}\n",
    "a key twice": _yaml("title: a\ntitle: b\n"),
    "a key that is a mapping": _yaml("{a: b}: c\n"),
    "an unknown key": _yaml("__class__: a\n"),
    "a dangling id": _yaml("arguments: {a: {text: b, for: nowhere}}\n"),
    "a duplicate id": _yaml("arguments: {a: {text: b}}\nobjections: {a: {text: b}}\n"),
    "an id in two spellings": _yaml("arguments: {\u00e9: {text: b}, e\u0301: {text: c}}\n"),
    "an id that is a path": _yaml("arguments: {../../etc/passwd: {text: b}}\n"),
    "an id that is markup": _yaml("arguments: {'<script>': {text: b}}\n"),
    "extending itself": _yaml("extends: hostile.yaml\n"),
    "extending a password file": _yaml("extends: /etc/passwd\n"),
    "extending a device": _yaml("extends: /dev/zero\n"),
    "extending an address": _yaml("extends: http://127.0.0.1:9/x.yaml\n"),
    "extending what is not there": _yaml("extends: [./gone.yaml]\n"),
    "extending a path with a NUL": _yaml('extends: "a\\0.yaml"\n'),
    "a likelihood that is infinite": _yaml("arguments: {a: {text: b, likelihood: .inf}}\n"),
    "a likelihood beyond all numbers": _yaml("arguments: {a: {text: b, likelihood: 1e999}}\n"),
    "a date of the year 99999999": _yaml("as_of: 99999999-01-01\n"),
    "a date of many digits": _yaml("as_of: '" + "1" * 50_000 + "'\n"),
    "a text left open": _yaml("title: 'a\n"),
    "tabs": _yaml("positions:\n\ta:\n\t\ttext: b\n"),
}  # fmt: skip

# As JSON.
BROKEN_JSON: dict[str, bytes] = {
    "no JSON": b"{id: m}",
    "deep nesting": b'{"a":' * 300_000,
    "brackets in a text left open": b'{"a": "' + b"[" * 300_000,
    "quotation marks without end": b'{"a": "' + b'\\"' * 3_000_000,
    "half a character": b'{"id": "m", "question": "a\\ud800"}',
    "half a character in a key": b'{"id": "m", "\\udfff": "a"}',
    "a number of a million digits": b'{"id": ' + b"9" * 1_000_000 + b"}",
    "a number beyond all numbers": b'{"id": "m", "question": "q", "arguments": {"a": {"text": "b", "likelihood": 1e999}}}',
    "not a number": b'{"id": NaN}',
    "a key twice": b'{"id": "m", "id": "n"}',
    "a prototype": b'{"id": "m", "question": "q", "__proto__": {"a": "b"}}',
}  # fmt: skip


def _marked_up() -> bytes:
    words = MARKUP.replace("'", "''")
    text = f"'{words}'"
    csl = [
        "title",
        "title-short",
        "container-title",
        "publisher",
        "genre",
        "note",
        "page",
        "descriptor",
        "medium",
        "event-title",
    ]
    source = "".join(f"    {key}: {text}\n" for key in csl)
    address = "javascript:alert(1)//"
    return (
        f"argmap: 1\nid: m\nquestion: {text}\ntitle: {text}\nbackground: {text}\nauthors: [{text}]\nlanguage: en\n"
        f"positions:\n  a: {{text: {text}, label: {text}}}\n  b: {{text: {text}, note: {text}, tags: [{text}]}}\n"
        f"arguments:\n  c:\n    text: {text}\n    label: {text}\n    for: {{a: {{scheme: {text}, warrant: {text}, note: {text}}}}}\n"
        f"    held_by: [o]\n    source: s\n    quote: {{exact: {text}, prefix: {text}, suffix: {text}, locator: {text}}}\n"
        f"objections:\n  d: {{text: {text}, against: c->a}}\n"
        f"evidence:\n  e: {{text: {text}, for: c, source: s, event: v, basis: document}}\n"
        f"assumptions:\n  f: {{text: {text}, basis: caveat}}\n"
        f"sources:\n  s:\n{source}    author: [{text}, {{family: {text}, given: {text}}}]\n"
        f"    URL: '{address}'\n    archived: 'data:text/html,<script>alert(1)</script>'\n    DOI: '\"><script>'\n    text: ../../../../etc/passwd\n"
        f"actors:\n  o: {{name: {text}, role: {text}, interest: {text}, text: {text}}}\n"
        f"events:\n  v: {{date: 2017, text: {text}, label: {text}, place: {text}, actors: [o], sources: [s]}}\n"
        f"assessment:\n  answer: {text}\n  because: {text}\n  confidence: {{level: low, because: {text}}}\n"
        f"  judgements: [{{text: {text}, on: [c]}}]\n  indicators: [{{text: {text}, would: weaken}}]\n  gaps: [{text}]\n"
    ).encode()


# Each is a map, if an odd one: it is read, and what comes out is harmless.
ODD: dict[str, bytes] = {
    "markup and script in every text": _marked_up(),
    "control words of other scripts": _yaml("title: \u2066a\u2069 \u200fב\u200e \u200b\ufeff x\n"),
    "a thousand combining marks": _yaml("title: a" + "\u0301" * 1000 + "\n"),
    "a text without a space": _yaml("positions: {a: {text: " + "W" * 5000 + "}, b: {text: b}}\n"),
    "words of YAML as ids": _yaml("positions: {no: {text: 'no'}, ~: {text: '~'}}\n".replace("~: {", "null: {")),
    "a ring of arguments": _yaml("arguments: {a: {text: x, for: b}, b: {text: y, for: c}, c: {text: z, for: a}}\n"),
    "an argument for itself": _yaml("arguments: {a: {text: x, for: a, against: a}}\n"),
    "an objection to its own step": _yaml("arguments: {a: {text: x, for: b, against: a->b}, b: {text: y}}\n"),
    "sources that cite each other": _yaml("sources: {a: {cites: b}, b: {cites: [a, b]}}\n"),
    "actors who are part of each other": _yaml("actors: {a: {name: x, part_of: b}, b: {name: y, part_of: a}}\n"),
    "a question and nothing else": HEAD.encode(),
    "a ladder of undercuts": _yaml(
        "arguments:\n  n0: {text: x, for: p}\n"
        + "".join(f"  n{i}: {{text: x, against: '{'->'.join(f'n{j}' for j in range(i - 1, -1, -1))}->p'}}\n" for i in range(1, 30))
        + "positions: {p: {text: y}}\n"
    ),
}  # fmt: skip
