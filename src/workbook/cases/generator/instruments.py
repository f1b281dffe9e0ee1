"""The adviser's instruments of a fictional firm, as a case file keeps them: steering, audit, contract check, dates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from workbook.cases.generator.inventory import Asset
from workbook.cases.generator.noted import SIGNS, Noted
from workbook.cases.generator.profile import Profile
from workbook.cases.roadmap import key_of
from workbook.i18n import Language
from workbook.instruments.governance import ROLES
from workbook.instruments.indicators import indicators
from workbook.parameters.support_ends import support_end

_NAMED = re.compile(r"@(\w+)")


def worded(content: Any, language: Language) -> Any:
    """Return a content with each text told in both languages told in one.

    >>> worded({"name": {"fr": "Portail", "en": "Portal"}, "month": 3}, "en")
    {'name': 'Portal', 'month': 3}
    """
    if isinstance(content, dict):
        if content.keys() == {"fr", "en"}:
            return content[language]
        return {key: worded(one, language) for key, one in content.items()}
    return [worded(one, language) for one in content] if isinstance(content, list) else content


def with_names(said: str, noted: Noted) -> str:
    """Return a text with the people it speaks of by name.

    >>> with_names("@owner, @tech", Noted(people={"owner": "Irène Zandrelot", "tech": "Technicien 1"}))
    'Irène Zandrelot, Technicien 1'
    """
    return _NAMED.sub(lambda found: noted.people[found[1]], said)


def governance(noted: Noted, counted: Mapping[str, float]) -> dict[str, Any]:
    """Return who decides what, the indicators with their values, the meetings; `counted` are values by indicator."""
    told = noted.steering
    found: dict[str, Any] = {
        "raci": {
            decision: {role: sign for role, sign in zip(ROLES, letters.split(), strict=True) if sign != "-"}
            for decision, letters in told.raci.items()
        },
        "people": {role: with_names(said, noted) for role, said in told.roles.items()},
        "indicators": followed(noted, counted),
    }
    if told.meetings is not None:
        months, day, people = told.meetings
        found["meetings"] = {"every_months": months, "next_date": day, "people": with_names(people, noted)}
    return found


def followed(noted: Noted, counted: Mapping[str, float], *, then: bool = False) -> dict[str, Any]:
    """Return the indicators followed, those counted with their value; what was typed today was not known `then`."""
    return {
        key: {
            "target": target,
            "value": counted.get(key) if value == "counted" else None if then else value,
            "asked_of": with_names(asked, noted),
        }
        for key, target, value, asked in noted.steering.indicators
    }


def audit(noted: Noted, language: Language) -> dict[str, Any]:
    """Return what the takeover audit found, by item."""
    return {
        "items": {
            item: {
                "state": SIGNS[sign],
                "holders": ", ".join(noted.people[one] for one in re.findall(r"\w+", by)),
                "evidence": seen_en if language == "en" else seen_fr,
            }
            for item, (sign, by, seen_fr, seen_en) in noted.audit.items()
        }
    }


def contract_check(noted: Noted) -> dict[str, Any]:
    """Return what was read in the contract."""
    told = noted.checked
    states = dict.fromkeys(told.present, "present") | dict.fromkeys(told.absent, "absent")
    return {"states": states, "values": told.values, "clause": told.clause}


def roadmap(profile: Profile, noted: Noted, devices: Sequence[Asset], language: Language) -> dict[str, Any]:
    """Return the systems of the firm's devices whose end of support has a day, and the firm's own dates."""
    form = profile.inventory
    runs = {(one.system_in(form), one.stock.version) for one in devices} if form else set()
    ends = (support_end(system, version, profile.as_of) for system, version in runs if system)
    return {
        "systems": sorted({key_of(one) for one in ends if one is not None and one.ends is not None}),
        "dates": [
            {"day": day, "what": said_en if language == "en" else said_fr} for day, said_fr, said_en in noted.dates
        ],
    }


def rounded(values: Mapping[str, float]) -> dict[str, float]:
    """Return values of indicators as people write them: one digit behind the point, two for a rate a user.

    >>> rounded({"out_share": 27.4801, "tickets_user": 0.81333})
    {'out_share': 27.5, 'tickets_user': 0.81}
    """
    known = indicators()
    return {key: round(value, 2 if known[key].unit == "per_user" else 1) for key, value in values.items()}
