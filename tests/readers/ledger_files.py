"""Small fictional ledgers the tests write themselves, with every trap as an option."""

from __future__ import annotations

COLUMNS = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
]


def row(
    account: str,
    debit: str = "0,00",
    credit: str = "0,00",
    *,
    journal: str = "ACH",
    journal_label: str = "Achats",
    number: str = "1",
    date: str = "20240115",
    title: str = "Compte",
    aux: str = "",
    aux_label: str = "",
    piece: str = "F1",
    label: str = "Facture",
) -> list[str]:
    return [
        journal, journal_label, number, date, account, title, aux, aux_label, piece, date, label, debit, credit,
        "", "", date, "", "",
    ]  # fmt: skip


def french(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02d}"


def invoice(account: str, cents: int, supplier: str, **common: str) -> list[list[str]]:
    """An invoice of three balanced lines: cost, VAT, supplier (the only one to name it)."""
    title = common.pop("title", "Charges")
    vat = cents // 5
    return [
        row(account, french(cents), title=title, **common),
        row("445660", french(vat), title="TVA déductible", **common),
        row("401000", "0,00", french(cents + vat), title="Fournisseurs", aux="F1", aux_label=supplier, **common),
    ]


def text_of(rows: list[list[str]], *, header: list[str] | None = None, separator: str = "\t", end: str = "\n") -> str:
    return end.join(separator.join(cells) for cells in [header or COLUMNS, *rows]) + end


def file_of(rows: list[list[str]], *, encoding: str = "utf-8", **form: object) -> bytes:
    return text_of(rows, **form).encode(encoding)  # type: ignore[arg-type]


def year(
    supplier: str = "Société d’informatique Hélio", account: str = "615600", cents: int = 120_000
) -> list[list[str]]:
    """Twelve invoices of the same supplier, one a month."""
    found = []
    for month in range(1, 13):
        found += invoice(
            account, cents, supplier, number=str(month), date=f"2024{month:02d}10", piece=f"F{month}",
            label=f"Contrat mensuel {month:02d}",
        )  # fmt: skip
    return found
