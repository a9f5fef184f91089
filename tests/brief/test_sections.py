from __future__ import annotations

import re

import pytest

from argmap.brief.assemble import SECTIONS, assemble, section_names
from argmap.brief.fingerprint import fingerprint
from argmap.core.errors import UnknownName
from argmap.formats import load, loads
from argmap.graph.stance import stances
from argmap.model.argument_map import ArgumentMap
from argmap.render.blocks import (
    Branch,
    Bullets,
    Callout,
    Card,
    Columns,
    Document,
    Figure,
    Table,
    anchors,
    walk,
)
from argmap.render.spans import Mark, Quote, Ref, plain
from argmap.views.data.diagram import Diagram
from tests.brief.hostile import hostile_map

MAPS = ("cuba-north-korea", "harbour-bridge")


@pytest.fixture(scope="module", params=MAPS)
def m(request: pytest.FixtureRequest) -> ArgumentMap:
    return load(request.param)


@pytest.fixture(scope="module")
def document(m: ArgumentMap) -> Document:
    return assemble(m)


def section(m: ArgumentMap, name: str):
    found = SECTIONS[name].section(m)
    assert found is not None
    return found


def words(part: object) -> str:
    return " ".join(
        plain(one.spans) for one in walk(part) if hasattr(one, "spans") and not hasattr(one, "url")
    )


def test_the_sections_stand_in_their_order() -> None:
    expected = (
        "front answer changes changes_map judgements background overview positions evaluation evidence ach"
        " independence chains assumptions cruxes indicators gaps timeline actors sources submaps glossary"
        " outline"
    )

    assert section_names() == expected.split()


def test_every_section_has_a_title_and_an_order_of_its_own() -> None:
    assert all(SECTIONS[name].TITLE or name == "front" for name in SECTIONS)
    assert len({SECTIONS[name].ORDER for name in SECTIONS}) == len(SECTIONS)


def test_every_node_source_actor_and_event_has_exactly_one_place(m: ArgumentMap, document: Document) -> None:
    found = [
        part.id for part in walk(document.sections) if getattr(part, "id", "") and not isinstance(part, Ref)
    ]
    expected = {*m.nodes, *(f"source:{id}" for id in m.sources)}
    expected |= {f"actor:{id}" for id in m.actors} | {f"event:{id}" for id in m.events}

    assert len(found) == len(set(found))
    assert expected <= set(found)


def test_every_reference_has_a_target(document: Document) -> None:
    known = anchors(document)

    assert [
        part.id for part in walk(document.sections) if isinstance(part, Ref) and part.id not in known
    ] == []


def test_likelihood_and_confidence_never_share_a_sentence(document: Document) -> None:
    for paragraph in (part for part in walk(document.sections) if part.__class__.__name__ == "Paragraph"):
        for sentence in re.split(r"(?<=[.!?])\s", plain(paragraph.spans)):
            assert not ("onfidence" in sentence and "%" in sentence)


def test_the_answer_gives_its_range_and_then_its_confidence() -> None:
    (callout,) = section(load("cuba-north-korea"), "answer").blocks

    assert isinstance(callout, Callout)
    assert callout.look == "judgement"
    first, second = (plain(block.spans) for block in callout.blocks[:2])
    assert first.startswith("It is likely (55–80 %) that the cooperation")
    assert second.startswith("Confidence in this answer is low.")


def test_each_judgement_links_to_what_it_rests_on(m: ArgumentMap) -> None:
    (bullets,) = section(m, "judgements").blocks

    assert isinstance(bullets, Bullets)
    for item, judgement in zip(bullets.items, m.assessment.judgements, strict=True):
        targets = {part.id for part in walk(item) if isinstance(part, Ref)}
        assert {ref for ref in judgement.on if ref in m.nodes} <= targets


def test_each_position_has_the_same_room(m: ArgumentMap) -> None:
    columns = next(block for block in section(m, "positions").blocks if isinstance(block, Columns)).columns

    assert [column.title[0] for column in columns] == [
        Ref(id, node.title) for id, node in m.positions.items()
    ]
    assert len({len(column.cards) for column in columns}) == 1


def test_a_card_goes_from_the_argument_by_its_evidence_and_reply_to_what_remains() -> None:
    columns = section(load("cuba-north-korea"), "positions").blocks[1].columns
    card = columns[0].cards[0]
    terms = card.blocks[-1].terms

    assert plain(card.title) == "Havana as a back channel"
    assert [plain(term.term) for term in terms][-3:] == ["Evidence", "Strongest reply", "What remains"]
    assert "Pyongyang does not want peace" in words(terms[-2])
    assert words(terms[-1]).startswith("The reply is answered in turn.")


def test_what_nobody_answers_is_said_to_be_unanswered() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}, q: {text: Q.}},"
        " arguments: {a: {text: A., for: p}}, objections: {o: {text: O., against: a}}}"
    )
    columns = section(m, "positions").blocks[1].columns

    assert "Nothing in this map answers the reply." in words(columns[0])
    assert "Nothing in this map is offered for this position." in words(columns[1])


