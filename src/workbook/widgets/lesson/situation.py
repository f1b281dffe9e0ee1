"""The firm's story, contract and situation, and the verdict they give."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.exercises import Study
from workbook.i18n import text
from workbook.widgets.contract import say_contract
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Said, ShownChart

if TYPE_CHECKING:
    from workbook.cases import CaseFile

STORY_BEGINS = 3  # title, notice and first paragraph; the rest is folded


class SituationInstruments(Bench):
    """What the firm is and answered, and what that shows."""

    _panel: Any = None

    def situation_panel(self) -> Any:
        """Return the panel of the 36 questions, with its live verdict."""
        from workbook.widgets.panel import SituationPanel

        self._panel = SituationPanel(self._session, self.language, on_change=self._changed)
        return self._panel

    def firms(self) -> Any:
        """Return the panel of one's firms: what is chosen there is what the lesson shows."""
        from workbook.widgets.firms import FirmsPanel

        return FirmsPanel(self._study.name, lambda: self.case, self.language, self._open_firm)

    def _open_firm(self, name: str) -> None:
        """Put another firm on the bench; charts and texts are of the new one when their cells run again."""
        self._study = Study(name, self.language)
        self.__dict__.pop("_session", None)
        self._changed(self.case)
        if self._panel is not None:
            self._panel.turn_to(self._session)

    def _answers_came(self, case: CaseFile) -> None:
        """Follow answers that came from elsewhere than the situation panel, which shows them."""
        self._changed(case)
        if self._panel is not None:
            self._panel.reread()

    def say_situation(self) -> Said:
        """Return how many questions are known, unknown, without object or not answered yet."""
        done = self.assessment.diagnosis.progress
        counts = {name: str(getattr(done, name)) for name in ("known", "unknown", "na", "blank", "total")}
        return Said(text("lessons.say_situation", self.language, **counts))

    def say_story(self) -> Said:
        """Return the case's story."""
        story = self.case.story.get(self.language)
        if not story:
            return Said(text("lessons.no_story", self.language))
        parts = story.strip().split("\n\n")
        begins, goes_on = parts[:STORY_BEGINS], parts[STORY_BEGINS:]
        begins[0] = "###" + begins[0].removeprefix("#")
        if goes_on:
            summary = text("lessons.story_goes_on", self.language)
            begins += [f"<details><summary>{summary}</summary>", *goes_on, "</details>"]
        return Said("\n\n".join(begins))

    def say_contract(self) -> Said:
        """Return the contract's terms in words."""
        return Said(say_contract(self.assessment.situation.contract, self.language))

    def scores(self) -> ShownChart:
        """Return the six mistakes scored from 0 to 100."""
        return self._show("scores_chart")

    def say_scores(self) -> Said:
        """Return the six scores in words, weakest first."""
        rows = [f"- {name}{self._colon}{score}" for name, score in self._chart("scores_chart").table.rows]
        return Said("\n".join([text("lessons.say_scores", self.language), "", *rows]))

    def posture(self) -> ShownChart:
        """Return the posture map: control and anticipation."""
        return self._show("posture_chart")

    def say_posture(self) -> Said:
        """Return the posture in words."""
        return self._say("posture_chart")
