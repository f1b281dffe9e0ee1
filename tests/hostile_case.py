"""A firm in whose every text somebody wrote what a browser, a spreadsheet or a calendar might run."""

from __future__ import annotations

from named_case import named_case
from workbook.cases import CaseFile
from workbook.cases.name_fields import TEXTS

PLACES = [where for where, told in TEXTS.items() if told != "plain"]


def hostile(where: str) -> str:
    """Return a text that would show a number, its field's place in `PLACES`, in a window of its own."""
    n = PLACES.index(where) + 1
    markup = f"=</script><script>alert({n})</script><img src=x onerror=alert({n})>"
    # the name of an offer takes 80 signs
    return markup if where == "OfferTerms.name" else f"{markup}\u202e\"'\r\nBEGIN:VEVENT"


def hostile_case() -> CaseFile:
    """Return the case, a real one: in decks too its texts are what was written, when no pseudonyms are asked."""
    return named_case(hostile)
