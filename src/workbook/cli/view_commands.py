"""The commands of the two views: the questionnaire that leaves, the answers that come back, and their gap."""

from __future__ import annotations

from pathlib import Path

import click

from workbook.cli.model_commands import say
from workbook.cli.parts import command, group
from workbook.errors import CaseFileError, Fault
from workbook.i18n import Language, date, plural, text


def view_commands(language: Language) -> tuple[click.Command, ...]:
    """Return `questionnaire`, `answers` and `gap`."""
    return (_questionnaire(language), group("answers", language, _add(language)), _gap(language))


def _questionnaire(language: Language) -> click.Command:
    def run(case: str, view: str, out: str | None) -> None:
        from workbook.cases import open_case
        from workbook.export import export_questionnaire

        file = Path(out) if out else None
        click.echo(
            export_questionnaire(open_case(case, language), "owner" if view == "owner" else "provider", language, file)
        )

    return command(
        "questionnaire",
        language,
        run,
        click.Argument(["case"]),
        click.Option(
            ["--view"], type=click.Choice(("owner", "provider")), required=True, help=text("cli.help_view", language)
        ),
        click.Option(["--out"], help=text("cli.help_page", language)),
    )


def _add(language: Language) -> click.Command:
    def run(case: str, file: str, replace: bool, same_firm: bool) -> None:
        from workbook.cases import add_answers, load, load_answers, samples, save

        path = Path(case).expanduser()
        if case in samples() and not path.exists():
            raise CaseFileError("answers.sample", name=case)
        kept, given = load(path), load_answers(Path(file).expanduser())
        try:
            added = add_answers(kept, given, replace=replace, same_firm=same_firm)
        except CaseFileError as refused:
            raise _in_words(refused, language) from refused
        save(kept, path)
        told = {"firm": kept.firm.name, "view": text(f"gap.{given.view}", language).lower()}
        lines = [plural("answers.added", language, len(added.new), date=date(given.date, language), **told)]
        for name, questions in (("replaced", added.replaced), ("same", added.same)):
            if questions:
                lines.append(plural(f"answers.{name}", language, len(questions)))
        click.echo(" ".join(lines))
        click.echo(text("answers.next", language, case=case))

    return command(
        "answers add",
        language,
        run,
        click.Argument(["case"]),
        click.Argument(["file"]),
        click.Option(["--replace"], is_flag=True, help=text("cli.help_replace_answers", language)),
        click.Option(["--same-firm"], is_flag=True, help=text("cli.help_same_firm", language)),
    )


def _in_words(refused: CaseFileError, language: Language) -> CaseFileError:
    """Return the same refusal with questions and answers in words instead of their numbers."""
    from workbook.questions import question, topic
    from workbook.views.two_views import said

    def worded(fault: Fault) -> Fault:
        one = question(fault.where)
        values = {name: said(answer, one, language) for name, answer in fault.values.items()}  # type: ignore[arg-type]
        return Fault(fault.code, topic(one, language), dict(values))

    if refused.code != "answers.conflicts":
        return refused
    return CaseFileError(refused.code, faults=tuple(worded(fault) for fault in refused.faults), **refused.values)


def _gap(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case
        from workbook.cli.gap_figures import gap_case

        say(gap_case(open_case(case, language), language), as_json)

    return command(
        "gap",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )
