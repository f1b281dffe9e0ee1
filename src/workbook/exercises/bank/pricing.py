"""What a mission prices: the cost no invoice shows, a crisis under two contracts, what comes on top of a flat fee."""

from __future__ import annotations

from itertools import combinations

from workbook.errors import ExerciseError
from workbook.exercises.books import last_year_of
from workbook.exercises.exercise import Exercise, Facts, Wrong
from workbook.exercises.figures import Figure
from workbook.exercises.study import Study, needs

_CRISIS_HOURS = 60.0  # a premise the exercise states: a week and a half of one technician
_LEAST_MONTH = 10.0  # euros: below it, a share says nothing


def _hidden(study: Study) -> Facts:
    """Return a month of the first year: what is paid, what it costs, and the part no invoice shows."""
    figures = study.assessment.figures
    paid, cost = round(figures.paid_month, -1), round(figures.cost_month, -1)
    needs(cost - paid >= _LEAST_MONTH, "exercises.nothing_hidden")
    return {
        "paid": Figure(paid, "eur"),
        "cost": Figure(cost, "eur"),
        "gap": Figure(cost - paid, "eur"),
        "share": Figure((cost - paid) / cost, "percent"),
    }


HIDDEN = Exercise(
    "hidden",
    "figure",
    lambda facts: 100 * facts["gap"].value / facts["cost"].value,
    facts=_hidden,
    wrong=(
        Wrong("gap", lambda facts: facts["gap"].value),
        Wrong("paid", lambda facts: 100 * facts["paid"].value / facts["cost"].value),
        Wrong("on_paid", lambda facts: 100 * facts["gap"].value / facts["paid"].value),
    ),
    unit="percent",
    tolerance=0.03,
    level=2,
    words="missions.hidden",
)


def _crisis(study: Study) -> Facts:
    """Return two offers at one price, and what a crisis of so many hours costs beyond the fee under each.

    Emergency hours in the fee come first; each further hour is billed at the urgent rate.
    """
    priced = [one for one in study.case.offers if one.hourly_rate and one.urgent_multiplier]
    pairs = [(one, two) for one, two in combinations(priced, 2) if one.fee_month == two.fee_month]
    if not pairs:
        raise ExerciseError("exercises.no_offers_at_one_price")
    facts: dict[str, Figure] = {"hours": Figure(_CRISIS_HOURS, "hours")}
    for place, offer in zip(("a", "b"), pairs[0], strict=True):
        rate, times = offer.hourly_rate or 0.0, offer.urgent_multiplier or 1.0
        billed = max(0.0, _CRISIS_HOURS - offer.crisis_hours)
        facts |= {
            f"name_{place}": Figure(0, "words", (offer.name, offer.name)),
            f"rate_{place}": Figure(rate, "rate"),
            f"times_{place}": Figure(times, "ratio"),
            f"in_{place}": Figure(offer.crisis_hours, "hours"),
            f"billed_{place}": Figure(billed, "hours"),
            f"bill_{place}": Figure(billed * rate * times, "eur"),
        }
    facts["fee"] = Figure(pairs[0][0].fee_month, "eur")
    facts["gap"] = Figure(abs(facts["bill_a"].value - facts["bill_b"].value), "eur")
    needs(facts["gap"].value > 0, "exercises.no_offers_at_one_price")
    return facts


def _without(facts: Facts, part: str) -> float:
    """Return the gap of two bills worked out without the included hours, or without the urgent rate."""
    hours = {place: facts["hours" if part == "in" else f"billed_{place}"].value for place in ("a", "b")}
    times = {place: 1.0 if part == "times" else facts[f"times_{place}"].value for place in ("a", "b")}
    bills = [hours[place] * facts[f"rate_{place}"].value * times[place] for place in ("a", "b")]
    return abs(bills[0] - bills[1])


CRISIS = Exercise(
    "crisis",
    "figure",
    lambda facts: facts["gap"].value,
    facts=_crisis,
    wrong=(
        Wrong("fee", lambda _facts: 0.0),
        Wrong("one", lambda facts: max(facts["bill_a"].value, facts["bill_b"].value)),
        Wrong("times", lambda facts: _without(facts, "times")),
        Wrong("in", lambda facts: _without(facts, "in")),
    ),
    unit="eur",
    tolerance=0.01,
    level=2,
    words="missions.crisis",
)


def _beyond(study: Study) -> Facts:
    """Return the flat fee and the out-of-scope billing of the ledger's last twelve months, and their ratio."""
    fee, extra = (round(last_year_of(study, line), -2) for line in ("fee", "out_of_scope"))
    needs(fee > 0 and extra > 0, "exercises.no_out_of_scope")
    return {
        "fee": Figure(fee, "eur"),
        "extra": Figure(extra, "eur"),
        "both": Figure(fee + extra, "eur"),
        "share": Figure(extra / fee, "percent"),
        "of_all": Figure(extra / (fee + extra), "percent"),
    }


BEYOND = Exercise(
    "beyond",
    "figure",
    lambda facts: 100 * facts["extra"].value / facts["fee"].value,
    facts=_beyond,
    wrong=(
        Wrong("of_all", lambda facts: 100 * facts["of_all"].value),
        Wrong("inverse", lambda facts: 100 * facts["fee"].value / facts["extra"].value),
        Wrong("both", lambda facts: 100 * facts["both"].value / facts["fee"].value),
    ),
    unit="percent",
    tolerance=0.02,
    level=2,
    words="missions.beyond",
)
