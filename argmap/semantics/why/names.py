"""The readings in plain words: a title and a sentence for a reader who knows none of their names."""

from __future__ import annotations

_PLAIN = {
    "carneades": (
        "Weighing the best reasons",
        "The best reason on each side is compared; the side whose best reason weighs more "
        "wins (the standard called preponderance).",
    ),
    "grounded": (
        "Only what nothing can shake",
        "A claim stands only if every objection to it is answered for certain. Weights do not count.",
    ),
    "preferred": (
        "What can be held together",
        "A claim stands if it is in every largest set of claims that fit together and answer their "
        "objections. Weights do not count.",
    ),
    "df-quad": (
        "Adding up all reasons",
        "Every reason moves a claim up or down, the weak ones too; each takes a share of what is left.",
    ),
    "quadratic-energy": (
        "Adding up all reasons, gently",
        "As before, but one reason alone moves a claim at most half of the way up or down.",
    ),
    "stable": (
        "Sets that settle everything",
        "A claim stands if it is in every set that decides all others.",
    ),
    "aspic-last-link": ("Chains by their last step", "Chains of reasons meet; the stronger last step wins."),
    "aspic-weakest-link": (
        "Chains by their weakest step",
        "Chains of reasons meet; the chain whose weakest step is stronger wins.",
    ),
    "constellation": (
        "How often it is accepted",
        "Weights are read as chances that a claim or step is there.",
    ),
    "likelihood-ratios": ("What the reasons do to the odds", "Each reason that holds moves even odds."),
}
_LEVELS = ((0.9, "very strong"), (0.65, "strong"), (0.4, "moderate"), (0.2, "weak"), (0.0, "very weak"))


def title(reading: str) -> str:
    """Return the plain title of a reading; of a less usual one, that of its family.

    >>> title("carneades"), title("h-categoriser")
    ('Weighing the best reasons', 'How strong each claim is')
    """
    from argmap.semantics import FAMILIES, family_of

    return _PLAIN[reading][0] if reading in _PLAIN else str(FAMILIES[family_of(reading)].TITLE)


def own_title(reading: str) -> str:
    """Return the plain title of a reading that has one of its own, or nothing.

    >>> own_title("grounded"), own_title("h-categoriser")
    ('Only what nothing can shake', '')
    """
    return _PLAIN[reading][0] if reading in _PLAIN else ""


def plain(reading: str) -> str:
    """Return what a sentence calls a reading: its own title in quotes, else its name.

    >>> plain("grounded"), plain("h-categoriser")
    ('“Only what nothing can shake”', 'h-categoriser')
    """
    return f"“{own}”" if (own := own_title(reading)) else reading


def named(reading: str) -> str:
    """Return what a sentence calls a reading where it is first met: its title, with its name in brackets.

    >>> named("grounded"), named("h-categoriser")
    ('“Only what nothing can shake” (grounded)', 'h-categoriser')
    """
    return f"{plain(reading)} ({reading})" if own_title(reading) else reading


def sentence(reading: str) -> str:
    """Return in a plain sentence what a reading does.

    >>> sentence("aspic-last-link")
    'Chains of reasons meet; the stronger last step wins.'
    """
    from argmap.semantics import FAMILIES, family_of

    if reading in _PLAIN:
        return _PLAIN[reading][1]
    said: str = FAMILIES[family_of(reading)].summary(reading)
    return f"{said[:1].upper()}{said[1:]}."


def weakness(reading: str) -> str:
    """Return in a sentence what a reader may expect of a reading that it does not keep, or nothing.

    >>> weakness("df-quad"), weakness("grounded")
    ('Its known limit: a claim may hold out against any number of reasons.', '')
    """
    from argmap.semantics import FAMILIES, family_of

    family = FAMILIES[family_of(reading)]
    broken = family.broken(reading) if hasattr(family, "broken") else ()
    limits = "limit" if len(broken) == 1 else "limits"
    return f"Its known {limits}: {'; '.join(broken)}." if broken else ""


def level(strength: float) -> str:
    """Return a strength from 0 to 1 as a word.

    >>> level(0.99), level(0.5)
    ('very strong', 'moderate')
    """
    return next((word for least, word in _LEVELS if round(strength, 2) >= least), "very weak")
