"""Exports of every help desk tell the same tickets, and what cannot be known is asked, never guessed in silence."""

from __future__ import annotations

import datetime as dt

import pytest

from readers.table_files import csv_bytes, every_tool, facts, glpi_rows, own_rows, servicenow_rows, xlsx_bytes
from workbook.errors import ReaderError
from workbook.i18n import explain
from workbook.readers.tables.words import warnings
from workbook.readers.tickets.measures import measure_tickets
from workbook.readers.tickets.reading import Tickets, read_tickets
from workbook.readers.tickets.words import tickets_json, tickets_text

FACTS = facts()
EXPORTS = every_tool(FACTS)
HEADER = ["Réf", "Quand", "Qui", "Quoi"]


def told(found: Tickets) -> str:
    french, english = warnings(found.report, "fr"), warnings(found.report, "en")
    assert len(french) == len(english)
    return "\n".join(english)


@pytest.mark.parametrize("kind", EXPORTS)
def test_every_tool_s_export_tells_the_same_tickets(kind: str) -> None:
    found = read_tickets(EXPORTS[kind], name=f"{kind}.csv")
    assert found.tool == kind.split()[0]
    assert found.report.rejected == ()
    assert len(found.tickets) == len(FACTS)
    for one, fact in zip(found.tickets, FACTS, strict=True):
        assert one.opened_at == fact.opened
        assert (one.solved_at or one.closed_at) == fact.solved
        assert one.is_over == (fact.solved is not None)
        assert one.id.lstrip("INCSUP-0") == str(fact.number)
        assert one.requester == fact.who
        if found.tool != "workbook":
            assert one.title == fact.title
        if found.tool in {"glpi", "jira", "zammad", "workbook"}:
            assert one.effort_minutes == fact.minutes
        if found.tool in {"glpi", "jira", "servicenow", "workbook"}:
            assert one.priority == fact.priority
    assert measure_tickets(found.tickets, 8) is not None


def test_of_a_log_of_events_the_last_row_of_each_ticket_is_kept() -> None:
    found = read_tickets(EXPORTS["servicenow events"])
    assert found.report.rows_read == 2 * len(FACTS)
    assert all(one.group == "Group 2" for one in found.tickets)
    assert {one.reassignments for one in found.tickets} == {1}
    assert "log of events" in told(found)


def test_an_event_older_than_the_one_kept_never_wins() -> None:
    rows = servicenow_rows(FACTS[:5], events=True)
    found = read_tickets(csv_bytes([rows[0], *reversed(rows[1:])], ","))
    assert [one.state for one in found.tickets] == ["closed"] * 5


def test_the_default_glpi_view_says_which_column_to_add() -> None:
    rows = [row[:10] for row in glpi_rows(FACTS)]
    assert "“Date de résolution”" in told(read_tickets(csv_bytes(rows)))
    rows = [row[:10] for row in glpi_rows(FACTS, "en")]
    assert "“Resolution date”" in told(read_tickets(csv_bytes(rows)))


@pytest.mark.parametrize(("opened", "order"), [("13/02/2026", "day"), ("02/13/2026", "month")])
def test_the_first_day_above_twelve_decides_the_order_of_dates(opened: str, order: str) -> None:
    found = read_tickets(csv_bytes([["id", "opened"], ["1", "03/02/2026"], ["2", opened]]))
    assert found.report.date_order == order
    assert {one.opened_at.month for one in found.tickets} == ({2} if order == "day" else {2, 3})


def test_dates_that_no_day_decides_are_asked_and_the_answer_is_obeyed() -> None:
    content = csv_bytes([["id", "opened"], ["1", "03/02/2026"], ["2", "04/05/2026"]])
    asked = read_tickets(content)
    assert asked.report.date_order == "ask"
    assert "--dates" in told(asked)
    answered = read_tickets(content, order="month")
    assert [one.opened_at for one in answered.tickets] == [dt.datetime(2026, 3, 2), dt.datetime(2026, 4, 5)]
    assert answered.report.date_order == "month"
    assert read_tickets(csv_bytes([["id", "opened"], ["1", "2026-02-03"], ["2", "04/04/2026"]])).report.date_order == (
        "unneeded"
    )


