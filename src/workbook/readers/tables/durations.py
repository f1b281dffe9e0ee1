"""Durations as help desks write them: in words, as a clock, as figures whose unit the column's name says."""

from __future__ import annotations

import re

from workbook.readers.tables.cells import number
from workbook.readers.tables.names import fold

DAY, WORKING_DAY = 24.0, 8.0  # hours: elapsed, and of work as help desks count it
_CLOCK = re.compile(r"(\d{1,5}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?")
_TOKEN = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*([a-z]+)")
_UNITS = {
    "s": 1 / 60, "sec": 1 / 60, "second": 1 / 60, "seconde": 1 / 60,
    "m": 1.0, "mn": 1.0, "min": 1.0, "minute": 1.0,
    "h": 60.0, "hr": 60.0, "heure": 60.0, "hour": 60.0,
}  # fmt: skip
_DAYS = {"j": 1.0, "d": 1.0, "jour": 1.0, "day": 1.0, "w": 7.0, "sem": 7.0, "semaine": 7.0, "week": 7.0}
_JOINTS = frozenset({"et", "and"})


def minutes(text: str, *, unit: float | None = None, day: float = DAY) -> float | None:
    """Return the minutes a cell says, None when it is no duration.

    `unit` is what a plain number counts, in minutes (60 for hours); without it a plain number says nothing sure and
    is None. `day` is the hours of a day: 24 elapsed, 8 of work, a week then having five of them.

    >>> minutes("1 heure 30 minutes"), minutes("2 days 4 hours"), minutes("1d 2h", day=8.0), minutes("PT1H30M")
    (90.0, 3120.0, 600.0, 90.0)
    >>> minutes("01:30:00"), minutes("1,5", unit=60.0), minutes("45"), minutes("soon")
    (90.0, 90.0, None, None)
    """
    said = text.strip()
    if not said or len(said) > 100:
        return None
    plain = number(said)
    if plain is not None:
        return plain * unit if unit is not None and plain >= 0 else None
    if clock := _CLOCK.fullmatch(said):
        return int(clock[1]) * 60.0 + int(clock[2]) + int(clock[3] or 0) / 60
    return _in_words(said, day)


def _in_words(said: str, day: float) -> float | None:
    plain = " ".join(fold(part) if part.isalpha() else part for part in re.split(r"([^\W\d_]+)", said.lower()))
    if re.fullmatch(r"\s*p[\dtdhms\s.,]+", plain):  # ISO 8601: P1DT2H
        plain = plain.replace("p", " ", 1).replace("t", " ")
    plain = " ".join(word for word in plain.split() if word not in _JOINTS)
    total, found = 0.0, False
    for amount, name in _TOKEN.findall(plain):
        single = name if len(name) == 1 else name.rstrip("s")
        if single in _UNITS:
            total += float(amount.replace(",", ".")) * _UNITS[single]
        elif single in _DAYS:
            days = _DAYS[single] if day == DAY or _DAYS[single] == 1.0 else 5.0
            total += float(amount.replace(",", ".")) * days * day * 60.0
        else:
            return None
        found = True
    left = _TOKEN.sub("", plain).strip(" ,.")
    return total if found and not left else None


def unit_of(header: str) -> float | None:
    """Return what a plain number counts in a column of this name, in minutes; None when the name does not say.

    >>> unit_of("Durée (h)"), unit_of("effort_minutes"), unit_of("Time spent (seconds)"), unit_of("Durée")
    (60.0, 1.0, 0.016666666666666666, None)
    """
    for word in reversed(fold(header).split()):
        single = word if len(word) == 1 else word.rstrip("s")
        if single in _UNITS and single not in {"m"}:
            return _UNITS[single]
    return None
