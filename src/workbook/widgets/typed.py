"""How what people type in a cell is read: numbers and dates as they write them, in both languages."""

from __future__ import annotations

import datetime as dt
import re

from workbook.errors import OptionError

_DATE = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def number(value: str) -> float | None:
    """Return a typed number, None when nothing was typed; blanks, a decimal comma, a unit behind are understood.

    A comma before exactly three figures sets thousands apart, as in English.

    >>> number("1 250,5"), number("92 %"), number(" "), number("€3.5"), number("€1,250")
    (1250.5, 92.0, None, 3.5, 1250.0)

    Raises:
        OptionError: it is no number (`grid.bad_number`).
    """
    plain = re.sub(r"[\s\u00a0\u202f]|[%€]|EUR", "", value).replace("\u2212", "-")
    plain = plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain.replace(",", ".")
    if not plain:
        return None
    if not re.fullmatch(r"-?\d{1,12}(?:\.\d{0,6})?", plain):
        raise OptionError("grid.bad_number", value=value.strip()[:40])
    return float(plain)


def day(value: str) -> dt.date | None:
    """Return a typed date, day first (or year first with hyphens), None when nothing was typed.

    >>> day("15/01/2027"), day("2027-01-15") == day("15.1.2027"), day("")
    (datetime.date(2027, 1, 15), True, None)

    Raises:
        OptionError: it is no date of a calendar (`grid.bad_date`).
    """
    plain = value.strip()
    if not plain:
        return None
    try:
        if found := _ISO.fullmatch(plain):
            return dt.date(*(int(part) for part in found.groups()))
        if found := _DATE.fullmatch(plain):
            d, m, y = (int(part) for part in found.groups())
            return dt.date(y, m, d)
    except ValueError:
        pass
    raise OptionError("grid.bad_date", value=plain[:40])


def written_day(value: dt.date | None) -> str:
    """Return a date as it is typed: 15/01/2027.

    >>> written_day(dt.date(2027, 1, 15)), written_day(None)
    ('15/01/2027', '')
    """
    return f"{value:%d/%m/%Y}" if value else ""