def test_several_actors_and_lines_in_a_cell_are_read_whole() -> None:
    rows = [["ID", "Titre", "Statut", "Date d'ouverture", "Demandeur - Demandeur", "Durée totale"]]
    rows += [
        ["52 267", "Écran\nnoir", "Résolu", "2026-01-05 10:00", "Petit Anne<br>Durand Paul", "1 heure\n15 minutes"]
    ]
    one = read_tickets(csv_bytes(rows)).tickets[0]
    assert (one.id, one.title, one.requester) == ("52267", "Écran, noir", "Petit Anne, Durand Paul")
    assert one.effort_minutes == 75


def test_what_no_name_tells_is_guessed_from_content_and_said() -> None:
    rows = [["A", "B", "C", "D", "E"]]
    rows += [
        [f"T-{i}", f"{1 + i % 28:02d}/03/2026", f"{1 + i % 28:02d}/04/2026", f"p{i % 4}@example.org",
         ("Clos", "En cours")[i % 2]]
        for i in range(30)
    ]  # fmt: skip
    found = read_tickets(csv_bytes(rows))
    assert {name: found.report.recognised.found[name].headers[0] for name in found.report.guessed} == {
        "opened_at": "B", "status": "E", "requester": "D", "id": "A",
    }  # fmt: skip
    assert set(tickets_json(found, None, "en")["guessed"]) == {"opened_at", "status", "requester", "id"}  # type: ignore[arg-type]
    assert "Deviné" in tickets_text(found, None, "fr")


def test_a_mapping_by_the_user_wins_over_names_and_guesses() -> None:
    rows = [["opened", "vraie date", "id"], *[["2026-01-01", f"2026-02-{i + 1:02d}", str(i)] for i in range(20)]]
    found = read_tickets(csv_bytes(rows), mapping={"opened_at": "Vraie  Date", "id": ""})
    assert {one.opened_at.month for one in found.tickets} == {2}
    assert found.report.recognised.found["opened_at"].how == "user"
    assert "id" not in found.report.recognised.found


def test_without_a_date_of_opening_the_column_is_asked() -> None:
    with pytest.raises(ReaderError) as caught:
        read_tickets(csv_bytes([HEADER, ["1", "hier", "Paul", "x"]]))
    assert caught.value.code == "tables.ask_columns"
    assert "--map opened_at" in explain(caught.value, "fr").replace("\u00a0", " ")
    assert "Réf, Quand" in explain(caught.value, "en")


@pytest.mark.parametrize(
    ("mapping", "code"), [({"opened_at": "Nope"}, "no_such_column"), ({"opend": "Quand"}, "no_such_field")]
)
def test_a_mapping_that_leads_nowhere_is_told(mapping: dict[str, str], code: str) -> None:
    with pytest.raises(ReaderError) as caught:
        read_tickets(csv_bytes([HEADER, ["1", "2026-01-01", "Paul", "x"]]), mapping=mapping)
    assert caught.value.code == f"tables.{code}"
    assert explain(caught.value, "fr") != explain(caught.value, "en")


def test_no_row_is_lost_in_silence() -> None:
    rows = own_rows(FACTS[:10])
    rows[3][1] = "31/02/2026"
    rows[5][1] = ""
    rows[6][6] = "beaucoup"
    rows[7][2] = "2020-01-01"
    lines = csv_bytes(rows, end="\n", quote=False).decode().splitlines()
    lines[8] += ";a;b;c"
    lines[9] = "seul"
    found = read_tickets(("\n".join([*lines, "", ";;;;;;;"]) + "\n").encode())
    reasons = {one.line: one.reason for one in found.report.rejected}
    assert reasons == {4: "bad_opened", 6: "no_opened", 9: "too_many_fields", 10: "too_few_fields"}
    assert len(found.tickets) == found.report.rows_read == 6
    text = told(found)
    assert "Unreadable rows, counted nowhere: 4 (first: 4, 6, 9, 10)" in text
    assert "“effort_minutes”, left blank: 1 (first rows: 7)" in text
    assert "before they were opened: 1 (first rows: 8)" in text


