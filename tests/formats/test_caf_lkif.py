"""CAF and LKIF: pro and con, negative premises, exceptions, assumptions, weights."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap.formats import load_document

HERE = Path(__file__).parent / "samples"


def loaded(format: str, name: str) -> argmap.ArgumentMap:
    return argmap.load(HERE / format / name, format=format)


def steps(m: argmap.ArgumentMap) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {id: (link.polarity, link.step.co_premises) for id, link in m.links.items()}


def test_caf_statements_and_arguments() -> None:
    m = loaded("caf", "bridge.xml")
    assert steps(m) == {
        "queues->toll": ("for", ("not-unfair",)),
        "rebates->unfair": ("against", ()),
        "trial->queues->toll": ("against", ()),
        "unfair->toll": ("against", ()),
        "rebates->not-unfair": ("for", ()),
        "unfair->not-unfair": ("against", ()),
    }
    assert m.nodes["not-unfair"].text == "Not: A toll is unfair."
    assert "u1" not in m.nodes, "an undercutter is what its arguments are against"
    link = m.links["queues->toll"]
    assert (link.step.scheme, link.step.strength) == ("cause-to-effect", 0.7)
    assert link.step.kept["caf"]["roles"] == {"queues": "cause", "unfair": "(implicit)"}
    assert m.links["unfair->toll"].step.strict


def test_caf_weights_standards_and_metadata() -> None:
    m = loaded("caf", "bridge.xml")
    assert list(m.positions) == ["toll"]
    assert m.positions["toll"].kept["caf"]["standard"] == "BRD"
    assert list(m.assumptions) == ["queues", "rebates"]
    assert m.nodes["queues"].kept["caf"]["atom"] == "(shorter queues)"
    assert m.to_dict()["objections"]["unfair"]["likelihood"] == 0.3
    assert (m.title, m.authors, m.background) == (
        "The bridge",
        ("A. Clerk",),
        "The dispute over the bridge.",
    )
    assert m.sources["gazette"].title == "Trial cuts queues"
    assert str(m.sources["gazette"].issued) == "2013-07"


def test_an_undercutter_that_is_a_premise_as_well_stays_a_claim() -> None:
    m = loaded("caf", "undercutter-used.xml")
    assert m.links["s3->s2->s1"].is_undercut
    assert "s3->s4" in m.links


def test_lkif_exceptions_assumptions_and_the_main_issue() -> None:
    m = loaded("lkif", "bridge.xml")
    assert steps(m) == {
        "queues->toll": ("for", ("not-unfair", "counted")),
        "week->queues->toll": ("against", ()),
        "counted->unfair": ("against", ()),
        "counted->not-unfair": ("for", ()),
        "unfair->not-unfair": ("against", ()),
    }
    assert list(m.positions) == ["toll"]
    assert m.question == "Does this hold: The city should charge a toll."
    assert list(m.assumptions) == ["queues", "counted"]
    assert m.nodes["unfair"].kept["lkif"] == {"value": "false"}
    step = m.links["queues->toll"].step
    assert (step.scheme, step.strength, step.note) == ("cause-to-effect", 0.6, "Trial")
    assert step.kept["lkif"]["roles"] == {"queues": "cause"}


STATEMENT = '<statement id="{}" weight="{}"><atom>({})</atom></statement>'
NEGATIVE = """<caf><statements><statement id="p" main="true"><atom>(p)</atom></statement>
<statement id="r"><atom>(r)</atom></statement>{}</statements><arguments>
<argument id="a1"><conclusion statement="p"/><premises><premise statement="q"/>
<premise statement="r" positive="false"/></premises></argument>
<argument id="a2" pro="{}"><conclusion statement="r"/><premises><premise statement="s"/></premises></argument>
</arguments></caf>"""


@pytest.mark.parametrize(("pro", "label"), [("true", "out"), ("false", "in")])
def test_a_negative_premise_needs_that_its_statement_is_denied(pro: str, label: str) -> None:
    given = "".join(STATEMENT.format(key, 0.9, key) for key in "qs")
    m = argmap.loads(NEGATIVE.format(given, pro), format="caf")
    labels = argmap.evaluate(m, "carneades", burden="evidence").labels
    assert labels["not-r"] == label
    assert labels["p"] == label


@pytest.mark.parametrize(("format", "name"), [("caf", "dirty-numbers.xml"), ("lkif", "dirty-theory.xml")])
def test_what_is_wrong_is_told_with_its_line(format: str, name: str) -> None:
    repairs = load_document(HERE / format / name, format=format).repairs
    assert all(one.place and one.place.line for one in repairs)
