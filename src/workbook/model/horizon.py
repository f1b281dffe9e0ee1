"""One firm as it is over its whole horizon, by spells of months: means, and each draw's total with its incidents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workbook.model import estate, lines
from workbook.model.draws import noise_shape
from workbook.model.estate_view import EstateView, renewed_share
from workbook.model.events import Candidates, sized
from workbook.model.expected_billing import expected_billed
from workbook.model.firm import Firm
from workbook.model.hazards import KINDS, Hazards
from workbook.model.latin import slices
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, separable
from workbook.model.situation import Project
from workbook.model.spells import Spells

AS_IS = Setting({})
LATER = 4  # the fifth year, which the first is compared with
FEW = 16  # slices of a law that make the mean of a smooth function


@dataclass(frozen=True)
class Horizon:
    """A firm's euros: mean visible and hidden; each draw's total; means of the first year and of year `LATER`, or the
    last whole one; the mean debt, start and end.

    Means have incidents at their conditional expectation; totals by draw have simulated incidents. The month's noise
    is averaged out of both.
    """

    visible: float
    hidden: float
    totals: Array
    ends: tuple[float, float]
    debt: tuple[float, float]


def paths_as_is(firms: Sequence[Firm], months: int) -> list[estate.Path]:
    """Return each firm's estate month by month as it is, those without due dates all at once."""
    shares = [np.broadcast_to(renewed_share(firm, AS_IS)[:1], (months, firm.states.shape[0])) for firm in firms]
    growth = [firm.number("debt_growth") for firm in firms]
    plain = [i for i, firm in enumerate(firms) if all(due is None for due in firm.holdings.due)]
    found: dict[int, estate.Path] = {}
    if plain:
        widths = np.array([shares[i].shape[1] for i in plain])
        held = [firms[i].holdings for i in plain]
        together = estate.Holdings(
            np.repeat(np.stack([h.values for h in held], axis=2), widths, axis=2),
            np.repeat(np.stack([h.lives for h in held], axis=1), widths, axis=1),
            np.concatenate([h.principal for h in held], axis=1),
            held[0].due,
        )
        whole = estate.run(
            together,
            np.concatenate([shares[i] for i in plain], axis=1),
            kappa=np.repeat([firms[i].kappa for i in plain], widths),
            growth=np.repeat([growth[i] for i in plain], widths),
        )
        ends = np.cumsum(widths)
        found = {i: whole.part(slice(end - width, end)) for i, end, width in zip(plain, ends, widths, strict=True)}
    for i, firm in enumerate(firms):
        if i not in found:
            found[i] = estate.run(firm.holdings, shares[i], kappa=firm.kappa, growth=growth[i])
    return [found[i] for i in range(len(firms))]


