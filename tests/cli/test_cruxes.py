from __future__ import annotations

import json

import jsonschema
import pytest

MAP = """\
id: m
question: Toll?
positions: {toll: {text: A toll, label: Toll}, free: {text: No toll, label: Free}}
arguments:
  queues: {text: Shorter queues, for: {toll: {strength: 0.8}}}
  income: {text: Hard on the poor, for: {free: {strength: 0.3}}}
evidence: {week: {text: The trial week, for: {queues: {strength: 0.5}}}}
"""


SAID = """\
Read by “Weighing the best reasons” (carneades); standard preponderance; a claim
without support stands as asserted. Each of these nodes changes the outcome by
itself: *Shorter queues* and *The trial week*.

Toll: stands
  *Toll* passes preponderance by 0.5: its best reason weighs 0.8, the best
  against it 0.3. By clear and convincing evidence it would fall: 0.8 stands
  against 0.3, a lead of exactly 0.5 where more than 0.5 is asked.
  Dropping any one of 2 nodes is enough:
  - Without *Shorter queues*, *Toll* falls; *Free* stands instead.
  - Without *The trial week*, *Toll* falls; *Free* stands instead.
  Accepting nodes, however many, does not change that.

Free: falls
  *Free* is 0.5 short of preponderance: its best reason weighs 0.3, the best
  against it 0.8.
  Dropping any one of 2 nodes is enough:
  - Without *Shorter queues*, *Free* stands instead of *Toll*.
  - Without *The trial week*, *Free* stands instead of *Toll*.
  Accepting nodes, however many, does not change that.

The smallest changes of one number that change the outcome:
- If the step from *Shorter queues* to *Toll* carried less than 0.3 instead of
  0.8, *Free* would stand instead of *Toll*; at 0.3, no position would stand.
- If the step from *Hard on the poor* to *Free* carried more than 0.8 instead of
  0.3, *Free* would stand instead of *Toll*; at 0.8, no position would stand.
- If the step from *The trial week* to *Shorter queues* carried 0 instead of
  0.5, *Free* would stand instead of *Toll*.

With likelihoods anywhere in their ranges, and ratings and words up to 0.1
higher or lower, *Toll* stands whatever they are: the lead of 0.5 is larger than
these changes can make up.
"""


def test_what_would_change_the_outcome_is_told_in_sentences(argmap_, write) -> None:
    ran = argmap_("cruxes", write("m.yaml", MAP))
    assert (ran.code, ran.told) == (0, "")
    assert ran.said == SAID


def test_one_position_can_be_asked_for_and_links_dropped(argmap_, write) -> None:
    said = argmap_("cruxes", write("m.yaml", MAP), "--position", "free", "--links").said
    assert "Toll: stands" not in said
    assert "Dropping any one of 2 links is enough:" in said
    assert "Without the step from *Shorter queues* to *Toll*, *Free* stands instead of" in said


def test_strengths_have_influences_shares_and_tipping_points(argmap_, write) -> None:
    said = " ".join(argmap_("cruxes", write("m.yaml", MAP), "-s", "df-quad", "--shares").said.split())
    # 0.5 + 0.5 × 0.8 × 0.625 = 0.75, and without the queues 0.5.
    assert "Toll: 0.750" in said
    assert "Without *Shorter queues* it would have 0.25 less." in said
    assert "Shorter queues: a share of +0.250" in said
    assert "If the step from *Shorter queues* to *Toll* carried less than 0.24 instead of 0.8," in said
    assert "*Toll* comes first in all 100 samples." in said


@pytest.mark.parametrize(
    "options",
    [
        [],
        ["-s", "grounded"],
        ["-s", "df-quad", "--shares"],
        ["-s", "stable", "--links"],
        ["-s", "constellation"],
    ],
)
def test_as_json_it_is_as_its_schema_says(options: list[str], argmap_, write) -> None:
    schema = json.loads(argmap_("schema", "--of", "cruxes").said)
    jsonschema.Draft202012Validator.check_schema(schema)
    for m in (write("m.yaml", MAP), "harbour-bridge"):
        found = json.loads(argmap_("cruxes", m, *options, "--format", "json").said)
        jsonschema.validate(found, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, "more": 1}, schema)


def test_a_reading_without_a_result_says_so(argmap_, write) -> None:
    odd = MAP + "objections: {a: {text: A, against: b}, b: {text: B, against: c}, c: {text: C, against: a}}\n"
    ran = argmap_("cruxes", write("m.yaml", odd), "-s", "stable")
    assert ran.code == 0
    assert "says nothing" in " ".join(ran.said.split())


def test_the_same_seed_gives_the_same_bytes(argmap_) -> None:
    asked = ("cruxes", "harbour-bridge", "--samples", "50", "--seed", "3")
    assert argmap_(*asked).said == argmap_(*asked).said


def test_a_search_that_is_cut_short_says_so(argmap_) -> None:
    said = argmap_("cruxes", "cuba-north-korea", "-s", "aspic-last-link", "--budget", "200ms").said
    assert "ot decided" in " ".join(said.split())


def test_unknown_names_are_told_with_a_suggestion(argmap_, write) -> None:
    ran = argmap_("cruxes", write("m.yaml", MAP), "--position", "tol")
    assert (ran.code, ran.said) == (2, "")
    assert "There is no position `tol`. Did you mean `toll`?" in ran.told
