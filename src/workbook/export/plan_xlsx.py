"""Writes a firm's action plan as a spreadsheet: a sheet to work in, with lists and formulas, and one that explains.

Row `FIRST_ROW` on holds the actions. The last column holds what this program wrote in the row, so that reading it
back tells what was changed in the spreadsheet from what was changed in the case meanwhile.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from typing import Any

from workbook.cases.actions import MOST_ACTIONS, Action
from workbook.cases.plan_cells import (
    COLUMNS,
    FIRST_ROW,
    HEADER_ROW,
    HELD_CELL,
    KEY_COLUMN,
    LATE_COLUMN,
    WROTE_COLUMN,
    cell_text,
    choices,
    fingerprint,
    kept_in,
)
from workbook.errors import ExportError
from workbook.export.job import File, Job
from workbook.export.scenes import shown_name
from workbook.i18n import Language, date, text
from workbook.views.actions import indicator_of, title_of
from workbook.views.look import GROUND, INK, RISK, RULE, TINT

LAST_ROW = FIRST_ROW + MOST_ACTIONS - 1
_WIDTHS = {"title": 38, "party": 14, "who": 18, "start": 12, "due": 12, "cost": 12, "indicator": 38, "required": 13,
           "state": 12, "done_on": 12, "forecast": 13, "measured": 15, "note": 30}  # fmt: skip
_FIRST_PAGE = COLUMNS["indicator"]  # the last column of the first sheet of paper: the plan; the second follows it up
_DATES, _AMOUNTS = ("start", "due", "done_on"), ("cost", "forecast", "measured")


def files(job: Job) -> Iterator[File]:
    """Give the action plan of a case as a spreadsheet.

    Raises:
        ExportError: the case holds no action (`export.no_action`).
    """
    if not job.case.actions.live:
        raise ExportError("export.no_action")
    yield File("plan.xlsx", plan_xlsx(job.case, job.language, job.today))


def plan_xlsx(case: Any, language: Language, today: dt.date) -> bytes:
    """Return the spreadsheet of a case's plan."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = text("plan_sheet.plan", language)
    _head(sheet, case, language)
    _rows(sheet, case, language)
    _formulas(sheet, language)
    _lists(sheet, language)
    _set_up(sheet, len(case.actions.actions))
    _explain(book.create_sheet(text("plan_sheet.read_me", language)), case, language, today)
    book.properties.creator = text("export.brand", language)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _put(sheet: Any, place: str, words: str, **font: Any) -> Any:
    """Write a text, never a formula, and return its cell."""
    from openpyxl.styles import Alignment, Font

    cell = sheet[place]
    cell.value, cell.data_type = cell_text(words), "s"
    cell.font = Font(name="Calibri", **{"size": 11, "color": INK[1:], **font})
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _head(sheet: Any, case: Any, language: Language) -> None:
    from openpyxl.styles import Border, PatternFill, Side

    _put(sheet, "A1", text("plan_sheet.title", language, firm=shown_name(case, language)), size=16, bold=True)
    sheet.merge_cells(f"A1:{_FIRST_PAGE}1")
    names = [*COLUMNS.items(), ("late", LATE_COLUMN), ("key", KEY_COLUMN), ("wrote", WROTE_COLUMN)]
    for name, letter in names:
        cell = _put(sheet, f"{letter}{HEADER_ROW}", text(f"plan_sheet.column.{name}", language), bold=True)
        cell.fill = PatternFill("solid", fgColor=TINT[1:])
        cell.border = Border(bottom=Side("medium", color=INK[1:]))
        cell.alignment = _aligned(name)


def _rows(sheet: Any, case: Any, language: Language) -> None:
    from openpyxl.styles import Border, Font, Protection, Side

    actions: list[Action | None] = list(case.actions.actions)
    sheet[HELD_CELL] = kept_in(case.actions.actions)
    for place in range(MOST_ACTIONS):
        row, action = FIRST_ROW + place, actions[place] if place < len(actions) else None
        for name, letter in COLUMNS.items():
            cell = sheet[f"{letter}{row}"]
            value = _value(action, name, language) if action else None
            if isinstance(value, str):
                cell.value, cell.data_type = cell_text(value), "s"
            elif value is not None:
                cell.value = value
            if name in _DATES:
                cell.number_format = "DD/MM/YYYY"
            elif name in _AMOUNTS:
                cell.number_format = "#,##0"
            cell.font = Font(name="Calibri", size=11, color=INK[1:])
            cell.alignment = _aligned(name)
            cell.border = Border(bottom=Side("thin", color=RULE[1:]))
            cell.protection = Protection(locked=False)
        sheet[f"{LATE_COLUMN}{row}"].border = Border(bottom=Side("thin", color=RULE[1:]))
        if action:
            # a row does not grow by itself in every program
            sheet.row_dimensions[row].height = 15 * max(
                _lines(sheet[f"{COLUMNS[name]}{row}"], name) for name in COLUMNS
            )
            sheet[f"{KEY_COLUMN}{row}"] = action.key
            sheet[f"{WROTE_COLUMN}{row}"] = fingerprint(action, language)


def _aligned(name: str) -> Any:
    """Return how a column's cells stand: words apart from the figures at their left."""
    from openpyxl.styles import Alignment

    if name in (*_DATES, *_AMOUNTS):
        return Alignment(wrap_text=True, vertical="top", horizontal="right")
    return Alignment(wrap_text=True, vertical="top", horizontal="left", indent=int(name not in ("title", "late")))


