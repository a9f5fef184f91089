"""Expressions mean what the language says: held to networkx, to a plain evaluator, and to tables."""

from __future__ import annotations

import pickle
import re
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError
from argmap.formats import load, loads
from argmap.graph.select.cut import cut
from argmap.graph.select.errors import QueryError
from argmap.graph.select.fields import FLAGS, SPANS, TEXTS, WORDS
from argmap.graph.select.query import query
from argmap.graph.select.select import select
from argmap.model.argument_map import ArgumentMap
from strategies import maps

MAP = """\
id: m
question: Toll?
positions: {toll: {text: Charge a toll.}, free: {text: Keep it free.}}
arguments:
  queues:
    text: Queues would *shorten* a lot.
    for: {toll: {strength: strong, scheme: cause-to-effect, warrant: Prices work.}}
    held_by: [office]
  fair:
    text: It weighs on the poor.
    for: {free: {with: [no-other]}}
    held_by: [union]
    tags: [Cost, money]
    likelihood: likely
objections:
  rebates: {text: Rebates help., against: fair, by: analyst, note: To be looked at.}
  week: {text: One week is short., against: trial->queues, label: Short}
evidence:
  trial:
    text: Queues fell.
    for: {queues: {strength: 0.4}}
    source: gazette
    said_by: clerk
    credibility: 2
    quote: they fell
    event: trial-week
    basis: statistic
  wages: {text: Who drives., for: fair, source: survey}
  rumour: {text: Heard it., for: rebates, basis: testimony, likelihood: [0.2, 0.6]}
assumptions: {no-other: {text: No other bridge., basis: caveat}, alone: {text: Nobody asks.}}
sources:
  gazette: {title: G, issued: 2026-04-02, reliability: B, cites: [report]}
  report: {title: R, issued: 2026-03}
  survey: {title: S, issued: '201X'}
actors:
  city: {name: City, kind: state}
  office: {name: Office, part_of: city}
  clerk: {name: Clerk, part_of: office, kind: person}
  union: {name: Union, kind: group}
events: {trial-week: {date: 2026-03-16/2026-03-22, text: The week.}}
assessment:
  answer: Yes.
  judgements: [{text: j1, on: [queues]}, {text: j2, on: [fair, trial->queues]}, {text: j3}]
  gaps: [{text: g1, on: [wages]}]
expect: {grounded: {toll: in}}
"""  # fmt: skip
M = loads(MAP)

