"""The governance panel: who decides what, which indicators are followed, when the steering meets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from workbook.cases.governance import Followed
from workbook.errors import OptionError
from workbook.i18n import Language, decimal, plural, text
from workbook.instruments.governance import FIRM, LETTERS, ROLES, Letter, Role, decisions, faults, load
from workbook.instruments.indicators import CHOSEN, Indicator, indicators
from workbook.views import governance as view
from workbook.widgets import typed
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, bars, items, sentence

_SHOWN = 4  # decisions to settle named beside the table


class GovernancePanel(GridPanel):
    """Four tables kept in `case.governance`: decisions, people, indicators, meetings."""

    title = "governance.title"

    def tell(self, language: Language) -> Sequence[Section]:
        """Return the four tables."""
        return (
            self._decisions(language),
            self._people(language),
            self._indicators(language),
            self._meetings(language),
        )

    def _section(
        self, key: str, language: Language, columns: tuple[Column, ...], rows: tuple[Row, ...], **more: Any
    ) -> Section:
        return Section(
            key,
            text(f"governance.section.{key}", language),
            text(f"governance.title.{key}", language),
            columns,
            rows,
            first=text(f"governance.first.{key}", language),
            intro=text(f"governance.intro.{key}", language),
            **more,
        )

    def _decisions(self, language: Language) -> Section:
        raci = self.case.governance.raci
        options = tuple((given, view.letter(given, language)) for given in ("", *LETTERS))
        columns = tuple(
            Column(role, text(f"governance.role.{role}", language), "choice", options, width=2.6) for role in ROLES
        )
        found = {row.key: row for row in view.decision_rows(self.case.governance, language)}
        rows = []
        for one in decisions():
            row = found[one.key]
            tag = None if row.fault in ("", "blank") else ("risk", row.verdict)
            rows.append(
                Row(
                    one.key,
                    row.name,
                    {str(role): str(given) for role, given in raci.get(one.key, {}).items()},
                    row.why,
                    tag,
                )
            )
        given = sum(bool(raci.get(one.key)) for one in decisions())
        count = text("governance.followed_count", language, n=str(given), of=str(len(rows)))
        done = given == len(rows)
        return self._section("decisions", language, columns, tuple(rows), count=count, complete=done, width=3.4)

    def _people(self, language: Language) -> Section:
        columns = (Column("name", text("governance.column.name", language), "words", width=6),)
        people = self.case.governance.people
        rows = tuple(
            Row(role, text(f"governance.role.{role}", language), {"name": people.get(role, "")}) for role in ROLES
        )
        return self._section("people", language, columns, rows)

    def _indicators(self, language: Language) -> Section:
        followed = self.case.governance.indicators

        def column(key: str, kind: Any, width: float = 2) -> Column:
            return Column(key, text(f"governance.column.{key}", language), kind, width=width)

        columns = (
            column("followed", "check", 1),
            column("target", "number", 1.6),
            column("value", "number", 1.6),
            column("verdict", "said", 3),
        )
        rows = []
        for one in indicators().values():
            row = view.indicator_row(one, self.case, language)
            kept = followed.get(one.key)
            on = kept is not None
            target = kept.target if kept else one.target
            values = {
                "followed": "yes" if on else "",
                "target": _written(target, language),
                "value": _written(kept.value if kept else None, language),
                "verdict": f"{row.said}\n{row.target_from}" if on else row.target_from,
            }
            unit = view.unit_of(one, language)
            small = f"{row.about} ({unit})" if unit else row.about
            rows.append(Row(one.key, row.name, values, small, fixed=() if on else ("target", "value")))
        count = text("governance.followed_count", language, n=str(len(followed)), of=str(CHOSEN))
        return self._section(
            "indicators", language, columns, tuple(rows), count=count, complete=len(followed) == CHOSEN, width=4
        )

    def _meetings(self, language: Language) -> Section:
        meetings = self.case.governance.meetings
        pace = {"what": tuple((str(n), text(f"governance.every.{n}", language)) for n in (1, 2, 3, 6))}
        what = text("governance.column.what", language)
        column = (Column("what", what, width=5),)
        rows = (
            Row(
                "every",
                text("governance.every", language),
                {"what": str(meetings.every_months)},
                options=pace,
            ),
            Row("next", text("governance.next_date", language), {"what": typed.written_day(meetings.next_date)}),
            Row("people", text("governance.attending", language), {"what": meetings.people}),
        )
        return self._section("meetings", language, column, rows, complete=meetings.next_date is not None)

    # ---- what is typed

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into the case's governance."""
        kept = self.case.governance
        match section:
            case "decisions":
                letters = {**kept.raci.get(row, {}), cast("Role", column): cast("Letter", value)}
                given: dict[Role, Letter] = {role: letters[role] for role in ROLES if letters.get(role)}
                kept.raci = {k: v for k, v in (kept.raci | {row: given}).items() if v}
            case "people":
                kept.people = {k: v for k, v in (kept.people | {cast("Role", row): value.strip()}).items() if v}
            case "indicators":
                kept.indicators = _followed(dict(kept.indicators), indicators()[row], column, value)
            case "meetings":
                if row == "every":
                    kept.meetings.every_months = int(value)  # type: ignore[assignment]  # pydantic checks the four
                elif row == "next":
                    kept.meetings.next_date = typed.day(value)
                else:
                    kept.meetings.people = value.strip()

    # ---- what follows

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return what is clear, what is to be settled, who carries the decisions, and what to ask for."""
        kept = self.case.governance
        found = faults(kept.raci)
        blocks = [sentence(text("governance.held_title", language), view.held_said(kept, language))]
        settle = [one for one in found if one.code != "blank"] or list(found)
        lines = [
            (text(f"governance.decision.{one.decision}", language), text(f"governance.fault.{one.code}", language))
            for one in settle[:_SHOWN]
        ]
        if len(settle) > _SHOWN:
            lines.append(("", text("governance.more", language, n=str(len(settle) - _SHOWN))))
        if lines:
            blocks.append(items(text("governance.faults_title", language), lines))
        else:
            blocks.append(sentence(text("governance.faults_title", language), text("governance.all_clear", language)))
        blocks.append(bars(text("governance.load_title", language), self._load(language)))
        asks = [row for row in view.indicator_rows(self.case, language) if row.reading == "no_value"]
        if kept.indicators and asks:
            blocks.append(items(text("governance.ask_title", language), [(row.name, row.ask) for row in asks]))
        return blocks, view.said(self.case, language)

    def _load(self, language: Language) -> list[tuple[str, str, list[tuple[str, float]]]]:
        carried = load(self.case.governance.raci)
        return [
            (
                text(f"governance.role.{role}", language),
                plural("governance.load", language, carried[role]),
                [("paid" if role in FIRM else "hidden", 100.0 * carried[role] / len(decisions()))],
            )
            for role in ROLES
        ]


def _followed(kept: dict[str, Followed], one: Indicator, column: str, value: str) -> dict[str, Followed]:
    """Return the indicators followed once a cell of one of them is changed."""
    if column == "followed":
        if not value:
            return {key: followed for key, followed in kept.items() if key != one.key}
        if one.key not in kept and len(kept) >= CHOSEN:
            raise OptionError("governance.too_many")
        return {**kept, one.key: kept.get(one.key, Followed(target=one.target))}
    changed = kept.get(one.key, Followed(target=one.target)).model_copy()
    setattr(changed, column, typed.number(value))
    return {**kept, one.key: changed}


def _written(value: float | None, language: Language) -> str:
    return "" if value is None else decimal(value, language, 2)
