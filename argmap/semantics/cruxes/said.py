"""What would change the outcome, in sentences that name the nodes."""

from __future__ import annotations

from argmap.semantics.cruxes.crux import Crux, Flips
from argmap.semantics.cruxes.influence import Influence
from argmap.semantics.cruxes.origins import Origin
from argmap.semantics.cruxes.robust import Robustness
from argmap.semantics.cruxes.tipping import Tip
from argmap.semantics.evaluation import Evaluation, Label
from argmap.semantics.why.numbers import apart
from argmap.semantics.why.said import Mention, Sentence, joined, verb

_FEW = 10
_VERBS: dict[Label, str] = {"in": "stands", "out": "falls", "undecided": "is undecided"}


def crux(e: Evaluation, found: Crux) -> Sentence:
    """Return a crux as a sentence.

    >>> from argmap.formats import load
    >>> from argmap.semantics import evaluate
    >>> from argmap.semantics.why.said import words
    >>> e = evaluate(load("cuba-north-korea"))
    >>> words(e.map, crux(e, Crux(("back-channel",), "accept", "bad", "in", "out", ())))
    'If *Havana as a back channel* is accepted, *Bad for the United States* falls.'
    """
    named = joined(found.ids, len(found.ids))
    if found.kind == "drop":
        head: Sentence = ("Without ", *named, ", ")
    else:
        head = ("If ", *verb(named, found.ids, "is", "are"), " accepted, ")
    lost = tuple(p for p in e.standing if p not in found.standing)
    new = tuple(p for p in found.standing if p not in e.standing and p != found.position)
    what: Sentence = (Mention(found.position), f" {_VERBS[found.after]}")
    if found.after == "in" and lost:
        return (*head, *what, " instead of ", *joined(lost), ".")
    if new:
        rest = verb(joined(new), new, "stands", "stand")
        return (*head, *what, "; ", *rest, " instead.") if lost else (*head, *what, " and ", *rest, ".")
    return (*head, *what, ".")


def flips(found: Flips, shown: int | None = None) -> str:
    """Return how many nodes or links it takes, before so many of the sets are named.

    >>> flips(Flips("p", "drop", "nodes", "in", (), 2))
    'No set of up to 2 nodes changes that by being dropped. Larger sets were not tried.'
    """
    noun = found.what.rstrip("s")
    if found.cruxes:
        return _takes(found, noun, len(found.cruxes) if shown is None else min(shown, len(found.cruxes)))
    if found.never:
        act = "Dropping" if found.kind == "drop" else "Accepting"
        return f"{act} {noun}s, however many, does not change that."
    done = "dropped" if found.kind == "drop" else "accepted"
    if not found.none_up_to:
        return f"Whether a {noun} that is {done} changes that was not decided in time."
    none = f"No single {noun}" if found.none_up_to == 1 else f"No set of up to {found.none_up_to} {noun}s"
    rest = "Larger sets were not tried." if found.decided else "For larger sets it was not decided in time."
    return f"{none} changes that by being {done}. {rest}"


def _takes(found: Flips, noun: str, shown: int) -> str:
    """Say how many there are, and how many of them follow."""
    size, count = found.size or 0, found.count
    act = "Dropping" if found.kind == "drop" else "Accepting"
    more = "at least " if found.more else ""
    if size == 1:
        who = f"one {noun}" if count == 1 else f"any one of {more}{count} {noun}s"
        others = "; others may do as well" if count == 1 and found.more else ""
        return f"{act} {who} is enough{others}{_nearest(shown, count)}:"
    sets = f"{more}{count} set{'' if count == 1 else 's'}{_nearest(shown, count)}"
    return f"{act} {size} {noun}s together is enough, and no fewer ({sets}):"


def _nearest(shown: int, count: int) -> str:
    return "" if shown == count else f"; the nearest {shown}" if shown > 1 else "; the nearest"


def in_all(found: Flips) -> Sentence | None:
    """Return what every set has in common, where there is something."""
    if not found.in_all or found.size == 1:
        return None
    return ("Each of these sets has ", *joined(found.in_all, len(found.in_all)), ".")


