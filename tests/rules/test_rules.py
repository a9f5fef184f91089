"""What single rules find beyond their manual page's examples, and what they must let be."""

from __future__ import annotations

import time

import pytest

from argmap.formats import document_of
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap
from argmap.rules import check_document
from argmap.rules._manual import Example
from argmap.rules.am404_double_barrelled import _sign
from argmap.rules.am409_unsafe_link import unsafe


def found(code: str, text: str, **settings: object) -> list[str]:
    """Return the nodes, or else the messages, that a rule finds in a part of a map."""
    document = document_of(Example(text).complete())
    return [d.node or d.message for d in check_document(document, select=[code], **settings)]


LOOSE = """
arguments:
  top: {text: Top.}
  below: {text: Below., for: top}
  fine: {text: Fine., for: toll}
  a: {text: A., against: b}
  b: {text: B., against: a}
assumptions:
  used: {text: Used as a co-premise.}
  loose: {text: Loose.}
objections:
  cut: {text: Cuts., against: {fine->toll: {with: [used]}}}
"""


@pytest.mark.parametrize(
    ("code", "text", "nodes"),
    [
        ("AM202", LOOSE, ["top", "a", "loose"]),
        ("AM202", "positions: {}\narguments: {a: {text: A.}}", []),
        ("AM201", "arguments:\n  a: {text: A., for: {toll: {with: [b]}}}\n  b: {text: B., for: a}", []),
        (
            "AM201",
            "arguments:\n  a: {text: A., for: {c: {with: [b]}}}\n  b: {text: B.}\n  c: {text: C., for: b}",
            ["b"],
        ),
        ("AM201", "arguments: {a: {text: A., for: a}}", []),
        ("AM203", "arguments: {a: {text: A., for: a}}", ["a"]),
        ("AM203", "arguments: {a: {text: A., for: toll, against: a->toll}}", ["a"]),
        ("AM203", "objections:\n  a: {text: A., against: toll}\n  b: {text: B., against: a->toll}", []),
        ("AM204", "arguments: {a: {text: A., for: toll, against: no-toll}}", []),
        ("AM205", "arguments: {a: {text: A., for: {toll: {with: [a]}}}}", ["a"]),
        ("AM205", "objections:\n  a: {text: A., against: {toll: {with: [toll]}}}", []),
        ("AM206", "positions: {}", ["The map has no position."]),
        ("AM207", "objections: {a: {text: A., for: toll}}", ["a"]),
        ("AM207", "arguments: {a: {text: A., for: toll, against: no-toll}}", []),
        (
            "AM208",
            "arguments:\n  a: {text: A., for: {toll: {with: [b]}}}\n  b: {text: B., against: toll}",
            [],
        ),
        (
            "AM301",
            "evidence: {a: {text: A., for: toll, quotes: [{exact: x, source: s}]}}\nsources: {s: {}}",
            [],
        ),
        ("AM302", "arguments: {a: {text: A., for: toll, source: s}}\nsources: {s: {}}", []),
        ("AM304", "objections: {a: {text: A., against: toll}, b: {text: B., against: a}}", []),
        ("AM304", "objections: {a: {text: A., against: toll}, b: {text: B., against: a->toll}}", []),
        ("AM306", "sources: {a: {cites: a}}", ["Nothing refers to the source `a`."]),
        ("AM306", "sources: {a: {cites: b}, b: {}}", ["Nothing refers to the source `a`."]),
        ("AM306", "sources: {a: {}}\nevents: {e: {text: E., date: 1960, sources: a}}", []),
        ("AM307", "actors: {a: {name: A, part_of: b}, b: {name: B}}", ["Nothing refers to the actor `a`."]),
        (
            "AM308",
            "events: {e: {text: E., date: 1960}}\nevidence: {a: {text: A., event: e, source: s}}\n"
            "sources: {s: {}}",
            [],
        ),
        ("AM308", "events: {e: {text: E., date: 1960, by: analyst}}", []),
        ("AM310", "status: final\nassessment: {because: B.}", ["The map is final but gives no answer."]),
        ("AM310", "status: review", []),
        ("AM405", "arguments: {a: {text: 'He asked “why?”', for: toll}}", ["a"]),
        ("AM405", "arguments: {a: {text: ¿Por qué? No., for: toll}}", []),
        ("AM406", "arguments: {a: {text: '…', for: toll}, b: {text: '!!', for: toll}}", []),
        ("AM407", "arguments: {a: {text: 'If 3 < 4 and 5 > 4, then <https://a.b> or <me@a.b>.'}}", []),
        ("AM407", "arguments: {a: {text: 'Write `<b>` here.'}}", []),
        ("AM407", "arguments: {a: {text: A., note: '<script src=x>'}}", ["a"]),
        ("AM407", "arguments: {a: {text: 'A <!-- B', for: toll}}", ["a"]),
        ("AM408", "arguments: {a: {text: '#1 in the world - really'}}", []),
        ("AM408", "arguments: {a: {text: '1960 was a good year.'}}", []),
        ("AM409", "arguments: {a: {text: 'See <javascript:alert(1)>.'}}", ["a"]),
        ("AM409", "arguments: {a: {text: 'See `[x](javascript:x)` and [y](./notes).'}}", []),
        (
            "AM409",
            "sources: {s: {URL: 'data:text/html,x', archive: 'box: 12'}}",
            ["The address begins with `data:`."],
        ),
        ("AM410", "language: el\nquestion: Γιατί;", []),
        ("AM411", "arguments: {a: {text: Todos los coches pagan.}}", []),
        ("AM411", "arguments: {a: {text: 'TODO: write this'}}", ["a"]),
    ],
)
def test_a_rule_finds_just_what_it_should(code, text, nodes):
    document = document_of(Example(text).complete())
    said = check_document(document, select=[code])
    assert [d.node if d.node in document.map.nodes else d.message for d in said] == nodes


