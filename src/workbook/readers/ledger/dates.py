"""Dates of a ledger."""

from __future__ import annotations

import datetime as dt
import re

_TIME = r"(?:[T ]?[0-9]{1,2}[:hH][0-9]{2}.*|[T ]?[0-9]{6})?"
_FORMS = (
    re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})" + _TIME),
    re.compile(r"(?P<y>[0-9]{4})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<d>[0-9]{1,2})" + _TIME),
    re.compile(r"(?P<d>[0-9]{1,2})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<y>[0-9]{4})" + _TIME),
    re.compile(r"(?P<d>[0-9]{1,2})[-/. ](?P<m>[0-9]{1,2})[-/. ](?P<y>[0-9]{2})" + _TIME),
    re.compile(r"(?P<d>[0-9]{2})(?P<m>[0-9]{2})(?P<y>[0-9]{4})" + _TIME),
)
OLDEST, LATEST = 1950, 2150


def day(written: str) -> dt.date | None:
    """Return the date a text says, or None when it is none or does not exist (31 February).

    The legal form is AAAAMMJJ; day-month-year and year-month-day with a separator, and a time after it, are
    understood. Day comes before month, as in France.

    >>> day("20240131"), day("31/01/2024 00:00:00") == day("2024-01-31T08:30:00"), day("20240230")
    (datetime.date(2024, 1, 31), True, None)
    """
    text = written.strip(" \t\"'")
    if len(text) > 40:
        return None
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is None:
            continue
        year = int(found["y"]) + (2000 if len(found["y"]) == 2 else 0)
        if not OLDEST <= year <= LATEST:
            continue
        try:
            return dt.date(year, int(found["m"]), int(found["d"]))
        except ValueError:
            continue
    return None


def is_legal(written: str) -> bool:
    """Return whether a date is written AAAAMMJJ.

    >>> is_legal("20240131"), is_legal("31/01/2024")
    (True, False)
    """
    return re.fullmatch(r"[0-9]{8}", written.strip()) is not None
