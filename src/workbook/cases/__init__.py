"""Case files: one readable file per firm, checked once at the door; samples; and what the model says of a case."""

from workbook.cases.answers_file import AnswersFile, add_answers, load_answers, read_answers
from workbook.cases.casefile import CaseFile, new_case
from workbook.cases.reading import read_case, write_case
from workbook.cases.samples import case_path, open_case, sample_day, sample_folder, sample_title, samples
from workbook.cases.situation import to_offers, to_situation
from workbook.cases.store import list_cases, load, recover, save, save_as
from workbook.cases.versions import versions

__all__ = [
    "AnswersFile",
    "CaseFile",
    "add_answers",
    "case_path",
    "list_cases",
    "load",
    "load_answers",
    "new_case",
    "open_case",
    "read_answers",
    "read_case",
    "recover",
    "sample_day",
    "sample_folder",
    "sample_title",
    "samples",
    "save",
    "save_as",
    "to_offers",
    "to_situation",
    "versions",
    "write_case",
]
