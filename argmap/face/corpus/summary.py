"""What came of a corpus, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Summary:
    """Counts over the outcomes of a corpus; lines of a report are added one by one."""

    states: Counter[str] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    """How many files a rule found something in."""
    numbers: Counter[str] = field(default_factory=Counter)
    """Sums over all maps: nodes, links, what was lost and repaired."""

    def add(self, line: Mapping[str, Any]) -> None:
        """Count one line of a report.

        >>> summary = Summary()
        >>> summary.add({"file": "a.yaml", "state": "fine", "stats": {"nodes": 3, "links": 2}})
        >>> summary.numbers["nodes"]
        3
        """
        self.states[line["state"]] += 1
        self.rules.update({d["rule"] for d in line.get("diagnostics", ())})
        for key in ("nodes", "links"):
            if key in line.get("stats", {}):
                self.numbers[key] += line["stats"][key]
        for key in ("lost", "repaired"):
            self.numbers[key] += len(line.get(key, ()))

    def table(self) -> str:
        """Return the counts as lines for a terminal."""
        return "".join(f"{line}\n" for line in self._lines())

    def _lines(self) -> Iterator[str]:
        total = sum(self.states.values())
        yield f"{total:7,}  file{'' if total == 1 else 's'}"
        for state, words in _STATES.items():
            if self.states[state]:
                yield f"{self.states[state]:7,}  {words}"
        for key, words in _NUMBERS.items():
            if self.numbers[key]:
                yield f"{self.numbers[key]:7,}  {words}"
        for rule, count in sorted(self.rules.items(), key=lambda pair: (-pair[1], pair[0]))[:12]:
            yield f"{count:7,}  with {rule}"


_STATES = {
    "fine": "fine",
    "found": "with errors or warnings",
    "refused": "could not be read",
    "failed": "failed",
}
_NUMBERS = {
    "nodes": "nodes in all",
    "links": "links in all",
    "lost": "things lost in converting",
    "repaired": "things repaired in reading",
}
