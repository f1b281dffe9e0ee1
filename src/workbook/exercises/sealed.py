"""A quiz for a page without a kernel: every reply is in the page, none of them in clear.

Sealing keeps answers from being read at a glance in the page's text; it is no secret kept from somebody who
wants it. Each option of a question opens its own reply, right or wrong: what the page holds does not tell which.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

from workbook.errors import ExerciseError
from workbook.exercises.sheet import Sheet
from workbook.i18n import Language, text

_LABELS = ("check", "hint", "solution", "your_answer", "up", "down")
_MASK = 0xFFFFFFFF


def labels(language: Language) -> dict[str, str]:
    """Return the words of the controls."""
    return {name: text(f"exercises.label_{name}", language) for name in _LABELS} | {"lang": language}


def sealed_payload(sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Return what `exercise.js` needs to ask these questions and to answer by itself, ready for JSON.

    Raises:
        ExerciseError: one of them is no choice of one option, and cannot be sealed.
    """
    sealed = {}
    for sheet in sheets:
        exercise = sheet.exercise
        if exercise.kind != "one":
            raise ExerciseError("exercises.cannot_seal", name=exercise.id)
        sealed[exercise.id] = {option: _sealed_reply(sheet, option) for option in exercise.options}
    return {
        "items": [{**sheet.words(), "hints": 0} for sheet in sheets],
        "labels": labels(sheets[0].language),
        "sealed": sealed,
        "untouched": text("exercises.not_attempted", sheets[0].language),
        "replies": {},
        "progress": "",
    }


def _sealed_reply(sheet: Sheet, option: str) -> str:
    reply = sheet.reply_to(option)
    written = json.dumps({"outcome": reply.outcome, "sentence": reply.sentence}, ensure_ascii=False)
    return seal(written, f"{sheet.exercise.id}:{option}")


def seal(words: str, key: str) -> str:
    """Return a text mixed with a stream of numbers that its key starts, in base64; `exercise.js` opens it.

    >>> seal("right", "00-q1:b") != seal("right", "00-q1:c")
    True
    """
    state = 2166136261
    for byte in key.encode("utf-8"):
        state = ((state ^ byte) * 16777619) & _MASK
    mixed = bytearray()
    for byte in words.encode("utf-8"):
        state ^= (state << 13) & _MASK
        state ^= state >> 17
        state ^= (state << 5) & _MASK
        mixed.append(byte ^ (state & 0xFF))
    return base64.b64encode(bytes(mixed)).decode("ascii")
