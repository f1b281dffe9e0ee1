"""Makes sample cases whose ledger, tickets and answers agree with each other, from one profile and its seed."""

from workbook.cases.generator.bills import Bill, BillLine, BillParty
from workbook.cases.generator.facturx import bill_pdf, bill_xml
from workbook.cases.generator.profile import Profile, read_profile
from workbook.cases.generator.writer import sample_files, write_sample, write_samples

__all__ = [
    "Bill",
    "BillLine",
    "BillParty",
    "Profile",
    "bill_pdf",
    "bill_xml",
    "read_profile",
    "sample_files",
    "write_sample",
    "write_samples",
]
