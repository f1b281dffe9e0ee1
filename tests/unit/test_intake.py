"""The import panel: files are read in memory, piece by piece; nothing enters the case before a yes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from workbook.cases import load, new_case, sample_folder, save
from workbook.cases.intake import kind_of
from workbook.cases.session import Session
from workbook.i18n import LANGUAGES, Language
from workbook.widgets import intake as module
from workbook.widgets import start
from workbook.widgets.intake import IntakePanel

SAMPLE = sample_folder("ateliers-bremond")
FILES = {
    "ledger": SAMPLE / "ledger.txt",
    "invoices": sorted((SAMPLE / "invoices").iterdir())[0],
    "tickets": SAMPLE / "tickets.csv",
    "inventory": SAMPLE / "inventory.csv",
    "directory": SAMPLE / "directory.csv",
}
TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "durand.json"
    save(new_case("Durand"), path)
    return path


def opened(file: Path, language: Language = "en") -> IntakePanel:
    session = Session(load(file), file)
    return IntakePanel(lambda: session, language, today=TODAY)


def send(panel: IntakePanel, name: str, content: bytes, piece: int = 1 << 16) -> None:
    for at in range(0, len(content), piece):
        told = {"kind": "chunk", "id": name, "name": name, "size": len(content), "at": at}
        panel._handle_custom_msg(told, [memoryview(content[at : at + piece])])


def done(panel: IntakePanel) -> None:
    panel._handle_custom_msg({"kind": "done"}, [])


def ask(panel: IntakePanel, kind: str, **more: Any) -> None:
    panel.set_state({"action": {"kind": kind, **more, "n": panel.action.get("n", 0) + 1}})


@pytest.mark.parametrize("kind", FILES)
def test_a_file_is_recognised_by_what_is_in_it_whatever_its_name(kind: str) -> None:
    assert kind_of(FILES[kind].read_bytes(), "x") == kind


@pytest.mark.parametrize("name", ["mecanique-ormeval", "negoce-marlande", "association-les-tilleuls"])
def test_files_of_other_firms_are_recognised_too(name: str) -> None:
    for path in sample_folder(name).iterdir():
        stem = path.name.partition(".")[0].partition("-")[0]
        if stem in FILES and path.is_file():
            assert kind_of(path.read_bytes(), "x") == stem, path.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_five_kinds_come_by_pieces_and_propose_without_entering(file: Path, language: Language) -> None:
    panel = opened(file, language)
    for path in FILES.values():
        send(panel, path.name, path.read_bytes())
    done(panel)
    rows = {row["kind"]: row for row in panel.state["files"]}
    assert set(rows) == set(FILES)
    assert all(row["line"] and row["detail"] and not row["alarm"] for row in rows.values())
    assert panel.state["suppliers"]
    kept = load(file)
    assert {one.source.kind for one in kept.proposals} == set(FILES)
    assert {one.state for one in kept.proposals} == {"proposed"}
    assert (kept.firm.users, kept.contract.fee_month) == (10, 0)


def test_proposals_are_accepted_refused_and_undone_from_the_panel(file: Path) -> None:
    panel = opened(file)
    send(panel, "directory.csv", FILES["directory"].read_bytes())
    done(panel)
    users = next(one for one in load(file).proposals if one.target == "firm.users")
    ask(panel, "accept", id=users.id)
    assert load(file).firm.users == users.value
    ask(panel, "undo")
    assert load(file).firm.users == 10
    ask(panel, "refuse", id="all")
    assert {one.state for one in load(file).proposals} == {"refused"}
    ask(panel, "undo")
    assert {one.state for one in load(file).proposals} == {"proposed"}
    ask(panel, "accept", id="nothing")
    assert "no proposal" in panel.state["alarm"]


def test_a_supplier_confirmed_once_stays_in_the_case_and_can_be_undone(file: Path) -> None:
    panel = opened(file)
    send(panel, "ledger.txt", FILES["ledger"].read_bytes())
    done(panel)
    first = panel.state["suppliers"][0]
    assert first["choice"] == ""
    ask(panel, "confirm", name=first["name"], value="not_it")
    assert load(file).confirmations == {first["name"]: "not_it"}
    assert next(one for one in panel.state["suppliers"] if one["name"] == first["name"])["choice"] == "not_it"
    ask(panel, "confirm", name=first["name"], value="0.5")
    assert load(file).confirmations == {first["name"]: 0.5}
    ask(panel, "undo")
    assert load(file).confirmations == {first["name"]: "not_it"}


def test_an_unknown_table_is_asked_about_and_its_columns_are_remembered(file: Path) -> None:
    content = ("colA;colB\n" + "".join(f"user{n};n{n}\n" for n in range(30))).encode()
    panel = opened(file)
    send(panel, "export.csv", content)
    done(panel)
    row = panel.state["files"][0]
    assert row["kind"] == ""
    assert "not recognised" in row["alarm"]
    ask(panel, "kind", file="export.csv", value="directory")
    asked = panel.state["files"][0]["ask"]
    assert [(one["field"], one["columns"]) for one in asked] == [("account", ["colA", "colB"])]
    ask(panel, "columns", file="export.csv", columns={"account": "colA"})
    row = panel.state["files"][0]
    assert not row["alarm"]
    assert "30 lines read" in row["line"]
    assert load(file).mappings["directory"] == {"account": "colA"}


def test_a_file_refused_says_why_and_does_not_stop_the_others(file: Path) -> None:
    panel = opened(file)
    send(panel, "broken.pdf", b"%PDF-1.7 nothing")
    send(panel, "directory.csv", FILES["directory"].read_bytes())
    done(panel)
    broken, good = panel.state["files"]
    assert broken["alarm"]
    assert good["line"]


def test_hostile_names_and_contents_are_harmless(file: Path) -> None:
    panel = opened(file)
    names = ["../../etc/passwd", "<img src=x onerror=alert(1)>.csv", "a\x00\n\u202eb.csv", "x" * 5000]
    for n, name in enumerate(names):
        send(
            panel, name, [b"\x00\xff" * 500, b"<script>alert(1)</script>", b"PK\x03\x04" + b"z" * 99, b"=cmd|';;\n"][n]
        )
    done(panel)
    shown = [row["name"] for row in panel.state["files"]]
    assert len(shown) == 4
    assert all(len(name) <= 200 and name.isprintable() for name in shown)
    assert list(file.parent.glob("**/passwd")) == []
    for message in ("chunk", None, {"kind": "chunk"}, {"kind": "chunk", "id": 3, "at": 9, "size": "x"}):
        panel._handle_custom_msg(message, [])


def test_what_is_too_large_is_told_and_read_from_its_path_instead(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1000)
    panel = opened(file)
    send(panel, "ledger.txt", FILES["ledger"].read_bytes(), piece=600)
    assert "ledger.txt" in panel.state["alarm"]
    assert "path" in panel.state["alarm"]
    assert panel.state["files"] == []
    ask(panel, "path", path=str(FILES["ledger"]))
    assert panel.state["files"][0]["kind"] == "ledger"
    ask(panel, "path", path=str(file.parent / "nowhere.txt"))
    assert panel.state["files"][1]["alarm"]


def test_what_is_stopped_half_way_leaves_what_was_read(file: Path) -> None:
    panel = opened(file)
    send(panel, "directory.csv", FILES["directory"].read_bytes())
    content = FILES["ledger"].read_bytes()
    panel._handle_custom_msg(
        {"kind": "chunk", "id": "l", "name": "ledger.txt", "size": len(content), "at": 0}, [content[:500]]
    )
    panel._handle_custom_msg({"kind": "stop"}, [])
    assert [row["name"] for row in panel.state["files"]] == ["directory.csv"]


def test_the_lesson_gives_the_panel_and_says_it_in_words() -> None:
    lesson = start("00", language="en")
    panel = lesson.import_panel()
    panel.add_paths(FILES["directory"])
    assert "memory only" in panel.words["private"]
    assert "waits" in str(lesson.say_import()) or "wait" in str(lesson.say_import())
    assert panel.words["how"] in repr(panel)
