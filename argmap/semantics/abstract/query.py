"""Questions to a framework, the same for every semantics: extensions, labellings, acceptance, counts.

Every question takes the name of a semantics (`preferred`, or `PR`) and a budget. What is not decided in time
is said to be so: an `Answer` that holds neither, or `NotDecided`.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from types import ModuleType

from argmap.core.budget import ENDLESS, Budget, NotDecided
from argmap.core.errors import UnknownName
from argmap.semantics.abstract.answer import Acceptance, Answer
from argmap.semantics.abstract.framework import AF
from argmap.semantics.abstract.kinds import KINDS
from argmap.semantics.abstract.labelling import Labelling
from argmap.semantics.abstract.pieces import Pieces
from argmap.semantics.abstract.search import by_asking


def kind(name: str) -> ModuleType:
    """Return a semantics by its name or by its code.

    >>> kind("PR").__name__ == kind("preferred").__name__, kind("semi-stable").CODE
    (True, 'SST')

    Raises:
        UnknownName: there is no such semantics.
    """
    wanted = name.replace("-", "_").lower()
    if wanted in KINDS:
        return KINDS[wanted]
    for module in KINDS.values():
        if name == module.CODE:
            return module
    raise UnknownName("semantics", name, KINDS)


def extensions(
    af: AF, semantics: str, *, budget: Budget = ENDLESS, engine: str = ""
) -> Iterator[frozenset[str]]:
    """Yield every extension, one after the other, as they are found.

    >>> nixon = AF.of("ab", [("a", "b"), ("b", "a")])
    >>> sorted(map(sorted, extensions(nixon, "complete")))
    [[], ['a'], ['b']]

    Raises:
        NotDecided: the time ran out before the next one, or before it was clear that there is none.
        UnknownName: there is no such semantics.
    """
    pieces = Pieces(af, kind(semantics), budget, engine)
    for chosen in _side_by_side(pieces):
        yield pieces.whole(enumerate(chosen))


def _side_by_side(pieces: Pieces) -> Iterator[list[set[int]]]:
    """Yield one extension of each part, in all combinations, lazily; each part is searched through once."""
    parts = len(pieces.searches)
    if not parts:
        yield []
        return
    sources = [iter(pieces.kind.every(search)) for search in pieces.searches]
    known: list[list[set[int]]] = [[] for _ in sources]

    def nth(part: int, place: int) -> set[int] | None:
        if place == len(known[part]):
            found = next(sources[part], None)
            if found is None:
                return None
            known[part].append(found)
        return known[part][place]

    # A part without any leaves the whole without: to be known before the others are gone through.
    if any(nth(part, 0) is None for part in range(parts)):
        return
    places = [0] * parts
    while True:
        pieces.budget.check()
        yield [known[part][places[part]] for part in range(parts)]
        for part in reversed(range(parts)):
            places[part] += 1
            if nth(part, places[part]) is not None:
                break
            places[part] = 0
        else:
            return


def labellings(af: AF, semantics: str, *, budget: Budget = ENDLESS, engine: str = "") -> Iterator[Labelling]:
    """Yield every extension as a labelling.

    >>> [labelling.undecided for labelling in labellings(AF.of("a", [("a", "a")]), "grounded")]
    [frozenset({'a'})]

    Raises:
        NotDecided: the time ran out.
        UnknownName: there is no such semantics.
    """
    for extension in extensions(af, semantics, budget=budget, engine=engine):
        yield Labelling.of(af, extension)


def count(af: AF, semantics: str, *, budget: Budget = ENDLESS, engine: str = "") -> int:
    """Return how many extensions there are: counted in each part, then multiplied.

    >>> count(AF.of("abcd", [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]), "preferred")
    4

    Raises:
        NotDecided: the time ran out.
        UnknownName: there is no such semantics.
    """
    pieces = Pieces(af, kind(semantics), budget, engine)
    return prod(_number(pieces, part) for part in range(len(pieces.searches)))


def _number(pieces: Pieces, part: int) -> int:
    number = 0
    for _ in pieces.kind.every(pieces.searches[part]):
        pieces.budget.check()
        number += 1
    return number


def at_least(af: AF, semantics: str) -> int:
    """Return how many extensions there are for certain, without listing any; 0 where that is not known.

    >>> at_least(AF.of("abcd", [("a", "b"), ("b", "a"), ("c", "d")]), "naive")
    4
    """
    module = kind(semantics)
    if not hasattr(module, "at_least"):
        return 0
    return prod(module.at_least(search.part) for search in Pieces(af, module, ENDLESS).searches)


def some(af: AF, semantics: str, *, budget: Budget = ENDLESS, engine: str = "") -> frozenset[str] | None:
    """Return one extension, or None where there is none.

    >>> some(AF.of("ab", [("a", "b")]), "stable"), some(AF.of("a", [("a", "a")]), "stable")
    (frozenset({'a'}), None)

    Raises:
        NotDecided: the time ran out.
        UnknownName: there is no such semantics.
    """
    return _completed(Pieces(af, kind(semantics), budget, engine), {})


def _completed(pieces: Pieces, chosen: dict[int, set[int]]) -> frozenset[str] | None:
    """Return an extension that has what was chosen in some parts, or None where another part has none."""
    for part in range(len(pieces.searches)):
        if part not in chosen:
            found = pieces.any(part)
            if found is None:
                return None
            chosen[part] = found
    return pieces.whole(chosen.items())


def credulous(
    af: AF, semantics: str, argument: str | int, *, budget: Budget = ENDLESS, engine: str = ""
) -> Answer:
    """Say whether an argument is in at least one extension; a yes comes with one.

    >>> credulous(AF.of("ab", [("a", "b"), ("b", "a")]), "PR", "b")
    Answer(holds=True, witness=frozenset({'b'}), why='')

    Raises:
        UnknownName: there is no such semantics, or no such argument.
    """
    return _asked(af, semantics, argument, budget, engine, wanted=True)


def skeptical(
    af: AF, semantics: str, argument: str | int, *, budget: Budget = ENDLESS, engine: str = ""
) -> Answer:
    """Say whether an argument is in every extension; a no comes with one that lacks it.

    Where there is no extension at all, every argument is in every one.

    >>> skeptical(AF.of("ab", [("a", "b"), ("b", "a")]), "PR", "b")
    Answer(holds=False, witness=frozenset({'a'}), why='')

    Raises:
        UnknownName: there is no such semantics, or no such argument.
    """
    return _asked(af, semantics, argument, budget, engine, wanted=False)


def _asked(
    af: AF, semantics: str, argument: str | int, budget: Budget, engine: str, *, wanted: bool
) -> Answer:
    """Look for an extension that has the argument (or, not wanted, lacks it)."""
    module, number = kind(semantics), af.number(argument)
    # The answer, should there be an extension that shows it, is `wanted`; else the contrary.
    shown: bool | None = None
    try:
        pieces = Pieces(af, module, budget, engine)
        chosen: dict[int, set[int]] = {}
        stands = pieces.place(number)
        if stands is None:
            if (number in pieces.settled) != wanted:
                return Answer(not wanted)
        else:
            part, place = stands
            found = module.find(pieces.searches[part], *((place, None) if wanted else (None, place)))
            if found is None:
                return Answer(not wanted)
            chosen[part] = found
        # Only stable extensions may be missing in another part: the rest is for the witness alone.
        shown = wanted if module.CODE != "ST" else None
        witness = _completed(pieces, chosen)
        return Answer(not wanted) if witness is None else Answer(wanted, witness)
    except NotDecided as error:
        return Answer(shown, why=str(error))


def accepted(af: AF, semantics: str, *, budget: Budget = ENDLESS, engine: str = "") -> Acceptance:
    """Return which arguments are in at least one extension, and which in all.

    >>> accepted(AF.of("abcd", [("a", "b"), ("b", "a"), ("a", "c"), ("b", "c"), ("c", "d")]), "PR").skeptical
    frozenset({'d'})

    Raises:
        NotDecided: the time ran out.
        UnknownName: there is no such semantics.
    """
    pieces = Pieces(af, kind(semantics), budget, engine)
    some_of: list[tuple[int, set[int]]] = []
    all_of: list[tuple[int, set[int]]] = []
    for part in range(len(pieces.searches)):
        found = _accepted(pieces, part)
        if found is None:
            return Acceptance(frozenset(), frozenset(af.names))
        some_of.append((part, found[0]))
        all_of.append((part, found[1]))
    return Acceptance(pieces.whole(some_of), pieces.whole(all_of))


def _accepted(pieces: Pieces, part: int) -> tuple[set[int], set[int]] | None:
    """Return who is in any extension of a part, and who in all; None where there is none."""
    search, module = pieces.searches[part], pieces.kind
    if hasattr(module, "accepted"):
        known: tuple[set[int], set[int]] | None = module.accepted(search)
        return known
    return by_asking(search, module.find)
