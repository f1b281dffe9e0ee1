"""Two contracts, one price: offers at equal scope, what makes the difference, and what each line comes to."""

from __future__ import annotations

from typing import Any

from workbook.cases.offered import OffersFound, compared
from workbook.export.chapters.parts import SHORT, notes
from workbook.export.document import Block, ChartBlock
from workbook.export.tables import Cell, TableBlock
from workbook.i18n import Language, money, percent, text
from workbook.views import offers as view
from workbook.views.charts.offers import chart_of
from workbook.views.look import Medium


def offers(assessment: Any, language: Language, medium: Medium) -> list[Block]:
    """Return the chapter's blocks; none while there are not two offers to compare."""
    if len(assessment.case.offers) < 2:
        return []
    found = compared(assessment.case, draws=assessment.simulation.draws, seed=assessment.simulation.seed)
    chart = chart_of(found, language, medium)
    blocks: list[Block] = [
        ChartBlock(
            key="offers",
            section="offers",
            title=chart.title,
            minutes=8,
            notes=(chart.summary, *notes("offers", language)),
            chart=chart,
        ),
        _causes(found, language, medium),
        _pricings(found, language),
    ]
    return blocks


def _causes(found: OffersFound, language: Language, medium: Medium) -> TableBlock:
    """Return what makes the gap of the story's two offers, line by line, and what would close it."""
    shown = found.elsewhere
    pair = view.pair_of(shown)
    dear, cheap = shown.years[pair.dear], shown.years[pair.cheap]
    most = SHORT - 1 if medium == "slide" else 12  # one line is left for the others
    by_line = shown.gap(pair.dear, pair.cheap, crisis=True).by_line
    largest = sorted(by_line, key=lambda name: abs(by_line[name]), reverse=True)[:most]
    gap = view.shown_gap(shown, pair.dear, pair.cheap, crisis=True)
    rest = gap - sum(_tens(dear.crisis.line(name)) - _tens(cheap.crisis.line(name)) for name in largest)
    rows = [
        (
            Cell(view.line_name(name, language)),
            Cell(money(dear.crisis.line(name), language, 10)),
            Cell(money(cheap.crisis.line(name), language, 10)),
            Cell(view.signed(_tens(dear.crisis.line(name)) - _tens(cheap.crisis.line(name)), language, 10)),
        )
        for name in largest
    ]
    total = (
        Cell(text("offers.all_lines", language)),
        Cell(money(dear.crisis.mean, language, 100)),
        Cell(money(cheap.crisis.mean, language, 100)),
        Cell(view.signed(gap, language)),
    )
    if abs(rest) >= 5.0:  # what is left once lines are told to ten euros and the whole to a hundred
        blank = Cell("")
        rows.append((Cell(text("offers.other_lines", language)), blank, blank, Cell(view.signed(rest, language, 10))))
    letters = (view.LETTERS[pair.dear], view.LETTERS[pair.cheap])
    return TableBlock(
        key="offers-causes",
        section="offers",
        title=text("offers.finding_causes", language, dear=letters[0], cheap=letters[1]),
        minutes=5,
        notes=notes("offers_causes", language),
        headers=(text("offers.column_crisis", language), *letters, text("offers.column_gap", language)),
        rows=tuple(rows),
        total=total,
        after="" if medium == "slide" else " ".join(view.switching_words(shown, pair.dear, pair.cheap, language)),
    )


def _tens(value: float) -> float:
    return round(value / 10.0) * 10.0


def _pricings(found: OffersFound, language: Language) -> TableBlock:
    """Return each offer's two years under both pricings of what is missing, and the chance of a crisis beside."""
    rows = []
    for at, year in enumerate(found.elsewhere.years):
        apart = found.left_out.years[at]
        rows.append(
            (
                Cell(view.LETTERS[at], year.offer.key),
                Cell(money(year.ordinary.mean, language, 100)),
                Cell(money(apart.ordinary.mean, language, 100)),
                Cell(money(year.crisis.mean, language, 100)),
                Cell(money(apart.crisis.mean, language, 100)),
                Cell(percent(apart.crisis_chance, language, 1)),
            )
        )
    heads = ("offer", "ordinary", "ordinary_without", "crisis", "crisis_without", "chance")
    return TableBlock(
        key="offers-pricings",
        section="offers",
        title=text("offers.finding_pricings", language),
        minutes=4,
        notes=notes("offers_pricings", language),
        headers=tuple(text(f"offers.column_{name}", language) for name in heads),
        rows=tuple(rows),
        after=text("offers.same_risk", language),
    )
