"""The `workbook` command: the library plus words, in the user's language, never a traceback."""

from workbook.cli.command import main

__all__ = ["main"]
