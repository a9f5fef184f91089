"""What the words of Argdown look like: the regular expressions of the lexer."""

from __future__ import annotations

import re

NEWLINE = r"(?:\r\n|\n|\r(?!\n))"
SPACE = r"[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
"""White space as the reference understands it, which is not what Python understands."""
SIGNS = r"\\@#*_\[\],.:;<>/(){}\-"
"""Characters that may mean something; a text goes on until one of them."""

EMPTY_LINE = re.compile(rf"[ \t]*{NEWLINE}(?:[ \t]*{NEWLINE})+")
LINE_END = re.compile(rf"[ \t]*{NEWLINE}")
BLANKS = re.compile(r"[ \t]+")
TEXT = re.compile(rf"[^{SIGNS}\r\n]+")
ESCAPE = re.compile(r"\\[^\r\n\u2028\u2029][ \t]?")
TAG = re.compile(
    r"#(?:(?P<name>[A-Za-z0-9\[\]\\^_`\-\u00a0-\ud7ff\ue000-\uffff]+)|\((?P<words>[^)]+)\))[ \t]?"
)
SHORTCODE = re.compile(rf"(?P<dot>[.:])(?:(?!{SPACE}).)(?:(?!{SPACE}|(?P=dot)).)*(?P=dot)[ \t]?")
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)[ \t]?")

LINE_START = re.compile(
    r"(?P<blanks>[ \t]*)(?:"
    r"(?P<number>\(\d+\))"
    r"|(?P<inference>--)"
    rf"|(?P<bullet>\*)(?={SPACE})"
    rf"|(?P<ordinal>\d+\.)(?={SPACE})"
    rf"|(?P<relation>\+>|->|><|_>|<\+|<-|<_|\+|-|_(?={SPACE}))"
    r"|(?P<heading>#+ )"
    r"|(?P<front>={3,})"
    r")"
)
"""What means something at the start of a line only."""

RANGE_START = {sign: re.compile(rf"{re.escape(sign)}(?!{SPACE})") for sign in ("**", "*", "__", "_")}
RANGE_END = {
    sign: re.compile(rf"{re.escape(sign)}(?:[ \t]|(?=[\r\n.,;:!?)}}*_\-]|\Z))")
    for sign in ("**", "*", "__", "_")
}

DATA_STOP = rf"\}}{SPACE}[^,}}]"
"""A brace that ends data for good: white space follows, and then neither a comma nor another brace."""
DATA_GOES_ON = re.compile(rf"{SPACE}*[,}}]")
"""What, behind a brace, shows that it is not the last one."""
