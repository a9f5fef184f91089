"""The kinds of reasoning, and the critical questions that each has to meet: data, read when it is asked for.

One scheme, one file of the folder `data`: its name is the file's. Another package adds its own by an entry
point of the group `argmap.schemes` that names a package of its own with such files in it.
"""
