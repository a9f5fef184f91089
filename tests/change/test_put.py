"""Values are set in a map's text, and every other byte stays."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.change.put import put, put_all
from argmap.core.errors import ArgmapError, MapError
from argmap.formats import loads
from argmap.model.argument_map import ArgumentMap
from argmap.reading.yaml_text import entries, in_brackets
from argmap.reading.yaml_tree import read_tree
from strategies import maps, texts

# What stands there, what is put, what must come out, to the byte.
CASES: dict[str, tuple[str, dict[Any, Any], str]] = {
    "a value keeps the comment behind it": ("a: 1   # one\nb: 2\n", {("a",): "x"}, "a: x   # one\nb: 2\n"),
    "a value keeps the space before it": ("a:    'old'\n", {("a",): "new"}, "a:    new\n"),
    "the same value changes nothing": ("a: 'x'\n", {("a",): "x"}, "a: 'x'\n"),
    "a number is not the text of it": ("a: 1\n", {("a",): "1"}, 'a: "1"\n'),
    "a text that YAML would misread is quoted": ("a: x\n", {("a",): "b: c"}, 'a: "b: c"\n'),
    "a key comes after the last one's own lines": (
        "p:\n  a:\n    text: x  # c\n\n# of b\nb: 2\n",
        {("p", "a", "by"): "me"},
        "p:\n  a:\n    text: x  # c\n    by: me\n\n# of b\nb: 2\n",
    ),
    "a part comes after the last part": (
        "p:\n    a:\n        text: x\n    # a remark at the end\nb: 2\n",
        {("p", "c"): {"text": "y"}},
        "p:\n    a:\n        text: x\n    c:\n        text: y\n    # a remark at the end\nb: 2\n",
    ),
    "parts that stand apart get one that stands apart": (
        "p:\n  a: {}\n\n  b: {}\n\nq: 1\n",
        {("p", "c"): {"text": "y"}, ("p", "d"): {}},
        "p:\n  a: {}\n\n  b: {}\n\n  c:\n    text: y\n\n  d: {}\n\nq: 1\n",
    ),
    "brackets": (
        "p: {a: {text: x}} # c\n",
        {("p", "a", "by"): "m, n"},
        'p: {a: {text: x, by: "m, n"}} # c\n',
    ),
    "brackets over lines": (
        "p: {a: 1, # c\n    b: 2  # d\n   }\n",
        {("p", "c"): 3},
        "p: {a: 1, # c\n    b: 2, c: 3  # d\n   }\n",
    ),
    "brackets with a comma at their end": ("p: {a: 1, }\n", {("p", "c"): 3}, "p: {a: 1, c: 3, }\n"),
    "a value in brackets": ("p: {a: x, b: y}\n", {("p", "a"): "m: n"}, 'p: {a: "m: n", b: y}\n'),
    "a key without a value in brackets": (
        "p: {a: , b}\n",
        {("p", "a"): 1, ("p", "b"): 2, ("p", "c"): 3},
        "p: {a: 1 , b: 2, c: 3}\n",
    ),
    "empty brackets": ("p: {}  # c\n", {("p", "a"): {"text": "x"}}, "p:  # c\n  a:\n    text: x\n"),
    "empty brackets in brackets": ("p: {q: {}}\n", {("p", "q", "a"): 1}, "p: {q: {a: 1}}\n"),
    "a section with nothing": (
        "p:  # c\n# d\nq: 1\n",
        {("p", "a"): {"b": 1}},
        "p:  # c\n  a:\n    b: 1\n# d\nq: 1\n",
    ),
    "a section with null": ("p: null # c\nq: 1\n", {("p", "a"): 1}, "p: # c\n  a: 1\nq: 1\n"),
    "a short form": (
        "evidence:\n  e:\n    quote: 'fell'  # p. 3\n    text: t\n",
        {("evidence", "e", "quote", "prefix"): "In week 1, ", ("evidence", "e", "quote", "suffix"): "."},
        'evidence:\n  e:\n    quote:  # p. 3\n      exact: fell\n      prefix: "In week 1, "\n'
        '      suffix: "."\n    text: t\n',
    ),
    "a short form in brackets": (
        "sources: {g: {text: g.txt}}\n",
        {("sources", "g", "text", "date"): "2026"},
        'sources: {g: {text: {file: g.txt, date: "2026"}}}\n',
    ),
    "the short form of links": (
        "arguments:\n  a: {text: t, for: [x, y]}\n",
        {("arguments", "a", "for", "y", "strength"): "weak"},
        "arguments:\n  a: {text: t, for: {x: {}, y: {strength: weak}}}\n",
    ),
    "one quotation under its other name": (
        "evidence:\n  e:\n    quote: {exact: fell}\n",
        {("evidence", "e", "quotes", 0, "locator"): "p. 3"},
        "evidence:\n  e:\n    quote: {exact: fell, locator: p. 3}\n",
    ),
    "a list by place": ("a: [x, y] # c\n", {("a", 1): "z", ("a", 2): "w"}, "a: [x, z, w] # c\n"),
    "a list in lines": (
        "a:\n- x # c\n-   y\n",
        {("a", 1): "z", ("a", 2): {"b": 1, "c": 2}},
        "a:\n- x # c\n-   z\n- b: 1\n  c: 2\n",
    ),
    "an item becomes a mapping": (
        "a:\n  -   x # c\n  - y\n",
        {("a", 0): {"b": 1, "c": 2}},
        "a:\n  -   b: 1 # c\n      c: 2\n  - y\n",
    ),
    "an item that is a mapping": (
        "a:\n  - b: 1 # -\n    # - d\n  - b: 2\n",
        {("a", 0, "c"): 3, ("a", 1, "c"): 4},
        "a:\n  - b: 1 # -\n    c: 3\n    # - d\n  - b: 2\n    c: 4\n",
    ),
    "an empty item": ("a:\n  - b\n  -\n", {("a", 1): {"c": 1, "d": 2}}, "a:\n  - b\n  - c: 1\n    d: 2\n"),
    "a text in lines becomes a text of one line": (
        "a: |\n  x\n  y\n\nb: 1\n",
        {("a",): "z"},
        "a: z\n\nb: 1\n",
    ),
    "a text of one line becomes a text in lines": (
        "a: z # c\nb: 1\n",
        {("a",): "x\ny"},
        "a: |- # c\n  x\n  y\nb: 1\n",
    ),
    "blank lines that belong to a text": (
        "p:\n  a: |+\n    x\n\nb: 1\n",
        {("p", "c"): 1},
        "p:\n  a: |+\n    x\n\n  c: 1\nb: 1\n",
    ),
    "a mapping becomes a text": (
        "a: # c\n  b: 1\n  c: 2 # d\nz: 1\n",
        {("a",): "x"},
        "a: # c\n  x # d\nz: 1\n",
    ),
    "a mapping that only grows keeps its comments": (
        "a:\n  b: 1 # one\n",
        {("a",): {"b": 1, "c": 2}},
        "a:\n  b: 1 # one\n  c: 2\n",
    ),
    "no line end at the end": ("p:\n  a: 1", {("p", "b"): 2, ("q",): 3}, "p:\n  a: 1\n  b: 2\nq: 3"),
    "lines that end in CR and LF": (
        "p:\r\n  a: 1\r\n",
        {("p", "b"): {"c": "x\ny"}},
        "p:\r\n  a: 1\r\n  b:\r\n    c: |-\r\n      x\r\n      y\r\n",
    ),
    "a byte order mark": ("\ufeffp: {a: 1}\n", {("p", "b"): 2}, "\ufeffp: {a: 1, b: 2}\n"),
    "a section in its place": (
        "argmap: 1\nid: m\nquestion: q\n\narguments: {}\n\n# of actors\nactors: {}\n",
        {("sources", "g"): {"title": "T"}, ("as_of",): "2020-01"},
        "argmap: 1\nid: m\nquestion: q\nas_of: 2020-01\n\narguments: {}\n\n"
        "sources:\n  g:\n    title: T\n\n# of actors\nactors: {}\n",
    ),
    "a section in a file whose order is its own": (
        "extends: b.yaml\nid: m\n",
        {("sources", "g"): {"title": "T"}},
        "extends: b.yaml\nid: m\n\nsources:\n  g:\n    title: T\n",
    ),
    "several below a new one are one": (
        "p: {}\n",
        {("p", "a", "b"): 1, ("p", "a", "c", "d"): 2},
        "p:\n  a:\n    b: 1\n    c:\n      d: 2\n",
    ),
    "a key in quotes": (
        '"p":\n  \'a b\': {"x":1}\n',
        {("p", "a b", "x"): "y", ("p", "a b", "z"): 2},
        '"p":\n  \'a b\': {"x": y, z: 2}\n',
    ),
    "a map in one line of JSON": (
        '{"id":"m","sources":{}}\n',
        {("sources", "g"): {"title": "T"}},
        '{"id":"m","sources":{g: {title: T}}}\n',
    ),
    "a document with a beginning and an end": (
        "---\np:\n  a: 1\n...\n",
        {("p", "b"): 2},
        "---\np:\n  a: 1\n  b: 2\n...\n",
    ),
    "letters beyond ASCII before it": (
        "p: {ä𝔘👩🏽: é}  # ü\nq:\n  b: 日本\n",
        {("q", "b"): "x", ("p", "c"): 1},
        "p: {ä𝔘👩🏽: é, c: 1}  # ü\nq:\n  b: x\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_to_the_byte(name: str) -> None:
    text, changes, wanted = CASES[name]
    assert put_all(text, changes) == wanted


WRONG: dict[str, tuple[str, tuple[str | int, ...], Any, str]] = {
    "below a text": ("a: {b: x}\n", ("a", "b", "c"), 1, "There is no `c` under `a.b`: it is a single value."),
    "below a list": ("a: [x]\n", ("a", "b"), 1, "There is no `b` under `a`: it is a list."),
    "a place in a mapping": ("a: {b: x}\n", ("a", 1), 1, "There is no `1` under `a`: it is a mapping."),
    "beyond the end of a list": ("a: [x]\n", ("a", 3), 1, "The list `a` has no place 3: it holds 1."),
    "at no path": ("a: [x]\n", (), 1, "There is nothing to change at an empty path."),
    "no plain data": ("a: x\n", ("a",), object(), "A file cannot hold a value of the type object."),
    "a text that is no mapping": ("- a\n", ("a",), 1, "The file does not begin with"),
    "a text that is no YAML": ("a: [\n", ("a",), 1, "This is not YAML"),
    "an alias": ("a: &x 1\nb: *x\n", ("a",), 1, "A map cannot hold an anchor"),
    "a tag": ("a: !!str 1\n", ("a",), 2, "A map cannot hold a tag"),
    "a line separator": ("a: 1\u2028\n", ("a",), 1, "The file holds a line separator"),
    "a key twice": ("a: 1\na: 2\n", ("a",), 1, "stands here a second time"),
    "a second document": ("a: 1\n---\nb: 1\n", ("a",), 1, "a second document"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told(name: str) -> None:
    text, path, value, words = WRONG[name]
    with pytest.raises(ArgmapError) as error:
        put(text, path, value)
    assert words in str(error.value)


def test_a_fault_of_the_file_is_told_with_its_place() -> None:
    with pytest.raises(MapError) as error:
        put("a: 1\nb: x: y\n", ("a",), 1, file="m.yaml")
    assert str(error.value.place) == "m.yaml:2:5"


def _block(data: dict[str, Any]) -> str:
    return "".join(entries({key: value}) + "\n" for key, value in data.items())


def _lines(data: Any, column: int = 0) -> str:
    """Write one value a line, every text in double quotes: there, a comment may stand anywhere."""
    text = ""
    for number, (key, value) in enumerate(data.items()):
        key = json.dumps(key, ensure_ascii=False)
        if number % 3 == 0:
            text += " " * column + f"# {'deep ' * column}remark: {{[\n"
        if isinstance(value, dict) and value:
            text += " " * column + f"{key}:   # below\n" + _lines(value, column + 3)
        else:
            text += " " * column + f"{key}:  {json.dumps(value, ensure_ascii=False)}  # - b\n\n"
    return text


def _brackets(data: dict[str, Any]) -> str:
    """Write sections in lines, parts in brackets."""
    text = ""
    for key, value in data.items():
        if isinstance(value, dict) and value:
            rows = (f"    {in_brackets({id: part})[1:-1]}   # {id}\n" for id, part in value.items())
            text += f"{key}:\n# all of {key}\n{''.join(rows)}"
        else:
            text += f"{key}: {in_brackets(value)}\n"
    return text


STYLES = {
    "block": _block,
    "lines": _lines,
    "brackets": _brackets,
    "json": lambda data: json.dumps(data, ensure_ascii=False, indent=1),
    "json in one line": lambda data: json.dumps(data, ensure_ascii=False),
}


@st.composite
def changes(draw: st.DrawFn, data: dict[str, Any], *, grow: bool) -> dict[Any, Any]:
    """Draw changes of scalars that are there (unless only to grow), and new keys and items."""
    found: dict[Any, Any] = {}
    for _ in range(draw(st.integers(1, 4))):
        path: list[Any] = []
        here: Any = data
        while isinstance(here, (dict, list)) and here and draw(st.integers(0, 3)):
            step = draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
            path.append(step)
            here = here[step]
        value = draw(st.one_of(texts, st.just({"text": "x: y", "on": ["a", "b, c"]}), st.integers(0, 9)))
        if isinstance(here, dict):
            found[(*path, f"new{len(found)}")] = value
        elif isinstance(here, list):
            found[(*path, len(here))] = value
        elif not grow and path:
            found[tuple(path)] = value
    paths = list(found)
    # Two changes at one place, or one below the other, have no one meaning.
    return {
        path: found[path]
        for number, path in enumerate(paths)
        if not any(
            path[: len(other)] == other or other[: len(path)] == path
            for other in paths[:number] + paths[number + 1 :]
        )
    }


def _changed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    new = dict(data) if isinstance(data, dict) else list(data)
    if isinstance(new, list) and path[0] == len(new):
        return [*new, value]
    below = new.get(path[0]) if isinstance(new, dict) else new[path[0]]
    new[path[0]] = _changed(below, path[1:], value)
    return new


@given(style=st.sampled_from(sorted(STYLES)), m=maps(most=2), data=st.data())
def test_the_file_says_what_the_data_would(style: str, m: ArgumentMap, data: st.DataObject) -> None:
    before = STYLES[style](m.to_dict())
    # The reader refuses these where they are not escaped.
    assume(not {"\u2028", "\u2029"} & set(before))
    held: Any = read_tree(before, "m.yaml")
    todo = data.draw(changes(held, grow=False))
    ending = data.draw(st.sampled_from(["\n", "\r\n"]))
    # In a text that is quoted over lines, either line end is a space; in a block text both are one.
    text = before.replace("\n", ending)
    for path, value in todo.items():
        held = _changed(held, path, value)
    if not todo:
        return
    after = put_all(text, todo)
    assert read_tree(after, "m.yaml") == held
    if style == "lines":
        assert _remarks(after) == _remarks(text)


@given(style=st.sampled_from(["block", "lines"]), m=maps(most=2), data=st.data())
def test_what_is_only_added_leaves_every_line_as_it_was(
    style: str, m: ArgumentMap, data: st.DataObject
) -> None:
    before = STYLES[style](m.to_dict())
    assume(not {"\u2028", "\u2029"} & set(before))
    held = read_tree(before, "m.yaml")
    todo = {
        path: value
        for path, value in data.draw(changes(held, grow=True)).items()
        if all(isinstance(step, str) for step in path) and _at(held, path[:-1])
    }
    after = iter(put_all(before, todo).split("\n"))
    # Every line is found again, in the order in which it was.
    assert all(line in after for line in before.split("\n"))


def _remarks(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.endswith("remark: {[")]


def _at(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


def test_a_map_that_was_changed_loads_with_the_change() -> None:
    m = loads(put(_block({"id": "m", "question": "q"}), ("sources", "g"), {"title": "T", "issued": "2020"}))
    assert m.sources["g"].title == "T"


def test_a_thousand_changes_of_a_large_map_do_not_take_long() -> None:
    part = {"text": "A sentence of some length, as they are.", "for": "a", "tags": ["x", "y"]}
    data = {"id": "m", "question": "q", "evidence": {f"e{n}": dict(part) for n in range(10_000)}}
    text = entries(data)
    todo: dict[Any, Any] = {("evidence", f"e{n * 10}", "quote", "exact"): f"words: {n}" for n in range(500)}
    todo |= {("sources", f"s{n}"): {"title": "T"} for n in range(500)}
    start = time.process_time()
    after = put_all(text, todo)
    assert time.process_time() - start < 10
    assert after.count("\n") == text.count("\n") + 500 * 2 + 500 * 2 + 2
