"""The XML inside a PDF: Factur-X, ZUGFeRD and XRechnung attach it; what the PDF may unpack is bounded."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from workbook.errors import ReaderError
from workbook.readers.invoices.xml import LARGEST_XML
from workbook.readers.sources import Source

if TYPE_CHECKING:
    from pypdf import PdfReader

KNOWN_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml")
MOST_FILES, MOST_NODES, MOST_TRIED = 200, 500, 5
_BOUNDS: dict[str, Any] = {
    "zlib_maximum_output_length": LARGEST_XML,
    "lzw_maximum_output_length": LARGEST_XML,
    "run_length_maximum_output_length": LARGEST_XML,
    "brotli_maximum_output_length": LARGEST_XML,
    "array_based_stream_maximum_output_length": LARGEST_XML,
    "stream_decoding_work_maximum_length": 2 * LARGEST_XML,
    "zlib_maximum_recovery_input_length": 1 << 20,
    "stream_filters_maximum_length": 4,
}


def is_pdf(head: bytes) -> bool:
    """Return whether a file is a PDF: its mark stands in the first kilobyte."""
    return b"%PDF-" in head[:1024]


def attached_xml(data: bytes, source: Source) -> list[bytes]:
    """Return the XML files attached to a PDF, the likeliest invoice first; never empty.

    Names known to hold an invoice come first, then any other `.xml`, then what is declared as XML.

    Raises:
        ReaderError: `password`, `too_large` (unpacks to more than is allowed), `truncated`, `pdf_broken`, or
            `no_data` when the PDF is a picture of an invoice and nothing more.
    """
    from pypdf import apply_configuration
    from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError

    ended = b"%%EOF" in data[-2048:]
    try:
        with apply_configuration(**_BOUNDS), _quiet():
            found = _xml_files(_open(data, source))
    except ReaderError:
        raise
    except (FileNotDecryptedError, DependencyError) as error:
        raise source.refusal("password") from error
    except LimitReachedError as error:
        raise source.refusal("bomb", limit=LARGEST_XML >> 20) from error
    except Exception as error:  # a damaged PDF makes its reader fail in a hundred ways; each means the same
        raise source.refusal("pdf_broken" if ended else "truncated") from error
    if not found:
        raise source.refusal("no_data" if ended else "truncated")
    return found


def _open(data: bytes, source: Source) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(io.BytesIO(data), root_object_recovery_limit=500, xref_stream_maximum_entries=200_000)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise source.refusal("password")
    return reader


def _xml_files(reader: PdfReader) -> list[bytes]:
    ranked: list[tuple[int, int, Any]] = []
    for place, (name, spec) in enumerate(_specifications(reader)):
        stream = _stream(spec)
        if stream is None:
            continue
        base = name.replace("\\", "/").rpartition("/")[2].strip().lower()
        if base in KNOWN_NAMES:
            ranked.append((0, place, stream))
        elif base.endswith(".xml"):
            ranked.append((1, place, stream))
        elif str(stream.get("/Subtype", "")).lower().endswith("xml"):
            ranked.append((2, place, stream))
    ranked.sort(key=lambda one: one[:2])
    return [bytes(stream.get_data()) for _, _, stream in ranked[:MOST_TRIED]]


def _specifications(reader: PdfReader) -> Iterator[tuple[str, Any]]:
    """Yield name and file specification of what is attached: the tree of names first, then associated files."""
    from pypdf.generic import ArrayObject, DictionaryObject

    root = reader.root_object
    names = _get(_get(root, "/Names"), "/EmbeddedFiles")
    nodes, seen, count = [names], 0, 0
    while nodes and seen < MOST_NODES:
        node, seen = nodes.pop(0), seen + 1
        pairs = _get(node, "/Names")
        if isinstance(pairs, ArrayObject):
            for name, spec in zip(pairs[0::2], pairs[1::2], strict=False):
                count += 1
                if count > MOST_FILES:
                    return
                yield _name(spec.get_object()) or str(name.get_object()), spec.get_object()
        kids = _get(node, "/Kids")
        if isinstance(kids, ArrayObject):
            nodes += [kid.get_object() for kid in kids[:MOST_NODES]]
    associated = _get(root, "/AF")
    for spec in associated[:MOST_FILES] if isinstance(associated, ArrayObject) else ():
        if isinstance(spec.get_object(), DictionaryObject):
            yield _name(spec.get_object()), spec.get_object()


def _get(node: Any, key: str) -> Any:
    from pypdf.generic import DictionaryObject

    value = node.get(key) if isinstance(node, DictionaryObject) else None
    return value.get_object() if value is not None else None


def _name(spec: Any) -> str:
    return str(_get(spec, "/UF") or _get(spec, "/F") or "")


def _stream(spec: Any) -> Any:
    from pypdf.generic import StreamObject

    held = _get(spec, "/EF")
    found = _get(held, "/F") or _get(held, "/UF")
    return found if isinstance(found, StreamObject) else None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the PDF reader's remarks on damaged files out of the user's sight: the refusal says what matters."""
    log = logging.getLogger("pypdf")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)
