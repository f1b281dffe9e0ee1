"""What the model's commands answer: the same content as data (for `--json`) and as lines people read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from workbook.i18n import Language, text


@dataclass(frozen=True)
class Answer:
    """Data for a program, and the lines that say it to a person."""

    data: Any
    lines: tuple[str, ...]


def say(answer: Answer, as_json: bool) -> None:
    """Write an answer: as JSON for a program, or as lines."""
    if as_json:
        click.echo(json.dumps(answer.data, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(answer.lines))


def table(rows: Sequence[Sequence[str]], *, indent: int = 2) -> list[str]:
    """Return rows with the first column set left and the others right, each as wide as it must be.

    >>> table([("fee", "1,400"), ("total", "12,000")], indent=0)
    ['fee     1,400', 'total  12,000']
    """
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        lines.append(" " * indent + "  ".join(cells).rstrip())
    return lines


def rounded(values: Mapping[str, float], digits: int = 2) -> dict[str, float]:
    """Return amounts to the cent, for data a program reads."""
    return {name: round(float(value), digits) for name, value in values.items()}


def levers(names: Sequence[str], language: Language) -> str:
    """Return the names of levers in words, or "none"."""
    if not names:
        return text("figures.no_lever", language)
    return ", ".join(text(f"model.lever.{name}", language) for name in names)


def footing(version: str, seed: int, draws: int, language: Language) -> str:
    """Return the line that lets a figure be found again."""
    return text("figures.footing", language, version=version, seed=seed, draws=draws)
