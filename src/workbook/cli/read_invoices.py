"""`workbook read invoice`: what e-invoices say, and what they propose to a case."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from workbook.cli.into_case import check_into, into_options, propose
from workbook.cli.parts import command
from workbook.i18n import Language, number, text

MENDABLE = 2
_MANY = 20


def read_invoice(language: Language) -> click.Command:
    """Return the command: files and folders in, exit code 2 when any was refused."""

    def run(files: tuple[str, ...], into: str | None, accept: bool, as_json: bool) -> int:
        from workbook.cases.from_invoices import invoice_proposals
        from workbook.readers.invoices.folder import read_invoices
        from workbook.readers.invoices.words import invoices_json, invoices_text, left_text

        def say(done: int, count: int, file: str) -> None:
            if count >= _MANY and sys.stderr.isatty():
                values = {"done": number(done, language), "count": number(count, language), "file": Path(file).name}
                click.echo("\r\x1b[K" + text("invoices.progress", language, **values), err=True, nl=done == count)

        check_into(into, accept)
        batch = read_invoices(files, progress=say)
        if as_json:
            click.echo(json.dumps(invoices_json(batch, language), ensure_ascii=False, indent=2))
            click.echo("".join(f"{line}\n" for line in left_text(batch, language)), err=True, nl=False)
        else:
            click.echo(invoices_text(batch, language))
        if into is not None:
            name = Path(files[0]).name if len(files) == 1 else ""
            propose(into, lambda case: invoice_proposals(case, batch.invoices, name), accept, language, as_json)
        return MENDABLE if batch.refused else 0

    return command(
        "read invoice",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        *into_options(language),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )
