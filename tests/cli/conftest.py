from __future__ import annotations

import pytest

from argmap.cli import main


class Ran:
    """What a command gave: its exit, what it said (standard output) and told (standard error)."""

    def __init__(self, code: int, said: str, told: str) -> None:
        self.code, self.said, self.told = code, said, told


@pytest.fixture
def argmap_(capsys: pytest.CaptureFixture[str]):
    """Run the command in this process: `argmap_("stats", "m.yaml")`."""

    def run(*args: object) -> Ran:
        with pytest.raises(SystemExit) as stop:
            main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Ran(int(stop.value.code or 0), out, err)

    return run
