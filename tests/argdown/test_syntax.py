"""Every construct of the language, with its place in the text."""

from __future__ import annotations

import pytest

from argmap.argdown import parse, to_json
from argmap.argdown.data import scalar
from argmap.argdown.model import Span

TEXTS = {
    "lines are joined": ("a\nb", "a b"),
    "bold and italic": ("__a__ *b* **c** _d_", "a b c d"),
    "a link keeps its label": ("see [this](https://x.org/a?b=c)", "see this"),
    "a mention stays": ("@[a] and @<b>", "@[a] and @<b>"),
    "a tag stays": ("a #b #(c d)", "a #b #(c d)"),
    "a shortcode is replaced": (".A. x .->. :happy:", "∀ x → 😀"),
    "an unknown shortcode stays": ("www.example.org", "www.example.org"),
    "an escape is the sign itself": (r"\[a\] \*b\* \/\/ \+", "[a] *b* // +"),
    "signs inside of a line are text": ("a - b + c > d 3 < 4", "a - b + c > d 3 < 4"),
    "a comment is nothing": ("a <!-- b --> c /* d */ e // f\n", "a c e "),
    "a line comment needs a line end": ("a // b", "a // b"),
    "an asterisk between blanks is text": ("a * b", "a * b"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_text_of_a_statement(name):
    written, text = TEXTS[name]
    assert parse(written).statements["Untitled 1"].text == text


SIGNS = {
    "+": ("support", "b", "a"),
    "<+": ("support", "b", "a"),
    "+>": ("support", "a", "b"),
    "-": ("attack", "b", "a"),
    "<-": ("attack", "b", "a"),
    "->": ("attack", "a", "b"),
    "_": ("undercut", "b", "a"),
    "<_": ("undercut", "b", "a"),
    "_>": ("undercut", "a", "b"),
    "><": ("contradictory", "a", "b"),
}
STRICT = {"support": "entails", "attack": "contrary"}


@pytest.mark.parametrize("mode", ["loose", "strict"])
@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_makes_a_relation_with_a_direction_and_a_place(sign, mode):
    model = parse(f"[a]\n    {sign} [b]", mode=mode)
    kind, source, target = SIGNS[sign]
    (relation,) = model.relations
    expected = STRICT.get(kind, kind) if mode == "strict" else kind
    assert (relation.kind, relation.source, relation.target) == (expected, source, target)
    assert relation.spans == (Span(2, 5, 2, 4 + len(sign)),)


def test_the_front_matter_sets_the_mode():
    model = parse("===\nmodel: {mode: strict}\n===\n\n[a]\n  - [b]")
    assert (model.mode, model.relations[0].kind) == ("strict", "contrary")
    assert model.front_matter_span == Span(1, 1, 3, 3)


def test_deeper_lines_belong_to_the_line_above():
    model = parse("[a]\n  + [b]\n    - [c]\n    - [d]\n  - [e]")
    assert {(each.source, each.target) for each in model.relations} == {
        ("b", "a"),
        ("c", "b"),
        ("d", "b"),
        ("e", "a"),
    }


def test_members_tags_and_data_of_a_class_come_together():
    model = parse("[a]: one #x {k: {l: 1}}\n\n[a] #y\n\n[a]: two {k: {m: 2}}")
    found = model.statements["a"]
    assert [(each.text, each.is_reference) for each in found.members] == [
        ("one #x ", False),
        ("#y", True),
        ("two ", False),
    ]
    assert (found.text, found.tags, found.data) == ("two ", ("x", "y"), {"k": {"l": 1, "m": 2}})
    assert found.members[0].span == Span(1, 1, 1, 23)


def test_a_member_can_be_marked_to_speak_for_all():
    assert parse("[a]: one {isCanonical: true}\n\n[a]: two").statements["a"].text == "one "


def test_a_structure_belongs_to_the_argument_right_above_it():
    model = parse("<A>: why\n\n(1) p\n(2) [q]: r\n-- Rule, Other {uses: [1]} --\n(3) s\n----\n(4) [t]\n")
    argument = model.arguments["A"]
    assert [part.role for part in argument.pcs] == [
        "premise",
        "premise",
        "intermediary-conclusion",
        "main-conclusion",
    ]
    step = argument.pcs[2].inference
    assert step is not None
    assert (step.rules, step.data, step.conclusion) == (("Rule", "Other"), {"uses": [1]}, 2)
    assert argument.span == Span(3, 1, 8, 8)
    assert model.statements["t"].members[0].argument == "A"


def test_relations_of_an_argument_with_a_structure_are_those_of_its_conclusion():
    model = parse("<A>\n  -> [b]\n  <_ <C>\n\n<A>\n\n(1) p\n----\n(2) [q]")
    assert [(each.kind, each.source, each.target_kind, each.conclusion) for each in model.relations] == [
        ("attack", "q", "equivalence-class", None),
        ("undercut", "C", "inference", 1),
    ]


def test_sections_nest_and_say_where_they_end():
    model = parse("# A #t {isGroup: false}\n\na\n\n## B\n\nb\n\n# C\n\nc")
    first, last = model.sections
    assert (first.title, first.tags, first.is_group, first.span) == ("A #t", ("t",), False, Span(1, 1, 8, 0))
    assert [child.title for child in first.children] == ["B"]
    assert last.span == Span(9, 1, 11, 1)
    assert model.statements["Untitled 2"].section == "s2"


@pytest.mark.parametrize("sign", ["*", "1."])
def test_items_of_lists_are_statements_and_arguments(sign):
    model = parse(f"{sign} a\n{sign} <b>: c\n{sign} [d]\n  + e")
    assert list(model.statements) == ["Untitled 1", "d", "Untitled 2"]
    assert list(model.arguments) == ["b"]


def test_comments_are_kept_with_their_places():
    model = parse("a // one\n\n<!-- two\nlines -->\n\nb /* three */")
    assert [(each.text, each.span.line, each.span.end_line) for each in model.comments] == [
        ("// one", 1, 1),
        ("<!-- two\nlines -->", 3, 4),
        ("/* three */", 6, 6),
    ]


def test_marks_say_where_they_are_in_the_text_and_in_the_file():
    (member,) = parse("a __b c__ [d](e) #f @[g]").statements["Untitled 1"].members
    assert [(mark.kind, member.text[mark.start : mark.stop + 1]) for mark in member.marks] == [
        ("bold", "b c"),
        ("link", "d"),
        ("tag", "#f "),
        ("statement-mention", "@[g]"),
    ]
    assert [mark.span.column for mark in member.marks if mark.span] == [3, 11, 18, 21]


def test_line_ends_of_all_systems_are_the_same():
    texts = ["[a]: b{end}  + [c]{end}{end}d".replace("{end}", end) for end in ("\n", "\r\n", "\r")]
    first, *others = [[each.text for each in parse(text).statements.values()] for text in texts]
    assert all(other == first for other in others)


SCALARS = {
    "yes": "yes",
    "true": True,
    "0o17": 15,
    "-3": -3,
    "1e3": 1000,
    "1_000": "1_000",
    "": None,
    "12:30": "12:30",
}


@pytest.mark.parametrize("word", SCALARS)
def test_words_in_data_mean_what_they_mean_in_yaml_1_2(word):
    assert scalar(word) == SCALARS[word]


def test_the_map_shows_what_is_related_and_titled():
    drawn = to_json(parse("# H\n\n[a]\n  + <b>\n\n[alone]"), with_map=True)["map"]
    (group,) = drawn["nodes"]
    assert [child["title"] for child in group["children"]] == ["a", "b"]
    assert [(edge["from"], edge["to"]) for edge in drawn["edges"]] == [("n1", "n0")]


def test_the_json_counts_characters_as_javascript_does():
    (member,) = to_json(parse(":happy: *b*"))["statements"]["Untitled 1"]["members"]
    assert member["ranges"] == [{"type": "italic", "start": 3, "stop": 3}]
