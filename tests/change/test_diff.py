from __future__ import annotations

import copy
import json
import random
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.change.diff import Changes, diff, patch
from argmap.change.diff.data import data, from_data
from argmap.change.diff.renames import all_renames, renames
from argmap.change.diff.shown import html, text
from argmap.change.diff.translate import renamed
from argmap.change.diff.words import marked, words
from argmap.model.argument_map import ArgumentMap
from argmap.model.sections import SECTIONS
from strategies import maps

BASE: dict[str, Any] = {
    "argmap": 1,
    "id": "bridge",
    "title": "The bridge",
    "question": "Should the bridge be tolled?",
    "as_of": "2026-05-01",
    "positions": {
        "toll": {"label": "Charge a toll", "text": "The city should charge a toll."},
        "free": {"label": "Keep it free", "text": "The bridge should stay free."},
    },
    "arguments": {
        "queues": {
            "label": "Shorter queues",
            "text": "A toll at peak hours would shorten queues.",
            "for": {"toll": {"strength": "moderate", "scheme": "cause-to-effect", "with": ["rivals"]}},
            "held_by": ["office"],
            "likelihood": "likely",
        },
        "fairness": {"text": "A flat toll weighs most on low-paid commuters.", "for": {"free": {}}},
    },
    "objections": {"rebates": {"text": "Rebates remove the burden.", "against": {"fairness": {}}}},
    "evidence": {
        "week": {
            "text": "Queues fell by a fifth in the trial week.",
            "for": {"queues": {}},
            "source": ["gazette"],
            "quotes": [{"exact": "queues fell by a fifth"}],
            "credibility": 2,
        }
    },
    "assumptions": {"rivals": {"text": "No free crossing is nearby.", "basis": "caveat"}},
    "sources": {
        "gazette": {"type": "article-newspaper", "title": "Trial toll cuts queues", "reliability": "B"},
        "report": {"title": "Figures of the week", "cites": ["gazette"]},
    },
    "actors": {"office": {"name": "Transport Office"}, "union": {"name": "Commuters' Union"}},
    "events": {"trial": {"date": "2026-03", "text": "The trial week."}},
    "assessment": {
        "answer": "A toll would do more good than harm.",
        "likelihood": "likely",
        "confidence": {"level": "moderate", "because": "One week."},
        "judgements": [{"text": "Queues would shorten.", "on": ["queues"]}, {"text": "Trade would hold."}],
        "indicators": [{"text": "A second trial shows no fall.", "would": "weaken"}],
        "gaps": [{"text": "No figures by income."}],
    },
    "expect": {"grounded": {"fairness": "out"}},
}
FIRST = ArgumentMap.from_dict(BASE)


def changed(*way: Any, to: Any = None, add: dict[str, Any] | None = None) -> ArgumentMap:
    """Return the map with one value changed, or taken away."""
    tree = copy.deepcopy(BASE)
    *path, last = way
    holder: Any = tree
    for step in path:
        holder = holder.setdefault(step, {}) if isinstance(holder, dict) else holder[step]
    if to is None:
        del holder[last]
    else:
        holder[last] = to
    return ArgumentMap.from_dict({**tree, **(add or {})})


def other_section(id: str, was: str, now: str) -> ArgumentMap:
    tree = copy.deepcopy(BASE)
    tree[now][id] = tree[was].pop(id)
    return ArgumentMap.from_dict(tree)


def turned(id: str, parent: str) -> ArgumentMap:
    tree = copy.deepcopy(BASE)
    tree["arguments"][id]["against"] = {parent: tree["arguments"][id].pop("for")[parent]}
    return ArgumentMap.from_dict(tree)


