"""Operations on frozen maps: what becomes of all that names a part."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.change.operations.hanging import descendants, hanging_on
from argmap.change.operations.remove import HangsOnError
from argmap.change.planning.mentions import mentions
from argmap.core.errors import ArgmapError, MapError, UnknownName
from argmap.formats import dumps, loads
from argmap.model.argument_map import ArgumentMap
from argmap.model.references import references
from argmap.model.sections import SECTIONS
from strategies import maps

BASE = """
id: m
question: q
positions: {p: {text: P}, q: {text: Q}}
arguments:
  a: {text: A, for: {p: {strength: weak, with: [s]}}, against: q, held_by: [x], source: g}
  b: {text: B, for: [a, a->p]}
  c: {text: C, for: b, against: {b: {}}}
  d: {text: D, for: c}
  e: {text: E, for: d, against: q}
objections:
  u: {text: U, against: a->p}
  v: {text: V, against: u->a->p}
  w: {text: W, against: c->b#against}
evidence:
  f: {text: F, for: u, source: [g, h], quotes: [{exact: one}, {exact: two, source: h}], origin: g}
assumptions:
  s: {text: S}
sources: {g: {cites: [h]}, h: {}}
actors: {x: {name: X}, y: {name: Y, part_of: x}}
events: {x: {date: "2020", text: T, actors: [x], sources: [g]}}
assessment: {judgements: [{text: j, on: [a, a->p, v->u->a->p]}]}
expect: {grounded: {a: in, b: out}}
"""


@pytest.fixture
def m() -> ArgumentMap:
    return loads(BASE)


def test_a_node_is_renamed_wherever_it_is_named(m: ArgumentMap) -> None:
    renamed = argmap.rename(m, "a", "z")
    # The words of a map without quotes or spaces: another renaming of the same file by its letters.
    text = (
        dumps(m).replace(" a:", " z:").replace("a->", "z->").replace("[a, ", "[z, ").replace("-> a", "-> z")
    )
    assert renamed == loads(text)
    assert list(renamed.arguments) == ["z", "b", "c", "d", "e"]
    assert argmap.rename(renamed, "z", "a") == m


def test_sources_actors_and_events_are_renamed(m: ArgumentMap) -> None:
    renamed = argmap.rename(m, "g", "z")
    assert renamed.evidence["f"].sources == ("z", "h")
    assert renamed.evidence["f"].origin == "z"
    assert renamed.events["x"].sources == ("z",)
    assert list(renamed.sources) == ["z", "h"]
    renamed = argmap.rename(m, m.actors["x"], "z")
    assert (renamed.actors["y"].part_of, renamed.events["x"].actors) == ("z", ("z",))
    assert renamed.arguments["a"].held_by == ("z",)
    assert list(renamed.events) == ["x"]


@pytest.mark.parametrize(
    ("thing", "new", "error", "words"),
    [
        ("nobody", "z", UnknownName, "There is no part `nobody`"),
        ("a", "b", MapError, "The id `b` is taken"),
        ("a", "a b", MapError, "is not an id"),
        ("a", "", MapError, "is not an id"),
        ("a", "a->b", MapError, "is not an id"),
        ("x", "z", MapError, "under actors and under events"),
        ("g", "h", MapError, "is taken"),
    ],
)
def test_what_cannot_be_renamed_is_told(m: ArgumentMap, thing: str, new: str, error: Any, words: str) -> None:
    with pytest.raises(error, match=words):
        argmap.rename(m, thing, new)


def test_a_source_may_have_the_id_of_a_node(m: ArgumentMap) -> None:
    assert argmap.rename(m, "g", "a").sources["a"].cites == ("h",)


@given(m=maps(), data=st.data())
def test_there_and_back_is_the_same(m: ArgumentMap, data: st.DataObject) -> None:
    parts = [(section, id) for section in SECTIONS for id in getattr(m, section)]
    if not parts:
        return
    section, id = data.draw(st.sampled_from(parts))
    there = argmap.rename(m, getattr(m, section)[id], "quite-new")
    assert sum("quite-new" in ref.replace("->", " ").split() for _, _, ref in references(there)) == sum(
        what in _kinds(section) and id in ref.removesuffix("#against").split("->")
        for what, _, ref in references(m)
    )
    assert argmap.rename(there, getattr(there, section)["quite-new"], id) == m


def _kinds(section: str) -> tuple[str, ...]:
    return {"sources": ("source",), "actors": ("actor",), "events": ("event",)}.get(
        section, ("node", "node or link")
    )


@given(m=maps())
def test_a_file_names_what_its_map_names(m: ArgumentMap) -> None:
    said = {
        "nodes": "node",
        "links": "node or link",
        "sources": "source",
        "actors": "actor",
        "events": "event",
    }
    for data in (m.to_dict(), argmap.loads(dumps(m)).to_dict()):
        found = sorted((said[mention.named], mention.ref) for mention in mentions(data))
        assert found == sorted((what, ref) for what, _, ref in references(m))


def test_what_hangs_on_a_part_is_named(m: ArgumentMap) -> None:
    assert [str(found) for found in hanging_on(m, "a")] == [
        "`b` is for `a`",
        "`b` is for `a->p`",
        "`u` is against `a->p`",
        "`v` is against `u->a->p`",
        "`assessment` has a judgement on `a`",
        "`assessment` has a judgement on `a->p`",
        "`assessment` has a judgement on `v->u->a->p`",
        "`expect` has a label for `a`",
    ]
    assert [str(found) for found in hanging_on(m, "s")] == ["`a` has as co-premise `s`"]
    assert {found.what for found in hanging_on(m, "g")} == {
        "has its source in", "has its origin in", "is reported by",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("thing", "go"),
    [
        ("a", {"b", "c", "d", "u", "v", "w", "f", "s"}),
        ("c", {"d", "w"}),
        ("p", {"u", "v", "f", "s"}),
        ("s", set()),
        ("u", {"v", "f"}),
        ("d", set()),
        ("h", set()),
        ("y", set()),
    ],
)
def test_descendants_bear_on_nothing_else(m: ArgumentMap, thing: str, go: set[str]) -> None:
    assert descendants(m, thing) == go


def test_a_source_takes_along_the_evidence_that_has_no_other() -> None:
    m = loads("{id: m, question: q, evidence: {e: {text: E, source: g},"
              " f: {text: F, for: e, source: [g, h]}},"
              " sources: {g: {}, h: {}}}")  # fmt: skip
    assert descendants(m, "g") == {"e", "f"}
    assert not argmap.remove(m, "g", with_descendants=True).evidence
    assert argmap.remove(m, "g", keep_children=True).evidence["f"].sources == ("h",)


def test_circles_without_a_way_out_go_as_well() -> None:
    m = loads("{id: m, question: q, positions: {p: {text: P}}, arguments: {a: {text: A, for: p},"
              " b: {text: B, for: [a, c]}, c: {text: C, for: b},"
              " d: {text: D, for: e}, e: {text: E, for: d}}}")  # fmt: skip
    assert descendants(m, "a") == {"b", "c"}


@given(m=maps(), data=st.data())
def test_what_stays_has_a_way_that_avoids_what_goes(m: ArgumentMap, data: st.DataObject) -> None:
    if not m.nodes:
        return
    id = data.draw(st.sampled_from(sorted(m.nodes)))
    gone = descendants(m, m.nodes[id]) | {id}
    ways: dict[str, list[set[str]]] = {node: [] for node in m.nodes}
    for link in m.links.values():
        named = set(link.parent.removesuffix("#against").split("->"))
        ways[link.child].append(named)
        for other in link.step.co_premises:
            ways[other].append({link.child, *named})
    for node in m.nodes:
        if node not in gone:
            # Where all ways lead through what goes, it had none at first, or goes in a circle of its own.
            reached = _reached(ways, node, gone)
            assert not ways[node] or any(not way & gone for way in ways[node]) or id not in reached


def _reached(ways: dict[str, list[set[str]]], node: str, gone: set[str]) -> set[str]:
    found, queue = set(), [node]
    while queue:
        for way in ways[queue.pop()]:
            for other in way - found:
                found.add(other)
                queue.append(other)
    return found


def test_removing_says_what_hangs_on_it(m: ArgumentMap) -> None:
    with pytest.raises(
        HangsOnError, match=r"Something hangs on `a`: `b` is for `a`; .*; and 3 more"
    ) as caught:
        argmap.remove(m, "a")
    assert len(caught.value.hanging) == 8
    assert "with_descendants" in caught.value.hint
    with pytest.raises(ArgmapError, match="cannot both go and stay"):
        argmap.remove(m, "a", with_descendants=True, keep_children=True)
    with pytest.raises(UnknownName):
        argmap.remove(m, "nobody")
    assert argmap.remove(m, "a", keep_children=True) == m.remove("a")
    assert argmap.remove(m, ["w", "v"], keep_children=True) == m.remove("w", "v")
    assert set(argmap.remove(m, "a", with_descendants=True).nodes) == {"p", "q", "e"}


def test_a_link_takes_along_what_names_it(m: ArgumentMap) -> None:
    moved = argmap.move(m, "a", off="p", to="q", polarity="for")
    assert moved.arguments["a"].supports["q"].co_premises == ("s",)
    assert moved.objections["u"].attacks.keys() == {"a->q"}
    assert moved.objections["v"].attacks.keys() == {"u->a->q"}
    assert moved.assessment
    assert moved.assessment.judgements[0].on == ("a", "a->q", "v->u->a->q")
    # It attacks `q` as well: that link has another name now.
    assert "a->q#against" in moved.links


@pytest.mark.parametrize(
    ("id", "given", "links"),
    [
        ("f", {"polarity": "against"}, ["f->u against"]),
        ("f", {"to": "a"}, ["f->a for"]),
        ("d", {"to": "b", "kind": "objection"}, ["d->b for"]),
        ("s", {"to": "p"}, ["s->p for"]),
        ("u", {"to": "q", "polarity": "for"}, ["u->q for"]),
        ("w", {"to": "c->b"}, ["w->c->b against"]),
        ("c", {"off": "c->b#against", "to": "a"}, ["c->b for", "c->a against"]),
        ("c", {"off": "c->b", "to": "a"}, ["c->a for", "c->b against"]),
    ],
)
def test_a_node_bears_on_another(m: ArgumentMap, id: str, given: dict[str, Any], links: list[str]) -> None:
    moved = argmap.move(m, id, **given)
    assert [f"{link.id} {link.polarity}" for link in moved.nodes[id].links] == links
    # The map loads again, and so nothing points nowhere.
    assert loads(dumps(moved)) == moved


def test_a_node_becomes_one_of_another_kind(m: ArgumentMap) -> None:
    moved = argmap.move(m, "b", kind="objection")
    assert moved.objections["b"].supports == m.arguments["b"].supports
    assert "b" not in moved.arguments
    with pytest.raises(MapError, match="`f` has `origin`, which argument has not"):
        argmap.move(m, "f", kind="argument")


@pytest.mark.parametrize(
    ("id", "given", "words"),
    [
        ("nobody", {"to": "p"}, "There is no node `nobody`"),
        ("b", {"to": "nobody"}, "There is no node or link `nobody`"),
        ("b", {"to": "p"}, "`b` has several links"),
        ("b", {"to": "p", "off": "q"}, "There is no link from `b` to `q`"),
        ("d", {}, "not said where"),
        ("d", {"kind": "argument"}, "not said where"),
        ("d", {"kind": "thought"}, "There is no kind of node `thought`"),
        ("d", {"to": "d"}, "cannot bear on itself"),
        ("d", {"to": "d->c"}, "cannot bear on itself"),
        ("s", {"polarity": "against"}, "bears on nothing"),
        ("b", {"off": "a", "to": "a->p"}, "bears on `a->p` already"),
        ("d", {"polarity": "beside"}, "is not the polarity"),
    ],
)
def test_what_cannot_move_is_told(m: ArgumentMap, id: str, given: dict[str, Any], words: str) -> None:
    with pytest.raises(ArgmapError, match=words):
        argmap.move(m, id, **given)


def test_a_draft_makes_an_ordinary_map() -> None:
    draft = argmap.new("Toll?", positions={"yes": "Toll it.", "no": "Do not."}, as_of="2026-05")
    draft.argument("a", "Queues.", supports={"yes": {"strength": "weak"}}).objection(
        "o", "No.", attacks="a->yes"
    )
    draft.evidence("e", "Fell.", supports="a", source="g", quote="fell").source("g", "Gazette")
    draft.actor("x", "X").event("v", "2026", "V.").assumption("s", "S.")
    m = draft.map
    assert m == loads(dumps(m))
    assert (m.id, m.evidence["e"].quotes[0].exact, list(m.links)) == (
        "toll", "fell", ["a->yes", "o->a->yes", "e->a"],
    )  # fmt: skip
    assert repr(draft) == "<Draft toll: 9 parts>"
    with pytest.raises(MapError, match="The id `a` is taken"):
        draft.argument("a", "Again.")
    with pytest.raises(MapError, match="There is no node `nowhere`"):
        draft.argument("z", "Z.", supports="nowhere").map  # noqa: B018
    with pytest.raises(MapError):
        draft.argument("bad id", "Z.")
