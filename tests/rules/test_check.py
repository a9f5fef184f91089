"""The machinery: selection, severities, ignores, places."""

from __future__ import annotations

import time

import pytest

from argmap.core.errors import UnknownName
from argmap.formats import document_of, load_document
from argmap.model.argument_map import ArgumentMap
from argmap.reading.document import Document
from argmap.reading.tree import Origins, TreeMap
from argmap.rules import check_document, chosen, rules
from argmap.rules._manual import Example

BOTH_WAYS = """\
arguments:
  fine: {text: Queues would shorten., for: toll, held_by: office}%(node)s
  %(above)s
  revenue:%(key)s
    text: The toll raises money.
    held_by: office
    for: toll
    against: toll%(line)s
actors:
  office: {name: Office}
"""


def codes(text: str, **options: object) -> list[str]:
    return [d.rule for d in check_document(document_of(Example(text).complete()), **options)]


@pytest.mark.parametrize(
    ("select", "ignore", "found"),
    [
        ([], [], ["AM204", "AM303", "AM206"]),
        (["AM2"], [], ["AM204", "AM206"]),
        (["am204", "few-positions"], [], ["AM204", "AM206"]),
        (["AM"], ["AM2"], ["AM303"]),
        (["AM204"], ["both-ways"], []),
    ],
)
def test_rules_are_selected_by_code_beginning_and_name(select, ignore, found):
    text = "positions: {toll: {text: T.}}\narguments: {a: {text: A., for: toll, against: toll}}"
    said = codes(text, select=select, ignore=[*ignore, "AM302", "AM305", "AM304", "AM207", "AM315"])
    assert sorted(said) == sorted(set(found) - {"AM303"})


@pytest.mark.parametrize(("name", "hint"), [("AM999", "AM"), ("both-way", "both-ways"), ("", "Known")])
def test_an_unknown_rule_is_refused_with_a_suggestion(name, hint):
    with pytest.raises(UnknownName) as raised:
        chosen([name])
    assert hint in str(raised.value)


@pytest.mark.parametrize(
    ("status", "evidence", "both"),
    [("draft", "note", "warning"), ("review", "warning", "warning"), ("final", "error", "error")],
)
def test_the_status_of_the_map_turns_severities(status, evidence, both):
    text = f"status: {status}\nevidence: {{e: {{text: E., for: toll, against: toll}}}}"
    found = check_document(document_of(Example(text).complete()), select=["AM301", "AM204"])
    assert {d.rule: d.severity for d in found} == {"AM301": evidence, "AM204": both}


@pytest.mark.parametrize(
    "where",
    ["line", "key", "above"],
)
def test_a_comment_ignores_on_the_line_on_the_node_and_right_above(where):
    comment = "# argmap: ignore[AM204] it cuts both ways"
    places = dict.fromkeys(("line", "key", "above", "node"), "")
    text = BOTH_WAYS % {**places, where: comment if where == "above" else f"  {comment}"}
    assert codes(text, select=["AM204", "AM011", "AM012"]) == []


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        ("  # argmap: ignore[AM204] because", ["AM011", "AM204"]),
        ("  # argmap: ignore-file[AM204] because", []),
        ("  # argmap: ignore-file[both-ways, AM203] because", ["AM011"]),
        ("  # argmap: ignore-file[AM2] because", []),
        ("  # argmap: ignore-file[AM204]", ["AM012"]),
        ("  # argmap: ignore-file because", ["AM012", "AM204"]),
        ("  # argmap: ignore-file[AM277] because", ["AM012", "AM204"]),
    ],
)
def test_a_comment_elsewhere_ignores_only_as_a_comment_on_the_file(comment, found):
    text = BOTH_WAYS % {"node": comment, "key": "", "above": "", "line": ""}
    assert sorted(codes(text, select=["AM203", "AM204", "AM011", "AM012"])) == found


@pytest.mark.parametrize(
    "text",
    [
        'note: "# argmap: ignore-file[AM206] no comment"',
        "note: '# argmap: ignore-file[AM206] no comment'",
        "note: |\n      # argmap: ignore-file[AM206] no comment\n      more",
        "note: >-\n      more\n\n      # argmap: ignore-file[AM206] no comment",
        "note: a# argmap:ignore-file[AM206] no comment",
    ],
)
def test_a_number_sign_inside_a_text_is_no_comment(text):
    whole = f"positions:\n  toll:\n    text: T.\n    {text}\n"
    assert codes(whole, select=["AM206", "AM011", "AM012"]) == ["AM206"]


