"""The commands that ask the model: each answers in words, or in JSON with `--json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from workbook.cli.answers import Answer
from workbook.cli.parts import command
from workbook.i18n import Language, text

_SEED, _DRAWS = 2026, 2000


def say(answer: Answer, as_json: bool) -> None:
    """Print an answer in words, or as JSON."""
    if as_json:
        click.echo(json.dumps(answer.data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(answer.lines))


def options(language: Language, *names: str) -> list[click.Parameter]:
    """Return the options that many commands have: case, json, draws, seed."""
    positive = click.IntRange(min=1, max=1_000_000)
    known: dict[str, Callable[[], click.Parameter]] = {
        "case": lambda: click.Argument(["case"]),
        "json": lambda: click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
        "draws": lambda: click.Option(
            ["--draws"], type=positive, default=_DRAWS, show_default=True, help=text("cli.help_draws", language)
        ),
        "seed": lambda: click.Option(
            ["--seed"],
            type=click.IntRange(min=0),
            default=_SEED,
            show_default=True,
            help=text("cli.help_seed", language),
        ),
    }
    return [known[name]() for name in names]


def model_commands(language: Language) -> list[click.Command]:
    """Return the commands that ask the model, in one language."""
    return [
        _simulate(language),
        _plan(language),
        _diagnose(language),
        _ask(language),
        _compare(language),
        _loss_curve(language),
        _portfolio(language),
        _parameters(language),
    ]


def _simulate(language: Language) -> click.Command:
    def run(case: str, plan: str, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cli.case_figures import lever_names, simulate_case

        levers = lever_names(plan, "--plan")
        say(simulate_case(open_case(case, language), levers, draws, seed, language), as_json)

    plan = click.Option(["--plan"], default="", help=text("cli.help_plan_option", language))
    return command("simulate", language, run, plan, *options(language, "case", "draws", "seed", "json"))


def _plan(language: Language) -> click.Command:
    def run(
        case: str, budget: float | None, risk_price: float, require: str, draws: int, seed: int, as_json: bool
    ) -> None:
        from workbook.cases import open_case
        from workbook.cli.case_figures import lever_names, plan_case

        required = lever_names(require, "--require")
        say(plan_case(open_case(case, language), budget, risk_price, required, draws, seed, language), as_json)

    return command(
        "plan",
        language,
        run,
        click.Option(["--budget"], type=click.FloatRange(min=0), help=text("cli.help_budget", language)),
        click.Option(
            ["--risk-price"], type=click.FloatRange(1, 3), default=1.0, show_default=True,
            help=text("cli.help_risk_price", language),
        ),
        click.Option(["--require"], default="", help=text("cli.help_require", language)),
        *options(language, "case", "draws", "seed", "json"),
    )  # fmt: skip


def _diagnose(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cli.case_figures import diagnose_case

        say(diagnose_case(open_case(case, language), language), as_json)

    return command("diagnose", language, run, *options(language, "case", "json"))


def _ask(language: Language) -> click.Command:
    def run(case: str, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cli.case_figures import ask_case

        say(ask_case(open_case(case, language), draws, seed, language), as_json)

    return command("ask", language, run, *options(language, "case", "draws", "seed", "json"))


def _compare(language: Language) -> click.Command:
    def run(case: str, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cli.offer_figures import compare_case

        say(compare_case(open_case(case, language), draws, seed, language), as_json)

    return command("compare", language, run, *options(language, "case", "draws", "seed", "json"))


def _loss_curve(language: Language) -> click.Command:
    def run(
        rate: float, low: float, high: float, interval: float, simulate: int | None, seed: int, as_json: bool
    ) -> None:
        from workbook.cli.other_figures import loss

        say(loss(rate, low, high, interval, simulate, seed, language), as_json)

    def amount(name: str) -> click.Option:
        return click.Option([f"--{name}"], type=float, required=True, help=text(f"cli.help_{name}", language))

    return command(
        "loss-curve",
        language,
        run,
        *(amount(name) for name in ("rate", "low", "high")),
        click.Option(
            ["--interval"], type=float, default=0.9, show_default=True, help=text("cli.help_interval", language)
        ),
        click.Option(["--simulate"], type=click.IntRange(1, 10_000_000), help=text("cli.help_simulated", language)),
        *options(language, "seed", "json"),
    )


def _portfolio(language: Language) -> click.Command:
    def run(folder: str, jobs: int, cluster: bool, draws: int, seed: int, as_json: bool) -> None:
        from workbook.cli.other_figures import many

        say(many(Path(folder), jobs, draws, seed, language, cluster=cluster), as_json)

    return command(
        "portfolio",
        language,
        run,
        click.Argument(["folder"]),
        click.Option(
            ["--jobs"], type=click.IntRange(1, 64), default=1, show_default=True, help=text("cli.help_jobs", language)
        ),
        click.Option(["--cluster"], is_flag=True, help=text("cli.help_cluster", language)),
        *options(language, "draws", "seed", "json"),
    )


def _parameters(language: Language) -> click.Command:
    def run(as_json: bool, as_markdown: bool) -> None:
        from workbook.cli.other_figures import defaults
        from workbook.parameters.page import parameters_page

        if as_markdown:
            click.echo(parameters_page(language), nl=False)
        else:
            say(defaults(language), as_json)

    page = click.Option(["--markdown", "as_markdown"], is_flag=True, help=text("cli.help_markdown", language))
    return command("parameters", language, run, page, *options(language, "json"))
