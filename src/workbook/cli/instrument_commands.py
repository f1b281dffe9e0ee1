"""The commands of the adviser's instruments: each answers in words, or in JSON with `--json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from workbook.cli.answers import Answer, table
from workbook.cli.model_commands import options, say
from workbook.cli.parts import command
from workbook.i18n import Language, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile


def instrument_commands(language: Language) -> list[click.Command]:
    """Return the commands of the instruments, in one language."""
    return [_governance(language)]


def _governance(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case

        say(_governed(open_case(case), language), as_json)

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
