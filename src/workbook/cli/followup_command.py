"""`workbook followup`: what moved in a firm since a visit, and why."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from workbook.cli.answers import Answer, rounded, table
from workbook.cli.case_commands import day_of
from workbook.cli.model_commands import options, say
from workbook.cli.parts import command
from workbook.errors import OptionError
from workbook.i18n import Language, date, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.entered import Visit
    from workbook.cases.followup import FollowUp


def followup_command(language: Language) -> click.Command:
    """Return the command that follows a firm from one visit to the next."""

    def run(case: str, since: str | None, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cases import open_case, sample_day, samples
        from workbook.cases.followup import follow_up

        held = open_case(case, language)
        today = sample_day(case) if case in samples() else dt.datetime.now().date()
        visit = _visit(held, day_of(since) if since else None, today, language)
        say(_followed(held, follow_up(held, visit, today, draws=draws, seed=seed), language), as_json)

    day = click.Option(["--since"], help=text("cli.help_since", language))
    return command(
        "followup", language, run, *options(language, "case"), day, *options(language, "draws", "seed", "json")
    )


def _visit(case: CaseFile, since: dt.date | None, today: dt.date, language: Language) -> Visit:
    """Return the visit of a day, else the last one before today.

    Raises:
        OptionError: there is none (`followup.no_visit`).
    """
    from workbook.cases.visits import previous_visit

    found = previous_visit(case, today) if since is None else next((v for v in case.visits if v.date == since), None)
    if found is None:
        raise OptionError("followup.no_visit", firm=case.firm.name, day=date(since or today, language))
    return found


def _followed(case: CaseFile, found: FollowUp, language: Language) -> Answer:
    from workbook.views import followup as view

    data = {
        "firm": case.firm.name,
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "cost_year": rounded({"before": found.before, "after": found.after}),
        "causes": {cause: round(amount, 2) for cause, amount in found.causes.items()},
        "lines": {line: rounded({"before": then, "after": now}) for line, (then, now) in found.lines.items()},
        "debt": rounded({"before": found.debt[0], "after": found.debt[1]}),
        "moved": {cause: [".".join(path) for path in paths] for cause, paths in found.moved.items()},
        "actions": [
            {"key": one.now.key, "how": one.kind, "forecast": one.now.forecast, "measured": one.now.measured}
            for one in found.actions
        ],
        "indicators": {one.key: {"before": one.then, "after": one.now} for one in found.indicators},
    }
    lines = [view.said(found, language)]
    for row in view.cause_rows(found, language):
        lines += ["", f"{row.name}  {row.written}", *(f"  {line}" for line in row.why)]
    if found.actions:
        names = ("name", "who", "due", "said", "forecast", "measured")
        heads = tuple(text(f"followup.column.{name}", language) for name in names)
        rows = [tuple(getattr(row, name) or "–" for name in names) for row in view.moved_rows(found, language)]
        lines += ["", *table([heads, *rows])]
    if found.indicators:
        heads = tuple(text(f"followup.column.{name}", language) for name in ("indicator", "then", "now", "said"))
        shown = [(row.name, row.then, row.now, row.said) for row in view.indicator_rows(found, language)]
        lines += ["", *table([heads, *shown])]
    return Answer(data, (*lines, "", text("followup.judged", language)))
