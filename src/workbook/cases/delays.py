"""What the debt delays: how late each project of a firm would be, and what that costs, as it is and with the plan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workbook.cases.assessment import Assessment
from workbook.cases.firm import Project
from workbook.model.results import PlanResult


@dataclass(frozen=True)
class Late:
    """How late a project is, in months: the mean, and the months passed nine times and one time in ten.

    `cost` is the mean in euros: months late times what the project is worth a month.
    """

    months: float
    low: float
    high: float
    cost: float


@dataclass(frozen=True)
class Delay:
    """One project, as the firm is and with the recommended plan at its dates; None when it lies past the horizon."""

    project: Project
    as_is: Late | None
    planned: Late | None

    @property
    def saved(self) -> float:
        """The euros that the plan takes off the delay."""
        return self.as_is.cost - self.planned.cost if self.as_is and self.planned else 0.0


def delays(assessment: Assessment) -> tuple[Delay, ...]:
    """Return the delays of a firm's projects, in the file's order; of those without a month, nothing is known.

    They sum to the model's line of delayed projects.
    """
    return tuple(
        Delay(one, _late(assessment.as_is, one), _late(assessment.scheduled, one)) for one in assessment.case.projects
    )


def _late(result: PlanResult, one: Project) -> Late | None:
    if one.month is None or one.month >= result.months:
        return None
    months = result.project_delay(one.month)
    low, high = (float(value) for value in np.quantile(months, (0.1, 0.9)))
    mean = float(months.mean())
    return Late(mean, low, high, mean * one.value_month)
