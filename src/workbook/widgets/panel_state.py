"""What the situation panel's kernel and page share: each trait is drawn, or reported, by `panel.js`."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from workbook.views.modules import source, styles


class PanelState(anywidget.AnyWidget):
    """The shared state; `answers`, `figures` and `action` come back from the page, the rest goes to it.

    `revision` counts what the page sent, `acknowledged` what was kept: they differ while something is on its way.
    """

    _esm = source("panel")
    _css = styles("panel")

    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    themes: traitlets.List[Any] = traitlets.List().tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    groups: traitlets.List[Any] = traitlets.List().tag(sync=True)
    firm = traitlets.Unicode().tag(sync=True)
    current = traitlets.Unicode("figures").tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    figures = traitlets.Dict().tag(sync=True)
    faults = traitlets.Dict().tag(sync=True)
    doubts = traitlets.Dict().tag(sync=True)
    progress = traitlets.Dict().tag(sync=True)
    verdict = traitlets.Dict().tag(sync=True)
    worth = traitlets.Dict().tag(sync=True)
    visit = traitlets.Dict().tag(sync=True)
    saved = traitlets.Dict().tag(sync=True)
    undo = traitlets.Dict().tag(sync=True)
    action = traitlets.Dict().tag(sync=True)
    revision = traitlets.Int(0).tag(sync=True)
    acknowledged = traitlets.Int(0).tag(sync=True)
