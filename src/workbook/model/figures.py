"""The figures of a firm that its costs are in proportion to; of several firms together, one each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from math import inf

import numpy as np

from workbook.model.quantities import Array
from workbook.model.situation import Situation


@dataclass(frozen=True)
class Figures:
    """Numbers, or of several firms arrays (firms, 1, 1): today's people, euros, hours included.

    `revenue` is what a loss cannot pass, infinite when not told; `included_hours` are nil when there is no limit;
    `projects` are what those of each month are worth a month.
    """

    users: Array | float
    employees: Array | float
    revenue: Array | float
    fee_month: Array | float
    included_hours: Array | float
    subscriptions_year: Array | float
    internal_hours_week: Array | float
    projects: Mapping[int, Array | float] = field(kw_only=True)


def figures_of(situation: Situation) -> Figures:
    """Return one firm's figures.

    >>> figures_of(Situation(users=3.0, employees=4.0)).revenue
    inf
    """
    contract, worth = situation.contract, dict[int, Array | float]()
    for one in sorted(situation.projects, key=lambda project: project.month):
        if one.value_month and one.month >= 0:
            worth[one.month] = worth.get(one.month, 0.0) + one.value_month
    return Figures(
        situation.users,
        situation.employees,
        inf if situation.revenue is None else situation.revenue,
        contract.fee_month,
        contract.included_hours or 0.0,
        situation.subscriptions_year,
        situation.internal_hours_week,
        projects=worth,
    )


def stacked(several: Sequence[Figures]) -> Figures:
    """Return the figures of several firms, whose projects are in the same months, in arrays.

    >>> stacked([figures_of(Situation(users=u, employees=9.0)) for u in (3.0, 5.0)]).users.ravel().tolist()
    [3.0, 5.0]
    """
    names = [one.name for one in fields(Figures) if one.name != "projects"]
    projects = {month: _stacked([one.projects[month] for one in several]) for month in several[0].projects}
    return Figures(*(_stacked([getattr(one, name) for one in several]) for name in names), projects=projects)


def _stacked(amounts: Sequence[Array | float]) -> Array:
    return np.array(amounts, dtype=float)[:, None, None]
