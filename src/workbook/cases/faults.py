"""Turns what pydantic finds wrong into faults that a person can mend: where, what value, what is expected."""

from __future__ import annotations

import json
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from workbook.errors import Fault

_KINDS = {
    "missing": "cases.missing",
    "bool_type": "cases.not_yes_no",
    "bool_parsing": "cases.not_yes_no",
    "string_type": "cases.not_text",
    "string_too_long": "cases.too_long",
    "string_too_short": "cases.empty_text",
    "finite_number": "cases.not_finite",
    "date_from_datetime_parsing": "cases.not_a_date",
    "date_type": "cases.not_a_date",
    "date_parsing": "cases.not_a_date",
    "dict_type": "cases.not_a_group",
    "model_type": "cases.not_a_group",
    "list_type": "cases.not_a_list",
}
_BOUNDS = {"greater_than_equal": ("ge", "cases.too_small"), "less_than_equal": ("le", "cases.too_big")}


def faults_of(error: ValidationError) -> tuple[Fault, ...]:
    """Return one fault for each thing wrong, in the file's order, none told twice."""
    found: dict[tuple[str, str], Fault] = {}
    for one in error.errors(include_url=False):
        for fault in _faults(dict(one)):
            found.setdefault((fault.code, fault.where), fault)
    return tuple(found.values())


def _faults(one: dict[str, Any]) -> list[Fault]:
    where = ".".join(str(part) for part in one["loc"] if not _is_inner(part))
    value = _short(one.get("input"))
    kind = one["type"]
    context = one.get("ctx", {})
    if kind == "value_error":
        return _unknown_names(where, str(context.get("error", "")))
    if kind == "extra_forbidden":
        return [Fault("cases.unknown_field", where)]
    if kind in _BOUNDS:
        key, code = _BOUNDS[kind]
        return [Fault(code, where, {"value": value, "bound": f"{context[key]:g}"})]
    if kind == "literal_error" and ".answers." in f".{where}.":
        return [Fault("cases.bad_answer", where, {"value": value})]
    if kind == "literal_error":
        return [
            Fault(
                "cases.bad_choice",
                where,
                {"value": value, "choices": context.get("expected", "").replace(" or ", ", ")},
            )
        ]
    if kind.startswith(("int_", "float_")):
        return [Fault("cases.not_a_number", where, {"value": value})]
    return [Fault(_KINDS.get(kind, "cases.bad_value"), where, {"value": value})]


def _is_inner(part: object) -> bool:
    """Say whether a step of the path is pydantic's own (the branch of a union), not a name of the file."""
    return isinstance(part, str) and ("[" in part or part in {"float", "int", "str", "constrained-float"})


def _unknown_names(where: str, message: str) -> list[Fault]:
    told = json.loads(message)
    faults = []
    for name in told["names"]:
        near = get_close_matches(str(name), told["known"], n=1)
        known = near[0] if near else ", ".join(told["known"])
        faults.append(Fault(told["code"], f"{where}.{name}", {"name": _short(name), "known": known}))
    return faults


def _short(value: object) -> str:
    """Return a value short enough for one line, without line breaks."""
    written = " ".join(str(value).split())
    return written if len(written) <= 40 else written[:39] + "…"
