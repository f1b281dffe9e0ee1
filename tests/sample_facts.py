"""What tests ask of the sample cases: their profile, their truth, their ledger as read, each read once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from workbook.cases import open_case, sample_folder
from workbook.cases.generator import read_profile
from workbook.cases.generator.profile import Profile
from workbook.readers.costs.it_cost import ItCost, it_cost
from workbook.readers.ledger.reading import Ledger, read_ledger

# well-known firms that may stand in fictional books as ordinary suppliers; all others are invented
KNOWN_VENDORS = {
    "ADOBE", "AUTODESK", "AWS", "BOUYGUES TELECOM", "BREVO", "DIVALTO", "DROPBOX", "ECONOCOM", "FREE PRO", "GRENKE",
    "KEYYO", "KONE", "LA POSTE", "LOCAM", "LUCCA", "MICROSOFT", "OPENAI", "ORANGE", "ORANGE BUSINESS", "OTIS", "OVH",
    "SACEM", "SALESFORCE", "SCHINDLER", "SFR", "SILAE", "SYLOB", "YOUSIGN", "ZOOM",
}  # fmt: skip


@cache
def profile(name: str) -> Profile:
    return read_profile(sample_folder(name) / "profile.json")


@cache
def truth(name: str) -> dict[str, Any]:
    return json.loads((sample_folder(name) / "truth.json").read_text("utf-8"))  # type: ignore[no-any-return]


@cache
def ledger(name: str) -> Ledger:
    return read_ledger(sample_folder(name) / "ledger.txt")


@cache
def cost(name: str) -> ItCost:
    return it_cost(ledger(name), open_case(name).confirmations)
