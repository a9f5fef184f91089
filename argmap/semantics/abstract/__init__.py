"""Abstract argumentation: arguments and attacks, and nothing else. Knows no maps.

Dung, *On the acceptability of arguments and its fundamental role in nonmonotonic reasoning, logic programming
and n-person games* (Artificial Intelligence 77, 1995). `framework` holds the data, `kinds` one semantics a
file, `query` the questions that can be put to all of them, `formats` the files of the solver competitions.
"""
