"""What a firm's governance shows: the shared-out decisions, the indicators, the meeting; as rows already worded."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.cases.casefile import CaseFile
from workbook.cases.counted import figure
from workbook.cases.governance import Governance
from workbook.i18n import Language, date, decimal, plural, text
from workbook.instruments.governance import FAULTS, ROLES, agenda, decisions, faults, held
from workbook.instruments.indicators import Indicator, indicators, measured_value


@dataclass(frozen=True)
class DecisionRow:
    """A decision in words: name, why it matters, each role's letter, and what is wrong with it, if anything."""

    key: str
    name: str
    why: str
    letters: tuple[str, ...]
    fault: str  # one of FAULTS, or nothing
    verdict: str


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator in words: target and where it comes from, latest value, how the two compare, how to ask for it."""

    key: str
    name: str
    about: str
    ask: str
    target: str
    target_from: str
    value: str
    reading: str  # reached, missed, no_target or no_value
    said: str


def decision_rows(governance: Governance, language: Language) -> tuple[DecisionRow, ...]:
    """Return the twelve decisions, those not well shared out first, the gravest on top."""
    wrong = {fault.decision: fault.code for fault in faults(governance.raci)}
    rows = []
    for one in decisions():
        letters = governance.raci.get(one.key, {})
        code = wrong.get(one.key, "")
        rows.append(
            DecisionRow(
                key=one.key,
                name=text(f"governance.decision.{one.key}", language),
                why=text(f"governance.why.{one.key}", language),
                letters=tuple(letter(letters.get(role, ""), language) for role in ROLES),
                fault=code,
                verdict=text(f"governance.fault.{code or 'ok'}", language),
            )
        )
    return tuple(sorted(rows, key=lambda row: FAULTS.index(row.fault) if row.fault else len(FAULTS)))


def letter(given: str, language: Language) -> str:
    """Return what a letter of the chart means, in words; a dash for none."""
    return text(f"governance.letter.{given or 'none'}", language)


def indicator_rows(case: CaseFile, language: Language) -> tuple[IndicatorRow, ...]:
    """Return the indicators followed; the six proposed when none was chosen yet."""
    known = indicators()
    chosen = [known[key] for key in case.governance.indicators] or [one for one in known.values() if one.first]
    return tuple(indicator_row(one, case, language) for one in chosen)


def indicator_row(one: Indicator, case: CaseFile, language: Language) -> IndicatorRow:
    """Return one indicator of a case in words: the value typed, else the one counted in the firm's files."""
    followed = case.governance.indicators.get(one.key)
    target = followed.target if followed is not None else one.target
    counted = measured_value(one, {name: figure(found) for name, found in case.measured.items()})
    value = followed.value if followed is not None and followed.value is not None else counted
    if value is None:
        reading = "no_value"
    elif target is None:
        reading = "no_target"
    else:
        reading = "reached" if one.reached(value, target) else "missed"
    ours = followed is None or followed.target == one.target
    said = text(f"governance.reading.{reading}", language)
    if value is not None and value == counted:
        said = f"{said}, {text('governance.reading.measured', language)}"
    return IndicatorRow(
        key=one.key,
        name=text(f"governance.indicator.{one.key}", language),
        about=text(f"governance.indicator.{one.key}.about", language),
        ask=text(f"governance.indicator.{one.key}.ask", language),
        target="" if target is None else amount(target, one, language),
        target_from=text(f"governance.from.{(one.target_from if ours else '') or 'none'}", language),
        value="" if value is None else amount(value, one, language),
        reading=reading,
        said=said,
    )


def amount(value: float, one: Indicator, language: Language) -> str:
    """Return a value of an indicator with its unit."""
    unit = unit_of(one, language)
    gap = "" if unit == "%" and language == "en" else "\u00a0"
    return f"{decimal(value, language, 2 if one.unit == 'per_user' else 1)}{gap}{unit}".rstrip("\u00a0")


def unit_of(one: Indicator, language: Language) -> str:
    """Return the unit of an indicator in words; nothing for a plain count."""
    return "" if one.unit == "count" else text(f"governance.unit.{one.unit}", language)


def agenda_rows(language: Language) -> tuple[tuple[str, str, str], ...]:
    """Return the points of the meeting: what, minutes, who brings it."""
    return tuple(
        (
            text(f"governance.agenda.{item.key}", language),
            text("export.minutes", language, n=str(item.minutes)),
            text(f"governance.role.{item.who}", language),
        )
        for item in agenda()
    )


def said(case: CaseFile, language: Language) -> str:
    """Return a firm's governance in one sentence."""
    governance = case.governance
    if not governance.raci and not governance.indicators and governance.meetings.next_date is None:
        return text("governance.said_none", language)
    day = governance.meetings.next_date
    return text(
        "governance.said",
        language,
        held=held_said(governance, language),
        followed=str(len(governance.indicators)),
        date=date(day, language) if day else text("governance.no_date", language),
    )


def held_said(governance: Governance, language: Language) -> str:
    """Return in words how many decisions are well shared out."""
    return plural("governance.held", language, held(governance.raci), of=len(decisions()))


def decisions_said(governance: Governance, language: Language) -> str:
    """Return in words how many decisions are well shared out, and the others by what is wrong with them."""
    said = [f"{held_said(governance, language)}."]
    found = faults(governance.raci)
    for code in FAULTS:
        names = [text(f"governance.decision.{one.decision}", language) for one in found if one.code == code]
        if names:
            listed = [f"{name[:1].lower()}{name[1:]}" for name in names]
            said.append(_group(text(f"governance.fault.{code}", language), listed, language))
    return " ".join(said)


def indicators_title(case: CaseFile, language: Language) -> str:
    """Return the finding on the indicators: how many of those followed miss their target; what to ask for, before."""
    followed, rows = case.governance.indicators, indicator_rows(case, language)
    if not followed:
        return plural("governance.finding_indicators", language, len(rows))
    missed = sum(row.reading == "missed" for row in rows)
    return plural("governance.indicators_title", language, missed, of=len(followed))


def indicators_said(case: CaseFile, language: Language) -> str:
    """Return in words the indicators followed by how they read: at their target, off it, without value or target."""
    followed = case.governance.indicators
    if not followed:
        return text("governance.indicators_none", language)
    said = [plural("governance.indicators_said", language, len(followed))]
    rows = indicator_rows(case, language)
    for reading in ("missed", "reached", "no_target", "no_value"):
        names = [f"{row.name} {row.value}".rstrip() for row in rows if row.reading == reading]
        if names:
            said.append(_group(text(f"governance.reading.{reading}", language), names, language))
    return " ".join(said)


def _group(heading: str, names: list[str], language: Language) -> str:
    first = f"{heading[:1].upper()}{heading[1:]}"
    between = "\u202f; " if language == "fr" else "; "
    return text("governance.group_said", language, heading=first, names=between.join(names).removesuffix("."))


def meeting_said(governance: Governance, language: Language) -> str:
    """Return in words when the firm next meets its provider, and how often."""
    every = text(f"governance.every.{governance.meetings.every_months}", language)
    day = governance.meetings.next_date
    if day is None:
        return text("governance.meeting_none", language, every=every)
    return text("governance.meeting_said", language, every=every, date=date(day, language))
