"""The manual pages of rules, as text, as data, and as Markdown."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from argmap.rules._manual import Manual, manual
from argmap.rules._rule import Rule

_BY = {
    "reader": "The reader finds it: the map cannot be read until it is mended, and it cannot be ignored.",
    "comments": "Found in the comments of the file.",
    "texts": "It reads the copies that sources name, and says nothing where a map names none.",
    "tree": "",
    "map": "",
}
_FIXES = {
    "safe": "`argmap check --fix` mends it.",
    "unsafe": "`argmap check --unsafe-fixes` mends it where it is plain what is meant.",
    "": "",
}

_HEAD = """\
# The rules

What `argmap check` looks for. `argmap rule AM204` prints one of these pages; this file is made by
`argmap rule --all --output-format markdown`.

- **Codes.** AM0: reading the file. AM1: references. AM2: structure. AM3: completeness. AM4: wording.
  AM5: sources and quotations.
- **Severity.** As given here while the map's `status` is `review`. In a `draft` the warnings of AM3, and of
  AM520 to AM522, are notes; in a `final` map all warnings are errors.
- **Exit.** 0: nothing but notes. 1: errors or warnings. 2: a map cannot be read.
- **Fix.** `safe`: `argmap check --fix` mends it; `unsafe`: `argmap check --unsafe-fixes` does, where it is
  plain what is meant, and may take away what the author said.
- **To ignore** a finding, write `# argmap: ignore[AM204] reason` on its line, on the first line of its node,
  or right above; `# argmap: ignore-file[AM204] reason` covers the file; `--ignore` and the setting `ignore`
  cover all files.

"""


def as_text(rule: Rule) -> str:
    """Return the page of a rule for a terminal."""
    page = manual(rule.module)
    lines = [f"{rule.code} {rule.name} ({rule.severity})", "", page.title, ""]
    for part in _parts(rule, page):
        if isinstance(part, str):
            lines += [part, ""]
        else:
            kind, text = part
            lines += [f"{kind}:", "", textwrap.indent(text, "    ").rstrip("\n"), ""]
    return "\n".join(lines)


def as_markdown(rule: Rule, *, level: int = 1) -> str:
    """Return the page of a rule as Markdown."""
    page = manual(rule.module)
    lines = [f"{'#' * level} {rule.code} {rule.name}", "", f"*{rule.severity}* — {page.title}", ""]
    for part in _parts(rule, page):
        if isinstance(part, str):
            lines += [part, ""]
        else:
            kind, text = part
            language = "text" if kind.startswith("`") else "yaml"
            lines += [f"{kind}:", "", f"```{language}", text.rstrip("\n"), "```", ""]
    return "\n".join(lines)


def as_data(rule: Rule) -> dict[str, object]:
    """Return the page of a rule as data."""
    page = manual(rule.module)
    said = [" ".join(part.split()) for part in _parts(rule, page) if isinstance(part, str)]
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "found_by": rule.by,
        "fix": rule.fixes or None,
        "title": page.title,
        "text": said,
        "bad": [example.text for example in page.examples("Bad")],
        "good": [example.text for example in page.examples("Good")],
        "files": {
            name: text
            for kind in ("Bad", "Good")
            for e in page.examples(kind)
            for name, text in e.files.items()
        },
    }


def page(rules: Iterable[Rule]) -> str:
    """Return the pages of all rules as one Markdown file, with a table in front."""
    found = list(rules)
    rows = ["| code | name | severity | fix | what it says |", "|---|---|---|---|---|"]
    rows += [
        f"| [{r.code}](#{r.code.lower()}-{r.name}) | {r.name} | {r.severity} | {r.fixes} "
        f"| {manual(r.module).title} |"
        for r in found
    ]
    return _HEAD + "\n".join([*rows, "", *(as_markdown(rule, level=2) for rule in found)])


def table(rules: Iterable[Rule]) -> str:
    """Return a line for each rule."""
    rows = [(r.code, r.severity, r.name, manual(r.module).title) for r in rules]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "".join("  ".join((*map(str.ljust, row[:3], widths), row[3])) + "\n" for row in rows)


def _parts(rule: Rule, page: Manual) -> list[str | tuple[str, str]]:
    parts: list[str | tuple[str, str]] = []
    for part in page.parts:
        if isinstance(part, str):
            parts.append(part)
        else:
            kind, example = part
            encoding = "" if example.encoding == "utf-8" else f" ({example.encoding})"
            parts.append((kind + encoding, example.text))
            parts += [(f"`{name}`", text) for name, text in example.files.items()]
    return [*parts, *(said for said in (_BY[rule.by], _FIXES[rule.fixes]) if said)]
