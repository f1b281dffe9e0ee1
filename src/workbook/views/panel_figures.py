"""The firm's figures on the panel: what is asked, in which unit and bounds, and how what is typed is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast

from pydantic import ValidationError

from workbook.cases import CaseFile
from workbook.cases.faults import faults_of
from workbook.errors import Fault
from workbook.i18n import Language, decimal, number, text

Kind = Literal["text", "whole", "amount", "share", "choice"]
Typed = str | float | int | bool | None


@dataclass(frozen=True)
class Field:
    """One figure: where it stands in the case file, how it is written, and its bounds.

    `share` is typed in percent and kept as a fraction. `choices` are the written values and what they stand for.
    An empty field is kept as `empty`. A field with `when` is shown only when another has a given value.
    """

    key: str
    section: str
    kind: Kind
    group: str
    low: float = 0.0
    high: float = 0.0
    unit: str | None = None
    needed: bool = False
    empty: Typed = None
    width: str = "quarter"
    choices: tuple[tuple[str, Typed], ...] = ()
    when: tuple[str, str] | None = None


FIELDS = (
    Field("name", "firm", "text", "firm", width="half"),
    Field("revenue", "firm", "amount", "firm", 10_000, 5e9, unit="euro_year"),
    Field("growth", "firm", "share", "firm", -0.5, 1.0, unit="percent", empty=0.0),
    Field("employees", "firm", "whole", "firm", 1, 10_000, needed=True),
    Field("users", "firm", "whole", "firm", 1, 10_000, needed=True),
    Field("servers", "firm", "whole", "firm", 0, 1_000, empty=0),
    Field("sites", "firm", "whole", "firm", 1, 500, empty=1),
    Field("fee_month", "contract", "amount", "contract", 0, 1_000_000, unit="euro_month", needed=True),
    Field("per_seat", "contract", "choice", "contract", choices=(("lump", False), ("seat", True))),
    Field("included_hours", "contract", "amount", "contract", 0, 20_000, unit="hours"),
    Field("cap_period", "contract", "choice", "contract", choices=(("month", "month"), ("year", "year"))),
    Field("hourly_rate", "contract", "amount", "contract", 20, 400, unit="euro_hour"),
    Field("clause", "contract", "choice", "contract", choices=tuple((c, c) for c in ("none", "fixed", "syntec"))),
    Field("fixed_rate", "contract", "share", "contract", 0, 0.2, unit="percent", empty=0.0, when=("clause", "fixed")),
    Field("subscriptions_year", "costs", "amount", "contract", 0, 5_000_000, unit="euro_year", empty=0.0),
    Field("internal_hours_week", "costs", "amount", "contract", 0, 2_000, unit="hours_week", empty=0.0),
)
GROUPS = ("firm", "contract")
_EXAMPLES = {"whole": 42.0, "amount": 1250.5, "share": 2.5}


class UnreadableError(ValueError):
    """What was typed cannot be kept: `fault` says why."""

    def __init__(self, code: str, /, **values: object) -> None:
        super().__init__(code)
        self.fault = Fault(code, values=values)


def groups(language: Language) -> list[dict[str, Any]]:
    """Return the fields as the panel draws them: groups of labels, units, hints and choices."""
    return [
        {
            "name": text(f"panel.group.{group}", language),
            "fields": [_drawn(field, language) for field in FIELDS if field.group == group],
        }
        for group in GROUPS
    ]


def _drawn(field: Field, language: Language) -> dict[str, Any]:
    return {
        "key": field.key,
        "label": text(f"panel.field.{field.key}", language),
        "hint": text(f"panel.hint.{field.key}", language),
        "unit": text(f"panel.unit.{field.unit}", language) if field.unit else None,
        "number": field.kind in ("whole", "amount", "share"),
        "width": field.width,
        "when": {"key": field.when[0], "value": field.when[1]} if field.when else None,
        "choices": [
            {"value": written, "label": text(f"panel.choice.{field.key}.{written}", language)}
            for written, _ in field.choices
        ]
        or None,
    }


def written(value: Typed, field: Field, language: Language) -> str:
    """Return a value of the case file as it is written in its field; nothing for None.

    >>> written(0.025, FIELDS[2], "fr"), written(True, FIELDS[8], "fr"), written(None, FIELDS[1], "en")
    ('2,5', 'seat', '')
    """
    if field.kind == "choice":
        return next((name for name, meant in field.choices if meant == value), field.choices[0][0])
    if value is None or field.kind == "text":
        return str(value or "")
    return decimal(float(value) * (100 if field.kind == "share" else 1), language, 2)


def read(typed: str, field: Field, language: Language) -> Typed:
    """Return the value of what was typed, as the case file keeps it; None for an empty field.

    Both decimal marks and any space or apostrophe between thousands are read.

    >>> read("1 250,5", FIELDS[7], "fr"), read("1,250.5", FIELDS[7], "en"), read("2,5 %", FIELDS[2], "fr")
    (1250.5, 1250.5, 0.025)

    Raises:
        UnreadableError: it is no number, has decimals where none can be, is out of bounds, or is missing.
    """
    if field.kind == "choice":
        return dict(field.choices).get(typed, field.choices[0][1])
    if field.kind == "text":
        if not typed.strip():
            raise UnreadableError("panel.fault.name")
        return " ".join(typed.split())[:80]
    bare = "".join(sign for sign in typed if not sign.isspace()).strip("€%h").replace("’", "").replace("'", "")
    if not bare:
        if field.needed:
            raise UnreadableError("panel.fault.needed")
        return field.empty
    value = _number(bare, typed, field, language)
    if field.kind == "whole" and value != int(value):
        raise UnreadableError("panel.fault.whole", example=number(int(value), language))
    scale = 100 if field.kind == "share" else 1
    if not field.low * scale <= value <= field.high * scale:
        low, high = (decimal(bound * scale, language) for bound in (field.low, field.high))
        raise UnreadableError("panel.fault.range", low=low, high=high)
    return int(value) if field.kind == "whole" else value / scale


def _number(bare: str, typed: str, field: Field, language: Language) -> float:
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:  # the last mark is the decimal one
        bare = bare.replace("," if point > comma else ".", "")
    elif bare.count(",") > 1 or (language == "en" and comma >= 0 and len(bare) - comma == 4):
        bare = bare.replace(",", "")
    try:
        value = float(bare.replace(",", ".").replace("\u2212", "-"))
        if value - value != 0:  # infinite or not a number
            raise ValueError(bare)
    except ValueError:
        example = decimal(_EXAMPLES[field.kind], language, 2)
        raise UnreadableError("panel.fault.number", value=typed.strip()[:20], example=example) from None
    return value


def read_all(typed: Mapping[str, str], language: Language) -> tuple[dict[str, Typed], dict[str, str]]:
    """Return the values that can be kept, by field, and the sentence of each fault, by field."""
    values: dict[str, Typed] = {}
    faults: dict[str, str] = {}
    for field in FIELDS:
        try:
            values[field.key] = read(typed.get(field.key, ""), field, language)
        except UnreadableError as unreadable:
            faults[field.key] = text(unreadable.fault.code, language, **unreadable.fault.values)
    return values, faults


def all_written(case: CaseFile, language: Language) -> dict[str, str]:
    """Return every figure of a case as it is written in its field."""
    return {field.key: written(_kept(case, field), field, language) for field in FIELDS}


def put_all(case: CaseFile, typed: Mapping[str, str], language: Language) -> dict[str, str]:
    """Write into a case what was typed and can be kept; return the sentence of each fault, by field.

    A field that stands as the case would write it is left alone: the case may know more decimals than are shown.
    """
    values, faults = read_all(typed, language)
    for field in FIELDS:
        kept = _kept(case, field)
        if field.key not in values or typed.get(field.key, "") == written(kept, field, language):
            continue
        try:
            if kept != values[field.key]:
                setattr(getattr(case, field.section), field.key, values[field.key])
        except ValidationError as refused:
            fault = faults_of(refused)[0]
            why = text(fault.code, language, **fault.values)
            faults[field.key] = text("panel.fault.refused", language, why=why)
    return faults


def _kept(case: CaseFile, field: Field) -> Typed:
    return cast("Typed", getattr(getattr(case, field.section), field.key))
