"""Writes the rows of a ledger (FEC) in a form: separator, encoding, line ends, amounts, dates, order, and oddities."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape

from workbook.cases.generator.books import OPENING, Row
from workbook.cases.generator.forms import LINE_ENDS, SIGNS, LedgerForm

COLUMNS = (
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib",
    "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise",
    "Idevise",
)  # fmt: skip
_PRIVATE = {"none": (), "private": ("Section", "Commentaire"), "cash": ("DateRglt", "ModeRglt", "NatOp", "IdClient")}
_DATES = {"compact": "%Y%m%d", "slashed": "%d/%m/%Y", "timed": "%d/%m/%Y 00:00:00"}
_LINE = ("CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib")
_SIDES = {"sens_letter": ("D", "C"), "sens_sign": ("+1", "-1")}
_WIDTH = 12  # what short fields are padded to


def write_ledger(rows: Iterable[Row], form: LedgerForm) -> bytes:
    """Return a ledger's file: one header line, then one line a row."""
    kept = list(rows)
    if form.opening == "last":
        kept = [row for row in kept if row.journal != OPENING] + [row for row in kept if row.journal == OPENING]
    if form.xml:
        return _xml(kept)
    columns = _columns(form)
    sign = SIGNS[form.separator]
    header = sign.join(columns) + (sign if form.trailing in ("header", "both") else "")
    if form.order == "mixed":
        header = header.upper()
    end = sign if form.trailing in ("rows", "both") else ""
    lines = [header]
    for number, row in enumerate(kept, 1):
        cells = _cells(row, form)
        if form.quotes and number % form.quotes == 0:
            cells["EcritureLib"] = cells["EcritureLib"].replace(" ", ' "', 1)
        written = [cells.get(column, "") for column in columns]
        lines.append(sign.join(cell.ljust(_WIDTH) if form.padded else cell for cell in written) + end)
    ending = LINE_ENDS[form.line_end]
    return (ending.join(lines) + ending).encode(form.encoding)


def _columns(form: LedgerForm) -> tuple[str, ...]:
    columns = list(COLUMNS)
    if form.amounts in _SIDES:
        place = columns.index("Debit")
        columns[place : place + 2] = ["Montant", "Sens"]
    columns += _PRIVATE[form.extra]
    return tuple(columns[::-1] if form.order == "mixed" else columns)


def _cells(row: Row, form: LedgerForm) -> dict[str, str]:
    date = row.date.strftime(_DATES[form.dates])
    own = form.third == "account" and bool(row.code)
    return {
        "JournalCode": row.journal,
        "JournalLib": row.journal_label,
        "EcritureNum": _number(row, form),
        "EcritureDate": date,
        "CompteNum": f"401{row.code}" if own else row.account.ljust(10, "0") if form.zeros else row.account,
        "CompteLib": row.supplier if own else row.account_label,
        "CompAuxNum": "" if own else row.code,
        "CompAuxLib": "" if own else row.supplier,
        "PieceRef": row.piece,
        "PieceDate": date,
        "EcritureLib": row.label,
        "ValidDate": date,
        **_amounts(row, form),
    }


def _number(row: Row, form: LedgerForm) -> str:
    if form.numbers == "zero":
        return "0"
    return f"{row.entry:012d}" if form.zeros else f"{row.journal}{row.entry:05d}"


def _amounts(row: Row, form: LedgerForm) -> dict[str, str]:
    cents = row.cents

    def shown(amount: int) -> str:
        return f"{amount // 100}{'.' if form.point else ','}{amount % 100:02d}"

    if form.amounts == "trailing_sign" and cents < 0 and row.account.startswith("6"):
        return {"Debit": f"{shown(-cents)}-", "Credit": shown(0)}
    if form.amounts in ("debit_credit", "trailing_sign"):
        return {"Debit": shown(max(cents, 0)), "Credit": shown(max(-cents, 0))}
    signs = _SIDES[form.amounts]
    return {"Montant": shown(abs(cents)), "Sens": signs[0] if cents >= 0 else signs[1]}


def _xml(rows: list[Row]) -> bytes:
    """Return the XML form: journals, in them entries, in them lines."""
    out = ['<?xml version="1.0" encoding="UTF-8"?>', "<comptabilite><exercice>"]

    def element(name: str, value: str) -> str:
        return f"<{name}>{escape(value)}</{name}>"

    for row, first, last, opens, closes in _nested(rows, lambda row: (row.journal, row.entry)):
        cells = _cells(row, LedgerForm())
        if opens:
            out += ["<journal>", element("JournalCode", row.journal), element("JournalLib", row.journal_label)]
        if first:
            names = ("EcritureNum", "EcritureDate", "EcritureLib", "PieceRef", "PieceDate", "ValidDate")
            out += ["<ecriture>", *(element(name, cells[name]) for name in names)]
        amounts = {name: cells[name].replace(",", ".") for name in ("Debit", "Credit")}
        inner = "".join(element(name, cells[name]) for name in _LINE) + "".join(
            element(*one) for one in amounts.items()
        )
        out.append(f"<ligne>{inner}</ligne>")
        out += ["</ecriture>"] * last + ["</journal>"] * closes
    out.append("</exercice></comptabilite>")
    return "\n".join(out).encode("utf-8")


def _nested(
    rows: list[Row], entry_of: Callable[[Row], tuple[str, int]]
) -> Iterable[tuple[Row, bool, bool, bool, bool]]:
    """Yield each row with whether its entry begins or ends there, and whether its journal does."""
    ordered = sorted(rows, key=entry_of)
    for i, row in enumerate(ordered):
        before = ordered[i - 1] if i else None
        after = ordered[i + 1] if i + 1 < len(ordered) else None
        yield (
            row,
            before is None or entry_of(before) != entry_of(row),
            after is None or entry_of(after) != entry_of(row),
            before is None or before.journal != row.journal,
            after is None or after.journal != row.journal,
        )
