"""Several programs and bad disks: what was typed is not lost and nobody's work is overwritten."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from workbook.cases import load, lock, new_case, recover, save, versions
from workbook.errors import CaseFileError
from workbook.i18n import explain

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
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with lock.locked(path), pytest.raises(CaseFileError) as caught:
        save(new_case("Essai"), path)
    assert caught.value.code == "cases.busy"
    save(new_case("Essai"), path)


def test_the_lock_of_a_program_that_died_does_not_stop_others(tmp_path: Path) -> None:
    left = tmp_path / ".firm.json.lock"
    left.touch()
    os.utime(left, (1, 1))
    save(new_case("Essai"), tmp_path / "firm.json")
    assert not left.exists()


def test_saving_the_same_case_again_makes_no_version(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 10, 10)
    assert versions(path) == ()


def test_a_broken_file_is_explained_with_the_newest_good_version(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    saved(path, 10, 11, 12)
    newest, older = versions(path)
    newest.write_text("{}")
    for broken in (b"", b'{"firm": ', b"\xff\xfe", b'{"schema_version": 1, "firm": {}}'):
        path.write_bytes(broken)
        with pytest.raises(CaseFileError) as caught:
            load(path)
        assert str(older) in explain(caught.value, "fr")
        assert path.read_bytes() == broken


def test_recovering_what_cannot_be_says_so(tmp_path: Path) -> None:
    path = tmp_path / "firm.json"
    with pytest.raises(CaseFileError):
        recover(path)
    saved(path, 10, 11)
    path.unlink()
    with pytest.raises(CaseFileError):
        recover(path)


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
