"""What the panel says of saving: done, not done, or done beside a file that another program changed."""

from __future__ import annotations

from typing import Any

from workbook.cases.session import SaveState, Session
from workbook.errors import WorkbookError
from workbook.i18n import Language, explain, text


def saved_words(state: SaveState, language: Language) -> dict[str, Any]:
    """Return whether the case is on disk, the short word of it, and what to decide when something went wrong.

    `choices` are buttons, in the order they are shown: what happens, and its words.
    """
    if state.kind == "unkept":
        return {"ok": True, "text": text("panel.saved.not", language), "alarm": "", "choices": []}
    if state.kind == "failed":
        why = explain(state.error, language) if state.error else ""
        alarm = text("panel.saved.alarm", language, why=why)
        return {"ok": False, "text": text("panel.saved.failed", language), "alarm": alarm, "choices": []}
    time = f"{state.at:%H:%M}" if state.at else ""
    done = text("panel.saved", language, time=time) if time else ""
    if not state.choices:
        return {"ok": True, "text": done, "alarm": "", "choices": []}
    names = {"file": state.file.name if state.file else "", "other": state.other.name if state.other else ""}
    labels = {choice: text(f"panel.saved.choice.{choice}", language, **names) for choice in state.choices}
    return {
        "ok": False,
        "text": done,
        "alarm": text(f"panel.saved.{state.kind}", language, **names),
        "choices": [{"key": choice, "label": label} for choice, label in labels.items()],
    }


def chosen(session: Session, choice: str, language: Language) -> dict[str, Any]:
    """Do what the user decided when another program had changed the file; return what is then said of saving."""
    deeds = {"mine": session.keep_mine, "theirs": session.take_theirs, "put_back": session.put_back}
    words = saved_words(session.state, language)
    if choice not in session.state.choices:
        return words
    try:
        return saved_words(deeds[choice](), language)
    except WorkbookError as failed:
        return {**words, "alarm": text("panel.saved.alarm", language, why=explain(failed, language))}
