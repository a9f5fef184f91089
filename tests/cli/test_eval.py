"""`argmap eval`: readings side by side, explanations, JSON, and what goes wrong."""

from __future__ import annotations

import json

import pytest

from argmap.semantics import USUAL, readings
from argmap.semantics.families.gradual import broken
from argmap.semantics.why.names import title

MAP = """\
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments: {queues: {text: Queues would shorten., for: {toll: {strength: strong}}}}
objections: {week: {text: One week says little., against: queues->toll}}
"""


def test_a_line_for_each_usual_reading_and_a_word_for_each_position(argmap_) -> None:
    said = argmap_("eval", "cuba-north-korea").said.splitlines()
    rows = {
        line.split()[0].strip("()"): line.split()[1:]
        for line in said
        if line.split()[:1] and line.split()[0].strip("()") in USUAL
    }
    assert list(rows) == list(USUAL)
    assert rows["carneades"] == ["falls", "stands", "falls"]
    assert rows["grounded"] == ["undecided", "undecided", "falls"]
    assert max(map(len, said)) <= 80


def test_all_readings_can_be_asked_for(argmap_) -> None:
    found = json.loads(argmap_("eval", "harbour-bridge", "-s", "all", "--format", "json").said)
    assert [one["reading"] for one in found["readings"]] == list(readings())


def test_burden_and_standard_change_the_outcome(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("objections", "# objections"))

    def standing(*more: str) -> list[str]:
        said = argmap_("eval", path, "-s", "carneades", "--format", "json", *more).said
        return json.loads(said)["readings"][0]["standing"]

    assert standing() == ["toll"]
    assert standing("--burden", "evidence") == []
    assert standing("--standard", "beyond-reasonable-doubt") == ["toll"]


def test_an_explanation_quotes_the_nodes(argmap_, write) -> None:
    said = argmap_("eval", write("m.yaml", MAP), "-s", "grounded", "--explain", "toll").said
    words = " ".join(said.split())
    assert (
        "*Charge a toll* falls because its only support, *Queues would shorten*, does not bear on it:"
        in words
    )
    assert "*One week says little* cuts that step." in words


def test_the_readings_are_listed_with_what_they_do(argmap_) -> None:
    said = argmap_("eval", "--list").said
    assert all(f"  {name} " in said for name in readings())


def test_the_list_says_how_the_other_readings_are_named(argmap_) -> None:
    said = " ".join(argmap_("eval", "--list").said.split())
    assert "aspic-last-link-preferred" in said
    assert "-democratic for democratic lifting" in said


def test_the_weighing_is_chosen_for_all_steps_or_for_those_of_a_scheme(argmap_, write) -> None:
    path = write("m.yaml", MAP.replace("strength: strong", "strength: strong, scheme: cause-to-effect"))

    def weights(*more: str) -> tuple[str, float]:
        said = argmap_("eval", path, "-s", "carneades", "--format", "json", *more).said
        found = json.loads(said)
        return found["weighing"], found["readings"][0]["weights"]["week->queues->toll"]

    assert weights() == ("constant", 0.5)
    assert weights("--weighing", "linked") == ("linked", 1.0)
    assert weights("--weighing", "cause-to-effect=linked") == ("cause-to-effect=linked", 0.5)
    assert weights("--weighing", "linked", "--weighing", "sign=constant") == ("linked, sign=constant", 1.0)


def test_numbers_that_differ_never_look_alike(argmap_, write) -> None:
    fair = "arguments: {fair: {text: Unfair., for: {free: {strength: 0.7999}}}, "
    path = write("m.yaml", MAP.replace("objections:", "# objections:").replace("arguments: {", fair))
    said = " ".join(argmap_("eval", path, "-s", "carneades", "--explain", "toll").said.split())
    assert "weighs 0.8; the best for *Keep it free* weighs 0.7999" in said
    row = argmap_("eval", path, "-s", "df-quad").said.split("(df-quad)")[1].split()
    assert row[:3] == ["0.70000", "first", "0.69998"]


def test_an_order_is_shown_as_ranks(argmap_) -> None:
    said = argmap_("eval", "harbour-bridge", "-s", "burden-ranking").said
    assert "rank " in next(line for line in said.splitlines() if line.startswith("burden-ranking"))


WRONG = [
    (("--weighing", "linkd"), "There is no weighing `linkd`. Did you mean `linked`?"),
    (("--weighing", "sgn=linked"), "There is no scheme `sgn`. Did you mean `sign`?"),
    (("--weighing", "="), "There is no scheme"),
    (("-s", "grund"), "There is no semantics `grund`. Did you mean `grounded`?"),
    (("--explain", "quees->toll"), "There is no link `quees->toll`. Did you mean `queues->toll`?"),
    (("--explain", "quees"), "There is no node `quees`. Did you mean `queues`?"),
    (("--budget", "soon"), "`soon` is no amount of time."),
]


@pytest.mark.parametrize(("options", "told"), WRONG)
def test_a_mistake_is_told_in_a_sentence(options: tuple[str, ...], told: str, argmap_, write) -> None:
    ran = argmap_("eval", write("m.yaml", MAP), *options)
    assert (ran.code, ran.said) == (2, "")
    assert told in ran.told


def test_a_map_without_positions_says_so(argmap_, write) -> None:
    ran = argmap_("eval", write("m.yaml", "{id: m, question: q, arguments: {a: {text: A}}}"), "-s", "all")
    assert (ran.code, ran.said) == (0, "q\n\nThe map has no positions.\n")


def test_a_link_is_explained_too(argmap_, write) -> None:
    said = argmap_("eval", write("m.yaml", MAP), "-s", "grounded,df-quad", "--explain", "queues->toll").said
    words = " ".join(said.split())
    assert "The step from *Queues would shorten* to *Charge a toll* does not hold: *One week" in words
    assert "The step from *Queues would shorten* to *Charge a toll* carries 0." in words


def test_each_usual_reading_has_its_plain_title_in_the_table(argmap_) -> None:
    lines = argmap_("eval", "harbour-bridge").said.splitlines()
    for name in USUAL:
        at = next(i for i, line in enumerate(lines) if line.split()[:1] == [f"({name})"])
        assert lines[at - 1] == title(name)


def test_strengths_are_said_to_be_no_probabilities(argmap_) -> None:
    told = "not probabilities: they need not sum to 1."
    assert told in argmap_("eval", "harbour-bridge").said
    for other in ("grounded", "constellation"):
        assert told not in argmap_("eval", "harbour-bridge", "-s", other).said
    assert "is not computed from them." in " ".join(argmap_("eval", "cuba-north-korea").said.split())


def test_the_list_says_which_principles_a_reading_breaks(argmap_) -> None:
    said = " ".join(argmap_("eval", "--list").said.split())
    for name in ("df-quad", "max-based", "card-based"):
        assert all(clause in said.partition(f" {name} ")[2] for clause in broken(name))
    assert "Its known limit" not in said.partition(" quadratic-energy ")[2].partition(" card-based ")[0]


def test_texts_cannot_write_to_the_terminal(argmap_, write) -> None:
    text = MAP.replace("Charge a toll.", "Charge \u2066a\u2069 toll \u200b.")
    said = argmap_("eval", write("m.yaml", text), "-s", "all", "--explain", "toll").said
    assert "\x1b" not in said
    assert "\u2066" not in said
