"""`workbook read plan`: what was changed in a plan's spreadsheet enters the firm's case."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workbook.cli.case_commands import own_file
from workbook.cli.parts import command
from workbook.i18n import Language, plural, text


def read_plan_command(language: Language) -> click.Command:
    """Return the command that brings a plan's spreadsheet back into its case."""

    def run(case: str, file: str, as_json: bool) -> None:
        from workbook.cases import load, save
        from workbook.cases.plan_back import merged, read_plan
        from workbook.views.actions import title_of

        path = own_file(case)
        held, sheet = load(path), read_plan(Path(file).expanduser())
        found = merged(held.actions, sheet)
        if found.changed or found.added or found.dropped:
            held.actions = found.plan
            save(held, path)
        if as_json:
            conflicts = [vars(one) for one in found.conflicts]
            kinds = ("changed", "added", "dropped", "done")
            data = {**{kind: list(getattr(found, kind)) for kind in kinds}, "conflicts": conflicts}
            click.echo(json.dumps(data, ensure_ascii=False, indent=2))
            return
        click.echo(plural("plan_sheet.changed", language, len(found.changed)))
        click.echo(plural("plan_sheet.added", language, len(found.added)))
        for kind in ("dropped", "done"):
            names = [title_of(one, language) for one in held.actions.actions if one.key in getattr(found, kind)]
            for name in names:
                click.echo(text(f"plan_sheet.row_{kind}", language, name=name))
        for one in found.conflicts:
            field = text(f"plan_sheet.column.{one.field}", language)
            click.echo(text("plan_sheet.conflict", language, cell=one.cell, field=field, kept=one.kept, left=one.left))

    return command(
        "read plan",
        language,
        run,
        click.Argument(["case"]),
        click.Argument(["file"]),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )
