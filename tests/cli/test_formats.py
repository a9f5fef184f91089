from __future__ import annotations

import json
from pathlib import Path

import pytest

from argmap.formats import FORMATS

DIRTY = """\
{"nodes": [{"id": "a", "type": "atom", "text": "Free."}], "edges": [{"source_id": "a", "target_id": "b"}]}
"""


def test_every_format_is_listed(argmap_) -> None:
    lines = argmap_("formats").said.splitlines()
    assert [line.split()[0] for line in lines] == sorted(FORMATS)
    told = {one["name"]: one for one in json.loads(argmap_("formats", "--json").said)}
    assert set(told) == set(FORMATS)
    assert told["yaml"]["loses"] == "nothing"
    assert not told["mermaid"]["reads"]


def test_a_format_says_what_it_holds_and_loses(argmap_) -> None:
    ran = argmap_("formats", "sadface")
    assert (ran.code, ran.told) == (0, "")
    assert "in, out; .sadface.json, .json" in ran.said
    assert "\nLoses " in ran.said
    ran = argmap_("formats", "sadfce")
    assert ran.code == 2
    assert "Did you mean `sadface`?" in ran.told


def test_what_is_lost_is_told_field_by_field(argmap_, tmp_path: Path) -> None:
    ran = argmap_(
        "convert", "harbour-bridge", "-o", tmp_path / "m.sadface.json", "--report", tmp_path / "loss.json"
    )
    assert ran.code == 0
    assert "`sadface` cannot hold" in ran.told
    assert "credibility: trial-week, wages-by-district" in ran.told
    report = json.loads((tmp_path / "loss.json").read_text())
    assert {"part": "trial-week", "field": "credibility", "value": 2} in report["lost"]
    assert report["repaired"] == []


def test_with_strict_nothing_is_written_where_anything_is_lost(argmap_, tmp_path: Path) -> None:
    ran = argmap_("convert", "harbour-bridge", "-o", tmp_path / "m.d2", "--strict")
    assert (ran.code, list(tmp_path.iterdir())) == (1, [])
    assert "nothing was written" in ran.told
    assert argmap_("convert", "harbour-bridge", "-o", tmp_path / "m.json", "--strict").code == 0


def test_what_is_mended_is_told_with_its_place(argmap_, write, tmp_path: Path) -> None:
    source = write("x.json", DIRTY)
    ran = argmap_("convert", source, "-o", tmp_path / "m.yaml")
    assert ran.code == 0
    assert "warning[AM013]" in ran.told
    assert "ends nowhere" in ran.told or "is not there" in ran.told
    ran = argmap_("check", source, "--select", "AM013")
    assert ran.code == 1
    assert "x.json:1:" in ran.said


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.json", '{"a": 1}', "Known here:"),
        ("x.sadface.json", "[1, 2]", "The file is not a JSON object."),
        ("x.sadface.json", '{"nodes": 3}', "The file has no list `nodes`."),
        ("x.sadface.json", "[" * 100_000, "nested more than 200 levels"),
        ("x.mmd", "flowchart BT", "can be written but not read"),
        ("x.docx", "PK", "No format has the suffix `.docx`"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(
    argmap_, write, name: str, content: str, told: str
) -> None:
    ran = argmap_("convert", write(name, content))
    assert (ran.code, ran.said) == (2, "")
    assert told in ran.told
