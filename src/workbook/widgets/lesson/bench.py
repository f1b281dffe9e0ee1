"""The bench a lesson works on: one case, what the model says of it, and how charts are shown and said."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.cases.session import Session
from workbook.errors import LessonError
from workbook.exercises import Study
from workbook.i18n import LANGUAGES, Language, number, text
from workbook.widgets import tables
from workbook.widgets.shown import Said, ShownChart

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.assessment import Assessment
    from workbook.views.charts import Chart


class Bench:
    """What all instruments stand on: the case, its assessment, the charts already drawn.

    Raises:
        LessonError: the language is none of ours.
        CaseFileError: the case cannot be opened; the sentence says why.
    """

    def __init__(self, number: str, *, language: str, case: str) -> None:
        if language not in LANGUAGES:
            raise LessonError("lessons.no_such_language", name=language, known=", ".join(LANGUAGES))
        self.number = number
        self.language: Language = "en" if language == "en" else "fr"
        self._study = Study(case, self.language)
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

    # shared by the instruments

    @property
    def _own_file(self) -> Path | None:
        """The firm's own file, None for a sample: what is changed there is kept for the session only."""
        own = Path(self._study.name).expanduser()
        return own if own.suffix == ".json" else None

    @cached_property
    def _session(self) -> Session:
        """The case being worked on, with its file when it is the firm's own."""
        return Session(self.case, self._own_file)

    def _changed(self, _case: CaseFile) -> None:
        """Forget what was worked out from the former answers; the next cell run works it out again."""
        self._study.forget()
        self._charts.clear()
        self._board = None
        self.__dict__.pop("_register", None)

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
