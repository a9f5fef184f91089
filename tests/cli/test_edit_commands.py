# ruff: noqa: E501 - tables read best with a row a line
"""`argmap rename`, `remove`, `move` and `import-outline`: what they change, and what they leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from tests.hostile.inputs import BROKEN

MAP = """\
# Ours.
argmap: 1
id: bridge
question: Toll?   # a remark

positions:
  toll: {text: The city should charge a toll.}
  free: {text: The bridge should stay free.}

arguments:
  queues:   # the main one
    text: Queues would shorten.
    for: toll

objections:
  diversion: {text: Drivers may take the tunnel., against: queues->toll}
  both: {text: It is two things., against: [queues, free]}

evidence:
  trial:
    text: Queues fell.
    for: queues
    source: gazette

sources:
  gazette: {title: Trial toll cuts queues}
"""
EXTENSION = """\
argmap: 1
extends: ./bridge.yaml
objections:
  short: {text: One week is short., against: trial->queues}
"""


@pytest.fixture
def bridge(write) -> Path:
    write("mine.yaml", EXTENSION)
    return write("bridge.yaml", MAP)


def unchanged(path: Path) -> list[str]:
    """Return the lines of the map that still stand in the file."""
    now = path.read_text().splitlines()
    return [line for line in MAP.splitlines() if line in now]


def test_a_part_is_renamed_everywhere(argmap_, bridge: Path) -> None:
    mine = bridge.parent / "mine.yaml"
    ran = argmap_("rename", mine, "queues", "shorter-queues")
    assert ran.code == 0, ran.told
    assert [line.rpartition(": ")[0] for line in ran.said.splitlines()] == [str(mine), str(bridge)]
    m = argmap.load(mine)
    assert "queues" not in m.nodes
    assert "short->trial->shorter-queues" in m.links
    assert "diversion->shorter-queues->toll" in m.links
    assert "  shorter-queues:   # the main one" in bridge.read_text()
    assert len(unchanged(bridge)) == len(MAP.splitlines()) - 4


def test_files_that_extend_what_was_changed_are_named(argmap_, bridge: Path, write) -> None:
    mine = bridge.parent / "mine.yaml"
    write("list.yaml", "argmap: 1\nextends:\n  - ./bridge.yaml\n")
    write("other.yaml", "argmap: 1\nextends: ./drawbridge.yaml\ntitle: bridge.yaml\n")
    ran = argmap_("rename", bridge, "queues", "jams")
    assert ran.code == 0
    named = [line.split()[2] for line in ran.told.splitlines() if line.startswith("argmap: note:")]
    assert named == [str(bridge.parent / "list.yaml"), str(mine)]
    assert mine.read_text() == EXTENSION
    ran = argmap_("rename", bridge, "jams", "queues", "--dry-run")
    assert "note" not in ran.told
    assert argmap_("rename", bridge, "jams", "queues").code == 0
    ran = argmap_("rename", mine, "short", "brief")
    assert (ran.code, ran.told) == (0, "")


def test_what_is_removed_is_named_and_what_hangs_on_it_listed_first(argmap_, bridge: Path) -> None:
    ran = argmap_("remove", bridge, "queues")
    assert ran.code == 1
    assert "`trial` is for `queues`" in ran.said
    assert "`diversion` is against `queues->toll`" in ran.said
    assert "--with-descendants" in ran.told
    assert bridge.read_text() == MAP
    ran = argmap_("remove", bridge, "queues", "--with-descendants")
    assert ran.code == 0, ran.told
    assert "Removed: queues, diversion, trial" in ran.told
    assert set(argmap.load(bridge).nodes) == {"toll", "free", "both"}


def test_children_can_be_kept(argmap_, bridge: Path) -> None:
    ran = argmap_("remove", bridge, "queues", "--keep-children")
    assert ran.code == 0, ran.told
    m = argmap.load(bridge)
    assert set(m.nodes) == {"toll", "free", "diversion", "both", "trial"}
    assert set(m.links) == {"both->free"}


def test_several_are_removed_at_once(argmap_, bridge: Path) -> None:
    ran = argmap_("remove", bridge, "diversion", "both")
    assert ran.code == 0, ran.told
    assert set(argmap.load(bridge).nodes) == {"toll", "free", "queues", "trial"}


@pytest.mark.parametrize(
    ("args", "links"),
    [
        (("queues", "--to", "free"), {"queues->free": "for"}),
        (("queues", "--to", "free", "--against"), {"queues->free": "against"}),
        (("queues", "--against"), {"queues->toll": "against"}),
        (("diversion", "--to", "queues"), {"diversion->queues": "against"}),
        (("both", "--from", "free", "--to", "toll"), {"both->queues": "against", "both->toll": "against"}),
        (("queues", "--kind", "assumption"), {"queues->toll": "for"}),
    ],
)  # fmt: skip
def test_a_node_moves_with_what_is_said_of_it(args, links: dict[str, str], argmap_, bridge: Path) -> None:
    ran = argmap_("move", bridge, *args)
    assert ran.code == 0, ran.told
    assert str(bridge) in ran.said
    m = argmap.load(bridge)
    assert {link.id: link.polarity for link in m.nodes[args[0]].links} == links
    if "--kind" in args:
        assert "queues" in m.assumptions


@pytest.mark.parametrize(
    "args",
    [("rename", "queues", "q"), ("remove", "both"), ("move", "queues", "--to", "free"), ("remove", "gazette", "--keep-children")],
)  # fmt: skip
def test_a_dry_run_shows_the_difference_and_writes_nothing(args, argmap_, bridge: Path) -> None:
    command, *rest = args
    ran = argmap_(command, bridge, *rest, "--dry-run")
    assert ran.code == 0, ran.told
    assert ran.said.startswith(f"--- {bridge}\n+++ {bridge}\n@@")
    assert bridge.read_text() == MAP


def test_what_a_terminal_would_not_show_is_written_out_in_a_dry_run(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("# the main one", "# the \u202eenib"))
    ran = argmap_("rename", path, "queues", "jams", "--dry-run")
    assert ran.code == 0, ran.told
    assert "\u202e" not in ran.said
    assert "+  jams:   # the \\u202eenib" in ran.said


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (("rename", "MAP", "queus", "x"), 2, "Did you mean `queues`?"),
        (("rename", "MAP", "queues", "trial"), 2, "taken"),
        (("rename", "MAP", "queues", "a b"), 2, "`a b` is not an id"),
        (("rename", "MAP", "queues"), 2, "Missing argument 'NEW'"),
        (("rename", "harbour-bridge", "rebates", "x"), 2, "ships with argmap"),
        (("rename", "gone.yaml", "a", "b"), 2, "There is no such file"),
        (("rename", "-", "a", "b"), 2, "cannot be edited"),
        (("remove", "MAP", "queus"), 2, "Did you mean `queues`?"),
        (("remove", "MAP"), 2, "Missing argument"),
        (("remove", "MAP", "queues", "--with-descendants", "--keep-children"), 2, "Choose one"),
        (("move", "MAP", "queues"), 2, "Say what is to change"),
        (("move", "MAP", "queues", "--to", "fre"), 2, "Did you mean `free`?"),
        (("move", "MAP", "both", "--to", "toll"), 2, "Say with --from which"),
        (("move", "MAP", "queues", "--kind", "source"), 2, "'source' is not one of"),
        (("rename", "FOLDER", "a", "b"), 2, "This is a folder."),
        (("rename", "/dev/null", "a", "b"), 2, "This is not a regular file."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    args, code: int, said: str, argmap_, bridge: Path
) -> None:
    meant = {"MAP": bridge, "FOLDER": bridge.parent}
    ran = argmap_(*(meant.get(arg, arg) for arg in args))
    assert (ran.code, ran.said) == (code, "")
    assert said in ran.told
    assert bridge.read_text() == MAP


def test_a_shipped_map_below_ones_own_is_left_alone(argmap_, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    assert (
        argmap_("add", "argument", "Cars idle less.", "harbour-bridge", "--for", "toll", "--into", mine).code
        == 0
    )
    ran = argmap_("rename", mine, "toll", "charge")
    assert (ran.code, ran.said) == (2, "")
    assert "ships with argmap" in ran.told
    ran = argmap_("remove", mine, "fairness", "--keep-children")
    assert (ran.code, ran.said) == (2, "")
    assert "ships with argmap" in ran.told
    assert "Removed" not in ran.told
    assert argmap_("rename", mine, "cars-idle-less", "idle").code == 0


OUTLINE = "# Toll?\n\n- Yes. {#yes}\n  - + Queues fell. [The Gazette](https://a.example)\n- No. {#no}\n"


def test_an_outline_becomes_a_map(argmap_, write) -> None:
    path = write("bridge.md", OUTLINE)
    ran = argmap_("import-outline", path)
    assert ran.code == 0, ran.told
    m = argmap.loads(ran.said)
    assert (m.id, list(m.links)) == ("bridge", ["queues-fell->yes"])
    for name in ("m.yaml", "m.json"):
        made = path.with_name(name)
        assert argmap_("import-outline", path, "-o", made).code == 0
        assert argmap.load(made) == m
        ran = argmap_("import-outline", path, "-o", made)
        assert ran.code == 2
        assert "There is a file of this name" in ran.told
        assert argmap_("import-outline", path, "-o", made, "--force").code == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [("# Q?\n- Yes.\n  - Because.\n", ":3:5: error[AM001]: This bullet is neither for nor against"), ("", "has no bullets"), (b"\xff\xfe", "UTF-16")],
)  # fmt: skip
def test_an_outline_that_cannot_be_read_is_told_with_its_line(
    text: str | bytes, said: str, argmap_, write
) -> None:
    path = write("x.md", text)
    ran = argmap_("import-outline", path, "-o", path.with_name("m.yaml"))
    assert (ran.code, ran.said) == (2, "")
    assert said in ran.told
    assert not path.with_name("m.yaml").exists()


CALLS = [
    ("add", "argument", "A.", "FILE", "--for", "toll"),
    ("rename", "FILE", "toll", "charge"),
    ("remove", "FILE", "toll", "--keep-children"),
    ("move", "FILE", "queues", "--to", "free"),
    ("import-outline", "FILE", "-o", "OUT"),
]


@pytest.mark.parametrize("name", [name for name in BROKEN if len(BROKEN[name]) < 400_000])
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_what_is_broken_is_told_in_a_sentence_and_left_as_it_is(call, name: str, argmap_, write) -> None:
    path = write("hostile.md" if call[0] == "import-outline" else "hostile.yaml", BROKEN[name])
    files = {"FILE": str(path), "OUT": str(path.with_name("out.yaml"))}
    ran = argmap_(*(files.get(arg, arg) for arg in call))
    assert (ran.code, ran.said) == (2, "")
    assert str(path) in ran.told
    assert "Traceback" not in ran.told
    assert not any(character in ran.told for character in "\x00\x1b\u202e")
    assert len(ran.told) < 5000
    assert path.read_bytes() == BROKEN[name]
    assert [file.name for file in path.parent.iterdir()] == [path.name]
