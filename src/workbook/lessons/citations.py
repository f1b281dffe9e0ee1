"""What a lesson's text leaves to be filled in: figures from the registry with their source, and its words explained.

In a text cell, `[[p_outage_hw_sw_eu]]` becomes the published figure as its language writes it, `[[….low]]` and
`[[….high]]` its bounds, `[[….who]]` the people it holds for, `[[….source]]` where it was read and when.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbook.errors import LessonError
from workbook.i18n import Language, decimal, money, number, percent, text
from workbook.i18n.glossary import Term, first_uses
from workbook.parameters import published
from workbook.parameters.registry import Published

_CITED = re.compile(r"\[\[([a-z0-9_]+)(?:\.(\w+))?\]\]")
_UNREAD = re.compile(r"`[^`]*`|\]\([^)]*\)")


def cited(words: str, language: Language) -> str:
    """Return a text with its citations filled in.

    >>> cited("[[p_outage_hw_sw_eu]] a year", "en")
    '18.7% a year'

    Raises:
        LessonError: a citation names no published figure, or one without that value.
    """
    return _CITED.sub(lambda found: _said(found[1], found[2] or "mode", language), words)


def _said(key: str, part: str, language: Language) -> str:
    row = next((one for one in published() if one.key == key), None)
    if row is None:
        raise LessonError("lessons.no_such_figure", key=key)
    if part == "who":
        return text(f"parameters.population.{key}", language)
    if part == "source":
        return row.source if row.year in row.source else f"{row.source} ({row.year})"
    value = {"low": row.low, "mode": row.mode, "high": row.high}.get(part)
    if value is None:
        raise LessonError("lessons.no_such_value", key=key, part=part)
    return _written(value, row, language)


def _written(value: float, row: Published, language: Language) -> str:
    """Return a value in its unit: shares in per cent, euros and dollars as money, the rest as a number.

    >>> rows = {one.key: one for one in published()}
    >>> _written(0.5, rows["backup_restore_failure"], "en"), _written(42.2, rows["labour_cost_fr"], "fr")
    ('50%', '42,20\xa0€')
    """
    if row.unit.startswith("share"):
        return percent(value, language, 0 if round(value * 100, 6).is_integer() else 1)
    if row.unit.startswith("eur"):
        return money(value, language, digits=0 if float(value).is_integer() else 2)
    if row.unit.startswith("usd"):
        return text("lessons.dollars", language, n=number(value, language))
    return number(value, language) if float(value).is_integer() else decimal(value, language, 2)


def explained(texts: Iterable[str], language: Language) -> str:
    """Return the glossary's terms that these texts use, in alphabetical order, each with its meaning, as Markdown.

    >>> print(explained(["First a restore test."], "en").partition(":")[0])
    - **restore test**
    """
    found: dict[str, Term] = {}
    for words in texts:
        for use in first_uses(_UNREAD.sub(" ", words), language, frozenset(found)):
            found[use.term.key] = use.term
    colon = "\u00a0: " if language == "fr" else ": "
    terms = sorted(found.values(), key=lambda term: term.forms[0].casefold())
    return "\n".join(f"- **{term.forms[0]}**{colon}{term.means}" for term in terms)
