"""What of a bibliography cannot be kept is told; what is no bibliography is refused with its place."""

from __future__ import annotations

import pytest
import rispy
from bibtexparser.middlewares.names import parse_single_name_into_parts
from pylatexenc.latex2text import LatexNodes2Text

from argmap.bibliography import read, sniffed
from argmap.bibliography._bibtex.latex import decoded, encoded, title
from argmap.bibliography._shared.entries import set_fields
from argmap.core.errors import MapError

NOTES = {
    "others": ("@book{x, author={A, B and others}}", "the list under `author` ends in “and others”"),
    "names with too many commas": (
        "@book{x, author={A, B, C, D}}",
        "under `author`, not understood and kept as it is written: `A, B, C, D`, for its commas.",
    ),
    "formatting": (r"@book{x, title={\emph{a}}}", "the formatting within `title` is left out."),
    "a command": (r"@book{x, title={\foo}}", r"`\foo` within `title` stays as LaTeX."),
    "mathematics": (r"@book{x, title={$\sqrt{2}$}}", "the mathematics within `title` stays as LaTeX."),
    "a program's own": ("@book{x, file={a.pdf}}", "`file` is a program's own, and is left out."),
    "no date": ("@book{x, year={soon}}", "`soon` under `year` is no date; it is kept under `custom`."),
    "no month": ("@book{x, year=2020, month={soon}}", "`soon` is no month; it is kept under `custom`."),
    "an unknown type": ("@thing{x}", "its type `@thing` is none of BibLaTeX; it becomes a document."),
    "a macro": ("@book{x, title=foo}", "`foo` has no `@string`; the field is left without it."),
    "a field twice": ("@book{x, title={a}, title={b}}", "the field `title` stands twice; the first counts."),
    "a parent elsewhere": (
        "@inbook{x, crossref={y}}",
        "it takes fields from `y` (`crossref`), which is not in the file.",
    ),
    "two of a kind": (
        "@book{x, publisher={A}, institution={B}}",
        "`institution` stands beside another field of its kind; it is kept under `custom`.",
    ),
    "a set": ("@set{x, entryset={a, b}}", "a set of entries is no source, and is left out."),
}


@pytest.mark.parametrize("name", NOTES)
def test_what_bibtex_loses_is_told(name: str) -> None:
    text, words = NOTES[name]
    notes = read(text, "bibtex").notes
    assert any(note.startswith("`x`: ") and words in note for note in notes), notes


def test_strings_comments_and_preambles_are_no_entries() -> None:
    text = '@string{j = "J"} @comment{x} @preamble{"\\x"} words @article{a, journal = j # { II}}'
    found = read(text, "bibtex").sources
    assert [(one.id, one.container_title) for one in found] == [("a", "J II")]


def test_a_chapter_takes_from_its_book_what_biblatex_says() -> None:
    text = (
        "@incollection{c, title={C}, crossref={b}} @book{b, title={B}, author={K, A}, year=1999, xdata={p}}"
    )
    text += "@xdata{p, publisher={P}}"
    found = read(text, "bibtex").sources
    assert [one.id for one in found] == ["c", "b"]
    assert set_fields(found[0]) == {
        "type": "chapter",
        "title": "C",
        "container-title": "B",
        "container-author": [{"family": "K", "given": "A"}],
        "issued": "1999",
        "publisher": "P",
    }