def test_the_evidence_table_has_a_row_an_item_with_verbatim_quotes(m: ArgumentMap) -> None:
    (table,) = section(m, "evidence").blocks
    quoted = [part.text for part in walk(table) if isinstance(part, Quote)]

    assert isinstance(table, Table)
    assert len(table.rows) == len(m.evidence)
    assert quoted == [quote.exact for item in m.evidence.values() for quote in item.quotes]


def test_the_bearing_of_evidence_is_the_one_that_the_graph_finds(m: ArgumentMap) -> None:
    (table,) = section(m, "evidence").blocks
    signs = {"for": "+ for", "against": "− against", "mixed": "± both ways on"}

    for row, id in zip(table.rows, m.evidence, strict=True):
        said = [part.text for part in walk(row.cells[-1]) if isinstance(part, Mark)]
        assert said == [signs[stance] for stance in stances(m)[id].values()]


def test_what_the_analyst_adds_is_marked(m: ArgumentMap, document: Document) -> None:
    branches = {part.id: part for part in walk(document.sections) if isinstance(part, Branch)}

    for id, node in m.nodes.items():
        marked = any(isinstance(span, Mark) and span.kind == "analyst" for span in branches[id].title)
        assert marked == (node.by is not None)


def test_facts_assumptions_judgements_and_values_look_different() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}}, sources: {s: {title: S}},"
        " arguments: {a: {text: A., for: p}, v: {text: V., for: p, tags: [value]}},"
        " assumptions: {m: {text: M., for: p}},"
        " evidence: {e: {text: E., for: a, source: s}, x: {text: X., for: a, source: s, basis: expert}}}"
    )
    looks = {part.id: part.look for part in walk(section(m, "outline")) if isinstance(part, Branch)}

    assert looks == {
        "p": "judgement", "a": "judgement", "v": "value", "m": "assumption", "e": "fact", "x": "judgement"
    }  # fmt: skip


def test_no_diagram_has_more_boxes_than_a_page_shows_and_each_says_what_it_shows_in_words(
    document: Document,
) -> None:
    figures = [part for part in walk(document.sections) if isinstance(part, Figure)]

    assert figures
    for figure in figures:
        assert figure.drawing.sentences
        if isinstance(figure.drawing, Diagram):
            assert len(figure.drawing.nodes) <= (40 if figure.drawing.flow == "chain" else 20)
            assert all(edge.words for edge in figure.drawing.edges)
        assert figure.alt


def test_there_is_a_map_for_each_position(m: ArgumentMap) -> None:
    assert [part.title for part in section(m, "submaps").blocks] == [
        node.title for node in m.positions.values()
    ]


def test_the_timeline_follows_the_dates() -> None:
    m = load("cuba-north-korea")
    _, table = section(m, "timeline").blocks
    keys = [m.events[row.id.removeprefix("event:")].date.sort_key for row in table.rows]

    assert keys == sorted(keys)
    assert words(table.rows[0].cells[0]) == "1960"


def test_assumptions_name_their_basis_and_who_doubts_them() -> None:
    (card,) = section(load("harbour-bridge"), "assumptions").blocks

    assert isinstance(card, Card)
    assert card.look == "assumption"
    assert "Basis: holds with a caveat." in words(card)
    assert "Questioned by The ferry is free." in words(card)


def test_a_step_of_the_analyst_is_marked_and_its_note_is_shown_wherever_it_stands() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}, q: {text: Q.}},"
        " arguments: {a: {text: A., for: {p: {by: analyst, note: Why so}, q: {warrant: Why not}}},"
        " b: {text: B., for: p}}}"
    )
    found = words(section(m, "outline"))
    branches = {part.id: part for part in walk(section(m, "outline")) if isinstance(part, Branch)}

    assert plain(branches["a"].relation) == "+ for analyst"
    assert plain(branches["b"].relation) == "+ for"
    assert "Step note: Why so." in found
    assert "A (set out elsewhere). Warrant: Why not." in found
    titles = [plain(part.title) for part in walk(section(m, "positions")) if isinstance(part, Card)]
    assert "A step: analyst" in titles


def test_an_argument_whose_ground_alone_is_attacked_is_not_called_unanswered() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}},"
        " arguments: {a: {text: A., for: p}, b: {text: B., for: a}, c: {text: C., for: b}},"
        " objections: {o: {text: O., against: b}, n: {text: N., against: c->b}, x: {text: X., against: o}}}"
    )
    terms = next(part for part in walk(section(m, "positions")) if isinstance(part, Card)).blocks[-1].terms

    assert words(terms[-2]) == "No direct reply; 2 replies to what it rests on."
    assert words(terms[-1]) == "What the replies to its grounds leave of it; they are in the outline."


def test_the_table_of_actors_does_not_say_what_they_think_of_the_question() -> None:
    table = next(
        part for part in walk(section(load("cuba-north-korea"), "actors")) if isinstance(part, Table)
    )

    assert table.header == ("Actor", "On: Good for the United States", "On: Bad for the United States")
    assert "Nobody here is for or against “Makes little difference”" in plain(table.caption)
    assert "does not say what an actor thinks of the question" in plain(table.caption)


