"""Thousands of files: shared out, never stopped by a bad one, and gone on with after a break."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest

import argmap
from argmap.core.errors import ConfigError, FileError, UnknownName
from argmap.face.corpus import task as task_module
from argmap.face.corpus.task import Task
from argmap.graph.stats import stats

GOOD = "argmap: 1\nid: {id}\nquestion: Toll?\npositions: {{a: {{text: Yes.}}, b: {{text: No.}}}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "maps"
    (root / "deep" / "er").mkdir(parents=True)
    (root / ".hidden").mkdir()
    for number in range(12):
        (root / f"m{number:02}.yaml").write_text(GOOD.format(id=f"m{number}"))
    (root / "deep" / "er" / "x.json").write_text('{"argmap": 1, "id": "x", "question": "Toll?"}')
    (root / "bad.yaml").write_text("argmap: 1\nid: [")
    (root / "latin.yaml").write_bytes(b"id: \xe9")
    (root / "readme.rst").write_text("no map")
    (root / ".hidden" / "y.yaml").write_text("[")
    return root


NAMES = ["bad.yaml", "deep/er/x.json", "latin.yaml", *(f"m{number:02}.yaml" for number in range(12))]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_file_gives_an_outcome_in_the_order_of_names(folder: Path, workers: int) -> None:
    found = list(argmap.corpus(folder, "stats", workers=workers))
    assert [one.file for one in found] == NAMES
    assert [one.file for one in found if one.state == "refused"] == ["bad.yaml", "latin.yaml"]
    assert found[3].result["stats"] == json.loads(json.dumps(stats(argmap.load(folder / "m00.yaml"))))
    assert "bad.yaml:3:1:" in found[0].message


def test_a_check_finds_what_check_finds(folder: Path) -> None:
    by_name = {one.file: one for one in argmap.corpus(folder, workers=1)}
    for name in ("m00.yaml", "deep/er/x.json"):
        wanted = [d.to_dict() for d in argmap.check(folder / name)]
        assert by_name[name].result["diagnostics"] == wanted
        assert by_name[name].state == ("found" if any(d["severity"] != "note" for d in wanted) else "fine")


def test_an_evaluation_says_what_evaluate_says(folder: Path) -> None:
    (found,) = argmap.corpus(folder / "m00.yaml", "eval", semantics="grounded", workers=1)
    assert found.result["standing"] == list(
        argmap.evaluate(argmap.load(folder / "m00.yaml"), "grounded").standing
    )


def test_converted_files_stand_in_the_same_folders(folder: Path, tmp_path: Path) -> None:
    into = tmp_path / "out"
    found = list(argmap.corpus(folder, "convert", to="json", into=str(into), workers=1))
    written = {path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file()}
    fine = [one.file for one in found if one.state == "fine"]
    assert written == {Path(file).with_suffix(".json").as_posix() for file in fine}
    assert argmap.load(into / "deep" / "er" / "x.json").id == "x"


def _ends_its_process(task: Task) -> object:
    if task.path.endswith("m03.yaml"):
        os._exit(3)
    return _REAL(task)


def _never_ends(task: Task, name: str) -> object:
    while True:
        pass


_REAL = task_module.done


def test_a_file_that_ends_its_process_is_told_and_the_others_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.face.corpus.running.done", _ends_its_process)
    found = {one.file: one for one in argmap.corpus(folder, "stats", workers=2)}
    assert list(found) == NAMES
    assert found["m03.yaml"].state == "failed"
    assert found["m03.yaml"].message == "Reading it ended the process."
    assert {one.state for name, one in found.items() if name.startswith("m") and name != "m03.yaml"} == {
        "fine"
    }


def test_a_file_that_takes_too_long_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(task_module._DOES, "stats", _never_ends)
    (one,) = argmap.corpus(folder / "m00.yaml", "stats", seconds=0.2, workers=1)
    assert (one.state, one.message) == ("failed", "It took longer than 0.2 s.")


def test_a_fault_of_ours_is_told_and_the_others_go_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(task_module._DOES, "stats", lambda task, name: 1 / 0)
    assert {one.message for one in argmap.corpus(folder, "stats", workers=1)} == {
        "ZeroDivisionError: division by zero"
    }


class Counting(Executor):
    """An executor that does each task when it is asked for, and counts how many wait at most."""

    def __init__(self) -> None:
        self.waiting = self.most = 0

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        self.waiting += 1
        self.most = max(self.most, self.waiting)
        future: Future[object] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_any_executor_does_the_work_and_never_more_than_a_few_files_wait(folder: Path) -> None:
    with ThreadPoolExecutor(2) as threads:
        assert [one.file for one in argmap.corpus(folder, "stats", executor=threads)] == NAMES
    counting = Counting()
    for _ in argmap.corpus(folder, "stats", executor=counting, workers=1):
        counting.waiting -= 1
    assert counting.most <= 4


@pytest.mark.slow
def test_a_dask_cluster_does_the_work(folder: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        found = list(argmap.corpus(folder, "stats", executor=client.get_executor()))
    assert found == list(argmap.corpus(folder, "stats", workers=1))


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"do": "count"}, ConfigError),
        ({"do": "convert", "to": "json"}, ConfigError),
        ({"do": "convert", "to": "jsn", "into": "x"}, UnknownName),
        ({"folders": "gone"}, FileError),
    ],
)
def test_what_cannot_be_done_is_told_before_anything_is(folder: Path, options: dict, error: type) -> None:
    with pytest.raises(error):
        argmap.corpus(**{"folders": folder, **options})


def lines(path: Path) -> Iterator[dict]:
    return map(json.loads, path.read_text().splitlines())


def test_a_run_that_was_broken_off_goes_on_where_it_was(argmap_, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.jsonl"
    whole = argmap_("corpus", folder, "--do", "stats", "-o", out, "--workers", 1)
    assert whole.code == 1, "two files cannot be read"
    assert [line["file"] for line in lines(out)] == NAMES
    before = out.read_text()
    out.write_text("".join(before.splitlines(keepends=True)[:5]) + '{"file": "m02.ya')
    (folder / "bad.yaml").write_text("changed: after it was done")
    again = argmap_("corpus", folder, "--do", "stats", "-o", out, "--workers", 1)
    assert out.read_text() == before, "what was done is not done again, and the torn line is"
    assert again.told == whole.told
    assert argmap_("corpus", folder, "--do", "stats", "-o", out, "--fresh").code == 1
    assert out.read_text() != before


def test_a_file_that_is_no_report_is_left_alone(argmap_, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "notes.txt"
    out.write_text("my notes\nmore\n")
    ran = argmap_("corpus", folder, "-o", out)
    assert ran.code == 2
    assert "This is no report of a corpus." in ran.told
    assert out.read_text() == "my notes\nmore\n"


def test_the_lines_and_the_summary_go_their_own_ways(argmap_, folder: Path) -> None:
    ran = argmap_("corpus", folder, "--glob", "m0*.yaml", "--do", "stats", "--workers", 1)
    assert ran.code == 0
    assert len(ran.said.splitlines()) == 10
    assert ran.told.splitlines()[0].split() == ["10", "files"]
