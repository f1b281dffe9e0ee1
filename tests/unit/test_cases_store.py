"""Several programs and bad disks: what was typed is not lost and nobody's work is overwritten."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from workbook.cases import disk, load, lock, new_case, recover, save, save_as, versions
from workbook.cases.versions import KEPT, versions_folder
from workbook.errors import CaseFileError
from workbook.i18n import LANGUAGES, explain

ADD_ONE = """
import sys
from pathlib import Path
from workbook.cases import load, save
from workbook.errors import CaseFileError
path, done = Path(sys.argv[1]), 0
while done < 12:
    case = load(path)
    case.firm.users += 1
    try:
        save(case, path)
    except CaseFileError as refused:
        assert refused.code in ("cases.changed_elsewhere", "cases.busy"), refused.code
    else:
        done += 1
"""


def saved(path: Path, *users: int) -> None:
    case = new_case("Essai")
    for number in users:
        case.firm.users = number
        save(case, path)


def refusal(attempt: Callable[[], object]) -> str:
    with pytest.raises(CaseFileError) as caught:
        attempt()
    for language in LANGUAGES:
        assert "{" not in explain(caught.value, language)
    return caught.value.code


def test_two_programs_saving_at_once_lose_no_change(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 1)
    both = [subprocess.Popen([sys.executable, "-c", ADD_ONE, str(path)]) for _ in range(2)]
    assert [one.wait(timeout=60) for one in both] == [0, 0]
    assert load(path).firm.users == 25


def test_a_file_being_saved_elsewhere_is_waited_for_then_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    case = load(path)
    case.firm.users = 11
    with lock.locked(versions_folder(path) / ".lock", path), pytest.raises(CaseFileError) as caught:
        save(case, path)
    assert caught.value.code == "cases.busy"
    save(case, path)
    assert load(path).firm.users == 11


def test_a_program_that_dies_while_saving_stops_nobody(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    holds = (
        "import sys, time; from pathlib import Path; from workbook.cases.lock import locked\n"
        "with locked(Path(sys.argv[1]), Path('x')): print(flush=True); time.sleep(60)"
    )
    file = str(versions_folder(path) / ".lock")
    with subprocess.Popen([sys.executable, "-c", holds, file], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        other.kill()
    saved_at_once = load(path)
    saved_at_once.firm.users = 11
    save(saved_at_once, path)
    assert load(path).firm.users == 11


def test_a_folder_that_has_no_locks_is_saved_to_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_handle: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(lock, "_take", no_locks)
    saved(tmp_path / "firm.json", 10, 11)
    assert load(tmp_path / "firm.json").firm.users == 11


def test_saving_the_same_case_again_makes_no_version(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 10, 10)
    assert versions(path) == ()


def test_a_broken_file_is_explained_with_the_newest_good_version(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 11, 12)
    newest, _ = versions(path)
    newest.write_text("{}")
    for broken in (b"", b'{"firm": ', b"\xff\xfe", b'{"schema_version": 1, "firm": {}}', b" " * 5_000_001):
        path.write_bytes(broken)
        with pytest.raises(CaseFileError) as caught:
            load(path)
        assert str(path) in explain(caught.value, "fr")
        assert caught.value.faults[-1].code == "cases.earlier_version"
        assert path.read_bytes() == broken
    assert recover(path)[0].firm.users == 10


def test_recovering_what_cannot_be_says_so(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    assert refusal(lambda: recover(path)) == "cases.nothing_to_recover"
    saved(path, 10, 11)
    before = path.read_bytes()
    assert refusal(lambda: recover(path)) == "cases.not_broken"
    assert path.read_bytes() == before
    assert refusal(lambda: recover(tmp_path)) == "cases.is_folder"


def test_a_file_that_was_deleted_comes_back_from_its_earlier_versions(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 11)
    path.unlink()
    with pytest.raises(CaseFileError) as caught:
        load(path)
    assert [fault.code for fault in caught.value.faults] == ["cases.earlier_version"]
    back, aside = recover(path)
    assert (back.firm.users, aside) == (10, None)
    assert load(path) == back


def test_damaged_files_set_aside_never_take_each_other_s_place(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 11)
    for damage in ("one", "two"):
        path.write_text(damage)
        recover(path)
    assert sorted(file.read_text() for file in tmp_path.glob("firm.broken*.json")) == ["one", "two"]


def test_a_file_that_two_kernels_have_read_can_be_reopened_and_saved(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    one, other = load(path), load(path)
    one.firm.users = 20
    save(one, path)
    other = load(path)
    other.firm.users = 30
    save(other, path)
    assert load(path).firm.users == 30


@pytest.mark.skipif(os.name == "nt", reason="rights and links are of another kind there")
def test_a_saved_file_keeps_its_rights_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    saved(real, 10)
    real.chmod(0o640)
    link.symlink_to(real)
    case = load(link)
    case.firm.users = 22
    save(case, link)
    assert link.is_symlink()
    assert load(real).firm.users == 22
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="links ask for rights there")
def test_two_links_to_one_file_have_its_lock_and_its_versions(tmp_path: Path) -> None:
    real, link = tmp_path / "deep" / "real.json", tmp_path / "link.json"
    saved(real, 10)
    link.symlink_to(real)
    one, other = load(real), load(link)
    one.firm.users = 11
    save(one, real)
    other.firm.users = 12
    assert refusal(lambda: save(other, link)) == "cases.changed_elsewhere"
    assert not versions_folder(link).exists()
    link.unlink()
    link.symlink_to(link)
    for attempt in (lambda: save(one, link), lambda: load(link)):
        assert refusal(attempt) in ("cases.unwritable", "cases.unreadable")


@pytest.mark.parametrize("name", ["a\0b.json", "x" * 300 + ".json"])
def test_a_name_no_system_takes_is_refused_when_loading_and_saving(tmp_path: Path, name: str) -> None:
    assert refusal(lambda: load(tmp_path / name)) == "cases.unreadable"
    assert refusal(lambda: save(new_case("Essai"), tmp_path / name)) == "cases.unwritable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files there")
def test_a_device_or_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "firm.json")
    assert refusal(lambda: load(tmp_path / "firm.json")) == "cases.unreadable"


def test_a_file_its_owner_made_read_only_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    path.chmod(0o444)
    case = load(path)
    case.firm.users = 11
    assert refusal(lambda: save(case, path)) == "cases.unwritable"
    assert load(path).firm.users == 10
    path.chmod(0o644)
    save(case, path)
    assert load(path).firm.users == 11


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.open", refused)
    assert refusal(lambda: save(new_case("Essai"), tmp_path / "firm.json")) == "cases.unwritable"


@pytest.mark.parametrize("step", range(6))
def test_a_disk_full_at_any_step_leaves_the_old_file_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Steps are flushes: of the version's content and folder, then of the file's."""
    path = tmp_path / "firm.json"
    saved(path, 10, 11)
    case, flushed, flush = load(path), [0], os.fsync

    def full(handle: int) -> None:
        flushed[0] += 1
        if flushed[0] == step + 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        flush(handle)

    case.firm.users = 12
    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        failed = None
        try:
            save(case, path)
        except CaseFileError as error:
            failed = error.code
    assert failed in (None, "cases.unwritable")
    assert failed or step  # the first step always fails; a folder that cannot be flushed is no failure
    assert load(path).firm.users == (12 if failed is None else 11)
    assert not list(tmp_path.rglob("*.tmp"))
    save(case, path)
    assert load(path).firm.users == 12


