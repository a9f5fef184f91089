# ruff: noqa: E501 - tables read best with a row a line
"""`argmap add`: by options, by answers on a terminal, and never over what is not its own."""

from __future__ import annotations

import json
import os
import pty
import select
import sys
import time
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

import argmap
from argmap.cli import _add_options
from argmap.cli._add_part import value_of
from argmap.core.resources import shipped
from argmap.model.actors import ActorKind
from argmap.model.nodes import AssumptionBasis, EvidenceBasis
from argmap.model.scales import CREDIBILITY, RELIABILITY
from tests.strategies import NASTY

MAP = """\
# A map of ours.
argmap: 1
id: bridge
question: "Toll?"   # with a remark

positions:
  toll: {text: The city should charge a toll.}
  free: {text: The bridge should stay free.}

arguments:
  queues:
    text: Queues would shorten.
    for: toll

sources:
  gazette: {title: Trial toll cuts queues, issued: 2026-04-02}

actors:
  office: {name: The office}
"""


@pytest.fixture
def bridge(write) -> Path:
    return write("bridge.yaml", MAP)


@pytest.mark.parametrize(
    ("args", "id", "fields"),
    [
        (("argument", "Cars idle less.", "--for", "toll"), "cars-idle-less", {"text": "Cars idle less.", "for": {"toll": {}}}),
        (("argument", "A.", "--for", "toll=strong", "--for", "queues->toll=0.3", "--scheme", "sign"), "a", {"text": "A.", "for": {"toll": {"strength": "strong", "scheme": "sign"}, "queues->toll": {"strength": 0.3, "scheme": "sign"}}}),
        (("objection", "B.", "--against", "queues→toll", "--with", "free", "--warrant", "W", "--strength", "weak", "--question", "q"), "b", {"text": "B.", "against": {"queues->toll": {"strength": "weak", "question": "q", "with": ["free"], "warrant": "W"}}}),
        (("evidence", "C.", "--for", "queues", "--source", "gazette", "--quote", "x", "--prefix", "a ", "--suffix", " b", "--locator", "p. 3", "--said-by", "office", "--basis", "statistic", "--credibility", "2", "--origin", "gazette"), "c", {"text": "C.", "for": {"queues": {}}, "said_by": ["office"], "source": ["gazette"], "quotes": [{"exact": "x", "prefix": "a ", "suffix": " b", "locator": "p. 3"}], "basis": "statistic", "credibility": 2, "origin": "gazette"}),
        (("assumption", "D.", "--basis", "caveat", "--for", "queues", "--label", "L", "--by", "analyst", "--note", "N", "--tag", "t"), "d", {"text": "D.", "label": "L", "for": {"queues": {}}, "by": "analyst", "tags": ["t"], "note": "N", "basis": "caveat"}),
        (("position", "E.", "--held-by", "office", "--likelihood", "0.2-0.45"), "e", {"text": "E.", "held_by": ["office"], "likelihood": [0.2, 0.45]}),
        (("source", "The Report", "--author", "Okafor, Jan", "--author", "The Office", "--issued", "2026-03", "--container", "The Gazette", "--url", "https://a.example", "--reliability", "B", "--cites", "gazette", "--type", "report"), "the-report", {"type": "report", "title": "The Report", "author": [{"family": "Okafor", "given": "Jan"}, "The Office"], "container-title": "The Gazette", "issued": "2026-03", "URL": "https://a.example", "reliability": "B", "cites": ["gazette"]}),
        (("actor", "J. Okafor", "--kind", "person", "--role", "Director", "--part-of", "office", "--interest", "fewer queues", "--anonymous"), "j-okafor", {"name": "J. Okafor", "kind": "person", "role": "Director", "part_of": "office", "interest": "fewer queues", "anonymous": True}),
        (("event", "The trial.", "--date", "2026-03-16/2026-03-22", "--place", "Harbour", "--actor", "office", "--source", "gazette", "--label", "T"), "the-trial", {"date": "2026-03-16/2026-03-22", "label": "T", "text": "The trial.", "actors": ["office"], "sources": ["gazette"], "place": "Harbour"}),
        (("argument", "Queues", "--for", "toll"), "queues-2", {"text": "Queues", "for": {"toll": {}}}),
        (("argument", "X", "--for", "toll", "--id", "my-id"), "my-id", {"text": "X", "for": {"toll": {}}}),
    ],
)  # fmt: skip
def test_every_kind_is_added_and_all_else_stays(args, id: str, fields, argmap_, bridge: Path) -> None:
    kind, text, *options = args
    ran = argmap_("add", kind, text, bridge, *options)
    assert (ran.code, ran.said) == (0, f"{id}\n"), ran.told
    m = argmap.load(bridge)
    section = _add_options.KINDS[kind][0]
    assert getattr(m, section)[id].model_dump(mode="json", by_alias=True, exclude_defaults=True) == fields
    kept = iter(bridge.read_text().splitlines())
    assert all(line in kept for line in MAP.splitlines()), "every line is there, in its order"


