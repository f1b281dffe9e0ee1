"""`workbook read ...`: what each kind of the firm's own files holds."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workbook.cli.parts import command
from workbook.cli.read_invoices import read_invoice
from workbook.cli.read_tables import read_tables
from workbook.i18n import Language, text


def read_commands(language: Language) -> tuple[click.Command, ...]:
    """Return the commands of the group, one a kind of file."""
    return _read_ledger(language), read_invoice(language), *read_tables(language)


def _read_ledger(language: Language) -> click.Command:
    def run(file: str, as_json: bool) -> None:
        from workbook.readers import ledger_json, ledger_text

        if as_json:
            click.echo(json.dumps(ledger_json(Path(file), language), ensure_ascii=False, indent=2))
        else:
            click.echo(ledger_text(Path(file), language))

    return command(
        "read ledger",
        language,
        run,
        click.Argument(["file"]),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )
