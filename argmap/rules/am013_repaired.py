"""A file of another format had a fault, which was mended to read it.

Maps that other tools wrote have links that end nowhere, ids that stand twice, claims without words. They are
read all the same, and each repair is told: what was wrong, and what was done about it.

Bad (.sadface.json):

    {"nodes": [{"id": "a", "type": "atom", "text": "The bridge should stay free."}],
     "edges": [{"id": "e", "source_id": "a", "target_id": "gone"}]}

Good (.sadface.json):

    {"nodes": [{"id": "a", "type": "atom", "text": "The bridge should stay free."}],
     "edges": []}

Mend the file with the tool that made it; or convert it to argmap's own format and go on from there.
"""

from __future__ import annotations

SEVERITY = "warning"
READER = True
