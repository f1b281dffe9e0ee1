"""From answers to the levels of the twelve practices the model works with."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from workbook.model.situation import Level
from workbook.questions.bank import OPTIONS, PRACTICE_TOPS, Answer, bank


def practice_levels(answers: Mapping[str, Answer]) -> dict[str, Level]:
    """Return the level of each practice: a number from 0 to its top, a pair of bounds, None (not known) or "na".

    Several questions may feed one practice, which is then worth its **weakest link**: a backup restored every
    month but erasable by the account it protects against is no better than that account. A question that does
    not apply leaves; when all of them do, the practice is "na". A question without an answer, or answered by
    "I don't know", could be worth its worst or its best option: when both lead to the same level it is known,
    otherwise the model draws it from what comparable firms answer, between the two; None is between 0 and the top.

    So a better answer never lowers a bound, and not knowing never raises the lower one.

    >>> levels = practice_levels({"X1": 5, "X2": 1, "X3": "unknown", "X5": "na"})
    >>> levels["restore"], levels["mfa"], levels["patch"]
    (0, None, 'na')
    >>> practice_levels({"X2": 3})["restore"]
    (1, 2)
    """
    lows: dict[str, list[int]] = {name: [] for name in PRACTICE_TOPS}
    highs: dict[str, list[int]] = {name: [] for name in PRACTICE_TOPS}
    for one in bank():
        if one.practice is None:
            continue
        answer = answers.get(one.id)
        if answer == "na":
            continue
        worst, best = (answer, answer) if isinstance(answer, int) else (OPTIONS[0], OPTIONS[-1])
        lows[one.practice].append(one.levels[worst - 1])
        highs[one.practice].append(one.levels[best - 1])
    return {name: _level(lows[name], highs[name], top) for name, top in PRACTICE_TOPS.items()}


def _level(lows: list[int], highs: list[int], top: int) -> Level:
    if not lows:
        return "na"
    low, high = min(lows), min(highs)
    if low == high:
        return low
    return None if (low, high) == (0, top) else (low, high)


def raised(answers: Mapping[str, Answer], practices: Collection[str]) -> dict[str, Answer]:
    """Return the answers once these practices are at their top, which is what carrying out their measure means.

    Each question that feeds one of them, and applies, is answered by its lowest option of that top; never lowered.

    >>> raised({"X1": 1, "X3": 1, "S5": 1}, ["restore"])
    {'X1': 5, 'X3': 1, 'S5': 1, 'X2': 4}
    """
    changed = dict(answers)
    for one in bank():
        answer = answers.get(one.id)
        if one.practice in practices and answer != "na":
            enough = OPTIONS[one.levels.index(max(one.levels))]
            changed[one.id] = max(answer, enough) if isinstance(answer, int) else enough
    return changed


def merged(owner: Mapping[str, Answer], provider: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return one set of answers from the owner's and the provider's.

    A known answer beats "I don't know" and "does not apply" beats silence; where both know and disagree, the
    lower is kept, for the diagnosis has to hold whoever is right. The gap itself is a finding of its own.

    >>> merged({"X1": "unknown", "X3": 4}, {"X1": 2, "X3": 3})
    {'X1': 2, 'X3': 3}
    """
    result: dict[str, Answer] = {}
    for one in bank():
        given = [view[one.id] for view in (owner, provider) if one.id in view]
        known = [answer for answer in given if isinstance(answer, int)]
        if known:
            result[one.id] = min(known)
        elif given:
            result[one.id] = "na" if "na" in given else "unknown"
    return result
