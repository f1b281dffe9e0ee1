"""What the board says: each plan's figures written out, and the words around them."""

from __future__ import annotations

import math
from typing import Any

from workbook.i18n import Language, decimal, duration, money, number, plural, short_money, span, text
from workbook.model.board_table import WEIGHTS, BoardTable
from workbook.model.decision import INSURER, NEUTRAL
from workbook.views.readings import written, yearly

_RARE = 0.2  # a plan that saves on average and pays back less often than this works as an insurance
_GAPS = (
    *("used", "budget", "plan", "change", "horizon", "range", "payback", "cash", "end", "before"),
    *("weight", "how", "levers", "draw", "told", "average", "here"),
)


def said(table: BoardTable, mask: int, language: Language) -> dict[str, str]:
    """Return a plan's key figures in words: what changes, how surely, when it pays back, what it costs."""
    return {
        "change": short_money(float(table.change[mask]), language, signed=True),
        "range": _range(table, mask, language) if mask else "",
        "payback": _payback(table, mask, language),
        "cash": _cash(table, mask, language) if mask else "",
        "spent": yearly(float(table.first_year[mask]), language).removesuffix("\u00a0€"),
        "end": written(float(table.monthly[mask, 1, -1]), language),
    }


def sentence(table: BoardTable, mask: int, language: Language) -> str:
    """Return what a plan does in one sentence: what is spoken when a switch moves."""
    plan, before = said(table, mask, language), said(table, 0, language)["end"]
    count = len(table.plan(mask))
    key = "board.spoken" if count else "board.spoken_none"
    return text(
        key, language, **plan, before=before, horizon=horizon(table, language), plan=with_levers(count, language)
    )


def lever_name(name: str, language: Language) -> str:
    """Return a lever's name, short enough for a row of the board."""
    return text(f"board.lever.{name}", language)


def lever_note(table: BoardTable, name: str, language: Language) -> str:
    """Return what must be said of a lever's effect: an insurance, not priced, or nothing."""
    note = table.notes.get(name)
    return text(f"board.note.{note}", language) if note else ""


def with_levers(count: int, language: Language) -> str:
    """Return how a plan is named: by how many levers it pulls."""
    return plural("board.with", language, count) if count else text("board.with_none", language)


def horizon(table: BoardTable, language: Language) -> str:
    """Return over how long changes are counted, and that debt is."""
    return text("board.horizon", language, years=_years(table, language))


def words(table: BoardTable, language: Language) -> dict[str, Any]:
    """Return the words that stand whatever is chosen; those with gaps are filled by the module with rows."""
    own = (
        "levers",
        "cost",
        "budget",
        "used",
        "over",
        "hump",
        "view",
        "printed",
        "figures",
        "caption",
        "spoken",
        "spoken_none",
        "budget_pick",
    )
    chart = ("unit", "unit_gap", "as_is", "gap_end")
    risk = ("risk", "risk_same", "risk_changes", "risk_with", "risk_without", "paper_cost", "paper_spared")
    paper = ("paper_budget", "paper_risk")
    draws = ("draw", "spared", "on_average", "average", "no_part", "spoken_draw", "lever_spares", "total")
    return {
        **{_camel(name): _open(f"board.{name}", language) for name in (*own, *chart, *risk, *paper, *draws)},
        "horizon": horizon(table, language),
        "plan": [with_levers(count, language) for count in range(len(table.levers) + 1)],
        "views": {name: text(f"board.view_{name}", language) for name in ("month", "gap", "draw")},
        "drawColumns": [text(f"board.column_{name}", language) for name in ("month", "incident", "as_is", "plan")],
        "columns": [text(f"board.column_{name}", language) for name in ("year", "as_is", "plan")],
        "name": text("board.name", language, years=_years(table, language)),
        "ticks": [_tick(year, language) for year in range(table.months // 12 + 1)],
    }


def weights(language: Language) -> list[dict[str, str]]:
    """Return what a euro of incident can count for: its label, and the same with what it means when it has a name."""
    found = []
    for weight in WEIGHTS:
        label = money(weight, language, digits=0 if weight == int(weight) else 2)
        key = {NEUTRAL: "board.weight_neutral", INSURER: "board.weight_insurer"}.get(weight)
        found.append({"label": label, "said": text(key, language, weight=label) if key else label})
    return found


def _camel(name: str) -> str:
    """Return a name as the module writes it.

    >>> _camel("risk_same")
    'riskSame'
    """
    first, *others = name.split("_")
    return first + "".join(part.capitalize() for part in others)


def _open(key: str, language: Language) -> str:
    """Return a sentence with its gaps left open."""
    return text(key, language, **{name: "{" + name + "}" for name in _GAPS})


def _years(table: BoardTable, language: Language) -> str:
    return plural("board.years", language, table.months // 12)


def _tick(year: int, language: Language) -> dict[str, str]:
    """Return how a year is written on the axis: in full at the ends and for the first, else its number."""
    if year == 0:
        today = text("board.today", language)
        return {"tight": today, "short": today, "long": today}
    in_full, alone = plural("board.tick", language, year), number(year, language)
    return {"tight": alone, "short": in_full if year == 1 else alone, "long": in_full}


def _range(table: BoardTable, mask: int, language: Language) -> str:
    """Return the central 80 % in words, from the least favourable end to the most."""
    low, _, high = (float(v) for v in table.gap[mask, :, -1])
    dear, cheap = (short_money(v, language, signed=True) for v in (high, low))
    return text("board.range", language, range=span(dear, cheap, language))


def _cash(table: BoardTable, mask: int, language: Language) -> str:
    return text("board.cash", language, cash=short_money(float(table.cash[mask]), language, signed=True))


def _payback(table: BoardTable, mask: int, language: Language) -> str:
    if mask == 0:
        return text("board.payback_none", language)
    early, middle, late = (float(v) for v in table.payback[mask])
    if math.isfinite(middle):
        values = {"months": duration(middle, language), "low": _bare(early, middle, language)}
        if late <= 1:
            return text("board.payback_at_once", language)
        high = _bare(min(late, table.months), middle, language)
        key = "board.payback_open" if math.isinf(late) else "board.payback"
        return text(key, language, high=high, **values)
    share = float(table.paid_back[mask])
    years = _years(table, language)
    if table.change[mask] < 0 and share < _RARE:
        return text("board.payback_insurance", language, n=number(max(1, round(10 * share)), language))
    if round(10 * share) == 0:
        return text("board.payback_never", language, years=years)
    return text("board.payback_rare", language, years=years, n=number(10 - round(10 * share), language))


def _bare(months: float, like: float, language: Language) -> str:
    """Return a duration without its unit, in the one of another: `Remboursé en 2,1 ans (1,3 à 3)`."""
    return number(months, language) if like < 24 else decimal(months / 12, language)
