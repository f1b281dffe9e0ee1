"""What the traps of a contract show: each in words with its cost here, the letter of questions, the index clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbook.cases.casefile import CaseFile
from workbook.cases.trapped import ClauseCost, TrapCost, Used, syntec_median
from workbook.i18n import Language, decimal, money, percent, plural, span, text
from workbook.instruments.traps import TrapState, trap
from workbook.model.indices import SYNTEC_AUGUST_2022_OLD, SYNTEC_AUGUST_2022_REVISED

_PERCENT = ("p_miss", "swing", "urgent_share", "p_crisis", "lost_share", "cap_share", "share", "announced_share",
            "growth", "reference")  # fmt: skip


@dataclass(frozen=True)
class TrapRow:
    """A trap in words: what to spot, the question to ask, its state, what it would cost here, where it was seen."""

    key: str
    name: str
    spot: str
    ask: str
    state: TrapState
    state_said: str
    amount: str
    cost: str  # with its range and what it is counted by
    seen: str


def trap_rows(costs: Sequence[TrapCost], language: Language) -> tuple[TrapRow, ...]:
    """Return the traps in words, in the order given."""
    return tuple(
        TrapRow(
            key=one.key,
            name=text(f"traps.name.{one.key}", language),
            spot=text(f"traps.spot.{one.key}", language),
            ask=text(f"traps.ask.{one.key}", language),
            state=one.state,
            state_said=text(f"traps.state.{one.state}", language),
            amount=euros(one.mean, language),
            cost=cost_said(one, language),
            seen=text(
                "traps.seen", language, names=text(f"traps.where.{one.key}", language), grade=trap(one.key).grade
            ),
        )
        for one in costs
    )


def cost_said(one: TrapCost, language: Language) -> str:
    """Return a trap's cost with its central 80 % and what it is counted by."""
    per = text(f"traps.per.{one.per}", language)
    if one.high - one.low < 1.0:
        return text("traps.cost", language, amount=euros(one.mean, language), per=per)
    band = span(euros(one.low, language), euros(one.high, language), language)
    return text("traps.cost_range", language, amount=euros(one.mean, language), span=band, per=per)


def value_said(name: str, value: float, language: Language) -> str:
    """Return a variable's value as it is written: shares as percentages."""
    if name in _PERCENT:
        return percent(value, language, 1 if value < 0.1 else 0)
    return decimal(value, language, 1 if abs(value) < 100 else 0)


def is_percent(name: str) -> bool:
    """Return whether a variable is typed as a percentage."""
    return name in _PERCENT


def used_said(used: Used, language: Language) -> str:
    """Return a variable's mean and range, and where it comes from."""
    basis = text(f"traps.basis.{used.basis}", language)
    if used.judged and used.basis != "judgement":
        basis = f"{basis}, {text('traps.range_judged', language)}"
    mean = value_said(used.name, used.mean, language)
    low, high = (value_said(used.name, one, language) for one in (used.low, used.high))
    if low == high:
        return text("traps.used", language, value=mean, basis=basis)
    return text("traps.used_range", language, value=mean, low=low, high=high, basis=basis)


def to_ask(costs: Sequence[TrapCost]) -> tuple[TrapCost, ...]:
    """Return the traps to ask about: those present or not yet looked for, the dearest first."""
    return tuple(one for one in costs if one.state != "absent")


def questions(costs: Sequence[TrapCost], language: Language) -> tuple[str, ...]:
    """Return the question to put to the provider on each trap present or not settled, the dearest first."""
    return tuple(text(f"traps.ask.{one.key}", language) for one in to_ask(costs))


def letter(case: CaseFile, costs: Sequence[TrapCost], language: Language) -> str:
    """Return the letter of questions to the provider: one numbered question a trap present or not settled."""
    lines = [f"{n}. {asked}" for n, asked in enumerate(questions(costs, language), start=1)]
    provider = case.contract.provider or text("traps.letter_provider", language)
    head = text("traps.letter_head", language, provider=provider)
    foot = text("traps.letter_foot", language, firm=case.firm.name)
    return "\n".join([head, "", *lines, "", foot, "", text("traps.not_advice", language)])


def said(costs: Sequence[TrapCost], language: Language) -> str:
    """Return the check in one sentence: traps found, the dearest, how many are still to look for."""
    present = [one for one in costs if one.state == "present"]
    unknown = sum(one.state == "unknown" for one in costs)
    found = plural("traps.found", language, len(present))
    left = plural("traps.left", language, unknown) if unknown else text("traps.none_left", language)
    if not present:
        return f"{text('traps.said_none', language, found=found)} {left}"
    name, cost = text(f"traps.name.{present[0].key}", language), cost_said(present[0], language)
    return f"{text('traps.said', language, found=found, name=name, cost=cost)} {left}"


def clause_said(found: ClauseCost, language: Language) -> list[str]:
    """Return the index clause in words: five years beside the reference, then what the entered values give."""
    low, high = (money(one, language, 100) for one in (found.low, found.high))
    values = {
        "amount": money(found.mean, language, 100),
        "reference": money(found.reference, language, 100),
        "median": percent(syntec_median(), language, 2),
        "more": money(found.mean - found.reference, language, 100),
    }
    if low == high:
        said = [text("traps.clause_five_sure", language, **values)]
    else:
        said = [text("traps.clause_five", language, span=span(low, high, language), **values)]
    if len(found.revised) == 1:
        said.append(text("traps.clause_revised", language, fee=money(found.revised[0], language, 1, 2)))
    elif found.revised:
        linked, other = (money(fee, language, 1, 2) for fee in found.revised)
        old, new = (decimal(value, language) for value in (SYNTEC_AUGUST_2022_OLD, SYNTEC_AUGUST_2022_REVISED))
        said.append(text("traps.clause_both", language, linked=linked, other=other, old=old, new=new))
    return said


def euros(value: float, language: Language) -> str:
    """Return an amount to a hundred euros, to ten when small."""
    return money(value, language, 100 if abs(value) >= 1000 else 10)
