"""Passes, tipping points, margins and robustness: against whole evaluations, and by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.core.budget import Budget
from argmap.formats import load, loads
from argmap.model.argument_map import ArgumentMap
from argmap.semantics import evaluate, read
from argmap.semantics.balancing.standards import NAMES, Standard
from argmap.semantics.changes.change import Change, changed
from argmap.semantics.cruxes import said
from argmap.semantics.cruxes.influence import influences, shares
from argmap.semantics.cruxes.margin import margin, stricter, told
from argmap.semantics.cruxes.order import ordered
from argmap.semantics.cruxes.passes import Passes
from argmap.semantics.cruxes.robust import ranges, robustness
from argmap.semantics.cruxes.tipping import tips
from argmap.semantics.cruxes.weighing import Weighings
from argmap.semantics.evaluation import Evaluation, Options
from argmap.semantics.framework.claims import compile_map
from argmap.semantics.why.said import words
from semantics.cruxes.small import small_maps

HEAD = "{id: m, question: q, positions: {p: {text: P}, q: {text: Q}}, "
MODELS = st.sampled_from(["df-quad", "quadratic-energy", "euler-based", "h-categoriser", "card-based"])
NUMBERS = st.sampled_from([0.0, 0.2, 0.3, 0.5, 0.8, 1.0])


def with_number(e: Evaluation, ref: str, number: float) -> Evaluation:
    one = {ref: number}
    change = Change(strengths=one) if ref in e.framework.steps else Change(likelihoods=one)
    return read(e.map, e.reading, e.options, changed(e.framework, change))


@settings(max_examples=60, deadline=None)
@given(small_maps(4), MODELS, NUMBERS)
def test_a_pass_gives_what_a_whole_evaluation_gives(m: ArgumentMap, reading: str, number: float) -> None:
    e = evaluate(m, reading)
    passes = Passes(e.framework, reading)
    for ref in passes.graph.names:
        whole, values = with_number(e, ref, number), passes.with_base({passes.place[ref]: number})
        if whole.decided and values is not None and e.decided:
            assert values[: len(m.nodes)] == pytest.approx([whole.strengths[id] for id in m.nodes], abs=1e-6)
    for id in m.nodes:
        whole = read(m, reading, e.options, changed(e.framework, Change(drop=(id,))))
        values = passes.without(passes.place[id])
        if whole.decided and values is not None and e.decided:
            assert values[: len(m.nodes)] == pytest.approx([whole.strengths[x] for x in m.nodes], abs=1e-6)


@settings(max_examples=150, deadline=None)
@given(small_maps(6, circles=False), st.sampled_from(NAMES), st.lists(NUMBERS, min_size=20, max_size=20))
def test_weighing_anew_gives_what_carneades_gives(m: ArgumentMap, standard, numbers: list[float]) -> None:
    e = evaluate(m, options=Options(standard=Standard(standard)))
    order = ordered(e.framework)
    assert order is not None
    weighings = Weighings(e.framework, order, e.options.standard)
    assert weighings.standing({}) == e.standing
    for ref, number in zip((*e.framework.claims, *e.framework.steps), numbers, strict=False):
        if ref not in m.positions:
            assert weighings.standing({ref: number}) == with_number(e, ref, number).standing
    drawn = dict(zip(e.framework.steps, numbers, strict=False))
    whole = read(m, e.reading, e.options, changed(e.framework, Change(strengths=drawn)))
    assert weighings.standing(drawn) == whole.standing


@settings(max_examples=60, deadline=None)
@given(small_maps(4), st.sampled_from(["carneades", "df-quad", "euler-based"]))
def test_a_tipping_point_tips_and_none_on_a_grid_is_nearer(m: ArgumentMap, reading: str) -> None:
    e = evaluate(m, reading)
    found = tips(e)
    if found is None:
        assert not e.decided
        return
    assert found.decided
    by_id = {one.id: one for one in found.tips}
    assert list(by_id.values()) == sorted(found.tips, key=lambda tip: tip.far)
    for ref in (*e.framework.claims, *e.framework.steps):
        if ref in m.positions:
            assert ref not in by_id
            continue
        now = (e.framework.claims.get(ref) or e.framework.steps[ref]).__getattribute__(
            "score" if ref in e.framework.claims else "weight"
        )
        if ref in by_id:
            then = with_number(e, ref, by_id[ref].to)
            assert then.standing == by_id[ref].standing != e.standing
        for place in range(-8, 9):
            number = now + ((1 - now) if place > 0 else now) * place / 8
            nearer = ref not in by_id or abs(number - now) < by_id[ref].far - 1e-3
            if nearer and (then := with_number(e, ref, number)).decided:
                assert then.standing == e.standing, (ref, number)


def tip_of(text: str, reading: str, id: str) -> tuple[float, bool, tuple[str, ...]]:
    found = tips(evaluate(loads(HEAD + text + "}"), reading))
    assert found is not None
    one = next(tip for tip in found.tips if tip.id == id)
    return one.bound, one.strict, one.standing


def test_tipping_points_by_hand() -> None:
    text = "arguments: {a: {text: A, for: {p: {strength: 0.7}}}, b: {text: B, for: {q: {strength: 0.4}}}}"
    # Level at 0.7, where nothing stands; beyond it q does.
    assert tip_of(text, "carneades", "b->q") == (0.7, False, ("q",))
    assert tip_of(text, "carneades", "a->p") == (0.4, False, ("q",))
    # DF-QuAD: p has 0.5 + 0.5 × 0.35, q 0.5 + 0.5 × s × 0.5: level at s = 0.7.
    assert tip_of(text, "df-quad", "b->q")[:2] == (0.7, False)
    # p has 0.5 + 0.35 × t, q 0.6: level at t = 2/7, in thousandths 0.285.
    assert tip_of(text, "df-quad", "a") == (0.285, False, ("q",))
    tied = "arguments: {a: {text: A, for: p}, b: {text: B, for: q}}"
    assert tip_of(tied, "carneades", "a->p")[:2] == (0.5, True)


TIES = "arguments: {a: {text: A, for: {p: {strength: 0.8}}}, b: {text: B, for: {q: {strength: 0.5}}}}"


@pytest.mark.parametrize("reading", ["carneades", "df-quad"])
@pytest.mark.parametrize("standard", ["preponderance", "clear-and-convincing"])
@pytest.mark.parametrize("m", [loads(HEAD + TIES + "}"), load("cuba-north-korea")], ids=["ties", "cuba"])
def test_what_is_told_of_a_bound_holds_at_it_beyond_it_and_at_the_end(
    m: ArgumentMap, standard, reading: str
) -> None:
    e = evaluate(m, reading, Options(standard=Standard(standard)))
    found = tips(e)
    assert found is not None
    for one in found.tips[:6]:
        sign = 1 if one.end else -1
        assert with_number(e, one.id, one.bound).standing == one.at_bound
        assert with_number(e, one.id, one.end).standing == one.at_end
        if one.bound != one.end:
            assert with_number(e, one.id, one.bound + sign * 1e-5).standing == one.standing
        if one.lasting:
            assert one.at_end == one.standing
        # A bound is told in thousandths.
        if sign * (one.bound - one.value) > 0.002:
            assert with_number(e, one.id, one.bound - sign * 0.002).standing == e.standing


@pytest.mark.parametrize(
    ("standard", "id", "told"),
    [
        (
            "preponderance",
            "b->q",
            "If the step from *B* to *Q* carried more than 0.8 instead of 0.5, *Q* would stand instead of "
            "*P*; at 0.8, no position would stand.",
        ),
        (
            "preponderance",
            "a->p",
            "If the step from *A* to *P* carried less than 0.5 instead of 0.8, *Q* would stand instead of "
            "*P*; at 0.5, no position would stand.",
        ),
        (
            "beyond-reasonable-doubt",
            "b->q",
            "If the step from *B* to *Q* carried less than 0.3 instead of 0.5, *P* would stand.",
        ),
    ],
)
def test_a_tie_is_told_apart_from_what_comes_beyond_it(standard, id: str, told: str) -> None:
    m = loads(HEAD + TIES + "}")
    e = evaluate(m, options=Options(standard=Standard(standard)))
    found = tips(e)
    assert found is not None
    assert [words(m, said.tip(e, one)) for one in found.tips if one.id == id] == [told]


def test_what_does_not_look_at_numbers_has_no_tipping_points_and_no_shares() -> None:
    e = evaluate(load("harbour-bridge"), "grounded")
    assert tips(e) is None
    assert robustness(e) is None


MIDDLE = "arguments: {a: {text: A, for: p}, b: {text: B, for: {q: {strength: NUMBER}}}}"


@pytest.mark.parametrize(("number", "share"), [("0.5", 0.5), ("0.45", 0.75), ("0.4", 1.0), ("0.6", 0.0)])
def test_robustness_by_hand(number: str, share: float) -> None:
    # The step without a strength is drawn from 0.4 to 0.6; the other one is stated.
    e = evaluate(loads(HEAD + MIDDLE.replace("NUMBER", number) + "}"))
    found = robustness(e, samples=2000)
    assert found is not None
    error = (share * (1 - share) / 2000) ** 0.5
    assert found.shares["p"] == pytest.approx(share, abs=4 * error)
    assert found.shares["p"] + found.shares["q"] == pytest.approx(1)
    assert found.errors["p"] == pytest.approx(error, abs=0.002)


@pytest.mark.parametrize(("number", "lead"), [("0.3", 0.2), ("0.4", None), ("0.45", None)])
def test_a_lead_is_certain_only_where_the_ranges_cannot_make_it_up(number: str, lead: float | None) -> None:
    found = robustness(evaluate(loads(HEAD + MIDDLE.replace("NUMBER", number) + "}")))
    assert found is not None
    assert found.lead == lead


def test_the_likelihood_of_a_node_is_drawn_from_its_own_range() -> None:
    # In DF-QuAD p is ahead where the likelihood, evenly from 0.2 to 0.3, is above 0.225: three times of four.
    text = (
        "arguments: {a: {text: A, likelihood: [0.2, 0.3], for: {p: {strength: 1.0}}}, "
        "b: {text: B, likelihood: 0.225, for: {q: {strength: 1.0}}}}"
    )
    e = evaluate(
        loads(
            HEAD.replace("text: P", "text: P, likelihood: 0.5").replace("text: Q", "text: Q, likelihood: 0.5")
            + text
            + "}"
        ),
        "df-quad",
    )
    assert dict(ranges(e.map, e.framework)) == {"a": (0.2, 0.3)}
    found = robustness(e, samples=2000)
    assert found is not None
    assert found.shares["p"] == pytest.approx(0.75, abs=0.04)


@pytest.mark.parametrize("reading", ["carneades", "df-quad", "aspic-last-link"])
def test_the_same_seed_gives_the_same_shares(reading: str) -> None:
    m = loads(HEAD + MIDDLE.replace("NUMBER", "0.5") + "}")
    found = [robustness(evaluate(m, reading, Options(seed=seed)), samples=100) for seed in (1, 1, 2, 3)]
    assert found[0] == found[1]
    shares = [one.shares for one in found if one is not None]
    assert len(shares) == 4
    assert shares[0] != shares[2] or shares[0] != shares[3]


def test_samples_end_when_the_time_is_over_and_say_so() -> None:
    found = robustness(evaluate(load("cuba-north-korea")), samples=10_000, budget=Budget.of(0.0))
    assert found is not None
    assert (found.samples, found.decided) == (0, False)
    assert set(found.shares.values()) == {0.0}


@settings(max_examples=100, deadline=None)
@given(
    small_maps(5),
    st.sampled_from(
        ["preponderance", "clear-and-convincing", "beyond-reasonable-doubt", "dialectical-validity"]
    ),
)
def test_a_margin_above_nothing_is_that_of_what_stands(m: ArgumentMap, standard) -> None:
    e = evaluate(m, options=Options(standard=Standard(standard)))
    for position in m.positions:
        if found := margin(e, position):
            assert (found.by > 0 and found.own > 0) == (e.labels[position] == "in")
            assert words(m, told(e, found)).startswith(f"*{m.nodes[position].title}* ")


def test_a_margin_is_told_in_words() -> None:
    text = "arguments: {a: {text: A, for: {p: {strength: 0.75}}}, b: {text: B, for: {q: {strength: 0.3}}}}}"
    e = evaluate(loads(HEAD + text), options=Options(standard=Standard("clear-and-convincing")))
    found = margin(e, "p")
    assert found is not None
    assert words(e.map, told(e, found)) == (
        "*P* is 0.05 short of clear and convincing: its best reason weighs 0.75, the best against it 0.3."
    )
    e = evaluate(loads(HEAD + text))
    assert words(e.map, stricter(e, "p") or ()) == (
        "By clear and convincing evidence it would fall: 0.75 stands against 0.3, a lead of 0.45 where more "
        "than 0.5 is asked."
    )
    assert stricter(e, "q") is None
    assert margin(evaluate(load("harbour-bridge"), "grounded"), "toll") is None


def test_removal_gradient_and_shares_are_those_of_the_literature() -> None:
    # Kampik and others (IJAR 2024), example 3.1, the steps of full strength: c supports b, b attacks a.
    text = (
        "objections: {b: {text: B, likelihood: 0.5, against: {p: {strength: 1.0}}}}, "
        "arguments: {c: {text: C, likelihood: 0.5, for: {b: {strength: 1.0}}}}"
    )
    e = evaluate(loads(HEAD + text + "}"), "df-quad")
    found = {one.id: one for one in influences(e, "p")}
    assert (found["b"].removal, found["c"].removal) == (pytest.approx(-0.375), pytest.approx(-0.125))
    assert (found["b"].gradient, found["c"].gradient) == (pytest.approx(-0.25), pytest.approx(-0.25))
    assert shares(e, "p")["b"].value == pytest.approx(-0.375)
    assert [one.id for one in influences(e, "p")] == ["b", "c"]


def test_a_share_of_many_reasons_has_its_error_and_keeps_to_its_seed() -> None:
    nodes = ", ".join(f"n{i}: {{text: N, for: {{p: {{strength: 0.{i}}}}}}}" for i in range(1, 9))
    e = evaluate(loads(f"{HEAD}arguments: {{{nodes}}}}}"), "df-quad")
    found = shares(e, "p", samples=50)
    assert found == shares(e, "p", samples=50)
    assert all(share.error > 0 for share in found.values())
    moved = e.strengths["p"] - 0.5
    assert sum(share.value for share in found.values()) == pytest.approx(moved)


def test_a_step_whose_premise_is_lost_carries_nothing() -> None:
    text = (
        "arguments: {a: {text: A, for: {p: {strength: 1.0}}}}, "
        "objections: {o: {text: O, likelihood: 0.5, against: {a->p: {strength: 1.0}}}}"
    )
    e = evaluate(loads(HEAD + text + "}"), "df-quad")
    assert shares(e, "p")["a"].value == pytest.approx(e.strengths["p"] - 0.5)
    assert compile_map(e.map).claims["a"].score == 0.5
