"""What a firm's invoices say in detail: hours and their rate, fee, licences by seat, by month of service.

Amounts of different currencies are never added: there is one detail a currency.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from workbook.readers.invoices.canonical import Invoice
from workbook.readers.invoices.lines import Item, Kind, items_of
from workbook.readers.invoices.months import covered, spread
from workbook.readers.ledger.journals import fold

if TYPE_CHECKING:
    from workbook.readers.costs.it_cost import Confirmations

YEARLY = (" ANNUEL ", " ANNUELLE ", " ANNUELS ", " ANNUELLES ", " AN ", " YEAR ", " YEARLY ", " ANNUAL ", " 12 MOIS ")


@dataclass(frozen=True)
class Licence:
    """A licence or subscription as last invoiced: seats, cents a seat and month, month of service, seller."""

    name: str
    seller: str
    seats: Decimal
    cents_seat_month: float
    month: str


@dataclass(frozen=True)
class Detail:
    """The detail in one currency; cents excluding VAT, credits taken off.

    Only what is IT counts (see `detail_of`). by_month: cents by month of service and kind. hours_by_month: hours
    billed, with their cents in `hours_cents_by_month`. undated_cents: what no date could place. items: the lines
    counted, and why each stands where it does. to_confirm: cents by seller of what nothing tells to be IT or not;
    not_it_cents: what is ruled out.
    """

    currency: str
    by_month: dict[str, dict[Kind, int]]
    hours_by_month: dict[str, Decimal]
    hours_cents_by_month: dict[str, int]
    licences: tuple[Licence, ...]
    undated_cents: int
    items: tuple[Item, ...]
    to_confirm: dict[str, int]
    not_it_cents: int

    @property
    def hours(self) -> Decimal:
        """All hours billed."""
        return sum(self.hours_by_month.values(), Decimal(0))

    @property
    def rate_cents(self) -> float | None:
        """The mean price of an hour, in cents; None without hours."""
        hours = float(self.hours)
        return sum(self.hours_cents_by_month.values()) / hours if hours > 0 else None

    def total(self, kind: Kind) -> int:
        """Return the cents of one kind over all months."""
        return sum(month.get(kind, 0) for month in self.by_month.values())


def detail_of(invoices: Iterable[Invoice], confirmations: Confirmations | None = None) -> dict[str, Detail]:
    """Return the detail of invoices by currency, the currency with most invoices first; `""` when none is named.

    A line is IT when a word of it or of its seller says so, when another line of its invoice is, or when most of what
    its seller invoices is; a word can also rule it out. `confirmations` (supplier name to "it", "not_it" or a share,
    of which any counts as IT here) come before all that.
    """
    groups: dict[str, list[Invoice]] = defaultdict(list)
    for invoice in invoices:
        groups[invoice.currency].append(invoice)
    told = {fold(name): choice not in ("not_it", 0) for name, choice in (confirmations or {}).items()}
    order = sorted(groups, key=lambda currency: (-len(groups[currency]), currency))
    return {currency: _detail(currency, [items_of(one) for one in groups[currency]], told) for currency in order}


def _detail(currency: str, invoices: Sequence[tuple[Item, ...]], told: dict[str, bool]) -> Detail:
    counted: list[Item] = []
    to_confirm: dict[str, int] = defaultdict(int)
    not_it = 0
    mostly = _mostly_it(invoices)
    for items in invoices:
        seller = items[0].invoice.seller
        choice = told.get(fold(seller.name))
        sibling = seller.key in mostly or any(item.is_it for item in items)
        for item in items:
            verdict = choice if choice is not None else item.is_it
            if verdict is False:
                not_it += item.cents
            elif verdict or sibling:
                counted.append(item)
            else:
                to_confirm[seller.name] += item.cents
    return _sums(currency, counted, dict(to_confirm), not_it)


def _mostly_it(invoices: Sequence[tuple[Item, ...]]) -> set[str]:
    """Return the keys of the sellers of whose invoices most, by amount, have a line that is IT."""
    whole: dict[str, int] = defaultdict(int)
    it: dict[str, int] = defaultdict(int)
    for items in invoices:
        key, cents = items[0].invoice.seller.key, sum(abs(item.cents) for item in items)
        whole[key] += cents
        it[key] += cents if any(item.is_it for item in items) else 0
    return {key for key, cents in it.items() if key and 2 * cents > whole[key]}


def _sums(currency: str, items: Sequence[Item], to_confirm: dict[str, int], not_it: int) -> Detail:
    by_month: dict[str, dict[Kind, int]] = defaultdict(lambda: defaultdict(int))
    hours: dict[str, Decimal] = defaultdict(Decimal)
    paid: dict[str, int] = defaultdict(int)
    undated = 0
    for item in items:
        if item.service is None:
            undated += item.cents
            continue
        parts = spread(item.cents, item.service)
        for month, cents in parts.items():
            by_month[month][item.kind] += cents
        if item.hours is not None:
            weights = covered(item.service)
            for month, weight in weights.items():
                hours[month] += item.hours * Decimal(weight / sum(weights.values()))
                paid[month] += parts[month]
    return Detail(
        currency=currency,
        by_month={month: dict(by_month[month]) for month in sorted(by_month)},
        hours_by_month={month: round(hours[month], 4) for month in sorted(hours)},
        hours_cents_by_month={month: paid[month] for month in sorted(paid)},
        licences=_licences(items),
        undated_cents=undated,
        items=tuple(items),
        to_confirm=to_confirm,
        not_it_cents=not_it,
    )


def _licences(items: Sequence[Item]) -> tuple[Licence, ...]:
    """Return each licence as it was last invoiced, the dearest month first; credits change no seat."""
    latest: dict[tuple[str, str], Licence] = {}
    for item in items:
        if item.kind != "licence" or item.service is None or not item.seats or item.seats <= 0 or item.cents <= 0:
            continue
        month = f"{item.service.end:%Y-%m}"
        price = item.cents / float(item.seats) / months_of(item)
        found = Licence(item.name, item.invoice.seller.name, item.seats, price, month)
        key = (item.invoice.seller.key, fold(item.name))
        if key not in latest or latest[key].month <= month:
            latest[key] = found
    return tuple(sorted(latest.values(), key=lambda one: (-one.cents_seat_month * float(one.seats), one.name)))


def months_of(item: Item) -> float:
    """Return how many months a line pays for: those of its period, those it counts or the year it says, else one."""
    period = item.line.period if item.line and item.line.period else item.invoice.period
    months = sum(covered(period).values()) if period else 0.0
    if item.line and item.line.unit == "MON" and item.line.quantity and months < 1.5:
        return max(1.0, float(item.line.quantity))
    if months < 1.5 and (item.line and (item.line.unit == "ANN" or any(w in fold(item.line.name) for w in YEARLY))):
        return 12.0
    return max(1.0, months)