Q, W, A = ("arguments", "queues"), ("evidence", "week"), ("assessment",)
STEP = (*Q, "for", "toll")
ROWS: list[tuple[str, ArgumentMap, list[tuple[str, str, str, str]], str]] = [
    (
        "a node that is new",
        changed("arguments", "new", to={"text": "Money for the city.", "for": {"toll": {}}}),
        [("argument", "added", "new", "")],
        "+ argument “Money for the city”, for “Charge a toll”",
    ),
    (
        "a node that is gone",
        changed("objections", "rebates"),
        [("objection", "removed", "rebates", "")],
        "− objection “Rebates remove the burden”, against “A flat toll weighs most on low-paid commuters”",
    ),
    (
        "a text in other words",
        changed(*Q, "text", to="A toll at rush hours would shorten queues."),
        [("argument", "reworded", "queues", "text")],
        "~ “Shorter queues”: text: A toll at [-peak-]{+rush+} hours would shorten queues.",
    ),
    (
        "another kind of node",
        other_section("queues", "arguments", "assumptions"),
        [("assumption", "kind", "queues", "")],
        "~ “Shorter queues” is now an assumption; it was an argument",
    ),
    (
        "a link that is new",
        changed(*W, "against", to={"free": {}}),
        [("link", "added", "week->free", "free")],
        "+ “Queues fell by a fifth in the trial week” now speaks against “Keep it free”",
    ),
    (
        "a link that is gone",
        changed("arguments", "fairness", "for"),
        [("link", "removed", "fairness->free", "free")],
        "− “A flat toll weighs most on low-paid commuters” no longer speaks for “Keep it free”",
    ),
    (
        "a link that is turned round",
        turned("fairness", "free"),
        [("link", "flipped", "fairness->free", "free")],
        "~ “A flat toll weighs most on low-paid commuters” now speaks against, and no longer for, "
        "“Keep it free”",
    ),
    (
        "a stronger step",
        changed(*STEP, "strength", to=0.9),
        [("link", "strengthened", "queues->toll", "strength")],
        "~ the step from “Shorter queues” to “Charge a toll” is stronger: moderate → 0.9",
    ),
    (
        "a weaker step",
        changed(*STEP, "strength", to="weak"),
        [("link", "weakened", "queues->toll", "strength")],
        "~ the step from “Shorter queues” to “Charge a toll” is weaker: moderate → weak",
    ),
    (
        "another scheme",
        changed(*STEP, "scheme", to="analogy"),
        [("link", "scheme", "queues->toll", "scheme")],
        "~ the step from “Shorter queues” to “Charge a toll”: scheme: cause-to-effect → analogy",
    ),
    (
        "other co-premises",
        changed(*STEP, "with", to=["rivals", "fairness"]),
        [("link", "co-premises", "queues->toll", "with")],
        "~ the step from “Shorter queues” to “Charge a toll”: what the step needs as well: now also "
        "“A flat toll weighs most on low-paid commuters”",
    ),
    (
        "another source",
        changed(*W, "source", to=["report"]),
        [("evidence", "sources", "week", "source")],
        "~ “Queues fell by a fifth in the trial week”: its source: now also “Figures of the week”; no longer "
        "“Trial toll cuts queues”",
    ),
    (
        "another quotation",
        changed(*W, "quotes", 0, "exact", to="queues fell by a sixth"),
        [("evidence", "quotation", "week", "exact")],
        "~ “Queues fell by a fifth in the trial week”: the quotation: queues fell by a [-fifth-]{+sixth+}",
    ),
    (
        "one quotation more",
        changed(*W, "quotes", to=[{"exact": "queues fell by a fifth"}, {"exact": "shops saw no loss"}]),
        [("evidence", "added", "week", "quotes")],
        "+ “Queues fell by a fifth in the trial week”: a new quotation: “shops saw no loss”",
    ),
    (
        "another credibility",
        changed(*W, "credibility", to=4),
        [("evidence", "rating", "week", "credibility")],
        "~ “Queues fell by a fifth in the trial week”: credibility: 2 → 4",
    ),
    (
        "another reliability",
        changed("sources", "gazette", "reliability", to="C"),
        [("source", "rating", "gazette", "reliability")],
        "~ “Trial toll cuts queues”: reliability: B → C",
    ),
    (
        "another likelihood, with both ranges",
        changed(*Q, "likelihood", to="unlikely"),
        [("argument", "likelihood", "queues", "likelihood")],
        "~ “Shorter queues”: likelihood: likely (55–80 %) → unlikely (20–45 %)",
    ),
    (
        "other holders",
        changed(*Q, "held_by", to=["office", "union"]),
        [("argument", "speakers", "queues", "held_by")],
        "~ “Shorter queues”: who holds it: now also “Commuters' Union”",
    ),
    (
        "a source that is new",
        changed("sources", "survey", to={"title": "A survey"}),
        [("source", "added", "survey", "")],
        "+ source “A survey”",
    ),
    (
        "an actor that is gone",
        changed("actors", "union"),
        [("actor", "removed", "union", "")],
        "− actor “Commuters' Union”",
    ),
    (
        "another day of an event",
        changed("events", "trial", "date", to="2026-04"),
        [("event", "changed", "trial", "date")],
        "~ “The trial week.”: date: 2026-03 → 2026-04",
    ),
    (
        "another answer",
        changed(*A, "answer", to="A toll would do more harm than good."),
        [("assessment", "reworded", "", "answer")],
        "~ the assessment: answer: A toll would do more [-good-]{+harm+} than [-harm-]{+good+}.",
    ),
    (
        "another likelihood of the answer",
        changed(*A, "likelihood", to=[0.2, 0.3]),
        [("assessment", "likelihood", "", "likelihood")],
        "~ the assessment: likelihood: likely (55–80 %) → unlikely (20–30 %)",
    ),
    (
        "another confidence",
        changed(*A, "confidence", "level", to="low"),
        [("assessment", "changed", "", "level")],
        "~ the assessment: confidence: moderate → low",
    ),
    (
        "a judgement less",
        changed(*A, "judgements", 1),
        [("judgement", "removed", "", "judgements")],
        "− judgement: Trade would hold.",
    ),
    (
        "a judgement in other words",
        changed(*A, "judgements", 0, "text", to="Queues would shorten at once."),
        [("judgement", "reworded", "", "text")],
        "~ judgement 1: text: Queues would shorten{+ at once+}.",
    ),
    (
        "what an indicator would do",
        changed(*A, "indicators", 0, "would", to="strengthen"),
        [("indicator", "changed", "", "would")],
        "~ indicator 1: what it would do: weaken → strengthen",
    ),
    (
        "no assessment any more",
        changed("assessment"),
        [
            *(("assessment", "changed", "", field) for field in ("answer", "confidence")),
            ("assessment", "likelihood", "", "likelihood"),
            *(("judgement", "removed", "", "judgements"),) * 2,
            ("indicator", "removed", "", "indicators"),
            ("gap", "removed", "", "gaps"),
            ("assessment", "removed", "", ""),
        ],
        "− the assessment",
    ),
    (
        "another expectation",
        changed("expect", "grounded", "fairness", to="in"),
        [("expectation", "changed", "", "fairness")],
        "~ what grounded is expected to find of “A flat toll weighs most on low-paid commuters”: out → in",
    ),
    (
        "another title",
        changed("title", to="The old bridge"),
        [("map", "reworded", "", "title")],
        "~ the map: title: The {+old +}bridge",
    ),
    (
        "another day of the map",
        changed("as_of", to="2026-06-01"),
        [("map", "changed", "", "as_of")],
        "~ the map: date of the map: 2026-05-01 → 2026-06-01",
    ),
    (
        "another status",
        changed("status", to="final"),
        [("map", "changed", "", "status")],
        "~ the map: status: final (new)",
    ),
]


