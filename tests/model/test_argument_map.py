# ruff: noqa: E501 - tables read best with a row a line
"""The map as Python sees it: frozen, compared by content, changed by making a new one."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from pydantic import ValidationError

import argmap
from argmap import (
    Actor,
    Argument,
    ArgumentMap,
    Assumption,
    Event,
    Evidence,
    Link,
    Objection,
    Position,
    Source,
    Step,
)
from argmap.core.errors import ArgmapError, MapError, UnknownName
from tests.strategies import maps


def small() -> ArgumentMap:
    return ArgumentMap(
        id="m",
        question="Toll?",
        positions={"toll": {"text": "Yes."}, "free": {"text": "No."}},
        arguments={
            "queues": {"text": "Shorter queues.", "for": {"toll": {"with": ["drivers"]}}},
            "fair": {"text": "Unfair.", "for": "free", "against": ["toll", "queues->toll"]},
        },
        objections={"rebates": {"text": "Rebates.", "against": ["fair->free", "fair->queues->toll"]}},
        assumptions={"drivers": {"text": "Drivers react."}},
        assessment={"gaps": [{"text": "Incomes?", "on": ["fair", "fair->free", "queues"]}]},
        expect={"grounded": {"fair": "out", "queues": "in"}},
    )


def test_links_are_found_by_id_in_the_order_of_the_file() -> None:
    m = small()
    assert list(m.links) == [
        *("queues->toll", "fair->free", "fair->toll", "fair->queues->toll"),
        *("rebates->fair->free", "rebates->fair->queues->toll"),
    ]
    assert m.links["queues->toll"].premises == ("queues", "drivers")
    assert m.links["fair->queues->toll"].is_undercut
    assert not m.links["fair->toll"].is_undercut


def test_support_and_attack_of_one_node_are_two_links() -> None:
    m = small().add(Argument(id="x", text="a", supports="toll", attacks="toll"))
    assert {"x->toll", "x->toll#against"} <= set(m.links)
    assert (
        m.add(Objection(id="y", text="b", attacks="x->toll#against")).links["y->x->toll#against"].is_undercut
    )


def test_a_new_part_makes_a_new_map() -> None:
    m = small()
    more = m.add(
        Evidence(id="trial", text="Fell by a fifth.", supports="queues"), Source(id="gazette", title="G")
    )
    assert "trial" not in m.nodes
    assert "trial" in more.nodes
    assert list(more.sources) == ["gazette"]
    assert more.remove("trial") == m.add(Source(id="gazette", title="G"))


def test_an_id_that_is_taken_is_refused() -> None:
    for part in (Argument(id="toll", text="a"), Argument(id="fair", text="a")):
        with pytest.raises(MapError, match="is taken"):
            small().add(part)
    with pytest.raises(MapError, match="used twice"):
        small().add(Argument(id="z", text="a"), Objection(id="z", text="b"))


def test_a_reference_to_nothing_is_refused() -> None:
    with pytest.raises(
        MapError, match=r"arguments\.x\.for\.quues: There is no node `quues`\. Did you mean `queues`\?"
    ):
        small().add(Argument(id="x", text="a", supports="quues"))


def test_a_part_is_replaced_by_one_of_the_same_id_and_section() -> None:
    m = small().replace(Position(id="toll", text="Certainly."))
    assert m.positions["toll"].text == "Certainly."
    assert list(m.positions) == ["toll", "free"]
    with pytest.raises(UnknownName, match="There is no argument `toll`"):
        small().replace(Argument(id="toll", text="a"))
    with pytest.raises(MapError, match="There is no link `fair->free`"):
        small().replace(Argument(id="fair", text="a"))


def test_what_points_at_a_removed_node_goes_with_it() -> None:
    m = small().remove("fair", "drivers")
    assert list(m.links) == ["queues->toll"]
    assert m.links["queues->toll"].premises == ("queues",)
    assert m.assessment.gaps[0].on == ("queues",)
    assert m.expect == {"grounded": {"queues": "in"}}
    assert m.objections["rebates"].text == "Rebates.", "a node stays when its target goes"
    with pytest.raises(UnknownName, match=r"There is no part `quues`\. Did you mean `queues`"):
        small().remove("quues")


@given(m=maps())
def test_any_part_can_be_removed(m: ArgumentMap) -> None:
    for section, part in m.parts():
        less = m.remove(part)
        assert part.id not in getattr(less, section)
        assert argmap.loads(argmap.dumps(less)) == less


def sourced() -> ArgumentMap:
    return small().add(
        Source(id="gazette", title="G", cites=["report"]),
        Source(id="report", title="R"),
        Actor(id="city", name="The City"),
        Actor(id="office", name="The Office", part_of="city"),
        Event(id="trial", date="2026", text="A trial.", actors=["office"], sources=["report", "gazette"]),
        Evidence(
            id="fell",
            text="Queues fell.",
            supports="queues",
            sources=["gazette", "report"],
            quotes=["they fell", {"exact": "by a fifth", "source": "report"}],
            origin="report",
            said_by=["office", "city"],
            event="trial",
        ),
    )


def test_a_source_goes_with_its_quotations_and_its_mentions() -> None:
    less = sourced().remove("report")
    fell = less.evidence["fell"]
    assert (fell.sources, fell.origin, [quote.exact for quote in fell.quotes]) == (
        ("gazette",),
        None,
        ["they fell"],
    )
    assert less.sources["gazette"].cites == ()
    assert less.events["trial"].sources == ("gazette",)
    # What was quoted from the first source is not put into the mouth of the second.
    assert [q.exact for q in sourced().remove("gazette").evidence["fell"].quotes] == ["by a fifth"]


def test_actors_and_events_go_with_their_mentions() -> None:
    less = sourced().remove("city", "trial")
    assert (less.evidence["fell"].said_by, less.evidence["fell"].event) == (("office",), None)
    assert (less.actors["office"].part_of, dict(less.events)) == (None, {})
    assert sourced().remove("office").events["trial"].actors == ()


def test_an_id_means_the_node_and_of_several_others_the_part_itself_is_asked_for() -> None:
    m = sourced().add(Evidence(id="trial", text="A trial."))
    assert (m.remove("trial").events.keys(), "trial" in m.remove("trial").nodes) == ({"trial"}, False)
    assert m.remove(m.events["trial"]).evidence["trial"]
    m = sourced().add(Source(id="city", title="C"))
    with pytest.raises(
        MapError, match=r"under sources and under actors\. Give the part itself: `m\.sources\['city'\]`"
    ):
        m.remove("city")
    with pytest.raises(UnknownName, match="There is no argument `none`"):
        m.remove(Argument(id="none", text="a"))


def test_fields_of_the_map_are_replaced_and_looked_at() -> None:
    m = small().replace(Position(id="toll", text="Certainly."), title="T", assessment={"answer": "Yes."})
    assert (m.title, m.assessment.answer, m.positions["toll"].text, list(m.positions)) == (
        "T",
        "Yes.",
        "Certainly.",
        ["toll", "free"],
    )
    assert ArgumentMap.from_dict(m.to_dict()) == m
    for fields, words in (
        ({"title": 3}, "must be a text"),
        ({"titel": "T"}, "`titel` is not a known key"),
        ({"expect": {"grounded": {"x": "in"}}}, "There is no node `x`"),
    ):
        with pytest.raises(MapError, match=words):
            small().replace(**fields)


@given(m=maps())
def test_the_canonical_form_gives_the_map_again(m: ArgumentMap) -> None:
    assert ArgumentMap.from_dict(m.to_dict()) == m


def test_so_does_that_of_a_map_that_extends_others() -> None:
    m = argmap.loads("extends: base.yaml\narguments: {a: {for: toll}}\nactors: {office: {role: host}}\n")
    assert ArgumentMap.from_dict(m.to_dict()) == m


def test_pydantic_refuses_references_to_nothing_too() -> None:
    data = {"id": "m", "question": "q", "arguments": {"a": {"text": "b", "for": "gone"}}}
    for read in (
        ArgumentMap.model_validate,
        ArgumentMap.from_dict,
        lambda d: ArgumentMap.model_validate_json(json.dumps(d)),
    ):
        with pytest.raises(MapError, match="There is no node `gone`"):
            read(data)


def test_a_map_is_shown_in_a_line() -> None:
    assert repr(small()) == str(small()) == "<ArgumentMap m: 6 nodes, 6 links>"
    assert (
        repr(ArgumentMap(id="m", question="q", positions={"a": {"text": "b"}}))
        == "<ArgumentMap m: 1 node, 0 links>"
    )


def test_a_year_is_a_date() -> None:
    assert argmap.Date(2017) == "2017"
    assert pickle.loads(pickle.dumps(argmap.Date(2017))).year == 2017  # noqa: S301


def test_what_the_analyst_adds_says_so() -> None:
    part = Argument(id="a", text="b", by="analyst", links=[Link("x", step=Step(by="analyst"))])
    assert part.by_analyst
    assert part.supports["x"].by_analyst
    assert not Argument(id="a", text="b", by="council").by_analyst


@given(m=maps())
def test_a_map_is_equal_to_its_copies_and_hashes_alike(m: ArgumentMap) -> None:
    for other in (copy.copy(m), copy.deepcopy(m), pickle.loads(pickle.dumps(m)), ArgumentMap(**m.to_dict())):  # noqa: S301
        assert other == m
        assert hash(other) == hash(m)
        assert list(other.links) == list(m.links)


def test_a_copy_with_changes_derives_its_nodes_anew() -> None:
    m = small()
    assert m.nodes
    assert not m.model_copy(update={"arguments": {}, "objections": {}}).nodes.keys() & {"queues"}


CHANGES = {
    "set a field": lambda m: setattr(m, "title", "x"),
    "set a field of a node": lambda m: setattr(m.nodes["toll"], "text", "x"),
    "delete a field": lambda m: delattr(m, "title"),
    "put a node": lambda m: m.positions.__setitem__("x", 1),
    "delete a node": lambda m: m.nodes.__delitem__("toll"),
    "clear": lambda m: m.links.clear(),
    "update": lambda m: m.expect["grounded"].update(fair="in"),
    "pop": lambda m: m.arguments["queues"].supports.pop("toll"),
    "set default": lambda m: m.sources.setdefault("x", 1),
    "join in place": lambda m: m.sources.__ior__({"x": 1}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_nothing_of_a_map_can_be_changed(name: str) -> None:
    m = small()
    with pytest.raises((AttributeError, TypeError), match="frozen"):
        CHANGES[name](m)
    assert m == small()


MISTAKES = {
    "an id with a space": (lambda: Argument(id="a b", text=3), "cannot be an id. Use letters, digits and hyphens, for example `a-b`"),
    "a number as a text": (lambda: Argument(id="a", text=3), "Argument.text: This must be a text, not a number"),
    "no text": (lambda: Argument(id="a"), "`text` is missing"),
    "a misspelt field that is missing as well": (lambda: Argument(id="p", txt="x"), "Argument.txt: `txt` is not a known key. Did you mean `text`?"),
    "a misspelt field by the name of Python": (lambda: Argument(id="p", text="x", suports="y"), "Did you mean `supports`?"),
    "a misspelt field of the map": (lambda: ArgumentMap(id="p", quesiton="x"), "Did you mean `question`?"),
    "a misspelt field of a part of a map": (lambda: ArgumentMap(id="p", question="q", positions={"a": {"txt": "x"}}), "ArgumentMap.positions.a.txt: `txt` is not a known key"),
    "a field that nothing is like": (lambda: Argument(id="p", text="x", zzzz="y"), "Known here: id, label, text, supports"),
    "an id to replace": (lambda: small().replace("toll", text="x"), "`toll` is an id or a text, not a part. Give the part itself, for example `argmap.Argument("),
    "a number to add": (lambda: small().add(3), "no part of a map, but of the type `int`. Give a part"),
    "a number to remove": (lambda: small().remove(3), "Give a part"),
    "an unknown field": (lambda: Argument(id="a", text="b", txt="c"), "`txt` is not a known key"),
    "a list of parts": (lambda: ArgumentMap(id="m", question="q", positions=[1]), "must be a mapping"),
    "another id inside": (lambda: ArgumentMap(id="m", question="q", positions={"a": Position(id="b", text="c")}), "Under the key `a` stands the id `b`"),
    "a part of another kind": (lambda: ArgumentMap(id="m", question="q", positions={"a": Argument(id="a", text="c")}), "must be a mapping"),
    "a polarity that is none": (lambda: Argument(id="a", text="b", links=[Link("x", "towards")]), "`towards` is not the polarity of a link. Write `for` or `against`."),
    "a polarity by itself": (lambda: Link("toll", "foo"), "`foo` is not the polarity"),
    "a date that is no year": (lambda: argmap.Date(7), "This is no date"),
    "a year that is true": (lambda: argmap.Date(True), "This is no date"),
    "a canonical form that is none": (lambda: ArgumentMap.from_dict([1]), "not the form of a map"),
    "a canonical form without a question": (lambda: ArgumentMap.from_dict({"id": "m"}), "`question` is missing"),
    "names that differ by white space": (lambda: ArgumentMap(id="m", question="q", expect={"a": {}, " a": {}}), "The key `a` stands here a second time"),
    "a link twice": (lambda: Argument(id="a", text="b", links=[Link("x"), Link("x")]), "listed twice"),
    "links that are texts": (lambda: Argument(id="a", text="b", links=["x"]), "must be a list of Link"),
    "links and supports": (lambda: Argument(id="a", text="b", links=[Link("x")], supports="y"), "Both `links` and `supports`"),
    "no date": (lambda: Event(id="a", text="b", date="soon"), "`soon` is no date"),
    "no date by itself": (lambda: argmap.Date("soon"), "`soon` is no date"),
    "a basis of another kind": (lambda: Assumption(id="a", text="b", basis="statistic"), "`statistic` is not allowed here"),
    "half a character in an id": (lambda: Argument(id="a\ud800", text="b"), "`a\\ud800` cannot be an id"),
    "half a character in a target": (lambda: Argument(id="a", text="b", supports="\udfff"), "names no node and no link"),
    "half a character in a text": (lambda: Argument(id="a", text="b\ud800"), "control character (U+D800)"),
    "half a character in a word": (lambda: Argument(id="a", text="b", likelihood="\ud800"), "is not a likelihood word"),
    "half a character in a date": (lambda: argmap.Date("\ud800"), "is no date"),
    "half a character twice": (lambda: Argument(id="a", text="b", tags=["\ud800", "\ud800"]), "is listed twice"),
    "an object as a text": (lambda: Argument(id="a", text=object()), "must be a text, not a object"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_python_is_told_in_a_sentence(name: str) -> None:
    make, words = MISTAKES[name]
    with pytest.raises(MapError) as caught:
        make()
    assert words in str(caught.value)
    assert not isinstance(caught.value, ValidationError)


def test_links_may_be_given_as_links() -> None:
    part = Argument(id="a", text="b", links=[Link("x", step=Step(strength=1)), Link("y", "against")])
    assert (list(part.supports), list(part.attacks)) == (["x"], ["y"])
    assert part.supports["x"].strength == 1.0


def test_errors_survive_pickling() -> None:
    for make in (
        lambda: small().remove("quues"),
        lambda: Argument(id="a b", text="c"),
        lambda: argmap.load("x.yaml"),
    ):
        with pytest.raises(ArgmapError) as caught:
            make()
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
        assert (type(again), str(again)) == (type(caught.value), str(caught.value))


def test_texts_are_kept_tidy() -> None:
    assert Argument(id="a", text="  cafe\u0301\r\nb\rc \n").text == "café\nb\nc"
    assert Argument(id="e\u0301", text="b").id == "é"


def test_a_part_shows_only_what_is_set() -> None:
    part = Argument(id="a", text="b", note=None, supports={"toll": {"strength": "weak"}}, likelihood=0.5)
    shown = "Argument(id='a', text='b', supports={'toll': Step(strength='weak')}, likelihood=Likelihood(low=0.5, high=0.5))"
    assert repr(part) == shown
    assert (
        str(part)
        == "id='a' text='b' supports={'toll': Step(strength='weak')} likelihood=Likelihood(low=0.5, high=0.5)"
    )
    assert repr(Step()) == "Step()"
    assert repr(argmap.Event(id="e", date=1960, text="a")) == "Event(id='e', date='1960', text='a')"


ANCHORS = (
    "In the trial week, ",
    " by a fifth",
    "\n a\n",
    "a\n\n",
    "\u00a0a\u2003",
    "- ",
    "a\tb\t",
    " # ",
    "\n\n|",
)


@pytest.mark.parametrize("words", ANCHORS)
def test_the_words_beside_a_quotation_keep_the_white_space_between(words: str) -> None:
    quote = argmap.Quote(exact=" a ", prefix=words, suffix=words)
    assert (quote.exact, quote.prefix, quote.suffix) == ("a", words, words)
    m = ArgumentMap(id="m", question="q", positions={"p": {"text": "a", "quotes": [quote]}})
    for name in ("yaml", "json"):
        assert argmap.loads(argmap.dumps(m, name), format=name).positions["p"].quotes == (quote,)


@pytest.mark.parametrize("words", ["", "  \n", "\x1f", "a\u202e", "\x85"])
def test_the_words_beside_a_quotation_are_neither_blank_nor_unsound(words: str) -> None:
    with pytest.raises(MapError, match=r"The text (is empty|holds)"):
        argmap.Quote(exact="a", prefix=words)


def test_an_unknown_id_is_told_with_the_nearest_known_one() -> None:
    positions = argmap.ArgumentMap(id="m", question="q", positions={"toll": {"text": "a"}}).positions
    with pytest.raises(KeyError) as caught:
        positions["tol"]
    assert isinstance(caught.value, argmap.UnknownName)
    assert str(caught.value) == "There is no id `tol`. Did you mean `toll`?"
    with pytest.raises(argmap.UnknownName, match=r"There is no id `a`\. There is none at all\."):
        argmap.ArgumentMap(id="m", question="q").nodes["a"]
    assert (positions.get("tol"), "tol" in positions) == (None, False)
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own bytes
    assert str(again) == str(caught.value)
    assert pickle.loads(pickle.dumps(positions)) == positions  # noqa: S301 - our own bytes
