"""A key is not one of those that a map knows.

Nothing is dropped in silence: a mistyped `agianst:` would otherwise lose an objection.

Bad:

    objections:
      rebates: {text: Rebates remove most of the burden., agianst: no-toll}

Good:

    objections:
      rebates: {text: Rebates remove most of the burden., against: no-toll}

Mend the spelling. Remarks go under `note`, words to select by under `tags`.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
FIXES = "unsafe"
