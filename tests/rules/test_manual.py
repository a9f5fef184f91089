"""The manual pages: complete, executable, and printed in docs/rules.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.core.errors import MapError
from argmap.formats import load_document
from argmap.rules import check_document, rule, rules
from argmap.rules._explain import page
from argmap.rules._manual import Example, manual

ROOT = Path(__file__).parents[2]
EXAMPLES = [
    (code, kind, example)
    for code, one in rules().items()
    for kind in ("Bad", "Good")
    for example in manual(one.module).examples(kind)
]


def found(code: str, example: Example, folder: Path) -> set[str]:
    """Return the codes found in a map, be it by the reader or, if only this rule runs, by the rule."""
    main = f"example{example.suffix}"
    for name, text in {main: example.complete(), **example.files}.items():
        (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)
    try:
        document = load_document(folder / main)
    except MapError as error:
        return {d.rule for d in error.diagnostics}
    # The rules on comments speak of what the others find.
    select = [] if rule(code).by == "comments" else [code]
    return {d.rule for d in check_document(document, select=select)} & {code}


@pytest.mark.parametrize(
    ("code", "kind", "example"),
    EXAMPLES,
    ids=[f"{code}-{kind}-{n}" for n, (code, kind, _) in enumerate(EXAMPLES)],
)
def test_each_bad_example_is_found_and_each_good_one_is_not(code, kind, example, tmp_path):
    assert found(code, example, tmp_path) == ({code} if kind == "Bad" else set())


@pytest.mark.parametrize("code", rules())
def test_a_manual_page_has_a_title_a_reason_a_remedy_and_both_examples(code):
    said = manual(rule(code).module)
    assert re.fullmatch(r"[A-Z`].*\.", said.title)
    assert isinstance(said.parts[-1], str), "the remedy comes last"
    assert list(said.examples("Bad"))
    assert list(said.examples("Good"))


@pytest.mark.parametrize("code", rules())
def test_a_rule_file_is_named_by_code_and_name_and_has_one_way_to_run(code):
    one = rule(code)
    assert re.fullmatch(r"AM\d{3}", one.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", one.name)
    assert one.file == f"{one.code.lower()}_{one.name.replace('-', '_')}"
    assert one.severity in ("error", "warning", "note")
    known = ("READER", "check", "check_tree", "check_texts", "check_ignores")
    ways = [hasattr(one.module, name) for name in known]
    assert ways.count(True) == 1


def test_codes_and_names_are_unique():
    assert len({one.name for one in rules().values()}) == len(rules())
    files = {path.stem for path in (ROOT / "argmap" / "rules").glob("am*.py")}
    assert {one.file for one in rules().values()} == files


def test_the_page_of_all_rules_is_up_to_date(accept):
    path, wanted = ROOT / "docs" / "rules.md", page(rules().values())
    if accept:
        path.write_text(wanted, "utf-8")
    assert path.read_text("utf-8") == wanted, "run pytest --accept"
    assert all(f"## {one.code} {one.name}" in wanted for one in rules().values())
