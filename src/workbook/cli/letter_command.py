"""`workbook letter`: what to ask the provider, shown or written as a letter to print."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from workbook.cli.model_commands import options
from workbook.cli.parts import command
from workbook.i18n import Language, text


def letter_command(language: Language) -> click.Command:
    """Return the command that writes the letter to the provider."""

    def run(case: str, out: str | None) -> None:
        from workbook.cases import open_case, sample_day, samples
        from workbook.cases.assessment import assess

        today = sample_day(case) if case in samples() else dt.datetime.now().date()
        found = assess(open_case(case, language), today=today)
        if out is None:
            from workbook.views.letter import letter_of, letter_said, plain_letter

            letter = letter_of(found, today, language)
            click.echo(plain_letter(letter) if letter.parts else letter_said(letter, language))
            return
        from workbook.export import export_assessment

        for path in export_assessment(found, ("letter",), language, Path(out).expanduser(), today=today):
            click.echo(path)

    place = click.Option(["--out"], help=text("cli.help_letter_out", language))
    return command("letter", language, run, *options(language, "case"), place)
