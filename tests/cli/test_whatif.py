from __future__ import annotations

import json

import jsonschema
import pytest

MAP = """\
id: m
question: Toll?
positions: {toll: {text: A toll, label: Toll}, free: {text: No toll, label: Free}}
arguments:
  queues: {text: Shorter queues, for: {toll: {strength: strong}}}
  income: {text: Hard on the poor, for: {free: {strength: weak}}}
evidence: {week: {text: The trial week, for: queues}}
"""


def test_what_moves_is_told_with_the_outcome_first(argmap_, write) -> None:
    ran = argmap_("whatif", write("m.yaml", MAP), "--drop", "week")
    assert (ran.code, ran.told) == (0, "")
    assert ran.said == (
        "Read by “Weighing the best reasons” (carneades); standard preponderance; a claim\n"
        "without support stands as asserted.\n"
        "\n"
        "*Toll* no longer stands; *Free* stands instead.\n"
        "\n"
        "  Toll: stands → falls\n"
        "  Free: falls → stands\n"
        "\n"
        "1 other node moves:\n"
        "  Shorter queues: stands → falls\n"
    )


def test_numbers_may_be_words_of_the_format(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    said = argmap_("whatif", path, "--strength", "queues->toll=weak").said
    assert "*Toll* no longer stands, and nothing does instead.\n" in said
    assert said == argmap_("whatif", path, "--strength", "queues->toll=0.3").said
    said = argmap_("whatif", path, "-s", "df-quad", "--likelihood", "income=very likely").said
    assert said == argmap_("whatif", path, "-s", "df-quad", "--likelihood", "income=0.875").said
    assert "Free: 0.575 → 0.631\n" in said


def test_a_standard_or_a_burden_is_a_change_too(argmap_, write) -> None:
    path = write("m.yaml", MAP)
    assert "*Toll* no longer stands" in argmap_("whatif", path, "--standard", "clear-and-convincing").said
    assert "Hard on the poor: stands → falls" in argmap_("whatif", path, "--burden", "evidence").said
    assert "No other node moves." in argmap_("whatif", path, "--accept", "queues").said


def test_what_is_accepted_is_no_news_and_known_names_are_few(argmap_, write) -> None:
    path = write(
        "m.yaml", MAP.replace("evidence:", "objections: {no: {text: No, against: queues}}\nevidence:")
    )
    assert "Shorter queues:" not in argmap_("whatif", path, "-s", "df-quad", "--accept", "queues").said
    told = argmap_("whatif", "cuba-north-korea", "--drop", "zzzz").told
    assert told.count(",") < 15
    assert " more." in told


def test_only_so_many_nodes_are_shown(argmap_) -> None:
    said = argmap_("whatif", "cuba-north-korea", "--standard", "clear-and-convincing", "-n", "1").said
    *_, shown, more = said.splitlines()
    assert shown.endswith(": stands → falls")
    assert more.startswith("  and ")


def test_as_json_it_is_as_its_schema_says(argmap_, write) -> None:
    schema = json.loads(argmap_("schema", "--of", "whatif").said)
    jsonschema.Draft202012Validator.check_schema(schema)
    for options in (
        ["--drop", "week"],
        ["-s", "df-quad", "--accept", "week"],
        ["-s", "stable", "--drop", "week"],
    ):
        found = json.loads(argmap_("whatif", write("m.yaml", MAP), *options, "--format", "json").said)
        jsonschema.validate(found, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, "more": 1}, schema)
    found = json.loads(argmap_("whatif", write("m.yaml", MAP), "--drop", "week", "--format", "json").said)
    assert found["flips"]
    assert found["sentence"] == "“Toll” no longer stands; “Free” stands instead."
    assert found["moved"][0] == {"id": "toll", "title": "Toll", "before": "in", "after": "out"}


WRONG = [
    (["--drop", "weak"], "There is no node or link `weak`. Did you mean `week`?"),
    (["--accept", "toll"], "cannot be accepted"),
    (["--strength", "queues->tol=1"], "Did you mean `queues->toll`?"),
    (["--strength", "queues->toll=much"], "`much` is no number for `queues->toll`."),
    (["--strength", "queues->toll"], "says no number"),
    (["--likelihood", "week=2"], "`week` cannot be 2."),
    (["--drop", "week", "-s", "carneade"], "Did you mean `carneades`?"),
    (["--drop", "week", "--budget", "soon"], "`soon` is no amount of time."),
    ([], "Nothing is different."),
]


@pytest.mark.parametrize(("options", "says"), WRONG)
def test_what_cannot_be_is_told_in_a_sentence(options: list[str], says: str, argmap_, write) -> None:
    ran = argmap_("whatif", write("m.yaml", MAP), *options)
    assert (ran.code, ran.said) == (2, "")
    assert says in " ".join(ran.told.split())


def test_titles_from_a_map_reach_the_terminal_unarmed(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("label: Toll", 'label: "T\\e[31moll"'))
    assert "\x1b" not in argmap_("whatif", path, "--drop", "week").said
    assert "\x1b" not in argmap_("cruxes", path).said
