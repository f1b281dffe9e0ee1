"""The command `loss-curve` gives every published row it can express: Poisson counts, lognormal losses (SOURCES.md)."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from workbook.cli.command import run
from workbook.model.loss_curve import below_each, kind_of
from workbook.model.severity import LognormalLoss

PUBLISHED = Path(__file__).with_name("published")


def rows(name: str) -> list[dict[str, str]]:
    with (PUBLISHED / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CASES = rows("riskquant_cases.csv")
RETURNS = rows("riskquant_oep_closed_form.csv")


@pytest.mark.parametrize("row", CASES, ids=[row["case"] for row in CASES])
def test_the_command_reproduces_a_published_row(row: dict[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--rate", row["frequency"], "--low", row["loss_p05"], "--high", row["loss_p95"]]
    assert run(["loss-curve", *words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["method"] == "exact"
    assert found["mean"] == pytest.approx(float(row["closed_form_mean"]), rel=1e-6)
    assert found["sd"] == pytest.approx(float(row["compound_poisson_sd"]), rel=1e-6)
    assert found["p_no_loss"] == pytest.approx(float(row["prob_no_loss"]), rel=1e-6)
    for largest in (one for one in RETURNS if one["case"] == row["case"]):
        told = found["largest_loss"][largest["return_period_years"]]
        assert told == pytest.approx(float(largest["oep_loss"]), rel=1e-6)
    kinds = [
        kind_of(float(row["frequency"]), LognormalLoss.from_interval(float(row["loss_p05"]), float(row["loss_p95"])))
    ]
    for p, value in found["quantiles"].items():
        if value:
            edges, below = below_each(kinds, 1.7 * value, 2**16)
            assert value == pytest.approx(float(np.interp(float(p), below, edges)), rel=1e-3)


def test_every_row_of_largest_losses_belongs_to_a_case() -> None:
    assert {row["case"] for row in RETURNS} <= {row["case"] for row in CASES}
    assert len(CASES) == 11
    assert len(RETURNS) == 33
