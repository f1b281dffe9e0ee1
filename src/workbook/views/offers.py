"""What offers at equal scope show: lines by who is paid, gaps with their causes, the grid; as rows already worded."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from workbook.cases.offered import OffersFound
from workbook.i18n import Language, decimal, has_text, money, percent, span, text
from workbook.model.offer_years import OfferComparison, OfferYears, equal_hours, switching_price
from workbook.model.offers import EVENT, FEE, OfferCost, Status

SHOWN = ("fee", "onboarding", "hours", "options", "elsewhere", "lost_time", "incidents", "exit")
HIDDEN = ("lost_time", "incidents", "exit", EVENT)  # lines that nobody bills
LETTERS = "ABCDEFGH"
REASONS = 3  # lines named to explain a gap; the others are in the data
SURE = 0.99  # a share of draws above it is told as more than it, and its rest as fewer than the rest
PRICES = 2  # switching prices told; the others are in the data


@dataclass(frozen=True)
class Split:
    """A year of an offer, in euros: the fee, what is billed on top of it, what no invoice shows."""

    fee: float
    billed: float
    hidden: float

    @property
    def total(self) -> float:
        """The whole year."""
        return self.fee + self.billed + self.hidden


@dataclass(frozen=True)
class Pair:
    """The offers that the story is about: places of the dearest and the cheapest in a crisis year."""

    dear: int
    cheap: int


@dataclass(frozen=True)
class ScopeRow:
    """A service and what each offer says of it."""

    key: str
    name: str
    states: tuple[Status, ...]


def split_of(cost: OfferCost) -> Split:
    """Return a year's mean by fee, billed on top and never billed."""
    hidden = sum(cost.line(name) for name in HIDDEN)
    fee = cost.line(FEE)
    return Split(fee, cost.mean - fee - hidden, hidden)


def pair_of(found: OfferComparison) -> Pair:
    """Return the dearest and the cheapest offer in a crisis year."""
    order = sorted(range(len(found.years)), key=lambda at: found.years[at].crisis.mean)
    return Pair(order[-1], order[0])


def shown_gap(found: OfferComparison, dear: int, cheap: int, *, crisis: bool = False) -> float:
    """Return how much dearer an offer is, in euros: the difference of its two totals as they are shown, to 100."""
    one, other = ((year.crisis if crisis else year.ordinary).mean for year in (found.years[dear], found.years[cheap]))
    return 100.0 * (round(one / 100.0) - round(other / 100.0))


def draws_said(share: float, language: Language) -> str:
    """Return in how many draws something holds; draws are never all that can happen, so none is told as sure.

    >>> draws_said(1.0, "en"), draws_said(0.974, "en"), draws_said(0.0, "en")
    ('in more than 99% of draws', 'in 97% of draws', 'in fewer than 1% of draws')
    """
    if share > SURE:
        return text("offers.draws_most", language, chance=percent(SURE, language))
    if share < 1.0 - SURE:
        return text("offers.draws_few", language, chance=percent(1.0 - SURE, language))
    return text("offers.draws", language, chance=percent(share, language))


def scope_rows(found: OfferComparison, language: Language, most: int) -> tuple[ScopeRow, ...]:
    """Return the services on which offers differ most in money, then those that weigh most; at most so many."""

    def weight(service: str) -> tuple[bool, float]:
        states = {year.offer.term(service).status for year in found.years}
        paid = [year.ordinary.line(service) for year in found.years]
        return len(states) > 1, max(paid) - min(paid) or max(paid)

    keys = sorted((one.key for one in found.need.services), key=weight, reverse=True)[:most]
    return tuple(
        ScopeRow(key, line_name(key, language, short=True), tuple(year.offer.term(key).status for year in found.years))
        for key in keys
    )


def shown_lines(year: OfferYears) -> dict[str, float]:
    """Return the lines of an ordinary year, services gathered by whom they are bought from."""
    found = dict.fromkeys(SHOWN, 0.0)
    for name in year.ordinary.lines:
        bought = "elsewhere" if year.offer.term(name).status == "excluded" else "options"
        found[name if name in found else bought] += year.ordinary.line(name)
    return found


def table_rows(found: OfferComparison, language: Language) -> list[tuple[str, ...]]:
    """Return the lines, the two years and the chance of the crisis, one column an offer; the first row names them."""
    columns = [shown_lines(year) for year in found.years]
    rows: list[tuple[str, ...]] = [("", *(year.offer.key for year in found.years))]
    rows += [
        (line_name(line, language), *(money(column[line], language, 10) for column in columns))
        for line in SHOWN
        if any(column[line] for column in columns)
    ]
    for name, years in (
        ("ordinary", [year.ordinary for year in found.years]),
        ("crisis", [year.crisis for year in found.years]),
    ):
        rows.append((text(f"offers.{name}", language), *(money(cost.mean, language, 100) for cost in years)))
    chances = [percent(year.crisis_chance, language, 1) for year in found.years]
    return [*rows, (text("offers.chance", language), *chances)]


