"""Three exercises on ledgers: IT that bears no label, a year's invoice booked in one month, prices against volume."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from workbook.errors import ExerciseError
from workbook.exercises.books import last_year
from workbook.exercises.exercise import Answer, Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study
from workbook.i18n import Language, money

if TYPE_CHECKING:
    from pandas import DataFrame

_FIVE = ("a", "b", "c", "d", "e")
_HIDDEN, _MISTAKEN = 3, 2  # lines that are IT, and lines that merely look like it
_LOOKS_LIKE = ("6156", "651", "6122", "6135", "6185")  # accounts where IT is often booked, the likeliest first
_YEAR = 12
_BLUR = 0.03  # of what was used in a month
_LOOKED_AT = 25  # months of the fee: two years of changes


def _said(words: str) -> Figure:
    return Figure(0, "words", (words, words))


# which line is IT


def _lines(study: Study) -> Facts:
    """Return five lines of the ledger by label: three counted as IT, the smallest, and two that are not."""
    lines = study.it_cost.lines
    provider = last_year(study).provider.name
    counted = lines[(lines["counted_cents"] > 0) & (lines["supplier"] != provider)]
    totals = counted.groupby("supplier")["counted_cents"].sum().sort_values()
    found = [(_last(counted[counted["supplier"] == name], "counted_cents"), True) for name in totals.index[:_HIDDEN]]
    found += [(line, False) for line in _not_it(study)]
    if len(found) < len(_FIVE):
        raise ExerciseError("exercises.too_few_suppliers")
    facts: dict[str, Figure] = {}
    for place, ((label, account, euros), is_it) in zip(_FIVE, sorted(found), strict=True):
        facts[f"label_{place}"], facts[f"account_{place}"] = _said(label), _said(account)
        facts[f"euros_{place}"] = Figure(euros, "eur")
        facts[f"it_{place}"] = Figure(float(is_it), "count")
    facts["whole"] = Figure(sum(facts[f"euros_{place}"].value for place in _it_lines(facts)), "eur")
    return facts


def _last(lines: DataFrame, amount: str) -> tuple[str, str, float]:
    """Return the label of the last line, its account and its euros."""
    row = lines.iloc[-1]
    return str(row["label"]), str(row["account"]), float(row[amount]) / 100


def _not_it(study: Study) -> list[tuple[str, str, float]]:
    """Return the last invoices of two suppliers that are no IT, from accounts where IT is often booked."""
    from workbook.readers.costs.suppliers import suppliers_of
    from workbook.readers.ledger.reading import read_ledger

    rows = read_ledger(study.ledger_file).rows
    wanted = (rows["account"].astype(str).str.startswith(_LOOKS_LIKE) & (rows["debit"] > 0)).to_numpy()
    table = rows.loc[wanted, ["account", "label", "debit"]].join(suppliers_of(rows, wanted))
    known = {one.name for one in study.it_cost.by_supplier}
    table = table[(table["source"] == "entry") & ~table["supplier"].isin(known)]
    found = []
    for start in _LOOKS_LIKE:
        some = table[table["account"].astype(str).str.startswith(start)]
        totals = some.groupby("supplier")["debit"].sum().sort_values(ascending=False)
        found += [_last(some[some["supplier"] == name], "debit") for name in totals.index]
    return found[:_MISTAKEN]


def _it_lines(facts: Facts) -> frozenset[str]:
    return frozenset(place for place in _FIVE if facts[f"it_{place}"].value)


def _named_it(facts: Facts) -> Answer:
    """Return the lines in the account named for maintenance: what one takes who reads accounts only."""
    return frozenset(place for place in _FIVE if facts[f"account_{place}"].words[0].startswith("6156"))


# booked in one month, used over twelve


def _annual(study: Study) -> Facts:
    """Return the month of the last twelve in which most was paid for a year ahead: what was booked in it, and used.

    A month that other spreads blur is passed over: a twelfth of its yearly invoices must explain what was used.
    """
    cost, paid = study.it_cost, _paid_ahead(study)
    for month, invoices in sorted(paid.items(), key=lambda one: -sum(one[1].values())):
        whole, booked = round(sum(invoices.values())), round(cost.by_month[month] / 100)
        used = booked - whole + whole / _YEAR
        if abs(used - cost.used.by_month[month] / 100) <= _BLUR * used:
            return {
                "month": _month(month),
                "labels": _said(", ".join(invoices)),
                "paid": Figure(whole, "eur"),
                "booked": Figure(booked, "eur"),
                "rest": Figure(booked - whole, "eur"),
                "part": Figure(whole / _YEAR, "eur"),
                "used": Figure(used, "eur"),
            }
    raise ExerciseError("exercises.no_yearly_invoice")


def _paid_ahead(study: Study) -> dict[str, dict[str, float]]:
    """Return by month of the last twelve the invoices for a year from that month on: euros by label."""
    from workbook.readers.costs.periods import month_label, service_period

    lines = study.it_cost.lines
    recent = lines[lines["month"].isin(list(study.it_cost.by_month)[-_YEAR:]) & (lines["counted_cents"] > 0)]
    days, labels, cents = (recent[name].tolist() for name in ("date", "label", "counted_cents"))
    found: dict[str, dict[str, float]] = {}
    for day, label, amount in zip(days, labels, cents, strict=True):
        first = day.year * _YEAR + day.month - 1
        if service_period(str(label), first) == (first, first + _YEAR - 1):
            found.setdefault(month_label(first), {})[str(label)] = amount / 100
    return found


def _month(label: str) -> Figure:
    return Figure(0, "words", (_month_in(label, "fr"), _month_in(label, "en")))


def _month_in(label: str, language: Language) -> str:
    from workbook.views.roadmap import month_said

    return month_said(dt.date.fromisoformat(f"{label}-01"), language)


# prices against volume


def _rises(study: Study) -> Facts:
    """Return two years of a monthly fee counted by the seat, and its rises: of prices, and of seats.

    Prices move on the contract's anniversary only; any other month's change is one of seats.
    """
    contract, lines = study.case.contract, study.it_cost.lines
    billed = lines[(lines["cost_line"] == "fee") & (lines["cents"] > 0)]
    fees = {str(month): round(cents / 100) for month, cents in billed.groupby("month")["cents"].sum().items()}
    months = list(fees)[-_LOOKED_AT:]
    changed = [(now, fees[now] - fees[before]) for before, now in pairwise(months)]
    changed = [(month, change) for month, change in changed if change]
    if not (contract.per_seat and changed):
        raise ExerciseError("exercises.no_seats")
    anniversary = (int(months[-1][5:]) - contract.months_since_anniversary) % _YEAR + 1
    prices = {month: change for month, change in changed if int(month[5:]) == anniversary}
    price, whole = sum(prices.values()), fees[months[-1]] - fees[months[0]]
    if price in (0, whole):
        raise ExerciseError("exercises.no_seats")
    return {
        "from": _month(months[0]),
        "start": Figure(fees[months[0]], "eur"),
        "end": Figure(fees[months[-1]], "eur"),
        "steps": _listed([(month, fees[month]) for month, _ in changed]),
        "raised": _listed(list(prices.items())),
        "all": Figure(whole, "eur"),
        "price": Figure(price, "eur"),
        "seats": Figure(whole - price, "eur"),
        "share": Figure(price / whole, "percent"),
    }


def _listed(amounts: list[tuple[str, int]]) -> Figure:
    """Return amounts with their months: "9 718 € (juil. 2025), 10 353 € (oct. 2025)"."""

    def said(language: Language) -> str:
        return ", ".join(f"{money(euros, language)} ({_month_in(month, language)})" for month, euros in amounts)

    return Figure(0, "words", (said("fr"), said("en")))


EXERCISES: tuple[Exercise, ...] = (
    Exercise(
        "L0-1",
        "several",
        _it_lines,
        options=_FIVE,
        facts=_lines,
        wrong=(Wrong("account", _named_it), Wrong("all", lambda _facts: frozenset(_FIVE))),
        level=1,
    ),
    Exercise(
        "L0-2",
        "figure",
        lambda facts: facts["used"].value,
        facts=_annual,
        wrong=(
            Wrong("booked", lambda facts: facts["booked"].value),
            Wrong("rest", lambda facts: facts["rest"].value),
            Wrong("part", lambda facts: facts["part"].value),
        ),
        unit="eur",
        tolerance=0.01,
        level=2,
    ),
    Exercise(
        "L0-3",
        "figure",
        lambda facts: facts["price"].value,
        facts=_rises,
        wrong=(
            Wrong("seats", lambda facts: facts["seats"].value),
            Wrong("all", lambda facts: facts["all"].value),
            Wrong("half", lambda facts: facts["all"].value / 2),
        ),
        unit="eur",
        tolerance=0.01,
        level=3,
    ),
)
