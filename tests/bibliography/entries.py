"""Entries of BibTeX and items of CSL-JSON, made up, with what must become of them."""

from __future__ import annotations

from typing import Any

# The entry, and the fields it must have as a source (others may stand beside them).
BIBTEX: dict[str, tuple[str, dict[str, Any]]] = {
    # Names.
    "a particle": (
        "@book{x, author={van der Haar, Jan}}",
        {"author": [{"family": "Haar", "given": "Jan", "non-dropping-particle": "van der"}]},
    ),
    "a particle without a comma": (
        "@book{x, author={Jan van der Haar}}",
        {"author": [{"family": "Haar", "given": "Jan", "non-dropping-particle": "van der"}]},
    ),
    "two particles": (
        "@book{x, author={de la Cruz, Elena}}",
        {"author": [{"family": "Cruz", "given": "Elena", "non-dropping-particle": "de la"}]},
    ),
    "a particle that belongs to the family": (
        "@book{x, author={{von Trotha}, Anna}}",
        {"author": [{"family": "von Trotha", "given": "Anna"}]},
    ),
    "a suffix": (
        "@book{x, author={King, Jr., Martin L.}}",
        {"author": [{"family": "King", "suffix": "Jr.", "given": "Martin L."}]},
    ),
    "two family names": (
        "@book{x, author={García Márquez, Gabriel}}",
        {"author": [{"family": "García Márquez", "given": "Gabriel"}]},
    ),
    "an institution": ("@book{x, author={{World Bank}}}", {"author": ["World Bank"]}),
    "an institution with a comma and an and": (
        "@book{x, author={{Centre for Trade, Tolls and Roads}}}",
        {"author": ["Centre for Trade, Tolls and Roads"]},
    ),
    "several": (
        "@book{x, author={Kay, Ann and {Toll Office} and Lu Xun}}",
        {"author": [{"family": "Kay", "given": "Ann"}, "Toll Office", {"family": "Xun", "given": "Lu"}]},
    ),
    "and others": (
        "@book{x, author={Kay, Ann and others}}",
        {"author": [{"family": "Kay", "given": "Ann"}, "others"]},
    ),
    "one name": ("@book{x, author={Plato}}", {"author": [{"family": "Plato"}]}),
    "initials tied": ("@book{x, author={Knuth, D.~E.}}", {"author": [{"family": "Knuth", "given": "D. E."}]}),
    "accents in names": (
        r"@book{x, author={M{\"u}ller, K{\"a}the and {\L}ukasz, {\O}yvind}}",
        {"author": [{"family": "Müller", "given": "Käthe"}, {"family": "Łukasz", "given": "Øyvind"}]},
    ),
    "an accent at the beginning": (
        r"@book{x, author={{\'E}luard, Paul}}",
        {"author": [{"family": "Éluard", "given": "Paul"}]},
    ),
    "the author of the book": (
        "@inbook{x, bookauthor={Kay, Ann}, title={T}}",
        {"container-author": [{"family": "Kay", "given": "Ann"}], "type": "chapter"},
    ),
    "a translator": ("@book{x, translator={Kay, Ann}}", {"translator": [{"family": "Kay", "given": "Ann"}]}),
    "a compiler": (
        "@collection{x, editor={Kay, Ann}, editortype={compiler}}",
        {"compiler": [{"family": "Kay", "given": "Ann"}]},
    ),
    # LaTeX.
    "protected capitals": ("@book{x, title={The {NATO} of {C}uba}}", {"title": "The NATO of Cuba"}),
    "accents of every kind": (
        r"@book{x, title={\'{a}\`{e}\^{\i}\"{o}\~{n}\c{c}\v{s}\u{g}\H{o}\k{e}\r{u}\.{z}\={a}\d{s}}}",
        {"title": "áèîöñçšğőęůżāṣ"},
    ),
    "accents without braces": (r"@book{x, title={\'a \'\i{} \ss\ na\"ive}}", {"title": "á í ß naïve"}),
    "letters": (
        r"@book{x, title={\ss \ae\oe\o\aa \AA ngstr\o{}m \L\'od\'z}}",
        {"title": "ßæœøåÅngstrøm Łódź"},
    ),
    "specials": (r"@book{x, title={AT\&T: 50\% of \$5, \#1 a\_b}}", {"title": "AT&T: 50% of $5, #1 a_b"}),
    "dashes and quotation marks": (
        "@book{x, title={``Yes'' -- or `no' --- of 1--2}}",
        {"title": "“Yes” – or ‘no' — of 1–2"},
    ),
    "a bare percent sign": ("@book{x, title={5% more}}", {"title": "5% more"}),
    "mathematics that is a letter": (
        r"@book{x, title={The $\alpha$ and CO$_2$, $10^{3}$}}",
        {"title": "The α and CO₂, 10³"},
    ),
    "mathematics": (r"@book{x, title={On $\frac{a}{b}$}}", {"title": r"On $\frac{a}{b}$"}),
    "an unknown command": (r"@book{x, title={On \foo{bar}}}", {"title": r"On \foo{bar}"}),
    "emphasis": (r"@book{x, title={On \emph{tolls} and {\it roads}}}", {"title": "On tolls and roads"}),
    "an address": (
        r"@misc{x, howpublished={\url{https://ex.org/a_b%20c}}}",
        {"URL": "https://ex.org/a_b%20c"},
    ),
    "lines within a field": ("@book{x, title={On\n   tolls}}", {"title": "On tolls"}),
    # Dates.
    "a year": ("@book{x, year=2020}", {"issued": "2020"}),
    "a year and a month": ("@book{x, year={2020}, month=mar}", {"issued": "2020-03"}),
    "a month as a word": ("@book{x, year={2020}, month={March}}", {"issued": "2020-03"}),
    "a day within the month": ('@book{x, year=2020, month="1~" # jan}', {"issued": "2020-01-01"}),
    "a day of its own": ("@book{x, year=2020, month=1, day=31}", {"issued": "2020-01-31"}),
    "two months": ("@book{x, year=2020, month={January--February}}", {"issued": "2020-01/2020-02"}),
    "a season": ("@article{x, year=2020, month={Spring}}", {"issued": "2020-21"}),
    "two years": ("@book{x, year={2019--2020}}", {"issued": "2019/2020"}),
    "about a year": ("@book{x, year={c. 1960}}", {"issued": "1960~"}),
    "a date": ("@book{x, date={2017-11-22}}", {"issued": "2017-11-22"}),
    "an interval": ("@book{x, date={2017-11-22/2017-11-24}}", {"issued": "2017-11-22/2017-11-24"}),
    "an open interval": ("@book{x, date={2017/..}}", {"issued": "2017/.."}),
    "an uncertain date": ("@book{x, date={1984?}}", {"issued": "1984?"}),
    "an approximate month": ("@book{x, date={2004-11~}}", {"issued": "2004-11~"}),
    "a decade": ("@book{x, date={201X}}", {"issued": "201X"}),
    "no date": ("@book{x, year={in press}}", {"custom": {"issued": "in press"}}),
    "further dates": (
        "@online{x, urldate={2021-03-04}, origdate={1850}, eventdate={2001-02}}",
        {"accessed": "2021-03-04", "original-date": "1850", "event-date": "2001-02"},
    ),
    # Types and what is usual for them.
    "an article": (
        "@article{x, title={T}, journal={J}, volume=3, number=2, pages={1--9}, issn={1234-5678}, doi={https://doi.org/10.1/a_b}}",
        {
            "type": "article-journal",
            "container-title": "J",
            "volume": "3",
            "issue": "2",
            "page": "1–9",
            "ISSN": "1234-5678",
            "DOI": "10.1/a_b",
        },
    ),
    "a newspaper": (
        "@article{x, journaltitle={The Gazette}, entrysubtype={newspaper}}",
        {"type": "article-newspaper", "container-title": "The Gazette"},
    ),
    "a book": (
        "@book{x, title={T}, subtitle={S}, series={Ser}, number=4, edition=2, "
        "publisher={P}, address={Bonn}, isbn={978-3-16-148410-0}, pagetotal=300}",
        {
            "type": "book",
            "title": "T: S",
            "collection-title": "Ser",
            "collection-number": "4",
            "edition": "2",
            "publisher": "P",
            "publisher-place": "Bonn",
            "ISBN": "978-3-16-148410-0",
            "number-of-pages": "300",
        },
    ),
    "a chapter": (
        "@incollection{x, title={T}, booktitle={B}, chapter=3, editor={Kay, Ann}}",
        {
            "type": "chapter",
            "container-title": "B",
            "chapter-number": "3",
            "editor": [{"family": "Kay", "given": "Ann"}],
        },
    ),
    "a paper": (
        "@inproceedings{x, title={T}, booktitle={Proc.}, eventtitle={Toll Days}, "
        "venue={Ulm}, organization={ACM}}",
        {"type": "paper-conference", "event-title": "Toll Days", "event-place": "Ulm", "publisher": "ACM"},
    ),
    "a report": (
        "@techreport{x, institution={UN}, number={S/2014/147}, type={Panel report}}",
        {"type": "report", "publisher": "UN", "number": "S/2014/147", "genre": "Panel report"},
    ),
    "a thesis": (
        "@phdthesis{x, school={MIT}}",
        {"type": "thesis", "publisher": "MIT", "genre": "PhD thesis"},
    ),
    "a web page": (
        "@online{x, url={https://ex.org/?a=1&b=2#c}, langid={ngerman}}",
        {"type": "webpage", "URL": "https://ex.org/?a=1&b=2#c", "language": "de-DE"},
    ),
    "a preprint": (
        "@misc{x, eprint={2101.00001}, archiveprefix={arXiv}, primaryclass={cs.AI}}",
        {"archive": "arXiv", "archive_location": "2101.00001", "custom": {"primaryclass": "cs.AI"}},
    ),
    "a dataset": ("@dataset{x, version={1.10}, publisher={Z}}", {"type": "dataset", "version": "1.10"}),
    "a patent, forthcoming": (
        "@patent{x, number={US 1}, pubstate={forthcoming}}",
        {"type": "patent", "number": "US 1", "status": "forthcoming"},
    ),
    "a letter, a manuscript": (
        "@unpublished{x, note={In her hand}}",
        {"type": "manuscript", "note": "In her hand"},
    ),
    "a volume of several": (
        "@book{x, title={Roads}, maintitle={Works}, volume=2, volumes=5}",
        {"title": "Works", "volume-title": "Roads", "volume": "2", "number-of-volumes": "5"},
    ),
    "fields of nobody else": ("@book{x, title={T}, shelfmark={A 12}}", {"custom": {"shelfmark": "A 12"}}),
    "an abstract and key words": (
        "@book{x, abstract={A & B.}, keywords={a, b}}",
        {"abstract": "A & B.", "keyword": "a, b"},
    ),
}

