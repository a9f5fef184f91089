"""A copy of a source's text, as it was when its quotations were checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import AfterValidator, model_serializer, model_validator

from argmap.model.base import TEXT_FORM, Frozen, ShortForm, Text, hexadecimal
from argmap.model.dates import Date

Sha256 = Annotated[str, AfterValidator(hexadecimal(64))]
"""A SHA-256 (FIPS 180-4) in hexadecimal: 64 digits."""


class Copy(Frozen):
    """Where a copy of a source's text is, and the fingerprint that it had when quotations were checked.

    >>> Copy(file="sources/gazette.txt").file
    'sources/gazette.txt'
    """

    file: Text | None = None
    """Its path, from the folder of the map's file."""
    sha256: Sha256 | None = None
    """The SHA-256 of the file's bytes when quotations were last checked against it."""
    date: Date | None = None
    """When the copy was made (EDTF)."""

    if TYPE_CHECKING:

        def __init__(self, **fields: Any) -> None: ...

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        return {"file": value} if isinstance(value, str) else value

    @model_serializer
    def _written(self) -> str | dict[str, str]:
        if self.file and not (self.sha256 or self.date):
            return self.file
        parts = {"file": self.file, "sha256": self.sha256, "date": self.date and str(self.date)}
        return {key: value for key, value in parts.items() if value}


TheCopy = Annotated[Copy, ShortForm(TEXT_FORM, empty=False)]