def influence(one: Influence) -> Sentence:
    """Return what a node means to a position, by how much of its strength goes with it."""
    removal = one.removal or 0.0
    error = f" (± {one.error:.2g})" if one.error else ""
    return (
        "Without ",
        Mention(one.id),
        f" it would have {abs(removal):.2g} {'less' if removal > 0 else 'more'}{error}.",
    )


def origin(e: Evaluation, one: Origin) -> Sentence:
    """Return what would stand without all that goes back to one origin."""
    source = e.map.sources[one.source]
    name = " ".join((source.title_short or source.name).split())
    if len(one.items) == 1:
        head: Sentence = ("Without what goes back to “", name, "” (", Mention(one.items[0]), "), ")
    else:
        head = (f"Without the {len(one.items)} items that go back to “{name}”, ",)
    said = (*head, *_would(e, one.standing))
    return (*said, " instead of ", *joined(e.standing), ".") if one.standing and e.standing else (*said, ".")


def slope(one: Influence) -> Sentence:
    """Return what raising the score of a node a little would do."""
    moved = (one.gradient or 0.0) / 10
    return (
        ("With 0.1 more for ", Mention(one.id), f" it would gain about {moved:.2g}.")
        if moved > 0
        else ("With 0.1 more for ", Mention(one.id), f" it would lose about {-moved:.2g}.")
    )


def tip(e: Evaluation, found: Tip) -> Sentence:
    """Return a tipping point as a sentence: what stands beyond it, at it, and at the end of the way."""
    verb_ = "carried" if found.id in e.framework.steps else "had"
    bound, value = apart(found.bound, found.value, digits=3)
    more = "more" if found.end else "less"
    little = "" if found.lasting else "a little "
    if found.bound == found.end:
        much = bound
    elif found.at_bound == found.standing:
        much = f"{bound} or {little}{more}"
    else:
        much = f"{little}{more} than {bound}"
    now = f" instead of {value}" if value != bound else ""
    said: list[str | Mention] = ["If ", Mention(found.id), f" {verb_} {much}{now}, "]
    said += _would(e, found.standing)
    if found.standing and e.standing:
        said += [" instead of ", *joined(e.standing)]
    if found.at_bound not in (found.standing, e.standing):
        said += [f"; at {bound}, ", *_would(e, found.at_bound)]
    if not found.lasting and found.at_end != found.standing:
        said += [f"; at {found.end:g}, ", *_would(e, found.at_end)]
    return (*said, ".")


def _would(e: Evaluation, positions: tuple[str, ...]) -> Sentence:
    would, alone = ("stand", "") if e.labels else ("come first", " alone")
    if not positions:
        return (f"no position would {would}{alone}",)
    return (*joined(positions), f" would {would}")


def robustness(e: Evaluation, found: Robustness) -> Sentence:
    """Return in what share of the samples each position stands."""
    stands = "stands" if e.labels else "comes first"
    if not found.decided and found.samples < _FEW:
        return ("How much rests on the numbers was not decided in time.",)
    spread = f"{found.spread:g}"
    head = (
        f"With likelihoods anywhere in their ranges, and ratings and words up to {spread} higher or lower, "
    )
    order = sorted(found.shares, key=lambda p: -found.shares[p])
    some = [p for p in order if found.shares[p] > 0]
    if found.lead is not None:
        much = f"the lead of {found.lead:.2g} is larger than these changes can make up"
        return (head, *joined(e.standing), f" stands whatever they are: {much}.")
    if not some:
        return (head, f"no position {stands}{_alone(e)} in any of {found.samples} samples.")
    parts: list[str | Mention] = [head]
    for i, p in enumerate(some):
        share, error = found.shares[p], found.errors[p]
        parts.append(", " if i else "")
        parts.append(Mention(p))
        much = f"all {found.samples} samples" if share == 1 else f"{share:.0%} (± {error:.0%})"
        of = "" if i or share == 1 else f" of {found.samples} samples"
        parts.append(f" {'' if i else stands + ' '}in {much}{of}")
    rest = 1 - sum(found.shares.values())
    if rest > 1e-9:
        parts.append(f", and none{_alone(e)} in {rest:.0%}")
    return (*parts, ".")


def _alone(e: Evaluation) -> str:
    return "" if e.labels else " alone"
