"""What is read from a bibliography and written as one is read back as the same."""

from __future__ import annotations

import json
from typing import Any

import bibtexparser
import pytest
from hypothesis import given

from argmap.bibliography import BIBLIOGRAPHIES, read, write
from argmap.bibliography._shared.entries import set_fields
from argmap.model.sources import Source
from bibliography.entries import BIBTEX, CSL
from strategies import sources

WRITERS = [name for name in BIBLIOGRAPHIES if hasattr(BIBLIOGRAPHIES[name], "write")]


def test_there_are_enough_entries() -> None:
    assert len(BIBTEX) >= 50


@pytest.mark.parametrize("name", BIBTEX)
def test_an_entry_of_bibtex_says_what_it_must(name: str) -> None:
    text, wanted = BIBTEX[name]
    made = set_fields(read(text, "bibtex").sources[0])
    assert {key: made.get(key) for key in wanted} == wanted


@pytest.mark.parametrize("format", WRITERS)
@pytest.mark.parametrize("name", BIBTEX)
def test_an_entry_of_bibtex_comes_back(name: str, format: str) -> None:
    first = read(BIBTEX[name][0], "bibtex").sources
    assert read(write(first, format), format).sources == first


def test_what_is_written_is_bibtex_to_another_library() -> None:
    for name, (text, _) in BIBTEX.items():
        written = write(read(text, "bibtex").sources, "bibtex")
        library = bibtexparser.parse_string(written)
        assert (len(library.entries), library.failed_blocks) == (1, []), name


@pytest.mark.parametrize("name", CSL)
def test_an_item_of_csl_says_what_it_must_and_comes_back_whole(name: str) -> None:
    item, wanted = CSL[name]
    item = {"id": "x", "type": "book", **item}
    found = read(json.dumps([item]), "csl-json")
    made = set_fields(found.sources[0])
    assert {key: made.get(key) for key in wanted} == wanted
    assert json.loads(write(found.sources, "csl-json")) == [item]


@pytest.mark.parametrize("format", ["csl-json", "bibtex"])
@given(fields=sources())
def test_whatever_a_source_says_comes_back(format: str, fields: dict[str, Any]) -> None:
    source = Source(id="x", **fields)
    assert read(write([source], format), format).sources == (source,)


HOSTILE = (
    "}",
    "{",
    "\\",
    "\\}",
    "@book{y, title={z}}",
    '"',
    "%",
    "# {x}",
    "}\n@book{y,",
    "\\input{/etc/passwd}",
    "a} , note = {b",
    "$x$",
    "~^`",
    "''--",
    "\\end{document}",
)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("key", ["title", "URL", "DOI", "note", "author", "publisher", "custom", "archive"])
def test_no_text_breaks_out_of_its_field(key: str, text: str) -> None:
    value: Any = {"shelf": text} if key == "custom" else [text] if key == "author" else text
    source = Source(id="x", **{key: value})
    written = write([source], "bibtex")
    library = bibtexparser.parse_string(written)
    assert [entry.key for entry in library.entries] == ["x"]
    # No command survives but those that print a character, and none at all where BibLaTeX escapes nothing.
    allowed = ("textbackslash{}", "textbraceleft{}", "textbraceright{}", "textasciitilde{}")
    allowed += ("textasciicircum{}", "textasciigrave{}", "par{}", "%", "#", "$", "&", "_", " ")
    for field in library.entries[0].fields:
        after = field.value.split("\\")[1:]
        assert all(part.startswith(allowed) for part in after)
    assert read(written, "bibtex").sources == (source,)


def test_a_key_that_is_no_id_comes_back_as_the_key() -> None:
    found = read("@book{Haar:2020/a, title={T}}", "bibtex")
    assert found.sources[0].id == "haar-2020-a"
    assert write(found.sources, "bibtex").startswith("@book{Haar:2020/a,\n")
    assert json.loads(write(found.sources, "csl-json"))[0]["id"] == "Haar:2020/a"
    assert found.notes == (
        "`Haar:2020/a`: a map cannot have this key as an id; the source is called `haar-2020-a`.",
    )
