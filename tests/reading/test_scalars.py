# ruff: noqa: E501 - tables read best with a row a line
"""What a plain scalar means, by the tables of YAML 1.2.2, section 10.3.2, and its examples 2.19 to 2.22."""

from __future__ import annotations

import math

import pytest

from argmap.reading.scalars import plain
from argmap.reading.yaml_tree import read_tree

CORE = {
    # 10.3.2: the example of the core schema
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "0": 0, "0o7": 7, "0x3A": 58, "-19": -19,
    "0.": 0.0, "-0.0": -0.0, ".5": 0.5, "+12e03": 12000.0, "-2E+05": -200000.0,
    ".inf": math.inf, "-.Inf": -math.inf, "+.INF": math.inf,
    # 2.19, 2.20: integers and floating point
    "12345": 12345, "+12345": 12345, "0o14": 12, "0xC": 12,
    "1.23015e+3": 1230.15, "12.3015e+02": 1230.15, "12e03": 12000.0, "1230.15": 1230.15,
    # 2.22: timestamps are texts in 1.2
    "2001-12-15T02:59:43.1Z": "2001-12-15T02:59:43.1Z", "2002-12-14": "2002-12-14",
    # Words of YAML 1.1 that are texts in 1.2
    "no": "no", "No": "No", "yes": "yes", "on": "on", "off": "off", "y": "y", "n": "n",
    "012": 12, "0b11": "0b11", "1_000": "1_000", "190:20:30": "190:20:30", "=": "=",
    # Texts that begin like numbers
    "-": "-", "+": "+", ".": ".", "..": "..", "1e": "1e", "e5": "e5", "1.2.3": "1.2.3", "0o8": "0o8", "0xG": "0xG",
    "-0o7": "-0o7", "tRue": "tRue", "nULL": "nULL", ".iNF": ".iNF", "-.nan": "-.nan", "٣": "٣", "1 ": "1 ",
}  # fmt: skip


@pytest.mark.parametrize("text", CORE)
def test_a_plain_scalar_is_typed_by_the_core_schema(text: str) -> None:
    value, wanted = plain(text), CORE[text]
    assert value == wanted
    assert type(value) is type(wanted)


def test_not_a_number_is_a_number() -> None:
    assert all(math.isnan(plain(text)) for text in (".nan", ".NaN", ".NAN"))  # type: ignore[arg-type]


def test_a_number_of_a_thousand_digits_costs_nothing() -> None:
    assert plain("9" * 10_000) == "9" * 10_000
    assert plain("0x" + "f" * 10_000) == "0x" + "f" * 10_000


def test_quoted_and_block_scalars_are_texts_whatever_they_say() -> None:
    tree = read_tree("a: 'null'\nb: \"1\"\nc: |\n  true\nd: >-\n  1.0\nno: 1\n012: 2\n", "x")
    assert tree == {"a": "null", "b": "1", "c": "true\n", "d": "1.0", "no": 1, "012": 2}
