"""The board's single draws in words: which incidents come, what they cost under each plan, what each lever spares.

Losses are rounded to 100 € one by one and summed as they are shown, so that what is read adds up. Texts are kept
once: a plan or a lever says which of them is its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from workbook.i18n import Language, money, number, plural, text
from workbook.model.board_table import BoardTable
from workbook.model.lived import LivedDraw
from workbook.views.board_words import with_levers
from workbook.views.readings import yearly

FIRST = 1  # the draw shown at first: hard years
ROWS = 5  # incidents told one by one; the others share a row
_STEP = 100
_NAMED = 3  # months named on a lever's row

Euros = NDArray[np.int64]
_Told = TypeVar("_Told", bound=Hashable)


@dataclass
class Kept(Generic[_Told]):
    """Texts, or groups of them, kept once: each is found again by its place."""

    places: dict[_Told, int] = field(default_factory=dict)

    def place(self, said: _Told) -> int:
        """Return the place of a text, new or known."""
        return self.places.setdefault(said, len(self.places))

    @property
    def all(self) -> list[_Told]:
        """All that is kept, by place."""
        return list(self.places)


def lived_payload(table: BoardTable, language: Language) -> dict[str, Any]:
    """Return the draws and what each lever spares on average, ready for JSON."""
    return {
        "firstDraw": min(FIRST, len(table.lived) - 1),
        "draws": [_draw(table, one, language) for one in table.lived],
        "average": _averages(table, language),
        "acting": [_acts(table, bit) for bit in range(len(table.levers))],
    }


def draw_said(one: LivedDraw, language: Language) -> str:
    """Return which draw this is, and how many cost less."""
    of = 10 if round(one.share * 100) % 10 == 0 else 100
    values = {"number": number(one.number + 1, language), "draws": number(one.draws, language)}
    times = {"n": number(round(one.share * of), language), "of": number(of, language)}
    return text("board.draw_said", language, **values, **times)


def lived_sentence(table: BoardTable, mask: int, language: Language) -> str:
    """Return what a plan changes in the draw shown first, and on average; nothing when no draw is told."""
    if not table.lived:
        return ""
    one = table.lived[min(FIRST, len(table.lived) - 1)]
    said = {"draw": draw_said(one, language), "told": told(one, mask, language)}
    plan = with_levers(len(table.plan(mask)), language)
    return text("board.spoken_draw", language, plan=plan, average=average_said(table, mask, language), **said)


def told(one: LivedDraw, mask: int, language: Language) -> str:
    """Return what a plan changes in a draw, in sentences: what is avoided, what is cheaper, what remains."""
    return _told(one, _shown(one, mask + 1), mask, language)


def average_said(table: BoardTable, mask: int, language: Language) -> str:
    """Return what a plan spares on average over all draws."""
    return yearly(float(table.incidents[0] - table.incidents[mask]), language)


def _shown(one: LivedDraw, plans: int) -> Euros:
    """Return losses as they are shown, (incidents, plans): to 100 €, never nil when something is lost."""
    losses = np.array([each.losses[:plans] for each in one.incidents]).reshape(len(one.incidents), plans)
    return np.where(losses > 0.0, np.maximum(np.rint(losses / _STEP), 1.0) * _STEP, 0.0).astype(np.int64)


def _draw(table: BoardTable, one: LivedDraw, language: Language) -> dict[str, Any]:
    euros = _shown(one, len(table.change))
    plans, bits = range(len(table.change)), range(len(table.levers))
    said, totals, lines = Kept[str](), Kept[str](), Kept[tuple[str, str]]()

    def line(mask: int, bit: int) -> int:
        pulled, left = table.with_and_without(mask, bit)
        spared = int((euros[:, left] - euros[:, pulled]).sum())
        return lines.place((money(spared, language), _what(one, euros, (pulled, left), language)))

    return {
        "name": text(f"board.draw.{round(one.share * 100)}", language),
        "said": draw_said(one, language),
        "rows": [_row(one, euros, places, language) for places in _grouped(one, euros)],
        "total": [totals.place(money(int(euro), language)) for euro in euros.sum(axis=0)],
        "totals": totals.all,
        "told": [said.place(_told(one, euros, mask, language)) for mask in plans],
        "sentences": said.all,
        "lever": [[line(mask, bit) for bit in bits] for mask in plans],
        "lines": lines.all,
    }


def _grouped(one: LivedDraw, euros: Euros) -> list[list[int]]:
    """Return the incidents of each row: one each in the order of months, the least dear together when too many."""
    count = len(one.incidents)
    if count <= ROWS:
        return [[place] for place in range(count)]
    dearest = sorted(np.argsort(-euros.max(axis=1), kind="stable")[: ROWS - 1].tolist())
    return [*([place] for place in dearest), [place for place in range(count) if place not in dearest]]


def _row(one: LivedDraw, euros: Euros, places: Sequence[int], language: Language) -> dict[str, Any]:
    costs = euros[list(places)].sum(axis=0)
    outcomes = Kept[tuple[str, str]]()
    alone = one.incidents[places[0]] if len(places) == 1 else None

    def outcome(mask: int) -> int:
        cost = int(costs[mask])
        if cost == 0 and costs[0] > 0:
            shared = not any(costs[mask & ~(1 << bit)] for bit in range(mask.bit_length()))
            return outcomes.place(("gone", text("board.avoided_twice" if shared else "board.avoided", language)))
        return outcomes.place(("less" if cost < costs[0] else "same", money(cost, language)))

    return {
        "when": number(alone.month + 1, language) if alone else "",
        "name": _kind(alone.kind, language) if alone else plural("board.others", language, len(places)),
        "before": money(int(costs[0]), language),
        "at": [outcome(mask) for mask in range(len(costs))],
        "outcomes": outcomes.all,
    }


def _what(one: LivedDraw, euros: Euros, plans: tuple[int, int], language: Language) -> str:
    """Return what a lever does in a draw, short enough for its row: which incidents go, or become cheaper."""
    gone, less = _changed(euros, *plans)
    if not gone and not less:
        return text("board.spares_nothing", language)
    if not gone:
        if len(less) > 1:
            return plural("board.spares_less", language, len(less))
        return text("board.spares_cheaper", language, month=_month(one, less[0], language))
    if len(gone) == 1:
        kind = _kind(one.incidents[gone[0]].kind, language)
        said = text("board.spares_one", language, kind=_low(kind), month=_month(one, gone[0], language))
    elif len(gone) <= _NAMED:
        said = text("board.spares_months", language, months=_listed((_month(one, p, language) for p in gone), language))
    else:
        said = plural("board.spares_many", language, len(gone))
    return f"{said} + {plural('board.spares_less', language, len(less))}" if less else said


def _changed(euros: Euros, plan: int, without: int) -> tuple[list[int], list[int]]:
    """Return which incidents a plan avoids that another has, and which it only makes cheaper."""
    gone = (euros[:, plan] == 0) & (euros[:, without] > 0)
    less = (euros[:, plan] < euros[:, without]) & ~gone
    return np.flatnonzero(gone).tolist(), np.flatnonzero(less).tolist()


def _told(one: LivedDraw, euros: Euros, mask: int, language: Language) -> str:
    if not euros[:, 0].any():
        return text("board.told_quiet", language)
    before = {
        "count": plural("board.incidents", language, int((euros[:, 0] > 0).sum())),
        "before": money(int(euros[:, 0].sum()), language),
    }
    if mask == 0:
        return text("board.told_as_is", language, **before)
    gone, less = _changed(euros, mask, 0)
    if not gone and not less:
        return text("board.told_nothing", language, **before)

    def named(places: Iterable[int]) -> str:
        told = (
            text(
                "board.told_incident",
                language,
                kind=_low(_kind(one.incidents[place].kind, language)),
                month=_month(one, place, language),
                spared=money(int(euros[place, 0] - euros[place, mask]), language),
            )
            for place in places
        )
        return _listed(told, language)

    parts = [text("board.told_as_is", language, **before)]
    parts += [text("board.told_gone", language, incidents=named(gone))] if gone else []
    parts += [text("board.told_less", language, incidents=named(less))] if less else []
    return " ".join([*parts, text("board.told_left", language, left=money(int(euros[:, mask].sum()), language))])


def _averages(table: BoardTable, language: Language) -> dict[str, Any]:
    """Return what a plan and each of its levers spare on average over all draws, by mask."""
    texts = Kept[str]()
    plans, bits = range(len(table.change)), range(len(table.levers))
    return {
        "plan": [texts.place(average_said(table, mask, language)) for mask in plans],
        "lever": [[texts.place(yearly(table.spared(mask, bit), language)) for bit in bits] for mask in plans],
        "texts": texts.all,
    }


def _acts(table: BoardTable, bit: int) -> int:
    """Return 1 when a lever takes something off the incidents in one plan at least."""
    return int(any(table.spared(mask, bit) > 0.5 for mask in range(len(table.change))))


def _kind(kind: str, language: Language) -> str:
    return text(f"board.kind.{kind}", language)


def _low(name: str) -> str:
    return name[:1].lower() + name[1:]


def _month(one: LivedDraw, place: int, language: Language) -> str:
    return number(one.incidents[place].month + 1, language)


def _listed(names: Iterable[str], language: Language) -> str:
    *first, last = names
    return text("board.and", language, first=", ".join(first), last=last) if first else last
