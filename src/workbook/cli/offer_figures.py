"""What `compare` says: the offers of a case at equal scope, in an ordinary year and in a crisis."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np

from workbook.cases import CaseFile, to_offers, to_situation
from workbook.cli.answers import Answer, footing, rounded, table
from workbook.errors import OptionError
from workbook.i18n import Language, decimal, has_text, money, percent, span, text
from workbook.model.offer_years import (
    OfferComparison,
    OfferYears,
    compare_offers,
    switching_hours,
    switching_included_hours,
    switching_price,
)
from workbook.model.offers import Gap, Pricing
from workbook.model.simulation import simulate
from workbook.parameters import default_parameters, drivers, grid

PRICINGS: tuple[Pricing, ...] = ("elsewhere", "left_out")
SHOWN = ("fee", "onboarding", "hours", "options", "elsewhere", "lost_time", "incidents", "exit")
REASONS = 3  # lines named to explain a gap; the others are in the data


def compare_case(case: CaseFile, draws: int, seed: int, language: Language) -> Answer:
    """Return the offers of a case on the same draws, what is missing bought elsewhere, then left out.

    Raises:
        OptionError: the case has no offer.
    """
    offers = to_offers(case)
    if not offers:
        raise OptionError("offers.none", firm=case.firm.name)
    situation = to_situation(case)
    run = simulate(situation, default_parameters(), (), months=12, draws=draws, seed=seed)
    lines = grid(drivers(situation.users, situation.servers, situation.sites))
    data: dict[str, Any] = {
        "firm": case.firm.name, "months": 12, "need": rounded({s.key: s.quantity for s in lines}),
        "version": run.version, "seed": seed, "draws": draws,
    }  # fmt: skip
    said = []
    for pricing in PRICINGS:
        found = compare_offers(run, offers, lines, pricing=pricing)
        data["support_hours_month"] = round(float(found.need.hours.mean()), 2)
        data[pricing] = {"offers": [_offer(year) for year in found.years], "gaps": _gaps(found)}
        said += [text(f"offers.pricing_{pricing}", language, firm=case.firm.name), *_table(found, language)]
        said += [*_words(found, language), ""]
    said += [text("offers.same_risk", language), footing(run.version, seed, draws, language)]
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
            "support_hours_month": _equal_hours(found, i, j),
            "included_hours": switching_included_hours(found, i, j),
            **{f"price_{key}": value for key, value in prices.items() if value is not None},
        }
        gaps.append({
            "offer": found.years[i].offer.key, "against": found.years[j].offer.key,
            "ordinary_year": _told(one), "crisis_year": _told(other),
            "equal_at": {name: None if v is None else round(v, 2) for name, v in equal.items()},
        })  # fmt: skip
    return gaps


def _equal_hours(found: OfferComparison, i: int, j: int) -> float | None:
    """Return the hours a month of today's firm at which two offers cost the same, whichever is named first.

    The hours under an offer are fewer than today's when it brings supervision or documentation: told in today's, the
    answer is in the unit the firm knows.
    """
    hours = switching_hours(found, i, j)
    return None if hours is None else hours / float(found.years[i].hours.mean()) * float(found.need.hours.mean())


def _told(gap: Gap) -> dict[str, Any]:
    band = rounded({"mean": gap.mean, "p10": gap.p10, "p90": gap.p90})
    return {**band, "chance_dearer": round(gap.dearer, 4), "by_line": rounded(gap.by_line)}


def _shown(year: OfferYears) -> dict[str, float]:
    """Return the lines of an ordinary year, services gathered by whom they are bought from."""
    found = dict.fromkeys(SHOWN, 0.0)
    for name in year.ordinary.lines:
        bought = "elsewhere" if year.offer.term(name).status == "excluded" else "options"
        found[name if name in found else bought] += year.ordinary.line(name)
    return found


def _table(found: OfferComparison, language: Language) -> list[str]:
    columns = [_shown(year) for year in found.years]
    rows = [("", *(year.offer.key for year in found.years))]
    rows += [
        (_name(line, language), *(money(column[line], language, 10) for column in columns))
        for line in SHOWN
        if any(column[line] for column in columns)
    ]
    for name, years in (
        ("ordinary", [year.ordinary for year in found.years]),
        ("crisis", [year.crisis for year in found.years]),
    ):
        rows.append((text(f"offers.{name}", language), *(money(cost.mean, language, 100) for cost in years)))
    chances = [percent(year.crisis_chance, language, 1) for year in found.years]
    return table([*rows, (text("offers.chance", language), *chances)])


def _name(line: str, language: Language) -> str:
    return text(
        f"offers.line.{line}" if has_text(f"offers.line.{line}", language) else f"offers.service.{line}", language
    )


def _words(found: OfferComparison, language: Language) -> list[str]:
    said = []
    for i, j in combinations(range(len(found.years)), 2):
        gap = found.gap(i, j)
        dear, cheap = (i, j) if gap.mean >= 0.0 else (j, i)
        gap = found.gap(dear, cheap)
        names = {"dear": found.years[dear].offer.key, "cheap": found.years[cheap].offer.key}
        band = span(money(gap.p10, language, 100), money(gap.p90, language, 100), language)
        chance = percent(gap.dearer, language)
        said.append(text("offers.gap", language, gap=money(gap.mean, language, 100), span=band, chance=chance, **names))
        largest = sorted(gap.by_line, key=lambda name: abs(gap.by_line[name]), reverse=True)[:REASONS]
        why = ", ".join(f"{_name(n, language)} {_signed(gap.by_line[n], language)}" for n in largest if gap.by_line[n])
        if why:
            said.append("  " + text("offers.why", language, lines=why))
        hours = _equal_hours(found, dear, cheap)
        if hours is not None:
            now = decimal(float(found.need.hours.mean()), language)
            said.append("  " + text("offers.equal_hours", language, hours=decimal(hours, language), now=now))
    return said


def _signed(value: float, language: Language) -> str:
    return ("+" if value > 0.0 else "") + money(value, language, 100)
