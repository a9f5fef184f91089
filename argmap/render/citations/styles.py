"""The citation styles: those that the processor brings along, by name, and CSL files of one's own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from argmap.core.errors import ConfigError, UnknownName

DEFAULT = "chicago-shortened-notes"
"""Chicago, with short notes: what the manual advises where a reference list gives every source in full.

*The Chicago Manual of Style* (18th edition, 2024), 13.32.
"""
LARGEST = 1024 * 1024
"""The largest CSL file that is read, in bytes; the largest that are published have a fifth of it."""

NAMES: tuple[str, ...] = (
    "american-anthropological-association",
    "american-chemical-society",
    "american-geophysical-union",
    "american-institute-of-aeronautics-and-astronautics",
    "american-institute-of-physics",
    "american-medical-association",
    "american-meteorological-society",
    "american-physics-society",
    "american-physiological-society",
    "american-political-science-association",
    "american-psychological-association",
    "american-society-for-microbiology",
    "american-society-of-civil-engineers",
    "american-society-of-mechanical-engineers",
    "american-sociological-association",
    "angewandte-chemie",
    "annual-reviews",
    "annual-reviews-author-date",
    "apa",
    "associacao-brasileira-de-normas-tecnicas",
    "association-for-computing-machinery",
    "biomed-central",
    "bmj",
    "bristol-university-press",
    "british-medical-journal",
    "cell",
    "chicago-author-date",
    "chicago-fullnotes",
    "chicago-notes",
    "chicago-shortened-notes",
    "copernicus",
    "council-of-science-editors",
    "council-of-science-editors-author-date",
    "cse-citation-sequence-brackets-8th-edition",
    "cse-name-year",
    "current-opinion",
    "deutsche-gesellschaft-für-psychologie",
    "deutsche-sprache",
    "elsevier-harvard",
    "elsevier-vancouver",
    "elsevier-with-titles",
    "frontiers",
    "future-medicine",
    "future-science",
    "gb-7714-2005-numeric",
    "gb-7714-2015-author-date",
    "gb-7714-2015-note",
    "gb-7714-2015-numeric",
    "gost-r-705-2008-numeric",
    "harvard-cite-them-right",
    "ieee",
    "institute-of-electrical-and-electronics-engineers",
    "institute-of-physics-numeric",
    "iso-690-author-date",
    "iso-690-numeric",
    "karger",
    "mary-ann-liebert-vancouver",
    "mla",
    "mla-8",
    "modern-humanities-research-association",
    "modern-humanities-research-association-notes",
    "modern-language-association",
    "modern-language-association-8",
    "multidisciplinary-digital-publishing-institute",
    "nature",
    "nlm-citation-sequence",
    "nlm-citation-sequence-superscript",
    "pensoft",
    "plos",
    "public-library-of-science",
    "royal-society-of-chemistry",
    "sage-vancouver",
    "sist02",
    "spie",
    "springer-basic",
    "springer-basic-author-date",
    "springer-fachzeitschriften-medizin-psychologie",
    "springer-humanities-author-date",
    "springer-lecture-notes-in-computer-science",
    "springer-mathphys",
    "springer-socpsych-author-date",
    "springer-vancouver",
    "taylor-and-francis-chicago-author-date",
    "taylor-and-francis-national-library-of-medicine",
    "the-institution-of-engineering-and-technology",
    "the-lancet",
    "thieme",
    "trends",
    "turabian-author-date",
    "turabian-fullnote-8",
    "vancouver",
    "vancouver-superscript",
)
"""The styles that come with Typst 0.15."""

_FULL_NOTES = (
    *("chicago-fullnotes", "chicago-notes", "gb-7714-2015-note", "turabian-fullnote-8"),
    *("modern-humanities-research-association", "modern-humanities-research-association-notes"),
)
_BARE_PAGES = ("chicago", "turabian", "mla", "modern-language")


@dataclass(frozen=True, slots=True)
class Style:
    """A citation style: its name, and for one of the user's own its CSL text."""

    name: str = DEFAULT
    csl: str = ""

    @property
    def full_notes(self) -> bool:
        """Whether the first note on a source may give it in full: then it is the next one that we show."""
        return bool(self.csl) or self.name in _FULL_NOTES

    @property
    def bare_pages(self) -> bool:
        """Whether a page is cited by its number alone, as the Chicago and MLA manuals do."""
        return self.name.startswith(_BARE_PAGES)


DEFAULT_STYLE = Style()


def style_of(name: str | Path | Style = DEFAULT) -> Style:
    """Return a style by its name, or from a `.csl` file.

    Raises:
        UnknownName: there is no style of this name.
        FileError: the file cannot be read, or is larger than 1 MiB.
        ConfigError: the file is not a CSL style that can be used by itself.

    >>> style_of("apa").name
    'apa'
    """
    if isinstance(name, Style):
        return name
    text = str(name)
    if text.lower().endswith(".csl"):
        return _from_file(text)
    if text not in NAMES:
        raise UnknownName("citation style", text, NAMES)
    return Style(text)


def _from_file(path: str) -> Style:
    from argmap.core.files import read_bytes
    from argmap.core.place import Place
    from argmap.render.citations.csl import problem_of

    place = Place(path)
    try:
        csl = read_bytes(path, largest=LARGEST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("The style is not UTF-8.", hint="Save it as UTF-8.", place=place) from None
    problem = problem_of(csl)
    if problem:
        message, hint = problem
        raise ConfigError(message, hint=hint, place=place)
    return Style(Path(path).stem, csl)
