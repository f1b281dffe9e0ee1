"""`workbook proposals`: what the firm's files propose to its case, listed, accepted or refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbook.cli.parts import command, group
from workbook.i18n import Language, plural, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile

ALL = "all"
_DONE = {"accept": "proposals.accepted", "refuse": "proposals.refused"}


def proposal_commands(language: Language) -> click.Group:
    """Return the group; `workbook proposals CASE` lists, as `workbook proposals list CASE` does."""
    made = group("proposals", language, _list(language), *(_decide(name, language) for name in ("accept", "refuse")))
    resolve = made.resolve_command

    def listing(ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        named = args[0] in made.commands or args[0].startswith("-")
        return resolve(ctx, args if named else ["list", *args])

    made.resolve_command = listing  # type: ignore[method-assign]
    return made


def _list(language: Language) -> click.Command:
    def run(case: str, as_json: bool) -> None:
        from workbook.cases import open_case

        kept = open_case(case, language)
        click.echo(_json(kept, language) if as_json else _told(kept, language))

    return command(
        "proposals list",
        language,
        run,
        click.Argument(["case"]),
        click.Option(["--json", "as_json"], is_flag=True, help=text("cli.help_json", language)),
    )


def _json(case: CaseFile, language: Language) -> str:
    from workbook.cases.proposals import evidence_text

    told = [{**one.model_dump(mode="json"), "said": evidence_text(one, language)} for one in case.proposals]
    return json.dumps(told, ensure_ascii=False, indent=2)


def _told(case: CaseFile, language: Language) -> str:
    from workbook.cases.proposals import evidence_text, pending

    lines = [plural("proposals.waiting", language, len(pending(case)), firm=case.firm.name)]
    for one in case.proposals:
        state = text(f"proposals.state_{one.state}", language)
        lines.append(f"  {one.id}  {state:<10}  {evidence_text(one, language)}")
    return "\n".join(lines)


def _decide(name: str, language: Language) -> click.Command:
    def run(case: str, ids: tuple[str, ...]) -> None:
        from workbook.cases import proposals, save
        from workbook.cases.into import own_case

        kept = own_case(case)
        change: Callable[..., CaseFile] = proposals.accept if name == "accept" else proposals.refuse
        asked = tuple(one.id for one in proposals.pending(kept)) if ALL in ids else tuple(dict.fromkeys(ids))
        changed = change(kept, *asked)
        save(changed, Path(case))
        click.echo(plural(_DONE[name], language, len(asked), file=case))

    return command(
        f"proposals {name}",
        language,
        run,
        click.Argument(["case"]),
        click.Argument(["ids"], nargs=-1, required=True),
    )
