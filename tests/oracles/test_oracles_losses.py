"""The yearly loss curve against values published by others (SOURCES.md)."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from math import comb, sqrt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from workbook.model.counts import GammaMixedCounts, PoissonCounts
from workbook.model.loss_curve import (
    LossKind,
    below_each,
    deviation,
    exact_curve,
    kind_of,
    loss_curve,
    mean_loss,
    simulated_curve,
)
from workbook.model.quantities import Pert
from workbook.model.severity import LognormalLoss

PUBLISHED = Path(__file__).with_name("published")


def rows(name: str) -> list[dict[str, str]]:
    with (PUBLISHED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASES = rows("riskquant_cases.csv")
RETURNS = rows("riskquant_oep_closed_form.csv")
EXERCISES = {row["exercise"]: row for row in rows("loss_models_exercises_aggregate.csv")}


def ids(found: list[dict[str, str]]) -> list[str]:
    return [row["case"] for row in found]


@dataclass(frozen=True)
class Listed:
    """Losses or counts that take a few listed values."""

    values: tuple[float, ...]
    chances: tuple[float, ...]

    @property
    def mean(self) -> float:
        return float(np.dot(self.values, self.chances))

    @property
    def second_moment(self) -> float:
        return float(np.dot(np.square(self.values), self.chances))

    @property
    def variance(self) -> float:
        return self.second_moment - self.mean**2

    def cdf(self, x: Any) -> Any:
        return sum(c * (np.asarray(x) >= v) for v, c in zip(self.values, self.chances, strict=True))

    def generating(self, z: Any) -> Any:
        return sum(c * z**v for v, c in zip(self.values, self.chances, strict=True))

    def kept_at(self, p: float) -> float:
        raise NotImplementedError

    def quantile(self, p: float) -> float:
        return self.values[int(np.searchsorted(np.cumsum(self.chances), p))]

    def sample(self, rng: np.random.Generator, n: int) -> NDArray[Any]:
        return rng.choice(self.values, n, p=self.chances)


@dataclass(frozen=True)
class Shaped:
    """Losses of any law of scipy's."""

    law: Any

    @property
    def mean(self) -> float:
        return float(self.law.mean())

    @property
    def second_moment(self) -> float:
        return float(self.law.var() + self.law.mean() ** 2)

    def cdf(self, x: Any) -> Any:
        return self.law.cdf(x)

    def quantile(self, p: float) -> float:
        return float(self.law.ppf(p))

    def sample(self, rng: np.random.Generator, n: int) -> NDArray[Any]:
        return np.asarray(self.law.rvs(size=n, random_state=rng))


def lattice(kind: LossKind, points: int) -> NDArray[np.float64]:
    """P(S <= 0, 1, 2, ...) of losses that are whole numbers: each point has its own cell."""
    return below_each([kind], float(points), points)[1][1:]


@pytest.mark.parametrize("row", CASES, ids=ids(CASES))
def test_the_mean_yearly_loss_is_the_published_one(row: dict[str, str]) -> None:
    tolerance = max(1e-6, abs(float(row["rel_diff"])) * 1.01)  # some are published with three digits
    curve = loss_curve(float(row["frequency"]), float(row["loss_p05"]), float(row["loss_p95"]))
    assert curve.mean == pytest.approx(float(row["closed_form_mean"]), rel=1e-6)
    assert curve.mean == pytest.approx(float(row["published_annualised_loss"]), rel=tolerance)
    assert curve.sd == pytest.approx(float(row["compound_poisson_sd"]), rel=1e-6)
    assert curve.p_no_loss == pytest.approx(float(row["prob_no_loss"]), rel=1e-9)


@pytest.mark.parametrize("row", RETURNS, ids=[f"{r['case']}, {r['return_period_years']}" for r in RETURNS])
def test_the_largest_loss_of_the_year_is_the_closed_form_s(row: dict[str, str]) -> None:
    case = next(c for c in CASES if c["case"] == row["case"])
    curve = loss_curve(float(case["frequency"]), float(case["loss_p05"]), float(case["loss_p95"]))
    assert curve.largest_loss[int(row["return_period_years"])] == pytest.approx(float(row["oep_loss"]), rel=1e-6)


