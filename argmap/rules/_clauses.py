"""Whether an English sentence joins two clauses, each with a subject and a verb of its own.

There is no grammar here, but lists of small words. What they leave in doubt is let be: a clause that hangs
on `that`, `which`, `if` or `says` makes no claim of its own, and a word is a verb where nothing else fits.
"""

from __future__ import annotations

import re

_TOKEN = re.compile(r"[\w'-]+|[,;:]")
_JOINT = re.compile(r"(?:, |; )?\b(?:and|but)\b|, (?:while|yet)\b")
_ROOM = 9
"""In words: so far off the verb of the second clause is looked for."""
_BACK = 40
"""In words: so far back the verb of the first clause is looked for."""


def _set(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_BE = _set(
    "is are was were isn't aren't wasn't weren't may might will would can could shall should must cannot",
    "can't won't wouldn't couldn't shouldn't doesn't don't didn't hasn't haven't hadn't does did has had",
)
"""Finite wherever they stand, but at an end (`political will`) or so (`military might in Asia`)."""
_VERBS = _set(
    "have do become becomes became remain remains stay stays seem seems grow grows grew fall falls fell",
    "rise rises rose earn earns pay pays lose loses lost gain gains keep keeps kept bring brings brought",
    "take takes took make makes made give gives gave get gets got go goes went come comes came begin",
    "begins began sell sells sold buy buys bought cost costs lack lacks need needs want wants hold holds",
    "held exist exists depend depends suffer suffers follow follows shrink shrank spread drop drops win",
    "wins won help helps work works live lives leave leaves left break breaks broke carry carries use",
    "uses find finds found run runs ran meet meets met bear bears bore save saves cut cuts improve",
    "improves increase increases decline declines",
)
_NOUNS = _set(
    "falls rise rises cost costs need needs work works lives leaves use uses runs run drop drops cut cuts",
    "help holds hold increase increases decline declines gain gains spread break breaks follow win wins",
    "stay stays makes take lack found wants want bears bear saves finds do left lost made sold held",
    "brought carry bore lead make keep keeps",
)
"""Those of the verbs that are nouns, participles or bare infinitives as well: no sign of a second clause."""
_HANGING = _set(
    "that which who whom whose where when whenever whether if unless because since although though until",
    "till what how why so whatever whoever wherever once provided given after before lest say says said",
    "think thinks thought believe believes believed hope hopes fear fears feared claim claims claimed",
    "argue argues argued mean means meant know knows knew suggest suggests suggested show shows showed",
    "expect expects expected suppose insist insists insisted warn warns warned doubt doubts find feel",
    "feels felt see sees promise promises promised decided decide decides ensure ensures ensured assume",
    "assumes assumed admit admits admitted agree agreed announced reported noted hoped concede conceded",
)
_OPENING = _set("both either neither between among not")
_PREPOSITIONS = _set(
    "of in on at by for from to with without under over into about through during within against between",
    "among after before across along around behind beside beyond despite near off per toward towards upon",
    "via like than as because since until if when where while although unless except outside inside above",
    "below beneath past amid amongst opposite round throughout underneath according",
)
_DETERMINERS = _set("the a an its their his her our your my no every each this these those some any")
_SUBJECTS = _set("it they he she we i you")
_PRONOUNS = _SUBJECTS | _set("this these both most few many some others none all")
_ASIDE = _set(
    "also now then thus so therefore yet still even just only perhaps maybe often never always soon later",
    "indeed hence again too not rather instead almost nearly at once here today already",
)
_TAKING = _set(
    "make makes ensure ensures tell tells let lets help helps ask asks see sees know knows think thinks",
    "say says hope hopes believe believes show shows mean means feel feels fear fears claim claims argue",
    "argues suggest suggests insist insists warn warns prove proves promise promises agree agrees admit",
    "admits find finds expect expects assume assumes decide decides keep keeps give gives offer offers",
    "check checks",
)
"""Verbs that stand first in `and make sure that …`: the subject is the one before."""
_AFTER_VERB = _set("the a an its their his her no them more less nothing little few many")

_SEVERAL = _set("people men women children police")
_SMALL = _PREPOSITIONS | _ASIDE | _PRONOUNS | _set("and or but nor")
_PLAIN = re.compile(rf"\b(?:{'|'.join(sorted(_BE))})\b")
_NO_START = (_VERBS - _NOUNS) | _BE | _TAKING
_REFERRING = _PRONOUNS | _DETERMINERS
_BEFORE_ANOTHER = _PREPOSITIONS | {"all", "both", "and"}
_BEFORE_NO_VERB = _DETERMINERS | _PREPOSITIONS | _ASIDE | {""}


def joint(sentence: str) -> str:
    """Return the word that joins two clauses of a sentence, or nothing.

    >>> joint("Noise may fall and air quality may improve."), joint("Noise and dust may fall.")
    ('and', '')
    """
    sentence = sentence.replace("’", "'")
    first = sentence.split(maxsplit=1)[0].lower().strip("([“\"'") if sentence.strip() else ""
    if first in _OPENING or first in _HANGING or first in ("while", "as", "with"):
        return ""
    for match in _JOINT.finditer(sentence):
        apart = match[0][0] in ",;"
        rest = sentence[match.end() : match.end() + 120]
        # Most joints are found out by what needs no cutting into words.
        if not (apart or _PLAIN.search(rest)):
            continue
        after = _TOKEN.findall(rest)[: _ROOM + 2]
        if _clause_follows(after, apart) and _clause_before(sentence[: match.start()], apart):
            return match[0].strip(" ,;")
    return ""


def _clause_follows(words: list[str], apart: bool) -> bool:
    """Say whether words begin with a subject and a verb; without a comma the verb must be a plain one."""
    while words and (words[0].lower() in _ASIDE or words[0].endswith("ly")):
        words = words[1:]
    if not words or not _may_begin(words[0]):
        return False
    led = words[0].lower() in _PREPOSITIONS
    if led and (not apart or words[0].lower() in _HANGING or words[0] in ("to", "than", "as")):
        return False
    subject = not led
    for i, word in enumerate(words[:_ROOM]):
        lowered, before = word.lower(), words[i - 1].lower() if i else ""
        if word in ",;:" or lowered in _HANGING or lowered == "than":
            return False
        if i and lowered in _REFERRING and before not in _BEFORE_ANOTHER:
            # `the costs the city bears`; after a preposition, `in May the city …` has its subject here.
            if not led or subject:
                return False
            subject = True
        elif i and subject and before not in ("and", "or", "but") and _finite(words, i, True, not apart):
            return True
    return False


def _may_begin(word: str) -> bool:
    lowered = word.lower()
    return word not in ",;:" and lowered not in _NO_START and not lowered.endswith("ing")


def _clause_before(text: str, apart: bool) -> bool:
    """Say whether the words before, back to the last comma, hold a verb that hangs on nothing."""
    words = _TOKEN.findall(text[-12 * _BACK :])[-_BACK:]
    marks = [i for i, word in enumerate(words) if word in ",;:"]
    start = marks[-1] + 1 if marks else 0
    part = words[start:]
    if any(word.lower() in _HANGING or word.lower() in ("as", "while") for word in part):
        return False
    if not apart and any(word.lower() in ("let", "lets") for word in part):
        return False
    return any(_finite(part, i, False) for i in range(len(part)) if i or start)


def _finite(words: list[str], i: int, strict: bool, plain: bool = False) -> bool:
    """Say whether a word is a finite verb; `strict` where a noun or participle would mislead."""
    word, after = words[i], words[i + 1].lower() if i + 1 < len(words) else ""
    if word in _BE:
        if not after or after in ",;:":
            return word.endswith(("n't", "not"))
        return after not in _PREPOSITIONS or word not in ("will", "might")
    before = words[i - 1].lower() if i else ""
    if plain or before in _BEFORE_NO_VERB:
        return False
    if before in _SUBJECTS and (word in _VERBS or word.endswith("s")):
        return True
    if word in _VERBS and not (strict and word in _NOUNS):
        return True
    if not word.islower() or len(word) < 4 or word in _SMALL:
        return False
    several = before.endswith("s") or before in _SEVERAL
    if after in _AFTER_VERB or (several and after == "it"):
        return several or word.endswith(("ed", "s")) or word in _VERBS
    # `raises output`, `protect jobs`: what follows is the object.
    object = after.isalpha() and after not in _SMALL
    transitive = object and several != word.endswith("s")
    return not strict and word not in _NOUNS and (transitive or word.endswith("ed"))
