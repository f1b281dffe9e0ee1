"""The ledger's last twelve months as a lesson shows them: a table of suppliers, and one sentence."""

from __future__ import annotations

from workbook.exercises.books import Books, Paid
from workbook.i18n import Language, money, text
from workbook.widgets import tables
from workbook.widgets.shown import Page, Said

SHOWN = 12


def ledger_table(books: Books, language: Language) -> Page:
    """Return the suppliers counted as IT, the dearest first, the total, and what is still to be confirmed."""
    headers = tuple(text(f"lessons.ledger_{name}", language) for name in ("supplier", "line", "amount"))
    rows = [(paid.name, _lines(paid, language), money(paid.euros, language)) for paid in books.suppliers[:SHOWN]]
    others = books.suppliers[SHOWN:]
    if others:
        rest = sum(paid.euros for paid in others)
        rows.append((text("lessons.ledger_others", language, n=str(len(others))), "", money(rest, language)))
    if round(books.to_confirm):
        rows.append((text("lessons.ledger_doubt", language), "", f"({money(books.to_confirm, language)})"))
    rows.append((text("lessons.ledger_total", language), "", money(books.total, language)))
    title = text("lessons.ledger_title", language)
    html = tables.finding(title) + tables.table(headers, rows, last_is_total=True, words=2)
    return Page(html, f"{title}\n{tables.plain(headers, rows)}")


def _lines(paid: Paid, language: Language) -> str:
    return ", ".join(text(f"ledger.cost_{line}", language) for line in paid.lines)


def say_ledger(books: Books, language: Language) -> Said:
    """Return the ledger in one sentence: months covered, total, suppliers, what is in doubt."""
    sentence = text(
        "lessons.say_ledger",
        language,
        months=str(books.months),
        total=money(books.total, language),
        suppliers=str(len(books.suppliers)),
    )
    if not round(books.to_confirm):
        return Said(sentence)
    return Said(f"{sentence} {text('lessons.say_doubt', language, doubt=money(books.to_confirm, language))}")
