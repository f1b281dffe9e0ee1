"""The verdict as the panel draws it: sentences and shares of lengths, ready, so that the browser computes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.i18n import Language, date, money, span, text
from workbook.model.register import Owed
from workbook.questions import Diagnosis, Posture, Score
from workbook.views.readings import yearly
from workbook.widgets.panel_visit import Before

_QUADRANTS = ("endured", "monitored", "delegated", "steered")


@dataclass(frozen=True)
class MonthlyCost:
    """What IT costs in a month of the first year, in euros excluding VAT.

    `fee` is the flat fee, `other` what else is paid, `hidden` what no invoice shows; `low` and `high` hold the
    total eight times in ten. `owed` is the technical debt, where it was worked out.
    """

    fee: float
    other: float
    hidden: float
    low: float
    high: float
    owed: Owed | None = None

    @property
    def paid(self) -> float:
        """Return what is paid."""
        return self.fee + self.other

    @property
    def total(self) -> float:
        """Return what it costs."""
        return self.paid + self.hidden


@dataclass(frozen=True)
class Then:
    """The verdict of the last visit, beside which today's is drawn: that visit, and the monthly cost found then."""

    visit: Before
    cost: MonthlyCost | str | None  # a sentence or None where it could not be found


def verdict(
    diagnosis: Diagnosis, cost: MonthlyCost | str | None, progress: str, language: Language, then: Then | None = None
) -> dict[str, Any]:
    """Return the three blocks at the panel's right and the sentence a screen reader says.

    Args:
        diagnosis: what the answers say.
        cost: the monthly cost; None when figures are missing, or the sentence of why it failed.
        progress: the sentence of how many questions are answered.
        language: the language of the sentences.
        then: the last visit to compare with, or None.
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
        "cost": _cost(cost, language) | (_cost_then(then, language) if then else {}),
        "mistakes": _mistakes(diagnosis, then.visit.diagnosis if then else None, language),
        "posture": _posture(diagnosis.posture, diagnosis, language) | (_posture_then(then) if then else {}),
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
        "debt": _debt(cost.owed, language) if cost.owed else None,
    }


def _debt(owed: Owed, language: Language) -> dict[str, str]:
    amount = text("panel.debt.amount", language, amount=yearly(owed.principal, language), grade=owed.grade)
    return {"label": text("panel.debt", language), "amount": amount}


def _cost_then(then: Then, language: Language) -> dict[str, str]:
    if not isinstance(then.cost, MonthlyCost):
        return {}
    amount = _full(then.cost.total, then.cost, language)
    return {"before": text("panel.visit.cost", language, day=date(then.visit.day, language), amount=amount)}


def _posture_then(then: Then) -> dict[str, Any]:
    past = then.visit.diagnosis.posture
    sides = {"control": past.control, "anticipation": past.anticipation}
    return {"before": {name: [round(bound, 1) for bound in side] for name, side in sides.items()}}


def _paid(cost: MonthlyCost, language: Language) -> str:
    return money(cost.paid, language, 10)


def _full(amount: float, cost: MonthlyCost, language: Language) -> str:
    # rounded to what the range allows
    return money(amount, language, 100 if cost.total >= 2000 else 10)


def _mistakes(diagnosis: Diagnosis, past: Diagnosis | None, language: Language) -> dict[str, Any]:
    rows = [
        {
            "name": text(f"questions.mistake.{score.key}", language),
            "low": round(score.low, 1),
            "high": round(score.high, 1),
            "text": _points(score, language),
            "weak": rank < 2 and score.known_share > 0 and score.low < 50,
        }
        | _score_then(score, past, language)
        for rank, score in enumerate(diagnosis.mistakes.values())
    ]
    return {
        "title": text("panel.mistakes.title", language),
        "aside": text("panel.mistakes.aside", language),
        "best": text("panel.mistakes.best", language),
        "rows": rows,
    }


def _score_then(score: Score, past: Diagnosis | None, language: Language) -> dict[str, Any]:
    """Return what a score was on the last visit; nothing when it has not moved."""
    old = past.mistakes[score.key] if past else None
    if old is None or _points(old, language) == _points(score, language):
        return {}
    said = text("panel.visit.score", language, range=_points(old, language))
    return {"before": {"low": round(old.low, 1), "high": round(old.high, 1), "text": said}}


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


def printed(said: dict[str, Any], progress: str, language: Language) -> str:
    """Return what a verdict says as plain lines."""
    colon = "\u00a0: " if language == "fr" else ": "
    cost, posture = said["cost"], said["posture"]
    if "missing" in cost:
        amounts = [cost["missing"]]
    else:
        told = [one for one in (cost["paid"], cost["full"], cost["debt"]) if one]
        amounts = [f"{line['label']}{colon}{line['amount']}" for line in told]
        amounts.insert(2, cost["range"])
    rows = [f"{row['name']}{colon}{row['text']}" for row in said["mistakes"]["rows"]]
    return "\n".join([progress, *amounts, *rows, f"{posture['title']}{colon}{posture['head']}"])
