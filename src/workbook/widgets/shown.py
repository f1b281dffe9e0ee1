"""Displays with a plain-text twin, so that a notebook read without a kernel is never an empty grey box."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from workbook.i18n import Language, text
from workbook.widgets import tables

if TYPE_CHECKING:
    from workbook.views.charts import Chart

PLOTLY = "application/vnd.plotly.v1+json"


class Said:
    """Sentences shown as text: kept in the notebook, compared by the tests, read aloud by a screen reader."""

    def __init__(self, sentences: str) -> None:
        self.sentences = sentences

    def __repr__(self) -> str:
        return self.sentences

    def _repr_markdown_(self) -> str:
        return self.sentences


class Page:
    """A piece of HTML with its plain-text twin."""

    def __init__(self, html: str, plain: str) -> None:
        self.html = html
        self.plain = plain

    def __repr__(self) -> str:
        return self.plain

    def _repr_html_(self) -> str:
        return self.html


class ShownChart:
    """A chart in a notebook: its finding above it, its figures folded below, both in plain text besides."""

    def __init__(self, chart: Chart, language: Language) -> None:
        self.chart = chart
        self.language: Language = language

    def __repr__(self) -> str:
        return f"{self.chart.alternative}\n{tables.plain(self.chart.table.headers, self.chart.table.rows)}"

    def _ipython_display_(self) -> None:
        from IPython.display import display

        chart = self.chart
        display(Page(tables.finding(chart.title), chart.title))  # type: ignore[no-untyped-call]
        # plotly's own writing of the figure: plain lists and numbers, which is what a notebook's file can hold
        figure = {**json.loads(chart.figure.to_json()), "config": {"displayModeBar": False, "staticPlot": True}}
        display({PLOTLY: figure, "text/plain": repr(self)}, raw=True)  # type: ignore[no-untyped-call]
        inside = tables.table(chart.table.headers, chart.table.rows)
        folded = tables.folded(text("lessons.show_figures", self.language), inside)
        display(Page(folded, tables.plain(chart.table.headers, chart.table.rows)))  # type: ignore[no-untyped-call]


def bundle(widget: Any, plain: str) -> dict[str, Any]:
    """Return a widget's display data with our own plain text instead of its Python description."""
    shown = widget._repr_mimebundle_()
    data = shown[0] if isinstance(shown, tuple) else shown
    return {**(data or {}), "text/plain": plain}
