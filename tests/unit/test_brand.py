"""An adviser's brand: read, checked, refused with reasons, and put in the place of ours."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes_assessment import FakeAssessment
from workbook.errors import ExportError
from workbook.export import OURS, Brand, export_assessment, read_brand
from workbook.i18n import LANGUAGES, explain

GOOD = {"name": "Cabinet Orme", "brand_1": "#123A8C", "brand_2": "#A34A00"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><defs><g id="a"/></defs><use href="#a"/></svg>'


def written(folder: Path, entries: Any) -> Path:
    path = folder / "mine.json"
    path.write_text(entries if isinstance(entries, str) else json.dumps(entries), "utf-8")
    return path


def data(content: bytes, kind: str = "svg+xml") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def refused(folder: Path, entries: Any) -> set[str]:
    with pytest.raises(ExportError) as error:
        read_brand(written(folder, entries))
    for language in LANGUAGES:
        assert "brand." not in explain(error.value, language)
    return {fault.code for fault in error.value.faults} or {error.value.code}


def test_a_brand_names_the_document_and_colours_what_is_drawn(tmp_path):
    (tmp_path / "logo.svg").write_text(SVG, "utf-8")
    brand = read_brand(written(tmp_path, {**GOOD, "logo": "logo.svg"}))
    page = export_assessment(FakeAssessment(), ("html",), "fr", tmp_path, brand=brand)[0].read_text("utf-8")
    assert "<b>Cabinet Orme</b>" in page
    head = page.split("<script")[0]
    assert "--wb-paid: #123A8C" in head
    assert "#1d4f7c" not in page.lower().replace("\\u003c", "<")
    assert brand.logo in head


def test_an_empty_brand_is_ours(tmp_path):
    assert read_brand(written(tmp_path, {})) == OURS
    assert OURS.painted("#1D4F7C") == "#1D4F7C"


@pytest.mark.parametrize(
    ("entries", "codes"),
    [
        ({"brand_1": "#7FB0E0"}, {"brand.pale"}),
        ({"brand_1": "blue"}, {"brand.bad_colour"}),
        ({"brand_1": 12}, {"brand.bad_colour"}),
        ({"brand_1": "#B4480F", "brand_2": "#1E7A1E"}, {"brand.alike_deuteranopia"}),
        ({"brand_1": "#123A8C", "brand_2": "#123A8C"}, {"brand.alike_protanopia", "brand.alike_deuteranopia"}),
        ({"name": "a\nb", "colour": 1, "brand_1": "#FFFF00"}, {"brand.bad_name", "brand.unknown_entry", "brand.pale"}),
        ({"name": "x" * 61}, {"brand.bad_name"}),
        ({"logo": "../../etc/passwd"}, {"brand.bad_logo"}),
        ({"logo": 3}, {"brand.bad_logo"}),
        ("[]", {"brand.not_json"}),
        ("{", {"brand.not_json"}),
        ("[" * 100_000, {"brand.not_json"}),
    ],
)
def test_a_brand_is_refused_with_all_its_reasons(tmp_path, entries, codes):
    assert codes <= refused(tmp_path, entries)


def test_a_brand_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ExportError) as error:
        read_brand(tmp_path / "none.json")
    assert error.value.code == "brand.unreadable"


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='http://x.test/a.png'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><use href='http://x.test/a.svg#a'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(http://x.test/)'/></svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x.css'</style></svg>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>",
        b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * 200_001 + b"</svg>",
        b"<html/>",
        b"GIF89a",
        png(5000, 10),
        png(0, 10),
    ],
)
def test_a_logo_that_does_more_than_draw_is_refused(tmp_path, content):
    assert refused(tmp_path, {"logo": data(content)}) == {"brand.bad_logo"}


@pytest.mark.parametrize("content", [SVG.encode(), png(300, 90)])
def test_a_logo_that_only_draws_is_taken(tmp_path, content):
    assert read_brand(written(tmp_path, {"logo": data(content)})).logo.startswith("data:image/")


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["name", "logo", "brand_1", "brand_2", "x"]), st.text() | st.integers() | st.none())
)
def test_whatever_a_brand_file_holds_it_is_taken_or_refused_in_words(tmp_path_factory, entries):
    path = written(tmp_path_factory.mktemp("brand"), entries)
    with suppress(ExportError):
        assert isinstance(read_brand(path), Brand)