def line_name(line: str, language: Language, *, short: bool = False) -> str:
    """Return the name of a line of an offer, or of a service; `short` without what stands after a comma or bracket."""
    if has_text(f"offers.line.{line}", language):
        return text(f"offers.line.{line}", language)
    if short and has_text(f"offers.short.{line}", language):
        return text(f"offers.short.{line}", language)
    return text(f"offers.service.{line}", language)


def gap_words(found: OfferComparison, language: Language) -> list[str]:
    """Return each pair's gap in an ordinary year: how much, how sure, what makes it, at how many hours it closes."""
    said = []
    for i, j in combinations(range(len(found.years)), 2):
        mean = found.gap(i, j).mean
        dear, cheap = (i, j) if mean >= 0.0 else (j, i)
        said.append(gap_said(found, dear, cheap, language))
        why = reasons(found, dear, cheap, language)
        if why:
            words = ", ".join(f"{name} {amount}" for name, amount in why)
            said.append("  " + text("offers.why", language, lines=words))
        hours = equal_hours(found, dear, cheap)
        if hours is not None:
            said.append("  " + hours_said(found, hours, language))
    return said


def gap_said(found: OfferComparison, dear: int, cheap: int, language: Language, *, crisis: bool = False) -> str:
    """Return how much dearer an offer is than another, with the range and the chance that it is."""
    gap = found.gap(dear, cheap, crisis=crisis)
    return text(
        "offers.gap_crisis" if crisis else "offers.gap",
        language,
        gap=money(shown_gap(found, dear, cheap, crisis=crisis), language),
        span=span(money(gap.p10, language, 100), money(gap.p90, language, 100), language),
        chance=draws_said(gap.dearer, language),
        dear=found.years[dear].offer.key,
        cheap=found.years[cheap].offer.key,
    )


def reasons(
    found: OfferComparison, dear: int, cheap: int, language: Language, *, crisis: bool = False, most: int = REASONS
) -> list[tuple[str, str]]:
    """Return what makes a gap: its largest lines, each with its part, signed."""
    by_line = found.gap(dear, cheap, crisis=crisis).by_line
    largest = sorted(by_line, key=lambda name: abs(by_line[name]), reverse=True)[:most]
    return [(line_name(n, language), signed(by_line[n], language)) for n in largest if abs(by_line[n]) >= 1.0]


def hours_said(found: OfferComparison, hours: float, language: Language) -> str:
    """Return in words the hours a month at which two offers cost the same."""
    now = decimal(float(found.need.hours.mean()), language)
    return text("offers.equal_hours", language, hours=decimal(hours, language), now=now)


def switching_words(found: OfferComparison, dear: int, cheap: int, language: Language) -> list[str]:
    """Return what would make two offers cost the same in an ordinary year: hours, then prices within reach."""
    hours = equal_hours(found, dear, cheap)
    said = [] if hours is None else [hours_said(found, hours, language)]
    near = []
    for service in found.need.services:
        price = switching_price(found, dear, cheap, service.key)
        mode = getattr(service.price, "mode", 0.0)
        if price is not None and mode and 0.1 < price / mode < 10.0:
            near.append((abs(price / mode - 1.0), service.key, price, mode))
    for _, key, price, mode in sorted(near)[:PRICES]:
        step = 1.0 if mode >= 20 else 0.1
        digits = 0 if step == 1.0 else 1
        said.append(
            text(
                "offers.equal_price",
                language,
                service=line_name(key, language),
                price=money(price, language, step, digits),
                now=money(mode, language, step, digits),
            )
        )
    return said or [text("offers.no_switch", language)]


def offers_said(found: OffersFound, language: Language) -> str:
    """Return the comparison in one sentence: the crisis year when two offers differ, else the offer's own two years."""
    elsewhere = found.elsewhere
    if len(elsewhere.years) < 2:
        year = elsewhere.years[0]
        values = {
            "ordinary": money(year.ordinary.mean, language, 100),
            "crisis": money(year.crisis.mean, language, 100),
        }
        return text("offers.said_one", language, name=year.offer.key, **values)
    pair = pair_of(elsewhere)
    chance = percent(max(year.crisis_chance for year in elsewhere.years), language)
    gap = gap_said(elsewhere, pair.dear, pair.cheap, language, crisis=True)
    return f"{gap} {text('offers.said_chance', language, chance=chance)}"


def signed(value: float, language: Language, step: float = 100.0) -> str:
    """Return an amount to a hundred euros, or to a step, with its sign, which no line break parts from it."""
    return ("+\u2060" if value > 0.0 else "") + money(value, language, step)
