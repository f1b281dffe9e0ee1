"""The lessons: one source a lesson, built into a French and an English notebook, and the user's copies of them."""

from workbook.lessons.builder import Built, build, build_all

__all__ = ["Built", "build", "build_all"]
