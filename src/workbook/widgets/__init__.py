"""What people handle in a notebook: forms, panels, the what-if board, exercises, and the lesson that shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbook.widgets.lesson import Lesson


def start(lesson: str, *, language: str = "fr", case: str = "ateliers-bremond") -> Lesson:
    """Return a lesson on a case: the first line of every notebook.

    Args:
        lesson: its number, `02`.
        language: `fr` or `en`.
        case: the name of a sample, or the path of one's own case file.
    """
    from workbook.widgets.lesson import Lesson
    from workbook.widgets.plainly import speak_plainly

    speak_plainly(language)
    return Lesson(lesson, language=language, case=case)


__all__ = ["start"]
