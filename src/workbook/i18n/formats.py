"""How amounts, shares, ranges and dates are written in French and in English.

French puts U+202F between thousands and U+00A0 before a unit; the minus sign is U+2212 in both.
"""

from __future__ import annotations

import datetime as dt
import math

from workbook.i18n.catalogue import Language

_NBSP, _NNBSP, _MINUS = "\u00a0", "\u202f", "\u2212"


def number(value: float, language: Language, digits: int = 0) -> str:
    """Return a number with its thousands set apart and `digits` decimals.

    >>> number(8400, "fr") == "8\u202f400", number(-8400.25, "en", 1) == "\u22128,400.2"
    (True, True)
    """
    written = f"{abs(value):,.{digits}f}"
    if language == "fr":
        written = written.replace(",", _NNBSP).replace(".", ",")
    return (_MINUS if value < 0 and any(c in "123456789" for c in written) else "") + written


def decimal(value: float, language: Language, digits: int = 1) -> str:
    """Return a number with at most `digits` decimals, none when they would be noughts.

    >>> decimal(3.0, "en"), decimal(3.25, "fr")
    ('3', '3,2')
    """
    written = number(value, language, digits)
    mark = "," if language == "fr" else "."
    return written.rstrip("0").rstrip(mark) if mark in written and digits else written


def money(value: float, language: Language, step: float = 1, digits: int = 0) -> str:
    """Return an amount in euros, rounded to `step`.

    >>> money(8412, "fr", 100) == "8\u202f400\u00a0€", money(-8412, "en", 100) == "\u2212€8,400"
    (True, True)
    """
    rounded = round(value / step) * step if step != 1 else value
    if language == "fr":
        return number(rounded, language, digits) + _NBSP + "€"
    written = number(rounded, language, digits)
    return f"{_MINUS}€{written[1:]}" if written.startswith(_MINUS) else f"€{written}"


def short_money(value: float, language: Language, digits: int = 0, *, signed: bool = False) -> str:
    """Return an amount in thousands of euros, with a plus sign for gains when `signed`.

    >>> short_money(-104_200, "fr") == "\u2212104\u00a0k€", short_money(104_200, "en", signed=True)
    (True, '+€104k')
    """
    thousands = number(value / 1000, language, digits)
    plus = "+" if signed and not thousands.startswith(_MINUS) and thousands != "0" else ""
    if language == "fr":
        return f"{plus}{thousands}{_NBSP}k€"
    return f"{_MINUS}€{thousands[1:]}k" if thousands.startswith(_MINUS) else f"{plus}€{thousands}k"


def percent(value: float, language: Language, digits: int = 0) -> str:
    """Return a share (0.083) as a percentage.

    >>> percent(0.083, "fr", 1) == "8,3\u00a0%", percent(0.083, "en", 1)
    (True, '8.3%')
    """
    return number(value * 100, language, digits) + (_NBSP if language == "fr" else "") + "%"


def span(low: str, high: str, language: Language) -> str:
    """Return a range between two written amounts, the unit said once where the language allows.

    >>> span("10\u202f600\u00a0€", "15\u202f600\u00a0€", "fr") == "10\u202f600 à 15\u202f600\u00a0€"
    True
    >>> span("€10,600", "€15,600", "en")
    '€10,600 to 15,600'
    """
    if language == "fr":
        head, mark, unit = low.rpartition(_NBSP)
        shared = bool(mark) and high.endswith(_NBSP + unit)
        return f"{head if shared else low} à {high}"
    return f"{low} to {high.removeprefix('€') if low.startswith('€') else high}"


def duration(months: float, language: Language) -> str:
    """Return a duration in months under 24, in years from there; "never" has no sentence here.

    >>> duration(8, "fr") == "8\u00a0mois", duration(38.4, "en") == "3.2\u00a0years"
    (True, True)
    """
    if not math.isfinite(months):
        raise ValueError("a duration without end has its own sentence")
    if months < 24:
        unit = "mois" if language == "fr" else ("month" if round(months) == 1 else "months")
        return f"{number(months, language)}{_NBSP}{unit}"
    return f"{decimal(months / 12, language)}{_NBSP}{'ans' if language == 'fr' else 'years'}"


def date(day: dt.date, language: Language, *, year: bool = True) -> str:
    """Return a date: `15 janv. 2027`, `15 Jan 2027`; the first of a month is `1er` in French."""
    from babel.dates import format_date

    written = format_date(day, "d MMM y" if year else "d MMM", locale="fr" if language == "fr" else "en_GB")
    return written.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else written


def long_date(day: dt.date, language: Language) -> str:
    """Return a date as a letter bears it.

    >>> long_date(dt.date(2027, 2, 1), "fr"), long_date(dt.date(2027, 2, 1), "en")
    ('1er février 2027', '1 February 2027')
    """
    from babel.dates import format_date

    written = format_date(day, "d MMMM y", locale="fr" if language == "fr" else "en_GB")
    return written.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else written


def month(day: dt.date, language: Language) -> str:
    """Return a month with its year: `sept. 2026`, `Sept 2026`.

    >>> month(dt.date(2026, 1, 31), "fr"), month(dt.date(2026, 1, 31), "en")
    ('janv. 2026', 'Jan 2026')
    """
    from babel.dates import format_date

    return format_date(day, "MMM y", locale="fr" if language == "fr" else "en_GB")
