"""`workbook read ledger`: what one or several ledgers hold, and what they propose to a case."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook.cli.into_case import check_into, into_options, propose
from workbook.cli.parts import command
from workbook.errors import OptionError
from workbook.i18n import Language, text

if TYPE_CHECKING:
    from workbook.cases.books import Books

_CHOICES = {"it", "not_it"}


def read_ledger(language: Language) -> click.Command:
    """Return the command: years in any order, read together."""

    def run(files: tuple[str, ...], into: str | None, accept: bool, confirm: tuple[str, ...], as_json: bool) -> None:
        from workbook.cases import books as firm
        from workbook.cases import new_case, save
        from workbook.cases.from_ledger import ledger_proposals
        from workbook.cases.into import own_case

        check_into(into, accept)
        choices = dict(_choice(words) for words in confirm)
        case = new_case("-") if into is None else own_case(into)
        books = firm.read_books(firm.confirm(case, choices), files)
        _say(books, language, as_json)
        if into is not None:
            name = Path(files[0]).name if len(files) == 1 else ""
            if choices:
                save(firm.confirm(case, choices), Path(into))
            propose(into, lambda case: ledger_proposals(case, books, name), accept, language, as_json)

    return command(
        "read ledger",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        *into_options(language),
        click.Option(["--confirm"], multiple=True, help=text("cli.help_confirm", language)),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )


def _choice(words: str) -> tuple[str, str | float]:
    """Return the supplier and the choice of `NAME=it`, `NAME=not_it` or `NAME=0.5`.

    Raises:
        OptionError: it has no name, or the choice is none of these.
    """
    name, _, choice = (part.strip() for part in words.rpartition("="))
    if name and choice in _CHOICES:
        return name, choice
    try:
        share = float(choice.replace(",", "."))
    except ValueError:
        share = -1.0
    if not name or not 0.0 <= share <= 1.0:
        raise OptionError("ledger.bad_confirmation", words=words[:80])
    return name, share


def _say(books: Books, language: Language, as_json: bool) -> None:
    from workbook.readers.costs.summary import summary_json, summary_text

    if as_json:
        click.echo(json.dumps(summary_json(books.years, books.cost, language), ensure_ascii=False, indent=2))
    else:
        click.echo(summary_text(books.years, books.cost, language))
