"""Which encoding a text file is in, proven on the whole file rather than guessed from its start."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

import numpy as np

from workbook.readers.sources import Source, wide_order

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FRENCH = "éèàêçôîùâûëïœÉÈÀÊÇÔ°€’"


@dataclass(frozen=True)
class TextForm:
    """How a file writes text.

    encoding: Python's name; `utf-8` also for plain ASCII. exact: every byte is valid in it. lone_cr: a CR alone
    ends a line (old Mac exports); else a CR alone inside a line is a stray sign and becomes a blank.
    has_cr, has_nul: there is something to tidy at all.
    """

    encoding: str
    exact: bool
    lone_cr: bool
    has_cr: bool
    has_nul: bool
    line_end: str


def detect(source: Source) -> TextForm:
    """Return the encoding and the line ends of a source, after reading all of it once.

    UTF-8 is taken only when the whole file is valid UTF-8 (or nearly: a truncated letter here and there);
    an eight-bit file is cp1252 when it uses the signs only cp1252 has, ISO 8859-15 (the legal one) otherwise,
    and an old DOS or Mac page when its letters make French there and only there.
    """
    head = source.head()
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None) or wide_order(head)
    if marked and marked != "utf-8-sig":
        return _wide(source, marked)
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    good = bad = cr = crlf = crcr = lf = nul = 0
    counts = np.zeros(256, dtype=np.int64)
    for block in source.blocks():
        cr += block.count(b"\r")
        lf += block.count(b"\n")
        nul += block.count(b"\0")
        if cr:
            crlf += block.count(b"\r\n")
            crcr += block.count(b"\r\r")
        text = decoder.decode(block)
        if not block.isascii():
            lost = text.count("\ufffd")
            bad += lost
            good += len(text.encode("utf-8", "replace")) - len(text) - 2 * lost
            if bad:
                counts += np.bincount(np.frombuffer(block, dtype=np.uint8), minlength=256)
    bad += decoder.decode(b"", final=True).count("\ufffd")
    proven = not bad or marked or good > 10 * bad
    encoding = (marked or "utf-8") if proven else _eight_bits(counts)
    exact = not bad or encoding not in ("utf-8", "utf-8-sig")
    return TextForm(encoding, exact, *_line_ends(cr, lf, crlf, crcr, nul))


def _wide(source: Source, encoding: str) -> TextForm:
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    bad = cr = lf = crlf = crcr = nul = 0
    for block in source.blocks():
        text = decoder.decode(block)
        bad += text.count("\ufffd")
        cr += text.count("\r")
        lf += text.count("\n")
        crlf += text.count("\r\n")
        crcr += text.count("\r\r")
        nul += text.count("\0")
    return TextForm(encoding, not bad, *_line_ends(cr, lf, crlf, crcr, nul))


def _line_ends(cr: int, lf: int, crlf: int, crcr: int, nul: int) -> tuple[bool, bool, bool, str]:
    """Return lone_cr, has_cr, has_nul and the name of the line end."""
    lone = cr - crlf - crcr
    lone_cr = lone > lf
    if lone_cr:
        name = "CR"
    elif crcr > lf // 2 and crcr:
        name = "CR CR LF"
    else:
        name = "CRLF" if crlf > lf // 2 and crlf else "LF"
    return lone_cr, cr > 0, nul > 0, name


def _eight_bits(counts: np.ndarray[tuple[int], np.dtype[np.int64]]) -> str:
    high = {byte: int(counts[byte]) for byte in range(128, 256) if counts[byte]}
    total = sum(high.values())
    latin = "cp1252" if any(byte < 0xA0 for byte in high) else "iso-8859-15"

    def french(page: str) -> int:
        return sum(n for byte, n in high.items() if bytes([byte]).decode(page, "replace") in _FRENCH)

    # an old page must explain nearly all letters, and far better than the legal one: it is rare
    for page in ("cp850", "mac_roman"):
        if latin == "cp1252" and french(page) > 0.9 * total and french(page) > 2 * french("cp1252"):
            return page
    return latin
