"""References as the manuals print them.

Chicago: The Chicago Manual of Style Online, Citation Quick Guide (18th edition), "Notes and Bibliography"
and "Author-Date". APA: American Psychological Association, Style and Grammar Guidelines, "Reference Examples"
(7th edition).
"""

from __future__ import annotations

YU = {
    "type": "book",
    "title": "Interior Chinatown",
    "author": [{"family": "Yu", "given": "Charles"}],
    "publisher": "Pantheon Books",
    "issued": 2020,
}
LIU = {
    "type": "book",
    "title": "The Wedding Party",
    "author": ["Liu Xinwu"],
    "translator": [{"family": "Tiang", "given": "Jeremy"}],
    "publisher": "Amazon Crossing",
    "issued": 2021,
}
DOYLE = {
    "type": "chapter",
    "title": "The Queen Mary Psalter",
    "title-short": "Queen Mary Psalter",
    "author": [{"family": "Doyle", "given": "Kathleen"}],
    "container-title": "The Book by Design: The Remarkable Story of the World’s Greatest Invention",
    "editor": [{"family": "Marks", "given": "P. J. M."}, {"family": "Parkin", "given": "Stephen"}],
    "publisher": "University of Chicago Press",
    "issued": 2023,
}
DITTMAR = {
    "type": "article-journal",
    "title": "Temporal Variation in Selection Influences Microgeographic Local Adaptation",
    "title-short": "Temporal Variation",
    "author": [{"family": "Dittmar", "given": "Emily L."}, {"family": "Schemske", "given": "Douglas W."}],
    "container-title": "American Naturalist",
    "volume": "202",
    "issue": "4",
    "page": "471-485",
    "issued": 2023,
    "DOI": "10.1086/725865",
}
BLUM = {
    "type": "article-newspaper",
    "title": "Are Flax Seeds All That?",
    "title-short": "Flax Seeds",
    "author": [{"family": "Blum", "given": "Dani"}],
    "container-title": "New York Times",
    "issued": "2023-12-13",
    "URL": "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html",
}
GRADY = {
    "type": "article-journal",
    "title": "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in "
    "the United States",
    "author": [
        {"family": family, "given": given}
        for family, given in (("Grady", "J. S."), ("Her", "M."), ("Moreno", "G."), ("Perez", "C."))
    ]
    + [{"family": "Yelinek", "given": "J."}],
    "container-title": "Psychology of Popular Media Culture",
    "volume": "8",
    "issue": "3",
    "page": "207-217",
    "issued": 2019,
    "DOI": "10.1037/ppm0000185",
}
CAREY = {
    "type": "article-newspaper",
    "title": "Can we get better at forgetting?",
    "author": [{"family": "Carey", "given": "B."}],
    "container-title": "The New York Times",
    "issued": "2019-03-22",
    "URL": "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html",
}
JACKSON = {
    "type": "book",
    "title": "The psychology of prejudice: From attitudes to social action",
    "author": [{"family": "Jackson", "given": "L. M."}],
    "publisher": "American Psychological Association",
    "issued": 2019,
    "edition": "2",
    "DOI": "10.1037/0000168-000",
}
PUBLISHED = [
    ("chicago-shortened-notes", YU, "Yu, Charles. Interior Chinatown. Pantheon Books, 2020."),
    (
        "chicago-shortened-notes",
        LIU,
        "Liu Xinwu. The Wedding Party. Translated by Jeremy Tiang. Amazon Crossing, 2021.",
    ),
    (
        "chicago-shortened-notes",
        DOYLE,
        "Doyle, Kathleen. “The Queen Mary Psalter.” In The Book by Design: The Remarkable Story of the "
        "World’s Greatest Invention, edited by P. J. M. Marks and Stephen Parkin. University of Chicago "
        "Press, 2023.",
    ),
    (
        "chicago-shortened-notes",
        DITTMAR,
        "Dittmar, Emily L., and Douglas W. Schemske. “Temporal Variation in Selection Influences "
        "Microgeographic Local Adaptation.” American Naturalist 202, no. 4 (2023): 471–85. https://doi.org/10.1086/725865.",
    ),
    (
        "chicago-shortened-notes",
        BLUM,
        "Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. "
        "https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.",
    ),
    ("chicago-author-date", YU, "Yu, Charles. 2020. Interior Chinatown. Pantheon Books."),
    (
        "chicago-author-date",
        DITTMAR,
        "Dittmar, Emily L., and Douglas W. Schemske. 2023. “Temporal Variation in Selection Influences "
        "Microgeographic Local Adaptation.” American Naturalist 202 (4): 471–85. "
        "https://doi.org/10.1086/725865.",
    ),
    (
        "apa",
        GRADY,
        "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A "
        "comparison of storybooks that represent ethnic and racial groups in the United States. Psychology "
        "of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185",
    ),
    (
        "apa",
        CAREY,
        "Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. "
        "https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html",
    ),
    (
        "apa",
        JACKSON,
        "Jackson, L. M. (2019). The psychology of prejudice: From attitudes to social action (2nd ed.). "
        "American Psychological Association. https://doi.org/10.1037/0000168-000",
    ),
]
