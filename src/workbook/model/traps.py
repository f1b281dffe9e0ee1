"""What each contract trap costs: one formula a trap, on plain numbers or draws; each doctest is a published example.

Amounts are euros excluding VAT. A firm of 42 people, a fee of 3,360 a month, an hour at 75 and a day at 700 stand
behind the examples.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from workbook.model.quantities import Array

Number = Array | float


def tacit_renewal(p_miss: Number, months: Number, fee: Number, fee_elsewhere: Number) -> Number:
    """Return what a missed notice costs, expected: months that start again at a fee above the market's.

    >>> round(tacit_renewal(1.0, 12, 3360, 0.88 * 3360))
    4838
    """
    return p_miss * months * np.maximum(0.0, fee - fee_elsewhere)


def expiring_hours(included: Number, used: Number, swing: Number, hour_in_fee: Number, rate: Number) -> Number:
    """Return a year of hours lost in quiet months and billed in busy ones; months are `used` × (1 ∓ swing) in turn.

    >>> round(expiring_hours(14, 14, 6 / 14, 75, 75))
    5400
    """
    quiet, busy = used * (1.0 - swing), used * (1.0 + swing)
    lost = np.maximum(0.0, included - quiet) + np.maximum(0.0, included - busy)
    billed = np.maximum(0.0, quiet - included) + np.maximum(0.0, busy - included)
    return 6.0 * (lost * hour_in_fee + billed * rate)


def unlimited_excludes(
    project_days: Number, day_rate: Number, site_hours: Number, site_rate: Number,
    moves: Number, move_price: Number, devices: Number, device_price: Number,
) -> Number:  # fmt: skip
    """Return a year of what an "unlimited" support leaves out: projects, visits, joiners and leavers, machines.

    >>> round(unlimited_excludes(8, 700, 48, 95, 12, 55, 9, 180))
    12440
    """
    return project_days * day_rate + site_hours * site_rate + moves * move_price + devices * device_price


def restore_billed(
    small: Number, least_hours: Number, small_hours: Number, rate: Number,
    p_crisis: Number, crisis_hours: Number, urgent: Number,
) -> Number:  # fmt: skip
    """Return a year of restores billed by the hour: small ones, and a crisis by its chance, at the urgent price.

    >>> round(restore_billed(6, 1, 1, 75, 1.0, 40, 1.5))
    4950
    """
    return small * np.maximum(least_hours, small_hours) * rate + p_crisis * crisis_hours * rate * urgent


def licence_tenant(
    licences: Number, licence_price: Number, months_left: Number,
    migration_days: Number, day_rate: Number, months_double: Number,
) -> Number:  # fmt: skip
    """Return what leaving costs when the provider holds licences and tenant: months owed, days to move, months doubled.

    >>> round(licence_tenant(42, 12.13, 7, 4, 700, 1))
    6876
    """
    return licences * licence_price * (months_left + months_double) + migration_days * day_rate


def device_counting(price: Number, counted: Number, compared: Number) -> Number:
    """Return a year of devices counted that the comparison left out (phones, printers, access points).

    >>> round(device_counting(12, 41 + 26 + 9, 41))
    5040
    """
    return 12.0 * price * np.maximum(0.0, counted - compared)


def index_uncapped(fee: Number, growth: Number, reference: Number, years: int = 5) -> Number:
    """Return what a clause's yearly rise costs over the years beside a reference's, from the first rise on.

    >>> round(index_uncapped(3360, 0.05, 0.0186)), round(index_uncapped(3360, 0.0678, 0.0186))
    (13553, 21614)
    """
    powers = range(years)
    return 12.0 * fee * sum((1.0 + growth) ** k - (1.0 + reference) ** k for k in powers)


def gti_without_gtr(
    blocking: Number, real_hours: Number, target_hours: Number, people: Number, labour: Number, lost_share: Number
) -> Number:
    """Return a year of hours stopped beyond the restoration time that the contract does not promise.

    >>> round(gti_without_gtr(3, 14, 8, 20, 42.2, 0.6))
    9115
    """
    return blocking * np.maximum(0.0, real_hours - target_hours) * people * labour * lost_share


def penalty_cap(
    hours: Number, people: Number, labour: Number, lost_share: Number, cap_share: Number, fee: Number,
    penalties: Number = np.inf,
) -> Number:  # fmt: skip
    """Return what a stop costs beyond the penalties received, which the contract caps at a share of a month.

    Two days of 42 people cost 17,015 and bring 168:

    >>> round(penalty_cap(16, 42, 42.2, 0.6, 0.0, 3360)), round(penalty_cap(16, 42, 42.2, 0.6, 0.05, 3360))
    (17015, 16847)
    """
    return hours * people * labour * lost_share - np.minimum(penalties, cap_share * fee)


def early_termination(share: Number, fee: Number, term: Number, month: Number) -> Number:
    """Return what leaving before the term costs: a share of the fees that remain.

    >>> round(early_termination(0.5, 3360, 36, 12))
    40320
    """
    return share * fee * np.maximum(0.0, term - month)


def handback_billed(
    exit_days: Number, redoc_days: Number, day_rate: Number, overlap_months: Number, fee: Number
) -> Number:
    """Return what a hand-back costs that the contract does not settle: days billed, the file written anew, two fees.

    >>> round(handback_billed(5, 6, 700, 0.5, 3360))
    9380
    """
    return (exit_days + redoc_days) * day_rate + overlap_months * fee


def monitoring_only(alerts: Number, hours: Number, rate: Number, urgent_share: Number, urgent: Number) -> Number:
    """Return a year of repairs after alerts that somebody only watches.

    >>> round(monitoring_only(30, 1.5, 75, 0.2, 1.5), 2)
    3712.5
    """
    return alerts * hours * rate * (1.0 + urgent_share * (urgent - 1.0))


def minimum_bill(
    minimum: Number, users_after: Number, seat_price: Number,
    stuck: Number = 0.0, licence_price: Number = 0.0, months_left: Number = 0.0,
) -> Number:  # fmt: skip
    """Return a year of a minimum above what fewer users would pay, and of licences that do not go down.

    >>> round(minimum_bill(3360, 34, 80))
    7680
    """
    return 12.0 * np.maximum(0.0, minimum - users_after * seat_price) + stuck * licence_price * months_left


def old_hardware(old: Number, tickets: Number, hours: Number, rate: Number) -> Number:
    """Return a year of time billed on machines too old for the commitment.

    >>> round(old_hardware(14, 1.3, 0.7, 75))
    11466
    """
    return old * tickets * 12.0 * hours * rate


def liability_cap(loss: Number, cap_months: Number, fee: Number, insured: Number = np.inf) -> Number:
    """Return the part of a loss that stays with the firm beyond the provider's liability.

    >>> round(liability_cap(40000, 1, 3360))
    36640
    """
    return np.maximum(0.0, loss - np.minimum(cap_months * fee, insured))


def onboarding_label(printed: Number, announced_share: Number, fee: Number) -> Number:
    """Return what a set-up fee costs above the share of a month that was announced.

    >>> round(onboarding_label(1.4 * 3360, 0.4, 3360))
    3360
    """
    return np.maximum(0.0, printed - announced_share * fee)


FORMULAS: dict[str, Callable[..., Number]] = {
    one.__name__: one
    for one in (
        tacit_renewal, expiring_hours, unlimited_excludes, restore_billed, licence_tenant, device_counting,
        index_uncapped, gti_without_gtr, penalty_cap, early_termination, handback_billed, monitoring_only,
        minimum_bill, old_hardware, liability_cap, onboarding_label,
    )
}  # fmt: skip
