"""Shortcodes: what `.->.` and `:happy:` stand for.

Names and signs as Argdown's guide to logical symbols and emojis lists them; each may be written with dots
as well as with colons.
"""

from __future__ import annotations

_BOTH = {
    "A": "∀",
    "E": "∃",
    "O": "𝗢",
    "P": "𝗣",
    "->": "→",
    "<->": "↔",
    "~": "¬",
    "^": "∧",
    "v": "∨",
    "v_": "⊻",
    "<>": "◇",
    "[]": "◻",
    "?": "❓",
    "+1": "👍",
    "-1": "👎",
    "up": "👍",
    "down": "👎",
    "y": "✔",
    "n": "❌",
    "agree": "✔",
    "disagree": "❌",
    "question": "❓",
    "star": "⭐",
    "happy": "😀",
    "smile": "☺",
    "smiley": "☺",
    "laugh": "😆",
    "lol": "😆",
    "rofl": "🤣",
    "joy": "😂",
    "heart": "❤",
    "love": "😍",
    "wink": "😉",
    "shush": "🤫",
    "meh": "😐",
    "eye-roll": "🙄",
    "sad": "😢",
    "disappointed": "😞",
    "scream": "😱",
    "think": "🤔",
}

SHORTCODES: dict[str, str] = {
    **{f".{name}.": sign for name, sign in _BOTH.items()},
    **{f":{name}:": sign for name, sign in _BOTH.items()},
    ":smile:": "☺️",  # with the variation selector that asks for a coloured picture
}
