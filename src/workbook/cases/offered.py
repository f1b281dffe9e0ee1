"""The offers of a case worked out: each at equal scope, what is missing bought elsewhere and left out."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.casefile import CaseFile
from workbook.cases.situation import to_offers, to_situation
from workbook.errors import OptionError
from workbook.model.offer_years import OfferComparison, compare_offers
from workbook.model.offers import Pricing, Service
from workbook.model.simulation import simulate
from workbook.model.situation import Situation
from workbook.parameters import default_parameters, drivers, grid

PRICINGS: tuple[Pricing, ...] = ("elsewhere", "left_out")


@dataclass(frozen=True)
class OffersFound:
    """The offers of a case on the same draws, over twelve months, by how what is missing is priced."""

    elsewhere: OfferComparison
    left_out: OfferComparison
    version: str
    draws: int
    seed: int

    def priced(self, pricing: Pricing) -> OfferComparison:
        """Return the comparison by how what is missing is priced."""
        return self.elsewhere if pricing == "elsewhere" else self.left_out


def needed(situation: Situation) -> tuple[Service, ...]:
    """Return the services a firm needs at its own quantities."""
    return grid(drivers(situation.users, situation.servers, situation.sites))


def compared(case: CaseFile, *, draws: int = 2000, seed: int = 2026) -> OffersFound:
    """Return the offers of a case at equal scope.

    Raises:
        OptionError: the case has no offer.
        SituationError: the figures of the firm are impossible together.
    """
    offers = to_offers(case)
    if not offers:
        raise OptionError("offers.none", firm=case.firm.name)
    situation = to_situation(case)
    run = simulate(situation, default_parameters(), (), months=12, draws=draws, seed=seed)
    elsewhere, left_out = (compare_offers(run, offers, needed(situation), pricing=pricing) for pricing in PRICINGS)
    return OffersFound(elsewhere, left_out, run.version, draws, seed)
