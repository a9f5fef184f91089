"""Carneades: issues settled by weighing arguments against a standard of proof.

T. F. Gordon and D. Walton, "Formalizing Balancing Arguments" (Computational Models of Argument, COMMA 2016).
This package knows nothing of maps: statements, arguments and issues in, labels out.
"""
