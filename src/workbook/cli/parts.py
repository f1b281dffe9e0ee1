"""The pieces commands are made of: help pages in the user's language, options that all commands have."""

from __future__ import annotations

import click

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
        help=text("cli.help_" + name.replace(" ", "_").replace("-", "_"), language),
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
