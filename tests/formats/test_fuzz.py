"""Whatever a file holds, a reader reads it or says why not: no traceback, no hang, no flood of memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.fuzzing import LONGEST
from tests.formats.samples import READ

ROOT = Path(__file__).parents[2]
ALL = 100_000
"""The inputs over all formats; the slow suite reads them all."""


def fuzzed(format: str, count: int) -> dict[str, object]:
    code = "import sys; sys.path[:0] = ['.']; from tests.formats.fuzzing import main; main(*sys.argv[1:])"
    done = subprocess.run(
        [sys.executable, "-c", code, format, str(count)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    said: dict[str, object] = json.loads(done.stdout)
    return said


def judge(said: dict[str, object], count: int) -> None:
    assert said["fault"] == ""
    assert said["read"] + said["refused"] == count
    assert said["read"], "some mutations are harmless"
    assert said["slowest"] < LONGEST
    assert said["megabytes"] < 500


@pytest.mark.parametrize("format", READ)
def test_a_mutated_file_is_read_or_refused(format: str) -> None:
    judge(fuzzed(format, 150), 150)


@pytest.mark.slow
@pytest.mark.parametrize("format", READ)
def test_a_hundred_thousand_mutated_files_are_read_or_refused(format: str) -> None:
    count = ALL // len(READ) + 1
    judge(fuzzed(format, count), count)
