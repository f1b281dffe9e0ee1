"""What is kept between two starts is made again whenever it is not exactly what was kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbook.views.kept import cache_folder, kept


@pytest.fixture(autouse=True)
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def never() -> str:
    raise AssertionError("made again")


def test_it_is_made_once_for_each_key() -> None:
    assert kept("a", lambda: "été\nlong") == "été\nlong"
    assert kept("a", never) == "été\nlong"
    assert kept("b", lambda: "other") == "other"


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"abc\nfaces", b"cut"])
def test_a_damaged_file_is_made_again(damage: bytes) -> None:
    kept("a", lambda: "right")
    file = next(cache_folder().glob("*.txt"))
    file.write_bytes(damage)
    assert kept("a", lambda: "right") == "right"
    assert kept("a", never) == "right"


def test_a_folder_that_cannot_be_written_stops_nothing(room: Path) -> None:
    (room / "workbook").write_text("a file stands where the folder would", "utf-8")
    assert kept("a", lambda: "right") == "right"
    assert kept("a", lambda: "again") == "again"
