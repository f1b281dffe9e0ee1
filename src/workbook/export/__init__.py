"""What leaves the room: one self-contained file each, alive without network or kernel.

>>> KINDS[:2]
('html', 'slides')
"""

from workbook.export.brand import OURS, Brand, read_brand
from workbook.export.kinds import KINDS, USUAL
from workbook.export.questionnaire import export_questionnaire
from workbook.export.writer import export_assessment, export_case, file_name

__all__ = [
    "KINDS",
    "OURS",
    "USUAL",
    "Brand",
    "export_assessment",
    "export_case",
    "export_questionnaire",
    "file_name",
    "read_brand",
]
