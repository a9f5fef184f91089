"""Hayagriva: what a source has comes back as it was, and what an entry has comes in or is named."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.bibliography._hayagriva import dates, names
from argmap.bibliography._hayagriva.kinds import KINDS
from argmap.bibliography._hayagriva.out import OURS, entry
from argmap.bibliography._hayagriva.strings import escaped, kept_case, unescaped
from argmap.bibliography.hayagriva import read, write
from argmap.core.errors import MapError
from argmap.model.sources import Name, Source
from argmap.render.typst_compile import compile_typst

VARIED: dict[str, dict[str, object]] = {
    "newspaper": {
        "type": "article-newspaper",
        "title": "Trial toll cuts queues: the first week",
        "title-short": "Trial toll",
        "author": [{"family": "Kay", "given": "Jane"}, {"family": "van der Haar", "given": "Carla"}],
        "container-title": "The Gazette",
        "publisher-place": "Harbour City",
        "issued": "2003-04-02",
        "URL": "https://gazette.example/2003/04/02?a=1&b=2#top",
        "accessed": "2024-05-03",
        "archived": "https://archive.example/1",
        "reliability": "B",
        "descriptor": "A local paper. It favours the toll.",
    },
    "anonymous": {"type": "article-newspaper", "title": "No name, no shame", "container-title": "Herald"},
    "magazine": {
        "type": "article-magazine",
        "title": "M",
        "container-title": "Mag",
        "issue": "7",
        "page": "3",
    },
    "journal": {
        "type": "article-journal",
        "title": "On the {inner} $value$ of \\paths\\",
        "author": [{"family": "Łukasiewicz", "given": "Jan"}, {"family": "Øster", "given": "Åse-Marie"}],
        "container-title": "Journal of Roads",
        "volume": "12",
        "issue": "3–4",
        "page": "101-120, 130",
        "issued": "1999~",
        "DOI": "10.1000/xyz(1)",
        "note": "Corrected in vol. 13.",
    },
    "book": {
        "type": "book",
        "title": "Bridges",
        "author": ["Roads Commission, with the City"],
        "editor": [{"family": "O'Neil", "given": "Áine"}],
        "translator": [{"family": "Müller", "given": "Jürgen"}],
        "publisher": "City Press",
        "publisher-place": "London, and elsewhere",
        "edition": "2nd, revised",
        "volume": "II",
        "ISBN": "978-3-16-148410-0",
        "collection-title": "Studies",
        "collection-number": "4",
        "issued": "1960",
        "original-date": "1911",
        "language": "en-GB",
    },
    "chapter": {
        "type": "chapter",
        "title": "Tolls",
        "author": [{"family": "de la Cruz", "given": "Juana Inés"}],
        "editor": [{"family": "Doe", "given": "A."}],
        "container-title": "A Handbook of Roads",
        "collection-title": "Handbooks",
        "collection-number": "9",
        "publisher": "UP",
        "publisher-place": "Oxford",
        "page": "12-15",
        "issued": "2013/2014",
    },
    "paper": {
        "type": "paper-conference",
        "title": "P",
        "container-title": "Proceedings",
        "event-title": "Road Days",
    },
    "report": {
        "type": "report",
        "title": "Trial week figures",
        "author": ["City Transport Office"],
        "number": "61",
        "collection-title": "Focus",
        "collection-number": "61",
        "authority": "The City",
        "genre": "Final report",
        "issued": "2026-03-16/2026-03-22",
        "cites": ["book", "chapter"],
    },
    "thesis": {"type": "thesis", "title": "T", "publisher": "University of X", "genre": "PhD thesis"},
    "page": {"type": "webpage", "title": "W", "URL": "https://example.org/", "accessed": "2026-05"},
    "site": {"type": "webpage", "title": "W", "container-title": "A site", "URL": "HTTP://ODD.example/ä"},
    "blog": {
        "type": "post-weblog",
        "title": "Is it good?",
        "container-title": "The Blog",
        "issued": "2017-11?",
    },
    "bare-blog": {"type": "post-weblog", "title": "Is it good?", "author": [{"family": "Taylor"}]},
    "post": {
        "type": "post",
        "title": "@x: toll!",
        "author": [{"given": "Ann", "family": "Lee", "literal": "al"}],
    },
    "broadcast": {"type": "broadcast", "title": "This Week", "publisher": "ABC News", "issued": "2003-10"},
    "film": {"type": "motion_picture", "title": "The Bridge", "issued": "201X", "medium": "35 mm"},
    "song": {"type": "song", "title": "S"},
    "interview": {"type": "interview", "title": "Remark", "author": ["An unnamed diplomat"]},
    "speech": {"type": "speech", "title": "Remarks", "event-title": "Rally", "issued": "2017-11-23"},
    "hearing": {"type": "hearing", "title": "H", "section": "4", "authority": "Senate"},
    "case": {
        "type": "legal_case",
        "title": "X v. Y",
        "authority": "Supreme Court",
        "volume": "3",
        "number": "7",
    },
    "act": {"type": "legislation", "title": "Toll Act", "number": "12", "issued": "-0044"},
    "bill": {"type": "bill", "title": "Toll Bill"},
    "treaty": {"type": "treaty", "title": "Treaty of Paris", "issued": "1783-09-03"},
    "patent": {"type": "patent", "title": "Gate", "number": "US 1", "authority": "US", "issued": "2001-21"},
    "data": {"type": "dataset", "title": "D", "URL": "doi:10.1/x", "DOI": "https://doi.org/10.1000/ABC"},
    "manuscript": {"type": "manuscript", "title": "Letters", "archive": "City Archive", "genre": "letters"},
    "dictionary": {"type": "entry-dictionary", "title": "toll", "container-title": "OED"},
    "foreign": {"type": "book", "title": "Die Brücke über den Fluss", "language": "German"},
    "odd": {"type": "no-such-type", "title": "O", "accessed": "2020", "text": "copy.txt", "by": "analyst"},
    "concert": {
        "type": "performance",
        "title": "P",
        "performer": ["The Band"],
        "director": [{"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"}],
        "guest": [{"family": "Gaulle", "non-dropping-particle": "de", "given": "Charles", "suffix": "Jr."}],
        "event-title": "Days",
        "event-place": "Bonn",
        "original-title": "Q",
        "original-author": ["Z"],
        "original-publisher": "R",
        "ISSN": "1234-5678",
        "call-number": "X 1",
        "custom": {"shelf": "3"},
    },
    "smith-2020": {"title": "S", "custom": {"citation-key": "Smith:2020", "more": "m"}},
    "jones-1": {"title": "S", "custom": {"citation-key": "Jones:1"}},
    "empty": {},
    "title-only": {"title": "- not: a list # no"},
    "short-only": {"title-short": "Short"},
    "2017": {"title": "yes"},
}


def sources() -> list[Source]:
    return [Source(**{**fields, "id": id}) for id, fields in VARIED.items()]


def test_varied_sources_come_back_as_they_were() -> None:
    again = read(write(sources()))

    assert list(again.sources) == sources()
    assert [note.partition(":")[0] for note in again.notes] == ["`Smith", "`Jones"]


@pytest.mark.parametrize("kind", [*KINDS, None])
def test_each_type_comes_back(kind: str | None) -> None:
    source = Source(id="x", type=kind, title="T", **{"container-title": "C"})

    assert read(write([source])).sources == (source,)


def test_most_types_need_nothing_beside_hayagriva() -> None:
    """Only what two types share, or a type of ours alone, is told apart under a key of our own."""
    alone = {kind for kind in KINDS if OURS in write([Source(id="x", type=kind, title="T")])}

    assert alone == {
        *("article-magazine", "bill", "classic", "dataset", "entry", "entry-dictionary", "hearing"),
        *("interview", "map", "pamphlet", "personal_communication", "regulation", "review", "review-book"),
        *("speech", "standard", "treaty"),
    }


TEXT = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)


@given(TEXT, TEXT, TEXT)
def test_any_words_come_back(title: str, family: str, container: str) -> None:
    author = {"family": family, "given": "G"}
    source = Source(id="x", type="book", title=title, author=[author], **{"container-title": container})

    assert read(write([source])).sources == (source,)


@given(st.text(max_size=30))
def test_escaped_words_are_read_as_they_were(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert unescaped(kept_case(text)) == text


def test_typst_reads_what_we_write() -> None:
    made = compile_typst(
        '#let d = json("data.json")\n#bibliography(bytes(d), style: "apa", full: true)',
        json.dumps(write(sources())).encode(),
        format="html",
    ).decode()

    for words in ("Trial toll cuts queues", "On the {inner} $value$ of \\paths\\", "Roads Commission"):
        assert words in made


# The forms are those of the file format's own description (typst/hayagriva, docs/file-format.md).
READ: list[tuple[str, dict[str, object], tuple[str, ...]]] = [
    (
        "type: Book\ntitle: Harry Potter\nauthor: Rowling, J. K.\nvolume: 5\npage-total: 9\ndate: 2003-06-21",
        {
            "type": "book",
            "title": "Harry Potter",
            "author": [{"family": "Rowling", "given": "J. K."}],
            "volume": "5",
            "number-of-pages": "9",
            "issued": "2003-06-21",
        },
        (),
    ),
    (
        "type: Web\ntitle: Guide\nserial-number: v2.5\nurl: {value: 'http://a.example/', date: 2020-11-12}",
        {
            "type": "webpage",
            "title": "Guide",
            "number": "v2.5",
            "URL": "http://a.example/",
            "accessed": "2020-11-12",
        },
        (),
    ),
    (
        "type: article\ntitle: K\ndoi: 10.1/b\npage-range: 1-2\nparent: {title: B, volume: 102, issue: 16}",
        {
            "type": "article",
            "title": "K",
            "DOI": "10.1/b",
            "page": "1-2",
            "container-title": "B",
            "volume": "102",
            "issue": "16",
        },
        (),
    ),
    (
        "type: article\ntitle: T\nparent: [{type: Conference, title: W}, {type: Video, runtime: '00:13:42'}]",
        {"type": "article", "title": "T", "event-title": "W"},
        ("parent.runtime",),
    ),
    (
        "title: {value: Щелкунчик, verbatim: true, shorthand: Nut}\nauthor: {name: Watkins, alias: hooks}",
        {"type": "document", "title": "Щелкунчик", "title-short": "Nut", "author": ["Watkins"]},
        ("author.alias",),
    ),
    (
        "affiliated: [{role: CastMember, names: 'Cameron, James'}, {role: Holder, names: [UNICEF]}]",
        {"type": "document", "performer": [{"family": "Cameron", "given": "James"}]},
        ("affiliated.Holder",),
    ),
    (
        "date: someday\nauthor: 'von der Leyen, Ursula'",
        {
            "type": "document",
            "author": [{"family": "Leyen", "given": "Ursula", "dropping-particle": "von der"}],
        },
        ("date",),
    ),
]


@pytest.mark.parametrize(("text", "expected", "left"), READ)
def test_entries_of_others_are_read(text: str, expected: dict[str, object], left: tuple[str, ...]) -> None:
    found = read("x:\n" + "\n".join(f"  {line}" for line in text.splitlines()))

    assert found.sources == (Source(**{**expected, "id": "x"}),)
    assert [name for name in left if f"`{name}`" not in "".join(found.notes)] == []
    assert bool(found.notes) == bool(left)


def test_a_key_that_is_no_id_is_changed_and_named() -> None:
    found = read("'DBLP:books/lib/Knuth86a': {title: A}\n'DBLP books lib Knuth86a': {title: B}")

    assert [source.id for source in found.sources] == ["dblp-books-lib-knuth86a", "dblp-books-lib-knuth86a-2"]
    assert "DBLP:books/lib/Knuth86a" in found.notes[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("x: 3", "refs.yaml:1:1"),
        ("a: {title: A}\nx: {argmap: {reliability: Z}}", "refs.yaml:2:1"),
        ("x: {argmap: {nonsense: 1}}", "refs.yaml:1:1"),
        ("- a", "refs.yaml:1:1"),
        ("x: &a {title: b}", "refs.yaml:1:4"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, place: str) -> None:
    with pytest.raises(MapError) as caught:
        read(text, "refs.yaml")

    assert str(caught.value.place) == place
    assert caught.value.hint


def test_a_suffix_stays_with_its_name() -> None:
    (source,) = read("x: {author: 'Luther King, Jr., Martin'}").sources

    assert source.author[0].family == "Luther King"
    assert "Jr." in json.dumps(source.model_dump(mode="json"))


def test_a_name_is_split_as_hayagriva_splits_it() -> None:
    """Expected: the rule in its documentation, which is that of BibTeX (Markey, *Tame the BeaST*, p. 24)."""
    assert names.read("Luther King, Martin") == {"family": "Luther King", "given": "Martin"}
    assert names.written(Name(family="King", given="Martin")) == "King, Martin"
    assert names.written(Name(family="bin Laden", given="Osama")) == {
        "name": "bin Laden",
        "given-name": "Osama",
    }


@pytest.mark.parametrize("kind", ["book", "report", "webpage", "interview"])
def test_a_date_that_says_too_much_is_narrowed_for_typst_and_kept_for_us(kind: str) -> None:
    source = Source(id="x", type=kind, title="T", issued="2001-21")

    assert entry(source)["date"] == "2001"
    assert not dates.exact(source.issued)
    assert read(write([source])).sources == (source,)