@pytest.mark.parametrize("row", CASES, ids=ids(CASES))
def test_quantiles_are_within_a_thousandth_of_a_grid_sixteen_times_finer(row: dict[str, str]) -> None:
    law = LognormalLoss.from_interval(float(row["loss_p05"]), float(row["loss_p95"]))
    kinds = [kind_of(float(row["frequency"]), law)]
    for p, value in exact_curve(kinds).quantiles.items():
        if value:
            edges, below = below_each(kinds, 1.7 * value, 2**16)
            assert value == pytest.approx(float(np.interp(p, below, edges)), rel=1e-3)


@pytest.mark.parametrize("row", CASES, ids=ids(CASES))
def test_simulated_years_agree_with_the_exact_curve_within_four_standard_errors(row: dict[str, str]) -> None:
    law = LognormalLoss.from_interval(float(row["loss_p05"]), float(row["loss_p95"]))
    kinds = [kind_of(float(row["frequency"]), law)]
    years = 200_000
    exact = exact_curve(kinds)
    error = {p: 4.0 * sqrt(p * (1 - p) / years) for p in exact.quantiles}
    around = [(max(p - e, 0.0), p + e) for p, e in error.items()]
    drawn = simulated_curve(kinds, np.random.default_rng(2026), years, [p for pair in around for p in pair])
    assert abs(drawn.mean - exact.mean) < 4.0 * exact.sd / sqrt(years)
    assert abs(drawn.p_no_loss - exact.p_no_loss) < 4.0 * sqrt(exact.p_no_loss * (1 - exact.p_no_loss) / years)
    for (low, high), value in zip(around, exact.quantiles.values(), strict=True):
        if value:  # as many of the simulated years as asked are at or below the exact quantile
            assert drawn.quantiles[low] * (1 - 1e-3) <= value <= drawn.quantiles[high] * (1 + 1e-3)


def expected(exercise: str) -> tuple[float, float, float]:
    row = EXERCISES[exercise]
    return float(row["closed_form_here"] or row["value"]), float(row["mean"]), float(row["sd"])


def test_exercise_9_34_three_sizes_of_claims() -> None:
    value, mean, sd = expected("KPW.9.34")
    kind = LossKind(PoissonCounts(5.0), Listed((1.0, 5.0, 10.0), (0.8, 0.16, 0.04)))
    below = lattice(kind, 128)
    assert below[6] - below[5] == pytest.approx(value, rel=1e-9)
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)


def test_exercise_9_9_the_chance_of_two() -> None:
    value, mean, sd = expected("KPW.9.9")
    kind = LossKind(PoissonCounts(3.0), Listed((1.0, 2.0, 3.0), (1.9 / 3, 0.8 / 3, 0.3 / 3)))
    below = lattice(kind, 128)
    assert below[2] - below[1] == pytest.approx(value, rel=1e-9)
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)


def test_exercise_9_19_counts_that_are_listed() -> None:
    value, mean, sd = expected("KPW.9.19")
    kind = LossKind(Listed((0.0, 1.0, 3.0), (0.5, 0.4, 0.1)), Listed((1.0, 10.0), (0.9, 0.1)))
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)
    assert 1.0 - lattice(kind, 128)[int(3 * mean)] == pytest.approx(value, rel=1e-9)


def test_exercise_9_39_binomial_counts_of_exponential_losses() -> None:
    from scipy.stats import expon

    value, mean, sd = expected("KPW.9.39")
    binomial = Listed((0.0, 1.0, 2.0, 3.0), tuple(comb(3, n) * 0.4**n * 0.6 ** (3 - n) for n in range(4)))
    kind = LossKind(binomial, Shaped(expon()))
    edges, below = below_each([kind], 12.0, 4096)
    assert float(np.interp(3.0, edges, below)) == pytest.approx(value, rel=1e-3)
    assert float(np.interp(3.0, edges, below)) == pytest.approx(float(EXERCISES["KPW.9.39"]["value"]), rel=1e-3)
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)


