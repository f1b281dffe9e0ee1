"""Writes a small PDF byte by byte: one page of text in a font every PDF program has, and attached files.

Written here rather than by a library so that the bytes of a sample never change with a library's version.
"""

from __future__ import annotations

from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842  # A4, in points


@dataclass(frozen=True)
class Word:
    """A text on the page: its left foot in points from the lower left corner, its size, bold or not."""

    x: float
    y: float
    text: str
    size: float = 9.5
    bold: bool = False


@dataclass(frozen=True)
class Rule:
    """A thin horizontal line from x to x2 at height y."""

    x: float
    x2: float
    y: float


@dataclass(frozen=True)
class Attachment:
    """A file inside the PDF: name, content, media type and how it relates to the page (Data, Alternative)."""

    name: str
    content: bytes
    media_type: str
    relation: str


def pdf_file(marks: tuple[Word | Rule, ...], xmp: bytes, attachments: tuple[Attachment, ...]) -> bytes:
    """Return a PDF 1.7 of one A4 page with these marks, this XMP metadata and these attached files."""
    page = "\n".join(_mark(mark) for mark in marks).encode("cp1252", "replace")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"",  # the catalogue, once the attachments have their numbers
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 6 0 R "
        b"/Resources << /Font << /F1 4 0 R /F2 5 0 R >> >> >>" % (WIDTH, HEIGHT),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        _stream(b"", page),
        _stream(b"/Type /Metadata /Subtype /XML ", xmp),
    ]
    names, specs = [], []
    for attached in attachments:
        kind = attached.media_type.replace("/", "#2f").encode("ascii")
        head = b"/Type /EmbeddedFile /Subtype /%s /Params << /Size %d >> " % (kind, len(attached.content))
        objects.append(_stream(head, attached.content))
        name, stream = _string(attached.name), len(objects)
        objects.append(
            b"<< /Type /Filespec /F %s /UF %s /AFRelationship /%s /EF << /F %d 0 R /UF %d 0 R >> >>"
            % (name, name, attached.relation.encode("ascii"), stream, stream)
        )
        names.append(b"%s %d 0 R" % (name, len(objects)))
        specs.append(b"%d 0 R" % len(objects))
    objects[0] = (
        b"<< /Type /Catalog /Pages 2 0 R /Metadata 7 0 R /AF [%s] /Names << /EmbeddedFiles << /Names [%s] >> >> >>"
        % (b" ".join(specs), b" ".join(names))
    )
    return _assemble(objects)


def _assemble(objects: list[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)


def _stream(head: bytes, content: bytes) -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (head, len(content), content)


def _string(written: str) -> bytes:
    return b"(" + _escaped(written).encode("cp1252", "replace") + b")"


def _escaped(written: str) -> str:
    return written.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replace("\r", " ").replace("\n", " ")


def _mark(mark: Word | Rule) -> str:
    if isinstance(mark, Rule):
        return f"0.5 w 0.6 G {mark.x:g} {mark.y:g} m {mark.x2:g} {mark.y:g} l S"
    font = "F2" if mark.bold else "F1"
    shown = mark.text.replace("\u202f", "\u00a0").replace("\u2212", "–")  # signs the font has not
    return f"BT /{font} {mark.size:g} Tf {mark.x:.2f} {mark.y:.2f} Td ({_escaped(shown)}) Tj ET"


_NARROW = {" ": 278, "\u00a0": 278, "\u202f": 278, ",": 278, ".": 278, "-": 333, "/": 278, "%": 889}


def width_of(digits: str, size: float) -> float:
    """Return the width in points of a written amount (digits, signs, spaces), to set it flush right.

    >>> round(width_of("1 234,50", 10), 2)
    38.92
    """
    return sum(_NARROW.get(sign, 556) for sign in digits) * size / 1000
