"""Run Typst over a template and data: users' words come as JSON, in an empty folder, with our fonts."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from argmap.render.errors import RenderError

Format = Literal["pdf", "png", "svg", "html"]
DATA_FILE = "data.json"
_MAIN = "main.typ"
_NO_FONT = ("could not be displayed with font", "missing codepoints")
_LAST_SECOND = 253_402_300_799


def compile_typst(
    template: str,
    data: bytes = b"{}",
    *,
    files: Mapping[str, bytes] | None = None,
    format: Format = "pdf",
    pdf_standards: Sequence[str] = (),
    timestamp: int | datetime | None = None,
    ppi: float = 144,
    system_fonts: bool = False,
) -> bytes:
    """Compile a template that reads `json("data.json")`, and `files` by their names.

    The template is ours; what users wrote belongs in `data` alone, where no markup is read. The root is a
    fresh folder with nothing else in it. `timestamp` (or SOURCE_DATE_EPOCH, or else 0) makes the bytes
    repeatable.

    Raises RenderError with Typst's message when the template does not compile.

    >>> compile_typst('#json("data.json").word', b'{"word": "toll"}')[:5]
    b'%PDF-'
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="argmap-") as name:
        root = Path(name)
        for file, content in {**(files or {}), DATA_FILE: data, _MAIN: template.encode()}.items():
            path = root / _checked(file)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        try:
            made: Any = typst.compile(
                str(root / _MAIN),
                root=str(root),
                font_paths=_fonts(system_fonts),
                format=format,
                ppi=ppi,
                pdf_standards=list(pdf_standards),  # type: ignore[arg-type]
                timestamp=document_time(timestamp),
                package_path=str(root / ".none"),
                package_cache_path=str(root / ".none"),
            )
        except typst.TypstError as problem:
            raise RenderError(
                f"Typst could not make the {format.upper()}: {problem.message}.",
                hint=" ".join(problem.hints),
            ) from problem
        except BaseException as problem:
            if type(problem).__name__ != "PanicException":
                raise
            raise RenderError(f"Typst broke off while making the {format.upper()}: {problem}.") from problem
    if isinstance(made, list):
        raise RenderError(f"The drawing took {len(made)} pages, and a {format.upper()} has one.")
    return bytes(made)


def compile_accessible(
    template: str,
    data: bytes = b"{}",
    *,
    files: Mapping[str, bytes] | None = None,
    standards: Sequence[str] = ("ua-1",),
    timestamp: int | datetime | None = None,
) -> tuple[bytes, tuple[str, ...]]:
    """Compile a PDF that meets accessibility standards, stepping down where no font has a character.

    Tried in turn: our fonts, the system's fonts as well, no standard at all. Gives the PDF and what had to
    be given up.
    """
    problems: list[RenderError] = []
    for system in (False, True):
        try:
            made = compile_typst(
                template,
                data,
                files=files,
                pdf_standards=standards,
                timestamp=timestamp,
                system_fonts=system,
            )
        except RenderError as problem:
            problems.append(problem)
        else:
            notes = (
                ("Fonts of this machine were needed: on another one the PDF may differ.",) if system else ()
            )
            return made, notes
    made = compile_typst(template, data, files=files, timestamp=timestamp, system_fonts=True)
    claims = ", ".join(f"PDF/{standard.upper()}" for standard in standards)
    if any(words in problems[-1].message for words in _NO_FONT):
        return made, (
            "Some characters are in no font of this machine and show as boxes; "
            f"the PDF does not claim {claims}. Install a font that has them.",
        )
    return made, (f"The PDF does not claim {claims}: {problems[-1].message}",)


def document_time(timestamp: int | datetime | None = None) -> int:
    """Give the time to be written into a document: as asked, else SOURCE_DATE_EPOCH, else 0.

    Raises RenderError when that is not a number of seconds from 1970 to the end of 9999.
    """
    if isinstance(timestamp, datetime):
        timestamp = int((timestamp if timestamp.tzinfo else timestamp.replace(tzinfo=UTC)).timestamp())
    if timestamp is not None:
        if not 0 <= timestamp <= _LAST_SECOND:
            raise RenderError(f"The time {timestamp} is not within the years 1970 to 9999.")
        return timestamp
    text = os.environ.get("SOURCE_DATE_EPOCH", "").strip() or "0"
    # So many digits are enough for the last second; int() would refuse thousands of them.
    plain = text.isascii() and text.isdecimal() and len(text.lstrip("0")) <= len(str(_LAST_SECOND))
    if not plain or int(text) > _LAST_SECOND:
        raise RenderError(
            f"SOURCE_DATE_EPOCH is `{text[:40]}`, which is not a number of seconds from 1970 to 9999.",
            hint="Set it to a number such as 1767225600, or unset it.",
        )
    return int(text)


def typst_language(tag: str) -> dict[str, str | None]:
    """Give what Typst knows of a language tag: a code of two or three letters, and a region of two.

    >>> typst_language("pt-br"), typst_language("x-klingon")
    ({'lang': 'pt', 'region': 'BR'}, {'lang': 'en', 'region': None})
    """
    first, *others = tag.split("-")
    known = len(first) in (2, 3) and first.isascii() and first.isalpha()
    regions = (part.upper() for part in others if len(part) == 2 and part.isascii() and part.isalpha())
    return {"lang": first.lower() if known else "en", "region": next(regions, None) if known else None}


def font_folder() -> Path:
    """Give the folder of the bundled fonts (Source Sans Pro, OFL)."""
    import font_source_sans_pro

    return Path(font_source_sans_pro.font_directory)


@cache
def _fonts(system: bool) -> Any:
    import typst

    return typst.Fonts(
        include_system_fonts=system, include_embedded_fonts=True, font_paths=[str(font_folder())]
    )


def _checked(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or not path.parts or "\\" in name:
        raise ValueError(f"{name!r} is not a plain file name")
    return name
