"""The field's instances with known answers: verdicts that independent solvers agree on, and official results.

On each instance the extension that is unique (ideal) is found once and answers all that is asked about it;
every other verdict is a question of its own, with a budget of 20 seconds.
"""

from __future__ import annotations

import json
import os
import re
import sys
from functools import cache
from pathlib import Path

import pytest

from argmap.core.budget import Budget
from argmap.semantics.abstract import query
from argmap.semantics.abstract.formats import load
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.labelling import Labelling

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared")
FIXTURES = SHARED / "reasoning-fixtures"
# Under coverage the Python part of a search takes several times as long.
SECONDS = 60 if "coverage" in sys.modules else 20

pytestmark = pytest.mark.skipif(
    not FIXTURES.is_dir(),
    reason=f"the competition's instances are not part of the project; none at {FIXTURES} (set ARGMAP_SHARED)",
)
HARD = ("WS_300", "n175", "n192", "n200", "n224", "n256", "n320", "n160p5", "a1210993")


@cache
def verdicts() -> dict[str, dict[str, object]]:
    path = FIXTURES / "af_numeric" / "expected_acceptance.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def instances() -> list[object]:
    return [
        pytest.param(name, marks=[pytest.mark.slow] if any(word in name for word in HARD) else [])
        for name in verdicts()
    ]


@pytest.mark.parametrize("name", instances())
def test_the_agreed_verdicts_are_ours(name: str) -> None:
    expected = verdicts()[name]
    af = load(str(FIXTURES / "af_numeric" / f"{name}.af"))
    asks_ideal = "ideal" in expected or any("-ID" in question for question in expected["agreed"])
    ideal = query.some(af, "ID", budget=Budget.of(SECONDS)) if asks_ideal else None
    for question, answer in expected["agreed"].items():
        task, argument = question.split()
        asked, code = task.split("-")
        if code == "ID":
            holds = argument in ideal
        else:
            ask = query.credulous if asked == "DC" else query.skeptical
            found = ask(af, code, argument, budget=Budget.of(SECONDS))
            holds = found.holds
            if holds is (asked == "DC"):
                assert found.witness is not None
                assert (argument in found.witness) == (asked == "DC")
        assert holds is (answer == "YES"), question
    assert "ideal" not in expected or sorted(map(int, ideal)) == expected["ideal"]
    grounded = Labelling.of(af, query.some(af, "GR"))
    counted = (len(grounded.accepted), len(grounded.out), len(grounded.undecided))
    assert counted == tuple(expected[f"grounded_{label}"] for label in ("in", "out", "undec"))
    assert (query.some(af, "ST", budget=Budget.of(SECONDS)) is not None) == expected["stable_exists"]


def test_every_agreed_verdict_is_asked() -> None:
    assert sum(len(expected["agreed"]) for expected in verdicts().values()) == 535


def bracketed(text: str) -> set[frozenset[str]]:
    """Read `[[a,b],[c]]`."""
    inner = text[text.index("[") + 1 : text.rindex("]")]
    return {frozenset(filter(None, found.split(","))) for found in re.findall(r"\[([^\[\]]*)\]", inner)}


def sectioned(text: str) -> set[frozenset[str]]:
    """Read extensions an argument a line, `---` between them; comments begin with `#`."""
    lines = [line.strip() for line in text.splitlines() if not line.startswith("#")]
    if not any(lines):
        return set()
    blocks, block = [], []
    for line in lines:
        if line == "---":
            blocks.append(block)
            block = []
        elif line:
            block.append(line)
    blocks.append(block)
    return {frozenset(block) for block in blocks}


OFFICIAL = ("grounded", "complete", "preferred", "stable", "semi-stable", "ideal")


