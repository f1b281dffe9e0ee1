"""The lines of a text file as UTF-8 blocks that end with a line feed, whatever they were written in."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from workbook.errors import ReaderError
from workbook.readers.encodings import TextForm
from workbook.readers.sources import Source

LONGEST_LINE = 1 << 20
_LOST = "\ufffd".encode()


@dataclass
class LineStream:
    """Blocks of whole lines. After the run, `lost` counts unreadable letters, `stray` CR and NUL made blanks."""

    source: Source
    form: TextForm
    lost: int = 0
    stray: int = 0

    def __iter__(self) -> Iterator[bytes]:
        """Yield UTF-8 blocks made of whole lines, each line ended by one LF.

        Raises:
            ReaderError: `ledger.line_too_long` when no line ends within 1 MiB.
        """
        rest = b""
        for block in self._decoded():
            block, held = self._tidy(rest + block)
            cut = block.rfind(b"\n") + 1
            rest = block[cut:] + held
            if len(rest) > LONGEST_LINE:
                raise ReaderError("ledger.line_too_long", name=self.source.name, size=LONGEST_LINE >> 10)
            if cut:
                yield block[:cut]
        rest = self._tidy(rest + b"\n")[0].rstrip(b"\x1a\n")  # DOS ends files with a Ctrl-Z
        if rest:
            yield rest + b"\n"

    def _decoded(self) -> Iterator[bytes]:
        encoding = self.form.encoding
        if encoding == "utf-8" and self.form.exact:
            yield from self.source.blocks()
            return
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        for block in self._and_end():
            text = decoder.decode(block, final=not block)
            encoded = text.encode("utf-8", "replace")
            if not self.form.exact or encoding == "cp1252":
                self.lost += encoded.count(_LOST)
            yield encoded

    def _and_end(self) -> Iterator[bytes]:
        yield from self.source.blocks()
        yield b""

    def _tidy(self, block: bytes) -> tuple[bytes, bytes]:
        """Return the block with single line feeds and no noughts, and the CR held back at its end."""
        if self.form.has_nul:
            self.stray += block.count(b"\0")
            block = block.replace(b"\0", b" ")
        if not self.form.has_cr:
            return block, b""
        kept = block.rstrip(b"\r")
        held = block[len(kept) :]
        while b"\r\r\n" in kept:
            kept = kept.replace(b"\r\r\n", b"\r\n")
        kept = kept.replace(b"\r\n", b"\n")
        if b"\r" in kept:
            if self.form.lone_cr:
                kept = kept.replace(b"\r", b"\n")
            else:
                self.stray += kept.count(b"\r")
                kept = kept.replace(b"\r", b" ")
        return kept, held
