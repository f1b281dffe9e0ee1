"""For all tests: where nothing may be skipped (WORKBOOK_NO_SKIP), a skip is a failure with its reason.

Properties are drawn afresh at a contributor's, and the same every time where nothing may be skipped, so that a red run
can be run again; no draw fails for being slow on a busy machine.
"""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "house",
    deadline=None,
    derandomize=bool(os.environ.get("WORKBOOK_NO_SKIP")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    report = yield
    if report.skipped and os.environ.get("WORKBOOK_NO_SKIP") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and nothing may be: {report.longrepr}"
    return report
