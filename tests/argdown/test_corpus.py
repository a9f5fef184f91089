"""The conformance cases agree with the reference: models, maps, strict models, places and refusals."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from argmap.argdown import parse, to_json
from argmap.core.errors import MapError

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("ARGMAP_SHARED") or ROOT.parent / "shared")
CORPUS = SHARED / "argdown-corpus"
CASES = sorted(path.name.removesuffix(".argdown") for path in CORPUS.glob("*.argdown"))
REFUSED = [case for case in CASES if (CORPUS / f"{case}.error.txt").exists()]
READ = [case for case in CASES if case not in REFUSED]
COLOURS = ("color", "fontColor")
ELSEWHERE = {
    # The reference sees where the text stops, we say where the bold range begins that does not end.
    "spec__core__lexer__002": (1, 22),
}

pytestmark = pytest.mark.skipif(
    not CASES,
    reason=f"the conformance cases are not part of the project; none at {CORPUS} (set ARGMAP_SHARED)",
)


def _text(case: str) -> str:
    return (CORPUS / f"{case}.argdown").read_bytes().decode()


def _expected(case: str, suffix: str) -> Any:
    return _plain(json.loads((CORPUS / f"{case}{suffix}").read_text("utf-8")))


def _plain(value: Any) -> Any:
    """Leave colours out, as the corpus says."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items() if key not in COLOURS}
    return [_plain(each) for each in value] if isinstance(value, list) else value


def _found(value: object) -> Any:
    return _plain(json.loads(json.dumps(value)))


def test_all_cases_are_there():
    assert (len(CASES), len(READ), len(REFUSED)) == (194, 160, 34)


@pytest.mark.parametrize("case", READ)
def test_the_model_is_that_of_the_reference_with_all_places(case):
    assert _found(to_json(parse(_text(case), case))) == _expected(case, ".json")


@pytest.mark.parametrize("case", READ)
def test_the_map_is_that_of_the_reference(case):
    assert _found(to_json(parse(_text(case), case), with_map=True)) == _expected(case, ".map.json")


@pytest.mark.parametrize("case", READ)
def test_the_strict_model_is_that_of_the_reference(case):
    model = parse(_text(case), case, mode="strict", front_matter=False)
    assert _found(to_json(model)) == _expected(case, ".strict.json")


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_reference_refuses_is_refused_with_a_place_and_a_remedy(case):
    with pytest.raises(MapError) as caught:
        parse(_text(case), case)
    for found in caught.value.diagnostics:
        assert found.place is not None
        assert found.place.file == case
        assert found.message.endswith(".")
        assert found.help
    said = re.search(r"At (\d+):(\d+)", (CORPUS / f"{case}.error.txt").read_text("utf-8"))
    if said:
        place = ELSEWHERE.get(case, (int(said[1]), int(said[2])))
        first = caught.value.diagnostics[0].place
        assert first is not None
        assert (first.line, first.column) == place
