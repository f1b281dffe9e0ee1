"""Brings the content of a case file of an earlier version to today's, one version at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Content = dict[str, Any]


def _one_to_two(content: Content) -> Content:
    """Version 1 had no visits, proposals, mappings, dates of replacement, governance, audit, actions, pseudonyms, code.

    Any may be absent, and in a visit its plan and indicators too. Its programs cannot read them, and would advise to
    remove them: hence the version.
    """
    return content


def _two_to_three(content: Content) -> Content:
    """Version 2 had one project without a name; it becomes a list, empty when nothing was said, in visits too."""
    visits = content.get("visits")
    if isinstance(visits, list):
        content = {**content, "visits": [_listed(one) if isinstance(one, dict) else one for one in visits]}
    return _listed(content)


def _listed(content: Content) -> Content:
    one = content.get("projects")
    if not isinstance(one, dict):
        return content
    said = one.get("value_month") or one.get("month") is not None or set(one) - {"value_month", "month"}
    return {**content, "projects": [one] if said else []}


# from a version of the schema to what turns its content into the next version's
MIGRATIONS: dict[int, Callable[[Content], Content]] = {1: _one_to_two, 2: _two_to_three}


def migrated(content: Content) -> Content:
    """Return the content brought step by step to today's version; of an unknown one, it is left to be refused.

    >>> migrated({"schema_version": 1})
    {'schema_version': 3}
    """
    while type(content["schema_version"]) is int and content["schema_version"] in MIGRATIONS:
        version = content["schema_version"]
        content = {**MIGRATIONS[version](content), "schema_version": version + 1}
    return content
