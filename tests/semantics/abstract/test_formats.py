"""Files of frameworks are read as meant, written as they were, and refused with a place and a remedy."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.core.errors import ArgmapError, FileError, UnknownName
from argmap.semantics.abstract.errors import FrameworkError
from argmap.semantics.abstract.formats import FORMATS, format_of, load
from argmap.semantics.abstract.framework import AF

NAMES = st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True), unique=True, min_size=1, max_size=6)


@st.composite
def named(draw: st.DrawFn) -> AF:
    names = draw(NAMES)
    pair = st.tuples(st.sampled_from(names), st.sampled_from(names))
    return AF.of(names, draw(st.lists(pair, max_size=12)))


@pytest.mark.parametrize("format", FORMATS)
@given(af=named())
def test_what_was_written_is_read_again(format: str, af: AF) -> None:
    again = FORMATS[format].parse(FORMATS[format].write(af).encode())
    numbered = AF.of(range(1, len(af) + 1), [(af.number(a) + 1, af.number(b) + 1) for a, b in af.attacks()])
    assert again == (numbered if format == "af" else af)


TOLERATED = {
    "af": [
        "p af 2\n1 2",
        "# c\n\n p  af\t2 \n\n#c\n  1\t2  \n\n",
        "p af 2\r\n1 2\r\n",
        "\ufeffp af 2\n1 2\n",
        "p af 2\n1 2\n1 2\n",
    ],
    "apx": [
        "arg(1).arg(2).att(1,2).",
        "att(1,2).\narg(1).\narg(2).",
        " arg( 1 ) . % c\narg(2).\n\tatt( 1 , 2 ).\n% c",
    ],
    "tgf": ["1\n2\n#\n1 2", " 1 one \n\n2 two\n # \n1 2 attacks\n\n"],
}


@pytest.mark.parametrize(
    ("format", "text"), [(name, text) for name, rows in TOLERATED.items() for text in rows]
)
def test_space_comments_and_order_are_let_be(format: str, text: str) -> None:
    assert FORMATS[format].parse(text.encode()) == AF.of([1, 2], [(1, 2)])


REFUSED = {
    "af": [
        ("", 1, 1, "empty"),
        ("# only\n", 1, 7, "empty"),
        ("1 2\n", 1, 1, "not the first line"),
        ("p aba 3\n", 1, 1, "not the first line"),
        ("p af 2\n1 3\n", 2, 3, "no argument 3: the first line declares 2"),
        ("p af 2\n0 1\n", 2, 1, "no argument 0"),
        ("p af 2\n1\n", 2, 1, "1 words"),
        ("p af 2\n1 2 1\n2\n", 2, 1, "3 words"),
        ("p af 2\n 1\n2 \n", 2, 2, "1 words"),
        ("p af 2\n1 x\n", 2, 3, "`x` is no number"),
        ("p af 2\n1 -2\n", 2, 3, "`-2` is no number"),
        ("p af 2\n1 1_0\n", 2, 3, "`1_0` is no number"),
        ("p af 2\n1 ²\n", 2, 3, "is no number"),
        ("p af 99999999999\n", 1, 6, "20,000,000 is the most"),
        (f"p af 2\n1 {'9' * 5000}\n", 2, 3, "no argument"),
        (b"p af 2\n1 \xff\n", 2, 3, "not UTF-8"),
        (b"p af 2\n1 \x002\n", 2, 3, "hidden"),
        (b"\x7fELF\x02\x01\x01\x00\x90", 1, 9, "not UTF-8"),
    ],
    "apx": [
        ("arg(a).\natt(a,b).", 2, 7, "`b`, which is not declared"),
        ("arg(a).\narg(a).", 2, 5, "declared twice"),
        ("arg(a).\narg(b)", 2, 1, "cut off"),
        ("arg(a). foo(b).", 1, 9, "neither an argument nor an attack"),
        ("arg(a,b).", 1, 1, "neither"),
        ("arg().", 1, 1, "neither"),
        ("att(a).", 1, 1, "neither"),
        ("p af 2\n1 2\n", 1, 1, "neither"),
        ("arg(a).att(a,a", 1, 8, "cut off"),
        ("arg(a\x1b[31m).", 1, 6, "hidden"),
        ("arg(back-channel).\natt(back-chanel,a).", 2, 5, "not declared. Did you mean `back-channel`?"),
    ],
    "tgf": [
        ("a\nb\n", 2, 2, "no line `#`"),
        ("", 1, 1, "no line `#`"),
        ("a\na\n#\n", 2, 1, "declared twice"),
        ("a\n#\na b\n", 3, 3, "`b`, which is not declared"),
        ("a\n#\na\n", 3, 1, "names no target"),
    ],
}


@pytest.mark.parametrize(
    ("format", "text", "line", "column", "said"),
    [(name, *row) for name, rows in REFUSED.items() for row in rows],
)
def test_faults_are_told_with_their_place_and_a_remedy(
    format: str, text: str | bytes, line: int, column: int, said: str
) -> None:
    with pytest.raises(FrameworkError) as told:
        FORMATS[format].parse(text if isinstance(text, bytes) else text.encode(), "x")
    assert said in str(told.value)
    assert str(told.value).startswith(f"x:{line}:{column}: ")
    assert told.value.hint
    assert len(str(told.value)) < 300


@pytest.mark.parametrize("format", FORMATS)
@given(content=st.binary(max_size=60) | st.text("argt(,).# 12\np\nf", max_size=60).map(str.encode))
def test_nothing_but_a_sentence_comes_of_any_bytes(format: str, content: bytes) -> None:
    try:
        af, remedy = FORMATS[format].parse(content), ""
    except ArgmapError as error:
        af, remedy = None, error.hint
    assert remedy if af is None else FORMATS[format].parse(FORMATS[format].write(af).encode()) == af


@given(content=st.text("p af123 \n#", max_size=40).map(lambda text: f"p af 3\n{text}".encode()))
def test_the_quick_reader_of_numbers_says_what_the_careful_one_says(content: bytes) -> None:
    outcomes = []
    # A comment at the end leaves nothing to the quick reader.
    for tail in (b"", b"\n# end\n"):
        try:
            outcomes.append(sorted(FORMATS["af"].parse(content + tail).attacks()))
        except FrameworkError as error:
            outcomes.append(str(error))
    assert outcomes[0] == outcomes[1]


def test_a_name_that_a_format_cannot_hold_is_told() -> None:
    for format in ("apx", "tgf"):
        with pytest.raises(FrameworkError, match="cannot be written"):
            FORMATS[format].write(AF.of(["a b"]))


def test_files_are_known_by_their_suffix(write, tmp_path: Path) -> None:
    assert load(str(write("x.AF", "p af 1\n"))) == AF.of([1])
    assert load(str(write("x.txt", "arg(a).")), "apx") == AF.of("a")
    with pytest.raises(FrameworkError, match="-fo"):
        format_of("x.txt")
    with pytest.raises(UnknownName, match="Did you mean `apx`"):
        load("x.txt", "apxx")
    with pytest.raises(FileError, match="no such file"):
        load(str(tmp_path / "absent.af"))
    with pytest.raises(FileError, match="arguments and attacks"):
        load(str(tmp_path), "af")


@pytest.mark.parametrize("format", FORMATS)
def test_large_files_are_read_quickly(format: str) -> None:
    import time

    chance, size = random.Random(1), 50_000  # noqa: S311
    af = AF.of(range(1, size + 1), [(chance.randint(1, size), chance.randint(1, size)) for _ in range(size)])
    content = FORMATS[format].write(af).encode()
    began = time.process_time()
    assert len(FORMATS[format].parse(content)) == size
    assert time.process_time() - began < 10
