"""A case told without its names: every text is classified, and no original name is left in what leaves the room."""

from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime as dt
import gzip
import html
import io
import re
import typing
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from named_case import named_case
from workbook.cases import CaseFile, open_case, read_case, write_case
from workbook.cases.assessment import Assessment, assess
from workbook.cases.audit import Found
from workbook.cases.governance import Governance
from workbook.cases.name_book import NameBook
from workbook.cases.name_fields import TEXTS
from workbook.cases.name_matching import words
from workbook.cases.pseudonymised_tables import COLUMNS, ROWS, pseudonymised_ledger, pseudonymised_rows
from workbook.cases.pseudonyms import keep_names, pseudonymised
from workbook.errors import ExportError
from workbook.export import KINDS, export_assessment, export_case
from workbook.export.browsers import find_browser
from workbook.i18n import LANGUAGES, Language
from workbook.readers.directory.account import Account
from workbook.readers.inventory.device import Device
from workbook.readers.invoices.canonical import Invoice, InvoiceLine, Party
from workbook.readers.tickets.ticket import Ticket


@pytest.mark.parametrize("row", [Ticket, Device, Account, Invoice, InvoiceLine, Party])
def test_each_text_of_a_row_of_a_reader_is_said_to_be_a_name_or_not(row: type) -> None:
    hints = typing.get_type_hints(row)
    assert {one.name for one in dataclasses.fields(row) if hints[one.name] is str} == set(ROWS[row.__name__])  # type: ignore[arg-type]


# a name no page of ours could hold, one for each text that may hold one
MARKS = {where: "Zq" + re.sub(r"[^a-z]", "", where.lower()) for where, told in TEXTS.items() if told != "plain"}


def marked() -> CaseFile:
    """A case with a name of its own in each text that may hold one."""
    return named_case(MARKS.__getitem__)


def left(texts: str) -> set[str]:
    plain = re.sub(r"[^a-z]", "", texts.casefold())
    return {mark for mark in MARKS.values() if mark.lower() in plain}


def test_the_case_of_these_tests_has_a_name_in_every_text() -> None:
    assert left(write_case(marked())) == set(MARKS.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_original_name_is_left_in_a_pseudonymised_case(language: Language) -> None:
    told, book = pseudonymised(marked(), language)
    assert left(write_case(told)) == set()
    assert left(" ".join(book.originals.values())) == set(MARKS.values())
    assert not told.pseudonyms


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return assess(marked(), draws=200)


@pytest.mark.parametrize("kind", KINDS)
def test_no_original_name_is_left_in_what_leaves_the_room(assessment: Assessment, kind: str, tmp_path: Path) -> None:
    shown = _exported(assessment, kind, tmp_path / "with", pseudonymise=False)
    hidden = _exported(assessment, kind, tmp_path / "without", pseudonymise=True)
    assert left(shown) & {MARKS["Firm.name"]}, "this test reads nothing of that document"
    assert left(hidden) == set()


def test_what_an_adviser_writes_of_people_stands_in_the_page_with_names_and_not_without(
    assessment: Assessment, tmp_path: Path
) -> None:
    shown = _exported(assessment, "html", tmp_path / "with", pseudonymise=False)
    assert {MARKS[one] for one in ("Found.holders", "Found.evidence")} <= left(shown)


def test_names_are_replaced_in_slides_unless_one_asks_otherwise(assessment: Assessment, tmp_path: Path) -> None:
    assert left(_exported(assessment, "slides", tmp_path / "usual")) == set()
    assert MARKS["Firm.name"] in left(_exported(assessment, "html", tmp_path / "usual"))


def test_an_invented_firm_keeps_its_name_in_its_deck(tmp_path: Path) -> None:
    path = export_assessment(assess(open_case("ateliers-bremond"), draws=200), ("slides",), "fr", tmp_path)[0]
    assert path.name == "ateliers-bremond.fr.slides.html"


def _exported(assessment: Assessment, kind: str, out: Path, **wishes: Any) -> str:
    try:
        paths = export_assessment(assessment, (kind,), "fr", out, **wishes)
    except ExportError:
        if find_browser() is None:
            pytest.skip("no browser prints this kind here")
        raise
    return "\n".join(said for path in paths for said in (path.name, *inside(path.read_bytes())))


def inside(content: bytes, depth: int = 0) -> Iterator[str]:
    """Every text of a file: its own, unescaped, and what is packed or written in base 64 within."""
    if content[:4] == b"%PDF":
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(content))
        yield from (page.extract_text() for page in reader.pages)
        yield from (str(one) for one in (reader.metadata or {}).values())
        yield from (str(one["/Title"]) for one in reader.outline if isinstance(one, dict))
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield name
                yield from inside(packed.read(name), depth + 1)
    elif content[:2] == b"\x1f\x8b":
        yield from inside(gzip.decompress(content), depth + 1)
    else:
        said = content.decode("utf-8", "replace")
        yield html.unescape(said)
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda one: chr(int(one[1], 16)), said)
        for one in re.findall(r"[A-Za-z0-9+/]{40,}={0,2}", said) if depth < 3 else ():
            for unpack in (lambda raw: raw, zlib.decompress):
                try:
                    yield from inside(unpack(base64.b64decode(one + "=" * (-len(one) % 4))), depth + 1)
                except (binascii.Error, zlib.error, ValueError):
                    continue


