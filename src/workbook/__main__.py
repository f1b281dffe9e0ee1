"""Lets `python -m workbook` run the command."""

from workbook.cli import main

main()
