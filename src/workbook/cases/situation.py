"""From a case file to what the model sees of a firm."""

from __future__ import annotations

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import as_quantity
from workbook.cases.entered import Entered
from workbook.model.offers import Offer, Term
from workbook.model.situation import Contract, DomainEstate, Project, Situation
from workbook.questions import merged, practice_levels


def to_situation(case: Entered) -> Situation:
    """Return the situation of a firm as entered: answers become levels of practices, both views, measured figures win.

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
        estate={
            name: DomainEstate(held.value, held.overdue, None if held.due is None else tuple(held.due))
            for name, held in case.estate.items()
        },
        own={**case.own, **{symbol: as_quantity(symbol, one) for symbol, one in case.measured.items()}},
        measured=frozenset(case.measured),
        projects=tuple(Project(one.value_month, one.month) for one in case.projects if one.month is not None),
    )


def to_offers(case: CaseFile) -> tuple[Offer, ...]:
    """Return the offers of a case as the model takes them, in the file's order."""
    return tuple(
        Offer(
            key=one.name,
            fee_month=one.fee_month,
            per_seat=one.per_seat,
            terms={key: Term(t.status, t.cap or 0.0, t.price) for key, t in one.services.items()},
            included_hours=one.included_hours,
            cap_period=one.cap_period,
            hourly_rate=one.hourly_rate,
            urgent_multiplier=one.urgent_multiplier,
            out_share=one.out_share,
            index_cap=one.index_cap,
            onboarding=one.onboarding,
            crisis_hours=one.crisis_hours,
            present=one.present,
        )
        for one in case.offers
    )
