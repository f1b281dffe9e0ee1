"""What every `workbook read KIND --into CASE` does: proposals put into the case, told, and accepted when asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import click

from workbook.errors import OptionError
from workbook.i18n import Language, plural, text

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.proposal import Proposal


def into_options(language: Language) -> tuple[click.Option, click.Option]:
    """Return `--into` and `--accept`."""
    return (
        click.Option(["--into"], help=text("cli.help_into", language)),
        click.Option(["--accept"], is_flag=True, help=text("cli.help_accept", language)),
    )


def check_into(into: str | None, accept: bool) -> None:
    """Refuse before anything is read what could not be kept.

    Raises:
        OptionError: `--accept` without `--into`.
        CaseFileError: the case cannot be read, or is a sample.
    """
    if into is not None:
        from workbook.cases.into import own_case

        own_case(into)
    elif accept:
        raise OptionError("proposals.accept_needs_into")


def propose(
    into: str, made: Callable[[CaseFile], Iterable[Proposal]], accept: bool, language: Language, quiet: bool
) -> None:
    """Add to a case what files propose, and say which proposals are new; beside the answer when that is for a program.

    Raises:
        CaseFileError: the case cannot be read or saved, or a proposal cannot enter it.
    """
    from workbook.cases.into import propose_into
    from workbook.cases.proposals import evidence_text

    new = propose_into(into, made, accepted=accept)
    key = "proposals.accepted_now" if accept else "proposals.added"
    told = [plural(key, language, len(new)), *(f"  - {evidence_text(one, language)}" for one in new)]
    if new and not accept:
        told.append(text("proposals.next", language, case=into))
    click.echo("\n".join(["", *told]), err=quiet)
