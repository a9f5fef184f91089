"""Argdown as maps and maps as Argdown: what becomes what, and how it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import argmap
from argmap.argdown import parse, to_json
from argmap.formats import FORMATS, detected, document_of, handed_on, load_document
from argmap.formats._argdown.escape import flow, visible
from tests.formats.samples import samples


def read(text: str) -> argmap.ArgumentMap:
    return argmap.loads(text, format="argdown")


# What becomes what


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[a]: A.\n  + [b]: B.", {"b->a": "for"}),
        ("[a]: A.\n  - <b>: B.", {"b->a": "against"}),
        ("[a]: A.\n  +> [b]: B.", {"a->b": "for"}),
        ("[a]: A.\n  -> <b>: B.", {"a->b": "against"}),
        ("[a]: A.\n  >< [b]: B.", {"a->b": "against", "b->a": "against"}),
        ("<a>: A.\n  _ <b>: B.", {"b->a": "against"}),
        ("===\nmodel: {mode: strict}\n===\n\n[a]: A.\n  - [b]: B.", {"a->b": "against", "b->a": "against"}),
        ("===\nmodel: {mode: strict}\n===\n\n[a]: A.\n  + [b]: B.", {"b->a": "for"}),
        ("<x>\n\n(1) [b]: B.\n(2) [c]: C.\n----\n(3) [a]: A.", {"b->a": "for"}),
        ("<x>\n\n(1) [b]: B.\n----\n  <_ <u>: U.\n(2) [a]: A.", {"b->a": "for", "u->b->a": "against"}),
        ("<x>\n  _ <u>: U.\n\n(1) [b]: B.\n----\n(2) [a]: A.", {"b->a": "for", "u->b->a": "against"}),
        ("<x>\n  - <u>: U.\n\n(1) [b]: B.\n----\n(2) [a]: A.", {"b->a": "for", "u->b->a": "against"}),
        ("<x>\n  + <u>: U.\n\n(1) [b]: B.\n----\n(2) [a]: A.", {"b->a": "for", "u->b->a": "for"}),
        ("<x>\n\n(1) [b]: B.\n----\n(2) [n]\n  -> [a]: A.", {"b->a": "against"}),
        ("<x>\n\n(1) [b]: B.\n----\n(2) [n]: N.\n  -> [a]: A.", {"b->n": "for", "n->a": "against"}),
        (
            "<x>\n\n(1) [b]: B.\n----\n(2) [c]: C.\n(3) [d]: D.\n----\n(4) [a]: A.",
            {"b->c": "for", "c->a": "for"},
        ),
    ],
)
def test_a_relation_becomes_a_link(text: str, links: dict[str, str]) -> None:
    assert {link.id: link.polarity for link in read(text).links.values()} == links


def test_premises_become_co_premises_and_their_rule_the_scheme() -> None:
    m = read("<x>: Gist.\n\n(1) [b]: B.\n(2) [c]: C.\n--\nModus Ponens\n--\n(3) [a]: A.")
    step = m.links["b->a"].step
    assert (step.co_premises, step.scheme, step.note) == (("c",), "Modus Ponens", "Gist.")


def test_an_inference_may_say_which_premises_it_uses() -> None:
    m = read("(1) [b]: B.\n(2) [c]: C.\n----\n(3) [d]: D.\n--\n{uses: [1, 3]}\n--\n(4) [a]: A.")
    assert m.links["b->a"].premises == ("b", "d")


def test_roots_become_positions_and_rivals_stay_positions() -> None:
    m = read("[a]: A.\n  + <c>: C.\n    - <d>: D.\n  >< [b]: B.\n\n[b]\n  + <c>")
    assert (list(m.positions), list(m.arguments), list(m.objections)) == (["a", "b"], ["c"], ["d"])


@pytest.mark.parametrize(
    ("text", "question", "title"),
    [
        ("===\ntitle: Toll or no toll?\n===\n\n[a]: A.", "Toll or no toll?", None),
        ("===\ntitle: The toll\n===\n\n[a]: A.", "The toll", "The toll"),
        ("# The toll\n\n[a]: A.", "The toll", "The toll"),
    ],
)
def test_the_title_is_the_question(text: str, question: str, title: str | None) -> None:
    assert (read(text).question, read(text).title) == (question, title)


def test_data_about_sources_make_evidence() -> None:
    said = "{source: Budget office 2025, page: 12, quote: some 90, url: 'https://a.example/b'}"
    m = read(f"[a]: A.\n  + [b]: B. {said}\n  + [c]: C. {{source: Budget office 2025}}")
    assert list(m.evidence) == ["b", "c"]
    assert m.evidence["b"].quotes[0].locator == "12"
    assert {id: source.url for id, source in m.sources.items()} == {
        "budget-office-2025": "https://a.example/b"
    }


def test_what_argmap_has_no_word_for_is_kept_and_given_back() -> None:
    text = (
        "===\ncolor: {colorScheme: default}\n===\n\n# One\n\n[a]: A. {logic: [p], color: red}\n\n[a]: Also A."
    )
    m = read(text)
    assert m.positions or m.arguments
    kept = next(iter(m.nodes.values())).kept["argdown"]
    assert kept == {"data": {"logic": ("p",), "color": "red"}, "members": ("A.",), "section": ("One",)}
    written = argmap.dumps(m, "argdown")
    assert "logic: [p], color: red" in written
    assert "\ncolor: {colorScheme: default}\n" in written
    assert read(written) == m


def test_tags_at_the_end_of_a_text_are_no_words_of_it() -> None:
    node = read("[a]: A #b thing. #c #(d e)").nodes["a"]
    assert (node.text, node.tags) == ("A #b thing.", ("b", "c", "d e"))


def test_a_text_that_is_edited_counts_more_than_its_exact_form() -> None:
    text = argmap.dumps(
        argmap.ArgumentMap(id="m", question="Q?", positions={"a": {"text": "One.\nTwo."}}), "argdown"
    )
    assert read(text).positions["a"].text == "One.\nTwo."
    document = document_of(text.replace("One. Two.", "Three."), format="argdown")
    assert document.map.positions["a"].text == "Three."
    assert len(document.repairs) == 1


def test_what_argdown_loses_in_silence_is_told() -> None:
    document = document_of("[a]: See https://a.example for it.\n", format="argdown")
    assert [(d.rule, d.place.line, d.place.column) for d in document.repairs if d.place] == [("AM013", 1, 16)]


def test_a_claim_that_argdown_leaves_off_its_map_is_on_ours_and_a_lost_relation_is_told() -> None:
    text = "[a]: A.\n  + <x>\n\n<x>\n\n(1) [b]: B.\n----\n(2) [a]\n\n[c]: C."
    document = document_of(text, format="argdown")
    assert set(document.map.nodes) == {"a", "b", "c"}
    assert list(document.map.links) == ["b->a"]
    assert ["itself" in d.message for d in document.repairs] == [True]


def test_included_files_are_read_and_none_outside_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "_part.argdown").write_text("  + <b>: B.\n", "utf-8")
    (tmp_path / "a.argdown").write_text("[a]: A.\n@include(_part.argdown)\n", "utf-8")
    (tmp_path / "c.argdown").write_text("@include(../a.argdown)\n", "utf-8")
    assert list(argmap.load(tmp_path / "a.argdown").links) == ["b->a"]
    with pytest.raises(argmap.MapError, match="outside"):
        argmap.load(tmp_path / "c.argdown")


# How a map is written


def test_a_map_is_written_as_people_write_argdown() -> None:
    m = argmap.ArgumentMap.from_dict(
        {
            "id": "m",
            "question": "Toll?",
            "positions": {
                "toll": {"label": "Charge a toll", "text": "Charge one."},
                "free": {"text": "Free."},
            },
            "arguments": {
                "queues": {"text": "Queues shorten.", "for": {"toll": {}}, "tags": ["peak hour"]},
                "poor": {"text": "It is unfair.", "for": {"free": {"with": ["no-way"], "scheme": "analogy"}}},
            },
            "objections": {
                "rebates": {"text": "There are rebates.", "against": {"poor->free": {}}},
                "habit": {"text": "Not for long.", "against": {"queues": {"strength": "weak"}}},
            },
            "assumptions": {"no-way": {"text": "There is no other way."}},
        }
    )
    assert argmap.dumps(m, "argdown").partition("===\n\n")[2] == (
        "[Charge a toll]: Charge one. {id: toll}\n"
        "  + <queues>: Queues shorten. #(peak hour)\n"
        "    - <habit>: Not for long. {against: {queues: {strength: weak}}}\n\n"
        "[free]: Free.\n\n"
        "[poor]: It is unfair.\n\n"
        "<rebates>: There are rebates.\n\n"
        "[no-way]: There is no other way. {kind: assumption}\n\n"
        "<poor for free>\n\n"
        "(1) [poor]\n(2) [no-way]\n--\nanalogy\n--\n  <_ <rebates>\n(3) [free]\n"
    )


def test_an_attack_with_co_premises_concludes_a_denial() -> None:
    m = argmap.ArgumentMap.from_dict(
        {
            "id": "m",
            "question": "Q?",
            "positions": {"a": {"text": "A."}},
            "arguments": {"c": {"text": "C.", "against": {"b->a": {}}}},
            "objections": {"b": {"text": "B.", "against": {"a": {"with": ["c"]}}}},
        }
    )
    text = argmap.dumps(m, "argdown")
    assert "(1) [b]\n(2) [c]\n----\n  <_ [c]\n(3) [Not: a]\n  -> [a]\n" in text
    assert read(text) == m


@pytest.mark.parametrize(
    "words",
    [
        *("- a", "+ a", "12. a", "(3) a", "#tag", "[x]: a", "<x>", "@[x]", "a // b", "/* a */", "<!-- a -->"),
        *(
            "{a: b}",
            "a === b === c",
            ":happy:",
            ".->.",
            r".\*a.v.",
            "\\",
            "https://a.example/b_c",
            "**a** _b_",
        ),
        *(
            "[a](b)",
            "@include(a.argdown)",
            "----",
            ">< [a]",
            "a }\n b",
            "  a  b",
            "constructor",
            "Untitled 1",
        ),
    ],
)
def test_words_that_look_like_syntax_stay_words(words: str) -> None:
    m = argmap.ArgumentMap(
        id="m", question=words, positions={"a": {"text": words, "label": words, "note": words}}
    )
    model = parse(argmap.dumps(m, "argdown"))
    assert len(model.statements) == 1
    assert not model.arguments
    assert not [warning for warning in model.warnings if "not in the map" not in warning.message]
    (statement,) = model.statements.values()
    assert statement.text.strip() == " ".join(words.split())
    assert read(model.text) == m


def test_escapes_are_as_few_as_can_be() -> None:
    plain = "Queues fell by 20%, e.g. at 7.30: “a fifth”, he said - and (so) did she; and/or more!"
    assert visible(plain) == plain
    assert flow({"text": plain})[7:-1] == json.dumps(plain, ensure_ascii=False)


def test_a_chain_of_two_thousand_claims_is_written_without_its_depth() -> None:
    text = "\n".join(f"{'  ' * i}{'+ ' if i else ''}[s{i}]: Claim {i}." for i in range(2000))
    m = read(text)
    assert len(m.links) == 1999
    written = argmap.dumps(m, "argdown")
    assert len(written) < 10 * len(m.nodes) * 10
    assert read(written) == m


# Argdown JSON


def test_argdown_becomes_the_reference_s_json_and_not_one_of_the_map(tmp_path: Path) -> None:
    for path in samples("argdown"):
        if path.name.startswith("bad-"):
            continue
        document = load_document(path)
        made = handed_on(document, "argdown-json")
        assert made is not None
        text = next(iter(document.texts.values()))
        assert json.loads(made) == json.loads(json.dumps(to_json(parse(text)))), path.name
        out = tmp_path / "x.argdown.json"
        out.write_text(made, "utf-8")
        assert detected(out.read_bytes(), out) == "argdown_json"
        parts, again = argmap.load(path).to_dict(), argmap.load(out).to_dict()
        front = parse(text).front_matter
        if not front:
            assert {k: again[k] for k in again if k != "id"} == {k: parts[k] for k in parts if k != "id"}


def test_a_map_that_is_no_argdown_becomes_json_by_way_of_argdown() -> None:
    m = argmap.load("harbour-bridge")
    data = json.loads(argmap.dumps(m, "argdown-json"))
    assert {"arguments", "statements", "relations", "sections", "tags"} <= set(data)
    assert argmap.loads(json.dumps(data), format="argdown-json") == FORMATS["argdown"].held(m)


@pytest.mark.parametrize(
    "content",
    [
        *(
            b"",
            b"\n\n\n",
            b"===",
            b"===\n===\n",
            b"\xff\xfe",
            b"\x00\x01",
            b"[",
            b"[]:",
            b"<>:",
            b"[a]:",
            b"(1)",
        ),
        *(
            b"(1) a\n----\n",
            b"----",
            b"+ a",
            b"  + a",
            b"{",
            b"[a] {",
            b"[a]: b {c: &x 1}",
            b"@include(/etc/passwd)",
        ),
        *(b"[a]: " + b"x" * 300_000, b"<a>\n\n(1) [a]\n----\n(2) [a]", b"[a]\n  + [a]", b"[a]\n  >< [a]"),
        *(
            b"===\nargmap: {question: 3}\n===\n\n[a]: A.",
            b"===\nargmap: {question: Q, sources: [], id: {}}\n===\n\n[a]",
        ),
        *(
            b"===\nargmap: {question: Q, assessment: {answer: 3}}\n===\n\n[a]",
            b"[a]: b {kept: 3, for: 4, id: 5}",
        ),
        *(
            b"[a]: b {quotes: [{exact: 3}], source: [1], held_by: {}, likelihood: [], tags: [a, a]}",
            b"[ ]: a",
        ),
    ],
)
def test_no_text_ends_in_a_traceback(content: bytes) -> None:
    try:
        m = argmap.loads(content, format="argdown")
    except argmap.ArgmapError:
        return
    assert argmap.loads(argmap.dumps(m, "argdown"), format="argdown") == FORMATS["argdown"].held(m)
