"""What is different between two maps, node by node and field by field, and the way from one to the other.

Compared are the canonical forms (`to_dict`), so nothing of a map can be missed: what the table of kinds does
not know by name is still told as a change of its field. Two maps that are equal have no changes; the order in
which parts stand in a file is no content, but it is kept beside the changes, so that `patch` gives the target
as it is written.
"""

from argmap.change.diff.changes import Change, Changes, Kind, Order
from argmap.change.diff.compare import diff
from argmap.change.diff.patch import patch

__all__ = ["Change", "Changes", "Kind", "Order", "diff", "patch"]
