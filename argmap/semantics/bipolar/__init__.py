"""Bipolar argumentation: arguments that attack and support, compiled to attacks alone. Knows no maps.

What support means is what the compilations differ in: Cayrol and Lagasquie-Schiex, *Bipolarity in
argumentation graphs: towards a better understanding* (International Journal of Approximate Reasoning 54,
2013). One meaning of support, one file in `kinds`.
"""
