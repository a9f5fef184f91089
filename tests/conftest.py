"""What all tests share: `--accept` rewrites golden files; Hypothesis gives the same examples every time."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

_UNHURRIED = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
# The same examples everywhere and always: a failure is a fault of the change, never of the day.
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, max_examples=40, suppress_health_check=_UNHURRIED
)
# While at work: what fails is told at once, and not made small first, which may take minutes.
settings.register_profile(
    "quick", settings.get_profile("ci"), phases=[Phase.explicit, Phase.generate], print_blob=False
)
# Looks further, for an hour's leisure: HYPOTHESIS_PROFILE=search pytest.
settings.register_profile("search", deadline=None, max_examples=1000, suppress_health_check=_UNHURRIED)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="rewrite the golden files with what came out")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture
def write(tmp_path: Path):
    """Write files into a fresh folder: `write("a.yaml", "…")` gives the path."""

    def made(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made
