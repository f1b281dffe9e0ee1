"""An exercise laid before somebody: their language, their case, their tries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypedDict

from workbook.errors import WorkbookError
from workbook.exercises.exercise import CANNOT_CHECK, NOT_ATTEMPTED, RIGHT, Exercise, Facts, Outcome, Verdict
from workbook.exercises.judge import judge
from workbook.exercises.progress import Progress
from workbook.exercises.study import Study
from workbook.i18n import Language, explain, has_text, text


@dataclass(frozen=True)
class Reply:
    """What the learner is told: the outcome and its sentence."""

    outcome: Outcome
    sentence: str

    def __repr__(self) -> str:
        return self.sentence

    __str__ = __repr__


class Words(TypedDict):
    """All the words of an exercise in one language, ready to be shown."""

    id: str
    kind: str
    title: str
    question: str
    options: list[dict[str, str]]
    classes: list[dict[str, str]]
    unit: str
    hints: int


class Sheet:
    """One exercise for one learner: the same checker serves widgets and code."""

    def __init__(self, exercise: Exercise, study: Study, language: Language, progress: Progress | None = None) -> None:
        self.exercise = exercise
        self.study = study
        self.language: Language = language
        self.kept = progress or Progress()
        self._hints = 0  # taken here, should the progress file not be writable
        self._tried = False

    @cached_property
    def facts(self) -> Facts:
        """The figures of the case the exercise speaks of.

        Raises:
            WorkbookError: the case cannot be used for this exercise; the sentence says why.
        """
        return self.exercise.facts(self.study)

    def _written(self) -> dict[str, str]:
        return {name: figure.write(self.language) for name, figure in self.facts.items()}

    def _say(self, name: str) -> str:
        return text(self.exercise.key(name), self.language, **self._written())

    def words(self) -> Words:
        """Return the exercise's words; when the case does not serve, the question says so."""
        exercise, language = self.exercise, self.language
        try:
            question = self._say("question")
            options = [{"key": key, "text": self._say(f"option.{key}")} for key in exercise.options]
        except WorkbookError as error:
            question, options = explain(error, language), []
        return {
            "id": exercise.id,
            "kind": exercise.kind,
            "title": text(exercise.key("title"), language) if has_text(exercise.key("title"), language) else "",
            "question": question,
            "options": options,
            "classes": [{"key": key, "text": text(exercise.key(f"class.{key}"), language)} for key in exercise.classes],
            "unit": text(f"exercises.unit_{exercise.unit}", language) if exercise.unit else "",
            "hints": exercise.hints,
        }

    def reply_to(self, answer: object) -> Reply:
        """Return what checking an answer would say, without noting a try.

        Raises:
            WorkbookError: the case cannot be used for this exercise.
        """
        return self._reply(judge(self.exercise, self.facts, answer, self.language))

    def check(self, answer: object = None) -> Reply:
        """Return one of four outcomes with its sentence, and note the try; never an error."""
        try:
            reply = self.reply_to(answer)
        except WorkbookError as error:
            return Reply(CANNOT_CHECK, explain(error, self.language))
        if reply.outcome in (NOT_ATTEMPTED, CANNOT_CHECK):
            return reply
        self._tried = True
        kept = self._note(tries=1, found=reply.outcome == RIGHT)
        return Reply(reply.outcome, f"{reply.sentence} {kept}".rstrip())

    def _note(self, **marks: Any) -> str:
        """Note a mark; return what to say when it could not be kept, which stops nobody."""
        try:
            self.kept.note(self.exercise.id, **marks)
        except WorkbookError as error:
            return explain(error, self.language)
        return ""

    def _reply(self, verdict: Verdict) -> Reply:
        values = {**self._written(), **(verdict.values or {})}
        sentence = " ".join(text(key, self.language, **values) for key in verdict.keys)
        return Reply(verdict.outcome, text(f"exercises.{verdict.outcome}_is", self.language, sentence=sentence))

    def hint(self, level: int | None = None) -> str:
        """Return the next hint, or the one of a level from 1; the last one again when there is no further."""
        if not self.exercise.hints:
            return text("exercises.no_hint", self.language)
        taken = max(self._hints, self.kept.of(self.exercise.id).hints)
        asked = min(max(level or taken + 1, 1), self.exercise.hints)
        try:
            sentence = self._say(f"hint{asked}")
        except WorkbookError as error:
            return explain(error, self.language)
        self._hints = asked
        self._note(hints=asked)
        n, total = str(asked), str(self.exercise.hints)
        return text("exercises.hint_is", self.language, n=n, total=total, sentence=sentence)

    def solution(self, *, on_demand: bool = False) -> str:
        """Return the solution after a try, or at once when it is asked for `on_demand`."""
        mark = self.kept.of(self.exercise.id)
        if not (on_demand or self._tried or mark.tries or mark.shown):
            return text("exercises.try_first", self.language)
        try:
            told = has_text(self.exercise.key("solution"), self.language)
            sentence = self._say("solution" if told else "right")
        except WorkbookError as error:
            return explain(error, self.language)
        self._note(shown=True)
        return sentence

    def progress(self) -> str:
        """Return how far this exercise's lesson is, in one sentence."""
        from workbook.exercises.bank import of_lesson

        return progress_sentence([e.id for e in of_lesson(self.exercise.lesson)], self.language, self.kept)


def progress_sentence(exercises: list[str], language: Language, kept: Progress | None = None) -> str:
    """Return "2 exercises found of 3", and where the tries are kept."""
    kept = kept or Progress()
    found, total = str(kept.found(exercises)), str(len(exercises))
    return text("exercises.progress_is", language, found=found, total=total)
