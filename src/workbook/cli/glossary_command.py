"""The command that explains the words of the trade."""

from __future__ import annotations

import click

from workbook.cli.parts import command
from workbook.errors import OptionError
from workbook.i18n import Language, text


def glossary_command(language: Language) -> click.Command:
    """Return `glossary`."""

    def run(term: str | None, as_markdown: bool) -> None:
        from workbook.i18n import glossary
        from workbook.i18n.glossary_page import explained, glossary_page, in_order

        if as_markdown:
            click.echo(glossary_page(language), nl=False)
            return
        if term is None:
            for one in in_order(language):
                click.echo(explained(one, language))
            return
        try:
            found = glossary.term(term, language)
        except KeyError as error:
            known = ", ".join(one.forms[0] for one in in_order(language))
            raise OptionError("glossary_page.none", name=term, known=known) from error
        click.echo(explained(found, language))

    return command(
        "glossary",
        language,
        run,
        click.Argument(["term"], required=False),
        click.Option(["--markdown", "as_markdown"], is_flag=True, help=text("cli.help_markdown", language)),
    )
