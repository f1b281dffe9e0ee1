"""Dates and times as help desks, directories and spreadsheets write them, in French and English."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

from workbook.readers.tables.names import fold

Order = Literal["day", "month"]
_TIME = r"(?:[T ,]+(?:a |at )?(?P<h>\d{1,2})[:h](?P<i>\d{2})(?:[:m](?P<s>\d{2})(?:[.,]\d{1,9})?)?s?)?"
_HALF = r"(?:\s*(?P<half>[ap])\.?\s?m\.?)?"
_ZONE = r"(?:\s*(?:z|utc|gmt|[a-z]{3,4}|[+-]\d{2}:?\d{2}))?"
_END = _TIME + _HALF + _ZONE
_ISO = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})" + _END, re.IGNORECASE)
_FIGURES = re.compile(r"(?P<a>\d{1,2})([-/.])(?P<b>\d{1,2})\2(?P<y>\d{4}|\d{2})" + _END, re.IGNORECASE)
_NAMED = re.compile(r"(?P<d>\d{1,2})(?:er|st|nd|rd|th)?[-/ .]+(?P<n>[a-z]{3,9})[-/ .,]+(?P<y>\d{4}|\d{2})" + _END)
_MONTH_FIRST = re.compile(r"(?P<n>[a-z]{3,9})[ .]+(?P<d>\d{1,2})(?:st|nd|rd|th)?[ ,]+(?P<y>\d{4})" + _END)
_PACKED = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:(?P<h>\d{2})(?P<i>\d{2})(?P<s>\d{2})(?:\.0Z)?)?")
_TICKS = re.compile(r"\d{17,19}")
_MONTHS = ("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec")
_ENGLISH = {"feb": 2, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8}
_NEVER = frozenset({"never", "jamais", "0", "9223372036854775807"})
_WEEKDAY = re.compile(r"^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*[., ]+(?=\d|[a-z])")
OLDEST, LATEST = 1970, 2100
_EXCEL = dt.datetime(1899, 12, 30)  # day 0 of a spreadsheet's own count
_WINDOWS = dt.datetime(1601, 1, 1)  # where a directory's count of tenths of a microsecond starts


def order_of(texts: Iterable[str]) -> Order | None:
    """Return whether day or month stands first in dates of figures, by the first number above 12; None: unsaid.

    >>> order_of(["03/04/2026", "25/04/2026"]), order_of(["03/04/2026", "04/25/2026"]), order_of(["2026-04-25"])
    ('day', 'month', None)
    """
    for text in texts:
        found = _FIGURES.match(text.strip()[:60])
        if found and int(found["a"]) != int(found["b"]):
            if int(found["a"]) > 12 >= int(found["b"]):
                return "day"
            if int(found["b"]) > 12 >= int(found["a"]):
                return "month"
    return None


def needs_order(texts: Iterable[str]) -> bool:
    """Return whether some date would say another day with day and month exchanged.

    >>> needs_order(["03/04/2026"]), needs_order(["04/04/2026", "2026-04-03"])
    (True, False)
    """
    found = (_FIGURES.match(text.strip()[:60]) for text in texts)
    return any(one is not None and one["a"].lstrip("0") != one["b"].lstrip("0") for one in found)


def is_never(text: str) -> bool:
    """Return whether a cell of dates says that it never happened, as programs write it.

    >>> [is_never(t) for t in ("0001-01-01 00:00:00", "9999-12-31", "Never", "2026-01-01")]
    [True, True, True, False]
    """
    said = text.strip()[:40]
    return said.lower() in _NEVER or said.startswith(("0001-01-01", "9999-12-31", "1601-01-01", "01/01/1601", "0000-"))


def moment(text: str, order: Order = "day", *, counted: bool = False) -> dt.datetime | None:
    """Return the date and time a cell says, None when it is none or does not exist.

    A time zone is left out: the hour is the one written. With `counted`, a number is a spreadsheet's count of days.

    >>> moment("22/Oct/21 16:55"), moment("1er févr. 2026 à 08h30")
    (datetime.datetime(2021, 10, 22, 16, 55), datetime.datetime(2026, 2, 1, 8, 30))
    >>> moment("9/15/2026 6:59 PM", "month"), moment("29-02-2016 01:16"), moment("31/02/2026")
    (datetime.datetime(2026, 9, 15, 18, 59), datetime.datetime(2016, 2, 29, 1, 16), None)
    """
    said = text.strip()
    if not said or len(said) > 60:
        return None
    if found := _ISO.fullmatch(said) or _PACKED.fullmatch(said):
        return _made(found, int(found["y"]), int(found["m"]), int(found["d"]))
    if found := _FIGURES.fullmatch(said):
        first, second = int(found["a"]), int(found["b"])
        day, month = (first, second) if order == "day" or found[2] == "." else (second, first)
        return _made(found, _year(found["y"]), month, day)
    if _TICKS.fullmatch(said):
        return _counted(_WINDOWS, int(said) / 864e9)
    if counted and (days := _number(said)) is not None:
        return _counted(_EXCEL, days)
    return _in_words(said)


def _in_words(said: str) -> dt.datetime | None:
    if not any(sign.isalpha() for sign in said):
        return None
    # accents go, the signs a time is written with stay
    plain = "".join(fold(sign) or " " if sign.isalpha() else sign for sign in said.replace("\u202f", " ").lower())
    plain = _WEEKDAY.sub("", " ".join(plain.split()))
    found = _NAMED.fullmatch(plain) or _MONTH_FIRST.fullmatch(plain)
    if found is None:
        return None
    month = _month(found["n"])
    return _made(found, _year(found["y"]), month, int(found["d"])) if month else None


def _month(name: str) -> int:
    for place, start in enumerate(_MONTHS, start=1):
        if name.startswith(start):
            return place
    return _ENGLISH.get(name[:3], 0)


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _made(found: re.Match[str], year: int, month: int, day: int) -> dt.datetime | None:
    part = found.groupdict()
    hour, minute, second = (int(part.get(key) or 0) for key in "his")
    half = part.get("half")
    if half:
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    try:
        made = dt.datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return made if OLDEST <= made.year <= LATEST else None


def _counted(start: dt.datetime, days: float) -> dt.datetime | None:
    try:
        made = start + dt.timedelta(seconds=round(days * 86_400))
    except OverflowError:
        return None
    return made if OLDEST <= made.year <= LATEST else None


def _number(said: str) -> float | None:
    return float(said.replace(",", ".")) if re.fullmatch(r"\d{5}(?:[.,]\d{1,12})?", said) else None
