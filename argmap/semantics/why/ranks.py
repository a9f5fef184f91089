"""Why a node has its place in an order: who is before it by the burden of attacks."""

from __future__ import annotations

from argmap.semantics.evaluation import Evaluation
from argmap.semantics.why.said import Mention, Reasons, Sentence, joined
from argmap.semantics.why.sides import attacks, supports


def rank(e: Evaluation, id: str) -> Reasons:
    """Return the place of a node, and what is for and against it with the places of those."""
    last, alike = max(e.ranks.values()), sum(place == e.ranks[id] for place in e.ranks.values()) - 1
    shared = f", with {alike} other{'' if alike == 1 else 's'}" if alike else ""
    sentences: list[Sentence] = [(Mention(id), f" has rank {e.ranks[id]} of {last}{shared}.")]
    rests_on: list[str] = []
    for what, steps in (("Against it", attacks(e, id)), ("For it", supports(e, id))):
        premises = tuple(dict.fromkeys(premise for step in steps for premise in step.premises))
        if not premises:
            continue
        near = sorted(premises, key=e.ranks.__getitem__)
        more = f" and {len(near) - 1} more" if len(near) > 1 else ""
        verb = "speaks" if len(near) == 1 else "speak"
        said: Sentence = (f"{what} {verb} ", *joined((near[0],)), f" (rank {e.ranks[near[0]]}){more}.")
        sentences.append(said)
        rests_on.append(near[0])
    if not attacks(e, id):
        sentences.append(("Nothing is brought against it.",))
    return tuple(sentences), tuple(rests_on)
