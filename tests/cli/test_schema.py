from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_the_schema_that_is_checked_in_is_the_one_that_is_printed(argmap_, accept: bool) -> None:
    said = argmap_("schema").said
    kept = ROOT / "argmap.schema.json"
    if accept:
        kept.write_text(said, "utf-8")
    assert kept.read_text("utf-8") == said, "run pytest --accept to renew argmap.schema.json"


def test_it_can_be_written_to_a_file(argmap_, tmp_path: Path) -> None:
    assert argmap_("schema", "-o", tmp_path / "s.json").said == ""
    assert json.loads((tmp_path / "s.json").read_text("utf-8"))["title"] == "An argument map"


@pytest.mark.parametrize(
    ("what", "command"),
    [
        ("ach", ("ach", "--format")),
        ("check", ("check", "--output-format")),
        ("eval", ("eval", "--format")),
        ("stats", ("stats", "--format")),
        ("todo", ("todo", "--format")),
        ("map", ("convert", "--to")),
    ],
)
def test_what_is_printed_as_json_is_as_its_schema_says(what: str, command: tuple[str, str], argmap_) -> None:
    schema = json.loads(argmap_("schema", "--of", what).said)
    jsonschema.Draft202012Validator.check_schema(schema)
    for m in ("harbour-bridge", "cuba-north-korea"):
        found = json.loads(argmap_(command[0], m, command[1], "json").said)
        jsonschema.validate(found, schema)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**found, "more": 1}, schema)
