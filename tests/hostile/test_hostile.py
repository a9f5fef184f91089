# ruff: noqa: E501 - tables read best with a row a line
"""What is hostile or broken gives one clear sentence and exit 2, or harmless output: never a traceback, never half a file."""

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from argmap.cli import COMMANDS, main
from tests.hostile.inputs import BROKEN, BROKEN_JSON, ODD

Arguments = Callable[[str, Path], list[str]]
# To test another command, add a line here: it is given the path of a map, and a folder for what it writes.
CALLS: dict[str, Arguments] = {
    "check": lambda path, out: ["check", path],
    "stats": lambda path, out: ["stats", path],
    "convert": lambda path, out: ["convert", path, "-o", str(out / "m.json")],
    "render": lambda path, out: ["render", path, "-o", str(out / "m.svg")],
    "brief": lambda path, out: ["brief", path, "-o", str(out / "m.html")],
}  # fmt: skip

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def run(
    command: str, path: Path, out: Path, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str, float]:
    """Run a command in this process: exit, standard output, standard error, seconds."""
    if command not in COMMANDS:
        pytest.skip(f"there is no command `{command}` yet")
    start = time.process_time()
    with pytest.raises(SystemExit) as stop:
        main(CALLS[command](str(path), out))
    seconds = time.process_time() - start
    said = capsys.readouterr()
    code = stop.value.code
    return code if isinstance(code, int) else 1, said.out, said.err, seconds


# The largest are read once: every command reads by the same few lines, and the hours of a day are few.
CASES = [
    pytest.param(command, suffix, table[name], id=f"{name}{suffix}-{command}")
    for suffix, table in ((".yaml", BROKEN), (".json", BROKEN_JSON))
    for name in table
    for command in CALLS
    if command == "check" or len(table[name]) < 5_000_000
]


@pytest.mark.parametrize(("command", "suffix", "content"), CASES)
def test_what_is_broken_gives_a_sentence_and_exit_2(
    command: str, suffix: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / f"hostile{suffix}", tmp_path / "out"
    out.mkdir()
    path.write_bytes(content)
    code, said, told, seconds = run(command, path, out, capsys)
    words = said + told
    assert code == 2
    assert "Traceback" not in words
    assert str(path) in words, "the place is told"
    assert len(words) < 5000, "a fault is told in a sentence, not in a flood"
    assert not _CONTROL.search(words), "nothing that steers the terminal"
    assert list(out.iterdir()) == [], "no half-written file"
    assert path.read_bytes() == content
    assert seconds < (10 if sys.gettrace() is None else 100), "coverage may take its time"
    assert not Path("/tmp/argmap-was-here").exists()  # noqa: S108 - what the hostile tag would make


@pytest.mark.parametrize("command", CALLS)
@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_gives_harmless_output(
    command: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = tmp_path / "odd.yaml", tmp_path / "out"
    out.mkdir()
    path.write_bytes(ODD[name])
    code, said, told, seconds = run(command, path, out, capsys)
    assert code in (0, 1), said + told
    assert "Traceback" not in said + told
    assert not _CONTROL.search(said + told)
    assert seconds < 20
    for file in out.iterdir():
        written = file.read_text("utf-8")
        if file.suffix in (".svg", ".html"):
            assert_harmless(written)
        if file.suffix == ".json":
            import argmap

            assert argmap.load(file) == argmap.load(path), "conversion keeps everything"


class Looked(HTMLParser):
    """What a browser would make of a document: its scripts, handlers and addresses."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.bad: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            if name.startswith("on") or name == "srcdoc":
                self.bad.append(f"{tag} {name}={value}")
            if name in ("href", "xlink:href", "src", "action", "formaction") and address.startswith(
                ("javascript:", "vbscript:", "file:", "data:text")
            ):
                self.bad.append(f"{tag} {name}={value}")


def assert_harmless(markup: str) -> None:
    """No script but our own, no handler, no address of an unsafe scheme, nothing of the user's fetched."""
    looked = Looked(markup)
    assert looked.bad == []
    assert looked.tags["script"] <= 1, "our own"
    assert not {"iframe", "object", "embed", "base", "form"} & looked.tags.keys()
    assert "<script>alert" not in markup.lower()


@pytest.mark.parametrize(
    "what", ["a folder", "a pipe", "a device", "a circle of links", "an unreadable name", "no file"]
)
@pytest.mark.parametrize("command", CALLS)
def test_what_is_no_file_is_told(
    command: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import os

    path, out = tmp_path / "x.yaml", tmp_path / "out"
    out.mkdir()
    if what == "a folder":
        path.mkdir()
    elif what == "a pipe":
        os.mkfifo(path)
    elif what == "a device":
        path.symlink_to("/dev/zero")
    elif what == "a circle of links":
        path.symlink_to(path)
    elif what == "an unreadable name":
        path = tmp_path / ("x" * 5000 + ".yaml")
    code, said, told, _ = run(command, path, out, capsys)
    assert code == 2
    assert "Traceback" not in said + told
    assert list(out.iterdir()) == []
