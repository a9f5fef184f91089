"""What an edit would change, as a unified diff that a terminal may show."""

from __future__ import annotations

import re

from argmap.core.printable import printable

_END = re.compile(r"\r\n|\n|\r")


def changes(old: str, new: str, file: str) -> str:
    r"""Return a unified diff; a new file has no old text. Line ends show where only they change.

    >>> print(changes("a: 1\n", "a: 2\n", "m.yaml"), end="")
    --- m.yaml
    +++ m.yaml
    @@ -1 +1 @@
    -a: 1
    +a: 2
    """
    from difflib import unified_diff

    before, after = _END.split(old), _END.split(new)
    if before == after:
        before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    lines = unified_diff(_open(before), _open(after), file if old else "/dev/null", file, lineterm="")
    return "".join(f"{printable(line)}\n" for line in lines)


def _open(lines: list[str]) -> list[str]:
    return lines[:-1] if lines and not lines[-1] else lines