def horizon(firm: Firm, path: estate.Path, over: Spells, rng: np.random.Generator) -> Horizon:
    """Return a firm prepared by spells over its horizon, `path` being its estate by month."""
    owed = path.principal[[0, -1]].sum(axis=1)
    firm = _spelled(firm, over)
    view = EstateView(firm, _spelled_path(path, over), frozenset())
    hazards = Hazards(firm)
    multipliers = {kind: hazards.multiplier(kind, view, AS_IS) for kind in KINDS}
    visible, hidden = _visible(firm, view, over), _hidden(firm, view)
    seen, unseen = visible.total(over.length), hidden.total(over.length)
    expected = _expected(hazards, multipliers) * over.length
    share = np.bincount(firm.state_of, minlength=owed.shape[1]) / firm.draws.n
    start, end = (float((row * share).sum()) for row in owed)
    years = [over.year == year for year in (0, min(LATER, over.months // 12 - 1))]
    whole = Separable(visible.terms + hidden.terms)
    first, last = (float(whole.total(over.length, year).mean() + expected[year].sum()) for year in years)
    return Horizon(
        float(seen.mean()),
        float(unseen.mean() + expected.sum()),
        seen + unseen + _incidents(hazards, multipliers, over, rng),
        (first, last),
        (start, end),
    )


def _visible(firm: Firm, view: EstateView, over: Spells) -> Separable:
    plain = lines.fee_line(firm) + lines.subscriptions_line(firm, AS_IS) + lines.internal_line(firm)
    return plain + lines.renewals_line(firm, view) + _out_of_scope(firm, view, over)


def _hidden(firm: Firm, view: EstateView) -> Separable:
    """Return the hidden lines but incidents."""
    found = lines.lost_time_line(firm, view, AS_IS) + lines.exit_line(firm, AS_IS)
    return found if not firm.situation.projects else found + lines.projects_line(firm, view, AS_IS)


def _spelled(firm: Firm, over: Spells) -> Firm:
    """Return a firm whose holdings and projects are by spell too; today's debt ratios stay what they are."""
    values = over.mean(firm.holdings.values[:-1])
    today, first = firm.holdings.values[0], values[0]
    kept = np.divide(first, today, out=np.ones_like(first), where=today > 0.0)
    projects = []
    for one in firm.situation.projects:
        if 0 <= one.month < over.months:
            at = int(over.of_month[one.month])  # the line counts a project once for each month of its spell
            projects.append(Project(one.value_month / float(over.length[at]), at))
    situation = replace(firm.situation, projects=tuple(projects))
    principal = firm.holdings.principal * kept[:, None]
    holdings = replace(firm.holdings, values=np.concatenate([values, values[-1:]]), principal=principal)
    return replace(firm, situation=situation, holdings=holdings)


def _spelled_path(path: estate.Path, over: Spells) -> estate.Path:
    forced = over.mean(path.forced)
    willing = over.mean(path.renewed + path.repaid + path.bought)
    nothing = np.zeros_like(forced)
    owed = over.mean(path.principal[:-1])
    return estate.Path(np.concatenate([owed, owed[-1:]]), nothing, willing, forced, nothing, nothing)


def _out_of_scope(firm: Firm, view: EstateView, over: Spells) -> Separable:
    contract, included = firm.situation.contract, firm.situation.contract.included_hours
    if included is None:
        return lines.out_of_scope_line(firm, view, AS_IS)
    hours = np.broadcast_to(lines.support_hours(firm, view, AS_IS), (over.count, firm.draws.n))
    shape = noise_shape(firm.situation.users * firm.draws["tau"], firm.draws["phi"])
    yearly = contract.cap_period == "year"
    billed = expected_billed(hours, lines.out_share(firm, None), included, shape, over, by_year=yearly)
    return separable(billed * firm.fee_index) * firm.hour_price


def _expected(hazards: Hazards, multipliers: Mapping[str, Separable]) -> Array:
    """Return the mean incident loss of a month by spell: rate, multiplier and size of loss are drawn apart."""
    firm, found = hazards.firm, np.zeros(hazards.firm.months)
    factor = slices(firm.parameters.quantity("k_restore", firm.situation), FEW)
    sizes, fails = hazards.means_at(factor), float(hazards.fails(AS_IS).mean())
    for kind, multiplier in multipliers.items():
        if kind == "outage":
            loss = hazards.severity(kind).mean * hazards.hour_down.monthly(firm.months)
        else:
            works, failed = (size.mean(axis=1) for size in sizes[kind])
            loss = works + fails * (failed - works)
        found += float(hazards.rates[kind].mean()) / 12.0 * multiplier.monthly(firm.months) * loss
    return found


def _incidents(hazards: Hazards, multipliers: Mapping[str, Separable], over: Spells, rng: np.random.Generator) -> Array:
    """Return each draw's simulated losses over the horizon; the ceiling is the draw's own, nobody else shares it."""
    n = hazards.firm.draws.n
    ceilings = np.stack([np.broadcast_to(multipliers[kind].most(), (n,)) for kind in KINDS])
    rates = np.stack([hazards.rates[kind] for kind in KINDS])
    counts = rng.poisson(rates * ceilings * (over.months / 12.0))
    total = int(counts.sum())
    cell = np.repeat(np.arange(counts.size), counts.ravel())
    draw = cell % n
    spell = over.of_month[rng.integers(0, over.months, total)]
    mark, normal, restore = rng.random(total) * ceilings.ravel()[cell], rng.standard_normal(total), rng.random(total)
    found, start = np.zeros(n), 0
    for kind, end in zip(KINDS, np.cumsum(counts.sum(axis=1)).tolist(), strict=True):
        own = slice(start, end)
        of_kind = Candidates(draw[own], spell[own], mark[own], normal[own], restore[own])
        incident = sized(hazards, kind, of_kind, multipliers[kind], AS_IS)
        found += np.bincount(of_kind.draw, weights=incident.loss * incident.kept, minlength=n)
        start = end
    return found
