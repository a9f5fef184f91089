"""An argumentation framework: names of arguments, and who attacks whom, packed for a million of them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, islice
from operator import itemgetter, le
from typing import overload

from argmap.core.errors import ArgmapError, UnknownName
from argmap.semantics.abstract.errors import FrameworkError

_MOST_COMPARED = 10_000


class Numbers(Sequence[str]):
    """The names `1` to `size`, made when they are asked for: a million texts would take 60 MB.

    >>> list(Numbers(3)), Numbers(3).index("2")
    (['1', '2', '3'], 1)
    """

    __slots__ = ("size",)

    def __init__(self, size: int) -> None:
        self.size = size

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [str(i + 1) for i in range(self.size)[place]]
        return str(range(self.size)[place] + 1)

    def index(self, value: str, start: int = 0, stop: int | None = None) -> int:
        """Return the place of a name.

        Raises:
            ValueError: there is no such name.
        """
        # `007`, `1_0` and digits of other scripts are no names of ours, though Python reads them as numbers.
        if len(value) < 10 and value.isdecimal() and value == str(int(value)):
            return range(self.size).index(int(value) - 1)
        raise ValueError(value)


@dataclass(frozen=True, eq=False)
class AF:
    """Arguments and attacks. Arguments are numbered from 0 within; `names` says what they are called.

    `starts[i]` to `starts[i + 1]` is where in `targets` the arguments attacked by `i` stand.

    >>> af = AF.of(["a", "b", "c"], [("c", "b"), ("b", "a")])
    >>> af.attacked("c"), af.attackers("a"), len(af)
    (['b'], ['b'], 3)
    """

    names: Sequence[str]
    starts: array[int]
    targets: array[int]

    @classmethod
    def of(cls, arguments: Iterable[str | int], attacks: Iterable[tuple[str | int, str | int]] = ()) -> AF:
        """Build a framework from names and pairs of names, attacker first. Numbers are taken as names.

        Raises:
            FrameworkError: an argument is named twice.
            UnknownName: an attack names an argument that is not there.
        """
        names = tuple(str(name) for name in arguments)
        index = {name: place for place, name in enumerate(names)}
        if len(index) < len(names):
            twice = next(name for name, count in Counter(names).items() if count > 1)
            raise FrameworkError(f"The argument `{twice}` is named twice.", hint="Name it once.", id=twice)
        pairs = tuple(attacks)
        try:
            sources, targets = (
                array("i", map(index.__getitem__, map(str, map(itemgetter(end), pairs)))) for end in (0, 1)
            )
        except KeyError as unknown:
            raise UnknownName("argument", unknown.args[0], names) from None
        return cls.packed(names, sources, targets)

    @classmethod
    def packed(cls, names: Sequence[str], sources: array[int], targets: array[int]) -> AF:
        """Build a framework from the numbers of attackers and attacked, side by side.

        >>> AF.packed(Numbers(2), array("i", [0]), array("i", [1])).attacked("1")
        ['2']
        """
        return cls(names, *_rows(len(names), sources, targets))

    def __len__(self) -> int:
        return len(self.names)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, AF):
            return NotImplemented
        if len(self) != len(other) or any(a != b for a, b in zip(self.names, other.names, strict=True)):
            return False
        return all(set(self.row(i)) == set(other.row(i)) for i in range(len(self)))

    def __hash__(self) -> int:
        return hash((len(self), tuple(self.names[:50])))

    @cached_property
    def _index(self) -> Mapping[str, int]:
        return {name: place for place, name in enumerate(self.names)}

    def number(self, name: str | int) -> int:
        """Return the number of an argument.

        Raises:
            UnknownName: there is no such argument; a FrameworkError where they are numbers, or very many.
        """
        try:
            if isinstance(self.names, Numbers):
                return self.names.index(str(name))
            return self._index[str(name)]
        except (KeyError, ValueError):
            raise self._unknown(str(name)) from None

    def _unknown(self, name: str) -> ArgmapError:
        # To look for a near name among a million would take longer than the answer.
        if isinstance(self.names, Numbers) or len(self) > _MOST_COMPARED:
            known = (
                f"They are 1 to {len(self)}." if isinstance(self.names, Numbers) else "Check its spelling."
            )
            return FrameworkError(f"There is no argument `{name}`.", hint=known, id=name)
        return UnknownName("argument", name, self.names)

    def row(self, number: int) -> array[int]:
        """Return the numbers of those that an argument attacks; one that is named twice stands twice."""
        return self.targets[self.starts[number] : self.starts[number + 1]]

    @cached_property
    def _reverse(self) -> tuple[array[int], array[int]]:
        sources = array("i", bytes(4 * len(self.targets)))
        for i in range(len(self)):
            for place in range(self.starts[i], self.starts[i + 1]):
                sources[place] = i
        return _rows(len(self), self.targets, sources)

    def reverse_row(self, number: int) -> array[int]:
        """Return the numbers of those that attack an argument."""
        starts, sources = self._reverse
        return sources[starts[number] : starts[number + 1]]

    def attacked(self, name: str | int) -> list[str]:
        """Return the names of those that an argument attacks."""
        return [self.names[i] for i in dict.fromkeys(self.row(self.number(name)))]

    def attackers(self, name: str | int) -> list[str]:
        """Return the names of those that attack an argument."""
        return [self.names[i] for i in dict.fromkeys(self.reverse_row(self.number(name)))]

    def attacks(self) -> Iterator[tuple[str, str]]:
        """Yield each attack once, attacker first.

        >>> list(AF.of("ab", [("a", "b"), ("a", "b")]).attacks())
        [('a', 'b')]
        """
        for i in range(len(self)):
            for j in dict.fromkeys(self.row(i)):
                yield self.names[i], self.names[j]


def _rows(size: int, keys: array[int], values: array[int]) -> tuple[array[int], array[int]]:
    """Return the values sorted by their keys, and where those of each key begin."""
    counts = array("i", bytes(4 * size))
    for key in keys:
        counts[key] += 1
    starts = array("i", [0])
    starts.extend(accumulate(counts))
    # Files are mostly written in order; a million arguments are then read in half the time.
    if all(map(le, keys, islice(keys, 1, None))):
        return starts, values[:]
    place = starts[:]
    ordered = array("i", bytes(4 * len(values)))
    for key, value in zip(keys, values, strict=True):
        at = place[key]
        ordered[at] = value
        place[key] = at + 1
    return starts, ordered
