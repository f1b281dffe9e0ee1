"""Votes by show of hands: what the module draws, and the questions that lessons put to a room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.errors import LessonError
from workbook.i18n import Language, has_text, text
from workbook.i18n.catalogue import keys

MOST_OPTIONS = 4  # what a slide holds and a room remembers
_ASKED = ".question"


def payload(key: str, language: Language, options: Sequence[tuple[str, str]], question: str = "") -> dict[str, Any]:
    """Return what the vote's module draws: the options, each with a smaller line under it, and its own words.

    Args:
        key: names the vote; the hands a browser keeps are kept under it.
        language: of the words.
        options: two to four texts, each with its smaller line or "".
        question: shown above the options; "" where a title says it.
    """
    said = {name: text(f"vote.{name}", language) for name in ("less", "more", "none", "hands", "clear")}
    said["keys"] = text("vote.keys", language, n=len(options))
    shown = [{"text": name, "small": small} for name, small in options]
    return {"key": key, "question": question, "options": shown, "words": said}


def asked(key: str, language: Language) -> dict[str, Any]:
    """Return the payload of one of the catalogue's votes.

    >>> asked("decides", "en")["question"]
    'Who in your firm decides on IT?'

    Raises:
        LessonError: there is no such vote; the sentence lists those there are.
    """
    if not has_text(f"votes.{key}{_ASKED}", language):
        raise LessonError("vote.no_such_vote", name=key, known=", ".join(known()))
    names = (f"votes.{key}.option{place}" for place in range(1, MOST_OPTIONS + 1))
    options = [(text(name, language), "") for name in names if has_text(name, language)]
    return payload(key, language, options, text(f"votes.{key}{_ASKED}", language))


def known() -> list[str]:
    """Return the names of the catalogue's votes."""
    return [key.split(".")[1] for key in keys("votes", "en") if key.endswith(_ASKED)]


def plain(held: dict[str, Any]) -> str:
    """Return a vote as lines: its question and its numbered options, for where nothing can be drawn."""
    options = [f"  {place}. {one['text']}" for place, one in enumerate(held["options"], 1)]
    return "\n".join([held["question"], *options])
