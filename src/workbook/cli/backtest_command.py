"""`workbook backtest`: would the model have foreseen the last twelve months of the books?"""

from __future__ import annotations

import json
from pathlib import Path

import click

from workbook.cli.parts import command
from workbook.errors import OptionError
from workbook.i18n import Language, text

DRAWS, SEED = 2000, 2026
TICKETS = ("tickets.csv", "tickets.xlsx")


def backtest_command(language: Language) -> click.Command:
    """Return the command; a sample has its books beside it, another case names them."""

    def run(case: str, ledger: tuple[str, ...], tickets: str | None, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cases import open_case, sample_folder, samples
        from workbook.cli.book_figures import backtest_case

        files, export = [Path(one) for one in ledger], Path(tickets) if tickets else None
        if case in samples():
            folder = sample_folder(case)
            files = files or [folder / "ledger.txt"]
            export = export or next((folder / name for name in TICKETS if (folder / name).is_file()), None)
        if not files:
            raise OptionError("figures.backtest_needs_ledger")
        answer = backtest_case(open_case(case, language), files, export, draws, seed, language)
        click.echo(json.dumps(answer.data, ensure_ascii=False, indent=2) if as_json else "\n".join(answer.lines))

    return command(
        "backtest",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--ledger"], multiple=True, help=text("cli.help_ledger_option", language)),
        click.Option(["--tickets"], help=text("cli.help_tickets_option", language)),
        click.Option(["--draws"], type=click.IntRange(1, 1_000_000), default=DRAWS, show_default=True,
                     help=text("cli.help_draws", language)),
        click.Option(["--seed"], type=click.IntRange(min=0), default=SEED, show_default=True,
                     help=text("cli.help_seed", language)),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )  # fmt: skip
