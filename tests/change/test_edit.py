"""Entries go, get other names and move, and every other byte stays."""

from __future__ import annotations

from typing import Any

import pytest

from argmap.change import proof
from argmap.change.edit import Edits, edit
from argmap.core.errors import ArgmapError, MapError

A = "arguments"
# What stands there, what is done, what must come out, to the byte.
CASES: dict[str, tuple[str, Edits, str]] = {
    "an entry goes with the comments that are its own": (
        "a:\n  # head\n\n  # of b\n  b: 1  # one\n    # within b\n\n  # of c\n  c: 2\n",
        Edits(drop=[("a", "b")]),
        "a:\n  # head\n\n  # of c\n  c: 2\n",
    ),
    "the last entry goes with the blank line above it": (
        "a:\n  b: 1\n\n  c: 2\n\n\n# of d\nd: 3\n",
        Edits(drop=[("a", "c")]),
        "a:\n  b: 1\n\n\n# of d\nd: 3\n",
    ),
    "the last entry of a file": ("a:\n  b: 1\n\n  c: 2\n", Edits(drop=[("a", "c")]), "a:\n  b: 1\n"),
    "the first entry goes with the blank line below it": (
        "a:\n  b: 1\n\n  c: 2\n",
        Edits(drop=[("a", "b")]),
        "a:\n  c: 2\n",
    ),
    "groups stay apart": (
        "a:\n  b: 1\n  c: 2\n\n  d: 3\n",
        Edits(drop=[("a", "c")]),
        "a:\n  b: 1\n\n  d: 3\n",
    ),
    "what a file begins with stays": ("# all\na: 1\nb: 2\n", Edits(drop=[("a",)]), "# all\nb: 2\n"),
    "a section left empty": (
        "# A\na:  # as\n  b: 1\n  # of c\n  c: 2\nd: 3\n",
        Edits(drop=[("a", "b"), ("a", "c")]),
        "# A\na: {}  # as\nd: 3\n",
    ),
    "a part left empty stays": ("s:\n  g:\n    t: T\n", Edits(drop=[("s", "g", "t")]), "s:\n  g: {}\n"),
    "all go and one comes": (
        "s:\n  g: 1\n\n  h: 2\nt: 3\n",
        Edits(drop=[("s", "g"), ("s", "h")], put={("s", "k"): {"x": "y"}}),
        "s:\n\n  k:\n    x: y\nt: 3\n",
    ),
    "the last goes and one comes": (
        "s:\n  g: 1\n  h: 2\n    # of h\nt: 3\n",
        Edits(drop=[("s", "h")], put={("s", "k"): "y"}),
        "s:\n  g: 1\n  k: y\nt: 3\n",
    ),
    "a list left empty goes": (
        "p:\n  a:\n    on: [x]  # c\n    by: me\n",
        Edits(drop=[("p", "a", "on", 0)]),
        "p:\n  a:\n    by: me\n",
    ),
    "links without a target go": (
        "p:\n  a:\n    for:\n      x: {}\n    by: me\n",
        Edits(drop=[("p", "a", "for", "x")]),
        "p:\n  a:\n    by: me\n",
    ),
    "a step left empty stays a link": (
        "p:\n  a: {for: {x: {with: [y]}}}\n",
        Edits(drop=[("p", "a", "for", "x", "with", 0)]),
        "p:\n  a: {for: {x: {}}}\n",
    ),
    "links in their short forms": (
        "p:\n  a: {for: [x, y, z], against: w}\n  b: {for: x}\n",
        Edits(
            drop=[("p", "a", "for", "x"), ("p", "b", "for", "x")],
            rename={("p", "a", "for", "y"): "v", ("p", "a", "against", "w"): "a->b"},
        ),
        "p:\n  a: {for: [v, z], against: a->b}\n  b: {}\n",
    ),
    "brackets: the first, one between, the last": (
        "a: {b: 1, c: 2 , d: [1, 2, 3]}  # c\n",
        Edits(drop=[("a", "b"), ("a", "d", 0), ("a", "d", 2)]),
        "a: {c: 2 , d: [2]}  # c\n",
    ),
    "brackets: the last two": (
        "a: {b: 1, c: 2, d: 3}\n",
        Edits(drop=[("a", "c"), ("a", "d")]),
        "a: {b: 1}\n",
    ),
    "brackets: the last one goes and one comes": (
        "a: {b: 1, c: 2}\n",
        Edits(drop=[("a", "c")], put={("a", "d"): 3}),
        "a: {b: 1, d: 3}\n",
    ),
    "brackets over lines: the last one goes and one comes": (
        "a: {\n  x: 1,  # of x\n  # above\n  y: 2  # of y\n  # end\n}\n",
        Edits(drop=[("a", "y")], put={("a", "z"): 3}),
        "a: {\n  x: 1,  # of x\n  # above\n  z: 3  # of y\n  # end\n}\n",
    ),
    "a list in brackets over lines: the last two go and two come": (
        "a: [x,  # of x\n  y,\n  w,  # of w\n]\n",
        Edits(drop=[("a", 1), ("a", 2)], put={("a", 3): "u", ("a", 4): "v"}),
        "a: [x,  # of x\n  u, v,  # of w\n]\n",
    ),
    "brackets: all go": ("a: {b: 1, c: 2}\n", Edits(drop=[("a", "b"), ("a", "c")]), "a: {}\n"),
    "brackets over lines keep their comments": (
        "a: {b: 1,  # one\n    c: 2,  # two\n    d: 3}\n",
        Edits(drop=[("a", "c")]),
        "a: {b: 1,  # one\n      # two\n    d: 3}\n",
    ),
    "an item of a list in lines": (
        "a:\n  - b  # B\n  # of c\n  - c: 1\n    d: 2\n  - e\n",
        Edits(drop=[("a", 1)]),
        "a:\n  - b  # B\n  - e\n",
    ),
    "a key on the line of a dash": (
        "a:\n  - b: 1\n    c: 2\n",
        Edits(drop=[("a", 0, "b")]),
        "a:\n  - c: 2\n",
    ),
    "one quotation under its other name": (
        "e:\n  x:\n    quote: {exact: q}\n    by: me\n",
        Edits(drop=[("e", "x", "quotes", 0)]),
        "e:\n  x:\n    by: me\n",
    ),
    "a key keeps its quotes": (
        "a:\n  'b' : 1\n  \"c\": {d: 2}\n  e: 3\n",
        Edits(rename={("a", "b"): "x", ("a", "c"): "y", ("a", "c", "d"): "z->w", ("a", "e"): "v"}),
        "a:\n  'x' : 1\n  \"y\": {z->w: 2}\n  v: 3\n",
    ),
    "two keys change their names": (
        "a: {b: 1, c: 2}\n",
        Edits(rename={("a", "b"): "c", ("a", "c"): "b"}),
        "a: {c: 1, b: 2}\n",
    ),
    "a key and what is below it": (
        "a:\n  b: {c: 1, d: 2}\n",
        Edits(rename={("a", "b"): "x"}, put={("a", "b", "c"): 3}, drop=[("a", "b", "d")]),
        "a:\n  x: {c: 3}\n",
    ),
    "an entry moves in its author's words": (
        "a:\n    # of b\n    b:\n        t: |\n            one\n             two\n        u:   'x'  # c\n"
        "\n    c: 1\n"
        "o:\n  z: 1\n",
        Edits(move={("a", "b"): ("o", "y")}),
        "a:\n    c: 1\no:\n  z: 1\n"
        "  # of b\n  y:\n      t: |\n          one\n           two\n      u:   'x'  # c\n",
    ),
    "an entry moves to a section that is not there": (
        "argmap: 1\narguments:\n  b: {t: 1}  # c\n  c: 1\n",
        Edits(move={(A, "b"): ("objections", "b")}),
        "argmap: 1\narguments:\n  c: 1\n\nobjections:\n  b: {t: 1}  # c\n",
    ),
    "an entry moves into brackets": (
        "a:\n  b:\n    t: 1  # c\n  c: 1\no: {z: 1}\n",
        Edits(move={("a", "b"): ("o", "b")}),
        "a:\n  c: 1\no: {z: 1, b: {t: 1}}\n",
    ),
    "lines that end in CR and LF": (
        "a:\r\n  # b\r\n  b: 1\r\n\r\n  c: 2\r\no: {}\r\n",
        Edits(move={("a", "b"): ("o", "b")}),
        "a:\r\n  c: 2\r\no:\r\n  # b\r\n  b: 1\r\n",
    ),
    "no line end at the end": ("a:\n  b: 1\n  c: 2", Edits(drop=[("a", "c")]), "a:\n  b: 1\n"),
    "a byte order mark": ("\ufeffa: {b: 1, c: 2}\n", Edits(drop=[("a", "b")]), "\ufeffa: {c: 2}\n"),
    "nothing": ("a:   1 # x\n", Edits(), "a:   1 # x\n"),
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("large", [0, 10**9], ids=["in pieces", "whole"])
def test_to_the_byte(name: str, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "LARGE", large)
    text, edits, wanted = CASES[name]
    assert edit(text, edits) == wanted


WRONG: dict[str, tuple[str, Edits, str]] = {
    "nothing is there": ("a: {b: 1}\n", Edits(drop=[("a", "c")]), "There is nothing at `a.c`"),
    "below a text": ("a: b\n", Edits(drop=[("a", "b", "c")]), "There is nothing at `a.b.c`"),
    "no such item": ("a: [b]\n", Edits(drop=[("a", 1)]), "There is nothing at `a.1`"),
    "a name that is taken": (
        "a: {b: 1, c: 2}\n",
        Edits(rename={("a", "b"): "c"}),
        "There is a key `c` in `a`",
    ),
    "the same twice": ("a: {b: 1}\n", Edits(drop=[("a",)], put={("a", "b"): 2}), "in two ways at once"),
    "moved and dropped": ("a: {b: 1}\n", Edits(drop=[("a", "b")], move={("a", "b"): ("c", "b")}), "two ways"),
    "moved onto another": (
        "a: {b: 1}\nc: {b: 2}\n",
        Edits(move={("a", "b"): ("c", "b")}),
        "There is a key `b`",
    ),
    "an empty path": ("a: 1\n", Edits(drop=[()]), "empty path"),
    "no YAML": ("a: [\n", Edits(drop=[("a",)]), "This is not YAML"),
    "an alias": ("a: &x 1\nb: *x\n", Edits(drop=[("a",)]), "A map cannot hold"),
    "a key of more lines": ("? a\n: {b: 1}\n", Edits(drop=[("a", "c")]), "There is nothing at `a.c`"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told(name: str) -> None:
    text, edits, words = WRONG[name]
    with pytest.raises(ArgmapError, match=words.replace("(", "\\(").replace("[", "\\[")):
        edit(text, edits)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "- a",
        "{",
        "a: {b: 1}\n---\nb: 1\n",
        "a: !x 1\n",
        "a: 1\na: 2\n",
        "\x00",
        "a:\n\tb: 1\n",
        "[" * 300,
    ],
)
def test_a_text_that_is_no_map_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(MapError):
        edit(text, Edits(drop=[("a", "b")]))


ODD = {
    "all in brackets": "{a: {b: 1, c: 2}, d: 3}\n",
    "all in brackets, over lines": "# x\n{\n  a: {b: 1,\n c: 2},\n  d: 3}\n",
    "with a line for the document": "%YAML 1.2\n---\na:\n  b: 1\n  c: 2\nd: 3\n...\n",
    "keys with a question mark": "? a\n: b: 1\n  c: 2\n? d\n: 3\n",
    "further in": "  a:\n   b: 1\n   c: 2\n  d: 3\n",
    "quoted text that begins a line": "a:\n  b: 'one\n\nc: 4\n'\n  c: 2\nd: 3\n",
    "brackets that begin a line": "a:\n  b: [1,\n2\n]\n  c: 2\nd: 3\n",
}


@pytest.mark.parametrize("name", ODD)
@pytest.mark.parametrize("large", [0, 10**9], ids=["in pieces", "whole"])
def test_other_forms_of_a_file_are_edited_as_well(
    name: str, large: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.reading.yaml_tree import read_tree

    monkeypatch.setattr(proof, "LARGE", large)
    before: Any = read_tree(ODD[name], "m.yaml")
    for edits, wanted in (
        (Edits(drop=[("a", "b")]), {"a": {"c": 2}, "d": 3}),
        (Edits(rename={("a", "c"): "x"}), {"a": {"b": before["a"]["b"], "x": 2}, "d": 3}),
        (Edits(put={("a", "e"): 5}), {"a": {**before["a"], "e": 5}, "d": 3}),
    ):
        assert read_tree(edit(ODD[name], edits), "m.yaml") == wanted
