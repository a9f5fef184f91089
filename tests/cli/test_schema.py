from __future__ import annotations

import json
from pathlib import Path

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
