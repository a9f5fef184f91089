# ruff: noqa: E501 - tables read best with a row a line
"""Three-way merge of maps: nothing is lost in silence, and the result is a map."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.change.merge import Merged, merge, merge_written
from argmap.change.merge.alike import written_like
from argmap.change.merge.resolve import resolved
from argmap.change.merge.text import File, merged_text
from argmap.change.merge.words import merged_words
from argmap.core.errors import MapError
from argmap.core.resources import shipped_map
from argmap.formats import document_of
from argmap.model.argument_map import ArgumentMap
from tests.strategies import maps

BRIDGE = argmap.load("harbour-bridge")


@settings(max_examples=25)
@given(a=maps(most=3), b=maps(most=3))
def test_what_one_side_alone_changed_is_taken_as_it_is(a: ArgumentMap, b: ArgumentMap) -> None:
    for one, two, three in ((b, a, a), (b, a, b), (b, b, a)):
        merged = merge(one, two, three)
        assert merged.map == a
        assert merged.clean


@settings(max_examples=25)
@given(a=maps(most=3), b=maps(most=3), c=maps(most=3))
def test_whatever_is_merged_gives_a_map_that_reads_back_the_same(
    a: ArgumentMap, b: ArgumentMap, c: ArgumentMap
) -> None:
    merged = merge(a, b, c)
    for format in ("yaml", "json"):
        assert argmap.loads(argmap.dumps(merged.map, format), format=format) == merged.map
    _every_conflict_is_marked(merged)


def _every_conflict_is_marked(merged: Merged) -> None:
    marked = argmap.check(merged.map, select=["AM701"])
    assert len(marked) == len(merged.conflicts)


@st.composite
def edits(draw: st.DrawFn, m: ArgumentMap, side: str) -> ArgumentMap:
    """Draw what somebody makes of a map: parts taken out, reworded, added; links drawn, cut, turned round."""
    for number in range(draw(st.integers(1, 4))):
        nodes = list(m.nodes)
        what = draw(st.sampled_from(["remove", "reword", "add", "note", "cut", "turn", "source", "tags"]))
        if what == "add" or not nodes:
            target = {"supports": draw(st.sampled_from(nodes))} if nodes else {}
            m = m.add(argmap.Argument(id=f"{side}{number}-new", text=f"{side} adds {number}.", **target))
            continue
        id = draw(st.sampled_from(nodes))
        node = m.nodes[id]
        if what == "remove":
            m = m.remove(id)
        elif what == "source":
            source = f"{side}{number}-source"
            m = m.add(argmap.Source(id=source, title=f"{side} {number}"))
            m = _with(m, id, sources=(*node.sources, source))
        elif what in ("cut", "turn"):
            name = "supports" if node.supports else "attacks"
            steps = dict(getattr(node, name))
            if steps and not (what == "turn" and node.supports and node.attacks):
                target = next(iter(steps))
                cut = {k: v for k, v in steps.items() if k != target}
                if what == "turn":
                    other = {"supports": "attacks", "attacks": "supports"}[name]
                    m = _with(m, id, **{name: cut, other: {target: steps[target]}})
                elif not any(target in str(link.parent) and "->" in link.parent for link in m.links.values()):
                    m = _with(m, id, **{name: cut})
        else:
            value = (*node.tags, f"{side}{number}") if what == "tags" else f"{side} says {number}"
            m = _with(m, id, **{{"reword": "text", "note": "note", "tags": "tags"}[what]: value})
    return m


def _with(m: ArgumentMap, id: str, **fields: Any) -> ArgumentMap:
    node = m.nodes[id]
    try:
        return m.replace(type(node)(**{name: getattr(node, name) for name in node.model_fields_set} | fields))
    except MapError:
        return m


@st.composite
def three(draw: st.DrawFn) -> tuple[ArgumentMap, ArgumentMap, ArgumentMap]:
    base = draw(st.one_of(st.just(BRIDGE), maps(most=3)))
    return base, draw(edits(base, "o")), draw(edits(base, "t"))


@settings(max_examples=80)
@given(sides=three())
def test_no_node_that_a_side_added_or_went_on_with_is_lost(
    sides: tuple[ArgumentMap, ArgumentMap, ArgumentMap],
) -> None:
    base, ours, theirs = sides
    merged = merge(base, ours, theirs)
    assert argmap.loads(argmap.dumps(merged.map)) == merged.map
    for one, other in ((ours, theirs), (theirs, ours)):
        for id, node in one.nodes.items():
            untouched = base.nodes.get(id) == node
            if not (untouched and id not in other.nodes):
                assert id in merged.map.nodes
    _every_conflict_is_marked(merged)


@settings(max_examples=80)
@given(sides=three())
def test_who_is_ours_decides_only_what_both_changed(
    sides: tuple[ArgumentMap, ArgumentMap, ArgumentMap],
) -> None:
    base, ours, theirs = sides
    one, other = merge(base, ours, theirs), merge(base, theirs, ours)
    assert one.clean == other.clean
    if one.clean:
        assert _unordered(one.map.to_dict()) == _unordered(other.map.to_dict())


def _unordered(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _unordered(value) for key, value in data.items()}
    return sorted(map(repr, map(_unordered, data))) if isinstance(data, list) else data


@settings(max_examples=80)
@given(sides=three())
def test_the_text_of_ours_is_edited_to_what_is_merged(
    sides: tuple[ArgumentMap, ArgumentMap, ArgumentMap],
) -> None:
    base, ours, theirs = sides
    text = "# What we wrote above.\n" + argmap.dumps(ours)
    form = merge_written(base.to_dict(), ours.to_dict(), theirs.to_dict())
    merged = form.merged().map
    found = merged_text(
        File(text, ours.to_dict()),
        File(argmap.dumps(theirs), theirs.to_dict()),
        form.written,
        form.names,
    )
    assert argmap.loads(found.text) == merged == ArgumentMap.from_dict(found.data)
    assert found.text.startswith("# What we wrote above.\n")


@settings(max_examples=60)
@given(sides=three(), side=st.sampled_from(["ours", "theirs"]))
def test_conflicts_are_settled_for_a_side_and_nothing_is_left_of_them(
    sides: tuple[ArgumentMap, ArgumentMap, ArgumentMap], side: Any
) -> None:
    merged = merge(*sides)
    written, names, number = resolved(merged.map.to_dict(), side)
    settled = ArgumentMap.from_dict(written)
    assert number == len(merged.conflicts)
    assert argmap.check(settled, select=["AM701"]) == []
    text = argmap.dumps(merged.map)
    mine = File(text, merged.map.to_dict())
    assert argmap.loads(merged_text(mine, File("{}", {}), written, names).text) == settled


M: dict[str, Any] = {
    "id": "m",
    "question": "Toll?",
    "positions": {"yes": {"text": "Yes."}, "no": {"text": "No."}},
    "arguments": {"a": {"text": "Queues would shorten.", "for": "yes"}},
    "evidence": {
        "e": {"text": "They fell.", "for": "a", "source": "s", "credibility": 2, "quotes": ["fell", "rose"]}
    },
    "sources": {"s": {"title": "S"}, "t": {"title": "T"}},
    "assessment": {
        "confidence": {"level": "low", "because": "One week."},
        "gaps": [{"text": "No figures by income are known."}],
    },
    "expect": {"grounded": {"a": "in", "yes": "in"}},
}
TABLE: dict[str, tuple[dict[str, Any], dict[str, Any], list[str], dict[str, Any]]] = {
    "a list with an item here and one there": (
        {"evidence.e.source": ["s", "t"]}, {"evidence.e.tags": ["x"]}, [], {"evidence.e.source": ["s", "t"]},
    ),
    "an item replaced here and taken out there": (
        {"evidence.e.source": ["t"]}, {"evidence.e.source": [], "evidence.e.quotes": ["rose"]}, [], {"evidence.e.source": ["t"]},
    ),
    "quotations, one taken out and one added": (
        {"evidence.e.quotes": ["rose"]}, {"evidence.e.quotes": ["fell", "rose", "stood"]}, [],
        {"evidence.e.quotes": [{"exact": "rose"}, {"exact": "stood"}]},
    ),
    "two parts of a confidence": (
        {"assessment.confidence.level": "high"}, {"assessment.confidence.because": "Two weeks."}, [],
        {"assessment.confidence": {"level": "high", "because": "Two weeks."}},
    ),
    "one part of a confidence twice": (
        {"assessment.confidence.level": "high"}, {"assessment.confidence.level": "moderate"}, ["confidence"],
        {"assessment.conflict.confidence": {"base": {"level": "low"}, "theirs": {"level": "moderate"}}},
    ),
    "a gap reworded here and tied to a node there": (
        {"assessment.gaps": [{"text": "No good figures by income are known."}]},
        {"assessment.gaps": [{"text": "No figures by income are known.", "on": ["a"]}]}, [],
        {"assessment.gaps": [{"text": "No good figures by income are known.", "on": ["a"]}]},
    ),
    "an expectation twice": (
        {"expect.grounded.a": "out"}, {"expect.grounded.a": "undecided", "expect.grounded.yes": "out"}, ["expect"],
        {"expect.grounded": {"a": "out", "yes": "out"},
         "conflict.expect": {"base": {"grounded": {"a": "in"}}, "theirs": {"grounded": {"a": "undecided"}}}},
    ),
    "a field taken away here and changed there": (
        {"evidence.e.credibility": None}, {"evidence.e.credibility": 3}, ["credibility"],
        {"evidence.e.conflict.credibility": {"base": 2, "theirs": 3}},
    ),
    "a field changed here and taken away there": (
        {"evidence.e.credibility": 3}, {"evidence.e.credibility": None}, ["credibility"],
        {"evidence.e.conflict.credibility": {"base": 2, "theirs": None}},
    ),
    "the question twice": (
        {"question": "A toll?"}, {"question": "No toll?"}, ["question"],
        {"question": "A toll?", "conflict.question": {"base": "Toll?", "theirs": "No toll?"}},
    ),
    "one target for and against": (
        {"evidence.e.for": {"a": {}, "no": {}}}, {"evidence.e.against": {"no": {}}}, ["polarity"],
        {"evidence.e.for.no.conflict": {"polarity": {"theirs": "against"}}},
    ),
    "moved to a kind without the field that was changed": (
        {"arguments.e": {"text": "They fell.", "for": {"a": {}}, "source": ["s"], "quotes": [{"exact": "fell"}, {"exact": "rose"}]}, "evidence": None},
        {"evidence.e.credibility": 3}, ["credibility"],
        {"arguments.e.conflict.credibility": {"base": 2, "theirs": 3}},
    ),
}  # fmt: skip


def _changed(changes: dict[str, Any]) -> ArgumentMap:
    data = copy.deepcopy(argmap.ArgumentMap.from_dict(M).to_dict())
    for path, value in changes.items():
        *steps, last = path.split(".")
        here = data
        for step in steps:
            here = here.setdefault(step, {})
        here[last] = value
        if value is None:
            del here[last]
    return argmap.ArgumentMap.from_dict(data)


@pytest.mark.parametrize("name", TABLE)
def test_a_field_is_merged_by_what_it_is(name: str) -> None:
    ours, theirs, conflicts, expected = TABLE[name]
    merged = merge(argmap.ArgumentMap.from_dict(M), _changed(ours), _changed(theirs))
    assert [one.field for one in merged.conflicts] == conflicts
    written = merged.map.to_dict()
    for path, value in expected.items():
        here: Any = written
        for step in path.split("."):
            here = here[step]
        assert here == value


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("a b c d", "x b c d", "a b c y", "x b c y"),
        ("a b c d", "b c d", "a b c d e", "b c d e"),
        ("a b c", "a x c", "a x c", "a x c"),
        ("a b c", "a x c", "a y c", None),
        ("a b c", "x b c", "a y c", None),
        ("a b", "a b x", "a b y", None),
        ("one\n\ntwo three four", "one\n\ntwo 3 four", "1\n\ntwo three four", "1\n\ntwo 3 four"),
    ],
)
def test_words_are_merged_where_the_changes_do_not_touch(
    base: str, ours: str, theirs: str, merged: str | None
) -> None:
    assert merged_words(base, ours, theirs) == merged
    assert merged_words(base, theirs, ours) == merged


def test_a_text_that_is_nearly_another_is_read_in_parts_or_not_at_all() -> None:
    text = Path(shipped_map("cuba-north-korea") or "").read_text("utf-8")
    document = document_of(text)
    written = document.map.to_dict()
    start = text.index("\narguments:\n") + 1
    for other in (
        text,
        text.replace("\narguments:\n", "\narguments:\n  new:\n    text: New.\n    for: good\n"),
        text[:start].replace("the", "a") + text[start:],
        text.replace("\nobjections:", "\nobjections: # more"),
    ):
        found = written_like(other, text, document.origins.tree, written)
        assert found == argmap.loads(other).to_dict()
    for other in (
        "",
        "a: [",
        text.replace("\n", "\r\n"),
        text.replace("\narguments:\n", "\narguments: |\n"),
        text + "x",
    ):
        assert written_like(other, text, document.origins.tree, written) is None
