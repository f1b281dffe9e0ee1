"""`workbook read tickets`, `inventory`, `directory`: what exports in tables hold, and what they propose to a case."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import click

from workbook.cases.table_kinds import KINDS, TableKind, proposals_of
from workbook.cli.into_case import check_into, into_options, propose
from workbook.cli.parts import command
from workbook.errors import OptionError, ReaderError
from workbook.i18n import Language, explain, text

MENDABLE = 2


def read_tables(language: Language) -> tuple[click.Command, ...]:
    """Return the commands that read tables, one a kind of export."""
    return tuple(_command(kind, language) for kind in KINDS)


def _command(kind: TableKind, language: Language) -> click.Command:
    def run(
        files: tuple[str, ...],
        pairs: tuple[str, ...],
        order: str | None,
        into: str | None,
        accept: bool,
        as_json: bool,
        **own: Any,
    ) -> int:
        check_into(into, accept)
        mapping = _mapping(pairs)
        context: dict[str, Any] = {"users": None, "today": dt.date.today(), **own}
        if into is not None:
            from workbook.cases.store import load

            case = load(Path(into))
            mapping = {**case.mappings.get(kind.name, {}), **mapping}  # type: ignore[call-overload]
            context["users"] = context["users"] or float(case.firm.users)
        read, told = [], []
        for file in files:
            try:
                found = kind.read(Path(file), mapping, order)
            except ReaderError as error:
                if len(files) == 1:
                    raise
                told.append(_refused(file, error, language, as_json))
                continue
            read.append(found)
            told.append((kind.as_json if as_json else kind.as_text)(found, context, language))
        if as_json:
            click.echo(json.dumps(told[0] if len(files) == 1 else told, ensure_ascii=False, indent=2))
        else:
            click.echo("\n\n".join(told))
        if into is not None and read:
            today = context["today"]
            propose(into, lambda case: proposals_of(kind, case, read, mapping, today), accept, language, as_json)
        return 0 if len(read) == len(files) else MENDABLE

    users = click.Option(["--users"], type=click.FloatRange(1, 100_000), help=text("cli.help_users", language))
    return command(
        f"read {kind.name}",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        *into_options(language),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
        click.Option(["--map", "pairs"], multiple=True, help=text("cli.help_map", language)),
        click.Option(["--dates", "order"], type=click.Choice(["day", "month"]), help=text("cli.help_dates", language)),
        *((users,) if kind.name == "tickets" else ()),
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


def _refused(file: str, error: ReaderError, language: Language, as_json: bool) -> Any:
    sentence = explain(error, language)
    return {"file": file, "error": {"code": error.code, "message": sentence}} if as_json else sentence
