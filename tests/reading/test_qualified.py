"""Other maps taken in by names: `extends: {iran: ./iran.yaml}`, and `iran:c12` in references."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from argmap.core.errors import MapError
from argmap.formats import dumps, load, load_document, loads
from argmap.model.argument_map import ArgumentMap
from argmap.model.extends import entries
from argmap.model.references import external
from argmap.reading.qualify import qualify
from argmap.reading.yaml_tree import read_tree
from strategies import maps

IRAN = """\
id: iran-deal
question: Did it hold?
title: Iran
positions:
  yes: {text: It held.}
  no: {text: It did not., note: My own note.}
arguments:
  c12: {text: They complied., for: {yes: {with: [a1], strength: strong}}, held_by: [iaea]}
objections:
  c13: {text: Not everywhere., against: [c12->yes, c12]}
  c14: {text: Both., for: no, against: {no: , c13->c12->yes: }}
evidence:
  e1:
    text: The report.
    for: c12
    source: [r1, r2]
    said_by: iaea
    quotes: [{exact: a, source: r2}, b]
    event: visit
    origin: r2
assumptions: {a1: {text: Access.}}
sources: {r1: {title: R1, cites: [r2], source: JSTOR, text: sources/r1.txt}, r2: {title: R2}}
actors: {un: {name: UN}, iaea: {name: IAEA, part_of: un}}
events: {visit: {date: 2015, text: A visit., actors: [iaea], sources: [r1]}}
assessment: {answer: Yes., judgements: [{text: j, on: [c12]}]}
expect: {grounded: {yes: in}}
"""
TOP = """\
id: top
question: Trust?
extends: {iran: ./iran.yaml}
positions: {p: {text: P}, q: {text: Q}}
arguments:
  mine: {text: Mine., for: {p: {with: [iran:c12]}}, held_by: [iran:iaea]}
  iran:yes: {for: p}
objections:
  reply: {text: Reply., against: [iran:c12->iran:yes, iran:e1->iran:c12]}
evidence:
  more: {text: More., for: mine, source: iran:r1, event: iran:visit, quote: {exact: x, source: iran:r2}}
