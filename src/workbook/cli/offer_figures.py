"""What `compare` says: the offers of a case at equal scope, in an ordinary year and in a crisis."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np

from workbook.cases import CaseFile
from workbook.cases.offered import PRICINGS, compared
from workbook.cli.answers import Answer, footing, rounded, table
from workbook.i18n import Language, text
from workbook.model.offer_years import (
    OfferComparison,
    OfferYears,
    equal_hours,
    switching_included_hours,
    switching_price,
)
from workbook.model.offers import Gap
from workbook.views import offers as view


def compare_case(case: CaseFile, draws: int, seed: int, language: Language) -> Answer:
    """Return the offers of a case on the same draws, what is missing bought elsewhere, then left out.

    Raises:
        OptionError: the case has no offer.
    """
    both = compared(case, draws=draws, seed=seed)
    data: dict[str, Any] = {
        "firm": case.firm.name, "months": 12,
        "need": rounded({s.key: s.quantity for s in both.elsewhere.need.services}),
        "version": both.version, "seed": seed, "draws": draws,
    }  # fmt: skip
    said = []
    for pricing in PRICINGS:
        found = both.priced(pricing)
        data["support_hours_month"] = round(float(found.need.hours.mean()), 2)
        data[pricing] = {"offers": [_offer(year) for year in found.years], "gaps": _gaps(found)}
        said += [text(f"offers.pricing_{pricing}", language, firm=case.firm.name)]
        said += [*table(view.table_rows(found, language)), *view.gap_words(found, language), ""]
    said += [text("offers.same_risk", language), footing(both.version, seed, draws, language)]
    return Answer(data, tuple(said))


def _band(draws: Any) -> dict[str, float]:
    low, high = np.quantile(draws, (0.1, 0.9))
    return rounded({"mean": draws.mean(), "p10": low, "p90": high})


def _offer(year: OfferYears) -> dict[str, Any]:
    return {
        "name": year.offer.key,
        "fee_month": year.offer.fee_month,
        "ordinary_year": _band(year.ordinary.draws),
        "crisis_year": _band(year.crisis.draws),
        "crisis_chance": round(year.crisis_chance, 4),
        "lines": rounded({name: year.crisis.line(name) for name in year.crisis.lines}),
        "crisis_only": [name for name in year.crisis.lines if name not in year.ordinary.lines],
        "practices_at_top": sorted(year.practices),
    }


def _gaps(found: OfferComparison) -> list[dict[str, Any]]:
    gaps = []
    for i, j in combinations(range(len(found.years)), 2):
        one, other = found.gap(i, j), found.gap(i, j, crisis=True)
        prices = {s.key: switching_price(found, i, j, s.key) for s in found.need.services}
        equal = {
            "support_hours_month": equal_hours(found, i, j),
            "included_hours": switching_included_hours(found, i, j),
            **{f"price_{key}": value for key, value in prices.items() if value is not None},
        }
        gaps.append({
            "offer": found.years[i].offer.key, "against": found.years[j].offer.key,
            "ordinary_year": _told(one), "crisis_year": _told(other),
            "equal_at": {name: None if v is None else round(v, 2) for name, v in equal.items()},
        })  # fmt: skip
    return gaps


def _told(gap: Gap) -> dict[str, Any]:
    band = rounded({"mean": gap.mean, "p10": gap.p10, "p90": gap.p90})
    return {**band, "chance_dearer": round(gap.dearer, 4), "by_line": rounded(gap.by_line)}
