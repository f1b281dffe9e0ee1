"""The situation panel: the firm's figures, the 36 questions one at a time, and a live verdict.

The state and the rules are here; the module `panel.js` draws what it is given and reports what is typed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, cast

from workbook.cases import CaseFile
from workbook.cases.asking import WorthAsking
from workbook.cases.hints import hints
from workbook.cases.session import Session
from workbook.errors import WorkbookError
from workbook.i18n import Language, explain, plural, text
from workbook.questions import OPTIONS, Answer, Diagnosis, bank, diagnose, merged
from workbook.views import panel_figures, panel_words
from workbook.widgets.hint_words import hint_words
from workbook.widgets.panel_cost import monthly_cost
from workbook.widgets.panel_saving import chosen, saved_words
from workbook.widgets.panel_state import PanelState
from workbook.widgets.panel_verdict import MonthlyCost, Then, printed, verdict
from workbook.widgets.panel_visit import before, visit_words
from workbook.widgets.panel_worth import Ranking, worth_asking

View = Literal["owner", "provider"]
_IDS = frozenset(one.id for one in bank())


class SituationPanel(PanelState):
    """The panel of one case file; shown by being the last thing of a cell.

    Every change is checked, written into `case`, saved, and told to `on_change`.

    Args:
        case: the case file, changed in place, or the session that others work on it with.
        language: the language; `panel.language = "en"` changes it on the spot.
        on_change: called with the case after each change that was kept.
        autosave: the file a case is saved to at each change, or None to keep it for the session only.
        view: whose answers are given: the owner's or the provider's.
        cost: how the monthly cost of a case is found (the model, unless a test brings its own).
        weigh: how open questions are ranked; asked for once the user rests.
        clock: what time it is.
    """

    def __init__(
        self,
        case: CaseFile | Session,
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] | None = None,
        autosave: Path | str | None = None,
        *,
        view: View = "owner",
        cost: Callable[[CaseFile], MonthlyCost] = monthly_cost,
        weigh: Callable[[CaseFile], tuple[WorthAsking, ...]] = worth_asking,
        clock: Callable[[], dt.datetime] = dt.datetime.now,
    ) -> None:
        path = Path(autosave) if autosave is not None else None
        self.session = case if isinstance(case, Session) else Session(case, path, clock=clock)
        self._on_change = on_change
        self._view: View = view
        self._cost, self._ranking = cost, Ranking(weigh)
        self._clock = clock
        self._comparing = False
        self._retracting = self._opening = False
        super().__init__(
            language=language,
            answers=dict(self.case.answers.get(view, {})),
            figures=panel_figures.all_written(self.case, language),
        )
        self.observe(self._answered, "answers")
        self.observe(self._typed, "figures")
        self.observe(self._acted, "action")
        self.observe(lambda _: self._translate(), "language")
        self._translate()

    @property
    def case(self) -> CaseFile:
        """The case file the panel works on."""
        return self.session.case

    def turn_to(self, session: Session) -> None:
        """Show another case, saved to its own file from now on; nothing of the former one goes into it."""
        self.session = session
        self.reread()

    def reread(self) -> None:
        """Show the case as it stands: something else than this panel changed it."""
        self._opening = True
        self.answers = dict(self.case.answers.get(self._view, {}))
        self.figures = panel_figures.all_written(self.case, self._language)
        self._opening = False
        self._translate()

    @property
    def diagnosis(self) -> Diagnosis:
        """Return the diagnosis of both views' answers together: what the verdict shows."""
        return diagnose(merged(self.case.answers.get("owner", {}), self.case.answers.get("provider", {})))

    def answer(self, question: str, value: Answer | None) -> None:
        """Give the answer of a question from code; None takes it away.

        Raises:
            KeyError: no question has this id.
        """
        if question not in _IDS:
            raise KeyError(question)
        kept = {name: given for name, given in self.answers.items() if name != question}
        self.answers = kept if value is None else kept | {question: value}

    def rank(self) -> None:
        """Rank the open questions by what knowing their answers is worth."""
        self._ranking.weigh(self.case)
        self.worth = self._ranking.words(self.case, self._language)

    def retract(self) -> None:
        """Take the last change back; nothing when there is none."""
        step = self.session.take_back()
        if step is not None:
            self._retracting = True
            setattr(self, *step)
            self._retracting = False

    def printed(self) -> str:
        """Return what the verdict says as plain lines, for a notebook's printed twin and for screen readers."""
        return printed(self.verdict, self.progress["header"], self._language)

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Return the live panel, and its words for a notebook that is not trusted or has no kernel."""
        bundle = super()._repr_mimebundle_(**options)
        data = cast("dict[str, Any]", bundle[0] if isinstance(bundle, tuple) else bundle)
        data["text/plain"] = f"{self.firm}\n{self.printed()}\n{text('panel.still', self._language)}"
        return bundle

    # ---- what the browser reports

    def _answered(self, change: Mapping[str, Any]) -> None:
        if self._opening:
            return
        clean = {name: value for name, value in change["new"].items() if name in _IDS and _allowed(value)}
        self._remember("answers", change["old"])
        self.case.answers[self._view] = dict(clean)
        self._follow()

    def _typed(self, change: Mapping[str, Any]) -> None:
        if self._opening:
            return
        self._remember("figures", change["old"])
        self._follow()

    def _acted(self, change: Mapping[str, Any]) -> None:
        asked = change["new"].get("kind")
        if asked == "undo":
            self.retract()
        elif asked == "choose":
            self._choose(str(change["new"].get("choice")))
        elif asked == "weigh":
            self.rank()
        elif asked == "compare":
            self._comparing = not self._comparing
            self._redraw(self.faults)
        self.acknowledged = self.revision

    def _remember(self, trait: str, before: dict[str, Any]) -> None:
        if not self._retracting:
            self.session.remember(trait, dict(before))

    def _choose(self, choice: str) -> None:
        """Do what the user decided when another program had changed the file."""
        if choice not in self.session.state.choices:
            return
        self.saved = chosen(self.session, choice, self._language)
        if not self.saved["ok"]:
            return
        # what is shown follows the case; "undo" brings back what had been typed
        self.figures = panel_figures.all_written(self.case, self._language)
        self.answers = dict(self.case.answers.get(self._view, {}))
        self._follow()

    # ---- what follows from it

    @property
    def _language(self) -> Language:
        return "en" if self.language == "en" else "fr"

    def _translate(self) -> None:
        language = self._language
        self.words = panel_words.words(language) | {"tour": panel_words.tour(language)}
        self.themes = panel_words.themes(language)
        self.groups = panel_figures.groups(language)
        self.questions = panel_words.questions(language)
        self._redraw(panel_figures.put_all(self.case, self.figures, self._language))
        self.saved = {"ok": True, "text": "", "alarm": "", "choices": []}

    def _follow(self) -> None:
        faults = panel_figures.put_all(self.case, self.figures, self._language)
        self.saved = saved_words(self.session.save(), self._language)
        self.acknowledged = self.revision
        self._redraw(faults)
        if self._on_change is not None:
            self._on_change(self.case)

    def _redraw(self, faults: dict[str, str]) -> None:
        language, diagnosis = self._language, self.diagnosis
        needed = {field.key for field in panel_figures.FIELDS if field.needed}
        firm = self.case.firm
        self.firm = plural("panel.firm", language, firm.employees, name=firm.name)
        self.faults = faults
        self.doubts = {one.field: hint_words(one, language) for one in hints(self.case) if one.field not in faults}
        # what is left to answer is this view's, even where the other view has answered
        given = diagnose(self.case.answers.get(self._view, {}))
        self.progress = panel_words.progress(given, len(needed & set(faults)), language)
        self.undo = {"available": self.session.can_take_back, "text": text("panel.undo", language)}
        cost = None if needed & set(faults) else self._costed(self.case)
        past = before(self.case, self._clock().date())
        self.visit = visit_words(past, self.case, self._view, self._comparing, language)
        then = Then(past, self._costed(past.case)) if past and self._comparing else None
        self.verdict = verdict(diagnosis, cost, self.progress["header"], language, then)
        self.worth = self._ranking.words(self.case, language) if isinstance(cost, MonthlyCost) else {}

    def _costed(self, case: CaseFile) -> MonthlyCost | str | None:
        try:
            return self._cost(case)
        except WorkbookError as failed:
            return text("panel.cost.failed", self._language, why=explain(failed, self._language))


def _allowed(value: object) -> bool:
    return value in ("unknown", "na") or (isinstance(value, int) and not isinstance(value, bool) and value in OPTIONS)
