"""What the plan's panel shows of the time since the last visit: how each action went, what moved and why."""

from __future__ import annotations

from typing import Any

from workbook.cases.followup import FollowUp
from workbook.i18n import Language, date, text
from workbook.views import followup as view
from workbook.widgets.grid_parts import Column, Row, Section, figure, items, sentence

_COLUMNS = {"due_then": 2.2, "due": 2.2, "said": 2.4, "forecast": 1.8, "measured": 1.8}


def since_section(found: FollowUp, language: Language) -> Section:
    """Return the table of what became of each action since the visit; nothing is typed in it."""
    rows = tuple(
        Row(row.key, row.name, {key: getattr(row, key) or "–" for key in _COLUMNS}, row.who)
        for row in view.moved_rows(found, language)
    )
    return Section(
        key="followup",
        name=text("actions.section.followup", language),
        title=text("followup.title", language),
        columns=tuple(
            Column(key, text(f"followup.column.{key}", language), "said", width=width)
            for key, width in _COLUMNS.items()
        ),
        rows=rows,
        first=text("actions.first", language),
        intro=text("followup.intro", language, day=date(found.since, language)),
        width=3,
    )


def moved_blocks(found: FollowUp, language: Language) -> list[dict[str, Any]]:
    """Return what a month costs more or less since the visit, by cause, and how the plan went."""
    _, now, change = view.months_costs(found, language)
    words = text("followup.aside", language, day=date(found.since, language), now=now)
    blocks = [figure(text("followup.total", language), change, words)]
    rows = view.cause_rows(found, language)
    if rows:
        lines = [(row.name, row.written) for row in rows]
        blocks.append(items(text("followup.causes_title", language), lines))
    return [*blocks, sentence(text("actions.section.followup", language), view.went(found, language))]