MEANT = {
    "toll": "toll",
    "toll or free": "toll free",
    "not kind:evidence and not kind:position and not kind:assumption": "queues fair rebates week",
    "kind:evidence and not rated": "wages rumour",
    "kind:evidence and not (sourced or quoted)": "rumour",
    "NOT quoted AND kind:evidence": "wages rumour",
    "tag:cost": "fair",
    "tag=MONEY": "fair",
    "tag~mon": "fair",
    "held_by:office": "queues",
    "said_by:clerk": "trial",
    "actor:city": "queues trial",
    "actor:office": "queues trial",
    "actor:clerk": "trial",
    "actor_kind:person": "trial",
    "source:gazette": "trial",
    "origin:report": "trial",
    "origin:survey": "wages",
    "by:analyst": "rebates",
    "reliability:B": "trial",
    "basis:caveat": "no-other",
    "event:trial-week": "trial",
    "scheme:cause-to-effect": "queues",
    "strength:strong": "queues",
    "strength:0.4": "trial",
    "strength>0.3": "queues trial",
    "strength<=0.4": "trial",
    "for:toll": "queues",
    "against:trial->queues": "week",
    "helps:free": "fair wages no-other",
    "harms:toll": "week",
    "helps:toll": "queues trial",
    "harms:free": "rebates rumour",
    "id~tri": "trial",
    "text~SHORTEN": "queues",
    'text~"fell."': "trial",
    "text:'one week is short.'": "week",
    "label:short": "week",
    "note~looked": "rebates",
    "quote~fell": "trial",
    "warrant~price": "queues",
    "issued>=2026-04": "trial",
    "issued<2026": "wages",
    "issued~2015": "wages",
    "issued=2010/2019": "wages",
    "issued>2026-04-01": "trial",
    "issued:2026": "trial",
    "event<2026-04": "trial",
    "event<=2026-03-20": "",
    "event<=2026-03-22": "trial",
    "event>2026-03-15": "trial",
    "event>=2026-03-17": "",
    "event=2026-03": "trial",
    "event~2026-03-20/..": "trial",
    "date>=2026": "trial",
    "likelihood>0.5": "fair",
    "likelihood>=likely": "fair",
    "likelihood:likely": "fair",
    "likelihood~0.5": "rumour",
    "likelihood<61%": "rumour",
    "credibility<=2": "trial",
    "depth=2": "rebates week trial wages",
    "depth>2": "rumour",
    "unsupported": "week trial wages rumour no-other alone",
    "supported": "toll free queues fair rebates",
    "attacked": "fair",
    "undercut": "trial",
    "undercutting": "week",
    "unreached": "alone",
    "dated": "trial wages",
    "verified": "",
    "tagged": "fair",
    "anonymous": "rumour",
    "+queues": "queues trial week",
    "1+fair": "fair rebates wages",
    "2+fair": "fair rebates wages rumour",
    "0+fair": "fair",
    "rumour+": "rumour rebates fair free",
    "rumour+2": "rumour rebates fair",
    "1+rebates+1": "rumour rebates fair",
    "+rebates+": "rumour rebates fair free",
    "+rebates+1": "rumour rebates fair",
    "no-other+": "no-other free",
    "(tag:cost or trial)+1": "trial queues fair free",
    "+(queues or fair) and kind:evidence": "trial wages rumour",
    "trial->queues": "trial queues",
    "week->trial->queues": "week trial queues",
    "fair->free": "fair no-other free",
    "between(rumour, free)": "rumour rebates fair free",
    "between(free,rumour)": "rumour rebates fair free",
    "between(rumour,toll)": "",
    "between(toll,toll)": "toll",
    "id:toll": "toll",
    "'toll'": "toll",
    "“toll”": "toll",
    "toll\n or\t free": "toll free",
}  # fmt: skip


@pytest.mark.parametrize("text", MEANT, ids=str)
def test_an_expression_means_what_the_page_says(text: str) -> None:
    assert set(query(text).ids(M)) == set(MEANT[text].split())
    assert list(query(text).ids(M)) == [id for id in M.nodes if id in MEANT[text].split()]


def test_every_field_and_flag_is_in_the_table() -> None:
    said = " ".join(MEANT)
    for name in (*WORDS, *TEXTS, *SPANS, *FLAGS):
        assert re.search(rf"\b{name}\b", said) or name == "mixed", name


def test_words_of_the_language_can_be_ids() -> None:
    m = loads(
        "{id: m, question: q, arguments: {and: {text: A}, attacked: {text: B}, '012': {text: C, for: and}, "
        "kind: {text: D}, not-so: {text: E}, or: {text: F, for: kind}}}"
    )
    for text, found in {
        "'and'": "and",
        "id:attacked": "attacked",
        "'attacked'": "attacked",
        "attacked": "",
        "012": "012",
        "'012'+1": "and 012",
        "not-so": "not-so",
        "kind": "kind",
        "kind:argument and not kind": "and attacked 012 not-so or",
        "or->kind": "kind or",
        "1+'and'": "and 012",
    }.items():
        assert set(query(text).ids(m)) == set(found.split()), text


