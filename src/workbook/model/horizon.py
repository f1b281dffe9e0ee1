"""Firms as they are over their whole horizon, by spells of months: means, and each draw's total with its incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.model import lines
from workbook.model.cohort import Cohort
from workbook.model.draws import noise_shape
from workbook.model.estate_view import EstateView
from workbook.model.events import Candidates, sized
from workbook.model.expected_billing import expected_billed
from workbook.model.firm import Firm
from workbook.model.hazards import KINDS, Hazards
from workbook.model.latin import slices
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.spells import Spells

AS_IS = Setting({})
LATER = 4  # the fifth year, which the first is compared with
FEW = 16  # slices of a law that make the mean of a smooth function


@dataclass(frozen=True)
class Horizon:
    """Euros by firm (last axis): mean visible and hidden; means of the first year and of year `LATER`, or the last
    whole one; the mean debt, start and end; and by firm and draw the totals.

    Means have incidents at their conditional expectation; totals by draw have simulated incidents. The month's noise
    is averaged out of both.
    """

    visible: Array
    hidden: Array
    ends: Array
    debt: Array
    totals: Array


def horizon(cohort: Cohort, rngs: Sequence[np.random.Generator]) -> Horizon:
    """Return the firms of a cohort over their horizon, each with its own stream of random numbers."""
    firm, over = cohort.firm, cohort.over
    view = EstateView(firm, cohort.path, frozenset())
    hazards = Hazards(firm)
    multipliers = {kind: hazards.multiplier(kind, view, AS_IS) for kind in KINDS}
    visible, hidden = _visible(firm, view, over), _hidden(firm, view)
    seen = visible.monthly(over.count) * over.length
    unseen = (hidden.monthly(over.count) + _expected(hazards, multipliers)) * over.length
    years = [over.year == year for year in (0, min(LATER, over.months // 12 - 1))]
    whole = Separable(visible.terms + hidden.terms)
    return Horizon(
        seen.sum(axis=-1),
        unseen.sum(axis=-1),
        np.stack([(seen + unseen)[:, year].sum(axis=-1) for year in years]),
        cohort.owed,
        whole.total(over.length) + _incidents(hazards, multipliers, over, rngs),
    )


def _visible(firm: Firm, view: EstateView, over: Spells) -> Separable:
    plain = lines.fee_line(firm) + lines.subscriptions_line(firm, AS_IS) + lines.internal_line(firm)
    return plain + lines.renewals_line(firm, view) + _out_of_scope(firm, view, over)


def _hidden(firm: Firm, view: EstateView) -> Separable:
    """Return the hidden lines but incidents."""
    found = lines.lost_time_line(firm, view, AS_IS) + lines.exit_line(firm, AS_IS)
    return found if not firm.figures.projects else found + lines.projects_line(firm, view, AS_IS)


def _out_of_scope(firm: Firm, view: EstateView, over: Spells) -> Separable:
    contract = firm.situation.contract
    if contract.included_hours is None:
        return lines.out_of_scope_line(firm, view, AS_IS)
    hours = lines.support_hours(firm, view, AS_IS)
    shape = noise_shape(firm.figures.users * firm.draws["tau"], firm.draws["phi"])
    yearly = contract.cap_period == "year"
    billed = expected_billed(
        hours, lines.out_share(firm, None), firm.figures.included_hours, shape, over, by_year=yearly
    )
    return separable(billed * firm.fee_index) * firm.hour_price


def _expected(hazards: Hazards, multipliers: Mapping[str, Separable]) -> Array:
    """Return the mean incident loss of a month by spell: rate, multiplier and size of loss are drawn apart."""
    firm = hazards.firm
    found: Array = np.zeros(firm.months)
    factor = slices(firm.parameters.quantity("k_restore", firm.situation), FEW)
    sizes, fails = hazards.means_at(factor), hazards.fails(AS_IS).mean(axis=-1)
    for kind, multiplier in multipliers.items():
        if kind == "outage":
            loss = hazards.severity(kind).mean * hazards.hour_down.monthly(firm.months)
        else:
            works, failed = (size.mean(axis=-1) for size in sizes[kind])
            loss = works + fails * (failed - works)
        found = found + hazards.rates[kind].mean(axis=-1) / 12.0 * multiplier.monthly(firm.months) * loss
    return found


def _incidents(
    hazards: Hazards, multipliers: Mapping[str, Separable], over: Spells, rngs: Sequence[np.random.Generator]
) -> Array:
    """Return the simulated losses over the horizon by firm and draw; a ceiling is the draw's own, nobody shares it."""
    n, firms = hazards.firm.draws.n, len(rngs)
    ceilings = np.stack([np.broadcast_to(multipliers[kind].most(), (firms, n)) for kind in KINDS], axis=1)
    rates = np.stack([hazards.rates[kind][:, 0] for kind in KINDS], axis=1)
    found = np.zeros(firms * n)
    drawn = [_candidates(*one, over) for one in zip(rates * ceilings, rngs, strict=True)]
    firm = np.repeat(np.arange(firms), [cell.size for cell, *_ in drawn])
    cell, spell, mark, normal, restore = (np.concatenate(values) for values in zip(*drawn, strict=True))
    mark *= ceilings.reshape(firms, -1)[firm, cell]
    for place, kind in enumerate(KINDS):
        own = np.flatnonzero(cell // n == place)
        draw, of = cell[own] - place * n, firm[own]
        of_kind = Candidates(draw, spell[own], mark[own], normal[own], restore[own], (of,))
        incident = sized(hazards, kind, of_kind, multipliers[kind], AS_IS)
        found += np.bincount(of * n + draw, weights=incident.loss * incident.kept, minlength=found.size)
    return found.reshape(firms, n)


def _candidates(rates: Array, rng: np.random.Generator, over: Spells) -> tuple[NDArray[Any], ...]:
    """Return one firm's candidates from yearly rates by kind and draw: cell of kind and draw, spell, three marks.

    All processes at once: so many events in all, each of a cell in proportion to its rate.
    """
    upto = np.cumsum(rates.ravel() * (over.months / 12.0))
    total = int(rng.poisson(upto[-1]))
    cell = upto.searchsorted(np.sort(rng.random(total)) * upto[-1], side="right")
    marks = rng.random(total), rng.standard_normal(total), rng.random(total)
    return np.minimum(cell, upto.size - 1), over.of_month[rng.integers(0, over.months, total)], *marks
