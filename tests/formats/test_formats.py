"""Formats are found by suffix and by name; files are written whole or not at all."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import ModuleType

import pytest

import argmap
from argmap.core.errors import ArgmapError, FileError, FormatError, MapError, UnknownName
from argmap.core.registry import Registry
from argmap.core.resources import shipped
from argmap.formats import find, format_of, load_document


def small() -> argmap.ArgumentMap:
    return argmap.ArgumentMap(id="m", question="Toll: yes?", positions={"no": {"text": "no"}})


@pytest.mark.parametrize(
    ("name", "format"), [("a.yaml", "yaml"), ("a.YML", "yaml"), ("a.json", "json"), ("a.b.json", "json")]
)
def test_the_suffix_tells_the_format(name: str, format: str) -> None:
    assert format_of(name) == format


@pytest.mark.parametrize("name", ["a.docx", "a", ".yaml", "a.", "yaml"])
def test_an_unknown_suffix_is_told_with_the_known_ones(name: str) -> None:
    with pytest.raises(FormatError, match=r"Known suffixes: .*\.json.*\.yaml"):
        format_of(name)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    for name in ("m.yaml", "m.json"):
        argmap.save(small(), tmp_path / name)
        assert argmap.load(tmp_path / name) == small()
    argmap.save(small(), tmp_path / "m.txt", format="json")
    assert argmap.load(tmp_path / "m.txt", format="json") == small()


def test_what_cannot_be_saved_is_told(tmp_path: Path) -> None:
    with pytest.raises(FormatError):
        argmap.save(small(), tmp_path / "m.docx")
    with pytest.raises(FileError):
        argmap.save(small(), tmp_path / "gone" / "m.yaml")
    with pytest.raises(UnknownName, match=r"There is no format `yamel`\. Did you mean `yaml`\?"):
        argmap.dumps(small(), "yamel")
    assert list(tmp_path.iterdir()) == []


def test_a_format_that_can_only_be_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Registry, "__getitem__", lambda self, name: ModuleType("read_only"))
    with pytest.raises(ArgmapError, match="can be read but not written"):
        argmap.dumps(small(), "argdown")


def test_a_folder_is_told_as_such(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "x.yaml"):
        path.mkdir(exist_ok=True)
        with pytest.raises(FileError, match="This is a folder"):
            argmap.load(path)


# The bytes of a file are a promise: in a repository of maps, a change of these is a change of every file.
WRITTEN = """\
argmap: 1
id: m
title: "A: #1"
question: |-
  One line.

  Another.
as_of: "2017"
authors: [A, "B, C", "null"]

positions:
  a:
    text: "12"
  "null":
    text: no

arguments:
  b:
    text: "a\\u2028 b"
    for: a
    against:
      "null":
        strength: 0.5
        with: [a]
    source: s
    quote: q
    likelihood: [0.2, 0.45]

  c:
    text: "- x"
    for: [a, "null"]
    against: b->a
    quotes:
      - q
      - exact: r
        source: s
    likelihood: very likely

sources:
  s:
    title: t
    author:
      - A
      - family: B
        given: C
    issued: 2017-04~

assessment:
  confidence: low
  gaps:
    - text: g
      on: [a]
"""


def test_a_map_is_written_as_people_write_it() -> None:
    m = argmap.loads(WRITTEN)
    assert m.arguments["b"].text == "a\u2028 b"
    assert argmap.dumps(m) == WRITTEN


def test_json_is_indented_and_keeps_every_letter() -> None:
    m = argmap.ArgumentMap(id="m", question="Ä 日本 👩🏽‍🔬?")
    assert argmap.dumps(m, "json") == '{\n  "argmap": 1,\n  "id": "m",\n  "question": "Ä 日本 👩🏽‍🔬?"\n}\n'


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ('{"id": "m", "question": "\\ud83d\\ude00"}', "m"),
        ('\n {"id": "m", "question": "a"}', "m"),
        ('\ufeff{"id": "m", "question": "\\ud83d\\ude00"}', "m"),
        ("{id: n, question: a}", "n"),
        ("id: o\nquestion: '{}'", "o"),
        ("{id: [" + "[" * 60 + "]" * 60 + "], question: a}", ""),
        ('{"a":' * 200_000, ""),
    ],
)
def test_the_standard_input_may_be_json(text: str, id: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    if id:
        assert argmap.load("-").id == id
    else:
        with pytest.raises(MapError):
            argmap.load("-")


def test_a_shipped_map_is_shown_from_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(shipped("maps").parent)
    assert str(find("harbour-bridge")) == str(Path(shipped("maps").name) / "harbour-bridge.yaml")
    monkeypatch.chdir(tmp_path)
    assert find("harbour-bridge").is_absolute()
    assert load_document("harbour-bridge").map.id == "harbour-bridge"


@pytest.mark.parametrize("suffix", ["a\n", "a\n\n", "a\nb\n\n", "\n\na"])
def test_line_ends_at_the_end_of_a_text_do_not_end_the_file(suffix: str) -> None:
    item = {"text": "t", "source": "s", "quote": {"exact": "x", "suffix": suffix}}
    m = argmap.ArgumentMap(id="m", question="q", evidence={"e": item}, sources={"s": {"title": "t"}})
    assert argmap.loads(argmap.dumps(m)) == m
