"""The exact curve of one firm's yearly incident loss under a plan, its parameters at their means."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workbook.model.hazards import KINDS, RESTORED
from workbook.model.loss_curve import PROBABILITIES, LossCurve, LossKind, exact_curve, kind_of
from workbook.model.quantities import GammaRate
from workbook.model.results import PlanResult
from workbook.model.severity import LognormalLoss, Severity, with_restore


def kinds_of_year(result: PlanResult, year: int = 0) -> dict[str, LossKind]:
    """Return the four kinds of incidents of a firm under a plan in a year, every input at its mean over draws.

    Firms still differ by their own luck: the gamma of the rate is kept. Kinds that never come are left out.
    """
    engine, setting = result.engine, result.setting
    hazards, firm = engine.hazards, engine.firm
    view = engine.view(setting)

    def over_year(values: np.ndarray) -> float:
        return float(values[12 * year : 12 * (year + 1)].mean()) if values.shape[0] > 1 else float(values.mean())

    found = {}
    for kind in KINDS:
        rate = float(hazards.rates[kind].mean()) * over_year(hazards.multiplier(kind, view, setting).table())
        if rate <= 0.0:
            continue
        law = hazards.severity(kind)
        loss: Severity
        if kind == "outage":
            loss = LognormalLoss.of(law, over_year(hazards.hour_down.table()))
        else:
            loss = LognormalLoss(over_year(hazards.median(kind)), law.sigma, float(hazards.cap))
            if kind in RESTORED and firm.draws.levels["restore"] is not None:
                mean_fail = firm.parameters.practices["restore"].mean("p_fail")
                factor = float(firm.draws["k_restore"].mean())
                loss = with_restore(loss, over_year(hazards.fails(setting)), factor, mean_fail)
        known = firm.parameters.quantity(f"lambda_{kind}", firm.situation)
        found[kind] = kind_of(rate, loss, known.shape if isinstance(known, GammaRate) else None)
    return found


def yearly_losses(result: PlanResult, year: int = 0, probabilities: Sequence[float] = PROBABILITIES) -> LossCurve:
    """Return the exact curve of a firm's incident loss in a year (0 is the first) under a plan, euros."""
    return exact_curve(list(kinds_of_year(result, year).values()), probabilities)
