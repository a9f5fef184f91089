"""The commands of LaTeX that stand for a letter, an accent or a way to print."""

from __future__ import annotations

ACCENTS = {
    **{"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304"},
    **{".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328"},
    **{"r": "\u030a", "d": "\u0323", "b": "\u0331", "t": "\u0361", "h": "\u0309"},
}

SYMBOLS = {
    **{"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø"},
    **{"l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "SS": "ẞ"},
    **{"dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "dag": "†", "ddag": "‡"},
    **{"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`"},
    **{"textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "textunderscore": "_"},
    **{"textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$", "textquotedbl": '"'},
    **{"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…"},
    **{"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”"},
    **{"quotesinglbase": "‚", "quotedblbase": "„", "textquotesingle": "'", "slash": "/"},
    **{"guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»"},
    **{"guilsinglleft": "‹", "guilsinglright": "›", "textexclamdown": "¡", "textquestiondown": "¿"},
    **{"copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™"},
    **{"pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€", "EUR": "€", "textyen": "¥"},
    **{"textdegree": "°", "degree": "°", "textperiodcentered": "·", "textbullet": "•", "textmu": "µ"},
    **{"textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾", "textnumero": "№"},
    **{"LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "newline": "\n", "par": "\n", "linebreak": " "},
    **{"quad": " ", "qquad": " ", "space": " ", "nobreakspace": "\u00a0", "thinspace": " "},
}

MARKS = {
    **{mark: mark for mark in "&%$#_{}"},
    **{" ": " ", "\n": " ", "\t": " ", ",": " ", ";": " ", ":": " ", "\\": " "},
    **{"-": "", "/": "", "@": "", "!": "", "+": "", '"': '"'},
}

PLAIN = frozenset(
    (
        *("mbox", "text", "textnormal", "NoCaseChange", "textup", "textrm", "hbox", "ensuremath", "relax"),
        *("bibstring", "protect", "nocase", "url", "path", "nolinkurl", "foreignquote", "texorpdfstring"),
    )
)
"""Commands that change nothing that a text says."""

STYLES = frozenset(
    (
        *("emph", "textit", "textbf", "textsc", "texttt", "textsf", "textsl", "mkbibemph", "mkbibitalic"),
        *("mkbibbold", "uline", "underline", "uppercase", "lowercase", "MakeUppercase", "textmd"),
        *("em", "it", "bf", "sc", "tt", "sf", "sl", "rm", "itshape", "bfseries", "scshape", "normalfont"),
        *("small", "footnotesize", "large", "Large"),
    )
)
"""Commands that change how a text looks."""

RAISED = {
    "textsuperscript": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "textsubscript": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"),
}

_GREEK = (
    *("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda"),
    *("mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"),
    *("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega"),
    *("times", "pm", "sim", "approx", "leq", "geq", "neq", "rightarrow", "leftarrow", "infty", "cdot"),
)
GREEK = dict(zip(_GREEK, "αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ×±∼≈≤≥≠→←∞·", strict=True))
"""What a single command of mathematics stands for."""
