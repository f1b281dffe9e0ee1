"""Makes sample cases whose ledger, tickets and answers agree with each other, from one profile and its seed."""

from workbook.cases.generator.profile import Profile, read_profile
from workbook.cases.generator.writer import sample_files, write_sample

__all__ = ["Profile", "read_profile", "sample_files", "write_sample"]
