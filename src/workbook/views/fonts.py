"""The look's three typefaces, cut to the signs of French and English and ready to write into a file.

The wheels `font-source-sans-pro` and `font-source-serif-pro` hold them under the SIL Open Font License; no font
file is kept here. A cut face is a modified version, whose own name must not be the reserved one: the name inside
each file is changed, and the licences travel in `licences()`.
"""

from __future__ import annotations

import base64
from functools import lru_cache
from importlib import metadata, resources, util
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.views import look
from workbook.views.kept import kept

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_FACES = (
    (look.TEXT_FAMILY, 400, "font_source_sans_pro", "SourceSansPro-Regular.ttf", 165),
    (look.TEXT_FAMILY, look.STRONG, "font_source_sans_pro", "SourceSansPro-Semibold.ttf", 165),
    (look.TITLE_FAMILY, look.STRONG, "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", 170),
)
_THIN_SPACE = 0x202F
_SIGNS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Latin Extended-A: the names of Europe's firms
    *(0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2030),
    *(0x2039, 0x203A, 0x20AC, 0x2122, 0x2190, 0x2192, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x2713),
    _THIN_SPACE,
)
_FEATURES = ("kern", "liga", "lnum", "tnum", "case", "ccmp", "mark", "mkmk", "locl")


@lru_cache
def font_faces() -> str:
    """Return the @font-face rules with the three faces as data, the same bytes for the same installed wheels."""
    kind = "woff2" if util.find_spec("brotli") else "woff"
    wheels = [metadata.version(name) for name in ("fonttools", "font-source-sans-pro", "font-source-serif-pro")]
    ways = Path(__file__).read_text("utf-8")  # another way of cutting is another font
    return kept(f"{kind} {wheels} {look.TEXT_FAMILY} {look.TITLE_FAMILY} {look.STRONG} {ways}", lambda: _made(kind))


def _made(kind: str) -> str:
    rules = []
    for family, weight, package, file, thin in _FACES:
        data = base64.b64encode(_cut(package, file, thin, kind)).decode("ascii")
        rules.append(
            f'@font-face{{font-family:"{family}";font-style:normal;font-weight:{weight};font-display:block;'
            f'src:url(data:font/{kind};base64,{data}) format("{kind}")}}'
        )
    return "\n".join(rules)


@lru_cache
def licences() -> str:
    """Return the licence text of both typefaces, as their authors wrote it."""
    parts = []
    for package in ("font_source_sans_pro", "font_source_serif_pro"):
        text = resources.files(package).joinpath("files", "LICENSE.txt").read_bytes().decode("utf-8", "replace")
        parts.append(text.replace("\r\n", "\n").strip())
    return "\n\n".join(parts)


def _cut(package: str, file: str, thin: int, kind: str) -> bytes:
    """Return one face cut to the signs we use, its name changed, with an empty U+202F `thin` thousandths wide."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    # one fixed date: a font that is written twice has the same bytes
    with resources.files(package).joinpath("files", file).open("rb") as stream:
        font = TTFont(BytesIO(stream.read()), recalcTimestamp=False)
    _set_thin_space(font, thin)
    options = subset.Options()
    options.layout_features = list(_FEATURES)
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 7, 13, 14]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=_SIGNS)
    cutter.subset(font)
    _rename(font)
    font.flavor = kind
    written = BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()


def _set_thin_space(font: TTFont, thousandths: int) -> None:
    """Give the font an empty glyph for the narrow no-break space that French puts between thousands."""
    width = round(font["head"].unitsPerEm * thousandths / 1000)
    name = font.getBestCmap().get(_THIN_SPACE)
    if name is None or name in ("space", "uni00A0"):
        from fontTools.ttLib.tables._g_l_y_f import Glyph

        name = "uni202F"
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        empty: Any = Glyph()
        empty.numberOfContours = 0
        font["glyf"].glyphs[name] = empty
        font["glyf"].glyphOrder = font.getGlyphOrder()
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[_THIN_SPACE] = name
    font["hmtx"].metrics[name] = (width, 0)


def _rename(font: TTFont) -> None:
    """Change the names the licence reserves: "Source Sans Pro" becomes "Workbook Sans"."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            words = record.toUnicode().replace("Source", "Workbook").replace(" Pro", "").replace("Pro-", "-")
            record.string = words
