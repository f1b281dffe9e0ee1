"""`workbook export`: what leaves the room, one self-contained file each."""

from __future__ import annotations

from pathlib import Path

import click

from workbook.cli.parts import command
from workbook.i18n import Language, text


def export_command(language: Language) -> click.Command:
    """Return the command that writes the documents of a case."""

    def run(case: str, kinds: str, chapters: str | None, brand: str | None, out: str) -> None:
        from workbook.cases import open_case
        from workbook.export import OURS, export_case, read_brand

        wishes = {"chapters": _chapters(chapters), "brand": read_brand(Path(brand).expanduser()) if brand else OURS}
        path = Path(out).expanduser()
        told = open_case(case)
        for written in export_case(told, _words(kinds), language, path, _say, **wishes):
            click.echo(written)

    return command(
        "export",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--to", "kinds"], default="html,slides", show_default=True, help=text("cli.help_to", language)),
        click.Option(["--chapters"], help=text("cli.help_chapters", language)),
        click.Option(["--brand"], help=text("cli.help_brand", language)),
        click.Option(["--out"], default=".", show_default=True, help=text("cli.help_out", language)),
    )


def _say(line: str) -> None:
    click.echo(line, err=True)


def _words(written: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in written.split(",") if word.strip())


def _chapters(written: str | None) -> str | tuple[str, ...] | None:
    """Return the chapters asked for: a name of a set, or keys."""
    return written if written in (None, "all", "workshop") else _words(written or "")
