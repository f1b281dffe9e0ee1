"""The action plan's panel: what is asked of it, what the model proposes, and the table the firm edits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, cast

from workbook.cases.actions import DEMANDS, Action, Demand
from workbook.cases.assessment import Assessment
from workbook.cases.casefile import CaseFile
from workbook.cases.planning import MadePlan, beside, first_of_next_month, make_plan, with_actions
from workbook.cases.session import Session
from workbook.errors import OptionError, WorkbookError
from workbook.i18n import Language, explain, money, plural, text
from workbook.views import actions as view
from workbook.widgets import typed
from workbook.widgets.action_followup import moved_blocks, since_section
from workbook.widgets.action_tables import TABLES, action_columns, read, written
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Kind, Row, Section, figure, items, sentence

_SHOWN = 5  # lines of a list beside the table


class PlanPanel(GridPanel):
    """Seven tables kept in `case.actions`: wishes, requirements, proposals, then the actions.

    Args:
        session: the case being worked on.
        assessment: asked when a plan is proposed; the plan's own cells do not change what it says.
        language: the language.
        on_change: called with the case after each change that was kept.
        today: the day that late actions are told from.
    """

    title = "actions.title"

    def __init__(
        self,
        session: Session,
        assessment: Callable[[], Assessment],
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] | None = None,
        *,
        today: dt.date,
    ) -> None:
        self._assessment, self._today = assessment, today
        self._made: tuple[object, MadePlan | WorkbookError] | None = None
        super().__init__(session, language, on_change)

    # ---- the proposal

    def _proposed(self) -> MadePlan | WorkbookError:
        """Return the plan the model proposes for what is asked now, or why there is none; worked out once."""
        plan, found = self.case.actions, self._assessment()
        asked = (id(found), plan.budget, plan.rho, tuple(plan.required.items()), self._start)
        if self._made is None or self._made[0] != asked:
            made: MadePlan | WorkbookError
            try:
                made = make_plan(found, start=self._start, budget=plan.budget, required=plan.required, rho=plan.rho)
            except OptionError as refused:
                made = refused
            self._made = (asked, made)
        return self._made[1]

    @property
    def _start(self) -> dt.date:
        """The first day of the plan: the one chosen, else the first of next month."""
        return self.case.actions.start or first_of_next_month(self._today)

    def _beside(self) -> tuple[Action, ...]:
        made = self._proposed()
        return () if isinstance(made, WorkbookError) else beside(self.case.actions, made)

    # ---- what is drawn

    def tell(self, language: Language) -> Sequence[Section]:
        """Return the seven tables, then what became of the plan since the last visit, if there was one."""
        return (
            self._wishes(language),
            self._demands(language),
            self._proposals(language),
            *(self._actions(key, language) for key in TABLES),
            *((since_section(found, language),) if (found := self._assessment().followed) else ()),
        )

    def _section(
        self, key: str, language: Language, columns: tuple[Column, ...], rows: tuple[Row, ...], **more: Any
    ) -> Section:
        return Section(
            key,
            text(f"actions.section.{key}", language),
            text(f"actions.title.{key}", language),
            columns,
            rows,
            first=text("actions.first_wish" if key == "wishes" else "actions.first", language),
            intro=text(f"actions.intro.{key}", language),
            **more,
        )

    def _wishes(self, language: Language) -> Section:
        plan = self.case.actions
        values = {
            "budget": written(plan.budget, language),
            "rho": written(plan.rho, language),
            "start": typed.written_day(self._start),
        }
        column = Column("what", text("actions.column.what", language), width=3)
        rows = tuple(
            Row(key, text(f"actions.wish.{key}", language), {"what": value}, text(f"actions.about.{key}", language))
            for key, value in values.items()
        )
        return self._section("wishes", language, (column,), rows, width=5)

    def _demands(self, language: Language) -> Section:
        options = tuple((one, text(f"actions.required.{one or 'nobody'}", language)) for one in ("", *DEMANDS))
        column = Column("required", text("actions.column.required", language), "choice", options, width=3)
        asked = self.case.actions.required
        rows = tuple(
            Row(name, text(f"model.lever.{name}", language), {"required": asked.get(name, "")})
            for name in self._assessment().simulation.offered
        )
        count = str(len(asked)) if asked else ""
        return self._section("demands", language, (column,), rows, count=count, width=5)

    def _proposals(self, language: Language) -> Section:
        columns = tuple(
            Column(key, text(f"actions.column.{key}", language), kind, width=width)
            for key, kind, width in cast(
                "tuple[tuple[str, Kind, float], ...]",
                (("take", "check", 1), ("dates", "said", 2.6), ("cost", "said", 1.5), ("forecast", "said", 1.8)),
            )
        )
        rows = []
        for one in self._beside():
            row = view.action_row(one, self._today, language)
            values = {"take": "", "dates": f"{row.start} – {row.due}", "cost": row.cost, "forecast": row.forecast}
            rows.append(Row(one.key, row.title, values, row.who))
        add = text("actions.take_all", language) if rows else ""
        count = str(len(rows)) if rows else ""
        return self._section("proposals", language, columns, tuple(rows), count=count, add=add, width=4)

    def _actions(self, key: str, language: Language) -> Section:
        plan = self.case.actions
        columns = action_columns(key, language)
        rows = tuple(self._row(one, key, language) for one in plan.actions)
        done = sum(one.state == "done" for one in plan.actions)
        count = text("actions.count", language, n=str(done), of=str(len(rows))) if key == "progress" and rows else ""
        return self._section(key, language, columns, rows, add=text("actions.add", language), count=count, width=3)

    def _row(self, one: Action, key: str, language: Language) -> Row:
        worded = view.action_row(one, self._today, language)
        values = {name: written(getattr(one, name), language) for name, _, _ in TABLES[key]}
        tag = None
        if worded.standing == "late":
            tag = ("risk", worded.said)
        elif one.ends_before_it_starts:
            tag = ("risk", text("actions.ends_early", language))
        small = {
            "dates": worded.said,
            "proof": worded.forecast and text("actions.forecast", language, gain=worded.forecast),
            "words": worded.who,
            "progress": text("actions.by", language, day=worded.due) if worded.due else "",
        }[key]
        return Row(one.key, worded.title, values, "" if tag and small == tag[1] else small, tag, removable=True)

    # ---- what is typed

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into the plan."""
        plan, value = self.case.actions, value.strip()
        if section == "wishes":
            self._wish(row, value)
        elif section == "demands":
            demands = {**plan.required, row: cast("Demand", value)}
            plan.required = {name: who for name, who in demands.items() if who}
        elif section == "proposals":
            self.case.actions = with_actions(plan, tuple(one for one in self._beside() if value and one.key == row))
        else:
            changed = [one.model_copy() for one in plan.actions]
            action = next(one for one in changed if one.key == row)
            setattr(action, column, read(column, value))
            if column == "state" and action.state == "done" and action.done_on is None:
                action.done_on = self._today
            plan.actions = changed

    def _wish(self, row: str, value: str) -> None:
        plan = self.case.actions
        if row == "start":
            plan.start = typed.day(value)
        elif row == "budget":
            plan.budget = typed.number(value)
        else:
            plan.rho = typed.number(value) or 1.0

    def add(self, section: str) -> None:
        """Take all that is proposed, or add an action in the firm's own words."""
        plan = self.case.actions
        if section == "proposals":
            self.case.actions = with_actions(plan, self._beside())
            self.case.actions.start = self._start
        elif section in TABLES:
            plan.actions = [*plan.actions, Action(key=plan.free_key(), title=text("actions.new", self._language))]

    def remove(self, section: str, row: str) -> None:
        """Take an action out of the plan."""
        if section in TABLES:
            self.case.actions.actions = [one for one in self.case.actions.actions if one.key != row]

    # ---- what follows

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return what the plan asks and gives, what is late and what comes next."""
        plan, today, made = self.case.actions, self._today, self._proposed()
        blocks: list[dict[str, Any]] = []
        if isinstance(made, WorkbookError):
            blocks.append(sentence(text("actions.proposed_title", language), explain(made, language)))
        else:
            amount = money(made.first_year, language, 100)
            words = plural("actions.proposed", language, len(made.actions), gain=money(made.gain, language, 1000))
            blocks.append(figure(text("actions.first_year_title", language), amount, words, "plan"))
            if made.requirements > 0:
                price = money(made.requirements, language, 100)
                words = text("actions.requirements", language, price=price)
                blocks.append(sentence(text("actions.requirements_title", language), words))
        blocks.append(sentence(text("actions.plan_title", language), view.said(self.case, today, language)))
        late = [row for row in view.action_rows(plan, today, language) if row.standing == "late"]
        if late:
            lines = [(row.title, text("actions.by", language, day=row.due)) for row in late[:_SHOWN]]
            blocks.append(items(text("actions.late_title", language), lines))
        found = self._assessment().followed
        if found is not None:
            blocks += moved_blocks(found, language)
        return blocks, view.said(self.case, today, language)