BAD = {
    "": (1, 1, "empty"),
    "  \n ": (1, 1, "empty"),
    "(": (1, 2, "too soon"),
    "(toll": (1, 6, "not closed"),
    "toll)": (1, 5, "No parenthesis is open"),
    "()": (1, 2, "cannot stand here"),
    "toll free": (1, 6, "A word is missing before `free`"),
    "toll and": (1, 9, "too soon"),
    "and toll": (1, 1, "`and` cannot stand here"),
    "toll and and free": (1, 10, "`and` cannot stand here"),
    "not": (1, 4, "too soon"),
    "toll or\nknd:evidence": (2, 1, "There is no field `knd`"),
    "knd<3": (1, 1, "Did you mean `kind`?"),
    "kind:evidenc": (1, 6, "Did you mean `evidence`?"),
    "kind<evidence": (1, 5, "has no order"),
    "kind:": (1, 6, "A value is missing"),
    "kind: and": (1, 7, "There is no kind `and`"),
    "kind:''": (1, 6, "The value is empty"),
    "held_by:unio": (1, 9, "Did you mean `union`?"),
    "source:nobody": (1, 8, "Known: gazette, report, survey."),
    "event:nothing": (1, 7, "There is no event"),
    "event<soon": (1, 7, "is no date"),
    "issued>=2026-13": (1, 9, "is no date"),
    "likelihood>maybe": (1, 12, "is not a likelihood word"),
    "likelihood>nan": (1, 12, "is not a likelihood word"),
    "strength>strong": (1, 10, "is no number"),
    "credibility<=" + "9" * 5000: (1, 14, "is no number"),
    "tol": (1, 1, "Did you mean `toll`?"),
    "quoted and attackd": (1, 12, "Did you mean `attacked`?"),
    "trial->toll": (1, 1, "There is no link `trial->toll`"),
    "toll+free": (1, 6, "a number of steps is missing"),
    "1+2": (1, 1, "Both sides of `+` are numbers"),
    "1+toll+2+3": (1, 10, "a `+` too many"),
    "toll+1+": (1, 1, "a number of steps is missing"),
    "+toll+1+": (1, 7, "a `+` too many"),
    "+": (1, 2, "too soon"),
    "toll++free": (1, 6, "cannot stand here"),
    "between(toll)": (1, 13, "`between` wants two ids"),
    "between(toll,": (1, 14, "`between` wants two ids"),
    "between(kind:evidence, toll)": (1, 9, "Did you mean `kind:evidence`?"),
    'text~"toll': (1, 6, "The quotation mark is not closed"),
    "toll & free": (1, 6, "`&`"),
    "toll\0": (1, 5, "U+0000"),
    "toll \x1b[31m": (1, 6, "U+001B"),
    "toll\u202e": (1, 5, "U+202E"),
    "\ud800": (1, 1, "U+D800"),
    "x" * 1_000_000: (1, 1, "longer than 100,000"),
    "(" * 10_000 + "toll": (1, 10_005, "not closed"),
    "(" * 10_000: (1, 10_001, "too soon"),
    ")" * 10_000: (1, 1, "cannot stand here"),
    "+(" * 1000 + "toll" + ")" * 1000: (1, 1, "levels deep"),
    "名前:値": (1, 1, "There is no node"),
}  # fmt: skip


@pytest.mark.parametrize("text", BAD, ids=lambda text: ascii(text[:20]))
def test_a_bad_expression_is_told_with_its_place(text: str) -> None:
    line, column, said = BAD[text]
    error = _told(text)
    assert said in str(error)
    assert error.place is not None
    if "levels deep" not in said:
        assert (error.place.line, error.place.column) == (line, column)


def _told(text: str) -> QueryError:
    with pytest.raises(QueryError) as told:
        query(text).ids(M)
    shown, carets = told.value.excerpt.split("\n")
    assert set(carets.strip()) == {"^"}
    assert len(shown) < 400
    assert str(pickle.loads(pickle.dumps(told.value))) == str(told.value)  # noqa: S301 - our own
    assert all(line.isprintable() for line in str(told.value).split("\n"))
    return told.value


