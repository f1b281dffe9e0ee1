"""Where the firm wants to go: the roadmap's panel, its dates on a line, and its words."""

from __future__ import annotations

from typing import Any

from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said, ShownChart


class RoadmapInstruments(Bench):
    """Projects, the dates that force them, what the debt delays."""

    def roadmap_panel(self) -> Any:
        """Return the panel of projects, systems, contract dates and the firm's own dates."""
        from workbook.widgets.roadmap import RoadmapPanel

        return RoadmapPanel(
            self._session, self.language, self._changed, figures=lambda: self.assessment, today=self._study.today
        )

    def timeline(self) -> ShownChart:
        """Return the dates of the firm on a line of three years."""
        return self._show("timeline_chart")

    def say_timeline(self) -> Said:
        """Return in words the dates to come."""
        return self._say("timeline_chart")

    def say_roadmap(self) -> Said:
        """Return in one sentence the dates imposed and what delays cost."""
        from workbook.views.roadmap import said

        return Said(said(self.assessment, self.language))
