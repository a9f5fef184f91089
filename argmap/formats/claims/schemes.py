"""The kinds of reasoning of others, by our names where we have one."""

from __future__ import annotations

import re
from typing import Any

from argmap.model.ids import slug

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def known(name: str) -> str | None:
    """Return the name of the shipped scheme that a name means, however it is spelt; None for any other.

    >>> known("ExpertOpinion"), known("argument from expert_opinion"), known("s12")
    ('expert-opinion', 'expert-opinion', None)
    """
    from argmap.schemes.catalogue import canonical

    words = slug(_CAMEL.sub(" ", name.rpartition("#")[2]).replace("_", " "), longest=90)
    for one in (words, words.removeprefix("argument-from-"), words.removeprefix("argument-from-an-")):
        if found := canonical(one):
            return found
    return None


def scheme_of(name: str, kept: dict[str, Any]) -> dict[str, Any]:
    """Return the field of a step for a scheme's name; one that is spelt in another way is kept as it is.

    >>> kept = {}
    >>> scheme_of("expert_opinion", kept), kept
    ({'scheme': 'expert-opinion'}, {'scheme': 'expert_opinion'})
    """
    if not name:
        return {}
    found = known(name)
    if found != name:
        kept["scheme"] = name
    return {"scheme": found or name}
