"""The roadmap's panel: projects, systems whose support ends, the contract's dates and the firm's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from workbook.cases.assessment import Assessment, assess
from workbook.cases.casefile import CaseFile
from workbook.cases.firm import MOST_PROJECTS, Project
from workbook.cases.hints import hints
from workbook.cases.roadmap import MOST_DATES, OwnDate, dated_systems
from workbook.cases.session import Session
from workbook.errors import OptionError
from workbook.i18n import Language, date, decimal, text
from workbook.instruments.roadmap import KINDS, month_of
from workbook.views import roadmap as view
from workbook.widgets import typed
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, facts, figure, items, sentence
from workbook.widgets.hint_words import hint_words

_SHOWN = 5
_BACK, _AHEAD = -24, 60  # months: systems ended long before, or to end long after, are listed only when ticked
USUAL = ("windows", "windows-server", "office", "msexchange", "mssqlserver", "vmware-esxi", "fortios",
         "veeam-backup-and-replication")  # fmt: skip


class RoadmapPanel(GridPanel):
    """Four tables kept in the case's projects, contract and roadmap; dates to come and delays beside.

    Args:
        session, language, on_change: as any grid panel's.
        figures: what the model says of the case as it now stands; by default it is worked out here.
        today: the day months are counted from; by default this one.
    """

    title = "roadmap.title"

    def __init__(
        self,
        session: Session,
        language: Language = "fr",
        on_change: Callable[[CaseFile], None] | None = None,
        *,
        figures: Callable[[], Assessment] | None = None,
        today: dt.date | None = None,
    ) -> None:
        self._today = today or dt.date.today()
        self._figures = figures or (lambda: assess(session.case, today=self._today))
        super().__init__(session, language, on_change)

    def tell(self, language: Language) -> Sequence[Section]:
        """Return the four tables."""
        return (self._projects(language), self._contract(language), self._systems(language), self._dates(language))

    def _section(
        self, key: str, language: Language, columns: tuple[Column, ...], rows: Iterable[Row], **more: Any
    ) -> Section:
        def said(part: str) -> str:
            return text(f"roadmap.{part}.{key}", language)

        return Section(
            key, said("section"), said("ask"), columns, tuple(rows), first=said("first"), intro=said("intro"), **more
        )

    def _projects(self, language: Language) -> Section:
        projects = self.case.projects
        kinds = tuple((kind, text(f"roadmap.kind.{kind}", language)) for kind in KINDS)
        columns = (
            Column("kind", text("roadmap.column.kind", language), "choice", kinds, width=3.4),
            Column("name", text("roadmap.column.name", language), "words", width=5.4),
            Column("value_month", text("roadmap.column.value", language), "number", unit="€", width=1.7),
            Column("month", text("roadmap.column.in_months", language), "number", width=1.5),
        )

        def row(n: int, one: Project) -> Row:
            values = {
                "kind": one.kind,
                "name": one.name,
                "value_month": _written(one.value_month or None, language),
                "month": _written(one.month, language),
            }
            when = view.month_said(month_of(self._today, one.month), language) if one.month is not None else ""
            return Row(str(n), text("roadmap.project", language, n=str(n + 1)), values, when, removable=True)

        return self._section(
            "projects",
            language,
            columns,
            (row(n, one) for n, one in enumerate(projects)),
            complete=bool(projects) and all(one.value_month and one.month is not None for one in projects),
            add=text("roadmap.add_project", language) if len(projects) < MOST_PROJECTS else "",
            width=1.8,
        )

    def _contract(self, language: Language) -> Section:
        terms = self.case.contract
        columns = (Column("value", text("roadmap.column.value_given", language), width=4),)
        rows = (
            Row(
                "renewal_date",
                text("roadmap.contract.renewal", language),
                {"value": typed.written_day(terms.renewal_date)},
                text("grid.date", language),
            ),
            Row(
                "notice_months",
                text("roadmap.notice_months", language),
                {"value": "" if terms.notice_months is None else str(terms.notice_months)},
            ),
        )
        complete = terms.renewal_date is not None and terms.notice_months is not None
        return self._section("contract", language, columns, rows, complete=complete)

    def _systems(self, language: Language) -> Section:
        columns = (
            Column("runs", text("roadmap.column.runs", language), "check", width=1),
            Column("ends", text("roadmap.column.ends", language), "said", width=2),
        )
        ticked = self.case.roadmap.systems
        first, last = month_of(self._today, _BACK), month_of(self._today, _AHEAD)
        rows = []
        for key, system in dated_systems().items():
            ends = system.ends
            usual = system.product in USUAL and ends is not None and first <= ends <= last
            if ends is None or not (usual or key in ticked):
                continue
            past = ("risk", text("roadmap.past", language)) if key in ticked and ends < self._today else None
            values = {"runs": "yes" if key in ticked else "", "ends": date(ends, language)}
            rows.append(Row(key, view.system_name(system), values, tag=past))
        rows.sort(key=lambda row: USUAL.index(p) if (p := row.key.partition("/")[0]) in USUAL else len(USUAL))
        return self._section("systems", language, columns, rows, complete=bool(ticked), width=4)

    def _dates(self, language: Language) -> Section:
        columns = (
            Column("day", text("roadmap.column.day", language), "date", width=2),
            Column("what", text("roadmap.column.what", language), "words", width=5),
        )
        rows = (
            Row(
                str(n),
                text("roadmap.date", language, n=str(n + 1)),
                {"day": typed.written_day(one.day), "what": one.what},
                removable=True,
            )
            for n, one in enumerate(self.case.roadmap.dates)
        )
        add = text("roadmap.add_date", language) if len(self.case.roadmap.dates) < MOST_DATES else ""
        return self._section("dates", language, columns, rows, add=add, width=1.5)

    # ---- what is typed

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into the case."""
        match section:
            case "projects":
                self._put_project(int(row), column, value)
            case "contract":
                given = typed.day(value) if row == "renewal_date" else _months(value)
                setattr(self.case.contract, row, given)
            case "systems":
                others = [key for key in self.case.roadmap.systems if key != row]
                self.case.roadmap.systems = [*others, row] if value else others
            case "dates":
                self._put_date(int(row), column, value)

    def _put_date(self, place: int, column: str, value: str) -> None:
        dates = list(self.case.roadmap.dates)
        changed = dates[place].model_copy()
        setattr(changed, column, typed.day(value) if column == "day" else value.strip())
        dates[place] = changed
        self.case.roadmap.dates = dates

    def _put_project(self, place: int, column: str, value: str) -> None:
        given: Any = value.strip()
        if column == "value_month":
            given = typed.number(value) or 0.0
        elif column == "month":
            given = _months(value)
        projects = list(self.case.projects)
        changed = projects[place].model_copy()
        setattr(changed, column, given)
        projects[place] = changed
        self.case.projects = projects

    def add(self, section: str) -> None:
        """Add an empty project or date."""
        if section == "projects":
            self.case.projects = [*self.case.projects, Project()]
        elif section == "dates":
            self.case.roadmap.dates = [*self.case.roadmap.dates, OwnDate()]

    def remove(self, section: str, row: str) -> None:
        """Take a project or a date away."""
        kept: Any = self.case if section == "projects" else self.case.roadmap
        setattr(kept, section, [one for n, one in enumerate(getattr(kept, section)) if n != int(row)])

    # ---- what follows

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return the next dates, what delays cost, and each project's delay as it is and with the plan."""
        rows = view.date_rows(self.case, self._today, language)
        coming = [row for row in rows if not row.past and row.row != "projects"]
        title = text("roadmap.next_title", language)
        lines = [(row.written, row.name) for row in coming[:_SHOWN]]
        blocks = [items(title, lines) if lines else sentence(title, text("roadmap.dates_none", language))]
        ended = [("", row.name) for row in rows if row.past and row.row == "support"]
        if ended:
            blocks.append(items(text("roadmap.ended_title", language), ended[:_SHOWN]))
        spoken = view.dates_said(rows, self._today, language)
        blocks += [
            sentence(text("roadmap.doubt_title", language), hint_words(one, language))
            for one in hints(self.case)
            if one.field == "projects"
        ]
        if not any(one.month is not None for one in self.case.projects):
            return [
                *blocks,
                sentence(text("roadmap.cost_title", language), text("roadmap.projects_none", language)),
            ], spoken
        assessment = self._figures()
        now, _ = view.total_said(assessment, language)
        said = view.projects_said(assessment, language)
        title = text("roadmap.cost_title", language)
        valued = any(one.month is not None and one.value_month for one in self.case.projects)
        blocks.append(figure(title, now, said, "hidden") if valued else sentence(title, said))
        headers = [text(f"roadmap.column.{name}", language) for name in ("project", "late", "late_planned")]
        told = view.project_rows(assessment, language)
        blocks.append(
            facts(
                text("roadmap.delay_title", language),
                headers,
                [(row.name, row.late or "–", row.late_planned or "–") for row in told],
            )
        )
        return blocks, f"{spoken} {said}"


def _months(value: str) -> int | None:
    """Return typed months, whole; None when nothing was typed."""
    found = typed.number(value)
    if found is not None and found != int(found):
        raise OptionError("roadmap.whole_months")
    return None if found is None else int(found)


def _written(value: float | None, language: Language) -> str:
    return "" if value is None else decimal(value, language, 2)
