"""Turns what pydantic finds wrong into faults that a person can mend: where, what value, what is expected."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from workbook.errors import Fault

MOST = 30  # faults told at once; a file with more is not mended line by line

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


def faults_of(error: ValidationError, model: type[BaseModel] | None = None) -> tuple[Fault, ...]:
    """Return one fault for each thing wrong, in the file's order, none told twice, the first 30 of them.

    `model` is what was read: with it, a field that does not exist is told with the nearest that does.
    """
    found: dict[tuple[str, str], Fault] = {}
    for one in error.errors(include_url=False):
        for fault in _faults(dict(one), model):
            found.setdefault((fault.code, fault.where), fault)
    faults = tuple(found.values())
    if len(faults) > MOST:
        return (*faults[:MOST], Fault("cases.more_faults", values={"n": len(faults) - MOST}))
    return faults


def _faults(one: dict[str, Any], model: type[BaseModel] | None) -> list[Fault]:
    names = one["loc"]
    strange = one["type"] == "extra_forbidden"  # its name is the file's own, whatever it looks like
    path = [part for at, part in enumerate(names, 1) if not _is_inner(part) or (strange and at == len(names))]
    where = ".".join(_short(part) for part in path)
    value = _short(one.get("input"))
    kind = one["type"]
    context = one.get("ctx", {})
    if kind == "value_error":
        return _own_faults(where, value, str(context.get("error", "")))
    if strange:
        near = get_close_matches(str(path[-1]), _fields(model, path[:-1]), n=1)
        if near:
            return [Fault("cases.unknown_field_near", where, {"near": near[0]})]
        return [Fault("cases.unknown_field", where)]
    if path and path[0] == "confirmations" and len(path) > 1:
        return [Fault("cases.bad_confirmation", where, {"value": value})]
    if kind in _BOUNDS:
        key, code = _BOUNDS[kind]
        return [Fault(code, where, {"value": value, "bound": f"{context[key]:g}"})]
    if kind == "literal_error":
        return [_bad_choice(where, path, value, context.get("expected", ""))]
    if kind.startswith(("int_", "float_")):
        return [Fault("cases.not_a_number", where, {"value": value})]
    return [Fault(_KINDS.get(kind, "cases.bad_value"), where, {"value": value})]


def _bad_choice(where: str, path: list[Any], value: str, expected: str) -> Fault:
    if "answers" in path[:-1] and "unknown" in expected:
        return Fault("cases.bad_answer", where, {"value": value})
    return Fault("cases.bad_choice", where, {"value": value, "choices": expected.replace(" or ", ", ")})


def _is_inner(part: object) -> bool:
    """Say whether a step of the path is pydantic's own (the branch of a union), not a name of the file."""
    return isinstance(part, str) and ("[" in part or part in {"float", "int", "str", "constrained-float", "Counted"})


def _fields(model: type[BaseModel] | None, path: Iterable[Any]) -> list[str]:
    """Return the names of the fields of the part of a model that a path leads to; none when it is no part."""
    for part in path:
        if model is None:
            return []
        field = model.model_fields.get(str(part))
        if field is not None:
            inner = [field.annotation, *get_args(field.annotation)]
            found = [one for one in inner if isinstance(one, type) and issubclass(one, BaseModel)]
            model = found[0] if found else None
    return list(model.model_fields) if model is not None else []


def _own_faults(where: str, value: str, message: str) -> list[Fault]:
    """Return the faults our own validators tell: a code, for each name inside the field when there are any."""
    told = json.loads(message)
    if "names" not in told:
        return [Fault(told["code"], where, {"value": value})]
    faults = []
    for name in told["names"]:
        near = get_close_matches(str(name), told.get("known", []), n=1)
        known = near[0] if near else _listed(told.get("known", []))
        faults.append(
            Fault(
                told["code"],
                f"{where}.{_short(name)}",
                {"name": _short(name), "known": known, **told.get("values", {}).get(name, {})},
            )
        )
    return faults


def _listed(names: list[str]) -> str:
    few = 12  # more is no help
    return ", ".join(names[:few]) + ("…" if len(names) > few else "")


def _short(value: object) -> str:
    """Return a value short enough for one line, without line breaks or signs that cannot be written."""
    written = " ".join(str(value).split()).encode("utf-8", "replace").decode("utf-8")
    return written if len(written) <= 40 else written[:39] + "…"