@pytest.mark.parametrize(
    "text",
    [
        "note: |  # argmap: ignore-file[AM206] yes\n      more",
        "note: |\n      more\n    # argmap: ignore-file[AM206] yes",
        "note: more\n# argmap: ignore-file[AM206] yes",
        "# argmap: ignore-file[AM206] yes",
        'note: "橋 # x" # argmap: ignore-file[AM206] yes',
    ],
)
def test_a_comment_beside_a_text_is_one(text):
    whole = f"positions:\n  toll:\n    text: T.\n    {text}\n"
    assert codes(whole, select=["AM206", "AM011", "AM012"]) == []


def test_several_comments_may_stand_above_one_line():
    above = "# argmap: ignore[AM204] it cuts both ways\n  # argmap: ignore[AM302] known\n  # More to say."
    text = BOTH_WAYS % {"node": "", "key": "", "line": "", "above": above}
    assert codes(text, select=["AM204"]) == []


def test_an_unselected_rule_leaves_its_comments_alone():
    comment = "  # argmap: ignore[AM401] it is long"
    text = BOTH_WAYS % {"node": "", "key": comment, "above": "", "line": ""}
    assert codes(text, select=["AM011", "AM2"]) == ["AM204"]
    assert codes(text, select=["AM011", "AM4"]) == ["AM011"]


def test_findings_stand_in_the_file_that_they_are_about(write):
    base = (
        "argmap: 1\nid: b\nquestion: Q?\npositions: {a: {text: A.}}\narguments:\n  x: {text: TODO, for: a}\n"
    )
    write("base.yaml", base)
    top = write("top.yaml", "argmap: 1\nid: t\nextends: base.yaml\narguments:\n  y: {text: TODO., for: x}\n")
    found = check_document(load_document(top), select=["AM411"])
    assert [(d.place.file.rsplit("/")[-1], d.place.line, d.place.column) for d in found if d.place] == [
        ("base.yaml", 6, 13),
        ("top.yaml", 5, 13),
    ]
    assert [d.node for d in found] == ["x", "y"]


def test_a_map_that_stands_alone_is_not_blamed_for_what_it_extends(write):
    text = "argmap: 1\nid: t\nextends: base.yaml\narguments:\n"
    text += "  y: {text: Yes., for: x, against: x}\n  z: {for: x}\n"
    found = check_document(load_document(write("top.yaml", text), alone=True))
    assert [d.rule for d in found] == ["AM204"]


def test_a_map_without_a_file_has_findings_without_places():
    m = ArgumentMap(id="m", question="Q?", positions={"a": {"text": "A."}})
    found = check_document(Document(m, Origins(TreeMap(), "")), select=["AM206"])
    assert [(d.rule, d.place) for d in found] == [("AM206", None)]


def test_an_empty_map_and_a_json_map_are_checked():
    assert codes("", select=["AM2"]) == []
    document = document_of(
        '{"argmap": 1, "id": "m", "question": "# argmap: ignore-file[AM206]\\tQ?"}', format="json"
    )
    assert [d.rule for d in check_document(document, select=["AM206", "AM01"])] == ["AM206"]


@pytest.mark.slow
def test_ten_thousand_nodes_are_checked_in_a_few_seconds():
    nodes = [
        f"  n{i}: {{text: Claim {i} holds., for: {f'n{i // 3}' if i else 'toll'}}}  # argmap: ignore[AM302] x"
        for i in range(10_000)
    ]
    document = document_of(Example("arguments:\n" + "\n".join(nodes)).complete())
    start = time.process_time()
    check_document(document)
    assert time.process_time() - start < 25


def test_every_rule_runs_on_every_shipped_map_without_an_error():
    from argmap.core.resources import shipped_maps

    assert len(rules()) >= 35
    for name in shipped_maps():
        found = check_document(load_document(name))
        assert [d for d in found if d.severity != "note"] == []
