"""What breaks the syntax is refused with a place and with what to write instead; what is lost is told."""

from __future__ import annotations

import contextlib
import time

import pytest

from argmap.argdown import parse
from argmap.argdown.include import from_folder
from argmap.core.errors import MapError

REFUSED = {
    "an empty text": ("", 1, 1, "Write a sentence"),
    "only a comment": ("<!-- c -->", 1, 1, "Write a sentence"),
    "a backslash at the end": ("a\nb \\", 2, 3, "Write two of them"),
    "a relation at the top": ("+ a", 1, 1, "below a statement"),
    "a relation below an empty line": ("a\n\n  + b", 3, 1, "below a statement"),
    "a relation that is not indented": ("a\n+ b", 2, 1, "Indent it"),
    "relations with a broken indent": ("a\n     + b\n   - c", 3, 1, "Indent it"),
    "a list in a paragraph": ("a\n* b", 2, 1, "empty line above"),
    "a list in a list": ("* a\n  * b", 2, 1, "empty line above"),
    "two kinds of items": ("* a\n1. b", 2, 1, "same sign"),
    "a definition in a sentence": ("a [b]: c", 1, 3, "empty line above"),
    "a reference in a sentence": ("a <b>", 1, 3, "mention it as `@<b>`"),
    "text behind a reference": ("[a] b", 1, 5, "`[a]:` to define it"),
    "a title without text": ("[a]: ", 1, 1, "Write a sentence behind it"),
    "a heading in a paragraph": ("a\n# b", 2, 1, "empty line above"),
    "a heading without words": ("# ", 1, 1, "Write words"),
    "italic without an end": ("a *b c", 1, 3, r"\*"),
    "bold without an end": ("a\n__b", 2, 1, r"\_\_"),
    "front matter that touches the text": ("===\na: 1\n===\nb", 4, 1, "empty line below"),
    "front matter that is no YAML": ("===\na: [\n===\n\nb", 3, 1, "{key: value"),
    "data that are no YAML": ("a {b: [}", 1, 8, "{key: value"),
    "data with a key twice": ("a {b: 1, b: 2}", 1, 10, "Keep one"),
    "data with a type": ("a {b: !x y}", 1, 7, "without a type"),
    "data with a link": ("a {b: &x 1, c: *x}", 1, 16, "the value itself"),
    "data twice": ("a {b: 1} {c: 2}", 1, 10, "one pair"),
    "text behind data": ("a {b: 1} c", 1, 10, "text before both"),
    "data alone": ("{a: 1}", 1, 1, "behind a statement"),
    "a structure in a paragraph": ("a\n(1) b", 2, 1, "empty line above"),
    "premises alone": ("(1) a\n(2) b", 1, 1, "`----`"),
    "an empty line in a structure": ("(1) a\n----\n\n(2) b", 2, 5, "the next one"),
    "a premise at the end": ("(1) a\n----\n(2) b\n(3) c", 4, 5, "`----` above"),
    "an argument as a premise": ("(1) <a>\n----\n(2) b", 1, 5, "square brackets"),
    "an inference that is not closed": ("(1) a\n-- r\n(2) b", 3, 1, "`----`"),
    "a comma behind the rules": ("(1) a\n-- r, --\n(2) b", 2, 7, "Take the comma away"),
    "support for an inference": ("(1) a\n----\n  + c\n(2) b", 3, 1, "`<_`"),
    "a line of inference alone": ("----", 1, 1, "numbered premise"),
    "two structures of one argument": (
        "<a>\n\n(1) b\n----\n(2) c\n\n<a>\n\n(1) d\n----\n(2) e",
        9,
        1,
        "its own title",
    ),
    "a contradiction with an argument": ("a\n  >< <b>", 2, 1, "`>< [Title]`"),
    "an include without a folder": ("a\n\n@include(b.argdown)", 3, 1, "Save it as a file"),
    "a heading of a hundred levels": ("#" * 100 + " a", 1, 1, "fewer"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_where_it_stands_with_a_remedy(name):
    text, line, column, remedy = REFUSED[name]
    with pytest.raises(MapError) as caught:
        parse(text, "x.argdown")
    first = caught.value.diagnostics[0]
    assert first.place is not None
    assert (first.place.line, first.place.column) == (line, column), str(caught.value)
    assert remedy in first.help


def test_one_fault_does_not_hide_the_next():
    with pytest.raises(MapError) as caught:
        parse("a [b]: c\n\nfine\n\n*d\n\ne {f: [}")
    assert [found.place.line for found in caught.value.diagnostics if found.place] == [1, 5, 7]


WARNED = {
    "an address cut by a comment": ("see https://x.org/a now\nb", 1, 11, "address"),
    "a relation to itself": ("[a]\n  + <b>\n\n<b>\n\n(1) c\n----\n(2) [a]", 2, 3, "to itself"),
    "one more relation to itself": ("[a]\n  + <b>\n  + [a]", 3, 3, "to itself"),
    "an undercut that hits an inference": (
        "(1) a\n----\n(2) b\n\n[c]\n  <_ <d>\n  + <e>",
        6,
        3,
        "last inference",
    ),
    "a node that is in no map": ("[a]\n  + [b]\n\n[c]: d", 4, 1, "not in the map"),
}


@pytest.mark.parametrize("name", WARNED)
def test_what_would_be_lost_in_silence_is_told(name):
    text, line, column, words = WARNED[name]
    found = parse(text).warnings
    assert [(each.place.line, each.place.column) for each in found if each.place] == [(line, column)]
    assert words in found[0].message


def test_clean_texts_are_read_without_a_warning():
    assert parse("[a]: b [c](https://x.org) // more\n  + <d>: e").warnings == ()


FILES = {
    "a.argdown": "[a]: from a",
    "sub/b.argdown": "[b]: from b\n\n@include(c.argdown)",
    "sub/c.argdown": "[c]: c",
}


class TestInclude:
    def test_a_file_is_read_once_and_paths_count_from_where_they_stand(self):
        text = "x\n\n@include(a.argdown)\n\n@include(sub/b.argdown)\n\n// @include(a.argdown)\n\nend"
        model = parse(text, include=FILES.__getitem__)
        assert list(model.statements) == ["Untitled 1", "a", "b", "c", "Untitled 2"]

    @pytest.mark.parametrize(
        "path", ["../a.argdown", "/etc/passwd", "sub/../../a", "http://x/y", "a\\b", "none"]
    )
    def test_paths_that_lead_outside_or_nowhere_are_refused(self, path):
        with pytest.raises(MapError, match="cannot be included"):
            parse(f"x\n\n@include({path})", include=FILES.__getitem__)

    def test_a_circle_is_refused(self):
        files = {"a": "x\n\n@include(b)", "b": "y\n\n@include(a)"}
        with pytest.raises(MapError, match="includes itself"):
            parse("@include(a)", include=files.__getitem__)

    def test_a_folder_gives_its_files_and_no_others(self, tmp_path):
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a").write_text("[a]: b")
        (tmp_path / "out").write_text("[secret]: b")
        (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
        include = from_folder(tmp_path / "in")
        assert list(parse("@include(a)", include=include).statements) == ["a"]
        with pytest.raises(MapError, match="cannot be included"):
            parse("@include(link)", include=include)


LONG = {
    "10,000 nested nodes": "[root]: r\n"
    + "\n".join("  " * (index % 20 + 1) + f"- [s{index}]: {'word ' * 16}" for index in range(10_000)),
    "2,000 levels": "a\n" + "\n".join(" " * (level + 1) + "+ b" for level in range(2_000)),
    "open brackets": "[" * 50_000,
    "open angles": "a " + "<" * 50_000,
    "open braces": "{" * 50_000,
    "closing braces": "{" + "} " * 50_000,
    "braces and commas": "{" + "}," * 50_000,
    "mentions": "@[" * 30_000,
    "links": "[a](" * 30_000,
    "comments": "/* " * 30_000,
    "blanks": "a" + " " * 50_000 + "b",
    "many undercuts": "<a>\n\n(1) x\n----\n(2) y\n\n"
    + "\n\n".join(f"<b{i}>\n  _> <a>" for i in range(3_000)),
    "deep data": "a {b: " + "[" * 50_000 + "]" * 50_000 + "}",
    "long data": "a {b: [" + "1, " * 20_000 + "1]}",
}


@pytest.mark.parametrize("name", LONG)
def test_time_grows_with_the_text_and_not_faster(name):
    began = time.process_time()
    with contextlib.suppress(MapError):
        parse(LONG[name])
    assert time.process_time() - began < 4
