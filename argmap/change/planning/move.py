"""The edits of a file by which a node bears on something else, or goes to another section."""

from __future__ import annotations

from typing import Any

from argmap.change.edit import Edits
from argmap.change.operations.move import Move
from argmap.change.placing import Path
from argmap.change.planning.rename import renaming


def moving(data: Any, plan: Move) -> Edits:
    """Return the edits of the links; the node itself goes in a second pass, see `crossing`."""
    edits = renaming(data, {"links": lambda ref: plan.links.get(ref, ref)})
    put, drop, keys = dict(edits.put), list(edits.drop), dict(edits.rename)
    part = (data.get(plan.section) or {}).get(plan.id)
    if plan.new is None or not isinstance(part, dict):
        return edits
    at: Path = (plan.section, plan.id)
    key, parent = plan.new.polarity, plan.new.parent
    if plan.old is None:
        put |= _linked(part, at, key, parent, None)
        return Edits(put=put, drop=drop, rename=keys)
    old = (*at, plan.old.polarity, plan.old.parent)
    targets = part.get(plan.old.polarity)
    if not _among(plan.old.parent, targets):
        return edits
    if plan.old.polarity == key:
        keys[old] = parent
    elif key not in part and (not isinstance(targets, (dict, list)) or len(targets) == 1):
        keys[old[:3]] = key
        if parent != plan.old.parent:
            keys[old] = parent
    else:
        step = targets[plan.old.parent] if isinstance(targets, dict) else None
        drop.append(old)
        put |= _linked(part, at, key, parent, step)
    return Edits(put=put, drop=drop, rename=keys)


def _among(parent: str, targets: Any) -> bool:
    return targets == parent or (isinstance(targets, (dict, list)) and parent in targets)


def _linked(part: dict[str, Any], at: Path, key: str, parent: str, step: Any) -> dict[Path, Any]:
    """Return what is put for a node to have one link more."""
    if part.get(key):
        if isinstance(part[key], list) and not step:
            return {(*at, key, len(part[key])): parent}
        return {(*at, key, parent): step or {}}
    return {(*at, key): {parent: step} if step else parent}


def crossing(data: Any, plan: Move) -> Edits:
    """Return the edits by which a node goes to another section of a file."""
    if plan.section == plan.target or plan.id not in (data.get(plan.section) or {}):
        return Edits()
    return Edits(move={(plan.section, plan.id): (plan.target, plan.id)})
