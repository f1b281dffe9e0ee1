"""A case being worked on by two programs: neither loses anything, whatever is chosen and whenever one stops."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from workbook.cases import load, new_case, save
from workbook.cases.session import STEPS, Session
from workbook.errors import CaseFileError

NOW = dt.datetime(2026, 11, 25, 18, 42)


def session_on(path: Path) -> Session:
    save(new_case("Essai"), path)
    return Session(load(path), path, clock=lambda: NOW)


def change_elsewhere(path: Path, users: int = 77) -> None:
    other = load(path)
    other.firm.users = users
    save(other, path)


def test_a_session_without_a_file_keeps_and_says_so() -> None:
    session = Session(new_case("Essai"))
    assert session.save().kind == session.state.kind == "unkept"
    assert session.state.choices == ()


def test_a_save_says_where_and_when(tmp_path: Path) -> None:
    session = session_on(tmp_path / "firm.json")
    session.case.firm.users = 11
    state = session.save()
    assert (state.kind, state.file, state.at) == ("saved", tmp_path / "firm.json", NOW)


def test_a_save_that_fails_is_told_and_works_again_once_it_can(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where a folder should be")
    session = Session(new_case("Essai"), tmp_path / "folder" / "firm.json")
    state = session.save()
    assert state.kind == "failed"
    assert state.error is not None
    assert state.error.code == "cases.unwritable"
    (tmp_path / "folder").unlink()
    assert session.save().kind == "saved"


def test_both_sides_of_a_conflict_are_on_disk_before_anything_is_chosen(tmp_path: Path) -> None:
    path, copy = tmp_path / "firm.json", tmp_path / "firm-2.json"
    session = session_on(path)
    change_elsewhere(path)
    session.case.firm.users = 30
    state = session.save()
    assert (state.kind, state.file, state.other, state.choices) == ("elsewhere", copy, path, ("mine", "theirs"))
    session.case.firm.users = 31
    assert session.save().kind == "elsewhere"
    assert (load(path).firm.users, load(copy).firm.users) == (77, 31)


def test_a_copy_never_takes_the_place_of_another_file(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    (tmp_path / "firm-2.json").write_text("precious")
    session = session_on(path)
    change_elsewhere(path)
    session.case.firm.users = 30
    assert session.save().file == tmp_path / "firm-3.json"
    change_elsewhere(tmp_path / "firm-3.json", 78)
    session.case.firm.users = 31
    state = session.save()
    assert (state.file, state.other) == (tmp_path / "firm-4.json", path)
    assert (tmp_path / "firm-2.json").read_text() == "precious"
    assert [load(tmp_path / f"firm-{n}.json").firm.users for n in (3, 4)] == [78, 31]


def test_mine_goes_on_in_the_copy_and_theirs_in_the_file(tmp_path: Path) -> None:
    for choice, path_kept, users in (("mine", "firm-2.json", 30), ("theirs", "firm.json", 77)):
        folder = tmp_path / choice
        session = session_on(folder / "firm.json")
        change_elsewhere(folder / "firm.json")
        held = session.case
        session.case.firm.users = 30
        session.save()
        state = session.keep_mine() if choice == "mine" else session.take_theirs()
        assert (state.kind, state.file) == ("saved", folder / path_kept)
        assert held is session.case
        assert held.firm.users == users
        held.firm.users += 1
        assert session.save().kind == "saved"
        assert sorted(load(file).firm.users for file in folder.glob("*.json")) == sorted(
            {77, 30} - {users} | {users + 1}
        )


def test_theirs_that_broke_meanwhile_changes_nothing_here(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    session = session_on(path)
    change_elsewhere(path)
    session.case.firm.users = 30
    session.save()
    path.write_text("{")
    with pytest.raises(CaseFileError):
        session.take_theirs()
    assert session.case.firm.users == 30
    assert session.path == tmp_path / "firm-2.json"


def test_a_file_of_a_later_version_is_not_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    session = session_on(path)
    path.write_text('{"schema_version": 99, "firm": {}}')
    session.case.firm.users = 30
    assert session.save().kind == "elsewhere"


def test_a_damaged_file_is_set_aside_before_mine_takes_its_place(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    session = session_on(path)
    path.write_text("{")
    session.case.firm.users = 30
    assert session.save().choices == ("mine", "put_back")
    assert session.put_back().file == path
    assert load(path).firm.users == 30
    assert (tmp_path / "firm.broken.json").read_text() == "{"


def test_putting_back_over_a_file_that_was_mended_meanwhile_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    session = session_on(path)
    good = path.read_bytes()
    path.write_text("{")
    session.case.firm.users = 30
    session.save()
    path.write_bytes(good)
    state = session.put_back()
    assert state.file == tmp_path / "firm-2.json"
    assert path.read_bytes() == good


def test_saving_under_another_name_goes_on_there_and_asks_before_replacing(tmp_path: Path) -> None:
    session = session_on(tmp_path / "firm.json")
    save(new_case("Autre"), tmp_path / "other.json")
    with pytest.raises(CaseFileError) as caught:
        session.save_under(tmp_path / "other.json")
    assert caught.value.code == "cases.exists"
    session.save_under(tmp_path / "new.json")
    session.case.firm.users = 55
    session.save()
    assert [load(tmp_path / name).firm.users for name in ("firm.json", "new.json")] == [10, 55]


def test_the_last_hundred_changes_can_be_taken_back() -> None:
    session = Session(new_case("Essai"))
    assert session.take_back() is None
    for number in range(STEPS + 5):
        session.remember("answers", number)
    assert session.can_take_back
    assert [session.take_back() for _ in range(STEPS)][-1] == ("answers", 5)
    assert not session.can_take_back
