"""The one reader of XML: entities, depth, encodings, places."""

from __future__ import annotations

import time

import pytest

from argmap.core.errors import MapError
from argmap.core.place import Place
from argmap.formats.claims.repairs import Repairs
from argmap.formats.claims.xml import attribute, written, xml_of

LAUGHS = "<!DOCTYPE a [" + "".join(
    f'<!ENTITY e{n} "{"&e" + str(n - 1) + ";" if n else "ha"}{"x" * 10}">' for n in range(20)
)
HOSTILE = {
    "laughs": f"{LAUGHS}]><a>&e19;</a>",
    "file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    "parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost:1/x.dtd"> %x;]><a/>',
    "undefined": "<a>&nbsp;</a>",
    "undefined in a document type": '<!DOCTYPE a SYSTEM "a.dtd"><a>&nbsp;</a>',
    "deep": "<a>" * 300,
    "cut": "<a><b>",
    "empty": "",
    "text": "no XML at all",
    "attribute twice": "<a b='1' b='2'/>",
    "null": "<a>\x00</a>",
    "two roots": "<a/><b/>",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_hostile_or_broken_is_refused_with_place_and_help(name: str) -> None:
    with pytest.raises(MapError) as raised:
        xml_of(HOSTILE[name].encode(), Repairs("x.xml"))
    found = raised.value.diagnostics[0]
    assert found.place
    assert found.help


def test_a_place_is_where_the_fault_is() -> None:
    with pytest.raises(MapError) as raised:
        xml_of(b"<?xml version='1.0'?>\n<a>\n  <b>\n</a>", Repairs("x.xml"))
    assert raised.value.diagnostics[0].place == Place("x.xml", 4, 3)


ENCODED = [
    ("<a>é</a>".encode(), 0),
    ("\ufeff<a>é</a>".encode(), 0),
    ("<a>é</a>".encode("utf-16"), 0),
    ("<?xml version='1.0' encoding='UTF-16'?><a>é</a>".encode("utf-16"), 0),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".encode("latin-1"), 0),
    ("<?xml version='1.0' encoding='windows-1252'?><a>é</a>".encode("cp1252"), 0),
    ("<a>é</a>".encode("cp1252"), 1),
    ("<?xml version='1.0' encoding='klingon'?><a>é</a>".encode(), 1),
]


@pytest.mark.parametrize(("content", "repairs"), ENCODED)
def test_every_encoding_gives_the_same_words(content: bytes, repairs: int) -> None:
    found = Repairs("x.xml")
    assert xml_of(content, found).text == "é"
    assert len(found.found) == repairs


def test_a_document_type_is_passed_over_and_nothing_is_fetched() -> None:
    root = xml_of(b'<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a x="1">b<c/>d</a>', Repairs("x.xml"))
    assert (root.name, root.get("x"), root.text) == ("a", "1", "bd")


def test_what_is_written_is_read_again() -> None:
    text = 'a\tb\n<c> & "d" \' ]]> 👩🏽‍🔬'
    root = xml_of(written("a", {"x": text}, text).encode(), Repairs("x.xml"))
    assert root.get("x") == text
    assert root.text == text
    assert attribute("a\nb") == '"a&#10;b"'


def test_large_files_are_read_in_time() -> None:
    content = b"<a>" + b"<b c='d'>e</b>" * 100_000 + b"</a>"
    started = time.process_time()
    assert len(xml_of(content, Repairs("x.xml")).children) == 100_000
    assert time.process_time() - started < 3