def test_the_caret_stands_under_the_word_beside_wide_letters_and_in_long_lines() -> None:
    with pytest.raises(QueryError) as told:
        query("text~日本 and kind:x")
    assert told.value.excerpt == "  text~日本 and kind:x\n" + " " * 21 + "^"
    with pytest.raises(QueryError) as told:
        query("toll or " * 500 + "kind:x or " + "toll or " * 500 + "toll")
    shown, carets = told.value.excerpt.split("\n")
    assert shown[carets.index("^")] == "x"
    assert len(shown) < 120


def test_what_is_no_text_is_told() -> None:
    for thing in (None, 3, b"toll", ["toll"]):
        with pytest.raises(ArgmapError, match="An expression is a text"):
            query(thing)  # type: ignore[arg-type]


def test_ten_thousand_parentheses_and_negations_are_read() -> None:
    assert query("(" * 10_000 + "toll" + ")" * 10_000).ids(M) == ("toll",)
    assert query("not " * 10_000 + "toll").ids(M) == ("toll",)
    assert query(" or ".join(["toll", "free"] * 2_000)).ids(M) == ("toll", "free")


# The steps of a map as the page defines them, built from the plain form of it.


def steps_of(m: ArgumentMap) -> nx.DiGraph:
    written = m.to_dict()
    graph: nx.DiGraph = nx.DiGraph()
    sections = ("positions", "arguments", "objections", "evidence", "assumptions")
    graph.add_nodes_from(id for name in sections for id in written.get(name, {}))
    for name in sections:
        for child, node in written.get(name, {}).items():
            for key in ("for", "against"):
                for target, step in node.get(key, {}).items():
                    # Every node of `a->b->c` but the last is the child of a step on the way to it.
                    onto = [part for part in target.removesuffix("#against").split("->") if part in graph]
                    for premise in (child, *step.get("with", ())):
                        graph.add_edges_from((premise, end) for end in onto if end != premise)
    return graph


@given(maps(), st.data())
def test_steps_are_those_that_networkx_finds(m: ArgumentMap, data: st.DataObject) -> None:
    graph = steps_of(m)
    for id in m.nodes:
        assert set(query(f'+"{id}"').ids(m)) == nx.ancestors(graph, id) | {id}
        assert set(query(f'"{id}"+').ids(m)) == nx.descendants(graph, id) | {id}
        near = nx.single_source_shortest_path_length(graph, id, cutoff=2)
        assert set(query(f'"{id}"+2').ids(m)) == set(near)
        far = nx.single_source_shortest_path_length(graph.reverse(), id, cutoff=1)
        assert set(query(f'1+"{id}"').ids(m)) == set(far)
    if len(m.nodes) > 1:
        a, b = data.draw(st.sampled_from(sorted(m.nodes))), data.draw(st.sampled_from(sorted(m.nodes)))
        between: set[str] = set()
        for low, high in ((a, b), (b, a)):
            if nx.has_path(graph, low, high):
                between |= (nx.descendants(graph, low) | {low}) & (nx.ancestors(graph, high) | {high})
        assert set(query(f'between("{a}", "{b}")').ids(m)) == between


LEAVES = st.sampled_from(
    [
        "kind:evidence",
        "kind:argument",
        "attacked",
        "quoted",
        "sourced",
        "by:analyst",
        "kind:position",
        "tagged",
    ]
)


@st.composite
def expressions(draw: st.DrawFn, depth: int = 4) -> tuple[str, Any]:
    """Draw an expression with its meaning: what a plain evaluator makes of a node's plain form."""
    way = draw(st.sampled_from(["leaf", "not", "and", "or"])) if depth else "leaf"
    if way == "leaf":
        return (leaf := draw(LEAVES)), leaf
    if way == "not":
        text, meant = draw(expressions(depth - 1))
        return f"not ({text})", ("not", meant)
    parts = [draw(expressions(depth - 1)) for _ in range(draw(st.integers(2, 3)))]
    # Without parentheses an `and` within an `or` reads the same; else they are needed.
    inner = [f"({text})" if way == "and" or draw(st.booleans()) else text for text, _ in parts]
    return f" {way} ".join(inner), (way, *[meant for _, meant in parts])


