"""`workbook offers ...`: the spreadsheet in which offers are written down, and its way back into a case."""

from __future__ import annotations

from pathlib import Path

import click

from workbook.cli.parts import command, group
from workbook.errors import OptionError
from workbook.i18n import Language, plural, text


def offer_commands(language: Language) -> click.Group:
    """Return the group `offers`."""
    return group("offers", language, _template(language), _add(language))


def _template(language: Language) -> click.Command:
    def run(case: str, out: str, replace: bool) -> None:
        from workbook.cases import open_case
        from workbook.cases.offer_sheet import template

        path = Path(out).expanduser()
        if path.exists() and not replace:
            raise OptionError("offers.file_exists", file=path)
        content = template(open_case(case, language), language)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise OptionError("offers.not_written", file=path, why=error.strerror or str(error)) from error
        click.echo(path)

    return command(
        "offers template",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--out"], required=True, help=text("cli.help_offers_out", language)),
        click.Option(["--replace"], is_flag=True, help=text("cli.help_replace", language)),
    )


def _add(language: Language) -> click.Command:
    def run(case: str, file: str) -> None:
        from workbook.cases import load, save
        from workbook.cases.offer_sheet import read_offers
        from workbook.cases.offers import joined
        from workbook.cli.case_commands import own_file

        path = own_file(case)
        held = load(path)
        read = read_offers(Path(file).expanduser(), held)
        held.offers = joined(held.offers, read)
        save(held, path)
        names = ", ".join(one.name for one in read)
        click.echo(plural("offers.added", language, len(read), names=names, firm=held.firm.name))

    return command("offers add", language, run, click.Argument(["case"]), click.Argument(["file"]))
