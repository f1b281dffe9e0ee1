"""Answers given apart come back into their own view only; nothing is overwritten without being asked."""

from __future__ import annotations

import contextlib
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.cases import add_answers, load, new_case, read_answers, save
from workbook.cli.command import run
from workbook.errors import CaseFileError, WorkbookError
from workbook.i18n import LANGUAGES, explain
from workbook.questions import bank

GOOD: dict[str, Any] = {
    "format": "workbook-answers",
    "version": 1,
    "firm": "Essai & Fils",
    "view": "provider",
    "language": "fr",
    "who": "Le technicien",
    "date": "2026-11-25",
    "answers": {"X1": 4, "X2": "unknown", "A3": "na"},
}


def written(**parts: Any) -> str:
    return json.dumps(GOOD | parts, ensure_ascii=False)


def refused(text: str) -> CaseFileError:
    with pytest.raises(CaseFileError) as caught:
        read_answers(text)
    for language in LANGUAGES:
        assert caught.value.code not in explain(caught.value, language)
    return caught.value


@given(st.dictionaries(st.sampled_from([one.id for one in bank()]), st.sampled_from([1, 2, 3, 4, 5, "unknown", "na"])))
def test_every_kind_of_answer_is_read_as_it_was_written(answers: dict[str, Any]) -> None:
    assert read_answers(written(answers=answers)).answers == answers


def test_answers_go_into_their_own_view_and_nowhere_else() -> None:
    case = new_case("Essai & Fils")
    case.answers = {"owner": {"X1": 2}}
    added = add_answers(case, read_answers(written()))
    assert case.answers == {"owner": {"X1": 2}, "provider": GOOD["answers"]}
    assert added.new == ("X1", "X2", "A3")


def test_an_answer_that_differs_is_never_replaced_unasked() -> None:
    case = new_case("Essai & Fils")
    case.answers = {"provider": {"X1": 2, "X2": "unknown", "K1": 3}}
    with pytest.raises(CaseFileError) as caught:
        add_answers(case, read_answers(written()))
    assert [fault.where for fault in caught.value.faults] == ["X1"]
    assert case.answers["provider"] == {"X1": 2, "X2": "unknown", "K1": 3}
    added = add_answers(case, read_answers(written()), replace=True)
    assert (added.new, added.replaced, added.same) == (("A3",), ("X1",), ("X2",))
    assert case.answers["provider"] == {"X1": 4, "X2": "unknown", "A3": "na", "K1": 3}


def test_the_answers_of_another_firm_are_refused_by_name() -> None:
    case = new_case("Un autre")
    with pytest.raises(CaseFileError) as caught:
        add_answers(case, read_answers(written()))
    assert "Essai & Fils" in explain(caught.value, "fr")
    assert not case.answers
    assert add_answers(case, read_answers(written()), same_firm=True).new


def test_the_same_name_written_otherwise_is_the_same_firm() -> None:
    assert add_answers(new_case("  essai  &  FILS "), read_answers(written())).new


def test_all_faults_of_a_file_are_told_together() -> None:
    error = refused(written(view="boss", date="hier", answers={"X1": 9, "Z9": 1, "X2": True}, extra=1, who="x" * 90))
    assert {(fault.code, fault.where) for fault in error.faults} >= {
        ("cases.bad_choice", "view"), ("cases.not_a_date", "date"), ("cases.truth", "answers.X2"),
        ("cases.unknown_field", "extra"), ("cases.too_long", "who"),
    }  # fmt: skip
    error = refused(written(answers={"X1": 9, "X2": "5"}))
    assert {(fault.code, fault.where) for fault in error.faults} == {
        ("cases.bad_answer", "answers.X1"), ("cases.bad_answer", "answers.X2"),
    }  # fmt: skip
    assert refused(written(answers={"Z9": 1})).faults[0].code == "cases.unknown_question"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "answers.not_json"),
        ("{", "answers.not_json"),
        ("[]", "answers.not_answers"),
        ('{"format": "other"}', "answers.not_answers"),
        ('{"schema_version": 1, "firm": {}}', "answers.is_a_case"),
        (written(version=2), "answers.newer_version"),
        (written(version=True), "answers.faults"),
        (written(version=0), "answers.faults"),
        ("[" * 90_000, "answers.not_answers"),
        (written(who="x" * 100_001), "answers.too_large"),
        (written()[:-1] + ', "view": "owner"}', "answers.faults"),
        (written(firm="\ud800"), "answers.faults"),
        (written().replace("4", "NaN", 1), "answers.faults"),
        (written().replace(": 4", ": " + "4" * 5000), "answers.faults"),
    ],
)
def test_what_is_no_answers_file_is_explained(text: str, code: str) -> None:
    assert refused(text).code == code


_SEEDS = ["null", "true", "[]", "{}", "-1", "1e999", '"x"', '""', "4.5", '"unknown"', '"\\ud800"', "\\", ",", "}", "0"]


def test_no_change_to_a_good_file_ends_in_another_error() -> None:
    draw = random.Random(2026)
    good = json.dumps(GOOD, indent=1)
    read = 0
    for _ in range(4000):
        text = good
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(len(text))
            end = min(len(text), at + draw.randint(0, 12))
            text = text[:at] + draw.choice([*_SEEDS, "", chr(draw.randrange(1, 0x2FFF))]) + text[end:]
        with contextlib.suppress(WorkbookError):
            assert set(read_answers(text).answers) <= {one.id for one in bank()}
            read += 1
    assert 0 < read < 2000


# the command


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    case = new_case("Essai & Fils")
    case.answers = {"provider": {"X1": 2}}
    save(case, tmp_path / "case.json")
    (tmp_path / "answers.json").write_text(written(), encoding="utf-8")
    return tmp_path / "case.json", tmp_path / "answers.json"


def test_the_command_tells_the_conflict_in_words_and_leaves_the_file(files, capsys) -> None:
    case, answers = map(str, files)
    before = files[0].read_bytes()
    assert run(["answers", "add", case, answers, "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert "restore test" in told
    assert "in the case “A file, now and then”" in told
    assert "--replace" in told
    assert files[0].read_bytes() == before


def test_the_command_adds_and_says_what_it_did(files, capsys) -> None:
    case, answers = map(str, files)
    assert run(["answers", "add", case, answers, "--replace", "--lang", "en"]) == 0
    assert load(files[0]).answers["provider"] == GOOD["answers"]
    told = capsys.readouterr().out
    assert "2 answers added to the case of Essai & Fils (provider, 25 Nov 2026)." in told
    assert "1 answer replaced." in told
    assert run(["answers", "add", case, answers, "--lang", "fr"]) == 0


def test_a_sample_and_a_missing_file_are_refused_in_a_sentence(files, capsys) -> None:
    assert run(["answers", "add", "ateliers-bremond", str(files[1]), "--lang", "fr"]) == 2
    assert "cas fourni" in capsys.readouterr().err
    assert run(["answers", "add", str(files[0]), str(files[1].parent / "no.json"), "--lang", "fr"]) == 2
    assert run(["answers", "add", str(files[0]), str(files[1].parent), "--lang", "fr"]) == 2
    assert run(["answers", "add", str(files[0]), "a\x00b", "--lang", "fr"]) == 2