def holds(m: ArgumentMap, id: str, meant: Any) -> bool:
    if isinstance(meant, tuple):
        word, *parts = meant
        found = [holds(m, id, part) for part in parts]
        return not found[0] if word == "not" else all(found) if word == "and" else any(found)
    node = next(
        part for name, part in ((n, m.to_dict().get(n, {}).get(id)) for n in SECTION_OF) if part is not None
    )
    kind = next(SECTION_OF[name] for name in SECTION_OF if id in m.to_dict().get(name, {}))
    aims = [
        t for name in SECTION_OF for n in m.to_dict().get(name, {}).values() for t in n.get("against", {})
    ]
    steps = [step for key in ("for", "against") for step in node.get(key, {}).values()]
    return {
        f"kind:{kind}": True,
        "attacked": id in aims,
        "quoted": bool(node.get("quotes")),
        "sourced": bool(node.get("source")),
        "by:analyst": "analyst" in (node.get("by"), *(step.get("by") for step in steps)),
        "tagged": bool(node.get("tags")),
    }.get(meant, False)


SECTION_OF = {
    "positions": "position",
    "arguments": "argument",
    "objections": "objection",
    "evidence": "evidence",
    "assumptions": "assumption",
}


@given(maps(most=3), expressions())
def test_and_or_and_not_mean_what_a_plain_evaluator_says(m: ArgumentMap, drawn: tuple[str, Any]) -> None:
    text, meant = drawn
    assert set(query(text).ids(m)) == {id for id in m.nodes if holds(m, id, meant)}


@given(maps(), st.data())
def test_what_is_cut_out_is_a_valid_map_that_says_no_more(m: ArgumentMap, data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from(sorted(m.nodes)), unique=True)) if m.nodes else []
    small = cut(m, ids)
    assert ArgumentMap.from_dict(small.to_dict()) == small
    assert set(ids) <= set(small.nodes)
    assert set(small.links) <= set(m.links)
    for id, link in small.links.items():
        assert link == m.links[id], "a step is as it was, with all its co-premises"
    for id, link in m.links.items():
        ends = set(link.parent.removesuffix("#against").split("->")) | {link.child}
        assert (ends <= set(small.nodes)) == (id in small.links)
    assert cut(small, list(small.nodes)).nodes == small.nodes
    assert list(small.nodes) == [id for id in m.nodes if id in small.nodes]
    for section in ("sources", "actors", "events"):
        parts = getattr(small, section)
        assert all(getattr(m, section)[id] == part for id, part in parts.items())


def test_a_selection_keeps_positions_co_premises_and_what_is_named() -> None:
    small = select(M, "wages or fair")
    assert list(small.nodes) == ["free", "fair", "wages", "no-other"]
    assert list(small.links) == ["fair->free", "wages->fair"]
    assert (list(small.sources), list(small.actors), list(small.events)) == (["survey"], ["union"], [])
    assert small.assessment is not None
    assert [item.text for item in small.assessment.judgements] == ["j2", "j3"]
    assert small.assessment.judgements[0].on == ("fair",)
    assert small.assessment.answer == "Yes."
    assert not small.expect
    assert list(select(M, "trial").sources) == ["gazette", "report"]
    assert list(select(M, "trial").actors) == ["city", "office", "clerk"]
    assert list(select(M, "trial").events) == ["trial-week"]
    assert list(select(M, "alone").nodes) == ["alone"]
    assert not select(M, "verified").nodes


def test_the_grammar_on_the_page_is_ours() -> None:
    from argmap.graph.select.grammar import RULES

    page = (Path(__file__).parents[2] / "docs" / "selecting.md").read_text("utf-8")
    assert RULES.strip() in page


def test_the_shipped_map_is_searched_at_once() -> None:
    m = load("cuba-north-korea")
    assert set(query("kind:evidence and origin:iccas-2004").ids(m)) <= set(m.evidence)
