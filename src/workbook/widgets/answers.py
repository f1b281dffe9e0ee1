"""Answers given apart, brought into the open case: what differs is told before anything is replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast

import anywidget
import traitlets

from workbook.cases import CaseFile
from workbook.cases.answers_file import Added, AnswersFile, add_answers, read_answers
from workbook.cases.session import Session
from workbook.errors import CaseFileError, WorkbookError
from workbook.i18n import Language, date, explain, plural, text
from workbook.questions import Answer, gap_between, question, topic
from workbook.views import two_views
from workbook.views.modules import source, styles
from workbook.widgets.panel_saving import saved_words

_WORDS = ("title", "how", "choose")


class AnswersPanel(anywidget.AnyWidget):
    """Brings answers files into a case; nothing is replaced unless the user says so.

    Args:
        session: gives the session of the case open now, which saves it.
        language: of every text.
        on_change: called with the case once answers were added.
    """

    _esm = source("answers")
    _css = styles("answers")

    language = traitlets.Unicode("fr").tag(sync=True)
    words = traitlets.Dict().tag(sync=True)
    said = traitlets.Unicode().tag(sync=True)
    alarm = traitlets.Unicode().tag(sync=True)
    rows: traitlets.List[Any] = traitlets.List().tag(sync=True)
    choices: traitlets.List[Any] = traitlets.List().tag(sync=True)
    action = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        session: Callable[[], Session],
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] = lambda _: None,
    ) -> None:
        self._session = session
        self._on_change = on_change
        self._given: AnswersFile | None = None
        self._same_firm = False
        super().__init__(language=language, words={name: text(f"answers.panel.{name}", language) for name in _WORDS})
        self.observe(self._acted, "action")

    @property
    def _language(self) -> Language:
        return "en" if self.language == "en" else "fr"

    def add(self, written: str) -> None:
        """Add the answers of a file's text; what is wrong or differs is told, and nothing changes then."""
        self._given, self._same_firm = None, False
        try:
            self._given = read_answers(written)
        except CaseFileError as refused:
            self._tell(alarm=explain(refused, self._language))
            return
        self._try()

    def _acted(self, change: Mapping[str, Any]) -> None:
        asked = change["new"]
        kind = asked.get("kind")
        if kind == "add":
            self.add(str(asked.get("text", "")))
        elif self._given is None or kind not in {one["key"] for one in self.choices}:
            return
        elif kind == "cancel":
            self._given = None
            self._tell(said=text("answers.panel.left", self._language))
        else:
            self._same_firm = self._same_firm or kind == "same_firm"
            self._try(replace=kind == "replace")

    def _try(self, *, replace: bool = False) -> None:
        given, session = cast("AnswersFile", self._given), self._session()
        try:
            added = add_answers(session.case, given, replace=replace, same_firm=self._same_firm)
        except CaseFileError as refused:
            self._ask(refused, given)
            return
        self._given = None
        kept = saved_words(session.save(), self._language)
        self._tell(said=self._added(added, given, session.case), alarm=kept["alarm"])
        self._on_change(session.case)

    def _ask(self, refused: WorkbookError, given: AnswersFile) -> None:
        """Say why nothing was added, and what the user may choose."""
        language = self._language
        kind = {"answers.other_firm": "same_firm", "answers.conflicts": "replace"}[refused.code]
        rows = []
        for fault in refused.faults:
            asked = question(str(fault.where))
            here, file = (
                two_views.said(cast("Answer", fault.values[side]), asked, language) for side in ("here", "file")
            )
            subject = topic(asked, language)
            rows.append(
                {
                    "title": subject[:1].upper() + subject[1:],
                    "here": text("answers.panel.here", language, said=here),
                    "file": text("answers.panel.file", language, said=file),
                }
            )
        values = {"file": given.firm, "case": self._session().case.firm.name, "n": str(len(rows))}
        self._tell(alarm=text(f"answers.panel.{kind}_why", language, **values))
        self.rows = rows
        self.choices = [{"key": key, "label": text(f"answers.panel.{key}", language)} for key in ("cancel", kind)]

    def _added(self, added: Added, given: AnswersFile, case: CaseFile) -> str:
        language = self._language
        by = text(f"gap.{given.view}", language).lower()
        day = date(given.date, language)
        lines = [plural("answers.added", language, len(added.new), firm=case.firm.name, view=by, date=day)]
        lines += [
            plural(f"answers.{name}", language, len(names))
            for name, names in (("replaced", added.replaced), ("same", added.same))
            if names
        ]
        gap = gap_between(case.answers.get("owner", {}), case.answers.get("provider", {}))
        return " ".join([*lines, two_views.summary(gap, language)])

    def _tell(self, said: str = "", alarm: str = "") -> None:
        self.said, self.alarm, self.rows, self.choices = said, alarm, [], []

    def __repr__(self) -> str:
        return "\n".join(part for part in (self.words["title"], self.words["how"], self.alarm, self.said) if part)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the live panel, and its words for a notebook that is not trusted or has no kernel."""
        shown = super()._repr_mimebundle_(**options)
        data = cast("dict[str, Any]", shown[0] if isinstance(shown, tuple) else shown)
        data["text/plain"] = repr(self)
        return shown
