"""What follows from offers, beside their tables: the gap in a crisis, both years, causes, what would close it."""

from __future__ import annotations

from typing import Any

from workbook.cases.offered import OffersFound
from workbook.i18n import Language, money, percent, span, text
from workbook.views import offers as view
from workbook.widgets.grid_parts import bars, facts, figure, items, sentence

CAUSES = 5  # lines of the gap named beside the table


def offer_blocks(found: OffersFound, language: Language) -> list[dict[str, Any]]:
    """Return the blocks beside the offers: the gap of two of them when there are two, each one's years."""
    shown, several = found.elsewhere, len(found.elsewhere.years) > 1
    pair = view.pair_of(shown)
    blocks = [_gap(found, pair, language)] if several else []
    blocks.append(bars(text("offers.years_title", language), _bars(found, language)))
    if several:
        causes = view.reasons(shown, pair.dear, pair.cheap, language, crisis=True, most=CAUSES)
        blocks.append(items(text("offers.causes_title", language), causes))
        switches = view.switching_words(shown, pair.dear, pair.cheap, language)
        blocks.append(items(text("offers.switch_title", language), [("", words) for words in switches]))
    blocks.append(facts(text("offers.left_out_title", language), *_left_out(found, language)))
    return [*blocks, sentence(text("offers.rests_title", language), text("offers.same_risk", language))]


def _gap(found: OffersFound, pair: view.Pair, language: Language) -> dict[str, Any]:
    gap = found.elsewhere.gap(pair.dear, pair.cheap, crisis=True)
    letters = {"dear": view.LETTERS[pair.dear], "cheap": view.LETTERS[pair.cheap]}
    band = span(money(gap.p10, language, 100), money(gap.p90, language, 100), language)
    words = text("offers.gap_small", language, span=band, chance=view.draws_said(gap.dearer, language))
    amount = money(view.shown_gap(found.elsewhere, pair.dear, pair.cheap, crisis=True), language)
    return figure(text("offers.gap_title", language, **letters), amount, words)


def _bars(found: OffersFound, language: Language) -> list[tuple[str, str, list[tuple[str, float]]]]:
    years = found.elsewhere.years
    longest = max(1.0, *(year.crisis.mean for year in years))
    lines = []
    for name in ("ordinary", "crisis"):
        for at, year in enumerate(years):
            split = view.split_of(getattr(year, name))
            parts = [("paid", split.fee), ("paid2", split.billed), ("hidden", split.hidden)]
            shares = [(role, 100.0 * amount / longest) for role, amount in parts]
            lines.append(
                (f"{view.LETTERS[at]} · {text(f'offers.{name}', language)}", money(split.total, language, 100), shares)
            )
    return lines


def _left_out(found: OffersFound, language: Language) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    heads = ("", *(view.LETTERS[at] for at in range(len(found.left_out.years))))
    years = found.left_out.years
    rows = [
        (text(f"offers.{name}", language), *(money(getattr(year, name).mean, language, 100) for year in years))
        for name in ("ordinary", "crisis")
    ]
    chances = (percent(year.crisis_chance, language, 1) for year in years)
    return heads, [*rows, (text("offers.chance", language), *chances)]
