"""Probability over argumentation: how likely something is accepted, and what reasons do to the odds."""
