"""Each fix mends its finding and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

import argmap
from argmap.change.fixing import with_fixes
from argmap.core.diagnostics import Diagnostic
from argmap.core.errors import MapError
from argmap.core.fixes import Fix
from argmap.face.fixing import fixed
from argmap.formats import dumps, loads
from argmap.model.argument_map import ArgumentMap
from argmap.rules import rules
from argmap.rules._manual import Example, manual
from strategies import maps

FIXABLE = [code for code, rule in rules().items() if rule.fixes]


def found(path: Path) -> list[Diagnostic]:
    try:
        return argmap.check(path)
    except MapError as error:
        return list(error.diagnostics)


# Where no example of the manual page is one that can be mended.
MORE = {
    "AM102": "arguments: {a: {text: A, for: toll}}\nobjections: {b: {text: B, against: a->tol}}\n",
    "AM209": "sources: {a: {title: A, cites: [a]}}\n",
    "AM210": "actors: {a: {name: A, part_of: a}}\n",
    "AM601": "expect: {groundd: {toll: in}}\n",
}


def bad(code: str) -> list[bytes]:
    examples = [*manual(rules()[code].module).examples("Bad")]
    return [example.complete() for example in (*examples, *([Example(MORE[code])] if code in MORE else []))]


@pytest.mark.parametrize("code", FIXABLE)
def test_the_bad_example_of_a_rule_with_fixes_can_be_mended(code: str, tmp_path: Path) -> None:
    mended = 0
    for content in bad(code):
        path = tmp_path / "m.yaml"
        path.write_bytes(content)
        said = [d for d in found(path) if d.rule == code]
        assert said
        mended += any(d.fix for d in said)
        for d in said:
            if d.fix is None:
                continue
            assert d.fix.safe <= (rules()[code].fixes == "safe")
            made, done = with_fixes(content.decode(), [d], str(path))
            assert done == (d,)
            path.write_text(made, "utf-8")
            left = [(one.rule, one.message) for one in found(path)]
            assert (d.rule, d.message) not in left
            path.write_bytes(content)
    assert mended, "FIXES is said, and no example has a fix"


@pytest.mark.parametrize("code", [code for code in rules() if code not in FIXABLE])
def test_a_rule_without_fixes_offers_none(code: str, tmp_path: Path) -> None:
    for content in bad(code):
        path = tmp_path / "m.yaml"
        path.write_bytes(content)
        assert not [d for d in found(path) if d.rule == code and d.fix]


HEAD = "argmap: 1\nid: m\nquestion: Toll?\npositions:\n  toll: {text: We should.}\n"
# Part of a map, and what becomes of it with every fix made.
CASES = {
    "a key is mistyped": (
        "objections:\n  a: {text: A, agianst: toll}  # c\n",
        "objections:\n  a: {text: A, against: toll}  # c\n",
    ),
    "a key has another name in Python": (
        "objections:\n  a: {text: A, attacks: toll}\n",
        "objections:\n  a: {text: A, against: toll}\n",
    ),
    "the right key is there as well": ("objections:\n  a: {text: A, agianst: toll, against: toll}\n",) * 2,
    "a word is mistyped": (
        "arguments:\n  a: {text: A, for: toll, likelihood: likly}\n",
        "arguments:\n  a: {text: A, for: toll, likelihood: likely}\n",
    ),
    "a target is mistyped": (
        "arguments:\n  a: {text: A, for: tolll}\n",
        "arguments:\n  a: {text: A, for: toll}\n",
    ),
    "a target with a step is mistyped": (
        "arguments:\n  a:\n    text: A\n    for:\n      tolll: {strength: weak}  # c\n",
        "arguments:\n  a:\n    text: A\n    for:\n      toll: {strength: weak}  # c\n",
    ),
    "a link is mistyped": (
        "arguments:\n  a: {text: A, for: toll}\nobjections:\n  b: {text: B, against: a->tol}\n",
        "arguments:\n  a: {text: A, for: toll}\nobjections:\n  b: {text: B, against: a->toll}\n",
    ),
    "a source of several is mistyped": (
        "evidence:\n  a: {text: A, for: toll, source: [gazette, gazete-2]}\n"
        "sources:\n  gazette: {title: G}\n  bulletin-2: {title: B}\n",
    ) * 2,
    "an actor in a list": (
        "arguments:\n  a: {text: A, for: toll, held_by: [ofice]}\nactors:\n  office: {name: O}\n",
        "arguments:\n  a: {text: A, for: toll, held_by: [office]}\nactors:\n  office: {name: O}\n",
    ),
    "two are near": (
        "arguments:\n  a: {text: A, for: toll, event: trial-3}\n"
        "events:\n  trial-1: {date: 1960, text: T, sources: s}\n"
        "  trial-2: {date: 1960, text: T, sources: s}\nsources:\n  s: {title: S}\n",
    ) * 2,
    "what nothing refers to goes, and what it alone referred to": (
        "# kept\nsources:\n  a: {title: A, cites: b}  # of a\n  # of b\n  b: {title: B}\n  c: {title: C}\n"
        "evidence:\n  e: {text: E, for: toll, source: c}\n",
        "# kept\nsources:\n  c: {title: C}\nevidence:\n  e: {text: E, for: toll, source: c}\n",
    ),
    "a node in the wrong section moves with its comments": (
        "arguments:\n  b: {text: B, for: toll}\n  # why\n  a: {text: A, against: toll}  # c\n",
        "arguments:\n  b: {text: B, for: toll}\n\nobjections:\n  # why\n  a: {text: A, against: toll}  # c\n",
    ),
    "a link to itself goes": (
        "arguments:\n  a: {text: A, for: [toll, a]}\n", "arguments:\n  a: {text: A, for: [toll]}\n",
    ),
    "html becomes markdown": (
        "arguments:\n  a:\n    text: A <b>high</b> toll.  # c\n    for: toll\n",
        "arguments:\n  a:\n    text: A **high** toll.  # c\n    for: toll\n",
    ),
    "html that has no markdown stays": ("arguments:\n  a: {text: <script>x</script>, for: toll}\n",) * 2,
    "an ignore comment that is needed in part": (
        "arguments:\n  # argmap: ignore[AM407, AM302, AM201] why\n  a: {text: A <u>b</u>, for: toll}\n",
        "arguments:\n  # argmap: ignore[AM407, AM302] why\n  a: {text: A <u>b</u>, for: toll}\n",
    ),
    "an ignore comment behind something": (
        "arguments:\n  a: {text: A, for: toll}  # argmap: ignore[AM204] on purpose\n",
        "arguments:\n  a: {text: A, for: toll}\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_to_the_byte(name: str, end: str) -> None:
    text, wanted = (f"{HEAD}{part}".replace("\n", end) for part in CASES[name])
    assert fixed(text, "m.yaml", unsafe=True).text == wanted


def test_without_unsafe_only_what_loses_nothing_is_mended() -> None:
    text = HEAD + "sources:\n  # argmap: ignore[AM204] x\n  s: {title: S}\n"
    made = fixed(text, "m.yaml")
    assert made.text == HEAD + "sources:\n  s: {title: S}\n"
    assert [d.rule for d in made.done] == ["AM011"]


def test_one_fix_brings_up_the_next() -> None:
    text = HEAD + "arguements:\n  a: {text: A, for: tol}\n"
    made = fixed(text, "m.yaml", unsafe=True)
    assert [d.rule for d in made.done] == ["AM007", "AM101", "AM410"][: len(made.done)]
    assert loads(made.text).links["a->toll"]


def test_no_fix_makes_a_map_that_does_not_load() -> None:
    wrong = Diagnostic("AM306", "warning", "x", fix=Fix("Drop it.", safe=True, drop=(("positions", "toll"),)))
    text = HEAD + "arguments:\n  a: {text: A, for: toll}\n"
    assert with_fixes(text, [wrong])[0] != text
    assert fixed(text, "m.yaml").text == text


def test_what_stands_in_the_file_that_is_extended_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(HEAD + "arguments:\n  a: {text: A <b>x</b>, for: toll}\n", "utf-8")
    mine = "argmap: 1\nid: n\nquestion: Toll?\nextends: ./base.yaml\n"
    mine += "arguments:\n  b: {text: B <i>y</i>, for: a}\n"
    made = fixed(mine, str(tmp_path / "mine.yaml"), unsafe=True)
    assert made.text == mine.replace("<i>y</i>", "*y*")


def test_places_in_lists_that_two_files_make_together_are_let_be(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text(HEAD + "assessment:\n  gaps: [One., Two.]\n", "utf-8")
    mine = "argmap: 1\nid: n\nquestion: Toll?\nextends: ./base.yaml\nassessment:\n  gaps: [B <i>y</i>]\n"
    assert fixed(mine, str(tmp_path / "mine.yaml"), unsafe=True).text == mine


@given(maps())
def test_whatever_is_fixed_still_loads_and_is_then_at_rest(m: ArgumentMap) -> None:
    made = fixed(dumps(m), "m.yaml", unsafe=True)
    assert loads(made.text)
    assert fixed(made.text, "m.yaml", unsafe=True).text == made.text


def test_fixes_come_with_the_findings_of_a_map_without_a_file() -> None:
    m = loads(HEAD + "sources:\n  s: {title: S}\n")
    (found_,) = argmap.check(m, select="AM306")
    assert found_.fix == Fix("Take the source `s` out.", drop=(("sources", "s"),))
    assert found_.to_dict()["fix"] == {
        "description": "Take the source `s` out.", "safe": False,
        "edits": [{"do": "drop", "path": ["sources", "s"]}],
    }  # fmt: skip
