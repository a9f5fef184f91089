"""The canonical layout: the same map, every comment, and nothing left to change the second time."""

from __future__ import annotations

import gc
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.change.fmt import formatted
from argmap.change.fmt.in_json import formatted_json
from argmap.cli._starters import BLANK, STARTERS
from argmap.cli.new import starter_text
from argmap.core.errors import ArgmapError, MapError
from argmap.formats import document_of, dumps, loads
from argmap.model.argument_map import ArgumentMap
from argmap.reading.yaml_text import entries, in_brackets
from argmap.reading.yaml_tree import read_tree
from argmap.rules import check_document, rules
from argmap.rules._manual import manual
from strategies import maps

ROOT = Path(__file__).resolve().parents[2]

# What an author wrote, and what it becomes.
CASES = {
    "keys stand in order": (
        "question: Q?\nid: m\narguments:\n  a:\n    note: n\n    for: x\n    text: t\n",
        "id: m\nquestion: Q?\n\narguments:\n  a:\n    text: t\n    for: x\n    note: n\n",
    ),
    "nodes and items stay where they are": (
        "positions:\n  z: {text: b}\n  a: {text: a, tags: [y, x]}\n",
        "positions:\n  z: {text: b}\n  a: {text: a, tags: [y, x]}\n",
    ),
    "two spaces a level": (
        "positions:\n      a:\n         text: t\n         tags:\n         - x\n         -   y\n",
        "positions:\n  a:\n    text: t\n    tags:\n      - x\n      - y\n",
    ),
    "one empty line between sections, and none is lost between nodes": (
        "id: m\npositions:\n  a: {text: t}\n\n\n\n  b: {text: t}\nactors:\n  c: {name: C}\n",
        "id: m\n\npositions:\n  a: {text: t}\n\n  b: {text: t}\n\nactors:\n  c: {name: C}\n",
    ),
    "short forms": (
        "evidence:\n  a:\n    for:\n      x: {}\n    against: {y: , z: {}}\n    source: [s]\n"
        "    said_by: [p]\n    quotes:\n      - exact: words\n",
        "evidence:\n  a:\n    for: x\n    against: [y, z]\n    source: s\n    quote: words\n    said_by: p\n",
    ),
    "short forms that would lose a comment stay long": (
        "arguments:\n  a:\n    for:\n      # why\n      x: {}\n    source:\n      - s  # where\n",
        "arguments:\n  a:\n    for:\n      # why\n      x: {}\n    source:\n      - s  # where\n",
    ),
    "quotes where they are needed": (
        """id: 'm'\ntitle: 'a: b'\nquestion: "It's?"\nauthors: ['1', "B, C", 'say: "no"']\nas_of: '2017'\n""",
        """id: m\ntitle: "a: b"\nquestion: It's?\nas_of: "2017"\nauthors: ["1", "B, C", 'say: "no"']\n""",
    ),
    "escapes that hide something stay escapes": (
        'id: m\ntitle: "a\\u200Bb"\nquestion: "\\u00e9"\n',
        'id: m\ntitle: "a\\u200Bb"\nquestion: é\n',
    ),
    "numbers are as the author wrote them": (
        "arguments:\n  a: {text: t, likelihood: 0.60}\n",
        "arguments:\n  a: {text: t, likelihood: 0.60}\n",
    ),
    "brackets that are too long become a block": (
        f"positions:\n  a: {{text: {'word ' * 24}end, label: L}}\n",
        f"positions:\n  a:\n    label: L\n    text: {'word ' * 24}end\n",
    ),
    "brackets on several lines become one line": (
        "positions:\n  a: {label: L,\n      text: t,\n  }\n",
        "positions:\n  a: {label: L, text: t}\n",
    ),
    "comments in brackets make a block": (
        "positions:\n  a: { # of a\n      label: L, # of the label\n      # of the text\n      text: t\n"
        "      # at the end\n  } # behind\n",
        "positions:\n  # behind\n  a:  # of a\n    label: L  # of the label\n    # of the text\n    text: t\n"
        "    # at the end\n",
    ),
    "block texts keep their lines": (
        "background: >-\n      One\n      two.\n\n      Three.\nquestion: |\n    A\n      b\n\nid: m\n",
        "id: m\nquestion: |\n  A\n    b\nbackground: >-\n  One\n  two.\n\n  Three.\n",
    ),
    "broken lines stay broken": (
        'question: One\n    two\n\n    three\ntitle: "a: b\n  c"\n',
        'title: "a: b\n  c"\nquestion: One\n  two\n\n  three\n',
    ),
    "a text below its key comes beside it": (
        "question:\n    # why\n    Q?  # end\nid:\n  m\n",
        "id: m\n# why\nquestion: Q?  # end\n",
    ),
    "the head of a file stays its head": (
        "# yaml-language-server: $schema=x\nquestion: Q?\nid: m\n",
        "# yaml-language-server: $schema=x\nid: m\nquestion: Q?\n",
    ),
    "a head apart by an empty line stays too, a comment on a key goes with it": (
        "# head\n\n# on the question\nquestion: Q?\nid: m\n",
        "# head\n\nid: m\n# on the question\nquestion: Q?\n",
    ),
    "comments at the end": (
        "positions:\n    a:\n        text: t\n        # of the text\n    # of the section\n# of the file\n",
        "positions:\n  a:\n    text: t\n    # of the text\n  # of the section\n# of the file\n",
    ),
    "a comment below without an empty line belongs to what is above": (
        "objections:\n#  x: {}\n\narguments:\n  a: {text: t}\n",
        "arguments:\n  a: {text: t}\n\nobjections:\n#  x: {}\n",
    ),
    "comments keep their column": (
        "id: m           # one\nquestion: Q? # two\ntitle: T   # three\n",
        "id: m           # one\ntitle: T   # three\nquestion: Q?  # two\n",
    ),
    "ignore comments stay on the line they speak of": (
        "arguments:\n    a:\n        text: t\n        # argmap: ignore[AM101] r\n    b:\n"
        f"        for: {{x: {{note: {'word ' * 26}end}}}} # argmap: ignore[AM203] r\n        text: t\n",
        "arguments:\n  a:\n    text: t\n  # argmap: ignore[AM101] r\n  b:\n    text: t\n"
        f"    for: {{x: {{note: {'word ' * 26}end}}}}  # argmap: ignore[AM203] r\n",
    ),
    "a line that was taken out stays in the first column": (
        "arguments:\n    a:\n        text: t\n#        for: x\n    b:\n        text: t\n",
        "arguments:\n  a:\n    text: t\n#        for: x\n  b:\n    text: t\n",
    ),
    "items of lists": (
        "assessment:\n  gaps:\n  # first\n  - on: [a]\n    # words\n    text: t\n  -\n    text: u\n  - v\n",
        "assessment:\n  gaps:\n    # first\n    # words\n    - text: t\n      on: [a]\n"
        "    - text: u\n    - v\n",
    ),
    "the marks of a document go": ("---\nid: m\n...\n", "id: m\n"),
    "line ends are those of the first line": ("id: m\r\nquestion: Q?\n", "id: m\r\nquestion: Q?\r\n"),
    "a byte order mark goes": ("\ufeffid: m\n", "id: m\n"),
    "a whole map in brackets": ("{question: Q?, id: m} # c\n", "id: m  # c\nquestion: Q?\n"),
    "nothing after a key, and an unknown key": (
        "mine: 1\narguments:\nid: m\n",
        "id: m\narguments:\nmine: 1\n",
    ),
    "a comma that cuts a text is not mended": ("positions: {a: {text: One, two}}\n",) * 2,
}


