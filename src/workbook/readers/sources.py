"""Where a file's bytes come from, and a clear refusal of what cannot be read.

Each kind of file has its own sentences: the codes are `<subject>.file_missing`, `.is_folder`, `.unreadable`, `.empty`,
`.too_large` and, for text files, `.is_pdf`, `.is_workbook`, `.is_archive`, `.is_binary`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbook.errors import Fault, ReaderError

BLOCK = 8 << 20
LARGEST = 2 << 30
_HEAD = 1 << 16
_WORKBOOKS = (".xlsx", ".xlsm", ".ods", ".xls")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!", b"BZh", b"\xfd7zXZ")
_HARMLESS = frozenset(b"\t\n\r\x0b\x0c\x1a")


@dataclass(frozen=True)
class Source:
    """A file on disk or bytes in memory, read block by block so that a large ledger never stands twice in memory."""

    name: str
    path: Path | None
    data: bytes
    subject: str = "ledger"

    def blocks(self) -> Iterator[bytes]:
        """Yield the content from its start, a few MiB at a time."""
        try:
            with self.path.open("rb") if self.path else io.BytesIO(self.data) as stream:
                while block := stream.read(BLOCK):
                    yield block
        except OSError as error:
            raise self.refusal("unreadable", why=error.strerror or str(error)) from error

    def refusal(self, reason: str, *, faults: tuple[Fault, ...] = (), **values: object) -> ReaderError:
        """Return the error that refuses this source, told in the words of its kind of file."""
        return ReaderError(f"{self.subject}.{reason}", faults=faults, name=self.name, **values)

    def whole(self) -> bytes:
        """Return the whole content, for files small enough to be held at once."""
        return b"".join(self.blocks())

    def head(self) -> bytes:
        """Return the first 64 KiB."""
        return next(self.blocks(), b"")[:_HEAD]


def open_source(
    source: Path | str | bytes, name: str | None = None, *, subject: str = "ledger", largest: int = LARGEST
) -> Source:
    """Return the source of a file, after refusing what holds nothing to read.

    `subject` is the catalogue that tells refusals, `largest` the most bytes accepted.

    Raises:
        ReaderError: `<subject>.file_missing`, `is_folder`, `unreadable`, `empty` or `too_large`.
    """
    if isinstance(source, bytes):
        found = Source(name or subject, None, source, subject)
        size = len(source)
    else:
        path = Path(source)
        found = Source(name or path.name, path, b"", subject)
        size = _size(found, path)
    if size > largest:
        raise found.refusal("too_large", size=size >> 20, limit=largest >> 20)
    if not found.head().lstrip(b"\xef\xbb\xbf\xff\xfe\x00\x1a \t\r\n"):
        raise found.refusal("empty")
    return found


def _size(source: Source, path: Path) -> int:
    try:
        if path.is_dir():
            raise source.refusal("is_folder")
        return path.stat().st_size
    except FileNotFoundError as error:
        raise source.refusal("file_missing", path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise source.refusal("unreadable", why=getattr(error, "strerror", None) or str(error)) from error


def refuse_unless_text(source: Source) -> None:
    """Refuse a PDF, a spreadsheet, an archive or another file that is no text.

    Raises:
        ReaderError: `<subject>.is_pdf`, `is_workbook`, `is_archive` or `is_binary`.
    """
    head = source.head()
    if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"%PDF"):
        raise source.refusal("is_pdf")
    if head.startswith(b"PK\x03\x04"):
        office = source.name.lower().endswith(_WORKBOOKS) or b"[Content_Types].xml" in head or b"opendocument" in head
        raise source.refusal("is_workbook" if office else "is_archive")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise source.refusal("is_workbook")
    if head.startswith(_ARCHIVES):
        raise source.refusal("is_archive")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_order(head) is not None:
        return
    controls = sum(byte < 32 and byte not in _HARMLESS for byte in head)
    if controls > max(2, len(head) // 50):
        raise source.refusal("is_binary")


def is_xml(head: bytes) -> bool:
    """Return whether a file starts like XML, in any encoding.

    >>> is_xml(b"\\xef\\xbb\\xbf  <?xml version='1.0'?>"), is_xml("<a/>".encode("utf-16")), is_xml(b"JournalCode|")
    (True, True, False)
    """
    return head[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def wide_order(head: bytes) -> str | None:
    """Return `utf-16-le` or `utf-16-be` when every second byte is a nought, as UTF-16 without a mark shows.

    >>> wide_order("Journal".encode("utf-16-be")), wide_order(b"Journal")
    ('utf-16-be', None)
    """
    sample = head[: len(head) // 2 * 2][:4096]
    if len(sample) < 8:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None
