"""Words of mere grammar, which an id can do without. What denies is none of them."""

from __future__ import annotations

_SMALL = {
    "en": "a an the this that these those it its as at by for from in into of on onto to with and or but if "
    "than then so be is are was were been being am has have had do does did will would shall should can "
    "could may might must there their his her our your my they he she we you i us them which who whom whose",
    "de": "der die das den dem des ein eine einen einem einer eines und oder aber als an am auf aus bei beim "
    "für im in mit nach um von vom vor zu zum zur ist sind war waren wird werden würde würden dass sich es",
    "fr": "le la les un une des de du d l et ou mais à au aux en dans sur pour par avec est sont était que "
    "qui ce cette ces il elle",
    "es": "el la los las un una unos unas de del y o pero a al en con por para es son era que se",
}


def words_of_grammar(language: str) -> frozenset[str]:
    """Return the words of mere grammar of a language, by its tag; none of one that is not known here.

    >>> "the" in words_of_grammar("en-GB"), "not" in words_of_grammar("en"), len(words_of_grammar("th"))
    (True, False, 0)
    """
    return frozenset(_SMALL.get(language.partition("-")[0].lower(), "").split())
