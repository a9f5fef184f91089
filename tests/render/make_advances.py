"""Write `argmap/render/drawing/advances.json`: how wide each character of Source Sans Pro is, in thousandths.

Run it after a change of the package `font-source-sans-pro`: `python tests/render/make_advances.py`.
"""

from __future__ import annotations

import json
from pathlib import Path

WEIGHTS = {"regular": "SourceSansPro-Regular.otf", "semibold": "SourceSansPro-Semibold.otf"}
TABLE = Path(__file__).parents[2] / "argmap" / "render" / "drawing" / "advances.json"
LONGEST_GAP = 2


def runs(advances: dict[int, int]) -> dict[str, list[int]]:
    """Group neighbouring code points: first code point (hexadecimal) to the widths from there on."""
    grouped: dict[str, list[int]] = {}
    start, last = 0, -10
    for code in sorted(advances):
        if code - last > LONGEST_GAP:
            start = code
            grouped[f"{start:04X}"] = []
        row = grouped[f"{start:04X}"]
        row.extend([0] * (code - start - len(row)))
        row.append(advances[code])
        last = code
    return grouped


def advances(font_file: Path) -> dict[int, int]:
    """Read the advance width of every character that a font file maps, scaled to 1,000 units."""
    from fontTools.ttLib import TTFont

    font = TTFont(font_file)
    scale = 1000 / font["head"].unitsPerEm
    widths = font["hmtx"].metrics
    return {code: round(widths[glyph][0] * scale) for code, glyph in font.getBestCmap().items()}


def table() -> str:
    """Give the text of the table, one run of characters a line."""
    import font_source_sans_pro

    folder = Path(font_source_sans_pro.font_directory)
    weights = []
    for weight, file in WEIGHTS.items():
        rows = ",\n".join(
            f'    "{start}": {json.dumps(row, separators=(",", ":"))}'
            for start, row in runs(advances(folder / file)).items()
        )
        weights.append(f'  "{weight}": {{\n{rows}\n  }}')
    return "{\n" + ",\n".join(weights) + "\n}\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
