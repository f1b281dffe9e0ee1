"""A figure far from the usual is told with its ratio and who says what is usual; it is never refused."""

from __future__ import annotations

from typing import Any

import pytest

from workbook.cases import CaseFile, new_case, open_case
from workbook.cases.firm import Project
from workbook.cases.hints import Hint, hints, usual_of
from workbook.i18n import LANGUAGES
from workbook.parameters.registry import default_parameters, published
from workbook.questions.figures import figure_rules
from workbook.widgets.hint_words import hint_words


def firm(own: dict[str, float] | None = None, **figures: Any) -> CaseFile:
    case = new_case("Essai")
    case.firm.employees, case.firm.users, case.contract.fee_month = 20, 16, 1120
    case.own = own or {}
    for name, value in figures.items():
        holder = next(part for part in (case.firm, case.contract, case.costs) if hasattr(part, name))
        setattr(holder, name, value)
    return case


def test_a_firm_like_others_gets_no_hint() -> None:
    assert hints(firm()) == ()
    assert hints(open_case("ateliers-bremond")) == ()


@pytest.mark.parametrize(
    ("figures", "field", "value", "times"),
    [
        ({"fee_month": 16_000}, "fee_month", 1000, 1000 / 70),  # a year's fee typed as a month's
        ({"fee_month": 160}, "fee_month", 10, 10 / 70),
        ({"hourly_rate": 350}, "hourly_rate", 350, 350 / 85),
        ({"included_hours": 168}, "included_hours", 20, 20),  # 16 users x 1.05 tickets x 0.5 h: 8.4 h a month
        ({"included_hours": 100.8, "cap_period": "year"}, "", 1, 1),
        ({"users": 40, "fee_month": 2800}, "users", 2, 2.5),
        ({"servers": 16}, "servers", 1, 10),
        ({"sites": 15}, "sites", 0.75, 15),
        ({"subscriptions_year": 80_000}, "subscriptions_year", 5000, 10),
        ({"internal_hours_week": 60}, "internal_hours_week", 3, 15),
        ({"revenue": 50_000}, "revenue", 12 * 1120 / 50_000, 0.2688 / 0.06),
    ],
)
def test_a_figure_far_from_the_usual_is_told_beside_its_field(
    figures: dict[str, Any], field: str, value: float, times: float
) -> None:
    found = hints(firm(**figures))
    assert [one.field for one in found] == ([field] if field else [])
    for one in found:
        assert one.value == pytest.approx(value)
        assert one.times == pytest.approx(times)


def test_projects_worth_far_more_than_the_firm_can_draw_from_them_are_doubted() -> None:
    case = firm(revenue=2_000_000)
    case.projects = [Project(kind="software", value_month=3000), Project(kind="cloud", value_month=1500)]
    assert hints(case) == ()  # 54 000 a year: 2.7 % of revenue
    case.projects = [Project(kind="software", value_month=30_000)]  # a year's worth typed as a month's
    (found,) = hints(case)
    assert (found.field, found.value) == ("projects", pytest.approx(0.18))
    assert "18 % du chiffre d’affaires" in hint_words(found, "fr").replace("\u00a0", " ")
    assert "18% of revenue" in hint_words(found, "en")
    case.firm.revenue = None
    assert hints(case) == ()


def test_twelve_tickets_a_user_and_month_are_told_as_about_ten_times_the_usual() -> None:
    (found,) = hints(firm(own={"tau": 12}))
    assert found.times == pytest.approx(12 / 1.05)
    assert "11 fois l’habituel (1,05, de 0,5 à 1,5)" in hint_words(found, "fr")
    assert "11 times the usual (1.05, from 0.5 to 1.5)" in hint_words(found, "en")
    assert found.usual.source.split(";")[0] in hint_words(found, "en")


def test_what_is_only_our_judgement_says_so() -> None:
    (found,) = hints(firm(sites=15))
    assert "notre estimation" in hint_words(found, "fr")
    assert "our own judgement" in hint_words(found, "en")


def test_every_rule_has_a_basis_we_have_or_a_range_of_its_own_and_words() -> None:
    known = {*default_parameters().quantities, *(one.key for one in published())}
    for rule in figure_rules():
        assert rule.basis in known if rule.basis else None not in (rule.low, rule.usual, rule.high)
        assert rule.slack >= 1
        usual = usual_of(rule)
        assert 0 <= usual.low <= usual.mode <= usual.high
        for times in (1e-9, 1e9):
            for language in LANGUAGES:
                assert hint_words(Hint(rule.field, rule.field, usual.mode * times, usual), language)
