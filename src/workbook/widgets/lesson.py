"""A lesson's bench: the instruments its cells lay out, each with a twin that says its figures in words."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.errors import LessonError
from workbook.exercises import Sheet, Study, find, of_lesson, progress_sentence, quiz_of
from workbook.exercises.books import last_year
from workbook.i18n import LANGUAGES, Language, number, text
from workbook.widgets import tables
from workbook.widgets.contract import say_contract
from workbook.widgets.exercise import Quiz, Task
from workbook.widgets.ledger import ledger_table, say_ledger
from workbook.widgets.shown import Page, Said, ShownChart

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.assessment import Assessment
    from workbook.views.charts import Chart


STORY_BEGINS = 3  # title, notice and first paragraph; the rest is folded


class Lesson:
    """One lesson on one case, in one language. Charts and panels show; `say_…` says the same in words.

    Raises:
        LessonError: the language is none of ours.
        CaseFileError: the case cannot be opened; the sentence says why.
    """

    def __init__(self, number: str, *, language: str, case: str) -> None:
        if language not in LANGUAGES:
            raise LessonError("lessons.no_such_language", name=language, known=", ".join(LANGUAGES))
        self.number = number
        self.language: Language = "en" if language == "en" else "fr"
        self._study = Study(case)
        self._charts: dict[str, Chart] = {}
        self._board: Any = None

    @property
    def case(self) -> CaseFile:
        """The firm's case file."""
        return self._study.case

    @property
    def assessment(self) -> Assessment:
        """What the model says of the firm."""
        return self._study.assessment

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        known = sorted(word for word in dir(type(self)) if not word.startswith("_"))
        raise LessonError("lessons.no_such_instrument", name=name, known=", ".join(known))

    def __repr__(self) -> str:
        return f"{self._title()}\n{self._who()}"

    def _repr_html_(self) -> str:
        from workbook.views.fonts import font_faces
        from workbook.views.modules import styles

        return f"<style>{font_faces()}{styles('lesson')}</style>" + tables.banner(self._title(), self._who())

    def _title(self) -> str:
        kind = "lessons.case_fictional" if self.case.fictional else "lessons.case_own"
        return text(kind, self.language, name=self.case.firm.name)

    def _who(self) -> str:
        firm = self.case.firm
        if self._study.is_new:
            return text("lessons.case_new", self.language, file=Path(self._study.name).name)
        people, users = number(firm.employees, self.language), number(firm.users, self.language)
        return text("lessons.case_line", self.language, people=people, users=users)

    # the situation and what it shows

    def situation_panel(self) -> Any:
        """Return the panel of the 36 questions, with its live verdict."""
        from workbook.widgets.panel import SituationPanel

        own = Path(self._study.name).expanduser()
        autosave = own if own.suffix == ".json" else None
        return SituationPanel(self.case, self.language, on_change=self._changed, autosave=autosave)

    def _changed(self, _case: CaseFile) -> None:
        """Forget what was worked out from the former answers; the next cell run works it out again."""
        self._study.forget()
        self._charts.clear()
        self._board = None
        self.__dict__.pop("_register", None)

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

    # what is paid, what it costs

    def drift(self) -> ShownChart:
        """Return the chart of what is paid against what it costs, over five years."""
        return self._show("drift_chart")

    def say_drift(self) -> Said:
        """Return the drift in words."""
        return self._say("drift_chart")

    def split(self) -> ShownChart:
        """Return where the change comes from: prices, users, debt, out of scope, incidents."""
        return self._show("split_chart")

    def say_split(self) -> Said:
        """Return the causes of the change, in words."""
        return self._say("split_chart")

    def debt(self) -> ShownChart:
        """Return the chart of the debts: principal, and five years of interest."""
        return self._show("debt_chart")

    def say_debt(self) -> Said:
        """Return the debts in words."""
        return self._say("debt_chart")

    def register(self) -> Page:
        """Return the register of debts as a table."""
        table = self._register
        rows = [
            (row.name, row.principal, row.interest, row.rate, row.breaking_point, row.grade)
            for row in (*table.rows, table.total)
        ]
        first = sum(row.first for row in table.rows)
        html = tables.finding(table.title) + tables.table(table.headers, rows, last_is_total=True, marked=first)
        return Page(html, f"{table.title}\n{tables.plain(table.headers, rows)}")

    def say_register(self) -> Said:
        """Return the register in words: what to repay first, what all of it costs, and the firm's grade."""
        total = self._register.total
        worth = [f"{row.name[:1].lower()}{row.name[1:]}" for row in self._register.rows if row.first]
        if not worth:
            return Said(self._register.summary)
        values = {"principal": total.principal, "interest": total.interest, "grade": total.grade}
        names, point = ", ".join(worth), total.breaking_point
        return Said(text("lessons.say_register", self.language, first=names, point=point, **values))

    @cached_property
    def _register(self) -> Any:
        from workbook.views.registry import register_table

        return register_table(self.assessment, self.language)

    def ledger(self) -> Page:
        """Return the suppliers the ledger counts as IT over the last twelve months."""
        return ledger_table(last_year(self._study), self.language)

    def say_ledger(self) -> Said:
        """Return the ledger's last twelve months in words."""
        return say_ledger(last_year(self._study), self.language)

    def board(self) -> Any:
        """Return the what-if board: choose levers, see what changes."""
        from workbook.widgets.board import board

        self._board = board(self.assessment, self.language)
        return self._board

    def say_board(self) -> Said:
        """Return what the plan chosen on the board changes, in one sentence; before any choice, the recommended one."""
        shown = self._board or self.board()
        return Said(shown.sentence) if hasattr(shown, "sentence") else Said(repr(shown))

    # exercises

    def exercise(self, name: str) -> Task:
        """Return an exercise of this or another lesson, `02-1`."""
        return Task(Sheet(find(name), self._study, self.language))

    def quiz(self) -> Quiz:
        """Return the lesson's five closing questions."""
        return Quiz([Sheet(question, self._study, self.language) for question in quiz_of(self.number)])

    def progress(self) -> Said:
        """Return how many of the lesson's exercises are found; the marks stay on this machine."""
        return Said(progress_sentence([exercise.id for exercise in of_lesson(self.number)], self.language))

    # shared

    @property
    def _colon(self) -> str:
        return "\u00a0: " if self.language == "fr" else ": "

    def _chart(self, name: str) -> Chart:
        if name not in self._charts:
            from workbook.views import charts

            self._charts[name] = getattr(charts, name)(self.assessment, self.language, "page")
        return self._charts[name]

    def _show(self, name: str) -> ShownChart:
        return ShownChart(self._chart(name), self.language)

    def _say(self, name: str) -> Said:
        return Said(self._chart(name).summary)
