"""A bar chart as data: what is counted, a row each, with a bar for each series."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

SeriesKind = Literal["for", "against", "both"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what is counted, how many of each series, and the part of a document that it is about."""

    label: str
    counts: tuple[int, ...]
    caption: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows of bars with a title and a sentence for those who cannot see them."""

    kind: ClassVar[str] = "Bar chart"
    twin: ClassVar[str] = "The bars of this chart in words"

    title: str
    description: str
    series: tuple[SeriesKind, ...]
    bars: tuple[Bar, ...] = ()
    unit: tuple[str, str] = ("item", "items")
    """What is counted: one of it, several of it."""
    note: str = ""
    """A sentence below the bars: what else a reader needs to know of the counts."""
    language: str = "en"
    """The language of the labels, as a BCP 47 tag."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Each row in words.

        >>> Bars("", "", ("for", "against"), (Bar("Gazette", (2, 0), "2026"), Bar("Union", (1, 1)))).sentences
        ('Gazette (2026): 2 items for.', 'Union: 1 item for, 1 item against.')
        """
        return tuple(self.said(bar) for bar in self.bars)

    def said(self, bar: Bar) -> str:
        """Return a row in words."""
        parts = [
            f"{count} {self.unit[count != 1]} {_WORDS[series]}"
            for series, count in zip(self.series, bar.counts, strict=True)
            if count
        ]
        caption = bar.caption.replace("\u00a0", " ").replace(" · ", ", ")
        name = f"{bar.label} ({caption})" if caption else bar.label
        return f"{name}: {', '.join(parts) or f'no {self.unit[0]}'}."

    @property
    def places(self) -> tuple[str, ...]:
        """The parts of a document that the rows lead to."""
        return tuple(bar.id for bar in self.bars if bar.id)


_WORDS = {"for": "for", "against": "against", "both": "both ways"}
