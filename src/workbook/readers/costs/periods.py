"""The months a label says a charge is for: "du 01/01/24 au 31/03/24", "T1 2024", "janv-mars 2024", "annual 2024".

Months are counted from year 0: 2024-03 is 2024 * 12 + 2.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workbook.readers.ledger.journals import fold

Period = tuple[int, int]
LONGEST, FURTHEST = 60, 24  # months a period may last, and may begin before or after its booking

_NAMES = (
    "JANVIER JANV JAN JANUARY|FEVRIER FEVR FEV FEB FEBRUARY|MARS MAR MARCH|AVRIL AVR APRIL APR|MAI MAY|JUIN JUNE JUN|"
    "JUILLET JUIL JUILL JULY JUL|AOUT AUGUST AUG|SEPTEMBRE SEPT SEP SEPTEMBER|OCTOBRE OCT OCTOBER|"
    "NOVEMBRE NOV NOVEMBER|DECEMBRE DEC DECEMBER"
)
_MONTHS = {name: i for i, names in enumerate(_NAMES.split("|")) for name in names.split()}
_M = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + ")"
_D, _N, _Y = r"(?:\d{1,2}|1ER|\d{1,2}(?:ST|ND|RD|TH))", r"(0?[1-9]|1[0-2])", r"((?:20)?[1-4]\d)"
_TO = "(?:(?:AU|A|ET|TO|AND|UNTIL|JUSQU AU|FIN) )?"
_ORDINALS = ("1|1ER|1ERE|1ST|PREMIER|FIRST", "2|2E|2EME|2D|2ND|DEUXIEME|SECOND", "3|3E|3EME|3RD|TROISIEME|THIRD",
             "4|4E|4EME|4TH|QUATRIEME|FOURTH")  # fmt: skip
_RANK = {word: i for i, words in enumerate(_ORDINALS, 1) for word in words.split("|")}
_O = "(" + "|".join(sorted(_RANK, key=len, reverse=True)) + ")"

_DATES = re.compile(rf" {_D} {_N}(?: {_Y})? {_TO}{_D} {_N} {_Y} ")
_ISO_DATES = re.compile(rf" (20\d\d) {_N} \d\d? {_TO}(20\d\d) {_N} \d\d? ")
_TIGHT_DATES = re.compile(rf" \d\d(0[1-9]|1[0-2])(20\d\d|[1-4]\d) {_TO}\d\d(0[1-9]|1[0-2])(20\d\d|[1-4]\d) ")
_NUMBERED = re.compile(rf" {_N} (20\d\d) {_TO}{_N} (20\d\d) ")
_NAMED = re.compile(rf" (?:{_D} )?{_M}(?: {_Y})? {_TO}(?:{_M} {_TO})*(?:{_D} )?{_M}(?: {_Y})? ")
_QUARTER = re.compile(
    rf" (?:[TQ]([1-4])|([1-4])[TQ]|{_O} (?:TRIM|TRIMESTRE|QUARTER|QTR)|TRIM(?:ESTRE)? ([1-4]))(?: {_Y})? "
)
_HALF = re.compile(rf" (?:[SH]([12])(?= 20[1-4]\d )|{_O} (?:SEM|SEMESTRE|HALF)|SEM(?:ESTRE)? ([12]))(?: {_Y})? ")
_EVERY = re.compile(
    r" (?:(ANNUEL(?:LE)?S?|ANNUAL|YEARLY|ANNEE|EXERCICE|YEAR)|(SEMESTRIEL(?:LE)?S?|HALF YEARLY)|"
    r"(TRIMESTRIEL(?:LE)?S?|QUARTERLY)) "
)
_YEAR = re.compile(r" (20[1-4]\d) ")
_ONE_NUMBER = re.compile(rf"(?<! \d)(?<! \d\d) {_N} (20\d\d) ")
_ONE_ISO = re.compile(r"(?<!\d) (20\d\d) (0[1-9]|1[0-2]) (?!\d)")
_ONE_NAME = re.compile(rf"(?<! \d)(?<! \d\d)(?<! 1ER) {_M} {_Y} ")
_HINT = re.compile(
    r"20[1-4]\d|\d[/. -]\d|\d{6}.+\d{6}|TRIM|SEM|QUART|HALF|ANN|YEAR|EXERC|[TQ][1-4]\b|\b[1-4][TQ]\b|"
    r"JAN|FEV|FÉV|FEB|MAR|AVR|APR|MAI|MAY|JUI|JUN|JUL|AOU|AOÛ|AUG|SEP|OCT|NOV|DEC|DÉC",
    re.IGNORECASE,
)


def month_label(month: int) -> str:
    """Return a month as it is written in data.

    >>> month_label(2024 * 12 + 2)
    '2024-03'
    """
    return f"{month // 12}-{month % 12 + 1:02d}"


@lru_cache(maxsize=50_000)
def service_period(label: str, booked: int) -> Period | None:
    """Return the first and last month a label says a charge is for, or None when it says none.

    A label that gives no year takes the one nearest to its booking month. A word such as "annuel" with a month or
    alone means that many months from there; the date of a document ("du 12/03/2024") is no period.

    >>> def months(label, booked=(2024, 3)):
    ...     found = service_period(label, booked[0] * 12 + booked[1] - 1)
    ...     return found and tuple(f"{m // 12}-{m % 12 + 1:02d}" for m in found)
    >>> months("Loyer du 01/01/24 au 31/03/24"), months("GRENKE 1er trim."), months("Licences annuel 2024")
    (('2024-01', '2024-03'), ('2024-01', '2024-03'), ('2024-01', '2024-12'))
    >>> months("Copieur janv-mars 2024"), months("Forfait 03/2024"), months("Facture du 12/03/2024")
    (('2024-01', '2024-03'), ('2024-03', '2024-03'), None)
    >>> months("Hosting Q4", (2025, 1)), months("Licences annuelles 02/2024"), months("Leasing T9 2024")
    (('2024-10', '2024-12'), ('2024-02', '2025-01'), None)
    """
    if not _HINT.search(label):
        return None
    folded = fold(label)
    for read in (_between, _quarter_or_half, _recurring, _one_month):
        found = read(folded, booked)
        if found is not None:
            first, last = found
            fits = first <= last < first + LONGEST and abs(first - booked) <= FURTHEST
            return found if fits else None
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _nearest(month: int, length: int, booked: int) -> int:
    """Return the period's first month in the year that puts its middle nearest to the booking."""
    year = booked // 12
    return min(((y * 12 + month) for y in (year - 1, year, year + 1)), key=lambda m: abs(2 * (m - booked) + length - 1))


