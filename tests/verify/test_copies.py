"""Copies of every kind give their words, and hostile ones a sentence."""

from __future__ import annotations

import io
import os
import time
from pathlib import Path
from typing import Any

import pytest

from argmap.formats import load_document
from argmap.model.quotes import Quote
from argmap.verify.copies import COPIES, CopyText, read_copy
from argmap.verify.errors import CopyError
from argmap.verify.look import Look
from argmap.verify.run import verify
from argmap.verify.verdict import Verdict

PAGE = """\
<!doctype html><html><head><meta charset=windows-1252><title>Page title</title>
<style>p {color: red}</style></head>
<body><nav><a href=/>Home</a> <a href=/news>All the news</a></nav>
<article><h1>Trial toll cuts queues</h1>
<p>In the trial week, <b>queues fell</b> by a <i>fifth</i>, the office said.<sup><a href=#f>1</a></sup>
The caf\xe9 owners were pleased with what had been done about the traffic,
and the mayor said so more than once in that week.</p>
<ul><li>A list says that lorries were exempt.</li><li>Another item.</li></ul>
<p>He&shy;llo wor&nbsp;ld &ldquo;quoted&rdquo;.
The second paragraph has a good many words too, so that it counts.</p>
<ol><li id=f>A footnote names the report.</li></ol></article>
<footer>Copyright The Gazette</footer><script>var x = "in a script"</script></body></html>
"""
MARKDOWN = """\
# Trial *toll*

Queues **fell** by a
[fifth](https://example.org "title"), `exactly`.

- one item
- ![picture](x.png)

> quoted words

| a | b |
|---|---|
| cell | other |

<div>raw html</div>
"""
HARBOUR = (
    "In the trial week, queues fell by a fifth. The internationalization of negotiations notwithstanding, "
    "extraordinarily disproportionate misunderstandings characteristically institutionalized the well-known "
    "state-of-the-art deliberations of representatives. "
)
SET = """\
#set page(width: 9cm, height: 7cm, header: [The Gazette])
#set page(footer: context counter(page).display("1 of 1", both: true))
#set text(hyphenate: true, lang: "en")
#set par(justify: true)
"""


def found(copy: CopyText, words: str) -> Verdict:
    return Look(copy).verdict("n", 0, "s", Quote(exact=words))


def pdf(source: str) -> bytes:
    typst: Any = pytest.importorskip("typst")
    made: bytes = typst.compile(source.encode())
    return made


@pytest.fixture(scope="module")
def document() -> bytes:
    return pdf(SET + HARBOUR * 6)


@pytest.mark.parametrize(
    ("content", "text", "noted"),
    [
        ("Café".encode(), "Café", False),
        ("\ufeffCafé".encode(), "Café", False),
        ("Café".encode("utf-16"), "Café", False),
        (b"\xfe\xff" + "Café".encode("utf-16-be"), "Café", False),
        ("Café".encode("utf-32"), "Café", False),
        ("Café – “x”".encode("cp1252"), "Café – “x”", True),
    ],
)
def test_plain_text_is_decoded_and_a_guess_is_told(content: bytes, text: str, noted: bool) -> None:
    copy = read_copy("a.txt", content)
    assert (copy.readings[0].text, bool(copy.notes)) == (text, noted)


def test_a_page_gives_its_main_text_first_and_then_all_of_it() -> None:
    copy = read_copy("page.html", PAGE.encode("latin-1"))
    assert copy.notes == ()
    for words in ("queues fell by a fifth, the office said.", "The café owners", 'Hello wor ld "quoted"'):
        verdict = found(copy, words)
        assert (verdict.status, verdict.note) == ("verified", ""), words
    for words in ("Copyright The Gazette", "All the news"):
        verdict = found(copy, words)
        assert (verdict.status, verdict.note) == ("verified", "Found outside of the page's main text."), words
    for words in ("A list says that lorries were exempt.", "A footnote names the report."):
        assert found(copy, words).status == "verified", words
    for words in ("in a script", "color: red"):
        assert found(copy, words).status == "orphan", words


def test_markdown_gives_its_words() -> None:
    copy = read_copy("a.md", MARKDOWN.encode())
    lines = copy.readings[0].text.split("\n")
    assert lines[:4] == ["Trial toll", "Queues fell by a fifth, exactly.", "one item", "quoted words"]
    assert lines[4:] == ["a", "b", "cell", "other"]