@pytest.mark.parametrize(("name", "second", "rows", "line"), ROWS, ids=[row[0] for row in ROWS])
def test_a_change_is_called_by_its_name(
    name: str, second: ArgumentMap, rows: list[tuple[str, str, str, str]], line: str
) -> None:
    changes = diff(FIRST, second)
    found = [(c.what, c.kind, c.id, c.field) for c in changes.told]
    assert sorted(found) == sorted(rows)
    assert line in str(changes).splitlines()
    assert patch(changes, FIRST) == second
    assert patch(diff(second, FIRST), second) == FIRST


def test_equal_maps_have_no_changes() -> None:
    changes = diff(FIRST, ArgumentMap.from_dict(BASE))
    assert not changes
    assert (len(changes), str(changes)) == (0, "Nothing is different.")
    assert changes.order == ()


def test_the_order_of_a_file_is_no_change_but_is_kept() -> None:
    tree = {**BASE, "arguments": dict(reversed(BASE["arguments"].items()))}
    second = ArgumentMap.from_dict(tree)
    changes = diff(FIRST, second)
    assert not changes
    assert list(patch(changes, FIRST).arguments) == ["fairness", "queues"]


def test_the_order_of_judgements_is_a_change() -> None:
    second = changed(*A, "judgements", to=BASE["assessment"]["judgements"][::-1])
    changes = diff(FIRST, second)
    assert [(c.what, c.kind) for c in changes] == [("judgement", "order")]
    assert str(changes) == "~ the judgements stand in another order"
    assert patch(changes, FIRST) == second


