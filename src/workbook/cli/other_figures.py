"""What `loss-curve`, `portfolio` and `parameters` say."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import numpy as np

from workbook.cases import list_cases, load, to_situation
from workbook.cli.answers import Answer, rounded, table
from workbook.cli.mappers import mapper_of
from workbook.errors import OptionError
from workbook.i18n import Language, has_text, money, number, percent, text
from workbook.model.loss_curve import LossCurve, kind_of, loss_curve, simulated_curve
from workbook.model.portfolio import portfolio
from workbook.model.severity import LognormalLoss
from workbook.parameters import Parameter, default_parameters, registry
from workbook.parameters.page import described


def loss(
    rate: float, low: float, high: float, interval: float, years: int | None, seed: int, language: Language
) -> Answer:
    """Return the yearly loss of `rate` events a year, each between low and high `interval` of the time.

    Raises:
        OptionError: the bounds are not 0 < low < high, the rate is not above 0, the interval not within 0 and 1.
    """
    if not (0.0 < low < high and np.isfinite(high)):
        raise OptionError("figures.bad_interval", low=f"{low:g}", high=f"{high:g}")
    if not (0.0 < rate <= 1000.0 and 0.0 < interval < 1.0):
        raise OptionError("figures.bad_rate", rate=f"{rate:g}", interval=f"{interval:g}")
    if years is None:
        curve = loss_curve(rate, low, high, interval)
    else:
        kind = kind_of(rate, LognormalLoss.from_interval(low, high, interval))
        curve = simulated_curve([kind], np.random.Generator(np.random.SFC64(seed)), years)
    return Answer(_data(curve), tuple(_lines(curve, language)))


def _data(curve: LossCurve) -> dict[str, object]:
    return {
        "mean": curve.mean,
        "sd": curve.sd,
        "p_no_loss": curve.p_no_loss,
        "quantiles": {f"{p:g}": value for p, value in curve.quantiles.items()},
        "largest_loss": {str(years): value for years, value in curve.largest_loss.items()},
        "method": curve.method,
        **({"error": curve.error} if curve.method == "simulated" else {}),
    }


def _lines(curve: LossCurve, language: Language) -> list[str]:
    rows = [(text("figures.mean_loss", language), money(curve.mean, language)),
            (text("figures.sd", language), money(curve.sd, language)),
            (text("figures.no_loss", language), percent(curve.p_no_loss, language, 1))]  # fmt: skip
    rows += [(text("figures.quantile", language, p=percent(p, language, 1)), money(v, language))
             for p, v in curve.quantiles.items()]  # fmt: skip
    rows += [(text("figures.largest", language, years=n), money(v, language)) for n, v in curve.largest_loss.items()]
    return [text(f"figures.loss_{curve.method}", language), *table(rows)]


def many(folder: Path, jobs: int, draws: int, seed: int, language: Language, *, cluster: bool = False) -> Answer:
    """Return the case files of a folder as they are, one line each and their sum; who computes moves no figure.

    Raises:
        OptionError: the folder is not one, or holds no case file; a cluster is asked for and not installed.
    """
    paths = list_cases(folder) if folder.is_dir() else ()
    if not paths:
        raise OptionError("figures.no_cases", folder=folder)
    firms = {path.stem: to_situation(load(path)) for path in paths}
    with mapper_of(jobs, cluster=cluster) as mapper:
        found = portfolio(firms, default_parameters(), draws=draws, seed=seed, mapper=mapper)
    rows = [(key, *(money(v, language, 1000) for v in (one.visible, one.hidden, one.total, one.debt)),
             percent(one.drift_rate, language, 1)) for key, one in found.items()]  # fmt: skip
    heads = ("", *(text(f"model.group.{n}", language) for n in ("visible", "hidden", "total", "debt")),
             text("figures.drift_head", language))  # fmt: skip
    sums = {name: sum(getattr(one, name) for one in found.values()) for name in ("visible", "hidden", "total", "debt")}
    rows.append((text("figures.sum", language), *(money(v, language, 1000) for v in sums.values()), ""))
    data = {"firms": {key: asdict(one) for key, one in found.items()}, "sum": rounded(sums), "seed": seed}
    return Answer(data, (text("figures.portfolio", language, n=number(len(found), language)), *table([heads, *rows])))


def defaults(language: Language) -> Answer:
    """Return the registry: every default with its range, population, year, source and grade."""
    rows = registry()
    data = [
        {"key": one.key, "unit": one.unit, "distribution": one.distribution, "low": one.low, "mode": one.mode,
         "high": one.high, "shape": one.shape, "values": list(one.values), "population": one.population,
         "year": one.year, "source": one.source, "grade": one.grade, "basis": one.basis, "judgement": one.judgement,
         "description": described(one, language)} for one in rows
    ]  # fmt: skip
    lines = [text("figures.defaults", language, n=len(rows))]
    for one in rows:
        lines.append(f"  {one.key}: {values_of(one, language)}")
        lines.append(f"      {described(one, language)}")
        origin = f"{one.source}, {one.year}" if one.source else text("figures.judgement", language)
        better = f" {text('figures.own_is_better', language)}" if one.grade == "D" else ""
        lines.append(f"      {text('figures.grade', language, grade=one.grade)} {origin}.{better}")
    return Answer(data, tuple(lines))


def values_of(one: Parameter, language: Language) -> str:
    """Return a parameter's values: range with the most likely one, or the values by level."""
    unit = f"parameters.unit.{one.unit}"
    shown = text(unit, language) if has_text(unit, language) else one.unit
    if one.values:
        return f"{' / '.join(f'{v:g}' for v in one.values)} {shown}"
    known = [f"{v:g}" for v in (one.low, one.mode, one.high) if v is not None]
    return f"{' / '.join(known)} {shown}"
