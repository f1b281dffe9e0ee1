"""The takeover audit's panel: thirty things to hold, by group, and what follows beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.cases.audit import Found, proposals
from workbook.cases.proposals import propose
from workbook.i18n import Language, number, plural, text
from workbook.instruments.audit import STATES, bus_factor, groups, items
from workbook.views import audit as view
from workbook.widgets import typed
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, bars, figure, sentence
from workbook.widgets.grid_parts import items as listed

_SHOWN = 5  # lines of a list beside the table


class AuditPanel(GridPanel):
    """Eight tables kept in `case.audit`; what they amount to is proposed to the situation, never written into it."""

    title = "audit.title"

    def tell(self, language: Language) -> Sequence[Section]:
        """Return one table a group."""
        states = tuple((state, text(f"audit.state.{state or 'none'}", language)) for state in ("", *STATES))
        columns = (
            Column("state", text("audit.column.state", language), "choice", states, width=2.4),
            Column("holders", text("audit.column.holders", language), "words", width=2.5),
            Column("evidence", text("audit.column.evidence", language), "words", width=3.8),
            Column("due", text("audit.column.due", language), "date", width=2.5),
        )
        return tuple(self._group(group, columns, language) for group in groups())

    def _group(self, group: str, columns: tuple[Column, ...], language: Language) -> Section:
        rows = []
        for one in items():
            if one.group != group:
                continue
            row, found = view.item_row(one, self.case.audit, language), self.case.audit.items.get(one.key, Found())
            values = {
                "state": found.state or "",
                "holders": found.holders,
                "evidence": found.evidence,
                "due": typed.written_day(found.due),
            }
            tag = ("risk", row.said) if one.essential and found.state == "missing" else None
            rows.append(Row(one.key, row.name, values, row.proof, tag))
        given = sum(bool(row.values["state"]) for row in rows)
        return Section(
            group,
            text(f"audit.group.{group}", language),
            text(f"audit.ask.{group}", language),
            columns,
            tuple(rows),
            first=text("audit.first", language),
            count=text("audit.count", language, n=str(given), of=str(len(rows))),
            complete=given == len(rows),
            width=3.3,
        )

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into the audit, and propose the answers it amounts to."""
        del section
        kept = self.case.audit
        found = kept.items.get(row, Found()).model_copy()
        setattr(found, column, typed.day(value) if column == "due" else (value.strip() or _empty(column)))
        kept.items = {key: one for key, one in {**kept.items, row: found}.items() if one != Found()}
        if column == "state":
            self.case.proposals = propose(self.case, proposals(kept)).proposals

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return the index, the key people, what to do first and what to obtain."""
        audit = self.case.audit
        index = view.index_of(audit)
        known = text("audit.index_known", language, n=str(index.known), of=str(index.asked))
        blocks = [
            figure(text("audit.index_title", language), view.index_said(index, language), known),
            sentence(text("audit.bus_title", language), view.bus_said(audit, language)),
        ]
        alone = bus_factor(audit.holders, audit.states).alone
        if alone:
            most = max(len(keys) for keys in alone.values())
            lines = [
                (name, plural("audit.alone", language, len(keys)), [("risk", 100.0 * len(keys) / most)])
                for name, keys in list(alone.items())[:_SHOWN]
            ]
            blocks.append(bars(text("audit.alone_title", language), lines))
        if audit.items:
            first = next((pair for pair in view.days_rows(audit, language).items() if pair[1]), (30, ()))
            title = text("audit.next_title", language, n=number(first[0], language))
            blocks.append(listed(title, _few([(row.name, row.said) for row in first[1]], language)))
            obtain = [("", row.name) for row in view.obtain_rows(audit, language)]
            blocks.append(listed(text("audit.obtain_title", language), _few(obtain, language)))
        return blocks, view.said(audit, language)


def _few(lines: list[tuple[str, str]], language: Language) -> list[tuple[str, str]]:
    """Return the first lines and how many more there are; a word when there is none."""
    if not lines:
        return [("", text("audit.nothing", language))]
    more = [("", text("audit.more", language, n=str(len(lines) - _SHOWN)))] if len(lines) > _SHOWN else []
    return lines[:_SHOWN] + more


def _empty(column: str) -> str | None:
    return None if column == "state" else ""
