"""What argmap costs: CPU of whole processes (user and system, children included), the median of five runs.

    python benchmarks/run.py            all
    python benchmarks/run.py load check those whose name holds one of the words

Beside each figure stands its target and its ratio to a baseline measured in the same minute, so that figures
of a slow machine can be compared with those of a fast one. Exit 1: a target is missed.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
MAP = "cuba-north-korea"


@dataclass(frozen=True)
class Case:
    """A command line, the seconds it may cost, and the case it is compared with."""

    name: str
    words: tuple[str, ...]
    target: float | None
    against: str
    needs: str = ""


# An installed package has its byte code: without it every start would compile all modules again.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def argmap(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "argmap", *words)


def cases(folder: Path) -> list[Case]:
    big = str(folder / "big.yaml")
    bare, pydantic, loader = "python", "import pydantic", "PyYAML 10,000"
    load = "import yaml; yaml.load(open({!r}, 'rb'), Loader=yaml.CSafeLoader)".format
    return [
        Case(bare, python("pass"), None, bare),
        Case(pydantic, python("import pydantic; pydantic.BaseModel"), None, bare),
        Case(loader, python(load(big)), None, bare),
        Case("argmap --help", argmap("--help"), 0.15, bare),
        Case("import argmap", python("import argmap"), 0.25, bare),
        Case("import argmap.semantics", python("import argmap.semantics"), 0.25, "import argmap"),
        Case("import the model", python("import argmap; argmap.ArgumentMap"), 0.35, pydantic),
        Case(f"check {MAP}", argmap("check", MAP), 0.6, pydantic, "check"),
        Case(f"stats {MAP}", argmap("stats", MAP), 0.5, pydantic, "stats"),
        Case(f"eval all {MAP}", argmap("eval", MAP, "--semantics", "all"), 1.0, pydantic, "eval"),
        Case(f"cruxes {MAP}", argmap("cruxes", MAP), 1.0, pydantic, "cruxes"),
        Case("render SVG, warm", argmap("render", MAP, "-o", str(folder / "m.svg")), 0.9, pydantic, "render"),
        Case("brief HTML", argmap("brief", MAP, "-o", str(folder / "m.html")), 1.2, pydantic, "brief"),
        Case("brief PDF", argmap("brief", MAP, "-o", str(folder / "m.pdf")), 2.0, pydantic, "brief"),
        Case("load 10,000 nodes", python(f"import argmap; argmap.load({big!r})"), 2.5, loader),
        Case(
            "verify 1,000 in 5 MB",
            argmap("verify", "--format", "json", str(folder / "quotes.yaml")),
            2.0,
            pydantic,
            "verify",
        ),
        Case("check 10,000 nodes", argmap("check", "--output-format", "json", big), 5.0, loader, "check"),
    ]


def cpu(words: tuple[str, ...]) -> float:
    """Return the seconds of CPU that a process and its children used.

    Raises:
        RuntimeError: it could not run (exit 2 or more, or a traceback).
    """
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=told, env=_ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        said = told.read().decode("utf-8", "replace")
    if process.returncode not in (0, 1) or "Traceback" in said:
        raise RuntimeError(said.strip().splitlines()[-1] if said.strip() else f"exit {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def measured(case: Case) -> float | str:
    """Return the median, or why there is none."""
    from argmap.cli import COMMANDS

    if case.needs and case.needs not in COMMANDS:
        return "not yet"
    try:
        # The first run fills the caches of Python and of the layout engine.
        cpu(case.words)
        return statistics.median(cpu(case.words) for _ in range(RUNS))
    except RuntimeError as error:
        return f"failed: {error}"[:60]


def main(wanted: list[str]) -> int:
    sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]
    from synthetic import quoted, written

    missed = 0
    found: dict[str, float] = {}
    print(f"{'':24}{'seconds':>9}{'target':>9}   ratio")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "big.yaml").write_text(written(10_000), "utf-8")
        quoting, source = quoted(1000, 5_000_000)
        (folder / "quotes.yaml").write_text(quoting, "utf-8")
        (folder / "source.txt").write_text(source, "utf-8")
        for case in cases(folder):
            if wanted and case.target is not None and not any(word in case.name for word in wanted):
                continue
            result = measured(case)
            if isinstance(result, str):
                print(f"{case.name:24}{result:>9}", flush=True)
                missed += result.startswith("failed")
                continue
            found[case.name] = result
            over = case.target is not None and result > case.target
            missed += over
            target = f"≤ {case.target:.2f}" if case.target is not None else ""
            ratio = (
                f"{result / found[case.against]:5.1f} × {case.against}" if case.against != case.name else ""
            )
            print(f"{case.name:24}{result:9.2f}{target:>9} {ratio}{'   MISSED' if over else ''}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
