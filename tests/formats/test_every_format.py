"""What holds for every format: its samples, its round trip, its page, and that nothing is lost in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.core.resources import shipped
from argmap.formats import FORMATS, detected, load_document, lost
from argmap.formats.claims.losses import losses
from argmap.formats.claims.page import markdown
from tests.formats.samples import READ, WRITTEN, samples
from tests.strategies import maps

ROOT = Path(__file__).parents[2]
SAMPLES = [(name, path) for name in READ for path in samples(name)]
BOTH = [name for name in WRITTEN if hasattr(FORMATS[name], "read")]
SHIPPED = sorted(path.stem for path in shipped("maps").iterdir() if path.suffix == ".yaml")


def held(m: argmap.ArgumentMap, format: str) -> argmap.ArgumentMap:
    module = FORMATS[format]
    return module.held(m) if hasattr(module, "held") else m


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_it_is_and_holds(name: str) -> None:
    module = FORMATS[name]
    assert module.DESCRIPTION
    assert module.HOLDS
    assert not module.DESCRIPTION.endswith(".")
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in module.SUFFIXES)
    assert hasattr(module, "read") or hasattr(module, "write")
    if hasattr(module, "write"):
        assert hasattr(module, "held") == hasattr(module, "LOSES"), "what is lost is said, and can be shown"


@pytest.mark.parametrize("name", READ)
def test_a_format_that_is_read_has_five_samples_one_of_them_dirty(name: str) -> None:
    found = samples(name)
    assert len(found) >= 5
    assert any(path.name.startswith(("dirty-", "bad-")) for path in found)


@pytest.mark.parametrize(("name", "path"), SAMPLES, ids=lambda value: getattr(value, "name", value))
def test_a_sample_is_known_by_its_content_and_read(name: str, path: Path) -> None:
    if path.name.startswith("bad-"):
        with pytest.raises(argmap.MapError) as raised:
            load_document(path, format=name)
        error = raised.value
        assert error.diagnostics or error.place
        assert all(d.place and d.help for d in error.diagnostics), "a place, and a remedy"
        return
    assert detected(path.read_bytes(), path) == name
    document = load_document(path, format=name)
    assert document.map.nodes or path.name.startswith("dirty-")
    assert bool(document.repairs) == path.name.startswith("dirty-"), [d.message for d in document.repairs]
    assert all(d.rule == "AM013" and d.place for d in document.repairs)
    again = argmap.loads(argmap.dumps(document.map))
    assert again == document.map, "what came in can be kept in argmap's own format"


@pytest.mark.parametrize("format", BOTH)
@given(data=st.data())
def test_reading_what_was_written_gives_what_the_format_holds(format: str, data: st.DataObject) -> None:
    m = data.draw(maps())
    text = argmap.dumps(m, format)
    again = argmap.loads(text, format=format)
    whole = held(m, format)
    assert again == whole, (losses(whole, again), losses(again, whole))
    assert argmap.dumps(again, format) == text, "the same map gives the same bytes"


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("format", BOTH)
def test_the_shipped_maps_go_out_and_come_back(format: str, name: str) -> None:
    m = argmap.load(name)
    again = argmap.loads(argmap.dumps(m, format), format=format)
    whole = held(m, format)
    assert again == whole, (losses(whole, again)[:3], losses(again, whole)[:3])


@pytest.mark.parametrize("format", [name for name in WRITTEN if hasattr(FORMATS[name], "held")])
@given(data=st.data())
def test_what_a_format_holds_it_holds_of_what_it_holds(format: str, data: st.DataObject) -> None:
    m = data.draw(maps())
    part = held(m, format)
    assert held(part, format) == part
    assert lost(part, format) == ()
    assert (part == m) == (lost(m, format) == ()), "a loss is told"


def test_the_page_of_all_formats_is_up_to_date(accept: bool) -> None:
    path, wanted = ROOT / "docs" / "formats.md", markdown(FORMATS)
    if accept:
        path.write_text(wanted, "utf-8")
    assert path.read_text("utf-8") == wanted, "run pytest --accept"


JUNK = {
    "binary": b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 40,
    "carriage returns": b"a\rb,c\r\nd",
    "quotes": b'"' * 5000,
    "nothing": b"",
    "a cut UTF-16": b"\xff\xfeabc",
    "lone surrogates": b'{"a": "\\ud800"}',
    "brackets": b"[" * 50_000,
    "spaces": b" \n" * 20_000,
    "an XML bomb": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
}


SUFFIXES = sorted({suffix for module in FORMATS.values() for suffix in module.SUFFIXES})


@pytest.mark.parametrize("suffix", ["", *SUFFIXES])
@pytest.mark.parametrize("name", JUNK)
def test_what_is_no_map_is_told_in_a_sentence_or_read_with_repairs(
    name: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"x{suffix}"
    path.write_bytes(JUNK[name])
    said, nodes = "", 0
    try:
        nodes = len(load_document(path).map.nodes)
    except argmap.ArgmapError as error:
        said = error.message
    # A few formats take any words for claims, and an empty file for an empty framework.
    assert said.endswith(".") if said else nodes <= 2