def test_a_file_whose_rows_all_fail_says_why() -> None:
    with pytest.raises(ReaderError) as caught:
        read_tickets(csv_bytes([["id", "opened"], ["1", "jamais"], ["2", "bientôt"]]))
    assert caught.value.code == "tables.no_readable_row"
    assert {fault.code for fault in caught.value.faults} == {"tables.reason_bad_opened", "tables.reason_no_opened"}


def test_a_number_whose_unit_no_name_says_is_read_in_minutes_and_said() -> None:
    rows = [["id", "opened", "Durée"], *[[str(i), f"2026-01-{i + 1:02d}", "30"] for i in range(5)]]
    found = read_tickets(csv_bytes(rows))
    assert found.tickets[0].effort_minutes == 30
    assert "does not say its unit" in told(found)
    rows[0][2] = "Durée (h)"
    assert read_tickets(csv_bytes(rows)).tickets[0].effort_minutes == 1800


def test_of_several_sheets_the_one_with_tickets_is_read_and_the_others_are_named() -> None:
    notes = [["Lisez-moi"], ["Export du prestataire"]]
    content = xlsx_bytes({"Notes": notes, "Tickets": [["Support"], [], *own_rows(FACTS)], "Vide": []})
    found = read_tickets(content, name="x.xlsx")
    assert (found.report.sheet, len(found.tickets)) == ("Tickets", len(FACTS))
    assert "Notes" in told(found)
    assert "Rows before the header" in told(found)


def test_measures_agree_with_what_was_put_in() -> None:
    found = read_tickets(EXPORTS["glpi"])
    measures = measure_tickets(found.tickets, users=5)
    assert measures is not None
    assert measures.period.months == 6
    assert measures.tickets == len(FACTS)
    assert measures.per_user_month == pytest.approx(len(FACTS) / 6 / 5)
    assert measures.hours == pytest.approx(sum(one.minutes for one in FACTS) / len(FACTS) / 60)
    assert measures.waiting == sum(one.solved is None for one in FACTS)
    assert measures.resolution is not None
    own = measure_tickets(read_tickets(EXPORTS["workbook"]).tickets, users=5)
    assert own is not None
    assert own.out_of_scope is not None
    outside = sum(one.minutes for one in FACTS if one.number % 4 == 0) / sum(one.minutes for one in FACTS)
    assert own.out_of_scope.value == pytest.approx(outside)
    assert own.out_of_scope.of == "work"


def test_months_cut_off_at_both_ends_are_not_counted() -> None:
    days = [dt.date(2026, 1, 20) + dt.timedelta(days=i) for i in range(150)]
    rows = [["id", "opened"], *[[str(i), day.isoformat()] for i, day in enumerate(days)]]
    measures = measure_tickets(read_tickets(csv_bytes(rows)).tickets)
    assert measures is not None
    assert measures.period.partial == ("2026-01", "2026-06")
    assert (measures.period.names, measures.period.months) == (("2026-02", "2026-05"), 4)
    assert measures.per_month == pytest.approx((28 + 31 + 30 + 31) / 4)


def test_a_request_that_comes_back_is_counted_once_within_its_days() -> None:
    rows = [["id", "opened", "demandeur", "titre"]]
    rows += [
        [str(i), f"2026-0{1 + i // 28}-{1 + i % 28:02d}", f"u{i}", f"sujet numero {chr(97 + i) * 4}"] for i in range(56)
    ]
    rows += [
        ["100", "2026-01-05", "u70", "Imprimante en panne"],
        ["101", "2026-01-25", "u70", "imprimante en panne !"],
        ["102", "2026-02-27", "u70", "Imprimante en panne"],
        ["103", "2026-01-26", "u71", "Imprimante en panne"],
    ]
    measures = measure_tickets(read_tickets(csv_bytes(rows)).tickets)
    assert measures is not None
    assert measures.repeated is not None
    assert measures.repeated_quarter is not None
    assert measures.repeated.value == pytest.approx(1 / 60)
    assert measures.repeated_quarter.value == pytest.approx(2 / 60)


def test_the_summary_is_told_in_both_languages() -> None:
    found = read_tickets(EXPORTS["zammad"], name="export.xlsx")
    french, english = tickets_text(found, 12, "fr"), tickets_text(found, 12, "en")
    assert "Par utilisateur et par mois" in french
    assert "For each user and month" in english
