"""What `--write` puts into a map: what is new, and nothing that is right already."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

import argmap
from argmap.change.put import put_all
from argmap.core.errors import ConfigError
from argmap.formats import document_of, load_document
from argmap.verify.record import record, today
from argmap.verify.run import verify
from argmap.verify.sealing import seal

TEXT = "In the trial week, queues fell by a fifth, the office said. Nobody knows why queues fell.\n"
SHA = sha256(TEXT.encode()).hexdigest()
MAP = """\
# A comment.
id: m
question: Toll?
evidence:
  short: {text: a, source: s, quote: fell by a fifth}   # as it was
  several:
    text: b
    source: s
    quotes:
      - Nobody knows why
      - {exact: queues fell, prefix: "trial week, "}
      - not there
  wrong: {text: c, source: s, quote: {exact: the office, prefix: "of ", suffix: " said."}}
sources:
  s: {title: T, text: s.txt}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(TEXT)
    (tmp_path / "m.yaml").write_text(MAP)
    return tmp_path / "m.yaml"


def written(path: Path, day: str = "2026-04-04", **texts: Path) -> str:
    document = load_document(path)
    path.write_text(put_all(path.read_text(), record(document, verify(document, texts), day).changes))
    return path.read_text()


def test_what_is_verified_is_written_and_the_rest_stays(path: Path) -> None:
    made = written(path)
    m = argmap.load(path)
    short, why, fell, missing = (*m.nodes["short"].quotes, *m.nodes["several"].quotes)
    assert (short.prefix, short.suffix) == ("In the trial week, queues ", ", the office said. Nobody knows")
    assert (why.prefix, why.suffix) == ("by a fifth, the office said. ", " queues fell.")
    assert (fell.prefix, fell.suffix) == ("trial week, ", " by a fifth, the office said.")
    assert (missing.prefix, missing.verified) == (None, None)
    assert (m.nodes["wrong"].quotes[0].prefix, m.nodes["wrong"].quotes[0].suffix) == (
        "week, queues fell by a fifth, ", " said. Nobody knows why queues",
    )  # fmt: skip
    for quote in (short, why, fell):
        assert quote.verified is not None
        assert (quote.verified.date, quote.verified.seal) == ("2026-04-04", seal(SHA, quote.exact))
    copy = m.sources["s"].text
    assert copy is not None
    assert (copy.file, copy.sha256, copy.date) == ("s.txt", SHA, "2026-04-04")
    assert made.startswith("# A comment.\n")
    assert "# as it was" in made


def test_a_second_time_there_is_nothing_to_write(path: Path) -> None:
    first = written(path)
    assert written(path, "2030-01-01") == first


def test_the_anchors_that_are_written_lead_back_to_the_place(path: Path) -> None:
    written(path)
    found = verify(load_document(path))
    assert [verdict.anchor for verdict in found.verdicts] == ["fits", "fits", "fits", "none", "fits"]


def test_changed_words_or_a_changed_copy_break_the_seal(path: Path) -> None:
    written(path)
    assert argmap.check(path, select="AM505") == []
    whole = path.read_text()
    path.write_text(whole.replace("Nobody knows why", "Nobody knows"))
    assert [d.node for d in argmap.check(path, select="AM505")] == ["several"]
    path.write_text(whole)
    (path.parent / "s.txt").write_text(TEXT + "More.")
    assert [d.rule for d in argmap.check(path, select=["AM503", "AM505"])] == ["AM503"]
    written(path)
    assert argmap.check(path, select=["AM503", "AM505"]) == []


def test_a_copy_that_the_user_names_leaves_a_fingerprint_and_no_path(path: Path, tmp_path: Path) -> None:
    path.write_text(MAP.replace(", text: s.txt", ", accessed: 2026-01-01"))
    written(path, s=tmp_path / "s.txt")
    copy = argmap.load(path).sources["s"].text
    assert copy is not None
    assert (copy.file, copy.sha256, copy.date) == (None, SHA, None)


def test_what_stands_in_an_extended_file_is_told_and_left(path: Path) -> None:
    top = path.parent / "top.yaml"
    top.write_text("id: n\nextends: m.yaml\nevidence: {own: {text: d, source: s, quote: fell by a fifth}}\n")
    document = load_document(top)
    made = record(document, verify(document), "2026-04-04")
    assert {part[1] for part in made.changes} == {"own"}
    assert len([line for line in made.left if "verify that file itself" in line]) == 4
    assert any(line.startswith("`s` stands in") for line in made.left)


def test_a_seal_that_looks_like_a_number_stays_a_text(path: Path) -> None:
    document = document_of(MAP)
    for number in range(4000):
        words = f"fell {number}"
        made = seal(SHA, words)
        if made.isdigit() or made.replace("e", "", 1).isdigit():
            text = put_all(
                MAP, {("evidence", "short", "quotes", 0, "verified"): {"date": "2026-04-04", "seal": made}}
            )
            again = document_of(text).map.nodes["short"].quotes[0].verified
            assert again is not None
            assert again.seal == made
            break
    else:
        pytest.fail("no such seal")
    assert document.map.nodes["short"].quotes[0].verified is None


def test_the_day_is_that_of_source_date_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert today() == "2001-09-09"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    with pytest.raises(ConfigError, match="SOURCE_DATE_EPOCH is `soon`"):
        today()
