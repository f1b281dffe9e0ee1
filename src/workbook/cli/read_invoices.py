"""`workbook read invoice`: what e-invoices say, and what they propose to a case."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook.cli.parts import command
from workbook.i18n import Language, number, plural, text

if TYPE_CHECKING:
    from workbook.readers.invoices.canonical import Invoice

MENDABLE = 2
_MANY = 20


def read_invoice(language: Language) -> click.Command:
    """Return the command: files and folders in, exit code 2 when any was refused."""

    def run(files: tuple[str, ...], into: str | None, as_json: bool) -> int:
        from workbook.readers.invoices.folder import read_invoices
        from workbook.readers.invoices.words import invoices_json, invoices_text, left_text

        def say(done: int, count: int, file: str) -> None:
            if count >= _MANY and sys.stderr.isatty():
                values = {"done": number(done, language), "count": number(count, language), "file": Path(file).name}
                click.echo("\r\x1b[K" + text("invoices.progress", language, **values), err=True, nl=done == count)

        batch = read_invoices(files, progress=say)
        if as_json:
            click.echo(json.dumps(invoices_json(batch, language), ensure_ascii=False, indent=2))
            click.echo("".join(f"{line}\n" for line in left_text(batch, language)), err=True, nl=False)
        else:
            click.echo(invoices_text(batch, language))
        if into is not None:
            _propose(into, batch.invoices, Path(files[0]).name if len(files) == 1 else "", language, as_json)
        return MENDABLE if batch.refused else 0

    return command(
        "read invoice",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        click.Option(["--into"], help=text("cli.help_into", language)),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )


def _propose(into: str, invoices: tuple[Invoice, ...], file: str, language: Language, quiet: bool) -> None:
    from workbook.cases.from_invoices import invoice_proposals
    from workbook.cases.into import propose_into
    from workbook.cases.proposals import evidence_text

    new = propose_into(into, lambda case: invoice_proposals(case, invoices, file))
    told = [plural("proposals.added", language, len(new)), *(f"  - {evidence_text(one, language)}" for one in new)]
    click.echo("\n".join(["", *told]), err=quiet)
