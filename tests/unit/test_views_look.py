"""The look: one set of values for Python and for style sheets, faces that hold the signs we write."""

from __future__ import annotations

import base64
import re
from io import BytesIO

import pytest

from workbook.i18n import LANGUAGES, keys, text
from workbook.views import fonts, look, marks, modules
from workbook.views.colour import ciede2000, contrast, difference


def test_python_and_the_style_sheet_give_each_role_the_same_colour():
    night = modules.styles("tokens").split(":where(.wb.wb-night)")[0]
    sheet = {name: colour.upper() for name, colour in re.findall(r"--wb-([a-z0-9-]+): (#[0-9a-f]{6})", night)}
    assert {role: sheet.get(role) for role in look.ROLES} == dict(look.ROLES)


def test_python_and_the_style_sheet_give_each_role_the_same_colour_in_a_dark_room():
    night = modules.styles("tokens").split(":where(.wb.wb-night)")[1].split("}")[0]
    sheet = {name: colour.upper() for name, colour in re.findall(r"--wb-([a-z0-9-]+): (#[0-9a-f]{6})", night)}
    sheet.pop("on-fill")
    assert sheet == dict(look.NIGHT)


@pytest.mark.parametrize("role", sorted(set(look.NIGHT) - {"bg", "rule", "tint", "section", "score", "paid2"}))
def test_in_a_dark_room_every_text_is_read(role):
    if not role.endswith("-tint"):
        assert round(contrast(look.NIGHT[role], look.NIGHT["bg"]), 1) >= 5.9


def test_colours_are_told_apart_as_the_palette_says():
    assert difference(look.PAID, look.HIDDEN, "deuteranopia") > 20
    assert difference(look.PAID, look.HIDDEN, "protanopia") > 20
    assert difference(look.PAID, look.DEBT, "deuteranopia") < 5  # never in one chart
    assert ciede2000((50.0, 2.5, 0.0), (73.0, 25.0, -18.0)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619)) == pytest.approx(2.0373, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514)) == pytest.approx(0.9082, abs=1e-4)


def faces():
    from fontTools.ttLib import TTFont

    for weight, data in re.findall(r"font-weight:(\d+).*?base64,([^)]+)\)", fonts.font_faces()):
        yield int(weight), TTFont(BytesIO(base64.b64decode(data)))


def test_the_three_faces_hold_every_sign_of_the_catalogues():
    written = set()
    for language in LANGUAGES:
        for subject in ("views", "export", "questions"):
            for key in keys(subject, language):
                written |= set(text(key, language) if "{" not in text(key, language) else "")
    written |= set("œŒ«»’“”–—…€−\u202f\u00a0àâçéèêëîïôùûüÿÀÉÈÇ%+")
    for _, font in faces():
        missing = {sign for sign in written if sign > " " or sign == "\u202f"} - set(map(chr, font.getBestCmap()))
        assert missing == set()


def test_the_narrow_space_is_empty_and_a_sixth_of_an_em():
    for _, font in faces():
        name = font.getBestCmap()[0x202F]
        advance, _ = font["hmtx"][name]
        assert 0.16 <= advance / font["head"].unitsPerEm <= 0.175
        assert font["glyf"][name].numberOfContours == 0


def test_a_cut_face_does_not_bear_the_reserved_name_and_its_licence_travels():
    for _, font in faces():
        names = {record.nameID: record.toUnicode() for record in font["name"].names}
        assert "Source" not in names[1] + names[4] + names[6]
        assert "Reserved Font Name" in names[0]
    assert "SIL OPEN FONT LICENSE" in fonts.licences()


def test_the_faces_are_light_and_the_same_each_time(tmp_path, monkeypatch):
    made = []
    for name in ("one", "two"):  # nothing kept from before
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / name))
        fonts.font_faces.cache_clear()
        made.append(fonts.font_faces())
    assert len(made[0]) < 90_000
    assert made[0] == made[1]


def test_mark_and_wedge_are_hidden_from_screen_readers():
    for drawn in (marks.mark(16), marks.mark(28), marks.wedge(), marks.wedge("section")):
        assert 'aria-hidden="true"' in drawn
