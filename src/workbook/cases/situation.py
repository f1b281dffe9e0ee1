"""From a case file to what the model sees of a firm."""

from __future__ import annotations

from workbook.cases.casefile import CaseFile
from workbook.model.situation import Contract, DomainEstate, Situation
from workbook.questions import merged, practice_levels


def to_situation(case: CaseFile) -> Situation:
    """Return the situation of a case: answers of both views become levels of practices, measured figures win.

    Raises:
        SituationError: the figures of the firm are impossible together.
    """
    firm, terms = case.firm, case.contract
    answers = merged(case.answers.get("owner", {}), case.answers.get("provider", {}))
    return Situation(
        users=float(firm.users),
        employees=float(firm.employees),
        servers=float(firm.servers),
        sites=float(firm.sites),
        users_growth=firm.growth,
        revenue=firm.revenue,
        contract=Contract(
            fee_month=terms.fee_month,
            per_seat=terms.per_seat,
            clause=terms.clause,
            fixed_rate=terms.fixed_rate,
            months_since_anniversary=terms.months_since_anniversary,
            included_hours=terms.included_hours,
            cap_period=terms.cap_period,
            hourly_rate=terms.hourly_rate,
        ),
        subscriptions_year=case.costs.subscriptions_year,
        internal_hours_week=case.costs.internal_hours_week,
        practices=practice_levels(answers),
        estate={name: DomainEstate(held.value, held.overdue) for name, held in case.estate.items()},
        own={**case.own, **case.measured},
        measured=frozenset(case.measured),
        project_value_month=case.projects.value_month,
        project_month=case.projects.month,
    )