def test_what_goes_with_a_node_is_not_told_on_its_own() -> None:
    tree = copy.deepcopy(BASE)
    del tree["arguments"]["fairness"], tree["objections"]["rebates"]["against"], tree["expect"]
    changes = diff(FIRST, ArgumentMap.from_dict(tree))
    assert [(c.kind, c.id) for c in changes.told] == [("removed", "fairness")]
    assert len(changes) > 1


@given(maps(), maps())
def test_the_changes_made_on_the_first_map_give_the_second(a: ArgumentMap, b: ArgumentMap) -> None:
    assert not diff(a, a)
    changes = diff(a, b)
    assert bool(changes) == (a != b)
    made = patch(changes, a)
    assert made == b
    # To the order of all that is written.
    assert json.dumps(made.to_dict()) == json.dumps(b.to_dict())
    assert from_data(json.loads(json.dumps(data(changes)))) == changes
    assert text(changes)
    assert html(changes)


@given(maps(), maps(), st.data())
def test_any_one_field_that_differs_is_named(a: ArgumentMap, b: ArgumentMap, chosen: st.DataObject) -> None:
    """Put one field of `a` in the state in which `b` has it, or take it away."""
    tree = a.to_dict()
    places = [((key,), b.to_dict().get(key)) for key in ArgumentMap.model_fields if key not in SECTIONS]
    for section in SECTIONS:
        others = list(b.to_dict().get(section, {}).values())
        for id, part in tree.get(section, {}).items():
            for key in {*part, *(key for other in others[:1] for key in other)}:
                other = others[0].get(key) if others else None
                places.append(((section, id, key), other))
    way, value = chosen.draw(st.sampled_from(places))
    second = _with(tree, way, value)
    if second is None:
        return
    changes = diff(a, second)
    assert bool(changes) == (a != second)
    assert all(_names(change.path, way) or change.kind == "renamed" for change in changes), changes.changes
    assert patch(changes, a) == second


def _with(tree: dict[str, Any], way: tuple[str, ...], value: Any) -> ArgumentMap | None:
    tree = copy.deepcopy(tree)
    holder = tree
    for step in way[:-1]:
        holder = holder[step]
    if value is None:
        holder.pop(way[-1], None)
    else:
        holder[way[-1]] = value
    try:
        return ArgumentMap.from_dict(tree)
    except argmap.ArgmapError:
        return None


def _names(path: tuple[Any, ...], way: tuple[str, ...]) -> bool:
    flip = {"for": "against", "against": "for"}
    at = tuple(flip.get(step, step) for step in way)
    return path[: len(way)] == way or path[: len(way)] == at


def test_a_field_of_every_name_can_differ() -> None:
    """Each field of each part, one by one: what the comparison passed over would be lost in silence."""
    missed = []
    for section, part in (("sources", "gazette"), ("actors", "office"), ("events", "trial"), W, Q):
        for field in type(getattr(FIRST, section)[part]).model_fields.values():
            key = field.alias or ""
            if not key:
                continue
            for value in ("another text", ["report"], ["gazette"], [{"family": "Doe"}], "2001"):
                second = _with(BASE, (section, part, key), value)
                if second is not None and second != FIRST:
                    if not any(c.path[:3] == (section, part, key) for c in diff(FIRST, second)):
                        missed.append((section, key))
                    break
            else:
                if key not in ("for", "against"):
                    missed.append((section, key, "no value"))
    assert missed == []


