"""The adviser's instruments: what each asks (data) and what follows from the answers (rules on plain values).

Names of things are texts of the catalogue of the same subject (`governance.decision.budget`). Nothing here knows of
case files, screens or files; nothing computes what the model defines.
"""
