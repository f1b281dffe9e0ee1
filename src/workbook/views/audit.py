"""What a takeover audit shows, as rows already worded: items by group, what to do first, what to obtain."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.audit import Audit, Found
from workbook.i18n import Language, date, number, plural, text
from workbook.instruments.audit import BusFactor, Index, Item, bus_factor, items, reversibility, to_do, to_obtain


@dataclass(frozen=True)
class ItemRow:
    """An item in words: what it is, the proof expected, its state, who holds it, what was seen, by when."""

    key: str
    group: str
    name: str
    proof: str
    state: str  # held, partly, missing, unknown, na, or nothing while it was not looked at
    said: str
    holders: str
    evidence: str
    due: str
    essential: bool


def item_row(one: Item, audit: Audit, language: Language) -> ItemRow:
    """Return one item of an audit in words."""
    found = audit.items.get(one.key, Found())
    return ItemRow(
        key=one.key,
        group=one.group,
        name=text(f"audit.item.{one.key}", language),
        proof=text(f"audit.proof.{one.key}", language),
        state=found.state or "",
        said=text(f"audit.state.{found.state or 'none'}", language),
        holders=found.holders,
        evidence=found.evidence,
        due=date(found.due, language) if found.due else "",
        essential=one.essential,
    )


def item_rows(audit: Audit, language: Language) -> tuple[ItemRow, ...]:
    """Return the thirty items, by group."""
    return tuple(item_row(one, audit, language) for one in items())


def index_of(audit: Audit) -> Index:
    """Return the reversibility index of an audit."""
    return reversibility(audit.states)


def index_said(index: Index, language: Language) -> str:
    """Return the index as it is written: one figure when all is known, else its range."""
    low, high = number(index.low, language), number(index.high, language)
    return low if low == high else text("audit.index", language, low=low, high=high)


def bus_said(audit: Audit, language: Language) -> str:
    """Return in one sentence how few departures would leave half of the essentials to nobody."""
    found: BusFactor = bus_factor(audit.holders, audit.states)
    if not found.named:
        return text("audit.bus_none", language)
    if not found.people:
        return text("audit.bus_safe", language)
    return plural("audit.bus", language, len(found.people), people=", ".join(found.people))


def alone_rows(audit: Audit, language: Language) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the people who alone hold something, with the names of what they hold, those who hold most first."""
    alone = bus_factor(audit.holders, audit.states).alone
    return tuple((person, tuple(text(f"audit.item.{key}", language) for key in keys)) for person, keys in alone.items())


def days_rows(audit: Audit, language: Language) -> dict[int, tuple[ItemRow, ...]]:
    """Return what to do within 30, 60 and 90 days, the most urgent first."""
    return {day: tuple(item_row(one, audit, language) for one in found) for day, found in to_do(audit.states).items()}


def obtain_rows(audit: Audit, language: Language) -> tuple[ItemRow, ...]:
    """Return what to obtain from the outgoing provider."""
    return tuple(item_row(one, audit, language) for one in to_obtain(audit.states))


def said(audit: Audit, language: Language) -> str:
    """Return an audit in one sentence."""
    states = audit.states
    if not states:
        return text("audit.said_none", language)
    index = index_of(audit)
    return text(
        "audit.said",
        language,
        held=str(sum(state == "held" for state in states.values())),
        of=str(index.asked),
        index=index_said(index, language),
        urgent=str(len(to_do(states)[30])),
    )
