"""The grammar of expressions, for Lark's LALR parser: no recursion, and time in proportion to the length."""

from __future__ import annotations

from collections.abc import Iterable

_CHAR = r"(?:\w|[^\x00-\x7f\s“”])"
_WORD = rf"{_CHAR}+(?:-+{_CHAR}+)*"
_ID = rf"{_WORD}(?::{_WORD})*"

# The rules, as docs/selecting.md shows them; a test compares the two.
RULES = """
any: all ("or" all)*
all: one ("and" one)*
one: "not" one
   | FIELD OPERATOR value
   | "between" "(" id "," id ")"
   | steps
steps: [[NUMBER] "+"] start ["+" [NUMBER]]
start: "(" any ")" | id | FLAG
id: ID | STRING
value: WORD | STRING
"""

_LARK = r"""
start: any
any: all (OR all)*
all: _one (AND _one)*
_one: no | test | unknown | between | steps
no: NOT _one
test: FIELD OPERATOR _value
unknown: ID OPERATOR _value
between: BETWEEN LPAR _id COMMA _id RPAR
steps: PLUS? _start (PLUS _start)* PLUS?
_start: LPAR any RPAR | _id
_id: ID | STRING
_value: WORD | STRING

OR.3: /(?:or|OR)(?![\w\-:])/
AND.3: /(?:and|AND)(?![\w\-:])/
NOT.3: /(?:not|NOT)(?![\w\-:])/
BETWEEN.3: /between(?=\s*\()/
FIELD.2: /(?:%(fields)s)(?=\s*[:=~<>])/
OPERATOR: /<=|>=|[:=~<>]/
PLUS: "+"
LPAR: "("
RPAR: ")"
COMMA: ","
ID: /(?!(?:and|or|not|AND|OR|NOT)(?![\w\-:]))%(id)s(?:->%(id)s)*(?:\#against)?/
STRING: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|“[^”]*”/s
WORD: /[^\s()"'“][^\s()"]*/
%%ignore /\s+/
"""


def grammar(fields: Iterable[str]) -> str:
    """Return the grammar in Lark's notation, with these names as fields."""
    names = "|".join(sorted(fields, key=lambda name: (-len(name), name)))
    return _LARK % {"fields": names, "id": _ID}
