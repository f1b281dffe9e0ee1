"""In which form a sample's files are written: every variety of export met in the wild is an option here."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Separator = Literal["tab", "pipe", "semicolon", "comma"]
SIGNS: dict[str, str] = {"tab": "\t", "pipe": "|", "semicolon": ";", "comma": ","}
LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR CR LF": "\r\r\n", "CR": "\r"}
Encoding = Literal["utf-8", "utf-8-sig", "iso-8859-15", "cp1252", "utf-16"]


class Part(BaseModel):
    """A part of a profile: no field it does not know, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class LedgerForm(Part):
    """How the ledger is exported.

    amounts: Debit and Credit, the same with what lowers a cost as a debit with its sign behind (120,00-), or Montant
    with Sens D/C or +1/-1. point: decimal point (an error since 2019, seen).
    dates: AAAAMMJJ, or day/month/year, or with a time. numbers: an entry number by journal, or 0 everywhere.
    opening: where the opening journal stands. third: what names the supplier on the 40x line: the auxiliary
    columns, or its own account. padded: fields filled with blanks on the right. zeros: accounts and numbers filled with
    noughts. trailing: separators at the end of
    rows, of the header, of both. quotes: stray quotes in labels, one in so many lines (0: none). extra: private
    columns, or the four of a cash basis. order: columns in another order and case.
    """

    separator: Separator = "tab"
    encoding: Encoding = "utf-8"
    line_end: Literal["LF", "CRLF", "CR CR LF", "CR"] = "CRLF"
    amounts: Literal["debit_credit", "trailing_sign", "sens_letter", "sens_sign"] = "debit_credit"
    point: bool = False
    dates: Literal["compact", "slashed", "timed"] = "compact"
    numbers: Literal["journal", "zero"] = "journal"
    opening: Literal["first", "last"] = "first"
    third: Literal["auxiliary", "account"] = "auxiliary"
    padded: bool = False
    zeros: bool = False
    trailing: Literal["none", "rows", "header", "both"] = "none"
    quotes: Annotated[int, Field(ge=0)] = 0
    extra: Literal["none", "private", "cash"] = "none"
    order: Literal["legal", "mixed"] = "legal"
    xml: bool = False


class TicketForm(Part):
    """From which tool the tickets come: how many of the last months, and its traps.

    resolved: whether the export has the date of resolution. breaks: cells with several actors or lines.
    spaced: numbers written 52 267. log: several rows a ticket, the last one holds (ServiceNow). missing: `?`.
    """

    tool: Literal["csv", "glpi_fr", "glpi_en", "servicenow", "osticket", "zammad", "jira"] = "csv"
    months: int | None = None
    encoding: Encoding = "utf-8"
    resolved: bool = True
    breaks: bool = False
    spaced: bool = False
    log: bool = False
    missing: bool = False
    technicians: tuple[str, ...] = ("Technicien 1", "Technicien 2")


class Stock(Part):
    """Devices of one kind bought together: how many, what one costs to replace, what they run, whether people own them.

    A machine tool's workstation is nobody's.
    """

    kind: Literal["workstation", "server", "network", "backup"]
    count: Annotated[int, Field(ge=1)]
    maker: str
    model: str
    system: str = ""
    version: str = ""
    support_ends: dt.date | None = None
    value: float
    bought: dt.date | None = None
    owned: bool = True


class InventoryForm(Part):
    """From which tool the inventory comes, and the devices bought before the books begin (`held`).

    ownerless: users without a device in their name. blank_serials: serial numbers that say nothing, as makers leave
    them. into_case: whether the case file already has its values.
    """

    tool: Literal["intune", "glpi", "plain", "xlsx"] = "plain"
    encoding: Encoding = "utf-8"
    prefix: str = "PC"
    ownerless: int = 0
    blank_serials: bool = False
    into_case: bool = True
    held: tuple[Stock, ...] = ()


class DirectoryForm(Part):
    """How the Active Directory's users were exported, and which accounts are in it beside the people's.

    typed: a first line `#TYPE`. french: dates day/month/year and Vrai/Faux. never: accounts of people whose
    password never expires. shared, service: names of accounts that several use, or that no one does. unused: names of
    accounts open and never used.
    """

    separator: Separator = "comma"
    encoding: Encoding = "utf-8"
    typed: bool = False
    french: bool = False
    never: int = 0
    shared: tuple[str, ...] = ()
    service: tuple[str, ...] = ("svc-backup",)
    unused: tuple[str, ...] = ()