def _lines(cell: Any, name: str) -> int:
    """Return on how many lines a cell's text stands in its column, a little generously."""
    if not isinstance(cell.value, str):
        return 1
    return sum(1 + len(line) // max(_WIDTHS[name] - 4, 1) for line in cell.value.split("\n"))


def _value(action: Action, name: str, language: Language) -> Any:
    if name == "title":
        return title_of(action, language)
    if name == "indicator":
        return indicator_of(action, language)
    if name in ("party", "required", "state"):
        return choices(name, language)[getattr(action, name) or ""]
    return getattr(action, name) or (None if name in (*_DATES, *_AMOUNTS) else "")


def _formulas(sheet: Any, language: Language) -> None:
    """Write the late flag of each row, and the totals by owner, done and late above the table."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Alignment, Font

    state, due = COLUMNS["state"], COLUMNS["due"]
    names, late = choices("state", language), text("actions.standing.late", language)
    for row in range(FIRST_ROW, LAST_ROW + 1):
        still = f'OR({state}{row}="{names["to_do"]}",{state}{row}="{names["doing"]}")'
        sheet[f"{LATE_COLUMN}{row}"] = f'=IF(AND({due}{row}<>"",{due}{row}<TODAY(),{still}),"{late}","")'
    flags = f"{LATE_COLUMN}{FIRST_ROW}:{LATE_COLUMN}{LAST_ROW}"
    sheet.conditional_formatting.add(
        flags, FormulaRule(formula=[f'{LATE_COLUMN}{FIRST_ROW}<>""'], font=Font(color=RISK[1:], bold=True))
    )

    def span(name: str) -> str:
        return f"${COLUMNS[name]}${FIRST_ROW}:${COLUMNS[name]}${LAST_ROW}"

    # what was dropped costs nothing
    kept = f'{span("state")},"<>{names["dropped"]}"'
    totals = [
        (word, f'=SUMIFS({span("cost")},{span("party")},"{word}",{kept})')
        for word in choices("party", language).values()
    ]
    done = f'=SUMIFS({span("cost")},{span("state")},"{names["done"]}")'
    totals += [
        (text("plan_sheet.total", language), f"=SUMIFS({span('cost')},{kept})"),
        (text("plan_sheet.done", language), done),
        (text("plan_sheet.late", language), f'=COUNTIF({flags},"{late}")'),
    ]
    for place, (name, formula) in enumerate(totals):
        letter = "ABCDEF"[place]
        label = _put(sheet, f"{letter}2", name, color="5A6773")
        label.alignment = Alignment(wrap_text=True, vertical="bottom")
        cell = sheet[f"{letter}3"]
        cell.value, cell.number_format = formula, "#,##0"
        cell.font = Font(name="Calibri", size=13, bold=True, color=INK[1:])
        cell.alignment = Alignment(horizontal="left")


def _lists(sheet: Any, language: Language) -> None:
    """Set what each cell may hold: a list, a date, an amount; what is wrong is said in the firm's language."""
    from openpyxl.worksheet.datavalidation import DataValidation

    def rule(kind: str, name: str, **more: Any) -> None:
        found = DataValidation(type=kind, allow_blank=True, showErrorMessage=True, **more)
        found.errorTitle = text("plan_sheet.title_short", language)
        found.error = text(f"plan_sheet.bad_{kind}", language)
        sheet.add_data_validation(found)
        found.add(f"{COLUMNS[name]}{FIRST_ROW}:{COLUMNS[name]}{LAST_ROW}")

    for name in ("party", "required", "state"):
        rule("list", name, formula1='"' + ",".join(choices(name, language).values()) + '"')
    for name in _DATES:
        rule("date", name, operator="between", formula1="DATE(2000,1,1)", formula2="DATE(2100,1,1)")
    for name in _AMOUNTS:
        least = "0" if name == "cost" else "-10000000"
        rule("decimal", name, operator="between", formula1=least, formula2="10000000")


def _set_up(sheet: Any, actions: int) -> None:
    """Set widths, what stays on screen, what is protected, and the paper: A4 lying, two sheets side by side."""
    for name, letter in COLUMNS.items():
        sheet.column_dimensions[letter].width = _WIDTHS[name]
    sheet.column_dimensions[LATE_COLUMN].width = 11
    for letter in (KEY_COLUMN, WROTE_COLUMN):
        sheet.column_dimensions[letter].hidden = True
    sheet.row_dimensions[1].height, sheet.row_dimensions[2].height, sheet.row_dimensions[HEADER_ROW].height = 24, 46, 32
    sheet.row_dimensions[3].height = 20
    sheet.freeze_panes = f"B{FIRST_ROW}"
    sheet.sheet_view.showGridLines = False
    sheet.protection.sheet = True  # without a password: it guards against slips, not against its owner
    for name in ("formatCells", "formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, name, False)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.scale = 75
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, 0.5)
    last, second = max(FIRST_ROW + actions - 1, FIRST_ROW), chr(ord(_FIRST_PAGE) + 1)
    sheet.print_area = f"A1:{_FIRST_PAGE}{last},{second}{HEADER_ROW}:{LATE_COLUMN}{last}"
    sheet.print_title_rows, sheet.print_title_cols = f"{HEADER_ROW}:{HEADER_ROW}", "A:A"


def _explain(sheet: Any, case: Any, language: Language, today: dt.date) -> None:
    from openpyxl.styles import PatternFill

    sheet.column_dimensions["A"].width = 100
    sheet.sheet_view.showGridLines = False
    values = {"firm": shown_name(case, language), "day": date(today, language)}
    _put(sheet, "A1", text("plan_sheet.read_me", language), size=16, bold=True)
    for n in range(1, 7):
        cell = _put(sheet, f"A{n + 1}", text(f"plan_sheet.help_{n}", language, **values))
        cell.fill = PatternFill("solid", fgColor=GROUND[1:])
