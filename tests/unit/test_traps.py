"""Contract traps: each published figure found again, each priced for a firm; clause and letter; no legal advice."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from workbook.cases import CaseFile, open_case, read_case, write_case
from workbook.cases.clause_years import CLAUSES, clause_years
from workbook.cases.contract_check import ContractCheck, IndexClause
from workbook.cases.session import Session
from workbook.cases.trapped import clause_cost, syntec_median, trap_costs
from workbook.cli.tree import tree
from workbook.export.chapters.contract import contract as chapter
from workbook.i18n import LANGUAGES, Language, has_text, text
from workbook.instruments.traps import traps
from workbook.model.index_clause import five_year_fee, yearly_rise
from workbook.model.traps import FORMULAS
from workbook.views.clauses import clause_table, clauses_said
from workbook.views.traps import letter
from workbook.widgets.clauses import ContractPanel
from workbook.widgets.lesson import Lesson

KEYS = [one.key for one in traps()]

# a made-up contract with each trap in it, at the figures of the published examples for 42 people
MADE_UP: dict[str, tuple[dict[str, float], float]] = {
    "tacit_renewal": ({"p_miss": 1, "months": 12, "fee": 3360, "fee_elsewhere": 0.88 * 3360}, 4838),
    "expiring_hours": ({"included": 14, "used": 14, "swing": 6 / 14, "hour_in_fee": 75, "rate": 75}, 5400),
    "unlimited_excludes": (
        {
            "project_days": 8, "day_rate": 700, "site_hours": 48, "site_rate": 95,
            "moves": 12, "move_price": 55, "devices": 9, "device_price": 180,
        },
        12440,
    ),
    "restore_billed": (
        {
            "small": 6, "least_hours": 1, "small_hours": 1, "rate": 75,
            "p_crisis": 1, "crisis_hours": 40, "urgent": 1.5,
        },
        4950,
    ),
    "licence_tenant": (
        {
            "licences": 42, "licence_price": 12.13, "months_left": 7,
            "migration_days": 4, "day_rate": 700, "months_double": 1,
        },
        6876,
    ),
    "device_counting": ({"price": 12, "counted": 76, "compared": 41}, 5040),
    "index_uncapped": ({"fee": 3360, "growth": 0.05, "reference": 0.0186}, 13553),
    "gti_without_gtr": (
        {"blocking": 3, "real_hours": 14, "target_hours": 8, "people": 20, "labour": 42.2, "lost_share": 0.6},
        9115,
    ),
    "penalty_cap": (
        {"hours": 16, "people": 42, "labour": 42.2, "lost_share": 0.6, "cap_share": 0.05, "fee": 3360},
        17015 - 168,
    ),
    "early_termination": ({"share": 0.5, "fee": 3360, "term": 36, "month": 12}, 40320),
    "handback_billed": ({"exit_days": 5, "redoc_days": 6, "day_rate": 700, "overlap_months": 0.5, "fee": 3360}, 9380),
    "monitoring_only": ({"alerts": 30, "hours": 1.5, "rate": 75, "urgent_share": 0.2, "urgent": 1.5}, 3713),
    "minimum_bill": (
        {"minimum": 3360, "users_after": 34, "seat_price": 80, "stuck": 0, "licence_price": 0, "months_left": 0},
        7680,
    ),
    "old_hardware": ({"old": 14, "tickets": 1.3, "hours": 0.7, "rate": 75}, 11466),
    "liability_cap": ({"loss": 40000, "cap_months": 1, "fee": 3360}, 36640),
    "onboarding_label": ({"printed": 1.4 * 3360, "announced_share": 0.4, "fee": 3360}, 3360),
}  # fmt: skip


class Assessed:
    """What a chapter reads of an assessment."""

    def __init__(self, case: CaseFile) -> None:
        self.case = case
        self.simulation = self
        self.draws, self.seed = 200, 1


@pytest.fixture
def case() -> CaseFile:
    found = open_case("ateliers-bremond").model_copy(deep=True)
    found.contract_check = ContractCheck()
    return found


def test_sixteen_traps_have_a_formula_a_source_and_words() -> None:
    assert len(KEYS) == len(set(KEYS)) == 16
    assert set(KEYS) == set(FORMULAS) == set(MADE_UP)
    for one in traps():
        assert one.grade in "ABCD"
        for language in LANGUAGES:
            for kind in ("name", "spot", "ask", "where"):
                assert has_text(f"traps.{kind}.{one.key}", language)
            assert all(has_text(f"traps.variable.{variable.name}", language) for variable in one.variables)


@pytest.mark.parametrize("key", KEYS)
def test_each_trap_of_a_made_up_contract_costs_its_published_figure_to_the_euro(case: CaseFile, key: str) -> None:
    values, published = MADE_UP[key]
    case.contract_check = ContractCheck(states={key: "present"}, values={key: values})
    found = next(one for one in trap_costs(case, draws=50) if one.key == key)
    assert found.state == "present"
    assert {used.name for used in found.variables} == set(values)
    assert all(used.basis == "own" for used in found.variables)
    assert found.mean == pytest.approx(published, abs=0.51)
    assert found.low == pytest.approx(found.high)


def test_what_is_not_known_has_a_range_and_says_where_it_comes_from(case: CaseFile) -> None:
    costs = trap_costs(case, draws=300)
    assert [one.mean for one in costs] == sorted((one.mean for one in costs), reverse=True)
    for one in costs:
        assert np.isfinite([one.mean, one.low, one.high]).all()
        assert one.low <= one.high
        assert one.high > 0.0, one.key
        assert {used.basis for used in one.variables} <= {"case", "registry", "judgement"}
    fee = next(used for one in costs if one.key == "early_termination" for used in one.variables if used.name == "fee")
    assert (fee.mean, fee.basis, fee.judged) == (case.contract.fee_month, "case", False)


def test_the_same_check_gives_the_same_figures(case: CaseFile) -> None:
    assert trap_costs(case, draws=100) == trap_costs(case, draws=100)


def test_the_panel_keeps_states_and_own_figures_and_refuses_the_rest(case: CaseFile) -> None:
    panel = ContractPanel(Session(case), "en")
    panel.set("leaving", "early_termination", "state", "present")
    assert case.contract_check.states == {"early_termination": "present"}
    panel.set("leaving", "early_termination/share", "state", "50 %")
    panel.set("leaving", "early_termination/fee", "state", "3360")
    assert case.contract_check.values["early_termination"] == {"share": 0.5, "fee": 3360.0}
    panel.set("leaving", "early_termination/fee", "state", "")
    assert case.contract_check.values["early_termination"] == {"share": 0.5}
    before = case.contract_check.model_copy(deep=True)
    panel.set("leaving", "early_termination/fee", "state", "much")
    panel.set("leaving", "early_termination", "state", "perhaps")
    panel.set("clause", "s0", "what", "12000")
    assert case.contract_check == before
    assert len(panel.faults) == 3
    assert text("traps.not_advice", "en") in str(panel.aside)


def test_the_clause_is_computed_from_the_firm_s_own_values_with_both_readings(case: CaseFile) -> None:
    panel = ContractPanel(Session(case), "fr")
    for name, value in (("s0", "275,0"), ("s1", "315,2"), ("s0_old", "yes")):
        panel.set("clause", name, "what", value)
    case.contract.fee_month = 1000.0
    assert [round(fee, 2) for fee in clause_cost(case, draws=50).revised] == [1169.87, 1122.97]
    panel.set("clause", "s0_old", "what", "")
    panel.set("clause", "s0", "what", "310.5")
    assert [round(fee, 2) for fee in clause_cost(case, draws=50).revised] == [1015.14]
    panel.set("clause", "floor", "what", "5")
    panel.set("clause", "cap", "what", "3")
    assert list(panel.faults) == ["clause/cap/what"]
    assert case.contract_check.clause.cap is None


def test_a_floor_costs_what_the_published_example_says_beside_the_median(case: CaseFile) -> None:
    case.contract.fee_month = 3360.0
    case.contract_check.clause = IndexClause(kind="fixed", fixed=0.05)
    found = clause_cost(case, draws=20)
    assert syntec_median() == 0.0186
    assert found.mean - found.reference == pytest.approx(13553, abs=0.5)
    assert found.reference == pytest.approx(12 * 3360 * sum(1.0186**k for k in range(5)))


def test_a_cap_never_raises_and_a_floor_never_lowers_five_years_of_fees() -> None:
    growth = np.linspace(-0.01, 0.07, 9)
    plain = five_year_fee(100.0, yearly_rise(growth, "syntec"))
    assert (five_year_fee(100.0, yearly_rise(growth, "syntec", cap=0.03)) <= plain + 1e-9).all()  # type: ignore[union-attr]
    assert (five_year_fee(100.0, yearly_rise(growth, "syntec", floor=0.02)) >= plain - 1e-9).all()  # type: ignore[union-attr]
    assert (five_year_fee(100.0, yearly_rise(growth, "syntec", down=True)) <= plain).all()  # type: ignore[union-attr]


def test_a_check_comes_back_whole_from_its_file_and_strange_names_are_told(case: CaseFile) -> None:
    case.contract_check = ContractCheck(states={"old_hardware": "absent"}, values={"old_hardware": {"old": 3}})
    assert read_case(write_case(case)).contract_check == case.contract_check
    for strange in ({"states": {"moon": "present"}}, {"values": {"old_hardware": {"moon": 1}}}):
        with pytest.raises(ValidationError, match="traps.unknown"):
            ContractCheck.model_validate(strange)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_asks_about_what_is_present_or_not_settled(case: CaseFile, language: Language) -> None:
    states: dict[str, Any] = dict.fromkeys(KEYS, "absent") | {"old_hardware": "present", "penalty_cap": "unknown"}
    case.contract_check = ContractCheck(states=states)
    words = letter(case, trap_costs(case, draws=50), language)
    asked = [key for key in KEYS if text(f"traps.ask.{key}", language) in words]
    assert sorted(asked) == ["old_hardware", "penalty_cap"]
    assert text("traps.not_advice", language) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_that_shows_the_traps_says_it_is_no_legal_advice(case: CaseFile, language: Language) -> None:
    advice = text("traps.not_advice", language)
    assert chapter(Assessed(case), language, "slide") == []
    case.contract_check = ContractCheck(states={"old_hardware": "present"})
    for medium in ("slide", "page"):
        blocks: Any = chapter(Assessed(case), language, medium)
        assert [block.key for block in blocks] == ["traps", "traps-ask"]
        assert all(advice in block.after for block in blocks)
        assert all(len(row) == len(block.headers) for block in blocks for row in block.rows)
    lesson = Lesson("01", language=language, case="ateliers-bremond")
    assert advice in repr(lesson.say_traps())
    assert advice in repr(lesson.contract_letter())
    panel = lesson.contract_panel()
    assert all(advice in section["intro"] or "traps" in section["intro"] for section in panel.sections[:4])
    for words in (["traps", "ateliers-bremond"], ["traps", "ateliers-bremond", "--letter"]):
        said = CliRunner().invoke(tree(language), words)
        assert said.exit_code == 0, said.output
        assert advice in said.output


def test_the_command_gives_each_trap_and_the_clause_as_data() -> None:
    data = json.loads(CliRunner().invoke(tree("en"), ["traps", "ateliers-bremond", "--json"]).stdout)
    assert {one["trap"] for one in data["traps"]} == set(KEYS)
    assert data["clause"]["reference"] > 0
    assert data["not_legal_advice"] is True


@given(fee=st.floats(100.0, 50_000.0))
def test_a_floor_never_costs_less_than_the_index_nor_a_cap_more_in_either_course(fee: float) -> None:
    years = {one.key: one for one in clause_years(fee)}
    for course in ("usual", "surge"):
        cost = {key: getattr(one, course) for key, one in years.items()}
        assert cost["frozen"] <= cost["capped"] <= cost["open"] <= cost["floor"]
        assert cost["frozen"] == pytest.approx(60 * fee)
    assert years["open"].surge > years["open"].usual
    assert years["fixed"].surge == years["fixed"].usual


def test_the_clauses_are_told_with_the_rates_they_take_as_examples() -> None:
    title, headers, rows = clause_table(1000.0, "en")
    assert title == "One fee, five clauses: a floor of 5% adds €6,300 to the frozen price over 5 years"
    assert len(rows) == len(CLAUSES)
    assert all(len(row) == len(headers) for row in rows)
    assert "€62,300 with the Syntec index" in clauses_said(1000.0, "en")
