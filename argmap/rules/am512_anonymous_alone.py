"""Only speakers without a name carry a claim.

Who is not named answers for nothing: neither access nor motive can be judged. Newsrooms ask for a second
source before they print it, and so does a careful reader.

Bad:

    arguments:
      traffic: {text: The detour would fill the old town., for: no-toll}
    evidence:
      official: {text: An official fears jams., for: traffic, source: gazette, said_by: unnamed}
    sources:
      gazette: {title: Fears for the old town}
    actors:
      unnamed: {name: An official, anonymous: true}

Good:

    arguments:
      traffic: {text: The detour would fill the old town., for: no-toll}
    evidence:
      official: {text: An official fears jams., for: traffic, source: gazette, said_by: unnamed}
      counts: {text: A third of drivers took the detour., for: traffic, source: office-report}
    sources:
      gazette: {title: Fears for the old town}
      office-report: {title: Trial week figures}
    actors:
      unnamed: {name: An official, anonymous: true}

Add evidence that somebody answers for, or name who said it under `said_by`.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.graph.independence import carried_by
from argmap.graph.speakers import is_anonymous
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "note"
WHOLE = True


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the positions, arguments and objections that no evidence of a named speaker holds up."""
    nameless = [item.id for item in m.evidence.values() if is_anonymous(m, item)]
    for id in carried_by(m, nameless) if nameless else ():
        if id not in m.evidence:
            message = f"Only speakers without a name carry `{id}`."
            yield Finding(at(m.nodes[id]), message, "Add evidence that somebody answers for.", id)
