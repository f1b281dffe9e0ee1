"""Readers of the firm's own files: each returns data and a report of what was read and what was not.

`ledger.read_ledger` and `it_cost.it_cost` for code, `ledger_json` and `ledger_text` for the command line.
"""
