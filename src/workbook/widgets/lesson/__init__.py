"""A lesson's bench: the instruments its cells lay out, each with a twin that says its figures in words.

Each subject has a module and a class of its own; `Lesson` joins them.
"""

from __future__ import annotations

from workbook.widgets.lesson.asking import AskingInstruments
from workbook.widgets.lesson.audit import AuditInstruments
from workbook.widgets.lesson.clauses import ContractInstruments
from workbook.widgets.lesson.costs import CostInstruments
from workbook.widgets.lesson.delivery import DeliveryInstruments
from workbook.widgets.lesson.exposure import ExposureInstruments
from workbook.widgets.lesson.governance import GovernanceInstruments
from workbook.widgets.lesson.intake import IntakeInstruments
from workbook.widgets.lesson.offers import OfferInstruments
from workbook.widgets.lesson.plan import PlanInstruments
from workbook.widgets.lesson.practice import PracticeInstruments
from workbook.widgets.lesson.roadmap import RoadmapInstruments
from workbook.widgets.lesson.situation import SituationInstruments
from workbook.widgets.lesson.tickets import TicketInstruments
from workbook.widgets.lesson.views import ViewInstruments


class Lesson(
    AskingInstruments,
    AuditInstruments,
    ContractInstruments,
    CostInstruments,
    DeliveryInstruments,
    ExposureInstruments,
    GovernanceInstruments,
    IntakeInstruments,
    OfferInstruments,
    PlanInstruments,
    PracticeInstruments,
    RoadmapInstruments,
    SituationInstruments,
    TicketInstruments,
    ViewInstruments,
):
    """One lesson on one case, in one language. Charts and panels show; `say_…` says the same in words.

    Raises:
        LessonError: the language is none of ours.
        CaseFileError: the case cannot be opened; the sentence says why.
    """


__all__ = ["Lesson"]
