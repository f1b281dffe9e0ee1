"""What you pay against what it costs: one figure, the sentence that reads it and one bar in proportion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.i18n import Language, money, span, text
from workbook.views.charts.chart import Table
from workbook.views.readings import cost_path, written


@dataclass(frozen=True)
class Part:
    """One part of the bar: its role (fee, other, hidden), its share of the whole and what is written by it."""

    role: str
    name: str
    amount: str
    share: float  # of the bar, 0 to 1
    per_euro: str  # what it adds to each euro of flat fee; empty when there is no flat fee


@dataclass(frozen=True)
class Statement:
    """The amount in large, its sentence, the range in words, and the bar that explains it."""

    amount: str
    sentence: str
    range: str
    parts: tuple[Part, ...]
    table: Table


def statement(assessment: Any, language: Language) -> Statement:
    """Return what each euro of flat fee really costs in the first year; the full monthly cost when there is no fee."""
    path = cost_path(assessment)
    fee, other, hidden, total = (float(values[0]) for values in (path.fee, path.other, path.hidden, path.total))
    low, high = float(path.low[0]), float(path.high[0])
    amounts = (("fee", fee), ("other", other), ("hidden", hidden))
    whole = sum(amount for _, amount in amounts) or 1.0
    parts = tuple(
        Part(
            role,
            text(f"views.part.{role}", language),
            written(amount, language, total),
            amount / whole,
            _per_euro(role, amount, fee, language),
        )
        for role, amount in amounts
        if amount > 0
    )
    monthly = written(total, language)
    if fee > 0:
        amount, sentence = money(total / fee, language, digits=2), text("views.statement.sentence", language)
        between = span(money(low / fee, language, digits=2), money(high / fee, language, digits=2), language)
    else:
        amount, sentence = monthly, text("views.statement.sentence_no_fee", language)
        between = span(written(low, language), written(high, language), language)
    return Statement(
        amount=amount,
        sentence=sentence,
        range=text("views.statement.range", language, between=between, total=monthly),
        parts=parts,
        table=_table(parts, monthly, language),
    )


def _per_euro(role: str, amount: float, fee: float, language: Language) -> str:
    if fee <= 0:
        return ""
    if role == "fee":
        return money(1, language)
    return ("+\u00a0" if language == "fr" else "+") + money(amount / fee, language, digits=2)


def _table(parts: tuple[Part, ...], monthly: str, language: Language) -> Table:
    headers = (text("views.statement.column_part", language), text("views.statement.column_amount", language))
    total = (text("views.part.total", language), monthly)
    return Table(headers, (*((part.name, part.amount) for part in parts), total))