def test_exercise_9_23_losses_near_a_hundred() -> None:
    from scipy.stats import norm

    value, mean, sd = expected("KPW.9.23")
    kind = LossKind(Listed((0.0, 1.0, 2.0, 3.0), (0.5, 0.2, 0.2, 0.1)), Shaped(norm(100, 3)))
    edges, below = below_each([kind], 500.0, 2**14)
    assert 1.0 - float(np.interp(100.0, edges, below)) == pytest.approx(value, rel=1e-3)
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-4)


def test_exercise_9_35_a_negative_binomial_is_a_gamma_mixed_count() -> None:
    from scipy.stats import uniform

    value, mean, sd = expected("KPW.9.35")
    kind = LossKind(GammaMixedCounts(16.0 * 6.0, 16.0), Shaped(uniform(0.0, 8.0)))
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)
    # the file's sd is that of a mixing coefficient of variation of 0.25, the same law as shape 16
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)
    edges, below = below_each([kind], 1500.0, 2**14)
    assert float(np.interp(0.95, below, edges)) == pytest.approx(value, rel=1e-3)


def test_exercise_9_36_the_variance_is_the_rate_times_the_second_moment() -> None:
    from scipy.stats import lomax

    value, mean, sd = expected("KPW.9.36")
    kind = LossKind(PoissonCounts(3.0), Shaped(lomax(3.0, scale=2.0)))
    assert deviation([kind]) ** 2 == pytest.approx(value, rel=1e-6)
    assert deviation([kind]) == pytest.approx(sd, rel=1e-6)
    assert mean_loss([kind]) == pytest.approx(mean, rel=1e-6)


def test_exercise_9_40_three_kinds_together() -> None:
    value, mean, sd = expected("KPW.9.40")
    kinds = [LossKind(PoissonCounts(n), Listed((x,), (1.0,))) for n, x in ((50.0, 10.0), (60.0, 20.0), (30.0, 40.0))]
    assert mean_loss(kinds) == pytest.approx(value, rel=1e-6)
    assert mean_loss(kinds) == pytest.approx(mean, rel=1e-6)
    assert deviation(kinds) == pytest.approx(sd, rel=1e-6)
    _, below = below_each(kinds, 8000.0, 800)  # multiples of 10, one to a cell
    masses = np.diff(below, prepend=0.0)[1:]
    assert float(masses @ (np.arange(800) * 10.0)) == pytest.approx(mean, rel=1e-9)


PYFAIR: dict[str, Any] = json.loads((PUBLISHED / "pyfair_cases.json").read_text("utf-8"))


# the model's ranges all have g = 4: the published row with g = 2 is not one of them
@pytest.mark.parametrize("row", [r for r in PYFAIR["beta_pert"] if r["gamma"] == 4], ids=lambda r: r["mode"])
def test_a_range_has_the_published_mean_and_deviation(row: dict[str, Any]) -> None:
    law = Pert(row["low"], row["mode"], row["high"])
    assert law.mean == pytest.approx(row["exact_mean"], rel=1e-6)
    drawn = law.sample(np.random.default_rng(2026), 400_000)
    assert drawn.std() == pytest.approx(row["standard_modified_pert_sd"], rel=0.01)
    assert abs(drawn.mean() - row["exact_mean"]) < 4 * row["standard_modified_pert_sd"] / sqrt(drawn.size)


def test_rates_times_losses_are_the_published_risks() -> None:
    published = next(t for t in PYFAIR["doc_tables"] if t["node"] == "Risk = LEF x LM")
    for rate, loss, risk in zip(published["LEF"], published["LM"], published["expected"], strict=True):
        assert mean_loss([kind_of(rate, Listed((loss,), (1.0,)))]) == pytest.approx(risk, rel=1e-6)
    model = next(m for m in PYFAIR["model_examples"] if "PL" in m)
    frequency, loss = Pert(**model["LEF"]), Pert(**model["PL"])
    both = frequency.mean * (loss.mean + model["SL"]["constant"])
    assert both == pytest.approx(model["exact_mean"], rel=1e-6)
