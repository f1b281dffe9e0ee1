"""Writes the documents of a notebook into a folder, run first when it holds no figure yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from workbook.errors import ExportError
from workbook.export.brand import OURS, Brand
from workbook.export.files import folder, safe_name, save
from workbook.export.notebooks.kernel import NotRunError, run_notebook
from workbook.export.notebooks.pages import deck, page
from workbook.export.notebooks.parts import told
from workbook.export.printing import PRINTED_SLIDES, print_pdf
from workbook.i18n import Language, text
from workbook.views import look

KINDS = ("html", "slides", "pdf", "slides-pdf")
MOST_BYTES = 100_000_000
CELL_SECONDS = 600


def export_notebook(
    path: Path,
    kinds: Iterable[str],
    language: Language,
    out: Path,
    progress: Callable[[str], None] | None = None,
    *,
    brand: Brand = OURS,
) -> list[Path]:
    """Write the asked kinds of document of one notebook and return their paths, in the order asked.

    A notebook without any output is run first, in its own folder; the file itself is left as it is.

    Raises:
        ExportError: it cannot be read or run, a kind is not one of a notebook's, or something cannot be drawn.
    """
    wanted = tuple(dict.fromkeys(kinds))
    for kind in wanted:
        if kind not in KINDS:
            raise ExportError("export.not_of_a_notebook", kind=kind, known=", ".join(KINDS))
    notebook = _read(path)
    to = folder(out)
    if not any(cell.get("outputs") and _is_drawn(cell) for cell in notebook.cells):
        if progress:
            progress(text("export.progress_run", language, file=path.name))
        _run(notebook, path)
    written = []
    for kind in wanted:
        slides = kind.startswith("slides")
        found = told(notebook, path.stem, path.parent, skipped=not slides)
        ending = {"html": "html", "pdf": "pdf", "slides": "slides.html", "slides-pdf": "slides.pdf"}[kind]
        target = to / f"{safe_name(path.stem)}.{ending}"
        if progress:
            progress(text("export.progress_file", language, file=target.name))
        content: str | bytes
        if kind == "slides-pdf":
            content = print_pdf(deck(found, brand, paper=True), ready=PRINTED_SLIDES, width=look.SLIDE_WIDTH)
        else:
            content = deck(found, brand) if slides else page(found, brand)
        save(target, print_pdf(str(content)) if kind == "pdf" else content)
        written.append(target)
    return written


def _read(path: Path) -> Any:
    import nbformat

    try:
        if path.stat().st_size > MOST_BYTES:
            raise ExportError("export.notebook_too_large", path=str(path), most=MOST_BYTES // 1_000_000)
        notebook = nbformat.reads(path.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
        nbformat.validate(notebook)
    except OSError as error:
        raise ExportError("export.notebook_unreadable", path=str(path), reason=error.strerror or str(error)) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, nbformat.ValidationError) as error:
        raise ExportError("export.not_a_notebook", path=str(path)) from error
    return notebook


def _is_drawn(cell: Any) -> bool:
    """Return whether a cell keeps more than the small texts that lessons are shipped with."""
    return any(set(output.get("data", ())) - {"text/plain", "text/markdown"} for output in cell.outputs)


def _run(notebook: Any, path: Path) -> None:
    try:
        run_notebook(notebook, path.parent, CELL_SECONDS)
    except NotRunError as error:
        raise ExportError("export.notebook_failed", path=str(path), why=str(error)[:300]) from error
