"""`workbook export`: what leaves the room, one self-contained file each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbook.cli.parts import command
from workbook.errors import CaseFileError
from workbook.i18n import Language, explain, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile


def export_command(language: Language) -> click.Command:
    """Return the command that writes the documents of a case."""

    def run(
        case: str, kinds: str, chapters: str | None, brand: str | None, pseudonymise: bool | None, out: str
    ) -> None:
        from workbook.cases import open_case
        from workbook.export import OURS, export_case, read_brand

        look = read_brand(Path(brand).expanduser()) if brand else OURS
        wishes: dict[str, Any] = {"pseudonymise": pseudonymise, "chapters": _chapters(chapters), "brand": look}
        path = Path(out).expanduser()
        if case.endswith(".ipynb"):
            from workbook.export.notebooks.writer import export_notebook

            notebook = Path(case).expanduser()
            for written in export_notebook(notebook, _words(kinds), language, path, _say, brand=look):
                click.echo(written)
            return
        told = open_case(case, language)
        for written in export_case(told, _words(kinds), language, path, _say, **wishes):
            click.echo(written)
        _keep_names(case, told, language)

    return command(
        "export",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--to", "kinds"], default="html,slides", show_default=True, help=text("cli.help_to", language)),
        click.Option(["--chapters"], help=text("cli.help_chapters", language)),
        click.Option(["--brand"], help=text("cli.help_brand", language)),
        click.Option(["--pseudonymise/--no-pseudonymise"], default=None, help=text("cli.help_pseudonymise", language)),
        click.Option(["--out"], default=".", show_default=True, help=text("cli.help_out", language)),
    )


def _keep_names(name: str, told: CaseFile, language: Language) -> None:
    """Save the case when its pseudonyms are new; one that cannot be saved keeps what was written."""
    from workbook.cases import case_path, load, save

    path = case_path(name)
    if path is None:
        return
    kept = load(path)
    if (kept.code, kept.pseudonyms) == (told.code, told.pseudonyms):
        return
    try:
        save(told, path)
    except CaseFileError as refused:
        _say(text("pseudonyms.not_kept", language, reason=explain(refused, language)))
    else:
        _say(text("pseudonyms.kept", language, file=str(path)))


def _say(line: str) -> None:
    click.echo(line, err=True)


def _words(written: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in written.split(",") if word.strip())


def _chapters(written: str | None) -> str | tuple[str, ...] | None:
    """Return the chapters asked for: a name of a set, or keys."""
    return written if written in (None, "all", "workshop") else _words(written or "")
