"""A link names a scheme that is not known.

A scheme is known by its critical questions; of one that is not, nobody knows what to ask. `argmap scheme`
lists those that are known, with their other names.

Bad:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {scheme: practical-reasonig}}}

Good:

    arguments:
      congestion: {text: Queues would shorten., for: {toll: {scheme: practical-reasoning}}}

Write the name as the list has it; take the scheme out where none of them fits.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at_link
from argmap.schemes.catalogue import canonical, nearest_scheme

SEVERITY = "warning"
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the schemes that are not known, with the nearest that is."""
    said: dict[str, str] = {}
    near: dict[str, str | None] = {}
    for link in m.links.values():
        name = link.step.scheme
        if name and canonical(name) is None:
            if name not in said:
                near[name] = nearest_scheme(name)
                said[name] = (
                    f"Did you mean `{near[name]}`?" if near[name] else "`argmap scheme` lists the known ones."
                )
            message = f"There is no scheme `{_short(name)}`."
            path, meant = at_link(m, link, "scheme"), near[name]
            fix = Fix(f"Write `{meant}`.", put=((path, meant),)) if meant else None
            yield Finding(path, message, said[name], key=False, fix=fix)


def _short(name: str) -> str:
    return name if len(name) <= 60 else f"{name[:59]}…"
