"""ASPIC+: arguments built from premises and rules, and which of them defeat which.

Modgil and Prakken, *A general account of argumentation with preferences* (Artificial Intelligence 195, 2013).
This package knows nothing of maps; what defeats what is an abstract framework, which `abstract` evaluates.
"""
