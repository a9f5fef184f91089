# ruff: noqa: E501 - tables read best with a row a line
"""Outlines in Markdown: as people write them, and what is written is read again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

import argmap
from argmap.core.errors import MapError
from argmap.formats import load_document
from argmap.formats.outline import held
from tests.strategies import maps

PLAIN = """\
# Should the city charge a toll?

What the council has to decide
in June.

- The city should charge a toll.
  - + A peak toll would shorten queues.
    - + Queues fell by a fifth
      in the trial week. [Trial toll cuts queues](https://gazette.example/trial)
      > queues fell by a fifth
    - _ Drivers may take the tunnel instead.
  - - It costs low-paid commuters most. [^1]
    - − Rebates remove most of the burden.

      The council has money set aside.
- (free) The bridge should stay free of charge.
  - + [The same burden](#it-costs-low-paid-commuters)

[^1]: How our members travel, https://union.example/survey
"""


def outline(text: str) -> argmap.ArgumentMap:
    return argmap.loads(text, format="outline")


def test_an_outline_as_people_write_it_is_a_map() -> None:
    m = outline(PLAIN)
    assert m.question == "Should the city charge a toll?"
    assert m.background == "What the council has to decide in June."
    assert list(m.positions) == ["the-city-should-charge-a-toll", "free"]
    assert [(link.child, link.polarity, link.parent) for link in m.links.values()] == [
        ("a-peak-toll-would-shorten", "for", "the-city-should-charge-a-toll"),
        ("drivers-may-take-the-tunnel", "against", "a-peak-toll-would-shorten->the-city-should-charge-a-toll"),
        ("rebates-remove-most-of-the", "against", "it-costs-low-paid-commuters"),
        ("queues-fell-by-a-fifth-in-the", "for", "a-peak-toll-would-shorten"),
        ("it-costs-low-paid-commuters", "for", "free"),
        ("it-costs-low-paid-commuters", "against", "the-city-should-charge-a-toll"),
    ]  # fmt: skip
    week = m.evidence["queues-fell-by-a-fifth-in-the"]
    assert week.text == "Queues fell by a fifth in the trial week."
    assert [quote.exact for quote in week.quotes] == ["queues fell by a fifth"]
    assert m.sources[week.sources[0]].title == "Trial toll cuts queues"
    assert m.sources[week.sources[0]].url == "https://gazette.example/trial"
    assert m.sources["how-our-members-travel"].url == "https://union.example/survey"
    assert m.objections["rebates-remove-most-of-the"].note == "The council has money set aside."


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# Q?\n* P.\n  + for\n  - against\n", {"p": "position", "for": "argument", "against": "objection"}),
        ("# Q?\n- P.\n  + for\n  - against\n", {"p": "position", "for": "argument", "against": "objection"}),
        ("# Q?\n1. P.\n2. R.\n", {"p": "position", "r": "position"}),
        ("# Q?\n## P.\n- + for\n## R.\n- - against\n", {"p": "position", "for": "argument", "r": "position", "against": "objection"}),
        ("# Q?\n\t- P.\n\t\t- + for\n", {"p": "position", "for": "argument"}),
        ("\ufeff# Q?\r\n- P.\r\n  - + for\r\n", {"p": "position", "for": "argument"}),
        ("Q?\n\n- P.\n- R. {#x .assumption}\n", {"p": "position", "x": "assumption"}),
        ("Q?\n===\n## P.\n- + for\n", {"p": "position", "for": "argument"}),
        ("Q?\n\n## P.\n- + for\n", {"p": "position", "for": "argument"}),
        ("# T\nIs it?\n- P.\n- - against p {#y on=p}\n", {"p": "position", "y": "objection"}),
        ("# Q?\n<!-- a\n- comment -->\n- P.\n***\n- R.\n", {"p": "position", "r": "position"}),
        ("# Q?\n- P.\n      - + far in\n   - + less so\n", {"p": "position", "far-in": "argument", "less-so": "argument"}),
    ],
)  # fmt: skip
def test_lists_are_read_as_they_are_found(text: str, kinds: dict[str, str]) -> None:
    assert {node.id: node.kind for node in outline(text).nodes.values()} == kinds


@pytest.mark.parametrize(
    ("bullet", "text", "sources"),
    [
        ("It fell. [A](https://a.example)", "It fell.", {"a": "https://a.example"}),
        ("It fell, says [A](https://a.example) today.", "It fell, says [A](https://a.example) today.", {"a": "https://a.example"}),
        ("It fell. <https://www.a.example/x/trial?y=1>", "It fell.", {"a-example-trial": "https://www.a.example/x/trial?y=1"}),
        ("It fell. https://a.example", "It fell.", {"a-example": "https://a.example"}),
        ("It fell. [source: A report of 2014]", "It fell.", {"a-report-of-2014": None}),
        ("It fell [source: The Gazette, https://g.example].", "It fell.", {"the-gazette": "https://g.example"}),
        ("It fell. [sources: a; b]", "It fell.", {"a": None, "b": None}),
        ("It fell[^g].", "It fell.", {"g": None}),
        ("[A](https://a.example)", "A", {"a": "https://a.example"}),
        ("It fell. [A](sources/a.pdf)", "It fell. [A](sources/a.pdf)", {}),
        ("It fell. [A](javascript:alert(1))", "It fell. [A](javascript:alert(1))", {}),
        ("It fell. ![A](https://a.example)", "It fell. ![A](https://a.example)", {"a-example": "https://a.example"}),
        ("It fell in (2014)", "It fell in (2014)", {}),
        ("It fell. {not a block} and on", "It fell. {not a block} and on", {}),
    ],
)  # fmt: skip
def test_where_something_comes_from_is_a_source(bullet: str, text: str, sources: dict[str, Any]) -> None:
    m = outline(f"# Q?\n- P.\n  - + {bullet}\n")
    [node] = [node for node in m.nodes.values() if node.kind != "position"]
    assert node.text == text
    assert {id: source.url for id, source in m.sources.items()} == sources
    assert node.kind == ("evidence" if sources else "argument")


BAD = [
    ("", "x.md:1:1", "has no bullets"),
    ("# Q?\n", "x.md:1:1", "has no bullets"),
    ("- P.\n", "x.md:1:1", "asks no question"),
    ("# Q?\n- P.\n  - reason\n", "x.md:3:5", "neither for nor against"),
    ("# Q?\n- P.\n  * reason\n  + other\n", "x.md:3:5", "neither for nor against"),
    ("# Q?\n+ pro\n- con\n", "x.md:2:3", "A bullet at the top is a position"),
    ("# Q?\n- + pro\n", "x.md:2:5", "A bullet at the top is a position"),
    ("# Q?\n- [P](#p)\n", "x.md:2:3", "A bullet at the top is a position"),
    ("# Q?\n- P.\n  - _ what step\n", "x.md:3:7", "no step above"),
    ("# Q?\n- P.\n  -\n", "x.md:3:3", "says nothing"),
    ("# \n- P.\n", "x.md:1:1", "This heading says nothing"),
    ("# Q?\n- P.\n\nand so on\n", "x.md:4:1", "belongs to no bullet"),
    ("# Q?\n- A {#a}\n- B {#a}\n", "x.md:3:3", "a second time"),
    ("# Q?\n- A {#a}\n  - + [x](#b)\n", "x.md:3:7", "There is no node `b`"),
    ("# Q?\n- A {#a}\n  - + B {#b}\n  - + [B](#b)\n", "x.md:4:7", "a second time"),
    ("# Q?\n- A {#a b=c}\n", "x.md:2:3", "`b` is not known"),
    ("# Q?\n- A {#a .argumet}\n", "x.md:2:3", "is no kind of node"),
    ("# Q?\n- A {#a} \n  - + B {likelihood=maybe}\n", "x.md:3:7", "is not a likelihood word"),
    ("# Q?\n- A {#-a-}\n", "x.md:2:3", "cannot be an id"),
    ("# Q?\n- A\n  - + B {on=c->d}\n", "x.md:3:7", "There is no link `c->d`"),
    ("# Q?\n- A\n  > q {wher=3}\n", "x.md:3:4", "`wher` is not known"),
    ("---\ntags: [a]\n---\n# Q?\n- A\n", "x.md:2:1", "`tags` is not a known key"),
    ("---\nid: [\n---\n# Q?\n- A\n", "x.md:3:1", "not YAML"),
    ("# Q?\n- A\n\n[^1]: a\n[^1]: b\n", "x.md:5:7", "a second time"),
    ("# Q?\n- A\n\n[^1]: a {isued=2013}\n", "x.md:4:7", "`isued` is not known"),
    ("# Q?\n- A\n\n[^1]: a {issued=tomorrow}\n", "x.md:4:7", "date"),
    ("# Q?\n- A \x1b\n", "x.md:2:5", "control character"),
    ("# Q?\n- A " + "x" * 100_001 + "\n", "x.md:2:3", "longer than 100,000"),
    (b"# Q?\n- caf\xe9\n", "x.md:2:6", "not UTF-8"),
    ("# Q?\n- A\n<!-- open\n- B\n", "x.md:3:1", "never ends"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "said"), BAD)
def test_what_cannot_be_read_is_told_with_its_place(text: str | bytes, place: str, said: str, write) -> None:
    path = write("x.md", text)
    with pytest.raises(MapError) as error:
        load_document(path)
    assert str(error.value.place).endswith(place)
    assert said in str(error.value)
    assert error.value.hint
    assert error.value.texts


@given(m=maps())
def test_the_order_of_an_outline_is_kept(m: argmap.ArgumentMap) -> None:
    text = argmap.dumps(m, "outline")
    again = outline(text)
    assert {(link.id, link.polarity) for link in again.links.values()} == {
        (link.id, link.polarity) for link in m.links.values()
    }
    assert {id: node.text for id, node in again.nodes.items()} == {
        id: node.text for id, node in m.nodes.items()
    }
    assert argmap.dumps(again, "outline") == text


SEEN = """\
argmap: 1
id: m
question: Q?
positions:
  p: {text: P., label: "**"}
  q: {text: "**Not a label**: so", against: p}
arguments:
  a:
    text: "- not a sign"
    for: {p: , q: {strength: 0.5}}
    against: {p: {with: [q]}}
    quotes: ['"a" b', 'a {#b}', "two\\nlines", 'a\\']
    source: ['012']
  b: {text: "(c) [x](#y) [z](https://z.example)", against: ["a->p#against", a->q], for: [p, a->q]}
  c: {text: "a\\n- b\\n\\n  c\\n> d", likelihood: [0.2, 1], note: "x {y} \\"z\\""}
sources:
  '012': {title: "[a](https://a.example) {b}", URL: "https://a.example/<b>", issued: 2014, cites: [s]}
  s: {URL: https://s.example}
"""


def test_what_looks_like_something_else_is_read_again() -> None:
    m = argmap.loads(SEEN)
    assert outline(argmap.dumps(m, "outline")) == held(m)


def test_depth_and_length_are_no_matter() -> None:
    deep = "# Q?\n- P.\n" + "".join(f"{' ' * depth}- + a {{#n{depth}}}\n" for depth in range(1, 2000))
    assert len(outline(deep).links) == 1999
    assert outline(argmap.dumps(outline(deep), "outline")) == outline(deep)
    wide = "# Q?\n- P.\n" + "".join(f"  - + [{'[' * 40} {{ https:// <http [^ {n}\n" for n in range(10_000))
    assert len(outline(wide).links) == 10_000
    same = "# Q?\n- P.\n" + "  - + Over and over again.\n" * 10_000
    assert len(outline(same).links) == 10_000
    one = "# Q?\n- P.\n  - + " + "[a](https://b.c) <https://d.e> [^f] " * 2700
    assert len(outline(one).sources) == 3


def test_an_outline_is_loaded_by_its_suffix(write) -> None:
    m = argmap.load(write("harbour bridge.md", PLAIN))
    assert m.id == "harbour-bridge"
