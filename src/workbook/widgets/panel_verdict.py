"""The verdict as the panel draws it: sentences and shares of lengths, ready, so that the browser computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.i18n import Language, money, span, text
from workbook.questions import Diagnosis, Posture, Score

_QUADRANTS = ("endured", "monitored", "delegated", "steered")


@dataclass(frozen=True)
class MonthlyCost:
    """What IT costs in a month of the first year, in euros excluding VAT.

    `fee` is the flat fee, `other` what else is paid, `hidden` what no invoice shows; `low` and `high` hold the
    total eight times in ten.
    """

    fee: float
    other: float
    hidden: float
    low: float
    high: float

    @property
    def paid(self) -> float:
        """Return what is paid."""
        return self.fee + self.other

    @property
    def total(self) -> float:
        """Return what it costs."""
        return self.paid + self.hidden


def verdict(diagnosis: Diagnosis, cost: MonthlyCost | str | None, progress: str, language: Language) -> dict[str, Any]:
    """Return the three blocks at the panel's right and the sentence a screen reader says.

    Args:
        diagnosis: what the answers say.
        cost: the monthly cost; None when figures are missing, or the sentence of why it failed.
        progress: the sentence of how many questions are answered.
        language: the language of the sentences.
    """
    weakest = next(iter(diagnosis.mistakes.values()))
    sentence = ""
    if isinstance(cost, MonthlyCost):
        sentence = text(
            "panel.spoken.cost", language, paid=_paid(cost, language), full=_full(cost.total, cost, language)
        )
    worst = text(
        "panel.spoken.weakest",
        language,
        name=text(f"questions.mistake.{weakest.key}", language),
        range=_points(weakest, language),
    )
    return {
        "cost": _cost(cost, language),
        "mistakes": _mistakes(diagnosis, language),
        "posture": _posture(diagnosis.posture, diagnosis, language),
        "spoken": text("panel.spoken", language, progress=progress, cost=sentence, weakest=worst),
    }


def _cost(cost: MonthlyCost | str | None, language: Language) -> dict[str, Any]:
    title = text("panel.cost.title", language)
    if not isinstance(cost, MonthlyCost):
        return {"title": title, "missing": cost or text("panel.cost.missing", language)}
    scale = 1.02 * max(cost.high, cost.total) or 1.0

    def part(role: str, amount: float) -> dict[str, Any]:
        return {"role": role, "share": round(100 * amount / scale, 2)}

    paid = [part("paid", cost.fee), part("paid2", cost.other)]
    low, high = (_full(bound, cost, language) for bound in (cost.low, cost.high))
    return {
        "title": title,
        "paid": {"label": text("panel.cost.paid", language), "amount": _paid(cost, language), "parts": paid},
        "full": {
            "label": text("panel.cost.full", language),
            "amount": text("panel.cost.month", language, amount=_full(cost.total, cost, language)),
            "parts": [*paid, part("hidden", cost.hidden)],
        },
        "band": [round(100 * cost.low / scale, 2), round(100 * cost.high / scale, 2)],
        "range": text("panel.cost.range", language, span=span(low, high, language)),
    }


def _paid(cost: MonthlyCost, language: Language) -> str:
    return money(cost.paid, language, 10)


def _full(amount: float, cost: MonthlyCost, language: Language) -> str:
    # rounded to what the range allows
    return money(amount, language, 100 if cost.total >= 2000 else 10)


def _mistakes(diagnosis: Diagnosis, language: Language) -> dict[str, Any]:
    rows = [
        {
            "name": text(f"questions.mistake.{score.key}", language),
            "low": round(score.low, 1),
            "high": round(score.high, 1),
            "text": _points(score, language),
            "weak": rank < 2 and score.known_share > 0 and score.low < 50,
        }
        for rank, score in enumerate(diagnosis.mistakes.values())
    ]
    return {
        "title": text("panel.mistakes.title", language),
        "aside": text("panel.mistakes.aside", language),
        "best": text("panel.mistakes.best", language),
        "rows": rows,
    }


def _points(score: Score, language: Language) -> str:
    low, high = round(score.low), round(score.high)
    return str(low) if low == high else text("panel.mistakes.range", language, low=low, high=high)


def _posture(posture: Posture, diagnosis: Diagnosis, language: Language) -> dict[str, Any]:
    names = {quadrant: text(f"questions.posture.{quadrant}", language) for quadrant in _QUADRANTS}
    name = names[posture.quadrant]
    if posture.sure:
        head = text("panel.posture.sure", language, name=name)
        said = text(f"panel.posture.means.{posture.quadrant}", language)
    else:
        # with less than half of the answers the middle of the rectangle says nothing yet
        known = diagnosis.progress.known >= diagnosis.progress.total / 4
        likely = text("panel.posture.likely", language, name=name.lower())
        head = likely if known else text("panel.posture.open", language)
        said = text("panel.posture.shrinks", language)
    return {
        "title": text("panel.posture.title", language),
        "names": names,
        "x": text("questions.posture.control", language),
        "y": text("questions.posture.anticipation", language),
        "control": [round(bound, 1) for bound in posture.control],
        "anticipation": [round(bound, 1) for bound in posture.anticipation],
        "head": head,
        "text": said,
    }
