"""`workbook read tickets`, `inventory`, `directory`: what exports in tables hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workbook.cli.parts import command
from workbook.errors import OptionError, ReaderError
from workbook.i18n import Language, explain, text

MENDABLE = 2
# what a file holds, ready for JSON or as text, given its path, mapping, date order and the command's own options
Reading = Callable[..., Any]


def read_tables(language: Language) -> tuple[click.Command, ...]:
    """Return the commands that read tables, one a kind of export."""
    users = click.Option(["--users"], type=click.FloatRange(1, 100_000), help=text("cli.help_users", language))
    return (_command("tickets", language, _tickets, users),)


def _tickets(path: Path, language: Language, as_json: bool, *, users: float | None, **told: Any) -> Any:
    from workbook.readers.tickets.reading import read_tickets
    from workbook.readers.tickets.words import tickets_json, tickets_text

    found = read_tickets(path, **told)
    return tickets_json(found, users, language) if as_json else tickets_text(found, users, language)


def _command(kind: str, language: Language, read: Reading, *options: click.Option) -> click.Command:
    def run(files: tuple[str, ...], pairs: tuple[str, ...], order: str | None, as_json: bool, **own: Any) -> int:
        mapping = _mapping(pairs)
        told, refused = [], 0
        for file in files:
            try:
                told.append(read(Path(file), language, as_json, mapping=mapping, order=order, **own))
            except ReaderError as error:
                if len(files) == 1:
                    raise
                refused += 1
                told.append(_refused(file, error, language, as_json))
        if as_json:
            click.echo(json.dumps(told[0] if len(files) == 1 else told, ensure_ascii=False, indent=2))
        else:
            click.echo("\n\n".join(told))
        return MENDABLE if refused else 0

    return command(
        f"read {kind}",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
        click.Option(["--map", "pairs"], multiple=True, help=text("cli.help_map", language)),
        click.Option(["--dates", "order"], type=click.Choice(["day", "month"]), help=text("cli.help_dates", language)),
        *options,
    )


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    """Return the columns the user named by field.

    Raises:
        OptionError: a pair is not written field=column.
    """
    for pair in pairs:
        if not pair.partition("=")[0].strip() or "=" not in pair:
            raise OptionError("tables.bad_mapping", word=pair[:60])
    return {pair.partition("=")[0].strip(): pair.partition("=")[2].strip() for pair in pairs}


def _refused(file: str, error: ReaderError, language: Language, as_json: bool) -> object:
    sentence = explain(error, language)
    return {"file": file, "error": {"code": error.code, "message": sentence}} if as_json else sentence
