"""An argument that supports nothing, or an objection that attacks nothing.

An argument is offered for something, an objection against something; either may do the other as well.
Diagrams, counts and briefs go by the section: an objection listed as an argument is told to the reader as
one.

Bad:

    arguments:
      fairness: {text: A flat toll weighs most on low-paid commuters., against: toll}

Good:

    objections:
      fairness: {text: A flat toll weighs most on low-paid commuters., against: toll}

Move the node to the other section, or add the link that is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.core.fixes import Fix
from argmap.model.argument_map import ArgumentMap
from argmap.rules._finding import Finding, at

SEVERITY = "warning"
FIXES = "unsafe"


def check(m: ArgumentMap) -> Iterator[Finding]:
    """Yield the nodes that only do what the other section is for."""
    for argument in m.arguments.values():
        if argument.attacks and not argument.supports:
            message = f"The argument `{argument.id}` supports nothing; it is an objection."
            help = "Move it to `objections`, or say what it is `for`."
            yield Finding(at(argument), message, help, fix=_moved(argument.id, "arguments", "objections"))
    for objection in m.objections.values():
        if objection.supports and not objection.attacks:
            message = f"The objection `{objection.id}` attacks nothing; it is an argument."
            help = "Move it to `arguments`, or say what it is `against`."
            yield Finding(at(objection), message, help, fix=_moved(objection.id, "objections", "arguments"))


def _moved(id: str, old: str, new: str) -> Fix:
    return Fix(f"Move `{id}` to `{new}`.", move=(((old, id), (new, id)),))
