"""Time that passes between two sessions: months counted from a day are brought to today, so that no date slides."""

from __future__ import annotations

import datetime as dt

from workbook.cases.entered import Entered
from workbook.cases.firm import DomainHoldings, Project
from workbook.instruments.roadmap import month_of, months_between


def bring_to(entered: Entered, day: dt.date) -> None:
    """Count the months of what was entered from a day instead of the one they were counted from, in whole months.

    A project whose month has passed is to begin now. What reached the end of its life meanwhile is past it, until the
    firm says that it was renewed. Where the day was not noted, nothing changes.
    """
    if entered.months_from is None:
        return
    passed = months_between(entered.months_from, day)
    if passed:
        entered.projects = [_nearer(one, passed) for one in entered.projects]
        entered.estate = {name: _aged(held, passed) for name, held in entered.estate.items()}
        entered.months_from = month_of(entered.months_from, passed)


def note_day(entered: Entered, day: dt.date) -> None:
    """Note the day that months are counted from, where some are and none was noted; elsewhere forget it."""
    counted = any(one.month is not None for one in entered.projects) or any(
        held.due is not None for held in entered.estate.values()
    )
    entered.months_from = (entered.months_from or day) if counted else None


def _nearer(one: Project, passed: int) -> Project:
    return one if one.month is None else one.model_copy(update={"month": max(one.month - passed, 0)})


def _aged(held: DomainHoldings, passed: int) -> DomainHoldings:
    if held.due is None:
        return held
    overdue = held.overdue
    if overdue is not None:
        # cents that were rounded one by one may not add up to more than there is
        overdue = min(overdue + sum(held.due[:passed]), max(held.value or 0.0, overdue))
    return held.model_copy(update={"due": held.due[passed:] or [0.0], "overdue": overdue})
