"""The kinds of document: each a name to ask for and a function that gives its files.

To add one, write a module with a function `Job -> Iterator[File]` and name it in `_ALL`:

    def files(job: Job) -> Iterator[File]:
        yield File("plan.xlsx", workbook_bytes(job.assessment, job.language))

Files are saved one by one as they are given, each whole or not at all, under `firm.language.ending`. What needs a
library that not every document needs is imported inside the function. An `ExportError` raised on the way is told
at the end, after the other kinds were written: give first what can always be made.

>>> "slides" in KINDS
True
"""

from __future__ import annotations

from workbook.export import calendar_ics, deck, handout, letter, plan_page, plan_xlsx, questionnaire, summary
from workbook.export.job import Write

_ALL: dict[str, Write] = {
    "html": handout.files,
    "slides": deck.files,
    "pdf": handout.printed,
    "slides-pdf": deck.printed,
    "summary": summary.files,
    "plan": plan_page.files,
    "letter": letter.files,
    "questionnaire": questionnaire.files,
    "ics": calendar_ics.files,
    "xlsx": plan_xlsx.files,
}

KINDS = tuple(_ALL)
USUAL = ("html", "slides")


def writer_of(kind: str) -> Write:
    """Return the function that gives the files of a kind.

    Raises:
        KeyError: there is no such kind.
    """
    return _ALL[kind]