@pytest.mark.parametrize("text", [text for text in NASTY if "\0" not in text])
def test_words_given_are_data(text: str, argmap_, bridge: Path) -> None:
    ran = argmap_("add", "argument", "--for=toll", f"--label={text}", "--", text, bridge)
    assert ran.code == 0, ran.told
    m = argmap.load(bridge)
    added = m.arguments[ran.said.strip()]
    assert {added.text, added.label} == {argmap.Argument(id="x", text=text).text}


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("argument", "A.", "MAP"), "Say what it bears on: --for or --against"),
        (("argument", "A.", "MAP", "--for", "tol"), "There is no node `tol`. Did you mean `toll`?"),
        (("objection", "A.", "MAP", "--against", "toll->queues"), "There is no link `toll->queues`"),
        (("argument", "A.", "MAP", "--for", "toll", "--id", "queues"), "The id `queues` is taken"),
        (("argument", "A.", "MAP", "--for", "toll", "--id", "a b"), "cannot be an id"),
        (("argument", "", "MAP", "--for", "toll"), "The text is empty"),
        (("argument", "a\x1bb", "MAP", "--for", "toll"), "control character"),
        (("argument", "MAP", "--for", "toll"), "The text is missing"),
        (("argument", "A.", "--for", "toll"), "Name the map behind the text"),
        (("argument", "A.", "gone.yaml", "--for", "toll"), "There is no such file"),
        (("argument", "A.", "-", "--for", "toll"), "cannot be edited"),
        (("argument", "A.", "harbour-bridge", "--for", "toll"), "ships with argmap, and is not edited in its place"),
        (("argument", "A.", "MAP", "--for", "toll", "--likelihood", "maybe"), "is not a likelihood word"),
        (("argument", "A.", "MAP", "--for", "toll=5"), "strength"),
        (("argument", "A.", "MAP", "--for", "toll", "--prefix", "x"), "Give --quote"),
        (("argument", "A.", "MAP", "--for", "toll", "--quote", "x"), "Name it with --source"),
        (("position", "A.", "MAP", "--scheme", "sign"), "there is no step that this speaks of"),
        (("evidence", "A.", "MAP", "--for", "queues"), "Name the source of the evidence with --source"),
        (("evidence", "A.", "MAP", "--for", "queues", "--source", "gazete"), "Did you mean `gazette`?"),
        (("evidence", "A.", "MAP", "--for", "queues", "--source", "gazette", "--credibility", "7"), "'7' is not one of"),
        (("event", "A.", "MAP"), "The date is missing"),
        (("event", "A.", "MAP", "--date", "tomorrow"), "tomorrow"),
        (("source", "MAP"), "The title is missing"),
        (("sauce", "A.", "MAP"), "No such command 'sauce'"),
        (("argument", "A.", "MAP", "--for", "toll", "--into", "other.yaml"), "does not extend"),
        (("argument", "A.", "MAP", "--for", "toll", "--into", "mine.txt"), "mine.txt"),
        (("argument", "A.", "MAP", "--for", "toll", "--into", "gone/mine.yaml"), "gone/mine.yaml"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_told_and_nothing_is_written(
    args, said: str, argmap_, bridge: Path, write, monkeypatch
) -> None:
    monkeypatch.chdir(bridge.parent)
    write("other.yaml", "argmap: 1\nid: o\nquestion: O?\n")
    before = {path.name: path.read_bytes() for path in bridge.parent.iterdir()}
    ran = argmap_("add", *(str(bridge) if arg == "MAP" else arg for arg in args))
    assert (ran.code, ran.said) == (2, "")
    assert said in ran.told
    assert "Traceback" not in ran.told
    assert "\x1b" not in ran.told
    assert {path.name: path.read_bytes() for path in bridge.parent.iterdir()} == before


def test_an_extension_is_made_and_grows(argmap_, bridge: Path) -> None:
    mine = bridge.parent / "deep" / "mine.yaml"
    mine.parent.mkdir()
    ran = argmap_("add", "argument", "Cars idle less.", bridge, "--for", "toll", "--into", mine)
    assert ran.code == 0, ran.told
    assert "../bridge.yaml" in mine.read_text().splitlines()[2], "a relative path"
    for given in ((bridge, "--into", mine), ("--into", mine), (mine,)):
        ran = argmap_("add", "objection", "Not much.", *given, "--against", "cars-idle-less")
        assert ran.code == 0, ran.told
    m = argmap.load(mine)
    assert list(m.objections) == ["not-much", "not-much-2", "not-much-3"]
    assert bridge.read_text() == MAP


def test_a_shipped_map_is_extended_by_its_name(argmap_, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    before = (shipped("maps") / "harbour-bridge.yaml").read_bytes()
    ran = argmap_("add", "argument", "Cars idle less.", "harbour-bridge", "--for", "toll", "--into", mine)
    assert ran.code == 0, ran.told
    assert "cars-idle-less" in argmap.load(mine).arguments
    assert (shipped("maps") / "harbour-bridge.yaml").read_bytes() == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(argmap_, bridge: Path) -> None:
    ran = argmap_("add", "argument", "Cars idle less.", bridge, "--for", "toll", "--dry-run")
    added = [line for line in ran.said.splitlines()[2:] if line.startswith(("+", "-"))]
    assert ran.code == 0
    assert added == ["+  cars-idle-less:", "+    text: Cars idle less.", "+    for: toll"]
    assert bridge.read_text() == MAP
    mine = bridge.parent / "mine.yaml"
    ran = argmap_("add", "argument", "Cars idle less.", bridge, "--for", "toll", "--into", mine, "--dry-run")
    assert ran.said.startswith(f"--- /dev/null\n+++ {mine}\n")
    assert any(line.startswith("+extends: ") and "./bridge.yaml" in line for line in ran.said.splitlines())
    assert not mine.exists()


def test_what_was_added_can_be_had_as_json(argmap_, bridge: Path) -> None:
    ran = argmap_("add", "objection", "No.", bridge, "--against", "queues->toll", "--json")
    assert json.loads(ran.said) == {
        "id": "no",
        "section": "objections",
        "file": str(bridge),
        "links": ["no->queues->toll"],
    }
    jsonschema.validate(json.loads(ran.said), json.loads(argmap_("schema", "--of", "add").said))
    mine = bridge.parent / "mine.yaml"
    ran = argmap_("add", "source", "A report.", bridge, "--into", mine, "--json")
    assert json.loads(ran.said) == {"id": "a-report", "section": "sources", "file": str(mine), "links": []}
    jsonschema.validate(json.loads(ran.said), json.loads(argmap_("schema", "--of", "add").said))


def test_errors_of_the_check_on_what_was_added_are_told(argmap_, bridge: Path) -> None:
    ran = argmap_("add", "argument", "See <b>this</b>.", bridge, "--for", "toll")
    assert ran.code == 0
    assert "error[AM407]" in ran.told
    assert "AM302" not in ran.told, "what it still lacks may come next"
    assert "[AM" not in argmap_("add", "argument", "Cars idle less.", bridge, "--for", "toll").told


def test_a_quotation_is_looked_up_in_the_copy_of_its_source(argmap_, bridge: Path) -> None:
    text = bridge.read_text().replace("gazette: {", "gazette: {text: copies/gazette.txt, ")
    bridge.write_text(text)
    (bridge.parent / "copies").mkdir()
    (bridge.parent / "copies" / "gazette.txt").write_text("In the trial week queues fell by a fifth.")
    (bridge.parent / "deep").mkdir()
    mine = bridge.parent / "deep" / "mine.yaml"
    for quote, told in (("queues fell by a fifth", False), ("queues fell by a quarter", True)):
        said = ("add", "evidence", f"So: {quote}.", bridge, "--for", "queues", "--source", "gazette")
        ran = argmap_(*said, "--quote", quote, "--into", mine)
        assert ran.code == 0, ran.told
        assert ("error[AM501]" in ran.told) == told, ran.told


def test_the_choices_are_those_of_the_model() -> None:
    assert get_args(EvidenceBasis) == _add_options.EVIDENCE_BASIS
    assert get_args(AssumptionBasis) == _add_options.ASSUMPTION_BASIS
    assert get_args(ActorKind) == _add_options.ACTOR_KINDS
    assert tuple(map(str, CREDIBILITY)) == _add_options.CREDIBILITY
    assert tuple(RELIABILITY) == _add_options.RELIABILITY


@pytest.mark.parametrize(("text", "value"), [("likely", "likely"), ("0.3", 0.3), ("1", 1), ("[0.2, 0.45]", [0.2, 0.45]), ("0.2..0.45", [0.2, 0.45]), ("0.2–0.45", [0.2, 0.45]), ("-", "-")])  # fmt: skip
def test_a_likelihood_is_a_word_a_number_or_a_range(text: str, value: object) -> None:
    assert value_of(text) == value


@pytest.mark.slow
def test_an_addition_to_a_large_map_takes_no_second(argmap_, write) -> None:
    nodes = "".join(
        f"  n{i}: {{text: Claim {i}., for: {'toll' if i % 10 == 0 else f'n{i // 10 * 10}'}}}\n"
        for i in range(10_000)
    )
    path = write(
        "large.yaml",
        f"argmap: 1\nid: l\nquestion: Q?\npositions:\n  toll: {{text: A.}}\n  no: {{text: B.}}\narguments:\n{nodes}",
    )
    start = time.process_time()
    ran = argmap_("add", "argument", "One more.", path, "--for", "n5000")
    assert ran.code == 0, ran.told
    assert time.process_time() - start < 2, "the mark is 1 s; a busy machine gets some more"


def talk(command: list[str], answers: list[tuple[str, str]], folder: Path) -> str:
    """Run a command on a terminal of its own, and answer what it asks; give all that it showed."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - another process
        os.chdir(folder)
        os.environ["TERM"] = "dumb"
        os.execv(sys.executable, [sys.executable, "-m", "argmap", *command])  # noqa: S606
    shown, waiting, deadline = "", list(answers), time.monotonic() + 60
    try:
        while time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], 0.2)
            if ready:
                try:
                    piece = os.read(terminal, 4096)
                except OSError:
                    break
                if not piece:
                    break
                shown += piece.decode("utf-8", "replace")
            if waiting and waiting[0][0] in shown.rpartition("\x00")[2]:
                os.write(terminal, waiting.pop(0)[1].encode() + b"\n")
                shown += "\x00"
    finally:
        os.close(terminal)
        _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, shown
    assert not waiting, shown
    return shown


def test_on_a_terminal_what_is_missing_is_asked_for(bridge: Path) -> None:
    shown = talk(
        ["add", "evidence", "bridge.yaml"],
        [
            ("What does the source record?", "Queues fell."),
            ("Does it speak for something?", "y"),
            ("What does it speak for?", "?"),
            ("What does it speak for?", "queus"),
            ("What does it speak for?", "queues"),
            ("Which source records it?", "gazette"),
        ],
        bridge.parent,
    )
    assert "Did you mean `queues`?" in shown
    assert "queues: Queues would shorten" in shown
    item = argmap.load(bridge).evidence["queues-fell"]
    assert (item.text, list(item.supports), item.sources) == ("Queues fell.", ["queues"], ("gazette",))


def test_on_a_terminal_what_is_given_is_not_asked_for(bridge: Path) -> None:
    shown = talk(["add", "argument", "Cars idle less.", "bridge.yaml", "--for", "toll"], [], bridge.parent)
    assert "?" not in shown
    assert "cars-idle-less" in shown
