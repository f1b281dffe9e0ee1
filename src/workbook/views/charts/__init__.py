"""The charts of the workbook: each function reads an assessment (tickets, their course) and returns a `Chart`."""

from workbook.views.charts.audit import audit_chart
from workbook.views.charts.chart import Chart, Table
from workbook.views.charts.debt import debt_chart
from workbook.views.charts.diagnosis import posture_chart, scores_chart
from workbook.views.charts.drift import drift_chart
from workbook.views.charts.exposure import exposure_chart
from workbook.views.charts.followup import followup_chart
from workbook.views.charts.gap import gap_chart
from workbook.views.charts.losses import losses_chart
from workbook.views.charts.offers import offers_chart
from workbook.views.charts.payback import payback_chart
from workbook.views.charts.plan import plan_chart
from workbook.views.charts.safeguards import safeguards_chart
from workbook.views.charts.split import split_chart
from workbook.views.charts.statement import Part, Statement, statement
from workbook.views.charts.tickets import tickets_chart
from workbook.views.charts.timeline import timeline_chart

__all__ = [
    "Chart",
    "Part",
    "Statement",
    "Table",
    "audit_chart",
    "debt_chart",
    "drift_chart",
    "exposure_chart",
    "followup_chart",
    "gap_chart",
    "losses_chart",
    "offers_chart",
    "payback_chart",
    "plan_chart",
    "posture_chart",
    "safeguards_chart",
    "scores_chart",
    "split_chart",
    "statement",
    "tickets_chart",
    "timeline_chart",
]