WRONG = {
    "a file cut off": (
        "bibtex",
        "@book{a,\n title={x}}\n@book{b,\n title={y",
        "x:3:1: An entry begins here and does not end.",
    ),
    "a comma forgotten": (
        "bibtex",
        "@book{a, title={x}\n year=2020}",
        "x:2:2: This is not BibTeX: '}' is expected here.",
    ),
    "no key": ("bibtex", "@book{}", "x:1:7: This is not BibTeX: entry key is expected here."),
    "a key twice": (
        "bibtex",
        "@book{a}\n@book{A}",
        "x:2:1: The key `A` stands a second time; the first is on line 1.",
    ),
    "no entry": ("bibtex", "hello", "x:1:1: There is no BibTeX entry in this."),
    "braces without end": (
        "bibtex",
        "@book{a, title=" + "{" * 5000,
        "This is not BibTeX: too many nested braces.",
    ),
    "a hidden character": ("bibtex", "@book{a, title={x\u202e}}", "x:1:1: The entry `a` makes no source"),
    "no JSON": ("csl-json", '[{"id": "a",\n "type" "book"}]', "x:2:9: This is not JSON"),
    "no list": ("csl-json", '{"a": 1}', "x:1:1: This is no list of items."),
    "a list of words": ("csl-json", '["a"]', "Item 1 of the list holds no fields."),
    "a key of JSON twice": ("csl-json", '[{"id": "a", "id": "b"}]', "The key `id` stands twice in an item"),
    "brackets without end": ("csl-json", "[" * 100_000, "The brackets are nested too deep."),
    "no number": ("csl-json", '[{"id": NaN}]', "`NaN` is no number in JSON"),
    "no RIS": ("ris", "hello", "x:1:1: A reference of RIS begins with `TY  - `."),
    "a reference without an end": (
        "ris",
        "TY  - BOOK\nTI  - T\n",
        "x:1:1: A reference begins here and does not end.",
    ),
    "a reference in another": (
        "ris",
        "TY  - BOOK\nTY  - BOOK\n",
        "x:2:1: A reference begins here before the one above has ended.",
    ),
    "a tag outside": ("ris", "TI  - T\n", "x:1:1: `TI` stands outside of a reference."),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_no_bibliography_is_refused(name: str) -> None:
    format, text, words = WRONG[name]
    with pytest.raises(MapError) as error:
        read(text, format, file="x")
    assert words in str(error.value)


CSL_NOTES = {
    "formatting": (
        '{"title": "<i>a</i> <span class=\\"nocase\\">b</span>"}',
        "the formatting within `title` is left out.",
    ),
    "a part of a name": (
        '{"author": [{"family": "A", "comma-suffix": true}]}',
        "of a name under `author`, `comma-suffix` is left out.",
    ),
    "no date": (
        '{"issued": {"literal": "soon"}}',
        "`soon` under `issued` is no date; it is kept under `custom`.",
    ),
    "a field of others": ('{"ISMN": "1"}', "a source has no `ISMN`; it is kept under `custom`."),
    "no text": ('{"title": ["a"]}', "the field `title` holds no text, and is left out."),
    "an impossible day": (
        '{"issued": {"date-parts": [[2020, 13, 40]]}}',
        "what stands under `issued` is no date, and is left out.",
    ),
}


@pytest.mark.parametrize("name", CSL_NOTES)
def test_what_csl_loses_is_told(name: str) -> None:
    item, words = CSL_NOTES[name]
    assert read('[{"id": "x", ' + item[1:] + "]", "csl-json").notes == (f"`x`: {words}",)


def test_what_zotero_calls_otherwise_is_understood() -> None:
    item = '[{"id": 7, "shortTitle": "S", "journalAbbreviation": "J", "volume": 3, "event": "E"}]'
    found = read(item, "csl-json").sources[0]
    assert (found.id, found.title_short, found.container_title_short) == ("7", "S", "J")
    assert (found.volume, found.event_title) == ("3", "E")


RIS = """TY  - JOUR
ID  - haar2020
AU  - van der Haar, Jan
AU  - King, Martin, Jr.
AU  - World Bank
TI  - On tolls
  and roads
JO  - Journal of Roads
JA  - J. Roads
VL  - 3
IS  - 2
SP  - 1
EP  - 9
PY  - 2020
DA  - 2020/05/01/
SN  - 1234-5678
DO  - https://doi.org/10.1/x
KW  - toll
KW  - road
N1  - One.
N1  - Two.
ER  -

TY  - RPRT
A1  - Lu, Xun
T1  - A report
Y1  - 1999//
IS  - 12
XX  - other
ER  -
"""


def test_ris_is_read_as_another_library_reads_it() -> None:
    first, second = (set_fields(one) for one in read(RIS, "ris").sources)
    theirs = rispy.loads(RIS.replace("\n  and", " and"))
    assert first["title"] == theirs[0]["title"]
    assert first["volume"] == theirs[0]["volume"]
    assert (first["issue"], first["ISSN"]) == (theirs[0]["number"], theirs[0]["issn"])
    assert first["page"] == f"{theirs[0]['start_page']}–{theirs[0]['end_page']}"
    assert first["keyword"].split(", ") == theirs[0]["keywords"]
    assert first["note"].split("\n") == theirs[0]["notes"]
    assert first["author"] == [
        {"family": "van der Haar", "given": "Jan"},
        {"family": "King", "given": "Martin", "suffix": "Jr."},
        "World Bank",
    ]
    assert (first["type"], first["issued"], first["DOI"]) == ("article-journal", "2020-05-01", "10.1/x")
    assert (first["container-title"], first["container-title-short"]) == ("Journal of Roads", "J. Roads")
    assert (second["type"], second["number"], second["issued"]) == ("report", "12", "1999")
    assert second["custom"] == {"xx": "other"}
    assert [one.id for one in read(RIS, "ris").sources] == ["haar2020", "lu-1999"]


def test_what_a_database_says_above_the_first_reference_is_passed_over() -> None:
    text = "\ufeffProvider: A database\r\n\r\nTY  - BOOK\r\nTI  - T\r\nER  - \r\n"
    assert [one.title for one in read(text, "ris").sources] == ["T"]


PEOPLE = (
    *("Knuth, Donald E.", "Donald E. Knuth", "van der Haar, Jan", "Jan van der Haar", "de la Cruz, Elena"),
    *(
        "King, Jr., Martin Luther",
        "García Márquez, Gabriel",
        "Charles Louis Xavier Joseph de la Vallée Poussin",
    ),
    *("von Beethoven, Ludwig", "Jean-Paul Sartre", "al-Khwarizmi, Muhammad", "Ursula K. {Le Guin}"),
)


@pytest.mark.parametrize("name", PEOPLE)
def test_names_are_taken_apart_as_another_library_does(name: str) -> None:
    theirs = parse_single_name_into_parts(name)
    parts = {
        "family": theirs.last,
        "given": theirs.first,
        "non-dropping-particle": theirs.von,
        "suffix": theirs.jr,
    }
    wanted = {key: " ".join(words).strip("{}") for key, words in parts.items() if words}
    assert set_fields(read(f"@book{{x, author={{{name}}}}}", "bibtex").sources[0])["author"] == [wanted]


LATEX = (
    r"M{\"u}ller",
    r"\'Etude",
    r"Stra\ss{}e",
    r"\c{C}elik \v{S}",
    r"{\o}l \& br{\o}d",
    r"a -- b --- c",
    r"{\L}{\'o}d{\'z}",
    r"na\"{\i}ve",
    r"50\%",
)


@pytest.mark.parametrize("text", LATEX)
def test_latex_is_read_as_another_library_reads_it(text: str) -> None:
    assert decoded(text) == (LatexNodes2Text().latex_to_text(text), [])


PLAIN = (
    "R&D: 5 % of $3, #1",
    "a_b {c} \\d ~e ^f `g",
    "a--b ''c'' -- ---",
    "“q” – é 日本 ß",
    "a  b",
    "x\ny",
    "\u00a0z",
)


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("write", [encoded, title])
def test_text_becomes_latex_and_comes_back(write, text: str) -> None:
    assert decoded(write(text)) == (text, [])


def test_what_a_text_is_shows_from_its_beginning() -> None:
    texts = ("% a remark\n@book{a}", "\n[{}]", "TY  - BOOK", "a:\n  type: web")
    assert [sniffed(text) for text in texts] == ["bibtex", "csl_json", "ris", "hayagriva"]


def test_two_keys_that_make_one_id_get_two() -> None:
    assert [one.id for one in read("@book{a:b} @book{a.b}", "bibtex").sources] == ["a-b", "a-b-2"]


def test_five_thousand_entries_are_read_in_seconds() -> None:
    import time

    text = "".join(
        f"@article{{k{n}, author={{A, B and C, D}}, title={{T {n}}}, year=2001}}\n" for n in range(5000)
    )
    start = time.process_time()
    assert len(read(text, "bibtex").sources) == 5000
    assert time.process_time() - start < 40