def test_a_new_id_is_a_rename_and_nothing_else() -> None:
    words = json.dumps(BASE).replace('"fairness"', '"burden"').replace("->fairness", "->burden")
    second = ArgumentMap.from_dict(json.loads(words))
    changes = diff(FIRST, second)
    assert str(changes) == "~ “A flat toll weighs most on low-paid commuters” has a new id: fairness → burden"
    assert changes.renames() == {"fairness": "burden"}
    assert patch(changes, FIRST) == second


@pytest.mark.parametrize(
    ("was", "now", "space"),
    [
        ("gazette", "the-gazette", "sources"),
        ("office", "transport", "actors"),
        ("trial", "trial-week", "events"),
    ],
)
def test_sources_actors_and_events_are_renamed_too(was: str, now: str, space: Any) -> None:
    second = ArgumentMap.from_dict(json.loads(json.dumps(BASE).replace(f'"{was}"', f'"{now}"')))
    changes = diff(FIRST, second)
    assert changes.renames(space) == {was: now}
    assert len(changes) == 1
    assert patch(changes, FIRST) == second


def test_a_rename_with_other_words_in_the_same_place_is_one() -> None:
    tree = copy.deepcopy(BASE)
    node = tree["arguments"].pop("fairness")
    node["text"] = "A flat toll weighs heaviest on commuters with low pay."
    tree["arguments"]["burden"] = node
    tree["objections"]["rebates"]["against"] = {"burden": {}}
    tree["expect"] = {"grounded": {"burden": "out"}}
    assert renames(FIRST, ArgumentMap.from_dict(tree)) == {"fairness": "burden"}


def test_what_only_stands_in_the_same_place_is_no_rename() -> None:
    tree = copy.deepcopy(BASE)
    tree["objections"] = {"trade": {"text": "Shops would lose customers.", "against": {"fairness": {}}}}
    changes = diff(FIRST, ArgumentMap.from_dict(tree))
    assert sorted(c.kind for c in changes) == ["added", "removed"]


def test_an_id_that_both_maps_have_is_never_renamed() -> None:
    tree = copy.deepcopy(BASE)
    one, other = tree["arguments"]["queues"]["text"], tree["arguments"]["fairness"]["text"]
    tree["arguments"]["queues"]["text"], tree["arguments"]["fairness"]["text"] = other, one
    second = ArgumentMap.from_dict(tree)
    assert dict(renames(FIRST, second)) == {}
    assert {c.kind for c in diff(FIRST, second)} == {"reworded"}