def test_what_programs_that_died_left_half_written_goes_at_the_next_save(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    for left in range(5):
        (versions_folder(path) / f"{left:016x}.tmp").write_text("half")
    saved(tmp_path / "other.json", 10)
    assert len(list(tmp_path.rglob("*.tmp"))) == 5
    case = load(path)
    case.firm.users = 11
    save(case, path)
    assert not list(tmp_path.rglob("*.tmp"))


def test_files_people_put_among_the_versions_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10)
    mine = versions_folder(path) / "mine.json"
    mine.write_text("mine")
    saved_again = load(path)
    for users in range(100, 100 + 2 * KEPT):
        saved_again.firm.users = users
        save(saved_again, path)
    assert mine.read_text() == "mine"
    assert len(versions(path)) == KEPT


def test_two_files_whose_names_differ_by_their_ending_do_not_share_versions(tmp_path: Path) -> None:
    saved(tmp_path / "firm", 1, 2)
    saved(tmp_path / "firm.json", 3, 4)
    assert [load(one).firm.users for one in versions(tmp_path / "firm")] == [1]
    assert [load(one).firm.users for one in versions(tmp_path / "firm.json")] == [3]


def test_saving_under_another_name_asks_before_replacing_and_goes_on_there(tmp_path: Path) -> None:
    path, other = tmp_path / "firm.json", tmp_path / "other.json"
    saved(path, 10)
    saved(other, 20)
    case = load(path)
    case.firm.users = 11
    assert refusal(lambda: save_as(case, other)) == "cases.exists"
    assert load(other).firm.users == 20
    save_as(case, other, overwrite=True)
    assert (load(path).firm.users, load(other).firm.users) == (10, 11)
    assert load(versions(other)[0]).firm.users == 20
    case.firm.users = 12
    save(case, other)
    assert load(other).firm.users == 12


def test_windows_holding_the_file_for_a_moment_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, tries, replace = tmp_path / "firm.json", [0], Path.replace

    def busy(part: Path, target: Path) -> Path:
        tries[0] += 1
        if tries[0] % 3:
            raise PermissionError(errno.EACCES, "used by another process")
        return replace(part, target)

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(disk, "_REST", 0.0)
    monkeypatch.setattr(disk, "_on_windows", lambda: True)
    saved(path, 10, 11)
    assert load(path).firm.users == 11
