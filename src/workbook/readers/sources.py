"""Where a file's bytes come from, and a clear refusal of what is not text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbook.errors import ReaderError

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

    def blocks(self) -> Iterator[bytes]:
        """Yield the content from its start, a few MiB at a time."""
        try:
            with self.path.open("rb") if self.path else io.BytesIO(self.data) as stream:
                while block := stream.read(BLOCK):
                    yield block
        except OSError as error:
            raise ReaderError("ledger.unreadable", name=self.name, why=error.strerror or str(error)) from error

    def head(self) -> bytes:
        """Return the first 64 KiB."""
        return next(self.blocks(), b"")[:_HEAD]


def open_source(source: Path | str | bytes, name: str | None = None) -> Source:
    """Return the source of a ledger after refusing what cannot be one: a missing or empty file, a PDF, a workbook...

    Raises:
        ReaderError: `ledger.file_missing`, `is_folder`, `unreadable`, `empty`, `too_large`, `is_pdf`, `is_workbook`,
            `is_archive` or `is_binary`.
    """
    if isinstance(source, bytes):
        found = Source(name or "FEC", None, source)
        size = len(source)
    else:
        path = Path(source)
        found = Source(name or path.name, path, b"")
        size = _size(path, found.name)
    if size > LARGEST:
        raise ReaderError("ledger.too_large", name=found.name, size=size >> 20, limit=LARGEST >> 20)
    head = found.head()
    if not head.lstrip(b"\xef\xbb\xbf\xff\xfe\x00\x1a \t\r\n"):
        raise ReaderError("ledger.empty", name=found.name)
    _refuse_other_kinds(head, found.name)
    return found


def _size(path: Path, name: str) -> int:
    try:
        if path.is_dir():
            raise ReaderError("ledger.is_folder", name=name)
        return path.stat().st_size
    except FileNotFoundError as error:
        raise ReaderError("ledger.file_missing", name=name, path=str(path)) from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise ReaderError("ledger.unreadable", name=name, why=getattr(error, "strerror", None) or str(error)) from error


def _refuse_other_kinds(head: bytes, name: str) -> None:
    if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"%PDF"):
        raise ReaderError("ledger.is_pdf", name=name)
    if head.startswith(b"PK\x03\x04"):
        office = name.lower().endswith(_WORKBOOKS) or b"[Content_Types].xml" in head or b"opendocument" in head
        raise ReaderError("ledger.is_workbook" if office else "ledger.is_archive", name=name)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReaderError("ledger.is_workbook", name=name)
    if head.startswith(_ARCHIVES):
        raise ReaderError("ledger.is_archive", name=name)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or _is_wide(head):
        return
    controls = sum(byte < 32 and byte not in _HARMLESS for byte in head)
    if controls > max(2, len(head) // 50):
        raise ReaderError("ledger.is_binary", name=name)


def _is_wide(head: bytes) -> bool:
    return wide_order(head) is not None


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