def test_evidence_has_the_date_of_its_origin_and_not_of_the_reprint() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}},"
        " evidence: {e: {text: E., for: p, source: copy, origin: first}},"
        " sources: {copy: {title: The Copy, issued: 2020}, first: {title: The First, issued: 1960}}}"
    )
    (table,) = section(m, "evidence").blocks

    assert [plain(block.spans) for block in table.rows[0].cells[2]] == [
        "“The Copy”",
        "after The First, 1960",
        "1960",
    ]
    assert "Source: The Copy, 2020 after The First, 1960" in words(section(m, "outline"))


def test_no_stand_of_an_actor_comes_from_the_analyst() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, actors: {x: {name: X}, y: {name: Y}}, positions: {p: {text: P.}},"
        " arguments: {a: {text: A., for: {p: {by: analyst}}, held_by: x}, b: {text: B., for: p, held_by: y},"
        " c: {text: C., for: p, by: analyst}, d: {text: D., for: c, held_by: x}}}"
    )
    table, others = section(m, "actors").blocks

    assert [(row.id, words(row.cells[1])) for row in table.rows] == [
        ("actor:y", "+ for by what they hold: B")
    ]
    assert plain(others.blocks[0].items[0].blocks[0].spans) == "X (A; D)"


def test_a_likelihood_of_a_node_is_said_to_be_the_analysts() -> None:
    m = loads(
        "{argmap: 1, id: m, question: Q, positions: {p: {text: P.}},"
        " arguments: {a: {text: A., for: p, likelihood: likely}}}"
    )

    assert "In the analyst's estimate: likely (55–80 %)" in words(section(m, "outline"))
    assert "Likelihood, in the analyst's estimate" in [
        plain(part.term) for part in walk(section(m, "positions")) if hasattr(part, "term")
    ]


def test_a_title_made_from_a_text_has_no_markdown_and_no_full_stop() -> None:
    m = loads("{argmap: 1, id: m, question: Q, positions: {p: {text: It is *unlikely*.}}}")
    (branch,) = [part for part in walk(section(m, "outline")) if isinstance(part, Branch)]

    assert plain(branch.title) == "Position It is unlikely"
    assert "It is *unlikely*" not in words(assemble(m).sections)
    assert "The only node." in words(section(m, "outline"))


def test_an_empty_map_still_makes_a_brief() -> None:
    document = assemble(loads("{argmap: 1, id: m, question: Why?}"))

    assert [part.id for part in document.sections] == ["section:front", "section:glossary"]


def test_a_draft_with_dangling_references_makes_a_brief() -> None:
    text = (
        "{argmap: 1, id: m, question: Q, extends: ./other.yaml,"
        " arguments: {a: {text: A., for: gone, held_by: [nobody], source: lost, event: never}},"
        " assessment: {judgements: [{text: J., on: [gone, a->gone]}]}}"
    )
    document = assemble(loads(text))

    assert "a" in anchors(document)


def test_circles_of_support_and_of_citation_end() -> None:
    text = (
        "{argmap: 1, id: m, question: Q, arguments: {a: {text: A., for: b}, b: {text: B., for: a}},"
        " sources: {s: {title: S, cites: [t]}, t: {title: T, cites: [s]}, u: {title: U, cites: [u]}}}"
    )

    assert {"a", "b", "source:s", "source:t", "source:u"} <= anchors(assemble(loads(text)))


def test_a_chain_of_two_thousand_steps_makes_a_brief() -> None:
    links = ", ".join(f"a{i}: {{text: A{i}., for: {'p' if i == 0 else f'a{i - 1}'}}}" for i in range(2000))
    m = loads(f"{{argmap: 1, id: m, question: Q, positions: {{p: {{text: P.}}}}, arguments: {{{links}}}}}")

    assert {f"a{i}" for i in range(2000)} <= anchors(assemble(m, ["outline"]))


def test_sections_can_be_chosen_and_left_out() -> None:
    m = load("harbour-bridge")

    assert [part.id for part in assemble(m, ["outline", "answer"]).sections] == [
        "section:answer",
        "section:outline",
    ]
    assert "section:outline" not in {part.id for part in assemble(m, without=["outline"]).sections}


def test_an_unknown_section_is_named_with_its_nearest() -> None:
    with pytest.raises(UnknownName, match="Did you mean `outline`"):
        assemble(load("harbour-bridge"), ["outlin"])


def test_the_hash_knows_the_content_and_not_the_layout() -> None:
    one = loads("{argmap: 1, id: m, question: Toll?}")

    assert fingerprint(one) == fingerprint(loads("# a comment\nquestion:   Toll?\nid: m\nargmap: 1"))
    assert fingerprint(one) != fingerprint(loads("{argmap: 1, id: m, question: Tolls?}"))


def test_a_hostile_map_has_only_allowed_links() -> None:
    urls = {part.url for part in walk(assemble(hostile_map()).sections) if hasattr(part, "url")}

    assert urls == {"https://example.org/x.png", "https://example.org/ok", "https://example.org/good?a=1&b=2"}
