"""One semantics, one file. A module here has these, and is found by being here.

- `CODE`: the name the field's solvers know it by, such as `PR`;
- `REDUCIBLE`: whether what is grounded may be settled first;
- `find(search, holding, lacking)`: an extension of a part, with an argument, without one, or any;
- `every(search)`: all extensions of a part;
- `accepted(search)`, where there is a shorter way than asking for one argument after the other: those of any
  extension, and those of all, or None where there is no extension.

`argmap.semantics.abstract.query` asks them about whole frameworks.
"""

from argmap.core.registry import Registry

KINDS = Registry(
    "argmap.semantics.abstract.kinds", what="semantics", needs=("CODE", "REDUCIBLE", "find", "every")
)
