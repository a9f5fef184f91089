from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

import argmap

MAP = "argmap: 1\nid: m\nquestion: Toll?\npositions:\n  a: {text: Ä 日本}\n"


def test_the_suffix_decides(argmap_, write, tmp_path: Path) -> None:
    source = write("m.yaml", MAP)
    ran = argmap_("convert", source, "-o", tmp_path / "m.json")
    assert (ran.code, ran.said) == (0, "")
    assert json.loads((tmp_path / "m.json").read_text("utf-8"))["positions"] == {"a": {"text": "Ä 日本"}}
    assert argmap_("convert", tmp_path / "m.json", "-o", tmp_path / "n.yml").code == 0
    assert argmap.load(tmp_path / "n.yml") == argmap.load(source)


def test_without_an_output_it_goes_to_the_standard_output(argmap_, write) -> None:
    ran = argmap_("convert", write("m.yaml", MAP))
    assert ran.code == 0
    assert ran.told == ""
    assert argmap.loads(ran.said).id == "m"
    assert json.loads(argmap_("convert", write("m.yaml", MAP), "--to", "json").said)["id"] == "m"


def test_a_shipped_map_is_converted_and_nothing_is_lost(argmap_, tmp_path: Path) -> None:
    argmap_("convert", "cuba-north-korea", "-o", tmp_path / "m.json")
    argmap_("convert", tmp_path / "m.json", "-o", tmp_path / "m.yaml")
    assert argmap.load(tmp_path / "m.yaml") == argmap.load("cuba-north-korea")


def test_the_standard_input_is_yaml_unless_told(argmap_, monkeypatch: pytest.MonkeyPatch) -> None:
    for content, more in ((MAP, ()), (argmap.dumps(argmap.loads(MAP), "json"), ("--from", "json"))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        ran = argmap_("convert", "-", "--to", "json", *more)
        assert (ran.code, json.loads(ran.said)["id"]) == (0, "m")


def test_files_that_extend_are_joined(argmap_, write) -> None:
    write("base.yaml", MAP)
    ran = argmap_("convert", write("top.yaml", "extends: base.yaml\nid: top\n"))
    assert argmap.loads(ran.said).positions["a"].text == "Ä 日本"


WRONG = {
    "an unknown format": (("--to", "yml"), "There is no format `yml`. Did you mean `yaml`?"),
    "an unknown format to read": (("--from", "x"), "There is no format `x`"),
    "an unknown suffix": (("-o", "m.docx"), "No format has the suffix `.docx`"),
    "a folder in the place of a file": (
        ("-o", "m.json/"),
        "m.json/: The file cannot be written: it is a folder.",
    ),
    "a folder that is not there": (("-o", "gone/m.json"), "The file cannot be written"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_cannot_be_done_is_told(name: str, argmap_, write, monkeypatch, tmp_path: Path) -> None:
    options, words = WRONG[name]
    path = write("m.yaml", MAP)
    monkeypatch.chdir(tmp_path)
    ran = argmap_("convert", path, *options)
    assert ran.code == 2
    assert words in ran.told
    assert ran.said == ""
    assert [p.name for p in tmp_path.iterdir()] == ["m.yaml"]


@pytest.mark.parametrize("target", ["mine.yaml", "bridge.yaml", "../{folder}/bridge.yaml", "link.yaml"])
def test_a_file_that_the_map_is_read_from_is_not_written_over_unless_forced(
    target: str, argmap_, write, monkeypatch, tmp_path: Path
) -> None:
    base, top = write("bridge.yaml", MAP), write("mine.yaml", "extends: bridge.yaml\nid: mine\n")
    before = (base.read_text("utf-8"), top.read_text("utf-8"))
    (tmp_path / "link.yaml").symlink_to(base)
    monkeypatch.chdir(tmp_path)
    target = target.format(folder=tmp_path.name)
    ran = argmap_("convert", "mine.yaml", "-o", target)
    assert (ran.code, ran.said) == (2, "")
    assert "The map is read from this file. Name another with -o, or use --force." in " ".join(
        ran.told.split()
    )
    assert (base.read_text("utf-8"), top.read_text("utf-8")) == before
    assert argmap_("convert", "mine.yaml", "-o", target, "--force").code == 0
    assert argmap.load(tmp_path / target).id == "mine"
