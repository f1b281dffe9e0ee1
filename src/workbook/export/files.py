"""Names that every file system takes, and files written whole or not at all."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from workbook.cases.disk import write_whole
from workbook.errors import ExportError


def safe_name(name: str) -> str:
    """Return a name every file system takes: small letters, digits and hyphens, at most 60 signs.

    >>> safe_name("Ateliers Brémond"), safe_name('<script>"../'), safe_name("株式会社"), safe_name("con")
    ('ateliers-bremond', 'script', 'dossier', 'dossier-con')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    reserved = re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", slug)
    return f"dossier-{slug}" if reserved else slug or "dossier"


def folder(out: Path) -> Path:
    """Return a folder to write in, made when missing; asked before the figures are computed, not after.

    Raises:
        ExportError: it is a file (`export.not_a_folder`) or cannot be made (`export.cannot_write`).
    """
    if out.exists() and not out.is_dir():
        raise ExportError("export.not_a_folder", path=str(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError("export.cannot_write", path=str(out), reason=error.strerror or str(error)) from error
    return out


def save(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: an export that is stopped half-way leaves the last one as it was.

    Raises:
        ExportError: the file cannot be written (`export.cannot_write`).
    """
    try:
        write_whole(path, content.encode() if isinstance(content, str) else content, path.parent)
    except OSError as error:
        raise ExportError("export.cannot_write", path=str(path), reason=error.strerror or str(error)) from error
