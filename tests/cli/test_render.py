"""`argmap render`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap import load
from argmap.cli import main
from argmap.render.pictures import PICTURES

MAGIC = {"svg": b"<?xml", "png": b"\x89PNG\r\n\x1a\n", "pdf": b"%PDF-", "dot": b"digraph"}


def run(*args: object) -> int:
    with pytest.raises(SystemExit) as stopped:
        main([str(arg) for arg in args])
    return int(stopped.value.code or 0)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kind", sorted(MAGIC))
def test_the_suffix_says_what_is_made(desk: Path, kind: str) -> None:
    assert run("render", "harbour-bridge", "-o", f"map.{kind}") == 0
    assert MAGIC[kind] in (desk / f"map.{kind}").read_bytes()[:400]


def test_every_kind_of_picture_is_tried() -> None:
    assert set(PICTURES) == set(MAGIC)


def test_a_timeline_is_no_graph_and_nothing_is_half_made(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("render", "harbour-bridge", "--view", "timeline", "-o", "a.svg", "-o", "a.dot") == 2
    assert "A timeline cannot be written as DOT" in capsys.readouterr().err
    assert not list(desk.iterdir())
    assert run("render", "harbour-bridge", "--view", "timeline", "-o", "a.svg") == 0


def test_several_files_are_made_in_one_go(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "harbour-bridge", "-o", "a.svg", "-o", "a.dot") == 0
    assert {path.name for path in desk.iterdir()} == {"a.svg", "a.dot"}
    assert capsys.readouterr().err == "Wrote a.svg.\nWrote a.dot.\n"


def test_without_a_name_the_picture_is_called_after_the_map(desk: Path) -> None:
    assert run("render", "harbour-bridge") == 0
    assert run("render", "harbour-bridge", "--to", "dot") == 0
    assert {path.name for path in desk.iterdir()} == {"harbour-bridge.svg", "harbour-bridge.dot"}


def test_a_dash_writes_to_the_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run("render", "harbour-bridge", "-o", "-") == 0
    assert capfdbinary.readouterr().out.startswith(b"<?xml")


def test_a_view_draws_a_part(desk: Path) -> None:
    assert run("render", "cuba-north-korea", "--view", "overview", "-o", "o.svg") == 0
    drawn = set(re.findall(r'data-id="([^">]+)"', (desk / "o.svg").read_text("utf-8")))
    nodes = set(load("cuba-north-korea").nodes)
    assert 3 < len(drawn & nodes) <= 20


def test_the_same_map_gives_the_same_bytes(desk: Path) -> None:
    for name in ("a", "b"):
        assert run("render", "harbour-bridge", *(f"-o{name}.{kind}" for kind in MAGIC)) == 0
    for kind in MAGIC:
        assert (desk / f"a.{kind}").read_bytes() == (desk / f"b.{kind}").read_bytes()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["-o", "map.gif"], "No picture has the suffix `.gif`."),
        (["-o", "map"], "No picture has the suffix ``."),
        (["--to", "gif"], "There is no picture format `gif`."),
        (["--view", "overveiw"], "Did you mean `overview`?"),
        (["--view", "position:tol"], "Did you mean `toll`?"),
        (["--theme", "defualt"], "Did you mean `default`?"),
        (["--engine", "embeded"], "Did you mean `embedded`?"),
        (["--scale", "2"], "has no option `scale`. It is for `.png`."),
        (["-o", "map.png", "--scale", "0"], "Use a scale above 0."),
        (["-o", "map.png", "--scale", "99"], "use a scale of at most"),
        (["-o", "no/such/folder.svg"], "The file cannot be written"),
        (["--semantics", "groundd"], "There is no semantics `groundd`. Did you mean `grounded`?"),
        (["--semantics", "grounded", "--view", "timeline"], "shows no nodes of the map"),
        (["--semantics", "grounded", "--view", "sources"], "shows no nodes of the map"),
        (["--semantics", "grounded", "--budget", "soon"], "`soon` is no amount of time."),
        (["--semantics", "carneades", "--standard", "prepond"], "--standard"),
        (["--burden", "evidence"], "`--burden` is for a reading, and none is named."),
        (["--standard", "scintilla"], "`--standard` is for a reading, and none is named."),
        (["--budget", "1s"], "`--budget` is for a reading, and none is named."),
    ],
)
def test_a_wrong_word_gets_one_sentence_and_nothing_is_written(
    desk: Path, capsys: pytest.CaptureFixture[str], args: list[str], says: str
) -> None:
    assert run("render", "harbour-bridge", *args) == 2
    error = capsys.readouterr().err
    assert says in error
    assert "Traceback" not in error
    assert list(desk.iterdir()) == []


def test_settings_and_environment_choose_the_theme(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("render", "harbour-bridge", "-o", "plain.svg") == 0
    assert run("render", "harbour-bridge", "--theme", "print", "-o", "wanted.svg") == 0
    (desk / "argmap.toml").write_text('theme = "print"\n', "utf-8")
    assert run("render", "harbour-bridge", "-o", "set.svg") == 0
    monkeypatch.setenv("ARGMAP_THEME", "default")
    assert run("render", "harbour-bridge", "-o", "env.svg") == 0
    plain, wanted, by_file, by_env = (
        (desk / f"{n}.svg").read_bytes() for n in ("plain", "wanted", "set", "env")
    )
    assert plain != wanted
    assert by_file == wanted
    assert by_env == plain


def test_a_scale_is_for_the_pictures_that_have_pixels(desk: Path) -> None:
    assert run("render", "harbour-bridge", "-o", "a.png", "-o", "a.svg", "--scale", "0.5") == 0
    drawn = (desk / "a.svg").read_text("utf-8").split('viewBox="0 0 ')[1].split(" ")[0]
    header = (desk / "a.png").read_bytes()[16:20]
    assert int.from_bytes(header) == pytest.approx(float(drawn) / 2, abs=1)


def test_what_the_fonts_lack_is_a_note(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = '{argmap: 1, id: m, question: Q?, positions: {p: {text: "\U00013000."}}}'
    (desk / "m.yaml").write_text(text, "utf-8")
    assert run("render", "m.yaml", "-o", "m.png") == 0
    assert "note: The PNG has empty boxes" in capsys.readouterr().err


@pytest.mark.parametrize("kind", sorted(MAGIC))
def test_a_reading_is_shown_in_every_kind_of_picture(desk: Path, kind: str) -> None:
    for name, more in (("plain", []), ("read", ["-s", "grounded"])):
        assert run("render", "harbour-bridge", "-o", f"{name}.{kind}", *more) == 0
    assert (desk / f"plain.{kind}").read_bytes() != (desk / f"read.{kind}").read_bytes()


def test_burden_and_standard_change_what_is_shown(desk: Path) -> None:
    def shown(*more: str) -> tuple[int, str]:
        assert run("render", "harbour-bridge", "-s", "carneades", "-o", "a.svg", *more) == 0
        drawn = (desk / "a.svg").read_text("utf-8")
        return len(re.findall(r'aria-label="[^"]* Stands\.', drawn)), drawn

    usual, drawn = shown()
    assert usual
    assert "Reading: carneades, by preponderance" in drawn
    fewer, drawn = shown("--burden", "evidence", "--standard", "clear-and-convincing")
    assert fewer < usual
    assert "by clear and convincing, every claim has to be shown" in drawn


def test_what_one_has_to_know_of_a_reading_is_a_note(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("render", "harbour-bridge", "-s", "likelihood-ratios", "-o", "a.svg") == 0
    assert "argmap: note: likelihood-ratios: The reasons are taken as independent" in capsys.readouterr().err
