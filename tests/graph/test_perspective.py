"""The map as one actor sees it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.core.errors import UnknownName
from argmap.formats import load, loads
from argmap.graph.perspective import perspective, speakers, theirs
from argmap.graph.select.part import part
from argmap.graph.select.query import query
from argmap.graph.stance import stances
from argmap.model.argument_map import ArgumentMap
from strategies import maps

MAP = """\
id: m
question: q
positions: {good: {text: G}, bad: {text: B}}
arguments:
  own: {text: Ours., for: {good: {with: [taken]}}, held_by: [office]}
  theirs: {text: Theirs., for: bad, held_by: [rival], label: A label, tags: [x]}
  more: {text: Their reason., for: theirs, held_by: [rival]}
  unheld: {text: The author's., for: good}
objections:
  reply: {text: Our reply., against: theirs, said_by: clerk}
  cut: {text: Our undercut., against: unheld->good, held_by: [state]}
  back: {text: They answer., against: reply, held_by: [rival]}
evidence:
  word: {text: Our word., for: unheld, said_by: state, source: s}
assumptions: {taken: {text: Taken.}, else: {text: Else., for: bad}}
sources: {s: {title: S}, t: {title: T}}
actors:
  state: {name: The State, part_of: state}
  office: {name: The Office, part_of: state}
  clerk: {name: A Clerk, part_of: office}
  rival: {name: The Rival}
  nobody: {name: Nobody}
assessment: {answer: A.}
"""
M = loads(MAP)


def test_it_holds_what_the_actor_and_its_members_hold_or_say() -> None:
    assert speakers(M, "state") == ("state", "office", "clerk")
    assert theirs(M, "state") == ("own", "reply", "cut", "word")
    found = perspective(M, "state")
    assert list(found.nodes) == ["good", "bad", "own", "theirs", "unheld", "reply", "cut", "word", "taken"]
    assert "more" not in found.nodes, "what others add is left out"
    assert "back" not in found.nodes
    assert set(found.links) == {
        "own->good", "theirs->bad", "unheld->good", "reply->theirs", "cut->unheld->good", "word->unheld"
    }  # fmt: skip
    assert list(found.actors) == ["state", "office", "clerk", "rival"]
    assert list(found.sources) == ["s"]
    assert found.assessment is None


def test_what_is_not_theirs_is_marked() -> None:
    found = perspective(M, "state")
    assert found.nodes["theirs"].label == "Answered: A label"
    assert found.nodes["theirs"].tags == ("x", "answered")
    assert found.nodes["unheld"].title == "Answered: The author's"
    assert found.nodes["taken"].label == "Needed: Taken"
    assert found.nodes["own"] == M.nodes["own"]
    assert found.nodes["good"] == M.nodes["good"]
    assert query("tag:answered").ids(found) == ("theirs", "unheld")


def test_of_a_part_alone_only_what_that_part_says_is_seen() -> None:
    assert theirs(M, "clerk") == ("reply",)
    assert set(perspective(M, "clerk").nodes) == {"bad", "theirs", "reply"}
    assert not perspective(M, "nobody").nodes


def test_an_actor_that_is_not_there_is_told() -> None:
    with pytest.raises(UnknownName, match=r"There is no actor `stat`. Did you mean `state`\?"):
        perspective(M, "stat")


def test_the_part_tells_what_it_is() -> None:
    found = part(M, query("kind:objection"), "state")
    assert found is not None
    assert [name for name, _ in found.facts] == ["Perspective", "Selection", "What this is"]
    said = found.facts[0][1]
    assert "The State, with those who are part of it (The Office, A Clerk): 4 of 12 nodes" in said
    assert found.facts[1][1].startswith("kind:objection: 2 of 12 nodes")
    assert set(query("kind:objection").ids(found.map)) == {"reply", "cut"}
    assert part(M) is None


@given(maps(), st.data())
def test_nothing_is_in_it_but_by_the_definition(m: ArgumentMap, data: st.DataObject) -> None:
    assume(m.actors)
    actor = data.draw(st.sampled_from(sorted(m.actors)))
    found, own = perspective(m, actor), set(theirs(m, actor))
    assert ArgumentMap.from_dict(found.to_dict()) == found
    assert own <= set(found.nodes)
    members = {actor}
    for _ in m.actors:
        members |= {id for id, one in m.actors.items() if one.part_of in members}
    assert own == {id for id, n in m.nodes.items() if members & {*n.held_by, *n.said_by}}
    for id, node in found.nodes.items():
        if id in own:
            assert (node.label, node.tags) == (m.nodes[id].label, m.nodes[id].tags)
        elif id in m.positions:
            continue
        elif "answered" in node.tags and "answered" not in m.nodes[id].tags:
            aims = [target for one in own for target in m.nodes[one].attacks]
            assert any(id in target.removesuffix("#against").split("->") for target in aims)
        else:
            assert any(id in link.step.co_premises for link in found.links.values())
    for id in own:
        assert set(stances(m).get(id, ())) <= set(found.positions)


def test_every_actor_of_the_shipped_map_sees_a_valid_map() -> None:
    m = load("cuba-north-korea")
    for actor in m.actors:
        found = perspective(m, actor)
        assert ArgumentMap.from_dict(found.to_dict()) == found
