"""`workbook progress ...` and `workbook class ...`: how far one is, and what a teacher does with a class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook.cli.parts import command, group
from workbook.errors import ExerciseError, Fault
from workbook.i18n import Language, plural, text

if TYPE_CHECKING:
    from collections.abc import Sequence


def class_commands(language: Language) -> tuple[click.Command, ...]:
    """Return the groups `progress` and `class`."""
    return (
        group("progress", language, _show(language), _merge(language), _erase(language)),
        group("class", language, _prepare(language)),
    )


def _show(language: Language) -> click.Command:
    def run() -> None:
        from workbook.exercises import Progress, all_exercises, of_lesson, progress_sentence

        for lesson in dict.fromkeys(one.lesson for one in all_exercises()):
            names = [one.id for one in of_lesson(lesson)]
            if names:
                click.echo(f"{lesson}  {progress_sentence(names, language)}")
        click.echo(text("exercises.kept_in", language, file=Progress().file))

    return command("progress show", language, run)


def _erase(language: Language) -> click.Command:
    def run(yes: bool) -> None:
        from workbook.exercises import Progress

        own = Progress()
        if yes:
            own.erase()
        click.echo(text("exercises.erased" if yes else "exercises.erase_all", language, file=own.file))

    return command(
        "progress erase", language, run, click.Option(["--yes"], is_flag=True, help=text("cli.help_yes", language))
    )


def _merge(language: Language) -> click.Command:
    def run(files: Sequence[str], out: str) -> None:
        from workbook.exercises import Progress
        from workbook.exercises.class_table import class_table, pupils

        given = pupils([Path(file) for file in files])
        faults = tuple(
            Fault("exercises.progress_unreadable", where=str(file))
            for file in given.values()
            if not Progress(file).is_readable()
        )
        if faults:
            raise ExerciseError("exercises.progress_unreadable_files", faults=faults)
        try:
            Path(out).write_text(class_table(given), "utf-8-sig", newline="\n")  # the mark that spreadsheets look for
        except OSError as error:
            raise ExerciseError("exercises.table_unwritable", file=out, why=error.strerror or str(error)) from error
        click.echo(plural("exercises.merged", language, len(given), file=out))

    return command(
        "progress merge",
        language,
        run,
        click.Argument(["files"], nargs=-1, required=True),
        click.Option(["--out"], required=True, help=text("cli.help_out_csv", language)),
    )


def _prepare(language: Language) -> click.Command:
    def run(folder: str, lessons: str) -> None:
        from workbook.lessons.classroom import prepare_class

        for path in prepare_class(Path(folder), language, lessons.split(",")):
            click.echo(path)
        click.echo(text("lessons.class_ready", language, folder=folder))

    return command(
        "class prepare",
        language,
        run,
        click.Argument(["folder"]),
        click.Option(["--lessons"], default="", help=text("cli.help_lessons", language)),
    )
