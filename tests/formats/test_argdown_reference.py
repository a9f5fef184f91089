"""Argdown that argmap writes, judged by Argdown's own command (`@argdown/cli` from npm)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import argmap
from argmap.argdown import parse, to_json
from argmap.core.resources import shipped
from argmap.formats import FORMATS, load_document
from argmap.formats.claims.losses import losses
from tests.formats.samples import samples
from tests.strategies import NASTY, maps

VERSION = "1.7.5"
SHIPPED = sorted(path.stem for path in shipped("maps").iterdir() if path.suffix == ".yaml")
SCRIPT = """
const {argdown} = require("@argdown/node");
(async () => {
  const out = [];
  for (const input of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
    try {
      const asked = {input, json: {spaces: 0}, throwExceptions: true, logLevel: "silent"};
      const process = ["parse-input", "build-model", "export-json"];
      const said = await argdown.runAsync({...asked, process});
      await argdown.runAsync({...asked, process: ["parse-input", "build-model", "build-map", "export-dot"]});
      const faults = [...(said.parserErrors || []), ...(said.lexerErrors || [])].map(one => one.message);
      out.push({faults, json: JSON.parse(said.json), frontMatter: said.frontMatter});
    } catch (error) { out.push({faults: [String(error && error.message || error)]}); }
  }
  console.log(JSON.stringify(out));
})();
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def reference() -> Path:
    """Return a folder in which the reference is installed."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("Argdown's own command needs node and npm, which are not on this machine.")
    given = os.environ.get("ARGMAP_ARGDOWN_CLI")
    folder = Path(given or Path(tempfile.gettempdir()) / f"argmap-argdown-cli-{VERSION}")
    if not (folder / "node_modules" / "@argdown" / "cli" / "package.json").is_file():
        folder.mkdir(parents=True, exist_ok=True)
        command = [
            "npm",
            "install",
            "--no-audit",
            "--no-fund",
            "--prefix",
            str(folder),
            f"@argdown/cli@{VERSION}",
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode:
            reason = f"npm could not install @argdown/cli: {done.stderr.strip()[-300:]}"
            if os.environ.get("CI"):
                pytest.fail(reason)
            pytest.skip(reason)
    (folder / "judge.cjs").write_text(SCRIPT, "utf-8")
    return folder


def judged(folder: Path, texts: list[str]) -> list[dict[str, Any]]:
    """Return what the reference says of each text: its faults, its JSON, its front matter."""
    done = subprocess.run(
        ["node", "judge.cjs"],
        cwd=folder,
        input=json.dumps(texts).encode(),
        capture_output=True,
        timeout=600,
        check=True,
    )
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def as_map(said: dict[str, Any]) -> argmap.ArgumentMap:
    """Return the map of what the reference made of a text."""
    data = {**said["json"], "frontMatter": said.get("frontMatter")}
    return argmap.loads(json.dumps(data), format="argdown-json")


def drawn(count: int) -> list[argmap.ArgumentMap]:
    """Return maps as the strategy of all tests draws them, always the same."""
    found: list[argmap.ArgumentMap] = []

    @settings(
        phases=[Phase.generate],
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(maps(most=3))
    def draw(m: argmap.ArgumentMap) -> None:
        found.append(m)

    draw()
    return found


def hostile() -> list[argmap.ArgumentMap]:
    """Return a map for each text that has been seen to be taken for syntax, as text, label, note and tag."""
    words = (
        *(
            "- a",
            "+ a",
            "* a",
            "_ a",
            "12. a",
            "(3) a",
            "#tag",
            "#(a tag)",
            "# Heading",
            "[x]: a",
            "[x]",
            "<x>: a",
        ),
        *(
            "<x>",
            "@[x]",
            "@<x>",
            "// a",
            "/* a */ b",
            "<!-- a --> b",
            "{a: b}",
            "} a",
            "{",
            "=== a ===",
            "====",
        ),
        *(
            ":happy:",
            ".->.",
            ".a.v.",
            r".\*a.v.",
            r"\\",
            "a\\",
            "https://a.example/b_c_d*e*",
            "**a** __b__ *c* _d_",
        ),
        *(
            "[a](b)",
            "@include(a.argdown)",
            "---- a",
            ">< [a]",
            "a\nb",
            "a\n\n[b]: c",
            "  a  b  ",
            "constructor",
        ),
        *(
            "__proto__",
            "Untitled 1",
            "a}\n b",
            "a:",
            "a]: b",
            "a>: b",
            "x" * 3000,
            "10:30:45",
            "e.g. a, i.e. b",
        ),
    )
    return [
        argmap.ArgumentMap.from_dict(
            {
                "id": "m",
                "question": word,
                "positions": {"a": {"text": word, "label": word, "tags": [word.strip()]}},
                "arguments": {
                    "b": {"text": word, "note": word, "for": {"a": {"note": word, "scheme": word}}}
                },
                "objections": {"c": {"text": f"a {word} b", "against": {"b->a": {"warrant": word}}}},
            }
        )
        for word in (*words, *NASTY)
    ]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(lambda: [argmap.load(name) for name in SHIPPED], id="the shipped maps"),
        pytest.param(hostile, id="hostile words"),
        pytest.param(lambda: drawn(150), id="maps of all kinds"),
    ],
)
def test_the_reference_reads_what_is_written_as_it_was_meant(reference: Path, found: Any) -> None:
    meant = found()
    texts = [argmap.dumps(m, "argdown") for m in meant]
    for m, text, said in zip(meant, texts, judged(reference, texts), strict=True):
        assert said["faults"] == [], text
        whole, again = FORMATS["argdown"].held(m), as_map(said)
        assert again == whole, (losses(whole, again)[:3], losses(again, whole)[:3], text)


def test_the_reference_and_argmap_read_the_samples_alike(reference: Path) -> None:
    paths = [path for path in samples("argdown") if not path.name.startswith("bad-")]
    texts = [next(iter(load_document(path).texts.values())) for path in paths]
    for path, text, said in zip(paths, texts, judged(reference, texts), strict=True):
        assert said["faults"] == [], path.name
        assert _plain(said["json"]) == _plain(to_json(parse(text))), path.name


def test_the_reference_refuses_what_argmap_refuses(reference: Path) -> None:
    texts = [path.read_text("utf-8") for path in samples("argdown") if path.name.startswith("bad-")]
    assert texts
    assert all(said["faults"] for said in judged(reference, texts))


def _plain(value: Any) -> Any:
    """Return Argdown JSON without colours."""
    if isinstance(value, dict):
        return {
            key: _plain(part)
            for key, part in value.items()
            if key not in ("color", "fontColor", "frontMatter")
        }
    return [_plain(part) for part in value] if isinstance(value, list) else value
