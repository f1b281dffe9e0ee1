"""Runs a lesson once while it is built, and keeps only what a later run can be compared with: small texts."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from workbook.errors import LessonError
from workbook.export.notebooks.kernel import NotRunError, run_notebook

CELL_SECONDS = 120
MOST_SIGNS = 4096
_KEPT_TYPES = ("text/plain", "text/html", "text/markdown")


def execute(notebook: Any, *, name: str) -> None:
    """Run a notebook in a fresh kernel, then keep the outputs that compare equal next time.

    Raises:
        LessonError: a cell fails or takes more than two minutes; the sentence names it.
    """
    metadata = dict(notebook.metadata)  # a run adds the version of this machine's Python
    with tempfile.TemporaryDirectory() as folder:
        environment = {"WORKBOOK_WORKSPACE": folder, "PYTHONWARNINGS": "default"}
        try:
            run_notebook(notebook, Path(folder), CELL_SECONDS, environment)
        except NotRunError as error:
            last = [cell.id for cell in notebook.cells if cell.get("outputs") or cell.get("execution_count")][-1:]
            cell = last[0] if last else "1"
            raise LessonError("lessons.cell_failed", notebook=name, cell=cell, why=str(error)) from error
    notebook.metadata.clear()
    notebook.metadata.update(metadata)
    prune(notebook)


def prune(notebook: Any) -> None:
    """Drop charts, widgets and long outputs; number the cells that keep one from 1, clear the others."""
    count = 0
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type != "code":
            continue
        cell.outputs = kept_outputs(cell.outputs)
        cell.execution_count = None
        if cell.outputs:
            count += 1
            cell.execution_count = count
        for output in cell.outputs:
            if output.output_type == "execute_result":
                output.execution_count = count


def kept_outputs(outputs: list[Any]) -> list[Any]:
    """Return a cell's outputs when all are small texts, else none: half an output would never compare equal."""
    return list(outputs) if all(_is_small_text(output) for output in outputs) else []


def _is_small_text(output: Any) -> bool:
    if output.output_type == "stream":
        return output.name == "stdout" and len(output.text) <= MOST_SIGNS
    if output.output_type not in ("execute_result", "display_data"):
        return False
    data = output.data
    return all(mime in _KEPT_TYPES and len(data[mime]) <= MOST_SIGNS for mime in data) and (
        "text/html" not in data or 'class="dataframe"' in data["text/html"]
    )