assessment: {judgements: [{text: j, on: [iran:c12, iran:c12->iran:yes]}]}
expect: {grounded: {iran:c12: in}}
"""


def test_another_map_comes_with_all_its_ids_behind_its_name(write) -> None:
    write("iran.yaml", IRAN)
    m = load(write("top.yaml", TOP))
    assert list(m.positions) == ["p", "q"]
    assert (m.question, m.title, m.id) == ("Trust?", None, "top")
    assert set(m.arguments) == {"iran:yes", "iran:no", "iran:c12", "mine"}
    assert m.arguments["iran:yes"].note == "An answer to the question: Did it hold?"
    assert m.arguments["iran:no"].note == "My own note."
    assert set(m.arguments["iran:yes"].supports) == {"p"}
    assert m.arguments["iran:c12"].supports["iran:yes"].co_premises == ("iran:a1",)
    assert set(m.objections["iran:c13"].attacks) == {"iran:c12->iran:yes", "iran:c12"}
    assert set(m.objections["iran:c14"].attacks) == {"iran:no", "iran:c13->iran:c12->iran:yes"}
    assert "iran:c14->iran:no#against" in m.links
    e1 = m.evidence["iran:e1"]
    assert (e1.sources, e1.said_by, e1.event, e1.origin) == (
        ("iran:r1", "iran:r2"), ("iran:iaea",), "iran:visit", "iran:r2"
    )  # fmt: skip
    assert [quote.source for quote in e1.quotes] == ["iran:r2", None]
    assert m.sources["iran:r1"].cites == ("iran:r2",)
    assert m.sources["iran:r1"].source == "JSTOR", "the database, not an id"
    assert m.actors["iran:iaea"].part_of == "iran:un"
    assert m.events["iran:visit"].actors == ("iran:iaea",)
    assert m.events["iran:visit"].sources == ("iran:r1",)
    assert m.assessment is not None
    assert [item.text for item in m.assessment.judgements] == ["j"]
    assert dict(m.expect["grounded"]) == {"iran:c12": "in"}


FORMS = {
    "a mapping": "{iran: ./iran.yaml}",
    "a list with a mapping": "[./base.yaml, {iran: ./iran.yaml}]",
    "a mapping first": "[{iran: ./iran.yaml}, ./base.yaml]",
    "two names": "{iran: ./iran.yaml, kay: ./base.yaml}",
    "a list of mappings": "[{iran: ./iran.yaml}, {kay: ./base.yaml, other: ./iran.yaml}]",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_extends_takes_paths_and_names_in_any_mixture(form: str, write) -> None:
    write("iran.yaml", IRAN)
    write("base.yaml", "{id: b, question: B?, arguments: {z: {text: Z}}}")
    m = load(write("top.yaml", TOP.replace("{iran: ./iran.yaml}", form)))
    assert "iran:c12" in m.nodes
    assert ("kay:z" in m.nodes) == ("kay" in form)
    assert ("z" in m.nodes) == ("./base.yaml" in form and "kay" not in form)
    assert ("other:e1" in m.nodes) == ("other" in form)


def test_names_stand_behind_names_and_a_map_may_come_twice(write) -> None:
    write(
        "kay.yaml", "{id: k, question: K?, evidence: {c1: {text: C1, source: s}}, sources: {s: {title: S}}}"
    )
    write(
        "iran.yaml",
        "id: i\nquestion: I?\nextends: {kay: ./kay.yaml}\narguments: {a: {text: A, for: kay:c1}}\n",
    )
    top = "id: t\nquestion: T?\nextends: [{iran: ./iran.yaml}, {kay: ./kay.yaml}]\n"
    m = load(write("top.yaml", top))
    assert set(m.nodes) == {"iran:a", "iran:kay:c1", "kay:c1"}
    assert m.nodes["iran:a"].supports.keys() == {"iran:kay:c1"}
    assert m.nodes["iran:kay:c1"].sources == ("iran:kay:s",)


def test_what_extends_a_qualified_map_is_not_undone_by_another(write) -> None:
    write("iran.yaml", IRAN)
    write(
        "base.yaml",
        "id: b\nquestion: B?\nextends: {iran: ./iran.yaml}\narguments: {iran:c12: {text: Changed.}}",
    )
    m = load(write("top.yaml", "id: t\nextends: [./base.yaml, {iran: ./iran.yaml}]\n"))
    assert m.nodes["iran:c12"].text == "Changed."


BAD = {
    "a name that is none": ("{'i r': ./iran.yaml}", "cannot be the name of a map", "top.yaml:3:11"),
    "a qualified name": ("{'a:b': ./iran.yaml}", "cannot be the name of a map", "top.yaml:3:11"),
    "a name that documents use": ("{source: ./iran.yaml}", "cannot be the name of a map", "top.yaml:3:11"),
    "a file that is absent": ("{iran: ./none.yaml}", "cannot be extended", "top.yaml:3:17"),
    "no path": ("{iran: 3}", "must be a path", "top.yaml:3:17"),
    "nothing": ("{iran: }", "must be a path", "top.yaml:3:1"),
    "an absolute path": ("{iran: /etc/x.yaml}", "not a relative path", "top.yaml:3:17"),
    "itself": ("{iran: ./top.yaml}", "in a circle", "top.yaml:3:17"),
    "one name for two files": ("[{iran: ./iran.yaml}, {iran: ./o.yaml}]", "stands for two files", "yaml:3:"),
    "a list in a mapping": ("{iran: [./iran.yaml]}", "must be a path", "top.yaml:3:17"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD.values(), ids=BAD)
def test_what_cannot_be_taken_in_is_told_at_its_place(case: tuple[str, str, str], write) -> None:
    form, said, place = case
    write("iran.yaml", "{id: i, question: I?}")
    write("o.yaml", "{id: o, question: O?}")
    with pytest.raises(MapError) as told:
        load(write("top.yaml", f"id: t\nquestion: q\nextends: {form}\n"))
    assert said in told.value.message
    assert place in str(told.value.place)


def test_a_fault_is_told_in_the_file_and_on_the_line_where_it_stands_three_files_deep(write) -> None:
    deep = write("deep/kay.yaml", "id: k\nquestion: K?\nevidence:\n  c1:\n    text: C\n    soruce: s\n")
    write("mid/iran.yaml", "id: i\nquestion: I?\nextends: {kay: ../deep/kay.yaml}\n")
    top = write("top.yaml", "id: t\nquestion: T?\nextends: {iran: mid/iran.yaml}\n")
    with pytest.raises(MapError) as told:
        load(top)
    place = told.value.place
    assert place is not None
    assert Path(place.file).resolve() == deep
    assert (place.line, place.column) == (6, 5)
    assert told.value.diagnostics[0].node == "iran:kay:c1"
    assert "Did you mean `source`?" in str(told.value)


def test_dangling_and_repeated_ids_are_told_in_the_right_file(write) -> None:
    iran = write("iran.yaml", "id: i\nquestion: I?\narguments:\n  a: {text: A, for: nowhere}\n")
    top = write(
        "top.yaml",
        "id: t\nquestion: T?\nextends:\n  iran: ./iran.yaml\narguments: {b: {text: B, for: iran:c}}\n",
    )
    with pytest.raises(MapError) as told:
        load(top)
    found = [(Path(d.place.file).name, d.place.line, d.message) for d in told.value.diagnostics if d.place]
    assert found == [
        ("iran.yaml", 4, "There is no node `iran:nowhere`."),
        ("top.yaml", 5, "There is no node `iran:c`."),
    ]
    iran.write_text("id: i\nquestion: I?\npositions: {a: {text: A}}\narguments: {a: {text: B}}\n", "utf-8")
    for more in ("objections: {'iran:a': {text: A}}\n", ""):
        top.write_text(f"id: t\nquestion: T?\nextends: {{iran: ./iran.yaml}}\n{more}", "utf-8")
        with pytest.raises(MapError, match="`iran:a` is used twice"):
            load(top)
    iran.write_text("id: i\nquestion: I?\narguments: {a: {text: B}}\npositions: {a: {text: A}}\n", "utf-8")
    with pytest.raises(MapError, match="`iran:a` is used twice"):
        load(top)


def test_rules_point_into_the_file_of_the_other_map(write) -> None:
    from argmap.rules import check_document

    iran = write("iran.yaml", IRAN)
    document = load_document(write("top.yaml", TOP))
    found = {d.node: d for d in check_document(document, select=["AM301", "AM311", "AM302"]) if d.place}
    assert any(id.startswith("iran:") for id in found)
    lines = iran.read_text("utf-8").splitlines()
    for id, diagnostic in found.items():
        if id.startswith("iran:") and diagnostic.place:
            assert Path(diagnostic.place.file).resolve() == iran
            assert id.partition(":")[2] in lines[diagnostic.place.line - 1]


def test_a_file_that_stands_alone_lists_what_it_takes_from_the_others(write) -> None:
    m = load_document(write("top.yaml", TOP), alone=True).map
    assert {"iran:c12", "iran:iaea", "iran:visit", "iran:c12->iran:yes"} <= set(external(m))
    assert list(m.extends) == [{"iran": "./iran.yaml"}]
    assert ArgumentMap.from_dict(m.to_dict()) == m
    assert loads(dumps(m)) == m
    assert loads(dumps(m, "json"), format="json") == m


def test_many_maps_within_maps_are_bounded(write) -> None:
    for n in range(12):
        more = f"extends: {{a: ./m{n + 1}.yaml, b: ./m{n + 1}.yaml}}\n" if n < 11 else ""
        write(f"m{n}.yaml", f"id: m\nquestion: q\n{more}arguments: {{x: {{text: X}}}}\n")
    with pytest.raises(MapError, match="more than 64 files"):
        load(write("top.yaml", "id: t\nquestion: q\nextends: {m: ./m0.yaml}\n"))


@given(maps())
def test_every_map_can_be_taken_in_and_its_ids_taken_back(m: ArgumentMap) -> None:
    tree = qualify(read_tree(dumps(m), "m.yaml"), "other")
    from argmap.reading.build import build

    whole = build(_headed(tree), "m.yaml", {}).map
    assert set(whole.nodes) == {f"other:{id}" for id in m.nodes}
    assert len(whole.links) == len(m.links)
    assert {link.replace("other:", "") for link in whole.links} == set(m.links)
    assert not whole.positions
    for section in ("sources", "actors", "events"):
        assert set(getattr(whole, section)) == {f"other:{id}" for id in getattr(m, section)}
    assert loads(dumps(whole)) == whole


def _headed(tree):
    head = read_tree("id: x\nquestion: q\n", "m.yaml")
    for key, value in head.items():
        dict.__setitem__(tree, key, value)
        tree.marks[key] = head.marks[key]
    return tree


def test_entries_of_strange_things_are_none() -> None:
    assert list(entries(None)) == []
    assert list(entries([])) == []
    assert list(entries({})) == []
