"""What a view can be: boxes and arrows, bars, or lanes.

Each has a `title`, a `description` and a `language`, is of a `kind`, says all that it shows in `sentences`
(which stand below the heading `twin`), and names the `places` of a document that it leads to.
"""

from __future__ import annotations

from typing import TypeAlias

from argmap.views.data.bars import Bars
from argmap.views.data.diagram import Diagram
from argmap.views.data.lanes import Lanes

Drawing: TypeAlias = Diagram | Bars | Lanes
