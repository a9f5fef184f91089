"""The file is not UTF-8.

Files in other encodings read differently from one machine to the next, and an accented letter turns into
another without anybody noticing.

Bad (latin-1):

    title: Le péage du pont

Good:

    title: Le péage du pont

Save the file as UTF-8.
"""

from __future__ import annotations

SEVERITY = "error"
READER = True