@pytest.mark.parametrize("stem", ["b2", "b8", "b35", "b41", "b57"])
@pytest.mark.parametrize("semantics", OFFICIAL)
def test_the_official_results_of_2019_are_ours(stem: str, semantics: str) -> None:
    folder = FIXTURES / "official2019"
    af = load(str(folder / f"Small-result-{stem}.apx"))
    text = (folder / "expected" / f"Small-result-{stem}.{semantics}.txt").read_text("utf-8")
    # A file of nothing is the empty extension where there is always one, else no extension.
    expected = sectioned(text) or (set() if semantics == "stable" else {frozenset()})
    assert set(query.extensions(af, semantics)) == expected


@pytest.mark.parametrize("code", ["CO", "ST"])
def test_the_official_extensions_of_a_larger_instance_are_ours(code: str) -> None:
    af = load(str(FIXTURES / "af_numeric" / "Medium-result-b1.af"))
    path = FIXTURES / "official2019" / "expected" / f"iccma-2019-Medium-result-b1.apx-EE-{code}.out"
    official = bracketed(path.read_text("utf-8"))
    found = set(query.extensions(af, code))
    assert len(found) == len(official) == {"CO": 24, "ST": 15}[code]
    # The names of the numbers are not at hand: sizes of sets and shares of arguments are compared.
    assert sorted(map(len, found)) == sorted(map(len, official))
    assert shares(found) == shares(official)


def shares(sets: set[frozenset[str]]) -> list[tuple[int, ...]]:
    """Return, for each argument that is in any set, the sizes of the sets that it is in."""
    held: dict[str, list[int]] = {}
    for one in sets:
        for name in one:
            held.setdefault(name, []).append(len(one))
    return sorted(tuple(sorted(sizes)) for sizes in held.values())


def small(folder: str, pattern: str) -> list[Path]:
    return sorted((FIXTURES / "small" / folder).glob(pattern))


@pytest.mark.parametrize("path", small("probo", "*.EE-*"), ids=lambda path: path.name)
def test_probo_agrees(path: Path) -> None:
    stem, code = path.name.split(".apx.EE-")
    expected = bracketed(path.read_text("utf-8"))
    for suffix in (".apx", ".tgf"):
        assert set(query.extensions(load(str(path.with_name(stem + suffix))), code)) == expected


@pytest.mark.parametrize("path", small("alias", "*answer"), ids=lambda path: path.name)
def test_alias_agrees(path: Path) -> None:
    found = re.match(r"([a-z]+)(\d+)answer", path.name)
    af = load(str(path.with_name(f"{found[1]}{found[2]}.tgf")))
    # One answer ends in a stray `]]`.
    lines = path.read_text("utf-8").replace("]", "").removesuffix("\n").split("\n")
    expected = {frozenset(line.split()) for line in lines}
    sets = set(query.extensions(af, found[1]))
    assert sets == expected or (not sets and expected == {frozenset()})


KNOWN = ("complete", "grounded", "preferred", "semistable", "stable")


@pytest.mark.parametrize("stem", ["input0001", "nixon", "triciclo"])
@pytest.mark.parametrize("semantics", KNOWN)
def test_argsemsat_agrees(stem: str, semantics: str) -> None:
    folder = FIXTURES / "small" / "argsemsat"
    sets = set(query.extensions(load(str(folder / f"{stem}.dl")), semantics.replace("semis", "semi-s")))
    assert sets == in_atoms(folder / f"{stem}.dl.{semantics}")
    wrong = folder / f"{stem}.dl.wrong_{semantics}"
    assert not wrong.exists() or sets != in_atoms(wrong)


def in_atoms(path: Path) -> set[frozenset[str]]:
    rows = [line for line in path.read_text("utf-8").splitlines() if "{" in line]
    return {frozenset(re.findall(r"in\(([^)]+)\)", row)) for row in rows}


def test_the_same_framework_is_read_from_every_format() -> None:
    folder = FIXTURES / "small" / "serialisation"
    one, other = load(str(folder / "example.i23")), load(str(folder / "example.tgf"))
    renamed = AF.of(
        other.names, [(other.names[int(a) - 1], other.names[int(b) - 1]) for a, b in one.attacks()]
    )
    assert renamed == other
