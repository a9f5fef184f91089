"""`argmap query`, and `--select` and `--by-actor` on the other commands."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import argmap
from argmap.formats import loads

BRIDGE = "harbour-bridge"


def test_a_table_ids_json_and_a_map(argmap_) -> None:
    asked = "kind:objection and not attacked"
    found = argmap.query(asked).ids(argmap.load(BRIDGE))
    ran = argmap_("query", BRIDGE, asked)
    assert (ran.code, ran.told) == (0, "")
    assert ran.said.splitlines()[-1] == f"{len(found)} of 10 nodes"
    assert "Rebates offset it" in ran.said
    assert argmap_("query", BRIDGE, asked, "--format", "ids").said.split() == list(found)
    data = json.loads(argmap_("query", BRIDGE, asked, "--format", "json").said)
    jsonschema.validate(data, json.loads(argmap_("schema", "--of", "query").said))
    assert [node["id"] for node in data["nodes"]] == list(found)
    m = loads(argmap_("query", BRIDGE, asked, "--format", "yaml").said)
    assert m == argmap.select(argmap.load(BRIDGE), asked)


def test_nothing_found_is_no_error(argmap_) -> None:
    ran = argmap_("query", BRIDGE, "tag:nothing")
    assert (ran.code, ran.said) == (0, "0 of 10 nodes\n")


def test_an_error_has_place_caret_and_remedy(argmap_) -> None:
    ran = argmap_("query", BRIDGE, "toll or kind:evidenc")
    assert (ran.code, ran.said) == (2, "")
    assert ran.told == (
        "argmap: error: expression:1:14: There is no kind `evidenc`. Did you mean `evidence`?\n"
        "  toll or kind:evidenc\n"
        "               ^^^^^^^\n"
    )


@pytest.mark.parametrize("text", ["", "(" * 10_000, "x" * 1_000_000, "a\0b", "\x1b[2J", "\ud800", "and"])
def test_a_hostile_expression_is_told(text: str, argmap_) -> None:
    for command in (("query", BRIDGE, text), ("stats", BRIDGE, "--select", text)):
        ran = argmap_(*command)
        assert ran.code == 2
        assert "Traceback" not in ran.told
        assert "\x1b" not in ran.told
        assert len(ran.told) < 1_000


def test_the_words_are_listed(argmap_) -> None:
    said = argmap_("query", "--list").said
    assert "  held_by        An actor who holds it." in said
    assert "  attacked       Something is offered against it." in said


def test_a_brief_of_a_part_says_so_on_its_front_page(argmap_, tmp_path: Path) -> None:
    said = argmap_("brief", BRIDGE, "--select", "+fairness", "--to", "md", "-o", "-").said
    head = said.partition("## ")[0]
    assert "**Selection**: \\+fairness: 3 of 10 nodes" in head
    assert "The answer and its likelihood are those of the whole map" in head
    assert "Queues fell" not in said
    said = argmap_("brief", BRIDGE, "--by-actor", "commuters-union", "--to", "md", "-o", "-").said
    assert "**Perspective**: Commuters' Union: 3 of 10 nodes" in said
    assert "Answered: Shorter queues" in said
    for kind in ("html", "pdf"):
        out = tmp_path / f"b.{kind}"
        assert argmap_("brief", BRIDGE, "--select", "tag:cost", "-o", out).code == 0
    assert "Selection" in (tmp_path / "b.html").read_text("utf-8")
    assert "Selection" not in argmap_("brief", BRIDGE, "--to", "md", "-o", "-").said


def test_a_part_is_drawn_counted_and_evaluated(argmap_, tmp_path: Path) -> None:
    ran = argmap_("render", BRIDGE, "--select", "+fairness", "-o", tmp_path / "x.svg")
    assert ran.code == 0
    assert "argmap: note: Selection: +fairness: 3 of 10 nodes" in ran.told
    assert "Queues fell" not in (tmp_path / "x.svg").read_text("utf-8")
    counted = json.loads(argmap_("stats", BRIDGE, "--select", "+fairness", "--format", "json").said)
    jsonschema.validate(counted, json.loads(argmap_("schema", "--of", "stats").said))
    assert counted["part"] == {"perspective": "", "selection": "+fairness", "chosen": 3, "of": 10}
    assert counted["arguments"] == 1
    ran = argmap_("eval", BRIDGE, "--by-actor", "commuters-union", "-s", "grounded")
    assert (ran.code, "Perspective" in ran.told) == (0, True)
    asked = ("--by-actor", "commuters-union", "--select", "tag:answered")
    both = argmap_("stats", BRIDGE, *asked, "--format", "json")
    assert json.loads(both.said)["part"]["chosen"] == 2


@pytest.mark.parametrize(
    "args",
    [("render", "-o", "-"), ("brief", "--to", "md", "-o", "-"), ("eval",)],
    ids=lambda args: args[0],
)
def test_an_empty_part_or_an_unknown_actor_cannot_be_shown(args: tuple[str, ...], argmap_) -> None:
    command, *rest = args
    for more, said in (
        (("--select", "tag:nothing"), "The selection holds no node."),
        (("--by-actor", "j-okafor"), "The actor holds and says nothing."),
        (("--by-actor", "nobody"), "There is no actor `nobody`."),
        (("--select", "nobody"), "There is no node `nobody`."),
    ):
        ran = argmap_(command, BRIDGE, *rest, *more)
        assert (ran.code, ran.said) == (2, "")
        assert said in ran.told


def test_in_python_the_same(tmp_path: Path) -> None:
    m = argmap.load(BRIDGE)
    small = argmap.select(m, argmap.query("+fairness"))
    assert "fairness" in small.nodes
    assert "trial-week" not in small.nodes
    assert argmap.perspective(m, "commuters-union").nodes["congestion"].label == "Answered: Shorter queues"
    argmap.brief(m, tmp_path / "b.md", select="+fairness")
    assert "**Selection**" in (tmp_path / "b.md").read_text("utf-8")
    argmap.render(m, tmp_path / "x.svg", by_actor="commuters-union")
    with pytest.raises(argmap.QueryError, match="There is no kind"):
        argmap.select(m, "kind:x")
    with pytest.raises(argmap.ArgmapError, match="holds no node"):
        argmap.render(m, tmp_path / "y.svg", select="tag:nothing")
