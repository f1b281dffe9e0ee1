"""Would the model have foreseen the last twelve months? It is fitted on what came before them, then told the truth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbook.cases.books import YEAR, Books, Files, read_books
from workbook.cases.casefile import CaseFile
from workbook.cases.counted import Counted
from workbook.cases.from_ledger import ledger_proposals
from workbook.cases.measured import FEWEST_TICKETS, ticket_figures
from workbook.cases.proposals import accept, pending, propose
from workbook.cases.situation import to_situation
from workbook.errors import CaseFileError, ReaderError
from workbook.model.history import BAND, Forecast, trend_forecast
from workbook.model.purchases import purchases_ahead
from workbook.model.quantities import Array
from workbook.model.simulation import simulate
from workbook.model.streams import stream
from workbook.model.updating import with_deviation
from workbook.parameters import default_parameters

if TYPE_CHECKING:
    import pandas as pd

LINES = ("fee", "out_of_scope", "subscriptions", "renewals")  # what both the books and the model have


@dataclass(frozen=True)
class LineForecast:
    """A cost line of the hidden year, in euros: what was foreseen, and what the books say."""

    line: str
    foreseen: float
    actual: float


@dataclass(frozen=True)
class Backtest:
    """The hidden twelve months, in euros: what the books say, what the model and the bare trend had foreseen.

    fitted_from, hidden_from, hidden_to: months ("2025-10"). trend: None when fewer than 24 months came before.
    tickets: whether tickets of before were counted. unforeseen: euros of the year on lines the model has not.
    """

    fitted_from: str
    hidden_from: str
    hidden_to: str
    actual: float
    model: Forecast
    trend: Forecast | None
    lines: tuple[LineForecast, ...]
    unforeseen: float
    tickets: bool

    @property
    def held(self) -> bool:
        """Whether the model's 80 % band held the truth."""
        return self.model.holds(self.actual)


def backtest(
    case: CaseFile, files: Files, tickets: Path | None = None, *, draws: int = 2000, seed: int = 2026
) -> Backtest:
    """Return how the last twelve months of the books compare with what was foreseen without them.

    Hidden: every ledger line and ticket of these months. The case is taken back to their eve: fee and subscriptions
    as the books then said, the hourly rate lower as the fee was, users by their growth, figures measured again on the
    tickets of before. Renewals are moved by what the firm bought until then, and come in whole purchases; without
    tickets, hours beyond the fee are those last billed. What the case says of practices and estate is today's:
    nobody wrote it down then.

    Raises:
        ReaderError: a ledger cannot be read.
        CaseFileError: `cases.backtest_short` when fewer than 24 months stand without a gap.
    """
    books = read_books(case, files)
    if books.months < 2 * YEAR:
        raise CaseFileError("cases.backtest_short", months=books.months)
    months = [month for month in books.cost.by_month if month >= books.years.unbroken_from]
    eve = dt.date.fromisoformat(f"{months[-YEAR]}-01")
    before = _until(books, case, eve)
    past, counted = _taken_back(case, before, eve, tickets)
    result = simulate(to_situation(past), default_parameters(), months=YEAR, draws=draws, seed=seed).as_is
    drawn = {line: result.years(line)[0] for line in LINES}
    drawn["renewals"] = _renewals(drawn["renewals"], before, stream(seed, "purchases"))
    if not counted:
        raised = float(drawn["fee"].mean()) / (YEAR * past.contract.fee_month) if past.contract.fee_month else 1.0
        drawn["out_of_scope"] = _billed(drawn["out_of_scope"], before, raised, stream(seed, "billed"))
    low, high = np.quantile(sum(drawn.values()), ((1.0 - BAND) / 2.0, (1.0 + BAND) / 2.0)).tolist()
    actual = books.last_year()
    lines = tuple(LineForecast(line, float(drawn[line].mean()), actual.get(line, 0.0)) for line in LINES)
    return Backtest(
        fitted_from=months[0],
        hidden_from=months[-YEAR],
        hidden_to=months[-1],
        actual=sum(one.actual for one in lines),
        model=Forecast(float(sum(one.foreseen for one in lines)), low, high),
        trend=_trend(before.cost.used.by_month_and_line, months[0], seed),
        lines=lines,
        unforeseen=sum(euros for line, euros in actual.items() if line not in LINES),
        tickets=counted,
    )


