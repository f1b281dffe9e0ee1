"""French and English: sentences from the catalogues, and how numbers, money and dates are written."""

from workbook.i18n.catalogue import LANGUAGES, Language, explain, has_text, keys, language_of, plural, text
from workbook.i18n.formats import date, decimal, duration, long_date, money, month, number, percent, short_money, span

__all__ = [
    "LANGUAGES",
    "Language",
    "date",
    "decimal",
    "duration",
    "explain",
    "has_text",
    "keys",
    "language_of",
    "long_date",
    "money",
    "month",
    "number",
    "percent",
    "plural",
    "short_money",
    "span",
    "text",
]
