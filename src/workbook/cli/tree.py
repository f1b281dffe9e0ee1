"""The commands, their options and their help, built in one language at a time."""

from __future__ import annotations

import json
from pathlib import Path

import click

from workbook import __version__
from workbook.i18n import LANGUAGES, Language, text


def _page(language: Language) -> tuple[type[click.Command], type[click.Group]]:
    """Return the command and group classes whose help pages have their headings in the language."""

    class Formatter(click.HelpFormatter):
        def write_heading(self, heading: str) -> None:
            super().write_heading(text(f"cli.heading_{heading.lower()}", language))

        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            usage = text("cli.heading_usage", language) + ": "
            super().write_usage(prog, args, prefix if prefix is not None else usage)

    class Context(click.Context):
        formatter_class = Formatter

    class Command(click.Command):
        context_class = Context

    class Group(click.Group):
        context_class = Context

    return Command, Group


def lang_option(language: Language) -> click.Option:
    """Return the option every command has; it was read before the tree was built."""
    return click.Option(
        ["--lang"], type=click.Choice(LANGUAGES), expose_value=False, help=text("cli.help_lang", language)
    )


def help_option(language: Language) -> click.Option:
    """Return the help option, worded in the language."""

    def show(context: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            click.echo(context.get_help())
            context.exit()

    return click.Option(
        ["-h", "--help"], is_flag=True, expose_value=False, is_eager=True, callback=show,
        help=text("cli.help_help", language),
    )  # fmt: skip


def command(name: str, language: Language, run: object, *params: click.Parameter) -> click.Command:
    """Return one command with the options that all have."""
    return _page(language)[0](
        name.rpartition(" ")[2],
        callback=run,  # type: ignore[arg-type]
        params=[*params, lang_option(language), help_option(language)],
        help=text("cli.help_" + name.replace(" ", "_"), language),
        add_help_option=False,
    )


def group(name: str, language: Language, *commands: click.Command) -> click.Group:
    """Return a group of commands."""
    return _page(language)[1](
        name,
        commands={c.name or "": c for c in commands},
        params=[lang_option(language), help_option(language)],
        help=text("cli.help_" + name, language),
        add_help_option=False,
        no_args_is_help=False,
    )


def tree(language: Language) -> click.Group:
    """Return the whole command in one language."""
    root = group(
        "workbook",
        language,
        _open(language),
        _cases(language),
        _export(language),
        group("read", language, _read_ledger(language)),
        group("notebooks", language, _build(language)),
    )
    root.params.insert(0, _version(language))
    return root


def _version(language: Language) -> click.Option:
    def show(context: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            click.echo(f"workbook {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, expose_value=False, is_eager=True, callback=show,
        help=text("cli.help_version", language),
    )  # fmt: skip


def _open(language: Language) -> click.Command:
    def run(lesson: str, browser: bool, workspace: str | None) -> int:
        from workbook.lessons.workspace import open_lesson

        return open_lesson(
            lesson, language, browser=browser, folder=Path(workspace) if workspace else None, say=click.echo
        )

    return command(
        "open",
        language,
        run,
        click.Argument(["lesson"], default="00", required=False),
        click.Option(["--browser/--no-browser"], default=True, help=text("cli.help_browser", language)),
        click.Option(["--workspace"], help=text("cli.help_workspace", language)),
    )


def _cases(language: Language) -> click.Command:
    def run() -> None:
        from workbook.cases import samples

        click.echo(text("cli.samples", language))
        for name in samples():
            click.echo(f"  {name}")

    return command("cases", language, run)


def _export(language: Language) -> click.Command:
    def run(case: str, kinds: str, out: str) -> None:
        from workbook.cases import open_case
        from workbook.export import export_case

        asked = tuple(kind.strip() for kind in kinds.split(",") if kind.strip())
        written = export_case(
            open_case(case), asked, language, Path(out), progress=lambda line: click.echo(line, err=True)
        )
        for path in written:
            click.echo(path)

    return command(
        "export",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--to", "kinds"], default="html,slides", show_default=True, help=text("cli.help_to", language)),
        click.Option(["--out"], default=".", show_default=True, help=text("cli.help_out", language)),
    )


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


def _build(language: Language) -> click.Command:
    def run(check: bool) -> None:
        from workbook.lessons import build_all

        for line in build_all(check=check):
            click.echo(line)

    return command(
        "notebooks build",
        language,
        run,
        click.Option(["--check"], is_flag=True, help=text("cli.help_check", language)),
    )
