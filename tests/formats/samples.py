"""The samples of the formats: `samples/<format>/`, each written by us from the format's description.

A name that begins with `bad-` is one that is refused, one that begins with `dirty-` is read with repairs.
"""

from __future__ import annotations

from pathlib import Path

from argmap.formats import FORMATS

HERE = Path(__file__).parent / "samples"
OURS = ("yaml", "json")
READ = [name for name in FORMATS if hasattr(FORMATS[name], "read") and name not in OURS]
WRITTEN = [name for name in FORMATS if hasattr(FORMATS[name], "write")]


def samples(format: str) -> list[Path]:
    """Return the samples of a format."""
    return (
        sorted(path for path in (HERE / format).iterdir() if path.is_file())
        if (HERE / format).is_dir()
        else []
    )
