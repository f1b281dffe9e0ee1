"""The panel of offers: two to four side by side, service by service, and what each costs once it does the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.cases.offer_sheet import read_offers, template
from workbook.cases.offered import compared, needed
from workbook.cases.offers import MOST_OFFERS, OfferTerms, ServiceTerms, joined
from workbook.cases.situation import to_situation
from workbook.errors import OptionError
from workbook.i18n import Language, decimal, money, plural, span, text
from workbook.model.offers import Service
from workbook.parameters import services
from workbook.parameters.catalogue import CatalogueService
from workbook.views import offers as view
from workbook.widgets import typed
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, sentence
from workbook.widgets.offer_blocks import offer_blocks

PANEL_DRAWS = 1000  # the same answer to a hundred euros, at once
_STATES = ("included", "capped", "optional", "excluded")
_SHARES = ("index_cap", "out_share")
_FEES = ("name", "fee_month", "per_seat", "onboarding", "index_cap", "present")
_HOURS = ("included_hours", "cap_period", "hourly_rate", "urgent_multiplier", "out_share", "crisis_hours")
_KINDS = {"name": "words", "per_seat": "check", "present": "check", "cap_period": "choice"}
_WIDTHS = {"name": 5.6, "fee_month": 1.7, "onboarding": 1.6, "per_seat": 1.1, "present": 1.6}  # a name is read whole


class OffersPanel(GridPanel):
    """The tables of `case.offers`: what is paid, the hours, then each group of services with one column an offer."""

    title = "offers.title"

    def tell(self, language: Language) -> Sequence[Section]:
        """Return the two tables of terms, then one a group of services the firm needs."""
        lines = {one.key: one for one in needed(to_situation(self.case))}
        groups: dict[str, list[CatalogueService]] = {}
        for row in services():
            if row.key in lines:
                groups.setdefault(row.group, []).append(row)
        return (
            self._terms("fees", _FEES, language),
            self._terms("hours", _HOURS, language),
            *(self._group(group, rows, lines, language) for group, rows in groups.items()),
        )

    def _terms(self, key: str, names: Sequence[str], language: Language) -> Section:
        columns = []
        for name in names:
            options = tuple((one, text(f"offers.period_{one}", language)) for one in ("month", "year"))
            columns.append(
                Column(
                    name,
                    text(f"offers.column.{name}", language),
                    _KINDS.get(name, "number"),  # type: ignore[arg-type]  # the kinds above are a column's
                    options if name == "cap_period" else (),
                    width=_WIDTHS.get(name, 2.0),
                )
            )
        rows = tuple(
            Row(
                str(at),
                f"{view.LETTERS[at]} · {one.name}" if key != "fees" else view.LETTERS[at],
                {name: _written(getattr(one, name), name, language) for name in names},
                removable=key == "fees",
            )
            for at, one in enumerate(self.case.offers)
        )
        more = key == "fees" and len(rows) < MOST_OFFERS
        return Section(
            key,
            text(f"offers.section.{key}", language),
            text(f"offers.ask.{key}", language),
            tuple(columns),
            rows,
            first=text("offers.column_offer", language),
            intro=text(f"offers.intro.{key}", language),
            complete=len(rows) > 1,
            add=text("offers.add", language) if more else "",
            file=(text("offers.read_file", language), text("offers.give_file", language)) if key == "fees" else None,
            width=0.9 if key == "fees" else 3.0,
        )

    def _group(
        self, group: str, rows: Sequence[CatalogueService], lines: dict[str, Service], language: Language
    ) -> Section:
        states = tuple((state, text(f"offers.state_{state}", language)) for state in _STATES)
        columns = tuple(
            Column(str(at), f"{view.LETTERS[at]} · {one.name}", "choice", states, width=2.4)
            for at, one in enumerate(self.case.offers)
        )
        made: list[Row] = []
        for row in rows:
            said = [one.services.get(row.key, ServiceTerms(status="excluded")) for one in self.case.offers]
            label = text(f"offers.service.{row.key}", language)
            values = {str(at): one.status for at, one in enumerate(said)}
            made.append(Row(row.key, label, values, _need_said(row, lines[row.key], language)))
            made += _details(row.key, said, language)
        return Section(
            group,
            text(f"offers.group.{group}", language),
            text(f"offers.group_ask.{group}", language),
            columns,
            tuple(made),
            first=text("offers.first", language),
            intro=text("offers.intro.services", language),
            width=4.4,
        )

    # ---- what is typed

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into an offer."""
        offers = [one.model_copy(deep=True) for one in self.case.offers]
        if section in ("fees", "hours"):
            setattr(offers[int(row)], column, _read(column, value))
        else:
            service, _, detail = row.partition("/")
            offer = offers[int(column)]
            offer.services = {**offer.services, service: _termed(offer.services.get(service), detail, value)}
        self.case.offers = offers

    def add(self, section: str) -> None:
        """Add an offer: nothing included, no fee yet."""
        del section
        if len(self.case.offers) >= MOST_OFFERS:
            raise OptionError("offers.too_many", most=MOST_OFFERS)
        taken = {one.name for one in self.case.offers}
        names = (text("offers.new", self._language, n=str(n)) for n in range(1, 2 * MOST_OFFERS))
        name = next(name for name in names if name not in taken)
        self.case.offers = [*self.case.offers, OfferTerms(name=name, fee_month=0.0)]

    def remove(self, section: str, row: str) -> None:
        """Take an offer away."""
        del section
        self.case.offers = [one for at, one in enumerate(self.case.offers) if str(at) != row]

    def take(self, section: str, name: str, content: bytes) -> str:
        """Read the offers of a filled-in spreadsheet; those of a name already here take its place."""
        del section
        read = read_offers(content, self.case, name=name)
        self.case.offers = joined(self.case.offers, read)
        names = ", ".join(one.name for one in read)
        return plural("offers.added", self._language, len(read), names=names, firm=self.case.firm.name)

    def give(self, section: str) -> tuple[str, bytes]:
        """Return the spreadsheet to fill in, with the offers already here."""
        del section
        return text("offers.file_name", self._language), template(self.case, self._language)

    # ---- what follows

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return the gap in a crisis year, both years of each offer, its causes, and what would close it."""
        if not self.case.offers:
            none = text("offers.said_none", language)
            return [sentence(text("offers.title", language), none)], none
        found = compared(self.case, draws=PANEL_DRAWS)
        return offer_blocks(found, language), view.offers_said(found, language)


def _details(service: str, said: Sequence[ServiceTerms], language: Language) -> list[Row]:
    """Return the lines for amounts under a service: the cap where one caps it, the price where one sells it."""
    rows = []
    for detail, states in (("cap", ("capped",)), ("price", ("capped", "optional"))):
        if any(one.status in states for one in said):
            given = (getattr(one, detail) for one in said)
            values = {str(at): "" if v is None else decimal(v, language, 2) for at, v in enumerate(given)}
            fixed = tuple(str(at) for at, one in enumerate(said) if one.status not in states)
            label = text(f"offers.detail_{detail}", language)
            plain = {str(at): () for at in range(len(said))}  # typed, not chosen
            rows.append(Row(f"{service}/{detail}", label, values, fixed=fixed, options=plain))
    return rows


def _termed(kept: ServiceTerms | None, detail: str, value: str) -> ServiceTerms:
    """Return a service's terms once a cell of them is changed; an amount that no longer applies goes."""
    kept = kept or ServiceTerms(status="excluded")
    status, cap, price = kept.status, kept.cap, kept.price
    if not detail:
        status = value  # type: ignore[assignment]  # pydantic checks the four
        cap = (cap or 0.0) if status == "capped" else None
        price = price if status in ("capped", "optional") else None
    elif detail == "cap":
        cap = typed.number(value) or 0.0
    else:
        price = typed.number(value)
    return ServiceTerms(status=status, cap=cap, price=price)


def _need_said(row: CatalogueService, line: Service, language: Language) -> str:
    """Return how many the firm needs a year and what one costs on the market."""
    digits = 0 if row.price.mode >= 20 else 2
    low, high = (money(price, language, 1, digits) for price in (row.price.low, row.price.high))
    unit = text(f"offers.unit.{row.unit}", language)
    return text("offers.need", language, n=decimal(line.quantity, language), unit=unit, span=span(low, high, language))


def _read(column: str, value: str) -> Any:
    if _KINDS.get(column) == "check":
        return value == "yes"
    if column in ("name", "cap_period"):
        return value.strip()
    found = typed.number(value)
    if column in _SHARES and found is not None:
        return found / 100.0
    return 0.0 if found is None and column in ("fee_month", "onboarding", "crisis_hours") else found


def _written(value: Any, column: str, language: Language) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str):
        return value
    return decimal(100.0 * value if column in _SHARES else value, language, 2)