@pytest.mark.parametrize("mark", ["[", "![", "* a\n", "a|b\n-|-\n", "[a](", "- a\n  ", "*a **b ", "a\n"])
def test_a_hostile_markdown_file_is_read_as_plain_text_and_soon(mark: str) -> None:
    began = time.process_time()
    copy = read_copy("a.md", (mark * (1_000_000 // len(mark)) + "\n\nQueues fell.").encode())
    assert time.process_time() - began < 10
    assert copy.notes == (
        "It has too many lines or marks to be read as Markdown, and was read as plain text, with its marks.",
    )
    assert copy.readings[0].text.endswith("Queues fell.")


def test_a_pdf_gives_its_words_by_page(document: bytes) -> None:
    copy = read_copy("a.bin", document)
    assert len(copy.pages) > 2
    verdict = found(copy, "The internationalization of negotiations notwithstanding")
    assert verdict.status == "ambiguous"
    assert verdict.passages[0].page == 1
    assert (verdict.passages[-1].page or 0) > 1
    assert verdict.passages[0].paragraph is None
    assert found(copy, "the well-known state-of-the-art deliberations").status == "ambiguous"
    assert found(copy, "nationalization of negotiations").status == "orphan"


def test_words_that_go_over_to_the_next_page_are_found_without_its_running_header(document: bytes) -> None:
    copy = read_copy("a.pdf", document)
    over = found(copy, HARBOUR * 3)
    assert over.status == "ambiguous"
    assert "of 4\nThe Gazette\n" in over.passages[0].text
    assert over.note == "Found when running headers and page numbers are left out."


DEEP = "<div>" * 100_000
HOSTILE = {
    "empty": ("a.txt", b""),
    "blank": ("a.txt", b" \n\t\n"),
    "picture": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00"),
    "zip as text": ("a.md", b"PK\x03\x04\x00\x00"),
    "truncated PDF": ("a.pdf", b"%PDF-1.7\n1 0 obj\n<<"),
    "empty PDF": ("a.pdf", b""),
    "no PDF at all": ("a.pdf", b"just words"),
    "deep HTML": ("a.html", DEEP.encode()),
    "deep HTML with ends": ("a.html", ("<p>x</p>" + DEEP + "</div>" * 100_000).encode()),
    "costly HTML": ("a.html", ("<i>" * 999 + "<b>x</b>" * 100_000).encode()),
    "many attributes": ("a.html", ("<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">x").encode()),
    "empty HTML": ("a.html", b"<html></html>"),
    "comment without end": ("a.html", b"<!--" * 100_000),
}


@pytest.mark.parametrize(("name", "content"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_hostile_copy_gets_a_sentence_and_soon(name: str, content: bytes) -> None:
    began = time.process_time()
    with pytest.raises(CopyError) as caught:
        read_copy(name, content)
    assert caught.value.message.endswith(".")
    assert caught.value.hint
    assert time.process_time() - began < 25


@pytest.mark.parametrize("declared", ["utf-16", "rot13", "hex", "nonsense", "idna", "utf-7", "x" * 30])
def test_a_page_that_declares_nonsense_is_read_all_the_same(declared: str) -> None:
    page = f"<meta charset={declared}><p>The café was full.</p>".encode()
    assert found(read_copy("a.html", page), "The café was full").status == "verified"


def test_a_locked_pdf_says_so(document: bytes) -> None:
    pypdf: Any = pytest.importorskip("pypdf")
    writer, out = pypdf.PdfWriter(clone_from=io.BytesIO(document)), io.BytesIO()
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(out)
    with pytest.raises(CopyError, match="locked with a password"):
        read_copy("a.pdf", out.getvalue())


def test_a_pdf_of_pictures_says_what_to_do() -> None:
    with pytest.raises(CopyError) as caught:
        read_copy("a.pdf", pdf("#rect(width: 3cm)"))
    assert "text recognition" in caught.value.hint


@pytest.mark.parametrize(("name", "module"), [("a.html", "resiliparse"), ("a.pdf", "pypdfium2")])
def test_without_its_library_a_kind_says_what_to_install(name, module, document, monkeypatch) -> None:
    import sys

    for known in [key for key in sys.modules if key.partition(".")[0] == module]:
        monkeypatch.delitem(sys.modules, known)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(CopyError, match="is not installed") as caught:
        read_copy(name, document if name == "a.pdf" else b"<p>x")
    assert "pip install 'argmap[verify]'" in caught.value.hint


def test_every_kind_has_suffixes_of_its_own() -> None:
    suffixes = [suffix for kind in COPIES.values() for suffix in kind.SUFFIXES]
    assert len(suffixes) == len(set(suffixes)) > 6


MAP = """\
id: m
question: q
evidence: {{e: {{text: t, source: s, quote: fell}}}}
sources: {{s: {{title: T, text: {}}}}}
"""
REFUSED = [
    "/etc/passwd",
    "../other.txt",
    "sub/../../other.txt",
    "'C:\\x.txt'",
    "~/x.txt",
    "link.txt",
    "'file:x'",
]


@pytest.mark.parametrize("path", REFUSED)
def test_a_map_leads_to_no_file_outside_of_its_folder(path: str, tmp_path: Path) -> None:
    (tmp_path / "maps").mkdir()
    (tmp_path / "other.txt").write_text("queues fell secretly")
    (tmp_path / "maps" / "link.txt").symlink_to(tmp_path / "other.txt")
    (tmp_path / "maps" / "m.yaml").write_text(MAP.format(path))
    verification = verify(load_document(tmp_path / "maps" / "m.yaml"))
    copy = verification.copies["s"]
    assert (copy.status, copy.reason) == ("refused", "It is outside of the map's folder.")
    assert verification.verdicts[0].status == "unchecked"
    assert verification.verdicts[0].nearest is None


NO_FILES = [("none.txt", "missing"), ("folder", "unreadable"), ("pipe", "unreadable")]


@pytest.mark.parametrize(("path", "status"), NO_FILES)
def test_what_is_no_file_is_told(path: str, status: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "m.yaml").write_text(MAP.format(path))
    copy = verify(load_document(tmp_path / "m.yaml")).copies["s"]
    assert copy.status == status
    assert copy.reason.endswith(".")
    assert copy.hint


def test_a_copy_named_in_an_extended_file_is_looked_for_beside_that_file(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "s.txt").write_text("queues fell")
    (tmp_path / "base" / "b.yaml").write_text(MAP.format("s.txt"))
    (tmp_path / "m.yaml").write_text("id: n\nextends: base/b.yaml\n")
    assert verify(load_document(tmp_path / "m.yaml")).of("e").status == "verified"  # type: ignore[union-attr]
