"""Files beside a map that extend what was changed, and were not changed with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_EXTENDS = re.compile(rb"^extends:(.*?)(?=^[^\s#\-}\]]|\Z)", re.MULTILINE | re.DOTALL)


def extending(changed: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return the maps in the folders of changed files that name one of these under `extends`."""
    from argmap.core.errors import FileError
    from argmap.core.files import read_bytes

    files = [Path(name) for name in changed]
    names = [file.name.encode() for file in files]
    passed = {Path(name).resolve() for name in known}
    found = []
    for folder in dict.fromkeys(file.parent for file in files):
        for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.yml")]):
            if path.resolve() in passed:
                continue
            try:
                match = _EXTENDS.search(read_bytes(path))
            except FileError:
                continue
            if match and any(re.search(rb"(?<![\w.-])" + re.escape(name), match[1]) for name in names):
                found.append(str(path))
    return found
