"""The case a lesson is worked on: its file, and the results worked out from it when first asked for."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from workbook.errors import ExerciseError
from workbook.i18n import Language

if TYPE_CHECKING:
    from workbook.cases import CaseFile
    from workbook.cases.assessment import Assessment
    from workbook.readers.costs.it_cost import ItCost
    from workbook.readers.tickets.ticket import Ticket


class Study:
    """One case with its assessment and its ledger, each read once.

    A sample is told in the language asked for. A `.json` name without a file begins a new case (`is_new`), written
    once something is answered.
    """

    def __init__(self, name: str, language: Language = "fr") -> None:
        from workbook.cases import open_case

        self.name = name
        path = Path(name).expanduser()
        self.is_new = path.suffix == ".json" and path.parent.is_dir() and not path.exists()
        self.case: CaseFile = open_case(name, language, create=self.is_new)

    @cached_property
    def assessment(self) -> Assessment:
        """What the model says of this case."""
        from workbook.cases.assessment import assess

        return assess(self.case, today=self.today)

    @property
    def today(self) -> dt.date:
        """The day dates are told from: this one, or for a sample the day its story is told on."""
        from workbook.cases import sample_day, samples

        return sample_day(self.name) if self.name in samples() else dt.datetime.now().date()

    def forget(self) -> None:
        """Drop the results: the case has changed."""
        self.__dict__.pop("assessment", None)

    @cached_property
    def ledger_file(self) -> Path:
        """The case's ledger, beside its case file.

        Raises:
            ExerciseError: the case has no ledger.
        """
        return self._beside("exercises.no_ledger", "ledger.txt")

    @cached_property
    def tickets(self) -> tuple[Ticket, ...]:
        """The tickets of the export beside the case file, `tickets.csv` or `tickets.xlsx`, in order of opening.

        Raises:
            ExerciseError: the case has no export of tickets.
            TableError: the export cannot be read; the sentence says why.
        """
        from workbook.readers.tickets.reading import read_tickets

        return read_tickets(self._beside("exercises.no_tickets", "tickets.csv", "tickets.xlsx")).tickets

    def _beside(self, code: str, *names: str) -> Path:
        """Return the first of these files that stands beside the case file."""
        from workbook.cases import sample_folder, samples

        folder = sample_folder(self.name) if self.name in samples() else Path(self.name).expanduser().parent
        found = next((folder / name for name in names if (folder / name).is_file()), folder / names[0])
        needs(found.is_file(), code, case=self.name)
        return found

    @cached_property
    def it_cost(self) -> ItCost:
        """The IT cost found in the case's ledger.

        Raises:
            ExerciseError: the case has no ledger.
        """
        from workbook.readers.costs.it_cost import it_cost
        from workbook.readers.ledger.reading import read_ledger

        return it_cost(read_ledger(self.ledger_file), self.case.confirmations)


def needs(condition: bool, code: str, /, **values: object) -> None:
    """Raise an ExerciseError when a case lacks what an exercise needs; the learner reads why.

    Raises:
        ExerciseError: the condition does not hold.
    """
    if not condition:
        raise ExerciseError(code, **cast("dict[str, Any]", values))
