"""Says in the user's language what was wrong with the words of the command."""

from __future__ import annotations

import re
from difflib import get_close_matches

import click

from workbook.i18n import Language, text


def sentence(mistake: click.UsageError, language: Language) -> str:
    """Return what is wrong, and what to do, for each kind of mistake click finds."""
    path = mistake.ctx.command_path if mistake.ctx else "workbook"
    more = text("cli.see_help", language, command=path)
    if isinstance(mistake, click.NoSuchOption):
        names = [o for p in mistake.ctx.command.params for o in p.opts] if mistake.ctx else []
        return " ".join(
            [text("cli.no_such_option", language, option=mistake.option_name, command=path),
             _nearest(mistake.option_name, names, language), more]
        )  # fmt: skip
    if isinstance(mistake, click.MissingParameter):
        name = mistake.param.human_readable_name if mistake.param else "?"
        return f"{text('cli.missing', language, name=name.upper(), command=path)} {more}"
    if isinstance(mistake, click.BadParameter):
        return f"{_bad_value(mistake, language)} {more}"
    if isinstance(mistake, click.BadOptionUsage):
        return f"{text('cli.option_needs_value', language, option=mistake.option_name)} {more}"
    group = mistake.ctx.command if mistake.ctx else None
    word = getattr(mistake, "command_name", None) or _quoted(mistake.message)
    if isinstance(group, click.Group):
        known = list(group.commands)
        if word is None:
            return f"{text('cli.no_command', language, known=', '.join(known))} {more}"
        hint = _nearest(word, known, language)
        return f"{text('cli.no_such_command', language, word=word, known=', '.join(known))} {hint} {more}"
    return f"{text('cli.too_many', language, word=word or '?', command=path)} {more}"


def _bad_value(mistake: click.BadParameter, language: Language) -> str:
    param = mistake.param
    name = (max(param.opts, key=len) if param and param.opts else "?") if isinstance(param, click.Option) else None
    shown = name or (param.human_readable_name.upper() if param else "?")
    if param is not None and isinstance(param.type, click.Choice):
        choices = ", ".join(str(c) for c in param.type.choices)
        return text("cli.bad_choice", language, name=shown, value=_quoted(mistake.message) or "?", choices=choices)
    return text("cli.bad_value", language, name=shown, value=_quoted(mistake.message) or "?")


def _quoted(message: str) -> str | None:
    """Return what click puts between quotes or brackets, the word it stumbled over."""
    found = re.search(r"'([^']*)'|\((.*)\)", message)
    return next((word for word in found.groups() if word is not None), None) if found else None


def _nearest(word: str, known: list[str], language: Language) -> str:
    near = get_close_matches(word, known, n=1)
    return text("cli.did_you_mean", language, word=near[0]) if near else ""
