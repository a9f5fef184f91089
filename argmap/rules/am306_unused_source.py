"""Nothing refers to a source.

It stands in the list of sources of every brief as if something rested on it.

Bad:

    sources:
      gazette: {title: Trial toll cuts queues}

Good:

    evidence:
      trial-week: {text: Queues fell by a fifth., for: toll, source: gazette}
    sources:
      gazette: {title: Trial toll cuts queues}

Refer to it, or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding
from argmap.rules._uses import used

SEVERITY = "warning"
WHOLE = True
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the sources that no node, event or other source names."""
    for id in m.sources:
        if id not in used(m)["source"]:
            message, path = f"Nothing refers to the source `{id}`.", ("sources", id)
            fix = Fix(f"Take the source `{id}` out.", drop=(path,))
            yield Finding(path, message, "Refer to it, or take it out.", fix=fix)
