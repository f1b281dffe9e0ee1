"""Writes the documents of a case into a folder, each under a name that says whose it is and in which language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from workbook.errors import ExportError, Fault
from workbook.export.files import folder, safe_name, save
from workbook.export.job import Job
from workbook.export.kinds import KINDS, USUAL, writer_of
from workbook.export.printing import one_browser
from workbook.i18n import LANGUAGES, Language, text

Progress = Callable[[str], None]


def export_case(
    case: Any,
    kinds: Iterable[str] = USUAL,
    language: Language = "fr",
    out: Path | str = ".",
    progress: Progress | None = None,
    pseudonymise: bool | None = None,
    **wishes: Any,
) -> list[Path]:
    """Write the asked kinds of document of one case and return their paths, in the order asked.

    Args:
        case: a case file.
        kinds: of `KINDS`: `html` is the page to take home, `slides` the deck, `questionnaire` what owner and
            provider answer apart.
        language: of every text.
        out: folder to write in, made when it is missing.
        progress: is told, in a sentence, what is being done.
        pseudonymise: whether names are replaced; when not said, they are in decks, unless the firm is fictional.
            Who is who is put into the case, to be saved with it: pseudonyms then stay the same and can be undone.
        wishes: `today`, `chapters` and `brand`, as in `Job`.

    Raises:
        ExportError: a kind or language is not known (`export.unknown_kind`, `export.unknown_language`), the
            folder cannot be written in (`export.not_a_folder`, `export.cannot_write`), or some documents could not
            be made (`export.incomplete`, with what was written and one fault for each that was not).
    """

    wishes["today"] = day = wishes.get("today") or dt.date.today()

    def figures() -> Any:
        from workbook.cases.assessment import assess

        if progress:
            progress(text("export.progress_figures", language, firm=case.firm.name))
        return assess(case, today=day)

    wanted = _known(kinds, language)
    job = _by_kind(_job(case, language, figures, wishes), pseudonymise)
    return _write(job, wanted, language, folder(Path(out)), progress)


def export_assessment(
    assessment: Any,
    kinds: Iterable[str] = USUAL,
    language: Language = "fr",
    out: Path | str = ".",
    progress: Progress | None = None,
    pseudonymise: bool | None = None,
    **wishes: Any,
) -> list[Path]:
    """Write the asked kinds of document from figures already computed; otherwise as `export_case`."""
    wanted = _known(kinds, language)
    job = _by_kind(_job(assessment.case, language, lambda: assessment, wishes), pseudonymise)
    return _write(job, wanted, language, folder(Path(out)), progress)


def file_name(case: Any, ending: str, language: Language, code: str = "") -> str:
    """Return the name of a document's file: the case's slug or firm, its code without names, language and ending."""
    named = safe_name(str(getattr(case, "slug", None) or case.firm.name))
    return f"{named}-{code}.{language}.{ending}" if code else f"{named}.{language}.{ending}"


def _job(case: Any, language: Language, figures: Callable[[], Any], wishes: dict[str, Any]) -> Job:
    return Job(case, language, wishes.pop("today", None) or dt.date.today(), figures, **wishes)


def _by_kind(job: Job, pseudonymise: bool | None) -> Callable[[str], Job]:
    """Return what gives the job of a kind: with names or without.

    Decks are shown to a room, hence without, unless the firm is invented: nobody's name is read then.
    """

    @cache
    def nameless() -> Job:
        from workbook.cases.pseudonyms import keep_names, pseudonymised

        told, book = pseudonymised(job.case, job.language)
        keep_names(job.case, book)
        return replace(job, case=told, code=job.case.code, figures=lambda: replace(job.assessment, case=told))

    def of(kind: str) -> Job:
        usual = kind.startswith("slides") and not job.case.fictional
        hidden = usual if pseudonymise is None else pseudonymise
        return nameless() if hidden else job

    return of


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


def _write(
    job: Callable[[str], Job], kinds: tuple[str, ...], language: Language, out: Path, progress: Progress | None
) -> list[Path]:
    written: list[Path] = []
    missing: list[Fault] = []
    with one_browser():
        for kind in kinds:
            try:
                written.extend(_files(job(kind), kind, out, progress))
            except ExportError as error:
                if error.code == "export.cannot_write":
                    raise
                missing.append(Fault(error.code, where=kind, values=error.values))
    if missing:
        names = ", ".join(path.name for path in written) or text("export.nothing", language)
        raise ExportError("export.incomplete", faults=tuple(missing), written=names, folder=str(out))
    return written


def _files(job: Job, kind: str, out: Path, progress: Progress | None) -> Iterator[Path]:
    for file in writer_of(kind)(job):
        path = out / file_name(job.case, file.ending, job.language, job.code)
        if progress:
            progress(text("export.progress_file", job.language, file=path.name))
        save(path, file.content)
        yield path