@pytest.mark.parametrize("seed", range(4))
def test_renames_are_recognised_on_generated_edits(seed: int) -> None:
    """New ids for a fifth of the shipped map, half of them reworded; a tenth gone, and as many new ones."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    first = argmap.load("cuba-north-korea")
    tree = first.to_dict()
    ids = [id for id in first.nodes if id not in first.positions]
    chosen = chance.sample(ids, len(ids) // 5)
    new = {id: f"n{place}" for place, id in enumerate(chosen)}
    made = renamed(tree, all_renames({}, {}).__class__(nodes=new))
    for section in ("arguments", "objections", "evidence", "assumptions"):
        for id, node in made[section].items():
            if id in new.values() and chance.random() < 0.5:
                made[section][id] = {**node, "text": _reworded(node["text"], chance)}
    second = ArgumentMap.from_dict(made)
    gone = chance.sample([id for id in ids if id not in chosen], len(ids) // 10)
    second = second.remove(*gone)
    texts = [first.nodes[id].text.split() for id in gone]
    for place, id in enumerate(gone):
        # As new arguments are: about the same things, with the same parents.
        mixed = " ".join(chance.sample([word for text in texts for word in text], 12)).capitalize()
        to = next((link.parent for link in first.nodes[id].links if link.parent in second.nodes), "bad")
        second = second.add(argmap.Argument(id=f"added-{place}", text=f"{mixed}.", supports=[to]))
    found = dict(renames(first, second))
    right = sum(new.get(was) == now for was, now in found.items())
    expected = {was for was in new if was not in gone}
    assert right / len(found) >= 0.97
    assert right / len(expected) >= 0.95


def _reworded(text: str, chance: random.Random) -> str:
    """Replace one word in five."""
    return " ".join(word if chance.random() < 0.8 else "otherwise" for word in text.split())


def test_many_nodes_with_one_text_take_no_quadratic_time() -> None:
    def many(prefix: str) -> ArgumentMap:
        nodes = {f"{prefix}{n}": {"text": "To be written.", "for": {"p": {}}} for n in range(3000)}
        return ArgumentMap(id="m", question="Q?", positions={"p": {"text": "P."}}, arguments=nodes)

    changes = diff(many("a"), many("b"))
    assert {c.kind for c in changes} == {"renamed"}


@given(st.text(max_size=60), st.text(max_size=60))
def test_runs_of_words_make_both_texts_to_the_last_blank(before: str, after: str) -> None:
    runs = words(before, after)
    assert "".join(run.text for run in runs if run.how != "inserted") == before
    assert "".join(run.text for run in runs if run.how != "removed") == after
    assert all(run.text for run in runs)
    assert all(one.how != other.how for one, other in pairwise(runs))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("A flat toll", "A fair toll", "A [-flat-]{+fair+} toll"),
        ("one two three four", "one five six four", "one [-two three-]{+five six+} four"),
        ("same", "same", "same"),
        ("a  b", "a b", "a [- -]b"),
        ("Cost.", "Cost!", "Cost[-.-]{+!+}"),
        ("x", "", "[-x-]"),
    ],
)
def test_words_are_marked_without_colour(before: str, after: str, expected: str) -> None:
    assert marked(words(before, after)) == expected


def test_long_texts_are_compared_in_time() -> None:
    chance = random.Random(1)  # noqa: S311 - no secret
    before = " ".join(chance.choice(["toll", "bridge", "queue", "week", "office."]) for _ in range(20_000))
    after = before.replace("week", "month")
    runs = words(before, after)
    assert "".join(run.text for run in runs if run.how != "removed") == after


def test_words_of_others_are_escaped() -> None:
    nasty = "<script>alert(1)</script> \u200b[x](javascript:y)"
    changes = diff(FIRST, changed(*Q, "text", to=nasty))
    assert "<script>" not in html(changes)
    assert "\u200b" not in text(changes)
    assert "\\u200b" in text(changes)


def test_changes_that_do_not_fit_are_refused() -> None:
    changes = diff(FIRST, changed(*Q, "text", to="Another."))
    for other in (
        changed(*Q, "text", to="Something else."),
        ArgumentMap(id="m", question="Q?"),
        argmap.load("harbour-bridge"),
    ):
        with pytest.raises(argmap.MapError, match="does not fit"):
            patch(changes, other)


@pytest.mark.parametrize("second", [row[1] for row in ROWS if "less" not in row[0] and "gone" not in row[0]])
def test_no_change_fits_an_empty_map(second: ArgumentMap) -> None:
    try:
        patch(diff(second, FIRST), ArgumentMap(id="m", question="Q?"))
    except argmap.ArgmapError:
        return
    pytest.fail("a change was made where it did not fit")


@pytest.mark.parametrize(
    "written", [{}, {"changes": 1}, {"changes": [{}]}, {"changes": [[]], "order": []}, []]
)
def test_what_is_no_form_of_changes_is_refused(written: Any) -> None:
    with pytest.raises(argmap.FormatError):
        from_data(written)


def test_the_face_gives_both() -> None:
    second = changed(*Q, "likelihood", to="unlikely")
    changes = argmap.diff(FIRST, second)
    assert isinstance(changes, Changes)
    assert argmap.patch(changes, FIRST) == second
    assert "<li><b>~</b>" in changes._repr_html_()
    assert [change.kind for change in changes.about("queues")] == ["likelihood"]
    with pytest.raises(argmap.MapError):
        argmap.diff("a.yaml", second)
