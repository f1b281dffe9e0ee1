"""One tree of errors: a code and the values it speaks about, never a sentence.

The sentence is made at the edge by `workbook.i18n.explain(error, language)`, which looks the code up in
the catalogue: `LedgerError("ledger.no_header", file="x.txt")` is told by the message `ledger.no_header`.

    WorkbookError
    ├── CaseFileError     a case file cannot be read, checked or saved
    ├── ReaderError       a file of the firm's (ledger, invoice, tickets, inventory) cannot be read
    ├── SituationError    the figures of a firm are impossible
    ├── ParameterError    the registry of parameters is broken or asked for what it has not
    ├── ExerciseError     an exercise is not known or its answer has the wrong form
    ├── ExportError       an artefact cannot be made
    ├── LessonError       a lesson's source cannot be built or opened
    └── OptionError       the command was asked for something it does not offer
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Fault:
    """One thing wrong in a file: its code, where it is (`firm.users`, `line 12`) and the values to speak of.

    >>> Fault("cases.out_of_range", where="firm.users", values={"value": -3, "low": 1, "high": 10000}).where
    'firm.users'
    """

    code: str
    where: str = ""
    values: dict[str, object] = field(default_factory=dict)


class WorkbookError(Exception):
    """Base of every error this package raises on purpose.

    `code` is the key of the sentence in the catalogues, `values` fill its gaps, and `faults` are the
    single faults when several were found at once (all are reported together).
    """

    def __init__(self, code: str, /, *, faults: tuple[Fault, ...] = (), **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values
        self.faults = faults


class CaseFileError(WorkbookError):
    """A case file cannot be read, checked or saved."""


class ReaderError(WorkbookError):
    """A file of the firm's cannot be read."""


class SituationError(WorkbookError):
    """The figures of a firm are impossible."""


class ParameterError(WorkbookError):
    """The registry of parameters is broken, or was asked for what it has not."""


class ExerciseError(WorkbookError):
    """An exercise is not known, or its answer has the wrong form."""


class ExportError(WorkbookError):
    """An artefact cannot be made."""


class LessonError(WorkbookError):
    """A lesson's source cannot be built or opened."""


class OptionError(WorkbookError):
    """The command was asked for something it does not offer."""