def test_names_packed_in_a_page_would_be_found() -> None:
    packed = base64.b64encode(gzip.compress(MARKS["Firm.name"].encode() + b" " * 40)).decode()
    assert MARKS["Firm.name"] in left("".join(inside(f"<p>{packed}</p>".encode())))


def test_one_name_has_one_pseudonym_wherever_it_stands_and_however_it_is_written() -> None:
    case = open_case("ateliers-bremond")
    case.contract.provider = "Infogérance du Vallon"
    case.confirmations = {"INFOGERANCE DU VALLON": "it", "Grenelle Bail": 0.5}
    case.audit.items = {"domain_account": Found(holders="Claire Danvers, Grenelle Bail")}
    case.governance = Governance()
    case.notes = "INFOGÉRANCE  DU VALLON et grenelle bail : voir Danvers, pas les Ateliers Bremond."
    told, _ = pseudonymised(case, "fr")
    assert told.contract.provider == "Prestataire 1"
    assert list(told.confirmations) == ["Prestataire 1", "Fournisseur 1"]
    assert told.notes == "Prestataire 1 et Fournisseur 1 : voir Personne 1, pas les Entreprise A."
    assert told.audit.items["domain_account"].holders == "Personne 1, Fournisseur 1"
    assert pseudonymised(case, "en")[0].contract.provider == "Provider 1"


def test_a_name_inside_a_longer_word_is_left_and_the_longest_name_is_read_first() -> None:
    book = NameBook("en")
    book.of("supplier", "Sage")
    book.of("supplier", "Sage Nord")
    assert book.text("sage nord, SAGE, l’apprentissage de sages") == "Supplier 2, Supplier 1, l’apprentissage de sages"


def test_pseudonyms_stay_when_the_case_file_keeps_them_and_new_names_come_after() -> None:
    case = open_case("ateliers-bremond")
    first, book = pseudonymised(case, "fr")
    assert keep_names(case, book)
    case = read_case(write_case(case))
    case.offers = list(reversed(case.offers))
    again, later = pseudonymised(case, "fr")
    assert {one.name for one in again.offers} == {one.name for one in first.offers}
    assert later.originals[again.offers[0].name] == case.offers[0].name
    assert not keep_names(case, later)


def test_two_firms_without_names_never_share_a_file_and_each_keeps_its_own(tmp_path: Path) -> None:
    firms = {name: tmp_path / f"{name}.json" for name in ("ateliers-bremond", "association-les-tilleuls")}
    out = tmp_path / "out"
    written = []
    for name, file in firms.items():
        case = open_case(name).model_copy(update={"fictional": False})
        written += export_case(case, ("questionnaire",), "fr", out, pseudonymise=True)
        file.write_text(write_case(case), encoding="utf-8")
    assert len({path.name for path in written}) == len(list(out.iterdir())) == 4
    again = export_case(read_case(firms["ateliers-bremond"].read_text("utf-8")), "questionnaire", "fr", out,
                        pseudonymise=True)  # fmt: skip
    assert again == written[:2]


def test_a_code_says_nothing_of_the_name(tmp_path: Path) -> None:
    codes = set()
    for _ in range(8):
        case = open_case("ateliers-bremond")
        keep_names(case, pseudonymised(case, "fr")[1])
        codes.add(case.code)
    assert len(codes) > 1
    assert all(re.fullmatch(r"[a-z0-9]{4}", code) for code in codes)