@pytest.mark.parametrize("name", CASES)
def test_to_the_byte(name: str) -> None:
    text, wanted = CASES[name]
    assert formatted(text) == wanted
    assert formatted(wanted) == wanted


@pytest.mark.parametrize("name", sorted(path.name for path in (ROOT / "maps").glob("*.yaml")))
def test_the_shipped_maps_are_in_canonical_form(name: str) -> None:
    text = (ROOT / "maps" / name).read_text("utf-8")
    assert formatted(text, name) == text, "run `argmap fmt maps/*.yaml`"


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("id: m\n b: c\n", "AM001"),
        ("id: [a\n", "AM001"),
        ("id: m\nid: n\n", "AM005"),
        ("id: &a m\n", "AM004"),
        ("id: !!str m\n", "AM004"),
        ("id: m\n---\nid: n\n", "AM004"),
        ("", "AM001"),
        ("- a\n", "AM001"),
        ("id: " + "[" * 300_000, "AM006"),
        ("id: a\u2028b\n", "AM003"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(text: str, rule: str) -> None:
    with pytest.raises(MapError) as error:
        formatted(text, "m.yaml")
    assert [d.rule for d in error.value.diagnostics] == [rule]


@pytest.mark.parametrize(
    "text", ["? id\n: m\n", "? [a]\n: b\n", "{}\n", "# only\n{}\n", "a: |+\n  x\n\n\nb: 1\n"]
)
def test_odd_files_are_laid_out_or_refused_with_a_sentence(text: str) -> None:
    try:
        made = formatted(text)
    except ArgmapError:
        return
    assert formatted(made) == made
    assert read_tree(made, "m") == read_tree(text, "m")


def disordered(m: ArgumentMap, number: random.Random) -> str:
    """Return a map as somebody in a hurry might write it."""
    data = m.to_dict()
    lines: list[str] = []
    for key in sorted(data, key=lambda _: number.random()):
        value = data[key]
        if key not in (
            "positions",
            "arguments",
            "objections",
            "evidence",
            "assumptions",
            "sources",
            "actors",
        ):
            lines.append(entries({key: value}, indent=number.choice([2, 4]), width=number.choice([-1, 60])))
            continue
        lines.append(f"{key}:\n")
        for id, part in value.items():
            mixed = {name: part[name] for name in sorted(part, key=lambda _: number.random())}
            if number.random() < 0.4:
                written = in_brackets({id: mixed})[1:-1]
                lines.append(
                    f"    {written}\n" if not written.startswith("?") else entries({id: mixed}, indent=4)
                )
            else:
                body = entries({id: mixed}, indent=3, width=number.choice([-1, 70]))
                lines.append("".join(f"    {line}\n" if line else "\n" for line in body.split("\n")[:-1]))
    return _commented("".join(lines), m, number)


def _commented(text: str, m: ArgumentMap, number: random.Random) -> str:
    """Put comments and empty lines wherever they change nothing, as a reader of YAML judges."""
    wanted = read_tree(text, "m")
    for count in range(12):
        lines = text.split("\n")
        at = number.randrange(len(lines))
        kind = number.choice(["above", "behind", "empty"])
        if kind == "above":
            lines.insert(at, " " * number.choice([0, 0, 2, 4, 7]) + f"# note {count}.")
        elif kind == "behind":
            lines[at] += number.choice([" ", "  ", "         "]) + f"# note {count}."
        else:
            lines.insert(at, "")
        try:
            found = read_tree("\n".join(lines), "m")
        except MapError:
            continue
        if found == wanted:
            text = "\n".join(lines)
    return text


NOTE = re.compile(r"# note \d+\.")


@given(maps(), st.randoms(use_true_random=False), st.booleans())
def test_any_map_stays_the_same_with_all_its_comments(
    m: ArgumentMap, number: random.Random, dos: bool
) -> None:
    text = disordered(m, number)
    if dos:
        text = text.replace("\r", "").replace("\n", "\r\n")
    made = formatted(text)
    assert loads(made) == m
    assert sorted(NOTE.findall(made)) == sorted(NOTE.findall(text))
    assert formatted(made) == made


@given(maps())
def test_what_is_written_anew_is_in_canonical_form(m: ArgumentMap) -> None:
    text = dumps(m)
    made = formatted(text)
    # Keys of more than a thousand characters are written with a mark.
    assert made == text or "? " in text
    assert formatted_json(dumps(m, "json").encode()) == dumps(m, "json")


def test_a_commented_map_keeps_each_comment_where_it_was() -> None:
    text = (ROOT / "maps" / "harbour-bridge.yaml").read_text("utf-8")
    found = {m[2]: m[1].strip() for m in re.finditer(r"(?m)^([^#\n]*\S) +(# .*)$", text)}
    mixed = text.replace("\n    ", "\n      ").replace("\n      - ", "\n        - ")
    made = {m[2]: m[1].strip() for m in re.finditer(r"(?m)^([^#\n]*\S) +(# .*)$", formatted(text))}
    assert made == found
    assert mixed != text


def test_ten_times_the_nodes_take_about_ten_times_as_long() -> None:
    usual = gc.get_threshold()
    gc.set_threshold(500_000, 20, 100)
    few, many = spent_on(1_000), spent_on(10_000)
    gc.set_threshold(*usual)
    assert many < 25 * few


def spent_on(count: int) -> float:
    """Return the CPU time that it takes to lay out so many nodes, in seconds."""
    nodes = "".join(
        f"  a{n}:  # remark\n    for: {{b: {{strength: strong}}}}\n    text: 'A claim, number {n}.'\n"
        for n in range(count)
    )
    text = f"id: m\nquestion: Q?\npositions: {{b: {{text: B}}}}\narguments:\n{nodes}"
    begun = time.process_time()
    made = formatted(text)
    spent = time.process_time() - begun
    assert made.count("# remark") == count
    return spent


@pytest.mark.parametrize("kind", ["", *STARTERS])
def test_a_starter_is_in_canonical_form(kind: str) -> None:
    starter = STARTERS[kind] if kind else BLANK
    for answers in ((), ("Yes: it should.", "No.")):
        text = starter_text("m", starter, "Should it: be done?", None, answers)
        assert formatted(text) == text


def test_the_map_of_the_format_is_dumped_as_it_would_be_laid_out() -> None:
    m = argmap.load("cuba-north-korea")
    assert formatted(dumps(m)) == dumps(m)


IGNORED = """\
id: m
question: Q?
positions:
    x: {text: X.}
    y: {text: Y.}
arguments:
    # argmap: ignore[AM407] on the node
    a: {text: A <b>a</b>, for: {x: {}, y: {warrant: W <i>w</i>}}}
    b:
        note: n   # argmap: ignore[AM410] idle
        text: "B <u>b</u>" # argmap: ignore[AM407] here
        for:
          # argmap: ignore[AM203] a step
          b: {}
          x: {with: [b]} # argmap: ignore[AM205] behind
    c: {for: [x], # argmap: ignore[AM302] first
        text: C <u>c</u>}
# argmap: ignore-file[AM202] all
"""


def findings(text: str) -> list[tuple[str, str]]:
    try:
        found = check_document(document_of(text))
    except MapError as error:
        found = list(error.diagnostics)
    return sorted((d.rule, d.message) for d in found)


@pytest.mark.parametrize("text", [IGNORED, *((ROOT / "maps" / "harbour-bridge.yaml").read_text("utf-8"),)])
def test_the_checks_find_the_same_after_it(text: str) -> None:
    assert findings(formatted(text)) == findings(text)


@pytest.mark.parametrize("code", rules())
def test_the_examples_of_the_manual_keep_their_findings(code: str) -> None:
    for kind in ("Bad", "Good"):
        for example in manual(rules()[code].module).examples(kind):
            try:
                text = example.complete().decode()
                made = formatted(text)
            except (UnicodeDecodeError, MapError):
                continue
            assert formatted(made) == made
            assert findings(made) == findings(text)
