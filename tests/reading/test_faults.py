# ruff: noqa: E501 - tables read best with a row a line
"""Every fault of reading: its code, its line and column, and what it says."""

from __future__ import annotations

import pytest

import argmap
from argmap.core.errors import MapError

HEAD = "argmap: 1\nid: m\nquestion: Toll?\n"

# What is wrong, the lines after the head (or the whole text), and: code, line, column, a part of the sentence.
FAULTS = {
    "a colon in a plain text": (HEAD + "title: a: b\n", "AM001", 4, 9, "This is not YAML"),
    "a quotation mark left open": (HEAD + 'title: "a\n', "AM001", 4, 8, "This is not YAML"),
    "a tab as indentation": (HEAD + "positions:\n\ta: b\n", "AM001", 5, 1, "This is not YAML"),
    "nothing at all": ("", "AM001", 1, 1, "The file is empty"),
    "a comment alone": ("# a\n", "AM001", 1, 1, "The file is empty"),
    "a list": ("- a\n", "AM001", 1, 1, "does not begin with `key: value` lines"),
    "a single word": ("toll\n", "AM001", 1, 1, "does not begin with `key: value` lines"),
    "bytes that are not UTF-8": (b"id: m\ntitle: caf\xe9\n", "AM002", 2, 11, "byte 0xE9"),
    "bytes that are not UTF-8 after a BOM": (b"\xef\xbb\xbfid: \xe9\n", "AM002", 1, 5, "byte 0xE9"),
    "UTF-16": ("id: m\n".encode("utf-16"), "AM002", 1, 1, "UTF-16"),
    "a NUL": (HEAD + "title: a\0b\n", "AM003", 4, 9, "U+0000"),
    "a next-line character": (HEAD + "title: a\x85b\n", "AM003", 4, 9, "U+0085"),
    "a raw line separator": (HEAD + "title: a\u2028b\n", "AM003", 4, 9, "U+2028"),
    "an escaped control character": (HEAD + 'title: "a\\eb"\n', "AM003", 4, 8, "U+001B"),
    "a direction override": (HEAD + "title: a\u202eb\n", "AM003", 4, 8, "direction override (U+202E)"),
    "a tag": (
        HEAD + "title: !!python/object:os.system a\n",
        "AM004",
        4,
        8,
        "a tag (`!!python/object:os.system`)",
    ),
    "an anchor": (HEAD + "title: &a b\n", "AM004", 4, 8, "an anchor (`&a`)"),
    "an alias": (HEAD + "title: *a\n", "AM004", 4, 8, "an alias (`*a`)"),
    "a merge key": (HEAD + "positions:\n  <<: {a: {text: b}}\n", "AM004", 5, 3, "a merge key (`<<`)"),
    "two documents": (HEAD + "---\nid: n\n", "AM004", 4, 1, "a second document"),
    "a key that is a list": (HEAD + "? [a]\n: b\n", "AM004", 4, 3, "a key that is no text"),
    "a key twice": (
        HEAD + "title: a\ntitle: b\n",
        "AM005",
        5,
        1,
        "`title` stands here a second time; the first is on line 4",
    ),
    "an id twice": (
        HEAD + "arguments:\n  a: {text: b}\n  a: {text: c}\n",
        "AM005",
        6,
        3,
        "`a` stands here a second time",
    ),
    "an id in two spellings": (
        HEAD + "arguments:\n  \u00e9: {text: b}\n  e\u0301: {text: c}\n",
        "AM005",
        6,
        3,
        "a second time",
    ),
    "deep nesting": (HEAD + "title: " + "[" * 100, "AM006", 4, 71, "more than 64 levels"),
    "a long text": (HEAD + "title: " + "a" * 100_001, "AM006", 4, 8, "longer than 100,000 characters"),
    "an unknown key": (
        HEAD + "quesiton: b\n",
        "AM007",
        4,
        1,
        "`quesiton` is not a known key. Did you mean `question`?",
    ),
    "an unknown key of a node": (
        HEAD + "arguments:\n  a: {text: b, form: c}\n",
        "AM007",
        5,
        16,
        "Did you mean `for`?",
    ),
    "an unknown key of a step": (
        HEAD + "arguments:\n  a:\n    text: b\n    for: {c: {sheme: d}}\n",
        "AM007",
        7,
        15,
        "Did you mean `scheme`?",
    ),
    "an unknown key of a node named for": (
        HEAD + "arguments:\n  for: {text: b, scheme: d}\n",
        "AM007",
        5,
        18,
        "Known here: label, text",
    ),
    "a Python name": (
        HEAD + "arguments:\n  a: {text: b, supports: c}\n",
        "AM007",
        5,
        16,
        "`supports` is not a known key. Did you mean `for`?",
    ),
    "a Python name of a step": (
        HEAD + "arguments:\n  a: {text: b, for: {c: {co_premises: d}}}\n",
        "AM007",
        5,
        26,
        "Did you mean `with`?",
    ),
    "a key in small letters": (HEAD + "sources:\n  a: {url: b}\n", "AM007", 5, 7, "Did you mean `URL`?"),
    "a comma in a text without quotes": (
        HEAD + "arguments:\n  a: {text: One, two, against: b}\n",
        "AM007",
        5,
        18,
        "`two` is not a known key. The comma before it started a new key",
    ),
    "an unknown key without a value": (HEAD + "titel:\n", "AM007", 4, 1, "Did you mean `title`?"),
    "two names that differ by white space": (
        HEAD + "expect: {a: {}, ' a': {}}\n",
        "AM005",
        4,
        9,
        "The key `a` stands here a second time",
    ),
    "a strength in the place of a step": (
        HEAD + "arguments:\n  a: {text: b, for: {c: strong}}\n",
        "AM009",
        5,
        25,
        "Write `c: {strength: strong}`.",
    ),
    "a number in the place of a step": (
        HEAD + "arguments:\n  a: {text: b, for: {c: 0.5}}\n",
        "AM009",
        5,
        25,
        "Write `c: {strength: 0.5}`.",
    ),
    "a target with spaces around its arrow": (
        HEAD + "arguments:\n  a: {text: b, against: c -> d}\n",
        "AM009",
        5,
        25,
        "Write `c->d`, without spaces.",
    ),
    "a target with another arrow": (
        HEAD + "arguments:\n  a: {text: b, against: c → d}\n",
        "AM009",
        5,
        25,
        "Write `c->d`, without spaces.",
    ),
    "a reliability in small letters": (
        HEAD + "sources:\n  a: {reliability: b}\n",
        "AM009",
        5,
        20,
        "`b` is not allowed here. Did you mean `B`?",
    ),
    "a kind in another spelling": (
        HEAD + "actors:\n  a: {name: b, kind: organisation}\n",
        "AM009",
        5,
        22,
        "Did you mean `organization`?",
    ),
    "a link that only the broken one is like": (
        HEAD
        + "positions: {free: {text: a}}\narguments:\n  toll: {text: b}\n  x: {text: c, against: toll->free}\n",
        "AM102",
        7,
        25,
        "Write the link `toll->free`, or take the reference away.",
    ),
    "the links of the Python face": (
        HEAD + "arguments:\n  a: {text: b, links: c}\n",
        "AM007",
        5,
        16,
        "`links` is not a known key",
    ),
    "no question": ("argmap: 1\nid: m\n", "AM008", 1, 1, "`question` is missing"),
    "a node without a text": (HEAD + "arguments:\n  a: {label: b}\n", "AM008", 5, 3, "`text` is missing"),
    "an event without a date": (HEAD + "events:\n  a: {text: b}\n", "AM008", 5, 3, "`date` is missing"),
    "a number as a text": (
        HEAD + "title: 12\n",
        "AM009",
        4,
        8,
        "This must be a text, not a number. Put it in quotes.",
    ),
    "a switch as a text": (HEAD + "title: true\n", "AM009", 4, 8, "This must be a text, not true or false"),
    "an empty text": (HEAD + "title: '  '\n", "AM009", 4, 8, "The text is empty"),
    "a list as a section": (
        HEAD + "arguments: [a]\n",
        "AM009",
        4,
        12,
        "This must be a mapping (`key: value` lines), not a list",
    ),
    "a text as a node": (
        HEAD + "arguments:\n  a: b\n",
        "AM009",
        5,
        6,
        "This must be a mapping (`key: value` lines), not a text",
    ),
    "an empty node": (
        HEAD + "arguments:\n  a:\n",
        "AM009",
        5,
        5,
        "This must be a mapping (`key: value` lines), not empty",
    ),
    "an id with a space": (
        HEAD + "arguments:\n  a b: {text: c}\n",
        "AM009",
        5,
        3,
        "`a b` cannot be an id. Use letters, digits and hyphens, for example `a-b`.",
    ),
    "another id inside": (
        HEAD + "arguments:\n  a: {text: c, id: b}\n",
        "AM009",
        5,
        16,
        "Under the key `a` stands the id `b`",
    ),
    "a target with a space": (
        HEAD + "arguments:\n  a: {text: b, for: c d}\n",
        "AM009",
        5,
        21,
        "`c d` names no node and no link",
    ),
    "a target that is a number": (
        HEAD + "arguments:\n  a: {text: b, for: 3}\n",
        "AM009",
        5,
        21,
        "This must be an id, a list of ids, or a mapping of ids. Put it in quotes.",
    ),
    "a target twice": (
        HEAD + "arguments:\n  a: {text: b, for: [c, c]}\n",
        "AM009",
        5,
        21,
        "`c` is listed twice",
    ),
    "a likelihood that is no word": (
        HEAD + "arguments:\n  a: {text: b, likelihood: likly}\n",
        "AM009",
        5,
        28,
        "Did you mean `likely`?",
    ),
    "a likelihood of 70": (
        HEAD + "arguments:\n  a: {text: b, likelihood: 70}\n",
        "AM009",
        5,
        28,
        "greater than 1",
    ),
    "a range upside down": (
        HEAD + "arguments:\n  a: {text: b, likelihood: [0.5, 0.2]}\n",
        "AM009",
        5,
        28,
        "upside down",
    ),
    "a likelihood that is not a number": (
        HEAD + "arguments:\n  a: {text: b, likelihood: .nan}\n",
        "AM009",
        5,
        28,
        "not finite",
    ),
    "a strength of 2": (
        HEAD + "arguments:\n  a: {text: b, for: {c: {strength: 2}}}\n",
        "AM009",
        5,
        36,
        "This is not a strength",
    ),
    "a strength in quotes": (
        HEAD + "arguments:\n  a: {text: b, for: {c: {strength: '0.5'}}}\n",
        "AM009",
        5,
        36,
        "This is not a strength",
    ),
    "a switch that is a word": (
        HEAD + "arguments:\n  a: {text: b, for: {c: {strict: 'yes'}}}\n",
        "AM009",
        5,
        34,
        "This must be true or false",
    ),
    "a credibility of 7": (
        HEAD + "evidence:\n  a: {text: b, credibility: 7}\n",
        "AM009",
        5,
        29,
        "`7` is not allowed here. Use 1, 2, 3, 4, 5 or 6.",
    ),
    "a credibility of true": (
        HEAD + "evidence:\n  a: {text: b, credibility: true}\n",
        "AM009",
        5,
        29,
        "a whole number, not true or false",
    ),
    "a reliability of G": (
        HEAD + "sources:\n  a: {reliability: G}\n",
        "AM009",
        5,
        20,
        "`G` is not allowed here. Use 'A', 'B'",
    ),
    "no date": (HEAD + "as_of: yesterday\n", "AM009", 4, 8, "`yesterday` is no date"),
    "a day that is not": (HEAD + "as_of: 2026-02-30\n", "AM009", 4, 8, "the month has no such day"),
    "a name without a name": (
        HEAD + "sources:\n  a: {author: [{given: b}]}\n",
        "AM009",
        5,
        16,
        "The name is empty",
    ),
    "both quote and quotes": (
        HEAD + "arguments:\n  a: {text: b, quote: c, quotes: [d]}\n",
        "AM009",
        5,
        6,
        "Both `quote` and `quotes`",
    ),
    "another version": (
        "argmap: 2\nid: m\nquestion: b\n",
        "AM009",
        1,
        9,
        "no version of the format that is known here",
    ),
    "a label of no reading": (
        HEAD + "arguments: {a: {text: b}}\nexpect: {grounded: {a: up}}\n",
        "AM009",
        5,
        24,
        "`up` is not allowed here",
    ),
    "extends that is a number": (HEAD + "extends: 3\n", "AM009", 4, 10, "This must be a list, not a number"),
    "no such node": (
        HEAD + "arguments:\n  goood: {text: b}\n  a: {text: b, for: good}\n",
        "AM101",
        6,
        21,
        "There is no node `good`. Did you mean `goood`?",
    ),
    "no such co-premise": (
        HEAD + "arguments:\n  b: {text: c}\n  a: {text: c, for: {b: {with: [d]}}}\n",
        "AM101",
        6,
        33,
        "There is no node `d`",
    ),
    "no such node in a list": (
        HEAD + "arguments:\n  b: {text: c}\n  a: {text: c, for: [b, d]}\n",
        "AM101",
        6,
        25,
        "There is no node `d`",
    ),
    "no such node to expect": (
        HEAD + "expect: {grounded: {a: in}}\n",
        "AM101",
        4,
        21,
        "There is no node `a`",
    ),
    "no such node to rest on": (
        HEAD + "assessment: {gaps: [{text: a, on: [b]}]}\n",
        "AM101",
        4,
        36,
        "There is no node `b`",
    ),
    "no such link": (
        HEAD + "arguments:\n  a: {text: b}\n  c: {text: d, against: a->b}\n",
        "AM102",
        6,
        25,
        "There is no link `a->b`",
    ),
    "no such source": (
        HEAD + "arguments:\n  a: {text: b, source: c}\n",
        "AM103",
        5,
        24,
        "There is no source `c`",
    ),
    "no such source of a quotation": (
        HEAD + "arguments:\n  a: {text: b, quote: {exact: c, source: d}}\n",
        "AM103",
        5,
        42,
        "There is no source `d`",
    ),
    "no such actor": (
        HEAD + "arguments:\n  a: {text: b, held_by: [c]}\n",
        "AM104",
        5,
        26,
        "There is no actor `c`",
    ),
    "no such event": (
        HEAD + "arguments:\n  a: {text: b, event: c}\n",
        "AM105",
        5,
        23,
        "There is no event `c`",
    ),
    "two links of one id": (
        HEAD + "positions: {p: {text: a}}\narguments:\n  a: {text: b, for: p, against: p}\n"
        "  c: {text: d, for: a->p, against: [a->p, a->p#against]}\n",
        "AM106",
        7,
        43,
        "Two links have the id `c->a->p#against`",
    ),
    "an id in two sections": (
        HEAD + "arguments:\n  a: {text: b}\nobjections:\n  a: {text: b}\n",
        "AM106",
        7,
        3,
        "`a` is used twice: under arguments and under objections",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_told_with_its_code_and_its_place(name: str) -> None:
    text, code, line, column, words = FAULTS[name]
    with pytest.raises(MapError) as caught:
        argmap.loads(text)
    first = caught.value.diagnostics[0]
    assert words in str(caught.value)
    assert (first.rule, first.place.line, first.place.column) == (code, line, column)
    assert str(caught.value).startswith(f"<text>:{line}:{column}: ")


JSON_FAULTS = {
    "no JSON": ('{"id": m}', "AM001", 1, 8, "This is not JSON"),
    "nothing": ("", "AM001", 1, 1, "This is not JSON"),
    "a list": ("[1]", "AM001", 1, 1, "not a JSON object"),
    "a number that is none": ('{"id": NaN}', "AM001", 1, 1, "NaN is no JSON number"),
    "more after the end": ('{"id": "m"} x', "AM001", 1, 13, "Extra data"),
    "a text left open": ('{"id": "m', "AM001", 1, 8, "Unterminated string"),
    "half a character": ('{"id": "m",\n "title": "a\\ud800"}', "AM003", 2, 11, "half character (U+D800)"),
    "a control character": ('{"id": "m", "question": "b",\n "title": "a\\u0007"}', "AM003", 2, 11, "U+0007"),
    "a key twice": ('{"id": "m",\n "id": "n"}', "AM005", 2, 2, "`id` stands here a second time"),
    "deep nesting": ('{"a":' + "[" * 300_000, "AM006", 1, 69, "more than 64 levels"),
    "a long text": ('{"a": "' + "b" * 100_001 + '"}', "AM006", 1, 7, "longer than 100,000"),
    "an unknown key": (
        '{"id": "m", "question": "b",\n "quesiton": "c"}',
        "AM007",
        2,
        2,
        "Did you mean `question`?",
    ),
    "no question": ('{"id": "m"}', "AM008", 1, 1, "`question` is missing"),
    "a number as a text": ('{"id": "m",\n "question": 3}', "AM009", 2, 14, "must be a text, not a number"),
}


@pytest.mark.parametrize("name", JSON_FAULTS)
def test_a_fault_of_json_is_told_with_its_code_and_its_place(name: str) -> None:
    text, code, line, column, words = JSON_FAULTS[name]
    with pytest.raises(MapError) as caught:
        argmap.loads(text, format="json")
    first = caught.value.diagnostics[0]
    assert words in str(caught.value)
    assert (first.rule, first.place.line, first.place.column) == (code, line, column)


def test_all_faults_of_a_file_are_told_in_the_order_of_the_file() -> None:
    with pytest.raises(MapError) as caught:
        argmap.loads(HEAD + "titel: a\narguments:\n  a: {note: 3}\n  b c: {text: d}\n")
    found = [(d.rule, d.place.line) for d in caught.value.diagnostics]
    assert found == [("AM007", 4), ("AM008", 6), ("AM009", 6), ("AM009", 7)]
    assert "(3 more faults in this file)" in str(caught.value)


@pytest.mark.parametrize("value", ["70", ".inf", "[70, 80]", "{low: 70, high: 80}"])
def test_a_number_of_percent_is_one_fault(value: str) -> None:
    with pytest.raises(MapError) as caught:
        argmap.loads(HEAD + f"arguments: {{a: {{text: b, likelihood: {value}}}}}\n")
    assert len(caught.value.diagnostics) == (2 if "low" in value else 1)


def test_an_error_carries_what_was_read() -> None:
    for text in (b"id: m\n", b"id: \xff\n"):
        with pytest.raises(MapError) as caught:
            argmap.loads(text)
        assert caught.value.texts["<text>"].startswith("id: ")


def test_a_message_never_steers_the_terminal() -> None:
    with pytest.raises(MapError) as caught:
        argmap.loads(HEAD + 'arguments:\n  "a\\e[2J\\u202Eb": {text: c}\n')
    assert "\x1b" not in str(caught.value)
    assert "\\x1b[2J\\u202eb" in str(caught.value)
    assert all("\x1b" not in d.message + d.help for d in caught.value.diagnostics)


def test_windows_and_old_mac_line_ends_are_counted_as_lines() -> None:
    for end in ("\r\n", "\r"):
        with pytest.raises(MapError) as caught:
            argmap.loads(f"id: m{end}question: a{end}title: a\0")
        assert (caught.value.place.line, caught.value.place.column) == (3, 9)


def test_ten_thousand_dangling_references_are_told_within_seconds() -> None:
    import time

    nodes = "".join(f"  node-{i}: {{text: a, for: there-is-no-{i}}}\n" for i in range(10_000))
    start = time.process_time()
    with pytest.raises(MapError) as caught:
        argmap.loads(HEAD + "arguments:\n" + nodes)
    assert len(caught.value.diagnostics) == 10_000
    assert time.process_time() - start < 10