def _until(books: Books, case: CaseFile, eve: dt.date) -> Books:
    """Return the books as they stood the day before: later lines are not looked at, not even to tell suppliers."""
    from workbook.readers.costs.it_cost import it_cost
    from workbook.readers.ledger.reading import Ledger

    rows = books.years.ledger.rows
    kept = rows[rows["date"] < np.datetime64(eve)].reset_index(drop=True)
    report = replace(books.years.ledger.report, period=(books.years.ledger.report.period[0], eve - dt.timedelta(1)))
    ledger = Ledger(kept, report)
    return Books(replace(books.years, ledger=ledger), it_cost(ledger, case.confirmations))


def _taken_back(case: CaseFile, before: Books, eve: dt.date, tickets: Path | None) -> tuple[CaseFile, bool]:
    firm, terms = case.firm, case.contract
    users, employees = (max(1, round(people / (1.0 + firm.growth))) for people in (firm.users, firm.employees))
    past = case.model_copy(deep=True)
    past.proposals = []
    past.firm = firm.model_copy(update={"users": users, "employees": employees})
    found = _counted(tickets, users, eve)
    past.measured = dict(found)
    fee = terms.fee_month
    past = propose(past, [one for one in ledger_proposals(past, before) if one.target != "contract.provider"])
    past = accept(past, *(one.id for one in pending(past)))
    if terms.hourly_rate is not None and fee > 0:
        then = min(1.0, past.contract.fee_month / fee)
        past.contract.hourly_rate = min(400.0, max(20.0, terms.hourly_rate * then))
    return past, bool(found)


def _counted(export: Path | None, users: float, eve: dt.date) -> Mapping[str, Counted]:
    """Return what the tickets of the twelve months before say; nothing when they are too few or cannot be read."""
    from workbook.readers.tickets.reading import read_tickets

    if export is None:
        return {}
    try:
        tickets = read_tickets(export).tickets
    except ReaderError:  # a back-test needs none: comparable firms' figures stay, and it is told
        return {}
    recent = [one for one in tickets if eve.replace(year=eve.year - 1) <= one.opened_at.date() < eve]
    if len(recent) < FEWEST_TICKETS:
        return {}
    first = min(one.opened_at for one in recent)
    months = (eve.year - first.year) * 12 + eve.month - first.month
    return ticket_figures(recent, users * months)


def _renewals(expected: Array, before: Books, rng: np.random.Generator) -> Array:
    """Return the year's purchases: what the model expects, moved by what the firm bought, in whole purchases."""
    lines = before.cost.lines
    own = lines[(lines["cost_line"] == "renewals") & (lines["month"] >= before.years.unbroken_from)]
    months = own.groupby("month")["counted_cents"].sum().to_numpy(dtype=float) / 100
    return purchases_ahead(expected, months[months > 0.0], before.months / YEAR, rng)


def _billed(expected: Array, before: Books, raised: float, rng: np.random.Generator) -> Array:
    """Return hours beyond the fee as the books last billed them, at the coming year's price; else the model's."""
    months = before.cost.used.by_month_and_line["out_of_scope"].iloc[-YEAR:].to_numpy(dtype=float) / 100
    if not months.sum():
        return expected
    # a year's total varies by chance as the last one did, and the last one's mean is itself uncertain
    error = float(months.std(ddof=1)) * np.sqrt(2.0 * YEAR)
    return raised * with_deviation(float(months.sum()), error).sample(rng, expected.size)


def _trend(used: pd.DataFrame, start: str, seed: int) -> Forecast | None:
    kept = used.loc[used.index >= start, list(LINES)].sum(axis=1).to_numpy(dtype=float) / 100
    return trend_forecast(kept, YEAR, seed=seed)
