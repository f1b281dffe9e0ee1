"""The plan to sign and the letter on paper: one side and two at most, whatever the names; the letter can be changed."""

from __future__ import annotations

import dataclasses
import datetime as dt
import io
from typing import Any

import pytest

from workbook.cases import open_case
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import assess
from workbook.export import export_assessment
from workbook.export.browsers import find_browser
from workbook.export.printing import print_pdf
from workbook.i18n import LANGUAGES

pytestmark = pytest.mark.browser
TODAY = dt.date(2026, 11, 25)
LONG = "Société coopérative de production des menuisiers et charpentiers de la vallée de l’Ormeval"
pypdf = pytest.importorskip("pypdf")


@pytest.fixture(scope="module")
def crowded() -> Any:
    """Return a firm with twelve long actions, an audit without anything held, and long names."""
    if find_browser() is None:
        pytest.skip("no Chromium on this machine")
    found = assess(open_case("mecanique-ormeval"), draws=100, today=TODAY)
    case = found.case.model_copy(deep=True)
    case.firm.name, case.contract.provider = LONG, LONG
    case.audit.items = {key: one.model_copy(update={"state": "missing"}) for key, one in case.audit.items.items()}
    case.actions = ActionPlan(
        actions=[
            Action(
                key=f"own-{n}",
                title=f"{n} Faire relire le contrat par un juriste et rencontrer les deux autres candidats",
                party="provider",
                who="Jean-Baptiste Grandjean-Lacombe",
                indicator="Un compte rendu signé par chacun des candidats, lu en comité de pilotage",
                required="insurer",
                start=dt.date(2027, n, 1),
                due=dt.date(2027, n, 28),
            )
            for n in range(1, 13)
        ]
    )
    return dataclasses.replace(found, case=case)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_to_sign_is_one_side_and_nothing_runs_over_its_signatures(crowded, tmp_path, watched, language):
    paths = export_assessment(crowded, ("plan",), language, tmp_path, today=TODAY, pseudonymise=False)
    by_kind = {path.suffix: path for path in paths}
    assert len(pypdf.PdfReader(by_kind[".pdf"]).pages) == 1
    seen = watched(by_kind[".html"])
    box = "(one) => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; }"
    sheet, sign = (seen.page.eval_on_selector(name, box) for name in (".sheet", ".sign"))
    for drawn in seen.page.query_selector_all("svg.picture"):
        left, _, right, bottom = drawn.evaluate(box)
        assert bottom <= sign[1]
        assert sheet[0] <= left <= right <= sheet[2]
        for words in drawn.query_selector_all("text"):
            start, _, end, _ = words.evaluate(box)
            assert left - 1 <= start
            assert end <= right + 1
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_two_sides_at_most_and_can_be_changed_before_it_is_printed(crowded, tmp_path, watched, language):
    path = export_assessment(crowded, ("letter",), language, tmp_path, today=TODAY, pseudonymise=False)[0]
    printed = pypdf.PdfReader(io.BytesIO(print_pdf(path.read_text(encoding="utf-8"))))
    assert len(printed.pages) <= 2
    assert printed.trailer["/Root"]["/Lang"] == language
    seen = watched(path)
    seen.page.locator("main li").first.click()
    seen.page.keyboard.press("Home")
    seen.page.keyboard.type("Zut ")
    assert "Zut " in seen.page.locator("main li").first.inner_text()
    assert seen.page.get_by_role("textbox").get_attribute("aria-label")
    assert seen.complaints == []
