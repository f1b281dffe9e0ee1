"""Dates and amounts as e-invoices write them; what cannot be read is noted, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from workbook.errors import Fault
from workbook.readers.invoices.canonical import Period
from workbook.readers.invoices.xml import child, local, words
from workbook.readers.ledger.dates import LATEST, OLDEST
from workbook.readers.ledger.dates import day as day_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_AMOUNT = re.compile(r"[+-]?(?:[0-9]{1,13}(?:[.,][0-9]{0,12})?|[.,][0-9]{1,12})")
_LONGEST = 10 * 366  # days: a period of more than ten years is a slip of the pen
_SHOWN = 60


class Values:
    """Reads values and keeps what could not be read, as findings with the tag where they stand."""

    def __init__(self) -> None:
        self.findings: list[Fault] = []

    def _unread(self, code: str, node: _Element, written: str) -> None:
        fault = Fault(code, values={"tag": local(node), "written": written[:_SHOWN]})
        if fault not in self.findings[:50]:
            self.findings.append(fault)

    def decimal(self, node: _Element | None, *path: str) -> Decimal | None:
        """Return a number, None when there is none or it is not one."""
        found = child(node, *path)
        written = (found.text or "").strip() if found is not None else ""
        if found is None or not written:
            return None
        if not _AMOUNT.fullmatch(written):
            self._unread("invoices.warn_amount", found, written)
            return None
        return Decimal(written.replace(",", "."))

    def cents(self, node: _Element | None, *path: str) -> int | None:
        """Return an amount in cents, to the nearest one."""
        value = self.decimal(node, *path)
        return None if value is None else to_cents(value)

    def whole(self, written: _Element | None, parts: Iterable[_Element], amount: str, *, charge: bool) -> int:
        """Return the charges (or the discounts) on a whole document in cents: their total, else their sum."""
        total = self.cents(written)
        if total is not None:
            return total
        own = [one for one in parts if (_flag(child(one, "ChargeIndicator")) in ("true", "1")) is charge]
        return sum(self.cents(one, amount) or 0 for one in own)

    def in_currency(self, amounts: Iterable[_Element], currency: str) -> int | None:
        """Return the amount in the invoice's currency, in cents: a second may stand in that of the tax office."""
        known = list(amounts)
        own = [node for node in known if node.get("currencyID", currency) == currency]
        return self.cents((own or known)[0]) if known else None

    def day(self, node: _Element | None, *path: str, last: bool = False) -> dt.date | None:
        """Return a date, written `20260331` or `2026-03-31`, with a time after it or not.

        Of a month or a week (formats 610 and 616 of the standard), the first day, or the last.
        """
        found = child(node, *path)
        if found is None:
            return None
        inner = child(found, "DateTimeString|DateString|DateTime|Date")
        holder = found if inner is None else inner
        written = words(holder)
        if not written:
            return None
        days = _span(written, holder.get("format", ""))
        if days is None:
            self._unread("invoices.warn_date", found, written)
            return None
        return days[1] if last else days[0]

    def period(self, node: _Element | None, start: str, end: str) -> Period | None:
        """Return a period from its two dates; with one only, that day; None when it runs backwards or is endless."""
        if node is None:
            return None
        first, last = self.day(node, start), self.day(node, end, last=True)
        first, last = first or last, last or first
        if first is None or last is None:
            return None
        if not 0 <= (last - first).days <= _LONGEST:
            self._unread("invoices.warn_period", node, f"{first} – {last}")
            return None
        return Period(first, last)


def _flag(node: _Element | None) -> str:
    return words(node, "Indicator") or (words(node) if node is not None else "")


def _span(written: str, form: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of what is written.

    >>> _span("20260331", "102") == _span("2026-03-31T08:00:00", "")
    True
    >>> _span("202602", "610"), _span("20269999", "102")
    ((datetime.date(2026, 2, 1), datetime.date(2026, 2, 28)), None)
    """
    if form in ("610", "616") and len(written) == 6 and written.isascii() and written.isdigit():
        year, part = int(written[:4]), int(written[4:])
        if not OLDEST <= year <= LATEST:
            return None
        try:
            if form == "616":
                return dt.date.fromisocalendar(year, part, 1), dt.date.fromisocalendar(year, part, 7)
            following = dt.date(year + part // 12, part % 12 + 1, 1)
            return dt.date(year, part, 1), following - dt.timedelta(days=1)
        except ValueError:
            return None
    day = day_of(written[:8] if written[:8].isdigit() else written[:10])
    return (day, day) if day else None


def to_cents(value: Decimal) -> int:
    """Return an amount in cents, halves away from nought.

    >>> to_cents(Decimal("-1.005")), to_cents(Decimal("20"))
    (-101, 2000)
    """
    return int((value * 100).to_integral_value(ROUND_HALF_UP))
