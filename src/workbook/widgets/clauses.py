"""The contract panel: sixteen traps to look for, what each would cost this firm, and the index clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.cases.contract_check import ContractCheck
from workbook.cases.trapped import TrapCost, clause_cost, trap_costs
from workbook.i18n import Language, decimal, text
from workbook.instruments.traps import TRAP_STATES, Trap, traps
from workbook.views import traps as view
from workbook.widgets import typed
from workbook.widgets.grid import GridPanel
from workbook.widgets.grid_parts import Column, Row, Section, bars, items, sentence

_SHOWN = 6  # traps beside the table
_KINDS = ("syntec", "fixed", "none")
_RISES = ("fixed", "floor", "cap")


class ContractPanel(GridPanel):
    """Tables kept in `case.contract_check`: four parts of the contract, then the index clause."""

    title = "traps.title"

    def tell(self, language: Language) -> Sequence[Section]:
        """Return one table a part of the contract, and the clause."""
        found = {one.key: one for one in trap_costs(self.case)}
        groups = list(dict.fromkeys(one.group for one in traps()))
        return (*(self._group(group, found, language) for group in groups), self._clause(language))

    def _group(self, group: str, found: dict[str, TrapCost], language: Language) -> Section:
        states = tuple((state, text(f"traps.state.{state}", language)) for state in TRAP_STATES)
        columns = (
            Column("state", text("traps.column.state", language), "choice", states, width=2.2),
            Column("cost", text("traps.column.cost", language), "said", width=3.4),
        )
        mine = [one for one in traps() if one.group == group]
        rows: list[Row] = []
        for one in mine:
            cost = found[one.key]
            values = {"state": cost.state, "cost": view.cost_said(cost, language)}
            name, spot = (text(f"traps.{kind}.{one.key}", language) for kind in ("name", "spot"))
            rows.append(Row(one.key, name, values, spot))
            if cost.state == "present":
                rows += self._variables(one, cost, language)
        looked = sum(found[one.key].state != "unknown" for one in mine)
        return Section(
            group,
            text(f"traps.group.{group}", language),
            text(f"traps.group_ask.{group}", language),
            columns,
            tuple(rows),
            first=text("traps.column.trap", language),
            intro=text("traps.not_advice", language),
            count=text("traps.count", language, n=str(looked), of=str(len(mine))),
            complete=looked == len(mine),
            width=5.4,
        )

    def _variables(self, one: Trap, cost: TrapCost, language: Language) -> list[Row]:
        """Return the lines of a trap's figures: what is used and why, and where the firm types its own."""
        own = self.case.contract_check.values.get(one.key, {})
        rows = []
        for used in cost.variables:
            given = own.get(used.name)
            scale = 100.0 if view.is_percent(used.name) else 1.0
            values = {
                "state": "" if given is None else decimal(given * scale, language, 2),
                "cost": view.used_said(used, language),
            }
            label = text(f"traps.variable.{used.name}", language)
            rows.append(Row(f"{one.key}/{used.name}", label, values, options={"state": ()}))
        return rows

    def _clause(self, language: Language) -> Section:
        clause = self.case.contract_check.clause
        choices = {
            "kind": tuple((kind, text(f"traps.kind.{kind}", language)) for kind in _KINDS),
            **{
                name: (("", text("traps.no", language)), ("yes", text("traps.yes", language)))
                for name in ("s0_old", "down")
            },
        }
        names = ("kind", "s0", "s0_old", "s1", "floor", "cap", "down", "fixed")
        values = {
            "kind": clause.kind,
            **{name: "yes" if getattr(clause, name) else "" for name in ("s0_old", "down")},
            **{name: _amount(getattr(clause, name), 1.0, language) for name in ("s0", "s1")},
            **{name: _amount(getattr(clause, name), 100.0, language) for name in _RISES},
        }
        rows = tuple(
            Row(
                name,
                text(f"traps.clause.{name}", language),
                {"what": values[name]},
                options={"what": choices.get(name, ())},
            )
            for name in names
        )
        return Section(
            "clause",
            text("traps.group.clause", language),
            text("traps.group_ask.clause", language),
            (Column("what", text("traps.column.what", language), "choice", width=2.4),),
            rows,
            first=text("traps.column.clause", language),
            intro=text("traps.clause_intro", language),
            complete=clause.s0 is not None and clause.s1 is not None,
            width=4.0,
        )

    def put(self, section: str, row: str, column: str, value: str) -> None:
        """Write a cell into the check: a state, a figure of the firm's own, or a term of the clause."""
        del column
        content = self.case.contract_check.model_dump()
        key, _, name = row.partition("/")
        if section == "clause":
            content["clause"][row] = _clause_value(row, value)
        elif not name:
            content["states"][key] = value
        else:
            figure = typed.number(value)
            own = {k: v for k, v in content["values"].get(key, {}).items() if k != name}
            if figure is not None:
                own[name] = figure / (100.0 if view.is_percent(name) else 1.0)
            content["values"][key] = own
        self.case.contract_check = ContractCheck.model_validate(content)

    def follow(self, language: Language, /) -> tuple[Sequence[dict[str, Any]], str]:
        """Return the dearest traps, the questions to ask, the clause, and that it is not legal advice."""
        costs = trap_costs(self.case)
        words = view.said(costs, language)
        asked = view.to_ask(costs)
        blocks = [sentence(text("traps.check_title", language), words)]
        most = max((one.mean for one in asked), default=0.0)
        if most > 0.0:
            lines = [
                (
                    text(f"traps.name.{one.key}", language),
                    view.euros(one.mean, language),
                    [("risk" if one.state == "present" else "score", 100.0 * one.mean / most)],
                )
                for one in asked[:_SHOWN]
            ]
            blocks.append(bars(text("traps.dearest_title", language), lines))
        blocks.append(items(text("traps.clause_title", language), _lines(self.case, language)))
        questions = [("", text(f"traps.ask.{one.key}", language)) for one in asked[:_SHOWN]]
        if questions:
            blocks.append(items(text("traps.ask_title", language), questions))
        blocks.append(sentence(text("traps.advice_title", language), text("traps.not_advice", language)))
        return blocks, words


def _lines(case: Any, language: Language) -> list[tuple[str, str]]:
    return [("", line) for line in view.clause_said(clause_cost(case), language)]


def _amount(value: float | None, scale: float, language: Language) -> str:
    return "" if value is None else decimal(value * scale, language, 2)


def _clause_value(name: str, value: str) -> Any:
    if name == "kind":
        return value
    if name in ("s0_old", "down"):
        return value == "yes"
    figure = typed.number(value)
    if name in _RISES:
        return (0.0 if name == "fixed" else None) if figure is None else figure / 100.0
    return figure
