"""`workbook read ...`: what each kind of the firm's own files holds."""

from __future__ import annotations

import click

from workbook.cli.read_invoices import read_invoice
from workbook.cli.read_ledgers import read_ledger
from workbook.cli.read_plan import read_plan_command
from workbook.cli.read_tables import read_tables
from workbook.i18n import Language


def read_commands(language: Language) -> tuple[click.Command, ...]:
    """Return the commands of the group, one a kind of file."""
    return read_ledger(language), read_invoice(language), *read_tables(language), read_plan_command(language)
