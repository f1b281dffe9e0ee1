"""Reads a plan's spreadsheet back: what was changed there enters the plan; what both sides changed is told."""

from __future__ import annotations

import datetime as dt
import io
import json
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from workbook.cases.actions import MOST_ACTIONS, Action, ActionPlan
from workbook.cases.faults import faults_of
from workbook.cases.plan_cells import (
    AMOUNTS,
    COLUMNS,
    DATES,
    FIRST_ROW,
    HELD_CELL,
    KEY_COLUMN,
    WROTE_COLUMN,
    choices,
    plain,
    plain_value,
    text_of,
)
from workbook.errors import Fault, ReaderError
from workbook.i18n import LANGUAGES
from workbook.readers.sources import open_source
from workbook.readers.tables.sheets import refuse_bomb

_CODES = {"lists": "plan_sheet.not_in_list", "dates": "plan_sheet.not_a_date", "amounts": "plan_sheet.not_an_amount"}


@dataclass(frozen=True)
class SheetRow:
    """A row read back: its number, the action's key (empty: a new one), what had been written, what it holds now."""

    row: int
    key: str
    wrote: Mapping[str, str]
    values: Mapping[str, Any]


@dataclass(frozen=True)
class PlanSheet:
    """A plan's spreadsheet read back: its rows, and the keys of the actions whose row was emptied or taken out."""

    rows: tuple[SheetRow, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Conflict:
    """A field changed on both sides: the cell, what the case holds (it stays) and what the spreadsheet says."""

    cell: str
    field: str
    kept: str
    left: str


@dataclass(frozen=True)
class Merged:
    """A plan with what came back, and the keys of the actions it concerns.

    In `conflicts` the case stays. `dropped` had their row taken out: they stay in the plan, dropped, and can be taken
    up again; `done` had theirs taken out too, but what was done stays done.
    """

    plan: ActionPlan
    changed: tuple[str, ...]
    added: tuple[str, ...]
    dropped: tuple[str, ...]
    done: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def read_plan(path: Path) -> PlanSheet:
    """Return what a plan's spreadsheet holds.

    Raises:
        ReaderError: it cannot be read, is no plan of this workbook (`plan_sheet.not_a_plan`), or has cells that
            cannot be kept (`plan_sheet.faults`, one fault a cell, all together).
    """
    source = open_source(path, subject="tables")
    content = source.whole()
    refuse_bomb(source, content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # remarks on styles are no one's concern
            found, held = _cells(content)
    except Exception as error:  # openpyxl lets out whatever its parsers meet in a damaged file
        raise ReaderError("plan_sheet.not_a_plan", file=path.name) from error
    if not held and not any(key for _, key, _, _ in found):
        raise ReaderError("plan_sheet.not_a_plan", file=path.name)
    rows, faults = [], []
    for row, key, wrote, raw in found:
        if blank(raw):
            continue
        values: dict[str, Any] = {}
        for field, value in raw.items():
            try:
                values[field] = _value(field, value)
            except ValueError as wrong:
                faults.append(Fault(str(wrong), f"{COLUMNS[field]}{row}", {"value": str(value)[:40]}))
        rows.append(SheetRow(row, key, wrote, values))
    if faults:
        raise ReaderError("plan_sheet.faults", faults=tuple(faults), file=path.name)
    # a sheet written before rows were counted tells only of those emptied
    keys = dict.fromkeys([*held, *(key for _, key, _, _ in found if key)])
    return PlanSheet(tuple(rows), tuple(key for key in keys if key not in {row.key for row in rows}))


def blank(raw: Mapping[str, Any]) -> bool:
    """Return whether nothing is left in a row's cells.

    >>> blank({"title": None, "cost": " "}), blank({"title": None, "cost": 0})
    (True, False)
    """
    return all(value is None or not str(value).strip() for value in raw.values())


def _cells(content: bytes) -> tuple[list[tuple[int, str, dict[str, str], dict[str, Any]]], list[str]]:
    """Return by row its number, key, what had been written and what the cells hold; then the keys of all rows written.

    Rows without a key or a name are left out.
    """
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(content), data_only=True).worksheets[0]
    rows = []
    for row in range(FIRST_ROW, FIRST_ROW + MOST_ACTIONS):
        raw = {field: sheet[f"{letter}{row}"].value for field, letter in COLUMNS.items()}
        key = str(sheet[f"{KEY_COLUMN}{row}"].value or "")
        told = json.loads(str(sheet[f"{WROTE_COLUMN}{row}"].value or "{}"))
        if key or str(raw["title"] or "").strip():
            rows.append((row, key, {str(name): str(value) for name, value in dict(told).items()}, raw))
    return rows, [str(key) for key in json.loads(str(sheet[HELD_CELL].value or "[]"))]


def _value(field: str, raw: Any) -> Any:
    """Return what a cell holds as an action keeps it; raise ValueError with a code when it cannot."""
    if field in DATES:
        return _day(raw)
    if field in AMOUNTS:
        if raw is None or raw == "":
            return None
        if isinstance(raw, bool) or not isinstance(raw, (int, float)):
            raise ValueError(_CODES["amounts"])
        return float(raw)
    words = text_of(str(raw if raw is not None else "").strip())
    if field in ("party", "required", "state"):
        return _choice(field, words)
    return words


def _day(raw: Any) -> dt.date | None:
    if raw is None or raw == "":
        return None
    if isinstance(raw, dt.datetime):
        return raw.date()
    if isinstance(raw, dt.date):
        return raw
    raise ValueError(_CODES["dates"])


def _choice(field: str, words: str) -> str | None:
    if not words:
        return {"party": "firm", "state": "to_do"}.get(field)
    for language in LANGUAGES:
        for value, word in choices(field, language).items():
            if word.casefold() == words.casefold():
                return value or None
    raise ValueError(_CODES["lists"])


def merged(plan: ActionPlan, sheet: PlanSheet) -> Merged:
    """Return the plan with what a spreadsheet changed; actions that it was not written with stay.

    Raises:
        ReaderError: a row cannot be kept (`plan_sheet.faults`), or too many actions in all.
    """
    kept = {one.key: one for one in plan.actions}
    changed, added, conflicts, faults = [], [], [], []
    for row in sheet.rows:
        before = kept.get(row.key)
        moved = _moved(row)
        if before is None:
            key = row.key or ActionPlan(actions=list(kept.values())).free_key()
            made, name, content = dict(row.values), key, {"key": key}
            added.append(key)
        else:
            clash = list(_clashes(before, row, moved))
            conflicts += clash
            made = {field: moved[field] for field in moved if field not in {one.field for one in clash}}
            made = {
                field: value
                for field, value in made.items()
                if plain_value(value) != plain_value(getattr(before, field))
            }
            name, content = row.key, before.model_dump()
            changed += [name] if made else []
        try:
            kept[name] = Action.model_validate({**content, **made})
        except ValidationError as error:
            faults += [
                Fault(one.code, f"{COLUMNS.get(one.where, 'A')}{row.row}", one.values) for one in faults_of(error)
            ]
    if len(kept) > MOST_ACTIONS:
        faults.append(Fault("plan_sheet.too_many", values={"most": MOST_ACTIONS}))
    if faults:
        raise ReaderError("plan_sheet.faults", faults=tuple(faults), file="")
    whole = plan.model_copy(deep=True)
    gone = [kept[key] for key in sheet.removed if key in kept and kept[key].state != "dropped"]
    done = tuple(one.key for one in gone if one.state == "done")
    dropped = tuple(one.key for one in gone if one.state != "done")
    for key in dropped:
        kept[key] = kept[key].model_copy(update={"state": "dropped"})
    whole.actions = list(kept.values())
    return Merged(whole, tuple(changed), tuple(added), dropped, done, tuple(conflicts))


def _moved(row: SheetRow) -> dict[str, Any]:
    """Return the fields whose cell no longer holds what had been written."""
    return {field: value for field, value in row.values.items() if plain_value(value) != row.wrote.get(field, "")}


def _clashes(before: Action, row: SheetRow, moved: Mapping[str, Any]) -> Iterator[Conflict]:
    """Yield the fields that the case changed too, otherwise, since the spreadsheet was written."""
    for field, value in moved.items():
        now = {plain(before, field, language) for language in LANGUAGES}
        if row.wrote.get(field, "") not in now and plain_value(value) not in now:
            yield Conflict(f"{COLUMNS[field]}{row.row}", field, sorted(now)[0], plain_value(value))
