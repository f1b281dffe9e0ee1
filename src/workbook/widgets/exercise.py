"""Exercises and quizzes on screen: the same checker as in code, handled with the mouse or the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import anywidget
import traitlets

from workbook.exercises import Progress, Reply, Sheet, of_lesson, progress_sentence
from workbook.exercises.sealed import labels, sealed_payload
from workbook.i18n import Language, number, text
from workbook.views import modules
from workbook.widgets.shown import bundle


def plain_text(sheets: Sequence[Sheet]) -> str:
    """Return the questions and options as plain lines: what is read where no widget can be drawn."""
    lines = []
    for sheet in sheets:
        words = sheet.words()
        lines += [f"{words['id']} {words['title']}".strip(), words["question"]]
        lines += [f"  {option['key']}) {option['text']}" for option in words["options"]]
    return "\n".join(lines)


def on_paper(sheet: Sheet) -> str:
    """Return one exercise as Markdown, to be answered by hand where nothing can be clicked."""
    words = sheet.words()
    classes = " / ".join(each["text"] for each in words["classes"])
    blank = f" ______ {words['unit']}" if words["kind"] == "figure" else f" {classes}" if classes else ""
    options = "\n".join(f"- {option['text']}" for option in words["options"])
    return f"**{words['id']} {words['title']}**\n\n{words['question']}{blank}\n\n{options}".rstrip()


class ExerciseWidget(anywidget.AnyWidget):
    """What `exercise.js` draws: the questions, their words and the replies; requests come back as they are made."""

    _esm = modules.source("exercise")
    _css = modules.styles("exercise")
    items: Any = traitlets.List().tag(sync=True)
    labels: Any = traitlets.Dict().tag(sync=True)
    replies: Any = traitlets.Dict().tag(sync=True)
    request: Any = traitlets.Dict().tag(sync=True)
    progress: Any = traitlets.Unicode().tag(sync=True)


def make_widget(sheets: Sequence[Sheet]) -> ExerciseWidget:
    """Return the widget that asks these exercises and answers through their sheets."""
    language = sheets[0].language
    by_id = {sheet.exercise.id: sheet for sheet in sheets}
    # one exercise tells how far its lesson is, a quiz how far the quiz is
    names = list(by_id) if len(by_id) > 1 else [exercise.id for exercise in of_lesson(sheets[0].exercise.lesson)]
    widget = ExerciseWidget(
        items=[sheet.words() for sheet in sheets],
        labels=labels(language),
        progress=progress_sentence(names, language, sheets[0].kept),
    )

    def answer(change: Any) -> None:
        request = change["new"]
        sheet = by_id[request["id"]]
        old = dict(widget.replies.get(sheet.exercise.id, {}))
        widget.replies = {**widget.replies, sheet.exercise.id: reply_to(sheet, request, old)}
        widget.progress = progress_sentence(names, language, sheet.kept)

    widget.observe(answer, "request")
    return widget


def reply_to(sheet: Sheet, request: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Return what the widget shows after a request (`check`, `hint` or `solution`), what it showed before kept."""
    if request["action"] == "check":
        reply = sheet.check(request.get("answer"))
        return {**old, "outcome": reply.outcome, "sentence": reply.sentence}
    if request["action"] == "hint":
        hints = list(old.get("hints", []))
        return {**old, "hints": [*hints, sheet.hint(len(hints) + 1)]}
    return {**old, "solution": sheet.solution()}


def alive(sheets: Sequence[Sheet]) -> dict[str, Any]:
    """Return what a page without a kernel needs to ask these questions; nothing when one has too many answers."""
    if any(sheet.exercise.kind != "one" for sheet in sheets):
        return {}
    return {modules.MIME: modules.carried("exercise", sealed_payload(sheets))}


class Task:
    """One exercise in a notebook: shown as a widget, and answered there or in code."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def check(self, answer: object = None) -> Reply:
        """Return whether the answer is right, wrong because…, not attempted, or cannot be checked."""
        return self._sheet.check(answer)

    def hint(self, level: int | None = None) -> Reply:
        """Return the next of three hints, or the one of a level from 1."""
        return Reply("not_attempted", self._sheet.hint(level))

    def solution(self, *, on_demand: bool = False) -> Reply:
        """Return the solution, after a try or when asked for `on_demand`."""
        return Reply("not_attempted", self._sheet.solution(on_demand=on_demand))

    def progress(self) -> Reply:
        """Return how far the lesson's exercises are."""
        return Reply("not_attempted", self._sheet.progress())

    def __repr__(self) -> str:
        return plain_text([self._sheet])

    def _repr_mimebundle_(self, **_options: object) -> dict[str, Any]:
        shown = {**bundle(make_widget([self._sheet]), repr(self)), **alive([self._sheet])}
        return shown | {"text/markdown": on_paper(self._sheet)}


class Quiz:
    """A lesson's closing questions, all on one sheet; `check(1, "b")` answers the first in code."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = tuple(sheets)

    def check(self, question: int, answer: object = None) -> Reply:
        """Return the verdict on one question, counted from 1."""
        place = min(max(question, 1), len(self._sheets))
        return self._sheets[place - 1].check(answer)

    def __repr__(self) -> str:
        return plain_text(self._sheets)

    def _repr_mimebundle_(self, **_options: object) -> dict[str, Any]:
        return {**bundle(make_widget(self._sheets), repr(self)), **alive(self._sheets)}


class Points:
    """The points of one exercise, 1 when it is found, else 0, in words and as the number a class's grader reads."""

    def __init__(self, name: str, language: Language) -> None:
        self.points = float(Progress().of(name).found)
        self._said = text("exercises.points_are", language, id=name, points=number(self.points, language))

    def __repr__(self) -> str:
        return repr(self.points)

    def _repr_markdown_(self) -> str:
        return self._said