# The item, and the fields it must have as a source.
CSL: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "particles": (
        {
            "author": [
                {"family": "Haar", "given": "Jan", "non-dropping-particle": "van der"},
                {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
            ]
        },
        {
            "author": [
                {"family": "Haar", "given": "Jan", "non-dropping-particle": "van der"},
                {"family": "Beethoven", "given": "Ludwig", "dropping-particle": "van"},
            ]
        },
    ),
    "a suffix": (
        {"author": [{"family": "King", "given": "M.", "suffix": "Jr."}]},
        {"author": [{"family": "King", "given": "M.", "suffix": "Jr."}]},
    ),
    "an institution": (
        {"author": [{"literal": "World Bank, and others"}]},
        {"author": ["World Bank, and others"]},
    ),
    "people of every kind": (
        {
            "director": [{"family": "A"}],
            "interviewer": [{"family": "B"}],
            "recipient": [{"family": "C"}],
            "reviewed-author": [{"literal": "D"}],
        },
        {
            "director": [{"family": "A"}],
            "interviewer": [{"family": "B"}],
            "recipient": [{"family": "C"}],
            "reviewed-author": ["D"],
        },
    ),
    "a day": ({"issued": {"date-parts": [[2017, 11, 22]]}}, {"issued": "2017-11-22"}),
    "an interval": (
        {"issued": {"date-parts": [[2017, 11, 22], [2017, 11, 24]]}},
        {"issued": "2017-11-22/2017-11-24"},
    ),
    "about a year": ({"issued": {"date-parts": [[1960]], "circa": True}}, {"issued": "1960~"}),
    "a season": ({"issued": {"date-parts": [[2001]], "season": 2}}, {"issued": "2001-22"}),
    "a year before Christ": ({"issued": {"date-parts": [[-44, 3, 15]]}}, {"issued": "-0043-03-15"}),
    "a date in words": ({"issued": {"literal": "in press"}}, {"custom": {"issued": "in press"}}),
    "numbers of every kind": (
        {
            "volume": "3",
            "issue": "2",
            "page": "1-9",
            "number-of-pages": "300",
            "chapter-number": "4",
            "version": "1.10",
        },
        {"volume": "3", "number-of-pages": "300", "chapter-number": "4", "version": "1.10"},
    ),
    "identifiers": (
        {
            "DOI": "10.1/x",
            "ISBN": "978-3",
            "ISSN": "1234-5678",
            "PMID": "1",
            "PMCID": "PMC1",
            "URL": "https://ex.org",
        },
        {"DOI": "10.1/x", "PMID": "1", "PMCID": "PMC1"},
    ),
    "an archive": (
        {
            "archive": "Hoover",
            "archive_location": "Box 3",
            "archive-place": "Stanford",
            "call-number": "A 12",
        },
        {"archive_location": "Box 3", "call-number": "A 12"},
    ),
    "an event": (
        {"event-title": "Toll Days", "event-place": "Ulm", "event-date": {"date-parts": [[2001, 2]]}},
        {"event-title": "Toll Days", "event-date": "2001-02"},
    ),
    "a review": (
        {"type": "review-book", "reviewed-title": "On Tolls", "reviewed-genre": "novel"},
        {"type": "review-book", "reviewed-title": "On Tolls"},
    ),
    "a field of one's own": ({"custom": {"shelf": "A 12"}}, {"custom": {"shelf": "A 12"}}),
    "fields about a citation": (
        {"citation-label": "Haar20", "year-suffix": "a"},
        {"custom": {"citation-label": "Haar20", "year-suffix": "a"}},
    ),
}
