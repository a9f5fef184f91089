"""Gradual semantics: how strong each argument is, given its own weight and what attacks and supports it.

All of them are modular (T. Mossakowski and F. Neuhaus, "Modular Semantics and Characteristics for Bipolar
Weighted Argumentation Graphs", 2018): an aggregation of the neighbours, and its influence on the own weight.
This package knows nothing of maps.
"""
