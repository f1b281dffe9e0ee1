"""Reads an export of a directory's users (Active Directory, Entra ID, any table) into canonical accounts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from workbook.readers.directory.account import Account, signs_of
from workbook.readers.findings import Finding
from workbook.readers.tables.cells import number, plain
from workbook.readers.tables.columns import columns_of, known_names, recognise
from workbook.readers.tables.dates import Order, is_never
from workbook.readers.tables.mapped import read_mapped
from workbook.readers.tables.names import squeeze
from workbook.readers.tables.reading import read_table
from workbook.readers.tables.report import TableReport
from workbook.readers.tables.rows import RowCells
from workbook.readers.tables.table import Row

COLUMNS = columns_of("workbook.readers.directory")
_DATES = ("last_logon", "password_set", "created_at")
_NORMAL, _CLOSED = 512, 2  # bits of userAccountControl: a user's account, and one closed
_FEW = 0.3  # more accounts than that named like nobody: the directory names people by their account
_WORTH_ADDING = ("enabled", "last_logon", "never_expires")


@dataclass(frozen=True)
class Directory:
    """The accounts of a directory, in the file's order, and the report of its reading."""

    accounts: tuple[Account, ...]
    report: TableReport


def read_directory(
    source: Path | str | bytes,
    *,
    name: str | None = None,
    mapping: Mapping[str, str] | None = None,
    order: Order | None = None,
) -> Directory:
    """Return the accounts of a directory and the report of its reading.

    Raises:
        ReaderError: the file is no table (`tables.*`), or no column names the accounts (`tables.ask_columns`).
    """
    told = dict(mapping or {})
    table = read_table(source, known_names(COLUMNS, told), name=name)
    columns = recognise(table, COLUMNS, told)
    rows = read_mapped(table, columns, COLUMNS, "directory", dates=_DATES, order=order, cells=RowCells, record=_account)
    findings = rows.cells.findings()
    has = set(columns.found) | ({"enabled"} if "disabled" in columns.found else set())
    findings += [Finding(f"directory.add_{field}") for field in _WORTH_ADDING if field not in has]
    return Directory(_nobody_s_own(rows.found), rows.report(findings))


def _account(cells: RowCells, row: Row) -> Account | str:
    said = cells.said
    account = plain(said(row, "account"))
    if not said(row, "account"):
        return "no_account"
    marked = (number(said(row, "admin_count")) or 0) > 0
    shared, service, privileged = signs_of(account, said(row, "groups"), marked)
    return Account(
        line=row.line,
        account=account,
        name=plain(said(row, "name")) or account,
        enabled=_enabled(cells, row),
        last_logon=cells.day(row, "last_logon"),
        never=bool(said(row, "last_logon")) and is_never(said(row, "last_logon")),
        password_set=cells.day(row, "password_set"),
        never_expires=cells.flag(row, "never_expires"),
        created_at=cells.day(row, "created_at"),
        description=plain(said(row, "description")),
        shared=shared,
        service=service,
        privileged=privileged,
    )


def _nobody_s_own(accounts: list[Account]) -> tuple[Account, ...]:
    """Return the accounts, those marked shared that bear no person's name where nearly all others do."""
    others = [one for one in accounts if not one.service]
    bare = [one for one in others if squeeze(one.name) == squeeze(one.account) and "." not in one.account]
    if len(bare) > _FEW * len(others):
        return tuple(accounts)
    lines = {one.line for one in bare}
    return tuple(replace(one, shared=True) if one.line in lines else one for one in accounts)


def _enabled(cells: RowCells, row: Row) -> bool | None:
    said = number(cells.said(row, "enabled"))
    if said is not None and said >= _NORMAL:  # userAccountControl
        return not int(said) & _CLOSED
    found = cells.flag(row, "enabled")
    if found is None and (closed := cells.flag(row, "disabled")) is not None:
        return not closed
    return found
