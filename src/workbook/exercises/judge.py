"""Judges an answer: right, wrong because…, not attempted, or cannot be checked. Never an error."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from workbook.exercises.exercise import (
    CANNOT_CHECK,
    NOT_ATTEMPTED,
    RIGHT,
    WRONG,
    Answer,
    Exercise,
    Facts,
    Verdict,
)
from workbook.exercises.figures import read_figure
from workbook.i18n import Language


def is_untouched(raw: object) -> bool:
    """Return whether nothing was answered: None, `...`, or an empty text, list, set or table.

    >>> is_untouched(...), is_untouched(" "), is_untouched([]), is_untouched(0)
    (True, True, True, False)
    """
    if raw is None or raw is ...:
        return True
    if isinstance(raw, str):
        return not raw.strip()
    return isinstance(raw, Collection) and len(raw) == 0


def judge(exercise: Exercise, facts: Facts, raw: object, language: Language) -> Verdict:
    """Return the verdict on an answer given by a widget or in code."""
    if is_untouched(raw):
        return Verdict(NOT_ATTEMPTED, ("exercises.not_attempted",))
    read = {
        "one": _read_one,
        "several": _read_several,
        "figure": _read_figure,
        "rank": _read_rank,
        "classify": _read_classes,
    }[exercise.kind](exercise, raw, language)
    if isinstance(read, Verdict):
        return read
    answer = exercise.answer(facts)
    if _same(exercise, read, answer):
        return Verdict(RIGHT, (exercise.key("right"),))
    for wrong in exercise.wrong:
        if _same(exercise, read, wrong.answer(facts)):
            return Verdict(WRONG, (exercise.key(f"why.{wrong.key}"),))
    return Verdict(WRONG, _why(exercise, read, answer))


def declared_wrong(exercise: Exercise, facts: Facts) -> list[tuple[Answer, str]]:
    """Return every wrong answer the exercise foresees for these facts, with the key of its explanation.

    One that happens to be the right answer for this case is left out, and so is one foreseen twice, the second time.
    """
    answer = exercise.answer(facts)
    found = [(wrong.answer(facts), exercise.key(f"why.{wrong.key}")) for wrong in exercise.wrong]
    if exercise.kind == "one":
        found += [(option, exercise.key(f"why.{option}")) for option in exercise.options]
    elif exercise.kind == "several" and isinstance(answer, frozenset):
        found += [(answer ^ {option}, exercise.key(f"why.{option}")) for option in exercise.options]
    elif exercise.kind == "classify" and isinstance(answer, Mapping):
        for option in exercise.options:
            other = next(name for name in exercise.classes if name != answer[option])
            found.append(({**answer, option: other}, exercise.key(f"why.{option}")))
    kept: list[tuple[Answer, str]] = []
    for wrong, key in found:
        known = [answer, *(one for one, _ in kept)]
        if not is_untouched(wrong) and not any(_same(exercise, wrong, one) for one in known):
            kept.append((wrong, key))
    return kept


def _same(exercise: Exercise, given: Answer, answer: Answer) -> bool:
    if exercise.kind == "figure" and isinstance(given, (int, float)) and isinstance(answer, (int, float)):
        return abs(given - answer) <= max(abs(answer) * exercise.tolerance, 1e-9)
    return given == answer


def _why(exercise: Exercise, given: Any, answer: Any) -> tuple[str, ...]:
    """Return the keys that explain a wrong answer nobody foresaw as a whole: by its first wrong part."""
    if exercise.kind == "one":
        return (exercise.key(f"why.{given}"),)
    if exercise.kind == "several":
        return tuple(exercise.key(f"why.{option}") for option in exercise.options if option in given ^ answer)[:1]
    if exercise.kind == "classify":
        wrong = [option for option in exercise.options if given[option] != answer[option]]
        return (exercise.key(f"why.{wrong[0]}"),)
    if exercise.kind == "rank":
        return ("exercises.rank_wrong",)
    return _why_figure(given, answer, exercise.tolerance)


def _why_figure(given: float, answer: float, tolerance: float) -> tuple[str, ...]:
    """Return what a wrong figure looks like: a slip of unit, or simply too high or too low."""
    slips = {"exercises.slip_months": 12, "exercises.slip_thousand": 1000, "exercises.slip_percent": 100}
    for key, factor in slips.items():
        for slipped in (answer * factor, answer / factor):
            if answer and abs(given - slipped) <= abs(slipped) * tolerance:
                return (key,)
    if answer and abs(given + answer) <= abs(answer) * tolerance:
        return ("exercises.slip_sign",)
    return ("exercises.too_high" if given > answer else "exercises.too_low",)


def _cannot(key: str, **values: str) -> Verdict:
    return Verdict(CANNOT_CHECK, (key,), values)


def _option(exercise: Exercise, raw: object) -> str | None:
    written = str(raw).strip().lower() if isinstance(raw, str) else None
    return written if written in exercise.options else None


def _known(exercise: Exercise) -> str:
    return ", ".join(exercise.options)


def _read_one(exercise: Exercise, raw: object, _language: Language) -> Answer | Verdict:
    parts = list(raw) if isinstance(raw, (list, tuple, set, frozenset)) else [raw]
    option = _option(exercise, parts[0]) if len(parts) == 1 else None
    return option or _cannot("exercises.not_an_option", given=_short(raw), known=_known(exercise))


def _parts(raw: object) -> list[object] | None:
    if isinstance(raw, str):
        return [part for part in raw.replace(";", ",").split(",") if part.strip()]
    return list(raw) if isinstance(raw, (list, tuple, set, frozenset)) else None


def _read_several(exercise: Exercise, raw: object, _language: Language) -> Answer | Verdict:
    parts = _parts(raw)
    chosen = [_option(exercise, part) for part in parts or [None]]
    if any(option is None for option in chosen):
        return _cannot("exercises.not_an_option", given=_short(raw), known=_known(exercise))
    return frozenset(option for option in chosen if option)


def _read_rank(exercise: Exercise, raw: object, _language: Language) -> Answer | Verdict:
    parts = _parts(raw)
    order = tuple(option for part in parts or [] if (option := _option(exercise, part)))
    if sorted(order) != sorted(exercise.options) or len(order) != len(parts or []):
        return _cannot("exercises.not_an_order", given=_short(raw), known=_known(exercise))
    return order


def _read_classes(exercise: Exercise, raw: object, _language: Language) -> Answer | Verdict:
    if not isinstance(raw, Mapping):
        return _cannot("exercises.not_a_table", known=_known(exercise), classes=", ".join(exercise.classes))
    missing = [option for option in exercise.options if raw.get(option) not in exercise.classes]
    if missing:
        return _cannot("exercises.class_missing", option=missing[0], classes=", ".join(exercise.classes))
    return {option: str(raw[option]) for option in exercise.options}


def _read_figure(_exercise: Exercise, raw: object, language: Language) -> Answer | Verdict:
    value = read_figure(raw, language)
    return _cannot("exercises.not_a_figure", given=_short(raw)) if value is None else value


def _short(raw: object) -> str:
    written = str(raw)
    return written if len(written) <= 40 else written[:39] + "…"