def test_offers_whose_names_differ_by_case_only_stay_two() -> None:
    case = open_case("ateliers-bremond")
    one, two = case.offers[0], case.offers[1]
    case.offers = [one.model_copy(update={"name": "Nordic"}), two.model_copy(update={"name": "NORDIC"})]
    told, _ = pseudonymised(case, "fr")
    assert [offer.name for offer in told.offers] == ["Prestataire 2", "Prestataire 2 (2)"]


def test_roles_are_no_names() -> None:
    book = NameBook("fr")
    assert book.people("Prestataire, Mme Vannier et Paul Oster") == "Prestataire, Personne 1 et Personne 2"


def test_figures_are_the_same_without_names() -> None:
    case = marked()
    told, _ = pseudonymised(case, "fr")
    assert assess(told, draws=50).figures == assess(case, draws=50).figures


@given(st.text(max_size=300), st.text(min_size=1, max_size=60))
def test_any_text_is_taken_and_a_known_name_never_survives_in_it(said: str, name: str) -> None:
    book = NameBook("fr")
    pseudonym = book.of("person", name)
    told = book.text(f"{said} {name} {said}")
    key = tuple(one.plain for one in words(name))
    if key and not set(key) & {one.plain for one in words(pseudonym)}:
        found = tuple(one.plain for one in words(told))
        assert all(found[n : n + len(key)] != key for n in range(len(found)))


def test_tables_of_readers_are_told_without_names() -> None:
    book = NameBook("fr")
    tickets = pseudonymised_rows(
        [
            Ticket(1, "7", dt.datetime(2026, 1, 5), title="PC de Vannier en panne", requester="Claude Oster"),
            Ticket(2, "8", dt.datetime(2026, 1, 6), title="rien", requester="Lise Vannier", assignee="Claude Oster"),
        ],
        book,
    )
    assert [(one.title, one.requester, one.assignee) for one in tickets] == [
        ("PC de Personne 2 en panne", "Personne 1", ""),
        ("rien", "Personne 2", "Personne 1"),
    ]
    assert pseudonymised_rows([Device(1, "PC-LISE", user="lise vannier")], book)[0].user == "Personne 2"
    assert pseudonymised_rows([Account(1, "l.vannier", "Lise Vannier")], book)[0].name == "Personne 2"


def test_a_ledger_is_told_without_names_and_keeps_its_amounts() -> None:
    rows = pd.DataFrame(
        {
            "account": ["6156", "401"],
            "aux_label": ["", "NORDIAL SARL"],
            "label": ["Facture nordial sarl mars", "Facture nordial sarl mars"],
            "debit": [100, 0],
        }
    ).astype({"label": "category"})
    told = pseudonymised_ledger(rows, NameBook("en"))
    assert told["label"].tolist() == ["Facture Supplier 1 mars"] * 2
    assert told["aux_label"].tolist() == ["", "Supplier 1"]
    assert told["debit"].tolist() == [100, 0]


def test_each_column_of_a_ledger_is_said_to_be_a_name_or_not() -> None:
    from sample_facts import ledger

    rows = ledger("ateliers-bremond").rows
    texts = {
        name for name in rows.columns if rows[name].dtype == object or str(rows[name].dtype) in ("category", "str")
    }
    assert texts <= set(COLUMNS)


def test_a_deck_keeps_who_is_who_in_the_case_file_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from workbook.cases import load
    from workbook.cli.command import run

    file = tmp_path / "firm.json"
    file.write_text(write_case(open_case("ateliers-bremond").model_copy(update={"fictional": False})), encoding="utf-8")
    assert run(["export", str(file), "--to", "slides", "--lang", "en", "--out", str(tmp_path / "out")]) == 0
    written = list((tmp_path / "out").iterdir())
    assert [one.name for one in written] == [f"company-a-{load(file).code}.en.slides.html"]
    assert load(file).pseudonyms["firm"] == ["Ateliers Brémond"]
    assert str(file) in capsys.readouterr().err
    again = file.read_bytes()
    assert (
        run(
            ["export", str(file), "--lang", "fr", "--to", "slides", "--no-pseudonymise", "--out", str(tmp_path / "out")]
        )
        == 0
    )
    assert (tmp_path / "out" / "ateliers-bremond.fr.slides.html").is_file()
    assert file.read_bytes() == again
