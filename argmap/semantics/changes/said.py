"""What a change does, as a sentence."""

from __future__ import annotations

from argmap.semantics.changes.whatif import WhatIf
from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import Sentence, joined, verb


def outcome(found: WhatIf) -> Sentence:
    """Return what becomes of the positions.

    >>> from argmap.formats import load
    >>> from argmap.semantics.changes.change import Change
    >>> from argmap.semantics.changes.whatif import whatif
    >>> from argmap.semantics.why.said import words
    >>> m = load("cuba-north-korea")
    >>> words(m, outcome(whatif(m, change=Change(drop=("back-channel",)))))
    '*Bad for the United States* still stands.'
    """
    undecided = next((e for e in (found.before, found.after) if not e.decided), None)
    if undecided is not None:
        when = "before" if undecided is found.before else "after"
        return (f"There is no result {when} the change.", *(f" {note}" for note in undecided.notes))
    return turned(found.before, found.after)


def turned(before: Evaluation, after: Evaluation) -> Sentence:
    """Return which positions stand after, of those that stood before, and which in their place."""
    by_label = bool(before.labels)
    one, many = ("stands", "stand") if by_label else ("comes first", "come first")
    base = "stand" if by_label else "come first"
    was, now = before.standing, after.standing
    lost = tuple(p for p in was if p not in now)
    new = tuple(p for p in now if p not in was)
    if was == now:
        if not was:
            return (f"Still no position {one}{'' if by_label else ' alone'}.",)
        return (*joined(was), f" still {one if len(was) == 1 else many}.")
    if not was:
        return (*verb(joined(new), new, one, many), ", where none did before.")
    no_longer = "no longer stands" if by_label else "no longer comes first"
    head = verb(joined(lost), lost, no_longer, f"no longer {base}")
    if not lost:
        return (*verb(joined(new), new, one, many), " too.")
    if new:
        does = one if by_label else ("does" if len(new) == 1 else "do")
        return (*head, "; ", *joined(new), f" {does if len(new) == 1 else many} instead.")
    return (*head, ", and nothing does instead.") if not now else (*head, ".")
