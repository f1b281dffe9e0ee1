"""The commands, their options and their help, built in one language at a time."""

from __future__ import annotations

from pathlib import Path

import click

from workbook import __version__
from workbook.cli.backtest_command import backtest_command
from workbook.cli.case_commands import case_commands
from workbook.cli.class_commands import class_commands
from workbook.cli.export_command import export_command
from workbook.cli.followup_command import followup_command
from workbook.cli.glossary_command import glossary_command
from workbook.cli.instrument_commands import instrument_commands
from workbook.cli.letter_command import letter_command
from workbook.cli.model_commands import model_commands
from workbook.cli.offer_commands import offer_commands
from workbook.cli.parts import command, group
from workbook.cli.proposal_commands import proposal_commands
from workbook.cli.read_commands import read_commands
from workbook.cli.view_commands import view_commands
from workbook.i18n import Language, text


def tree(language: Language) -> click.Group:
    """Return the whole command in one language."""
    root = group(
        "workbook",
        language,
        _open(language),
        *case_commands(language),
        export_command(language),
        *model_commands(language),
        *instrument_commands(language),
        followup_command(language),
        letter_command(language),
        offer_commands(language),
        *view_commands(language),
        backtest_command(language),
        *class_commands(language),
        proposal_commands(language),
        glossary_command(language),
        group("read", language, *read_commands(language)),
        group("notebooks", language, _build(language)),
    )
    root.params.insert(0, _version(language))
    return root


def _version(language: Language) -> click.Option:
    def show(context: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"workbook {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show,
        help=text("cli.help_version", language),
    )  # fmt: skip


def _open(language: Language) -> click.Command:
    def run(lesson: str, browser: bool, workspace: str | None) -> int:
        from workbook.lessons.workspace import open_lesson

        return open_lesson(
            lesson, language, browser=browser, folder=Path(workspace) if workspace else None, say=click.echo
        )

    return command(
        "open",
        language,
        run,
        click.Argument(["lesson"], default="00", required=False),
        click.Option(["--browser/--no-browser"], default=True, help=text("cli.help_browser", language)),
        click.Option(["--workspace"], help=text("cli.help_workspace", language)),
    )


def _build(language: Language) -> click.Command:
    def run(check: bool, only: str) -> None:
        from workbook.lessons import build_all

        for line in build_all(check=check, only=only):
            click.echo(line)

    return command(
        "notebooks build",
        language,
        run,
        click.Option(["--check"], is_flag=True, help=text("cli.help_check", language)),
        click.Option(["--only"], default="", help=text("cli.help_only", language)),
    )