def _between(folded: str, booked: int) -> Period | None:
    """Return the period between two dates or two months."""
    if found := _ISO_DATES.search(folded):
        return int(found[1]) * 12 + int(found[2]) - 1, int(found[3]) * 12 + int(found[4]) - 1
    if found := _DATES.search(folded):
        last = _year(found[4]) * 12 + int(found[3]) - 1
        first = (_year(found[2]) if found[2] else last // 12) * 12 + int(found[1]) - 1
        return first - 12 if first > last and not found[2] else first, last
    for pattern in (_TIGHT_DATES, _NUMBERED):
        if found := pattern.search(folded):
            return _year(found[2]) * 12 + int(found[1]) - 1, _year(found[4]) * 12 + int(found[3]) - 1
    found = _NAMED.search(folded)
    if found is None:
        return None
    start, end = _MONTHS[found[1]], _MONTHS[found[4]]
    length = (end - start) % 12 + 1
    if found[5]:
        last = _year(found[5]) * 12 + end
        return (_year(found[2]) * 12 + start if found[2] else last - length + 1), last
    first = _year(found[2]) * 12 + start if found[2] else _nearest(start, length, booked)
    return first, first + length - 1


def _quarter_or_half(folded: str, booked: int) -> Period | None:
    for pattern, length in ((_QUARTER, 3), (_HALF, 6)):
        if found := pattern.search(folded):
            *ranks, year = found.groups()
            rank = next(_RANK[word] for word in ranks if word)
            if rank * length > 12:
                return None
            month = (rank - 1) * length
            first = _year(year) * 12 + month if year else _nearest(month, length, booked)
            return first, first + length - 1
    return None


def _recurring(folded: str, booked: int) -> Period | None:
    """Return the months from the one named, or else from the booking, for "annuel", "trimestriel" and the like."""
    found = _EVERY.search(folded)
    if found is None:
        return None
    length = 12 if found[1] else 6 if found[2] else 3
    one, year = _one_month(folded, booked), _YEAR.search(folded)
    if one is not None:
        return one[0], one[0] + length - 1
    if year and length == 12:
        return int(year[1]) * 12, int(year[1]) * 12 + 11
    return booked, booked + length - 1


def _one_month(folded: str, booked: int) -> Period | None:
    if found := _ONE_NUMBER.search(folded):
        month = int(found[2]) * 12 + int(found[1]) - 1
    elif found := _ONE_NAME.search(folded):
        month = _year(found[2]) * 12 + _MONTHS[found[1]]
    elif found := _ONE_ISO.search(folded):
        month = int(found[1]) * 12 + int(found[2]) - 1
    else:
        return None
    return (month, month) if abs(month - booked) <= 12 else None
