"""Who steers: the governance panel, the decisions shared out, the indicators, the meeting, and their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.i18n import text
from workbook.widgets import tables
from workbook.widgets.lesson.bench import Bench
from workbook.widgets.shown import Page, Said


class GovernanceInstruments(Bench):
    """Decisions shared out, indicators followed, meetings held."""

    def governance_panel(self) -> Any:
        """Return the panel of decisions, people, indicators and meetings."""
        from workbook.widgets.governance import GovernancePanel

        return GovernancePanel(self._session, self.language, self._changed)

    def say_governance(self) -> Said:
        """Return the firm's governance in one sentence."""
        from workbook.views.governance import said

        return Said(said(self.case, self.language))

    def decisions(self) -> Page:
        """Return the twelve decisions as a table: who has which part in each, and what is not clear."""
        from workbook.instruments.governance import ROLES
        from workbook.views.governance import decision_rows

        rows = decision_rows(self.case.governance, self.language)
        nobody = "–"
        shown = [at for at in range(len(ROLES)) if any(row.letters[at] != nobody for row in rows)]
        heads = [
            text("governance.first.decisions", self.language),
            *(text(f"governance.role.{ROLES[at]}", self.language) for at in shown),
            text("governance.column.state", self.language),
        ]
        wrong = sum(bool(row.fault) for row in rows)
        title = (
            text("governance.finding_raci", self.language, n=str(wrong), of=str(len(rows)))
            if wrong
            else text("governance.finding_raci_clear", self.language)
        )
        return self._words(title, heads, [(row.name, *(row.letters[at] for at in shown), row.verdict) for row in rows])

    def say_decisions(self) -> Said:
        """Return in words how many decisions are clear, and those nobody or somebody outside decides."""
        from workbook.views.governance import decisions_said

        return Said(decisions_said(self.case.governance, self.language))

    def indicators(self) -> Page:
        """Return the indicators followed as a table, the six proposed before any is chosen."""
        from workbook.views.governance import indicator_rows, indicators_title

        heads = [
            text("governance.first.indicators", self.language),
            *(text(f"governance.column.{name}", self.language) for name in ("value", "target", "verdict")),
        ]
        rows = [
            (
                f"{row.name}{self._colon}{row.about}",
                row.value or "–",
                f"{row.target or '–'} ({row.target_from})",
                row.said,
            )
            for row in indicator_rows(self.case, self.language)
        ]
        return self._words(indicators_title(self.case, self.language), heads, rows)

    def say_indicators(self) -> Said:
        """Return in words how many indicators are followed, those off target, those without value or target."""
        from workbook.views.governance import indicators_said

        return Said(indicators_said(self.case, self.language))

    def agenda(self) -> Page:
        """Return the agenda of the steering meeting as a table: point, minutes, who brings it."""
        from workbook.views.governance import agenda_rows

        heads = [text(f"governance.column.{name}", self.language) for name in ("point", "minutes", "who")]
        return self._words(text("governance.finding_agenda", self.language), heads, agenda_rows(self.language))

    def say_agenda(self) -> Said:
        """Return in words the firm's next meeting and how often it meets."""
        from workbook.views.governance import meeting_said

        return Said(meeting_said(self.case.governance, self.language))

    def _words(self, title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Page:
        html = tables.finding(title) + tables.table(heads, rows, words=len(heads))
        return Page(html, f"{title}\n{tables.plain(heads, rows)}")
