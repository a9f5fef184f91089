"""Thousands of files at once: each is checked, converted, counted or evaluated, and none stops the rest."""

from __future__ import annotations

from argmap.face.corpus.running import corpus, run, tasks_of
from argmap.face.corpus.summary import Summary
from argmap.face.corpus.task import Outcome, Task

__all__ = ["Outcome", "Summary", "Task", "corpus", "run", "tasks_of"]
