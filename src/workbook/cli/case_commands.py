"""`workbook cases ...` and `workbook visit`: one's own case files, from the command line."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbook.cli.answers import table
from workbook.cli.parts import command, group
from workbook.errors import OptionError
from workbook.i18n import Language, date, text

if TYPE_CHECKING:
    from workbook.cases.firms import FirmFile


def case_commands(language: Language) -> tuple[click.Command, ...]:
    """Return the group `cases` and the command `visit`."""
    listing = group("cases", language, _recover(language), _import(language), _export(language))
    listing.invoke_without_command = True
    listing.callback = _list(language)
    listing.params.insert(0, click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)))
    return listing, _visit(language)


def _list(language: Language) -> Any:
    def run(as_json: bool) -> None:
        from workbook.cases import sample_title, samples
        from workbook.cases.firms import firms, firms_folder

        if click.get_current_context().invoked_subcommand is not None:
            return
        own = firms()
        if as_json:
            data = {"samples": list(samples()), "own": [_data(one) for one in own], "folder": str(firms_folder())}
            click.echo(json.dumps(data, ensure_ascii=False, indent=2))
            return
        click.echo(text("cli.samples", language))
        names = samples()
        for name in names:
            click.echo(f"  {name:<{max(map(len, names))}}  {sample_title(name, language)}".rstrip())
        click.echo(text("firms.own" if own else "firms.none", language, folder=firms_folder()))
        for line in table([_row(one, language) for one in own]):
            click.echo(line)

    return run


def _row(one: FirmFile, language: Language) -> tuple[str, ...]:
    from workbook.widgets.firm_words import how_far

    changed = f"{date(one.changed.date(), language)} {one.changed:%H:%M}"
    return (one.name or one.path.stem, changed, how_far(one, language), str(one.path))


def _data(one: FirmFile) -> dict[str, Any]:
    done = one.progress
    answered = {"answered": done.answered, "unknown": done.unknown, "questions": done.total} if done else {}
    broken = {"fault": one.error.code, "recoverable": one.recoverable} if one.error else {}
    return {"name": one.name, "file": str(one.path), "changed": one.changed.isoformat("T", "seconds"),
            **answered, **broken}  # fmt: skip


def own_file(name: str) -> Path:
    """Return the file of one's own case by its path or its firm's name.

    Raises:
        CaseFileError: there is no such file.
        OptionError: it is a sample, which nobody writes to.
    """
    from workbook.cases import samples
    from workbook.cases.firms import find_firm

    if name in samples():
        raise OptionError("firms.sample_is_read_only", name=name)
    path = Path(name).expanduser()
    return path if path.exists() or path.suffix.lower() == ".json" else find_firm(name) or path


def _recover(language: Language) -> click.Command:
    def run(file: str) -> None:
        from workbook.cases import recover

        path = own_file(file)
        case, aside = recover(path)
        click.echo(text("firms.recovered", language, file=path, name=case.firm.name))
        if aside is not None:
            click.echo(text("firms.set_aside", language, file=aside))

    return command("cases recover", language, run, click.Argument(["file"]))


def _import(language: Language) -> click.Command:
    def run(file: str, name: str | None, replace: bool) -> None:
        from workbook.cases.firms import bring_in

        click.echo(bring_in(Path(file).expanduser(), name=name, overwrite=replace))

    return command(
        "cases import",
        language,
        run,
        click.Argument(["file"]),
        click.Option(["--name"], help=text("cli.help_firm_name", language)),
        click.Option(["--replace"], is_flag=True, help=text("cli.help_replace", language)),
    )


def _export(language: Language) -> click.Command:
    def run(case: str, out: str, replace: bool) -> None:
        from workbook.cases import open_case
        from workbook.cases.firms import carry_out

        click.echo(carry_out(open_case(case, language), Path(out).expanduser(), overwrite=replace))

    return command(
        "cases export",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--out"], default=".", show_default=True, help=text("cli.help_carry", language)),
        click.Option(["--replace"], is_flag=True, help=text("cli.help_replace", language)),
    )


def _visit(language: Language) -> click.Command:
    def run(case: str, day: str | None, as_json: bool) -> None:
        from workbook.cases import load, save
        from workbook.cases.visits import note_visit, previous_visit, what_changed
        from workbook.views.visits import change_words

        path = own_file(case)
        held, today = load(path), dt.datetime.now().date()
        when = day_of(day) if day else today
        if when > today:
            raise OptionError("visits.in_the_future", day=date(when, language))
        visit = note_visit(held, when)
        save(held, path)
        before = previous_visit(held, when)
        sections = change_words(what_changed(before, visit), language) if before else ()
        if as_json:
            changed = {one.kind: list(one.lines) for one in sections}
            since = before.date.isoformat() if before else None
            click.echo(json.dumps({"date": when.isoformat(), "since": since, "changed": changed}, ensure_ascii=False))
            return
        click.echo(text("visits.noted", language, day=date(when, language), name=held.firm.name))
        if before is None:
            click.echo(text("visits.first", language))
            return
        since = date(before.date, language)
        click.echo(text("visits.since" if sections else "visits.nothing", language, day=since))
        for section in sections:
            click.echo("\n".join([section.title, *(f"  {line}" for line in section.lines)]))

    return command(
        "visit",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--date", "day"], help=text("cli.help_date", language)),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )


def day_of(written: str) -> dt.date:
    """Return the day written as 2026-11-25.

    Raises:
        OptionError: it is none (`visits.bad_date`).
    """
    try:
        return dt.date.fromisoformat(written)
    except ValueError as error:
        raise OptionError("visits.bad_date", value=written[:40]) from error
