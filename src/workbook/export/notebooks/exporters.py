"""What `jupyter nbconvert --to workbook_slides` and `--to workbook_html` run: registered in pyproject.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters.base import Exporter
from nbconvert.utils.exceptions import ConversionException

from workbook.errors import ExportError
from workbook.export.notebooks.pages import deck, page
from workbook.export.notebooks.parts import told
from workbook.i18n import explain, language_of


class _OneFile(Exporter):
    """A notebook as one self-contained file."""

    output_mimetype = "text/html"
    _deck = False

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> tuple[Any, Any]:
        """Return the file's text and nbconvert's resources.

        Raises:
            ConversionException: something cannot be drawn; nbconvert shows its sentence.
        """
        nb, resources = super().from_notebook_node(nb, resources, **kw)
        metadata = resources.get("metadata", {})
        folder = Path(metadata["path"]) if metadata.get("path") else None
        try:
            found = told(nb, str(metadata.get("name") or "notebook"), folder, skipped=not self._deck)
        except ExportError as error:
            language = nb.metadata.get("workbook", {}).get("language") or nb.metadata.get("lang")
            raise ConversionException(explain(error, language_of(language))) from error
        return (deck if self._deck else page)(found), resources


class WorkbookSlides(_OneFile):
    """A notebook as a deck."""

    file_extension = ".slides.html"
    export_from_notebook = "Workbook slides"
    _deck = True


class WorkbookHTML(_OneFile):
    """A notebook as a page."""

    file_extension = ".html"
    export_from_notebook = "Workbook page"
