"""The what-if board: what its module draws, every figure and sentence written out for each combination of levers."""

from __future__ import annotations

import base64
import math
import weakref
from typing import Any

import numpy as np
from numpy.typing import NDArray

from workbook.i18n import Language, decimal, money, number
from workbook.model.board_table import EVERY, BoardTable, board_table
from workbook.model.simulation import Simulation
from workbook.views.board_draws import lived_payload
from workbook.views.board_words import lever_name, lever_note, said, sentence, weights, words
from workbook.views.readings import written, yearly

__all__ = ["BoardTable", "board_payload", "board_table", "packed", "payload", "sentence", "table_of"]

_CODES = 65535

_kept: dict[int, tuple[weakref.ref[Simulation], BoardTable]] = {}


def board_payload(assessment: Any, language: Language) -> dict[str, Any] | None:
    """Return what `board.js` is given, ready for JSON; None when there is nothing to choose."""
    table = table_of(assessment)
    return None if table is None else payload(table, language)


def table_of(assessment: Any) -> BoardTable | None:
    """Return the table of an assessment: its own `board` when it has one, else computed once from its simulation.

    None when there is no simulation to ask or no lever left to pull. The recommended plan is the first of the
    simulation's plans that pulls a lever.
    """
    own = getattr(assessment, "board", None)
    if isinstance(own, BoardTable):
        return own if own.levers else None
    simulation = assessment.simulation
    if not isinstance(simulation, Simulation):
        return None
    key = id(simulation)
    if key not in _kept or _kept[key][0]() is not simulation:
        recommended = next((plan.levers for plan in simulation.plans if plan.levers), ())
        held = weakref.ref(simulation, lambda _gone: _kept.pop(key, None))
        _kept[key] = (held, board_table(simulation, recommended))
    table = _kept[key][1]
    return table if table.levers else None


def payload(table: BoardTable, language: Language) -> dict[str, Any]:
    """Return a table with all its texts in a language.

    Monthly bands and cumulated gaps are in 16-bit codes (`packed`); key figures stand apart, written from the exact
    values. Every list of `plans` has one entry a plan, by mask.
    """
    budgets = [{"value": budget, "label": money(budget, language)} for budget in table.budgets]
    return {
        "language": language,
        "months": table.months,
        "levers": [_lever(table, bit, language) for bit in range(len(table.levers))],
        "chosen": table.chosen,
        "words": words(table, language),
        "axis": _axis(0.0, float(table.monthly.max()), language),
        "gapAxis": _axis(float(table.gap.min()), float(table.gap.max()), language, unit=1000.0),
        "monthly": packed(table.monthly),
        "gap": packed(table.gap) | {"points": int(table.gap.shape[2]), "every": EVERY},
        "plans": _plans(table, language),
        "years": [number(year + 1, language) for year in range(table.yearly.shape[1])],
        "budgets": budgets,
        "budgetTop": budgets[-1]["value"],
        "budget": _first_budget(table),
        "weights": weights(language),
        "best": table.best.tolist(),
        **lived_payload(table, language),
    }


def _plans(table: BoardTable, language: Language) -> dict[str, list[Any]]:
    texts = [said(table, mask, language) for mask in range(len(table.change))]
    return {
        **{name: [one[name] for one in texts] for name in texts[0]},
        "dearer": [int(change > 0) for change in table.change],
        "used": [round(float(cost)) for cost in table.first_year],
        "yearly": [[written(float(value), language) for value in row] for row in table.yearly],
    }


def _lever(table: BoardTable, bit: int, language: Language) -> dict[str, str]:
    name = table.levers[bit]
    return {
        "key": name,
        "name": lever_name(name, language),
        "note": lever_note(table, name, language),
        "cost": yearly(float(table.first_year[1 << bit]), language),
    }


def _first_budget(table: BoardTable) -> int:
    """Return the place of the lowest budget the chosen plan fits in."""
    needed = float(table.first_year[table.chosen])
    return next((i for i, budget in enumerate(table.budgets) if budget >= needed), len(table.budgets) - 1)


def _axis(low: float, high: float, language: Language, unit: float = 1.0) -> dict[str, Any]:
    """Return an axis of 3 to 6 steps that holds 0 and every value of every plan: it stays while levers are pulled."""
    floor, roof = min(low, 0.0), max(high, 0.0)
    power = 10.0 ** math.floor(math.log10(max(roof - floor, 1e-9)))
    found = []
    for step in (share * power for share in (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5)):
        first, last = math.floor(floor / step), math.ceil(roof / step)
        if 3 <= last - first <= 6:
            found.append(((last - first) * step, last - first, first, last, step))
    _, _, first, last, step = min(found)
    values = [step * i for i in range(first, last + 1)]
    ticks = [{"value": value, "label": decimal(value / unit, language)} for value in values]
    return {"low": values[0], "high": values[-1], "ticks": ticks}


def packed(values: NDArray[np.float64]) -> dict[str, Any]:
    """Return values as 16-bit codes in base64 (little-endian, in C order): value = low + code × step.

    No value is off by more than half a step, which is the range over 131,070.

    >>> packed(np.array([0.0, 65535.0]))
    {'low': 0.0, 'step': 1.0, 'data': 'AAD//w=='}
    """
    low, high = float(values.min()), float(values.max())
    step = (high - low) / _CODES or 1.0
    codes = np.rint((values - low) / step).astype("<u2")
    return {"low": low, "step": step, "data": base64.b64encode(codes.tobytes()).decode("ascii")}