def test_the_longest_text_can_be_set():
    text = "arguments: {a: {text: One two three four five six.}}"
    assert found("AM401", text) == []
    assert found("AM401", text, max_words=5) == ["toll", "no-toll", "a"]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("The toll works. Queues fall.", True),
        ("The toll works! Queues fall.", True),
        ("The U.S. Navy says that Mr. Smith and Gen. Jones met Dr. No. 5.", False),
        ("About 5 p.m. Monday the U.S. Embassy closed.", False),
        ("He said “It works. It does.” in 2017.", False),
        ("The toll cuts traffic and thus reducing noise.", False),
        ("The toll cuts traffic and thus noise.", True),
        ("It is so, therefore it is good.", True),
        ("The trial shows that queues fall.", False),
        ("It left Cuba; it should come.", False),
        (
            "The ship that was stopped in the canal left Cuba; the missiles would have had to arrive there.",
            True,
        ),
        ("A toll, a ban and a tax would all help.", False),
        ("Version 2.0 Beta works.", False),
    ],
)
def test_double_barrelled_claims_are_told_from_sentences_with_abbreviations(text, two):
    assert bool(_sign(text)) is two


def test_only_english_claims_are_looked_at_for_two_things():
    text = "language: de\narguments: {a: {text: Das ist so. Das auch., for: toll}}"
    assert found("AM404", text) == []


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("java\tscript:alert(1)", "javascript"),
        ("JAVASCRIPT:alert(1)", "javascript"),
        ("&#106;avascript:alert(1)", "javascript"),
        ("vbscript:x", "vbscript"),
        ("file:///etc/passwd", "file"),
        ("https://a.b/c:d", ""),
        ("//a.b", ""),
        ("#part", ""),
        ("notes/a:b", ""),
        ("doi:10.1000/182", ""),
    ],
)
def test_an_unsafe_scheme_is_seen_through_its_disguises(address, scheme):
    assert unsafe(address) == scheme


@pytest.mark.parametrize("piece", ["(", "`a", "[a", "\n[a", "“", "<a:", "](", "a. ", "` ", "&#", "?", "a"])
def test_no_text_makes_the_rules_slow(piece):
    text = piece * (90_000 // len(piece))
    m = ArgumentMap(id="m", question="Q?", arguments={"a": {"text": text}})
    start = time.process_time()
    check_document(Document(m, Origins(TreeMap(), "")), select=["AM4"])
    assert time.process_time() - start < 10
