"""What the rules on the outcome find: what it rests on, bare attackers, circles that hold themselves up."""

from __future__ import annotations

import pytest

from argmap.formats import document_of
from argmap.rules import check_document

MAP = """
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments: {queues: {text: Queues would shorten., for: toll}, air: {text: Cleaner air., for: toll}}
evidence:
  trial: {text: Queues fell., for: queues, source: gazette}
  smoke: {text: Less smoke., for: air, source: herald}
sources:
  gazette: {title: Trial toll, reliability: B, cites: [report]}
  herald: {title: Cleaner air, reliability: B, cites: [report]}
  report: {title: Report}
"""


def said(text: str, code: str) -> list[str]:
    return [d.message for d in check_document(document_of(text), select=[code])]


def test_an_outcome_may_rest_on_one_origin_and_on_no_single_node() -> None:
    assert said(MAP, "AM603") == [
        "`toll` stands only as long as what goes back to the source `report` does: `trial` and `smoke`."
    ]
    assert said(MAP.replace("B, cites: [report]}\n  report", "B}\n  report"), "AM603") == []


def test_an_outcome_may_rest_on_one_node() -> None:
    one = MAP.replace(", air: {text: Cleaner air., for: toll}", "").replace("for: air", "against: free")
    assert said(one, "AM603") == ["`toll` stands only as long as `queues` and `trial` all do."]


def test_a_crux_that_bears_on_a_position_itself_is_rated_too() -> None:
    text = """
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
evidence: {trial: {text: Queues fell., for: toll, source: report}}
arguments: {fair: {text: It is fair., against: free}}
sources: {report: {title: Report%s}}
"""
    (found,) = said(text % "", "AM513")
    assert found == "`toll` stands only as long as `trial` does, and the source `report` is not rated."
    assert said(text % ", reliability: F", "AM513") == []


@pytest.mark.parametrize(
    ("more", "alone"),
    [("", True), ("\nevidence: {e: {text: E., for: honest, source: s}}\nsources: {s: {title: S}}", False)],
)
def test_a_circle_that_nothing_else_holds_up_is_told_as_such(more: str, alone: bool) -> None:
    text = """
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments:
  trust: {text: Trust it., for: [toll, honest]}
  honest: {text: It is honest., for: trust}"""
    (found,) = said(text + more, "AM201")
    assert found.endswith("in a circle, and nothing else holds them up.") is alone
    assert "`trust`" in found
    assert "`honest`" in found


def test_a_bare_argument_against_a_claim_is_told_as_a_bare_objection_is() -> None:
    text = """
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments:
  queues: {text: Queues would shorten., for: toll}
  detours: {text: Drivers would take detours., for: free, against: {queues: {strength: strong}}}
"""
    assert said(text, "AM605") == ["`queues` falls to the argument `detours`, which nothing supports."]
    assert said(text.replace("against: {queues", "against: {toll"), "AM605") == []
