from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

UNTIDY = "question: Q?   # why\nid: m\n"
TIDY = "id: m\nquestion: Q?   # why\n"


@pytest.fixture
def stdin(monkeypatch):
    def given(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    return given


def test_files_are_laid_out_where_they_are(argmap_, write) -> None:
    one, other = write("a.yaml", UNTIDY), write("b.yml", TIDY)
    ran = argmap_("fmt", one, other)
    assert (ran.code, ran.said, ran.told) == (0, "", "1 file laid out anew, 1 left as they are.\n")
    assert (one.read_text(), other.read_text()) == (TIDY, TIDY)
    assert argmap_("fmt", one, other).told == "All fine: nothing to change in 2 files.\n"


def test_a_file_that_is_fine_is_not_written(argmap_, write) -> None:
    path = write("a.yaml", TIDY)
    os.utime(path, (1, 1))
    argmap_("fmt", path)
    assert path.stat().st_mtime == 1


def test_check_says_so_with_its_exit_code_and_writes_nothing(argmap_, write) -> None:
    path = write("a.yaml", UNTIDY)
    ran = argmap_("fmt", "--check", path)
    assert (ran.code, ran.said, path.read_text()) == (1, "", UNTIDY)
    assert f"Would change: {path}\n" in ran.told
    path.write_text(TIDY)
    assert argmap_("fmt", "--check", path).code == 0


def test_diff_shows_what_would_change(argmap_, write) -> None:
    path = write("a.yaml", UNTIDY)
    ran = argmap_("fmt", "--diff", path)
    assert (ran.code, path.read_text()) == (0, UNTIDY)
    assert ran.said == f"--- {path}\n+++ {path}\n@@ -1,2 +1,2 @@\n+id: m\n question: Q?   # why\n-id: m\n"
    assert argmap_("fmt", "--diff", "--check", path).code == 1


def test_the_standard_input_goes_to_the_standard_output(argmap_, stdin) -> None:
    stdin(UNTIDY.encode())
    ran = argmap_("fmt", "-")
    assert (ran.code, ran.said, ran.told) == (0, TIDY, "")
    stdin(b'{"question": "Q?", "id": "m"}')
    assert argmap_("fmt", "-").said == '{\n  "argmap": 1,\n  "id": "m",\n  "question": "Q?"\n}\n'
    stdin(UNTIDY.encode())
    ran = argmap_("fmt", "-", "--check")
    assert (ran.code, ran.said) == (1, "")


def test_json_maps_are_written_in_canonical_form(argmap_, write) -> None:
    path = write("m.json", '{"question": "Q?", "id": "m"}')
    assert argmap_("fmt", path).code == 0
    assert path.read_text() == '{\n  "argmap": 1,\n  "id": "m",\n  "question": "Q?"\n}\n'
    assert argmap_("fmt", "--check", path).code == 0


def test_line_ends_stay_and_the_byte_order_mark_goes(argmap_, write) -> None:
    path = write("a.yaml", b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())
    argmap_("fmt", path)
    assert path.read_bytes() == TIDY.replace("\n", "\r\n").encode()


HOSTILE = [
    ("m.yaml", b"", "AM001"),
    ("m.yaml", b"id: m\n b: c\n", "m.yaml:2:3"),
    ("m.yaml", b"id: [a, b\n", "AM001"),
    ("m.yaml", b"\xff\xfea", "AM002"),
    ("m.yaml", b"id: \x80\n", "AM002"),
    ("m.yaml", b"id: \x1b\n", "AM003"),
    ("m.yaml", b"id: m\nid: n\n", "AM005"),
    ("m.yaml", b"id: " + b"{a: " * 70 + b"}" * 70, "AM006"),
    ("m.yaml", b"[" * 300_000, "AM006"),
    ("m.yaml", b"a: &x 1\nb: *x\n", "AM004"),
    ("m.json", b'{"id": "m"', "AM001"),
    ("m.json", b'{"id": "m", "question": "Q?", "mine": 1}', "AM007"),
    ("m.txt", b"id: m\n", "Only YAML and JSON maps"),
    ("gone.yaml", None, "There is no such file."),
    ("harbour-bridge", None, "There is no such file."),
]


@pytest.mark.parametrize(("name", "content", "said"), HOSTILE)
def test_what_cannot_be_read_is_told_and_stays_as_it_is(argmap_, write, name, content, said) -> None:
    path = write(name, content) if content is not None else name
    fine = write("fine.yaml", UNTIDY)
    ran = argmap_("fmt", path, fine)
    assert ran.code == 2
    assert said in ran.told
    assert "Traceback" not in ran.told
    assert content is None or Path(path).read_bytes() == content
    assert fine.read_text() == TIDY, "the others are laid out all the same"


def test_a_file_that_cannot_be_written_stays_whole(argmap_, write, monkeypatch) -> None:
    path = write("a.yaml", UNTIDY)

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", broken)
    ran = argmap_("fmt", path)
    assert ran.code == 2
    assert "No space left" in ran.told
    assert path.read_text() == UNTIDY
    assert [other.name for other in path.parent.iterdir()] == ["a.yaml"]
