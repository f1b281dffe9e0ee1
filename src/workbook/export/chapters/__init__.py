"""The chapters of a firm's workshop, in the order of the argument; one without anything to tell is left out.

A chapter is a function of an assessment, a language and a medium that returns its blocks. Its key names its section,
its words are `export.section_<key>`, `export.question_<key>` and `export.notes_section_<key>`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbook.export.chapters.audit import audit
from workbook.export.chapters.cost import cost
from workbook.export.chapters.debt import debt
from workbook.export.chapters.governance import governance
from workbook.export.chapters.plan import plan
from workbook.export.chapters.posture import posture
from workbook.export.document import Block
from workbook.i18n import Language
from workbook.views.look import Medium

Chapter = Callable[[Any, Language, Medium], list[Block]]

CHAPTERS: dict[str, Chapter] = {
    "cost": cost,
    "debt": debt,
    "posture": posture,
    "governance": governance,
    "audit": audit,
    "plan": plan,
}
