"""What leaves the room: one self-contained file each, alive without network or kernel.

>>> KINDS
('html', 'slides')
"""

from workbook.export.questionnaire import export_questionnaire
from workbook.export.writer import KINDS, export_assessment, export_case, file_name

__all__ = ["KINDS", "export_assessment", "export_case", "export_questionnaire", "file_name"]
