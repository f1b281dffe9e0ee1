"""What `backtest` says of a case and its books, and what `simulate` says its figures rest on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from workbook.cases import CaseFile
from workbook.cases.backtest import Backtest, backtest
from workbook.cases.basis import FigureBasis, figures_basis
from workbook.cli.answers import Answer, rounded, table
from workbook.i18n import Language, date, money, number, percent, span, text
from workbook.model.history import Forecast


def basis_of(case: CaseFile, language: Language) -> Answer:
    """Return what the uncertain figures of a case rest on: all of them as data, the firm's own in words."""
    found = figures_basis(case)
    own = [one for one in found if one.basis != "reference"]
    data = [
        {"figure": one.symbol, "basis": one.basis, "value": one.value, "own_share": one.own_share, "cases": one.cases}
        for one in found
    ]
    lines = [text("figures.basis_title", language)] if own else []
    lines += [f"  {_told(one, language)}" for one in own]
    key = "figures.basis_rest" if own else "figures.basis_none"
    lines.append(("  " if own else "") + text(key, language, n=number(len(found) - len(own), language)))
    return Answer(data, tuple(lines))


def _told(one: FigureBasis, language: Language) -> str:
    name = text("figures.basis_out_share" if one.symbol == "out_share" else f"parameters.{one.symbol}", language)
    basis = text(f"model.basis.{one.basis}", language)
    if one.basis == "measured":
        return text("figures.basis_measured", language, name=name, basis=basis, share=percent(one.own_share, language))
    return text("figures.basis_own", language, name=name, basis=basis)


def backtest_case(
    case: CaseFile, files: Sequence[Path], tickets: Path | None, draws: int, seed: int, language: Language
) -> Answer:
    """Return whether the model, fitted without the last twelve months of the books, had foreseen them."""
    found = backtest(case, files, tickets, draws=draws, seed=seed)
    data = {
        "firm": case.firm.name, "fitted_from": found.fitted_from, "hidden_from": found.hidden_from,
        "hidden_to": found.hidden_to, "tickets": found.tickets, "actual": round(found.actual, 2), "held": found.held,
        "model": _forecast(found.model, found.actual),
        "trend": None if found.trend is None else _forecast(found.trend, found.actual),
        "lines": {one.line: rounded({"foreseen": one.foreseen, "actual": one.actual}) for one in found.lines},
        "not_in_the_model": round(found.unforeseen, 2), "seed": seed, "draws": draws,
    }  # fmt: skip
    return Answer(data, tuple(_backtested(case, found, language)))


def _forecast(one: Forecast, actual: float) -> dict[str, object]:
    return {**rounded({"mean": one.mean, "low": one.low, "high": one.high}), "held": one.holds(actual)}


def _backtested(case: CaseFile, found: Backtest, language: Language) -> list[str]:
    start = dt.date.fromisoformat(f"{found.hidden_from}-01")
    end = start.replace(year=start.year + 1) - dt.timedelta(days=1)
    heads = ("", *(text(f"figures.backtest_{name}", language) for name in ("foreseen", "actual")))
    rows = [
        (text(f"model.line.{one.line}", language), money(one.foreseen, language, 10), money(one.actual, language, 10))
        for one in found.lines
    ]
    total = (text("figures.backtest_total", language), money(found.model.mean, language, 10),
             money(found.actual, language, 10))  # fmt: skip
    lines = [
        text("figures.backtest", language, firm=case.firm.name, start=date(start, language), end=date(end, language)),
        *table([heads, *rows, total]),
        text("figures.backtest_held" if found.held else "figures.backtest_missed", language,
             span=_span(found.model, language)),
    ]  # fmt: skip
    if found.trend is not None:
        key = "figures.backtest_trend_held" if found.trend.holds(found.actual) else "figures.backtest_trend_missed"
        lines.append(text(key, language, span=_span(found.trend, language)))
    if not found.tickets:
        lines.append(text("figures.backtest_no_tickets", language))
    if round(found.unforeseen):
        lines.append(text("figures.backtest_other", language, amount=money(found.unforeseen, language, 10)))
    return [*lines, text("figures.backtest_note", language)]


def _span(one: Forecast, language: Language) -> str:
    return span(money(one.low, language, 100), money(one.high, language, 100), language)
