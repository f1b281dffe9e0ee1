"""The chapters of a firm's workshop, in the order of the argument; one without anything to tell is left out.

A chapter is a function of an assessment, a language and a medium that returns its blocks. Its key names its section,
its words are `export.section_<key>`, `export.question_<key>` and `export.notes_section_<key>`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbook.errors import ExportError
from workbook.export.chapters.audit import audit
from workbook.export.chapters.contract import contract
from workbook.export.chapters.cost import cost
from workbook.export.chapters.debt import debt
from workbook.export.chapters.followup import followup
from workbook.export.chapters.governance import governance
from workbook.export.chapters.offers import offers
from workbook.export.chapters.plan import plan
from workbook.export.chapters.posture import posture
from workbook.export.chapters.roadmap import roadmap
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
    "offers": offers,
    "contract": contract,
    "roadmap": roadmap,
    "followup": followup,
    "plan": plan,
}

WORKSHOP = ("cost", "debt", "posture", "plan")  # the 90 minutes' path; the others are the adviser's


def chosen(wanted: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys of the chapters to tell, in the order of the argument whatever order they were asked in.

    >>> chosen("workshop"), chosen(("plan", "cost"))
    (('cost', 'debt', 'posture', 'plan'), ('cost', 'plan'))

    Raises:
        ExportError: a chapter is not known (`export.unknown_chapter`).
    """
    if isinstance(wanted, str):
        named = {"all": tuple(CHAPTERS), "workshop": WORKSHOP}
        wanted = named.get(wanted) or (wanted,)
    for key in wanted:
        if key not in CHAPTERS:
            raise ExportError("export.unknown_chapter", chapter=key, known=", ".join(("workshop", "all", *CHAPTERS)))
    return tuple(key for key in CHAPTERS if key in wanted)
