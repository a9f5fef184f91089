"""The kinds of steps as arguebuf names them (`arg_services.graph.v1`), and as we do."""

from __future__ import annotations

from functools import cache

from argmap.formats.claims.schemes import known

DEFAULT = {"for": {"support": "SUPPORT_DEFAULT"}, "against": {"attack": "ATTACK_DEFAULT"}}
_LISTED = """
POSITION_TO_KNOW EXPERT_OPINION WITNESS_TESTIMONY POPULAR_OPINION POPULAR_PRACTICE EXAMPLE ANALOGY
PRACTICAL_REASONING_FROM_ANALOGY COMPOSITION DIVISION OPPOSITIONS RHETORICAL_OPPOSITIONS ALTERNATIVES
VERBAL_CLASSIFICATION VERBAL_CLASSIFICATION_DEFINITION VERBAL_CLASSIFICATION_VAGUENESS
VERBAL_CLASSIFICATION_ARBITRARINESS INTERACTION_OF_ACT_AND_PERSON VALUES POSITIVE_VALUES NEGATIVE_VALUES
SACRIFICE THE_GROUP_AND_ITS_MEMBERS PRACTICAL_REASONING TWO_PERSON_PRACTICAL_REASONING WASTE SUNK_COSTS
IGNORANCE EPISTEMIC_IGNORANCE CAUSE_TO_EFFECT CORRELATION_TO_CAUSE SIGN ABDUCTIVE EVIDENCE_TO_HYPOTHESIS
CONSEQUENCES POSITIVE_CONSEQUENCES NEGATIVE_CONSEQUENCES PRAGMATIC_ALTERNATIVES THREAT FEAR_APPEAL
DANGER_APPEAL NEED_FOR_HELP DISTRESS COMMITMENT ETHOTIC GENERIC_AD_HOMINEM PRAGMATIC_INCONSISTENCY
INCONSISTENT_COMMITMENT CIRCUMSTANTIAL_AD_HOMINEM BIAS BIAS_AD_HOMINEM GRADUALISM SLIPPERY_SLOPE
PRECEDENT_SLIPPERY_SLOPE SORITES_SLIPPERY_SLOPE VERBAL_SLIPPERY_SLOPE FULL_SLIPPERY_SLOPE
CONSTITUTIVE_RULE_CLAIMS RULES EXCEPTIONAL_CASE PRECEDENT PLEA_FOR_EXCUSE PERCEPTION MEMORY
"""
_SUPPORTS = tuple(_LISTED.split())
_OURS = {
    "PRACTICAL_REASONING_FROM_ANALOGY": "practical-analogy",
    "VERBAL_CLASSIFICATION_DEFINITION": "definition-to-classification",
    "VERBAL_CLASSIFICATION_VAGUENESS": "vagueness",
    "VERBAL_CLASSIFICATION_ARBITRARINESS": "arbitrary-classification",
    "INTERACTION_OF_ACT_AND_PERSON": "act-and-person",
    "POSITIVE_VALUES": "values",
    "NEGATIVE_VALUES": "values",
    "THE_GROUP_AND_ITS_MEMBERS": "group-membership",
    "TWO_PERSON_PRACTICAL_REASONING": "practical-reasoning",
    "EPISTEMIC_IGNORANCE": "ignorance",
    "GENERIC_AD_HOMINEM": "ad-hominem",
    "PRECEDENT_SLIPPERY_SLOPE": "slippery-slope",
    "SORITES_SLIPPERY_SLOPE": "slippery-slope",
    "VERBAL_SLIPPERY_SLOPE": "slippery-slope",
    "FULL_SLIPPERY_SLOPE": "slippery-slope",
}


@cache
def ours(enumerated: str) -> str:
    """Return our name of a kind of support or attack; nothing for the default ones.

    >>> ours("SUPPORT_EXPERT_OPINION"), ours("SUPPORT_GENERIC_AD_HOMINEM"), ours("ATTACK_DEFAULT")
    ('expert-opinion', 'ad-hominem', '')
    """
    bare = enumerated.partition("_")[2]
    if bare in ("DEFAULT", "UNSPECIFIED", ""):
        return ""
    return _OURS.get(bare) or known(bare.lower()) or bare.lower().replace("_", "-")


@cache
def theirs(scheme: str) -> str:
    """Return arguebuf's kind of support for a scheme of ours; the default one where it has none.

    >>> theirs("slippery-slope"), theirs("fairness")
    ('SUPPORT_SLIPPERY_SLOPE', 'SUPPORT_DEFAULT')
    """
    return _by_name().get(scheme, "SUPPORT_DEFAULT")


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for bare in sorted(_SUPPORTS, key=lambda bare: bare in _OURS):
        found.setdefault(ours(f"SUPPORT_{bare}"), f"SUPPORT_{bare}")
    return found
