from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.render.drawing.graphemes import graphemes
from argmap.render.drawing.measure import Weight, covered, width, wrap

ROOT = Path(__file__).parent.parent.parent
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"


def test_the_table_is_what_the_font_says() -> None:
    spec = importlib.util.spec_from_file_location(
        "make_advances", ROOT / "tests" / "render" / "make_advances.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert json.loads(module.TABLE.read_text()) == json.loads(module.table())


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("abc", ["a", "b", "c"]),
        ("ne\u0301e", ["n", "e\u0301", "e"]),
        (FAMILY + "!", [FAMILY, "!"]),
        ("\U0001f1e8\U0001f1fa\U0001f1f0\U0001f1f5", ["\U0001f1e8\U0001f1fa", "\U0001f1f0\U0001f1f5"]),
        ("\u1112\u1161\u11ab\u1100", ["\u1112\u1161\u11ab", "\u1100"]),
        ("हिन्दी", ["हि", "न्", "दी"]),
        ("\U0001f44d\U0001f3fe", ["\U0001f44d\U0001f3fe"]),
    ],
)
def test_what_a_reader_sees_as_one_character_stays_together(text: str, clusters: list[str]) -> None:
    assert graphemes(text) == clusters


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("", 60, ()),
        ("   ", 60, ()),
        ("a toll on the bridge", 70, ("a toll on the", "bridge")),
        ("one\ttwo\nthree", 400, ("one two three",)),
        ("traffic fell by 18 % there", 78, ("traffic fell by", "18 % there")),
        ("pay 20\u00a0€ now", 38, ("pay", "20\u00a0€", "now")),
        ("low-paid", 30, ("low-", "paid")),
        ("漢字と仮名。文", 40, ("漢字", "と仮", "名。", "文")),
    ],
)
def test_lines_break_where_a_reader_expects_it(text: str, limit: float, lines: tuple[str, ...]) -> None:
    assert wrap(text, limit, 12) == lines


def test_an_overlong_word_is_cut_and_not_lost() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    lines = wrap(word, 80, 13)
    assert len(lines) > 3
    assert "".join(lines) == word


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = wrap("word " * 50, 80, 13, max_lines=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


@pytest.mark.parametrize(
    ("wider", "narrower"), [("漢字", "ab"), ("\U0001f600", "m"), ("toll", "tol"), ("e\u0301e", "e\u0301")]
)
def test_other_scripts_have_generous_widths(wider: str, narrower: str) -> None:
    assert width(wider, 12) > width(narrower, 12)


def test_combining_marks_take_no_room() -> None:
    assert width("e\u0301", 12) == width("e", 12)


def test_a_text_beyond_the_font_is_known_as_such() -> None:
    assert covered("Čuba–Korea: “ναι”, да")
    assert not covered("漢")


@given(
    st.text(max_size=200),
    st.integers(60, 400),
    st.sampled_from(["regular", "semibold"]),
    st.none() | st.integers(1, 5),
)
def test_wrapping_never_exceeds_the_width(text: str, limit: int, weight: str, most: int | None) -> None:
    lines = wrap(text, limit, 13, weight, most)
    clusters = [cluster for line in lines for cluster in graphemes(line)]
    assert all(width(line, 13, weight) <= limit or len(graphemes(line)) == 1 for line in lines)
    assert most is None or len(lines) <= most
    assert all(clusters)


@given(st.text(max_size=200))
def test_wrapping_keeps_every_character_but_spaces(text: str) -> None:
    kept = "".join("".join(wrap(text, 90, 13)).split())
    assert kept == "".join(text.split())


@pytest.mark.parametrize("weight", ["regular", "semibold"])
def test_a_line_with_one_foreign_character_has_room_for_another_font(weight: Weight) -> None:
    plain = width("The cooperation is good for America", 12, weight)
    spare = {"regular": 1.24, "semibold": 1.35}[weight]
    assert width("The cooperation is good for America 漢", 12, weight) > plain * spare + 12
