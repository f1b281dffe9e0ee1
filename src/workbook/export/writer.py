"""Writes the artefacts of a case into a folder, each under a name that says whose it is and in which language."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from workbook.errors import ExportError
from workbook.i18n import LANGUAGES, Language, text

KINDS = ("html", "slides")
_ENDINGS = {"html": "html", "slides": "slides.html"}


def export_case(
    case: Any,
    kinds: Iterable[str] = KINDS,
    language: Language = "fr",
    out: Path | str = ".",
    progress: Callable[[str], None] | None = None,
) -> list[Path]:
    """Write the asked kinds of document of one case and return their paths, in the order asked.

    Args:
        case: a case file.
        kinds: of `KINDS`: `html` is the page to take home, `slides` the deck.
        language: of every text.
        out: folder to write in, made when it is missing.
        progress: is told, in a sentence, what is being done.

    Raises:
        ExportError: a kind or language is not known (`export.unknown_kind`, `export.unknown_language`), or the
            folder cannot be written in (`export.not_a_folder`, `export.cannot_write`).
    """
    wanted = _known(kinds, language)
    folder = _folder(Path(out))
    if progress:
        progress(text("export.progress_figures", language, firm=case.firm.name))
    from workbook.cases.assessment import assess

    return _write(assess(case), wanted, language, folder, progress)


def export_assessment(
    assessment: Any,
    kinds: Iterable[str] = KINDS,
    language: Language = "fr",
    out: Path | str = ".",
    progress: Callable[[str], None] | None = None,
) -> list[Path]:
    """Write the asked kinds of document from figures already computed; otherwise as `export_case`."""
    return _write(assessment, _known(kinds, language), language, _folder(Path(out)), progress)


def file_name(case: Any, kind: str, language: Language) -> str:
    """Return the name of a document: the case's slug or firm, language and kind."""
    named = getattr(case, "slug", None) or case.firm.name
    return f"{safe_name(str(named))}.{language}.{_ENDINGS[kind]}"


def safe_name(name: str) -> str:
    """Return a name every file system takes: small letters, digits and hyphens, at most 60 signs.

    >>> safe_name("Ateliers Brémond"), safe_name('<script>"../'), safe_name("株式会社"), safe_name("con")
    ('ateliers-bremond', 'script', 'dossier', 'dossier-con')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    reserved = re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d", slug)
    return f"dossier-{slug}" if reserved else slug or "dossier"


def _known(kinds: Iterable[str], language: str) -> tuple[str, ...]:
    if language not in LANGUAGES:
        raise ExportError("export.unknown_language", language=language)
    wanted = tuple(dict.fromkeys((kinds,) if isinstance(kinds, str) else kinds))
    if not wanted:
        raise ExportError("export.no_kind", known=", ".join(KINDS))
    for kind in wanted:
        if kind not in KINDS:
            raise ExportError("export.unknown_kind", kind=kind, known=", ".join(KINDS))
    return wanted


def _folder(out: Path) -> Path:
    """Return the folder, made when missing; found out before the figures are computed, not after."""
    if out.exists() and not out.is_dir():
        raise ExportError("export.not_a_folder", path=str(out))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError("export.cannot_write", path=str(out), reason=error.strerror or str(error)) from error
    return out


def _write(
    assessment: Any,
    kinds: tuple[str, ...],
    language: Language,
    folder: Path,
    progress: Callable[[str], None] | None,
) -> list[Path]:
    from workbook.export.deck import deck
    from workbook.export.handout import handout
    from workbook.export.story import workshop

    written = []
    for kind in kinds:
        path = folder / file_name(assessment.case, kind, language)
        if progress:
            progress(text("export.progress_file", language, file=path.name))
        page = (
            deck(workshop(assessment, language, "slide"))
            if kind == "slides"
            else handout(workshop(assessment, language, "page"))
        )
        save_page(path, page)
        written.append(path)
    return written


def save_page(path: Path, page: str) -> None:
    """Write a file whole or not at all: an export that stops half-way leaves the last one as it was."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError as error:
        raise ExportError("export.cannot_write", path=str(path), reason=error.strerror or str(error)) from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(page)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise ExportError("export.cannot_write", path=str(path), reason=error.strerror or str(error)) from error
