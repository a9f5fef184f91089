"""Which nodes are statements to Argdown, and of what kind a claim is where its data do not say so."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from argmap.model.argument_map import ArgumentMap
from argmap.model.links import Link

_AS_ARGUMENTS = ("arguments", "objections")


def statement_form(m: ArgumentMap, section: Mapping[str, str], joints: Mapping[str, Link]) -> set[str]:
    """Return the nodes that are written as statements: all but arguments and objections.

    These too are statements where they are a premise or a conclusion.
    """
    found = {id for id, kind in section.items() if kind not in _AS_ARGUMENTS}
    for link in joints.values():
        found.update(link.premises)
        if link.polarity == "for" and link.parent in m.nodes:
            found.add(link.parent)
    return found


def section_by(polarities: Collection[str], *, statement: bool) -> str:
    """Return the section of a claim whose steps are for or against something.

    >>> section_by({"against"}, statement=False), section_by((), statement=True)
    ('objections', 'positions')
    """
    if statement and not polarities:
        return "positions"
    return "objections" if set(polarities) == {"against"} else "arguments"


def polarities_of(m: ArgumentMap) -> dict[str, set[str]]:
    """Return whether each node stands for something, against something, or both; co-premises too."""
    found: dict[str, set[str]] = {}
    for link in m.links.values():
        for premise in link.premises:
            found.setdefault(premise, set()).add(link.polarity)
    return found
