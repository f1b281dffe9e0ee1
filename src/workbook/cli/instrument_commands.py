"""The commands of the adviser's instruments: each answers in words, or in JSON with `--json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbook.cli.answers import Answer, rounded, table
from workbook.cli.model_commands import options, say
from workbook.cli.parts import command
from workbook.i18n import Language, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.assessment import Assessment


def instrument_commands(language: Language) -> list[click.Command]:
    """Return the commands of the instruments, in one language."""
    return [_governance(language), _audit(language), _traps(language), _roadmap(language)]


def _governance(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case

        say(_governed(open_case(case, language), language), as_json)

    return command("governance", language, run, *options(language, "case", "json"))


def _governed(case: CaseFile, language: Language) -> Answer:
    from workbook.instruments.governance import faults, held
    from workbook.views import governance as view

    kept = case.governance
    data = {
        "firm": case.firm.name,
        "held": held(kept.raci),
        "faults": {fault.decision: fault.code for fault in faults(kept.raci)},
        **kept.model_dump(mode="json"),
    }
    decisions = [(row.name, row.verdict) for row in view.decision_rows(kept, language)]
    followed = [
        (row.name, row.value or "–", row.target or "–", row.said) for row in view.indicator_rows(case, language)
    ]
    heads = [text(f"governance.section.{name}", language) for name in ("decisions", "indicators")]
    lines = [view.said(case, language), "", heads[0], *table(decisions), "", heads[1], *table(followed)]
    return Answer(data, tuple(lines))


def _audit(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case

        say(_audited(open_case(case, language), language), as_json)

    return command("audit", language, run, *options(language, "case", "json"))


def _audited(case: CaseFile, language: Language) -> Answer:
    from workbook.instruments.audit import bus_factor
    from workbook.views import audit as view

    kept = case.audit
    index, people = view.index_of(kept), bus_factor(kept.holders, kept.states)
    days, obtain = view.days_rows(kept, language), view.obtain_rows(kept, language)
    data = {
        "firm": case.firm.name,
        "reversibility": {"low": round(index.low, 1), "high": round(index.high, 1), "known": index.known},
        "bus_factor": {"people": list(people.people), "alone": {who: list(keys) for who, keys in people.alone.items()}},
        "to_do": {str(day): [row.key for row in rows] for day, rows in days.items()},
        "to_obtain": [row.key for row in obtain],
        **kept.model_dump(mode="json"),
    }
    lines = [view.said(kept, language), view.bus_said(kept, language)]
    for day, rows in days.items():
        if rows and kept.items:
            lines += ["", text("audit.next_title", language, n=str(day)), *table([(r.name, r.said) for r in rows])]
    if obtain and kept.items:
        lines += ["", text("audit.obtain_title", language), *(f"  {row.name}" for row in obtain)]
    return Answer(data, tuple(lines))


def _traps(language: Language) -> click.Command:
    def run(case: str, as_json: bool, as_letter: bool) -> None:
        from workbook.cases import open_case

        say(_trapped(open_case(case, language), language, as_letter=as_letter), as_json)

    asked = click.Option(["--letter", "as_letter"], is_flag=True, help=text("cli.help_traps_letter", language))
    return command("traps", language, run, *options(language, "case", "json"), asked)


def _trapped(case: CaseFile, language: Language, *, as_letter: bool) -> Answer:
    from dataclasses import asdict

    from workbook.cases.trapped import clause_cost, trap_costs
    from workbook.views import traps as view

    costs, clause = trap_costs(case), clause_cost(case)
    data = {
        "firm": case.firm.name,
        "not_legal_advice": True,
        "traps": [
            {
                "trap": one.key, "state": one.state, "per": one.per,
                **rounded({"mean": one.mean, "p10": one.low, "p90": one.high}),
                "variables": {
                    used.name: {"basis": used.basis}
                    | rounded({"mean": used.mean, "p10": used.low, "p90": used.high}, 4)
                    for used in one.variables
                },
            }
            for one in costs
        ],
        "clause": asdict(clause),
    }  # fmt: skip
    if as_letter:
        letter = view.letter(case, costs, language)
        return Answer({**data, "letter": letter}, (letter,))
    rows = [(row.name, row.state_said, row.cost) for row in view.trap_rows(costs, language)]
    lines = [view.said(costs, language), "", *table(rows), "", *view.clause_said(clause, language)]
    return Answer(data, (*lines, "", text("traps.not_advice", language)))


def _roadmap(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cases.assessment import assess

        say(_mapped(assess(open_case(case, language)), language), as_json)

    return command("roadmap", language, run, *options(language, "case", "json"))


def _mapped(assessment: Assessment, language: Language) -> Answer:
    from workbook.cases.delays import delays
    from workbook.views import roadmap as view

    dates = view.date_rows(assessment.case, assessment.today, language)
    data = {
        "firm": assessment.case.firm.name,
        "dates": [{"day": row.day.isoformat(), "kind": row.row, "name": row.name, "past": row.past} for row in dates],
        "projects": [
            {
                **one.project.model_dump(mode="json"),
                **{
                    key: None
                    if late is None
                    else {
                        "months": round(late.months, 2),
                        "p10": round(late.low, 2),
                        "p90": round(late.high, 2),
                        "cost": round(late.cost),
                    }
                    for key, late in (("as_is", one.as_is), ("planned", one.planned))
                },
            }
            for one in delays(assessment)
        ],
    }
    projects = [
        (row.name, row.when, row.value, row.late or "–", row.cost or "–", row.cost_planned or "–")
        for row in view.project_rows(assessment, language)
    ]
    lines = [view.said(assessment, language), "", text("roadmap.next_title", language)]
    lines += table([(row.written, row.name, row.kind) for row in dates if not row.past])
    if projects:
        heads = tuple(
            text(f"roadmap.column.{name}", language) for name in ("project", "when", "value", "late", "cost", "planned")
        )
        lines += ["", text("roadmap.section.projects", language), *table([heads, *projects])]
    return Answer(data, tuple(lines))
