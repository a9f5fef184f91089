"""docs/format.md names every key that the model knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from argmap.model.actors import Actor, Event
from argmap.model.argument_map import ArgumentMap
from argmap.model.assessment import Assessment, Confidence, Gap, Indicator, Judgement
from argmap.model.links import Step
from argmap.model.nodes import NODE_TYPES
from argmap.model.quotes import Quote
from argmap.model.scales import CREDIBILITY, ICD_203, RELIABILITY
from argmap.model.sources import Name, Source

PAGE = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")
MODELS = [ArgumentMap, *NODE_TYPES.values(), Step, Quote, Source, Name, Actor, Event]
MODELS += [Assessment, Confidence, Judgement, Indicator, Gap]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_of_the_format_is_on_the_page(model: type[BaseModel]) -> None:
    words = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`+([^`]+)`+", PAGE))))
    keys = {field.alias or name for name, field in model.model_fields.items() if name != "id"}
    assert keys - words == set()


def test_the_scales_on_the_page_are_those_of_the_model() -> None:
    for first, second, low, high in ICD_203:
        assert f" {first} |" in PAGE
        assert f" {second} |" in PAGE
        assert f" {low * 100:.0f}–{high * 100:.0f} % |" in PAGE
    for letter, words in RELIABILITY.items():
        assert f"| {letter} | {words} |" in PAGE
    for digit, words in CREDIBILITY.items():
        assert f"| {digit} | {words} |" in PAGE


def test_the_maps_on_the_page_load(tmp_path: Path) -> None:
    from argmap.formats import load

    shown = re.findall(r"<!-- file: (\S+) -->\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert [name for name, _ in shown] == ["sanctions.yaml", "talks.yaml"]
    for name, text in shown:
        (tmp_path / name).write_text(text, "utf-8")
    m = load(tmp_path / "talks.yaml")
    assert list(m.positions) == ["talk", "wait"]
    assert set(m.arguments["sanctions:work"].supports) == {"wait"}
    assert "smuggling->sanctions:c12->sanctions:work" in m.links
