"""The cost lines of a firm under a setting, each by month and draw; one definition of each."""

from __future__ import annotations

import numpy as np

from workbook.model.billing import billed_hours, fee
from workbook.model.estate_view import EstateView
from workbook.model.firm import Firm, step
from workbook.model.levers import gap_of
from workbook.model.plan import Setting
from workbook.model.quantities import Array
from workbook.model.separable import Separable, Term, separable
from workbook.model.support import lost_hours

VISIBLE = ("fee", "out_of_scope", "subscriptions", "internal", "renewals", "actions")
HIDDEN = ("lost_time", "incidents", "projects", "exit")
LINES = (*VISIBLE, *HIDDEN)


def fee_line(firm: Firm) -> Separable:
    """Return the provider's fee, indexed."""
    contract = firm.situation.contract
    return (
        separable(fee(firm.figures.fee_month, firm.users_ratio, np.ones((1, 1)), per_seat=contract.per_seat))
        * firm.fee_index
    )


def subscriptions_line(firm: Firm, setting: Setting) -> Separable:
    """Return licences, hosting and telecom; advice takes the unused ones away."""
    today = firm.level_of("advice", "waste")[..., None, :]
    later = firm.over_time("advice", "waste", setting.top_from.get("advice"))
    by_user = firm.users_ratio[..., None] * firm.figures.subscriptions_year / 12.0
    return separable(by_user) * firm.subscription_index * ((1.0 - today) / (1.0 - np.minimum(later, today)))


def internal_line(firm: Firm) -> Separable:
    """Return the firm's own time spent on IT."""
    return separable(firm.labour_index) * (firm.figures.internal_hours_week * 52.0 / 12.0 * firm.draws["labour"])


def renewals_line(firm: Firm, view: EstateView) -> Separable:
    """Return what is spent on renewals, the forced ones at their higher price."""
    forced = separable(firm.by_draw(view.path.forced.sum(axis=-2)))
    return separable(firm.by_draw(view.path.renewals.sum(axis=-2))) + forced * firm.draws["premium"]


def premium_of(firm: Firm, view: EstateView) -> Array:
    """Return the extra price of forced renewals, by domain, month and draw."""
    forced = np.moveaxis(view.path.forced, 1, 0)
    return firm.by_draw(forced) * firm.draws["premium"]


def supervised(firm: Firm, setting: Setting) -> Array:
    """Return what supervision multiplies tickets by."""
    return firm.relative("supervision", "tickets", setting.top_from.get("supervision"), to_own=firm.own("tau"))


def support_hours(firm: Firm, view: EstateView, setting: Setting) -> Array:
    """Return the provider's hours on tickets, by month and draw."""
    documented = firm.relative(
        "documentation", "h_ticket", setting.top_from.get("documentation"), to_own=firm.own("h_ticket")
    )
    return (separable(view.hours) * supervised(firm, setting) * documented).table()


def out_share(firm: Firm, top_from: int | None) -> Array:
    """Return the share of hours out of scope; the firm's own where it was measured."""
    if firm.own("out_share"):
        drawn = firm.draws["out_share"]
        today = np.atleast_2d(drawn if np.ptp(drawn) > 0.0 else drawn[..., :1])
        if top_from is None or firm.draws.levels["scope"] is None:
            return today
        return step(today, np.minimum(today, firm.best_of("scope", "out")), top_from, firm.months)
    return firm.over_time("scope", "out", top_from)


def out_of_scope_line(firm: Firm, view: EstateView, setting: Setting) -> Separable:
    """Return hours billed beyond the fee. Wider scope narrows the share and lifts the limit of included hours."""
    contract, top_from = firm.situation.contract, setting.top_from.get("scope")
    hours, share = support_hours(firm, view, setting), out_share(firm, top_from)
    since = contract.months_since_anniversary
    billed = billed_hours(hours, share, contract.included_hours, period=contract.cap_period, since=since)
    if top_from is not None and top_from < firm.months and contract.included_hours is not None:
        rows = slice(max(top_from, 0), None)
        widened = gap_of("scope", firm.parameters, firm.draws) > 0.0
        narrower = np.broadcast_to(share, (firm.months, share.shape[1]))[rows]
        np.multiply(hours[rows], narrower, out=billed[rows], where=True if widened.all() else widened)
    billed *= firm.fee_index
    return separable(billed) * firm.hour_price


def lost_time_line(firm: Firm, view: EstateView, setting: Setting) -> Separable:
    """Return the working time people lose to blocking tickets and to machines past their life."""
    documented = firm.relative(
        "documentation", "h_lost", setting.top_from.get("documentation"), to_own=firm.own("h_lost")
    )
    hours = lost_hours(
        firm.bare_tickets * supervised(firm, setting),
        firm.draws["beta_block"],
        separable(documented) * firm.draws["h_lost"],
        firm.user_column,
        firm.draws["l_ws"],
        separable(view.ratios.get("workstations", np.zeros((1, 1)))),
    )
    return hours * firm.labour_index * firm.hour_lost


def project_delay(firm: Firm, view: EstateView, setting: Setting, month: int) -> Array:
    """Return how late a project planned for a month is, in months, in a row by draw: debt, steering, advice."""
    ratio = view.weighted(tuple(view.ratios))
    delayed = firm.draws["delay"] * (1.0 if ratio is None else row_of(ratio, month) / firm.xbar)
    for practice in ("steering", "advice"):
        path = firm.relative(practice, "delay", setting.top_from.get(practice))
        delayed = delayed * row_of(path, month)
    return np.asarray(delayed)


def projects_line(firm: Firm, view: EstateView, setting: Setting) -> Separable:
    """Return what the delays of the planned projects cost, each in its month; nothing when the firm names none."""
    terms: list[Term] = []
    for month, worth in firm.figures.projects.items():
        if month < firm.months:
            when = np.zeros((firm.months, 1))
            when[month] = 1.0
            terms += (separable(when * worth) * project_delay(firm, view, setting, month)).terms
    return Separable(tuple(terms)) if terms else separable(0.0)


def row_of(table: Array, month: int) -> Array:
    """Return the row of a month, kept as a row; the only one of what does not move."""
    at = min(month, table.shape[-2] - 1)
    return table[..., at : at + 1, :]


def exit_line(firm: Firm, setting: Setting) -> Separable:
    """Return the expected cost of changing provider: 4 % a year, or certain in the month a plan does it."""
    chance = np.full((firm.months, 1), firm.number("change_of_provider") / 12.0)
    if setting.new_provider is not None:
        chance[:] = 0.0
        if 0 <= setting.new_provider < firm.months:
            chance[setting.new_provider] = 1.0
    cost = fee_line(firm) * (12.0 * chance) * firm.draws["exit0"]
    for practice in ("documentation", "reversibility"):
        if firm.draws.levels[practice] is not None:
            cost = cost * firm.over_time(practice, "exit", setting.top_from.get(practice))
    return cost
