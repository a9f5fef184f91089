"""What the front matter asks for: the settings of the reference that change the model or the map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from argmap.argdown.model import Mode
from argmap.argdown.shortcodes import SHORTCODES

LabelMode = Literal["hide-untitled", "title", "text", "none"]


class Settings:
    """Front matter with defaults. A value of the wrong kind counts as not given."""

    def __init__(self, front_matter: Mapping[str, object]) -> None:
        self.all = front_matter

    def _get(self, *path: str) -> object:
        value: object = self.all
        for key in path:
            value = cast("Mapping[str, object]", value).get(key) if isinstance(value, Mapping) else None
        return value

    def flag(self, section: str, key: str, default: bool) -> bool:
        """Return a setting that is true or false."""
        value = self._get(section, key)
        return value if isinstance(value, bool) else default

    def word(self, section: str, key: str, default: str) -> str:
        """Return a setting that is a word."""
        value = self._get(section, key)
        return value if isinstance(value, str) else default

    def number(self, section: str, key: str, default: int) -> int:
        """Return a setting that is a number."""
        value = self._get(section, key)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def words(self, section: str, key: str) -> tuple[str, ...] | None:
        """Return a setting that is a list, or nothing where it is not given."""
        value = self._get(section, key)
        return tuple(str(each) for each in value) if isinstance(value, list) else None

    def mapping(self, section: str, key: str) -> Mapping[str, object]:
        """Return a setting that is a mapping."""
        value = self._get(section, key)
        return value if isinstance(value, Mapping) else {}

    def items(self, section: str, key: str) -> tuple[object, ...] | None:
        """Return a setting that is a list of anything."""
        value = self._get(section, key)
        return tuple(value) if isinstance(value, list) else None

    @property
    def mode(self) -> Mode:
        """Return whether relations between statements are read strictly."""
        return "strict" if self.word("model", "mode", "loose") == "strict" else "loose"

    @property
    def shortcodes(self) -> Mapping[str, str]:
        """Return the known shortcodes and the text's own."""
        own: dict[str, str] = {}
        for code, value in self.mapping("model", "shortcodes").items():
            sign = value.get("unicode") if isinstance(value, Mapping) else None
            if isinstance(sign, str):
                own[code] = sign
        return {**SHORTCODES, **own} if own else SHORTCODES
