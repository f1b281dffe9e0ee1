"""The letter to the provider: it asks what is not known, by the contract's own questions, and no name is markup."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from workbook.cases import CaseFile, open_case
from workbook.cases.actions import Action, ActionPlan
from workbook.cases.assessment import Assessment, assess
from workbook.cases.audit import Audit, Found
from workbook.cases.contract_check import ContractCheck
from workbook.cases.governance import Governance, Meetings
from workbook.cases.trapped import trap_costs
from workbook.cli.tree import tree
from workbook.errors import ExportError
from workbook.export import export_assessment
from workbook.i18n import LANGUAGES, Language, text
from workbook.instruments.audit import items
from workbook.instruments.traps import traps as all_traps
from workbook.questions import bank
from workbook.views import traps as trap_view
from workbook.views.letter import MOST, Letter, letter_of, letter_said, plain_letter
from workbook.widgets.lesson import Lesson

TODAY = dt.date(2026, 11, 25)
HOSTILE = '<img src=x onerror="alert(1)">'


def firm() -> CaseFile:
    """Return a firm of which nothing was asked yet beside the questions, its provider without a name."""
    case = open_case("ateliers-bremond").model_copy(deep=True)
    case.actions, case.audit, case.governance, case.contract_check = (
        ActionPlan(),
        Audit(),
        Governance(),
        ContractCheck(),
    )
    case.contract.provider = ""
    return case


@lru_cache
def assessed() -> Assessment:
    return assess(firm(), draws=100, today=TODAY)


def told(case: CaseFile, language: Language = "fr") -> Letter:
    return letter_of(dataclasses.replace(assessed(), case=case), TODAY, language)


def part(letter: Letter, key: str) -> tuple[str, ...]:
    return next((one.items for one in letter.parts if one.key == key), ())


def answered(case: CaseFile, **answers: Any) -> CaseFile:
    """Return the case with all questions answered alike by both, but for those given: (owner, provider)."""
    same = {one.id: 4 for one in bank()}
    case.answers = {
        "owner": {**same, **{name: said[0] for name, said in answers.items()}},
        "provider": {**same, **{name: said[1] for name, said in answers.items()}},
    }
    return case


def test_what_nobody_could_answer_is_asked_and_what_is_the_firm_s_own_is_not() -> None:
    letter = told(answered(firm(), X1=("unknown", "unknown"), S1=("unknown", "unknown"), A4=("unknown", "unknown")))
    assert part(letter, "open") == (
        "Test de restauration\u00a0: la date, l’étendue et le compte rendu du dernier test",
    )
    assert part(letter, "apart") == ()


def test_what_owner_and_provider_said_otherwise_is_to_be_settled_by_a_document() -> None:
    letter = told(answered(firm(), X3=(1, 5)), "en")
    assert [one.partition(":")[0] for one in part(letter, "apart")] == ["MFA"]


def test_the_contract_s_questions_are_those_of_its_check_word_for_word() -> None:
    case = firm()
    asked = trap_view.questions(trap_costs(case), "fr")
    assert len(asked) == len(all_traps())
    assert part(told(case), "contract") == asked[: MOST["contract"]]
    assert all(one in trap_view.letter(case, trap_costs(case), "fr") for one in asked)
    case.contract_check = ContractCheck(states=dict.fromkeys((one.key for one in all_traps()), "absent"))
    assert part(told(case), "contract") == ()


def test_only_the_provider_s_open_actions_are_confirmed_with_date_demand_and_proof() -> None:
    case = firm()
    case.actions = ActionPlan(
        actions=[
            Action(key="mfa", lever="mfa", party="provider", due=dt.date(2027, 1, 31), required="insurer"),
            Action(key="a", title="Ours", party="firm"),
            Action(key="b", title="Fait", party="provider", state="done"),
            Action(key="c", title="Laissé", party="provider", state="dropped"),
            Action(key="d", title="Sans date", party="provider"),
        ]
    )
    first, second = part(told(case, "en"), "actions")
    assert first.startswith("Protect every account with a second factor, by 31 Jan 2027; required by our insurer; ")
    assert second == "Sans date, on a date to agree"


def test_what_an_audit_found_missing_is_asked_and_nothing_before_an_audit() -> None:
    case = firm()
    assert part(told(case), "handover") == ()
    case.audit.items = {"password_vault": Found(state="missing")}
    assert part(told(case), "handover")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_firm_must_hold_is_never_called_the_provider_s(language: Language) -> None:
    """The audit's own words say "your name" to the firm; in a letter they would mean the reader's."""
    case = firm()
    names = {text(f"audit.item.{one.key}", language) for one in items()}
    case.audit.items = {one.key: Found(state="missing") for one in items()}
    asked = part(told(case, language), "handover")
    assert asked
    assert set(asked) <= names
    spoken_to = r"\b(?:your|yours|you|votre|vos|vous)\b"
    assert [name for name in sorted(names) if re.search(spoken_to, name, re.IGNORECASE)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_numbered_through_and_bears_the_forms_of_its_language(language: Language) -> None:
    case = firm()
    case.contract.provider = "Nord Infogérance"
    case.governance.meetings = Meetings(next_date=dt.date(2026, 12, 10))
    letter = told(case, language)
    starts = [one.start for one in letter.parts]
    assert starts[0] == 1
    assert all(
        after == before + len(one.items) for before, after, one in zip(starts, starts[1:], letter.parts, strict=False)
    )
    words = plain_letter(letter)
    assert f"\n{letter.requests}. " in words
    assert "Nord Infogérance" in words
    greeting, day, meeting = {
        "fr": ("Nous vous prions d’agréer, Madame, Monsieur,", "16 décembre 2026", "10 décembre 2026"),
        "en": ("Yours faithfully,", "16 December 2026", "10 December 2026"),
    }[language]
    assert all(one in words for one in (greeting, day, meeting))
    assert day in letter_said(letter, language)
    assert not any(len(one.items) > MOST[one.key] for one in letter.parts)


def test_a_meeting_already_held_is_not_proposed() -> None:
    case = firm()
    case.governance.meetings = Meetings(next_date=dt.date(2026, 11, 1))
    assert "1er novembre" not in plain_letter(told(case))


def test_no_name_is_markup_and_the_page_needs_nothing_from_outside(tmp_path: Path) -> None:
    case = firm()
    case.firm.name, case.contract.provider = HOSTILE, HOSTILE
    case.actions = ActionPlan(actions=[Action(key="a", title=HOSTILE, party="provider", indicator=HOSTILE)])
    found = dataclasses.replace(assessed(), case=case)
    page = export_assessment(found, ("letter",), "fr", tmp_path, today=TODAY, pseudonymise=False)[0].read_text()
    assert "<img" not in page
    assert page.count("&lt;img src=x") >= 4
    assert 'contenteditable="true"' in page
    assert "http" not in page.partition("<body")[2].partition('id="licences"')[0]


def test_a_firm_with_nothing_to_ask_gets_no_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = answered(firm())
    case.contract_check = ContractCheck(states=dict.fromkeys((one.key for one in all_traps()), "absent"))
    monkeypatch.setattr("workbook.views.governance.indicator_rows", lambda *_: ())
    letter = told(case)
    assert letter.parts == ()
    assert letter_said(letter, "fr") == text("letter.nothing", "fr")
    with pytest.raises(ExportError) as refused:
        export_assessment(dataclasses.replace(assessed(), case=case), ("letter",), "fr", tmp_path, today=TODAY)
    assert [fault.code for fault in refused.value.faults] == ["letter.nothing"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_shows_the_letter_or_writes_it(tmp_path: Path, language: Language) -> None:
    run = CliRunner().invoke
    shown = run(tree(language), ["letter", "mecanique-ormeval"])
    assert shown.exit_code == 0, shown.output
    assert text("letter.closing", language) in shown.output
    written = run(tree(language), ["letter", "mecanique-ormeval", "--out", str(tmp_path)])
    assert written.exit_code == 0, written.output
    assert (tmp_path / f"mecanique-ormeval.{language}.letter.html").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_shows_the_letter_and_says_how_much_it_asks(language: Language) -> None:
    lesson = Lesson("plan", language=language, case="mecanique-ormeval")
    assert text("letter.subject", language) in repr(lesson.letter())
    assert str(lesson.say_letter())
