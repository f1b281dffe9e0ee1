"""Key pages look as they did: each beside a small grey picture of it, blurred so that antialiasing is no difference.

The figures are the stand-in's, so that only a change of the look shows. After a change that is meant, look at the
pages, then make the pictures again: `WORKBOOK_PICTURES=remake pytest tests/browser/test_pictures_browser.py`.
"""

from __future__ import annotations

import datetime as dt
import io
import os
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from fakes_assessment import FakeAssessment
from fakes_board import fake_board
from workbook.export import export_assessment
from workbook.i18n import LANGUAGES
from workbook.views.board import payload

Image = pytest.importorskip("PIL.Image")
ImageChops = pytest.importorskip("PIL.ImageChops")
ImageDraw = pytest.importorskip("PIL.ImageDraw")
ImageStat = pytest.importorskip("PIL.ImageStat")
ImageFilter = pytest.importorskip("PIL.ImageFilter")

pytestmark = pytest.mark.browser

PICTURES = Path(__file__).resolve().parent / "pictures"
SMALL = (480, 270)
CELLS = (40, 22)  # the page is compared cell by cell: a word that goes missing is not drowned in white
FAR = 16.0  # grey levels of 255 that the mean of a cell may move
SLIDES = ("title", "statement", "drift", "register", "what-if")
STILL = "() => document.getAnimations().forEach((one) => one.finish())"
HERE = "() => [...document.querySelectorAll('%s [data-chart]')].every((plot) => plot.dataset.drawn === 'yes')"


def reduced(picture: bytes) -> Any:
    grey = Image.open(io.BytesIO(picture)).convert("L")
    return grey.resize(SMALL, Image.Resampling.BOX)


def distance(one: Any, other: Any) -> float:
    """Return how far the most different cell of two pictures is, in grey levels."""
    if one.size != other.size:
        return 255.0
    soft = [picture.filter(ImageFilter.GaussianBlur(2)) for picture in (one, other)]
    return float(ImageChops.difference(*soft).resize(CELLS, Image.Resampling.BOX).getextrema()[1])


def compare(name: str, seen: Any) -> None:
    kept = PICTURES / f"{name}.png"
    if os.environ.get("WORKBOOK_PICTURES") == "remake":
        PICTURES.mkdir(exist_ok=True)
        seen.save(kept, optimize=True)
    assert kept.is_file(), f"no picture of {name}: see the head of this file"
    far = distance(Image.open(kept).convert("L"), seen)
    assert far <= FAR, f"{name} looks otherwise than {kept.name}: {far:.0f} grey levels in a cell"


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Path]:
    folder, made, patch = tmp_path_factory.mktemp("pictures"), {}, pytest.MonkeyPatch()
    # the stand-in has no simulation: its board is the stand-in of boards
    patch.setattr(
        import_module("workbook.export.chapters.plan"),
        "board_payload",
        lambda _, language: payload(fake_board(), language),
    )
    for language in LANGUAGES:
        kinds = ("html", "slides", "questionnaire")
        for path in export_assessment(FakeAssessment(), kinds, language, folder, today=dt.date(2026, 11, 25)):
            made[path.name.split(".")[2], language] = path
    patch.undo()
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_key_slides_look_as_they_did(shown, watched, poll, language):
    seen = watched(shown["slides", language], reduced_motion="reduce")
    for name in SLIDES:
        at = seen.page.evaluate(f"() => Reveal.getSlides().findIndex((one) => one.id === {name!r})")
        assert at >= 0, f"no slide {name}"
        seen.page.evaluate(f"() => Reveal.slide({at})")
        poll(seen.page, HERE % ".present")
        poll(seen.page, "() => document.fonts.status === 'loaded'")
        seen.page.evaluate(STILL)
        seen.page.wait_for_timeout(100)
        compare(f"{name}.{language}", reduced(seen.page.screenshot()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["html", "questionnaire-owner"])
def test_the_top_of_a_page_looks_as_it_did(shown, watched, poll, language, name):
    seen = watched(shown[name, language], reduced_motion="reduce")
    poll(seen.page, "() => document.fonts.status === 'loaded'")
    poll(seen.page, HERE % "body")
    compare(f"{name}.{language}", reduced(seen.page.screenshot()))


@pytest.mark.parametrize("name", [*SLIDES, "html", "questionnaire-owner"])
def test_a_word_gone_is_a_difference_and_a_softer_edge_is_none(name):
    kept = Image.open(PICTURES / f"{name}.fr.png").convert("L")
    softer = kept.filter(ImageFilter.GaussianBlur(0.6))
    assert distance(kept, softer) <= FAR / 2
    # the darkest part of the page, as large as a word of the title
    places = [(x, y) for x in range(0, SMALL[0] - 48, 12) for y in range(0, SMALL[1] - 14, 6)]
    dark = min(places, key=lambda at: ImageStat.Stat(kept.crop((*at, at[0] + 48, at[1] + 14))).sum[0])
    ground = kept.getextrema()[1]
    spoilt = kept.copy()
    ImageDraw.Draw(spoilt).rectangle((*dark, dark[0] + 48, dark[1] + 14), fill=ground)
    assert distance(kept, spoilt) > FAR
