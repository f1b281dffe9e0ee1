"""The questionnaire from disk, network cut: filled by keyboard only, kept, handed in, taken back into the case."""

from __future__ import annotations

import json
from typing import Any

import pytest

from workbook.cases import add_answers, load_answers, new_case
from workbook.export import export_questionnaire
from workbook.i18n import LANGUAGES
from workbook.views.questionnaire import asked_of

pytestmark = pytest.mark.browser

HOSTILE = """</script><script>window.hacked=1</script><img src=x onerror="window.hacked=2"> « L'été »"""
KEYS = ("1", "2", "3", "4", "5", "0", "x")
MEANT: tuple[Any, ...] = (5, 4, 3, 2, 1, "unknown", "na")


@pytest.fixture
def opened(tmp_path, watched):
    """Open the questionnaire of a firm; give the watched page and its case."""

    def open_page(view="owner", language="fr", firm="Essai & Fils", **options):
        case = new_case(firm)
        path = export_questionnaire(case, view, language, tmp_path / f"{view}.{language}.html")
        return watched(path, **options), case

    return open_page


def order(view: str) -> list[str]:
    return [one.id for _, questions in asked_of(view) for one in questions]  # type: ignore[arg-type]


def handed_in(page: Any, tmp_path: Any) -> Any:
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    path = tmp_path / waited.value.suggested_filename
    waited.value.save_as(path)
    return path


def reach(page: Any, selector: str) -> None:
    """Move the focus with the Tab key until it is on an element."""
    for _ in range(60):
        if page.evaluate("(one) => document.activeElement.matches(one)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


@pytest.mark.parametrize("view", ["owner", "provider"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_answer_is_given_by_keyboard_and_comes_back_into_the_case(opened, tmp_path, view, language):
    seen, case = opened(view, language)
    page = seen.page
    reach(page, "input[data-field=who]")
    page.keyboard.type("Camille")
    reach(page, ".wbp-main")
    page.keyboard.press("Enter")
    for place, _ in enumerate(order(view)):
        page.keyboard.press(KEYS[place % 7])
        page.keyboard.press("Enter")
    page.evaluate("() => document.activeElement.blur()")
    reach(page, ".wbq-buttons .wbp-main")
    given = load_answers(handed_in(page, tmp_path))
    assert (given.who, given.view, given.language) == ("Camille", view, language)
    assert given.answers == {name: MEANT[place % 7] for place, name in enumerate(order(view))}
    add_answers(case, given)
    assert case.answers == {view: given.answers}
    assert seen.complaints == []


def test_the_questions_this_view_can_answer_come_first(opened):
    seen, _ = opened("provider", "en")
    names = seen.page.locator(".wbp-theme-name").all_text_contents()
    assert names[-1] == "If you know"
    assert names[0] == "Start"


def test_a_reload_midway_loses_nothing(opened):
    seen, _ = opened()
    page = seen.page
    page.click(".wbp-main")
    for key in ("2", "Enter", "0", "Enter"):
        page.keyboard.press(key)
    before = page.locator(".wbq-count").text_content()
    title = page.locator(".wbp-title").text_content()
    page.reload()
    assert page.locator(".wbq-count").text_content() == before
    assert page.locator(".wbp-title").text_content() == title
    assert "2" in before


def test_a_browser_that_keeps_nothing_is_told_and_the_file_still_goes_out(opened, tmp_path):
    refuse = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    seen, _ = opened(language="en", script=refuse)
    page = seen.page
    page.click(".wbp-main")
    page.keyboard.press("3")
    assert "refuses to keep your answers" in page.locator(".wbp-alarm").text_content()
    page.focus(".wbq-buttons .wbp-main")
    assert load_answers(handed_in(page, tmp_path)).answers == {order("owner")[0]: 3}
    assert seen.complaints == []


def test_a_file_is_loaded_again_and_conflicts_are_asked(opened, tmp_path):
    seen, _ = opened(language="en")
    page, first, second = seen.page, *order("owner")[:2]
    page.click(".wbp-main")
    page.keyboard.press("1")
    content = {
        "format": "workbook-answers", "version": 1, "firm": "Essai & Fils", "view": "owner", "language": "fr",
        "who": "Camille", "date": "2026-11-25", "answers": {first: 1, second: "na"},
    }  # fmt: skip

    def load(**parts: Any) -> str:
        file = tmp_path / "in.json"
        file.write_text(json.dumps(content | parts), encoding="utf-8")
        page.set_input_files("input[type=file]", str(file))
        page.wait_for_timeout(150)
        return str(page.locator(".wbq-told").text_content())

    assert "no answers file" in load(format="other")
    assert "no answers file" in load(answers={"Z9": 1})
    assert "another version" in load(version=2)
    assert "another firm" in load(view="provider")
    assert "another firm" in load(firm="<img src=x onerror=window.hacked=1>")
    assert "Which to keep?" in load()
    page.click(".wbq-ask button >> nth=1")
    page.focus(".wbq-buttons .wbp-main")
    assert load_answers(handed_in(page, tmp_path)).answers == {first: 5, second: "na"}
    assert "Which to keep?" in load()
    page.click(".wbq-ask button >> nth=0")
    page.focus(".wbq-buttons .wbp-main")
    assert load_answers(handed_in(page, tmp_path)).answers == {first: 1, second: "na"}
    assert page.evaluate("() => window.hacked === undefined")


def test_what_someone_put_in_the_browser_s_store_is_not_trusted(opened):
    spoilt = 'localStorage.setItem(\'workbook:answers:1:owner:Essai & Fils\', \'{"answers":{"S1":"<b>"},"who":{}}\')'
    seen, _ = opened(language="en", script=f"try {{ {spoilt} }} catch {{}}")
    assert seen.page.locator(".wbq-count").text_content().startswith("0 answers")
    assert seen.complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hostile_firm_name_runs_nothing(opened, language):
    seen, _ = opened(language=language, firm=HOSTILE)
    assert seen.page.evaluate("() => window.hacked === undefined")
    assert "<script>window.hacked" in seen.page.locator(".wbp-firm").text_content()
    assert seen.complaints == []


@pytest.mark.parametrize("media", ["screen", "print"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_accessible(opened, language, media):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    seen, _ = opened("provider", language, bypass_csp=True)
    page = seen.page
    for shown in ("start", "question"):
        page.emulate_media(media=media)
        found = axe.Axe().run(page).response["violations"]
        assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == [], shown
        page.emulate_media(media="screen")
        page.click(".wbp-main")
        page.keyboard.press("0")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (390, 800)])
def test_nothing_is_cut_at_any_width(opened, size):
    seen, _ = opened("provider", "fr", firm="Établissements Vandenbroucke-Lemercier Frères et Fils réunis", size=size)
    seen.page.click(".wbp-main")
    assert seen.page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")


def test_the_paper_shows_what_was_answered(opened):
    seen, _ = opened()
    seen.page.click(".wbp-main")
    seen.page.keyboard.press("1")
    seen.page.emulate_media(media="print")
    assert seen.page.locator("li.chosen").get_attribute("data-option") == f"{order('owner')[0]}:5"
    assert seen.page.locator("li.chosen").is_visible()
    assert not seen.page.locator(".wbp").is_visible()


def test_a_term_is_explained_by_keyboard_and_on_hover_until_escape(opened):
    seen, _ = opened("owner", "fr")
    page = seen.page
    for _ in order("owner"):
        page.click(".wbp-main")
        if page.locator(".wb-term").count():
            break
    term, meaning = page.locator(".wb-term").first, page.locator(".wb-meaning").first
    assert not meaning.is_visible()
    page.evaluate("() => document.querySelector('.wbp-title').focus()")
    reach(page, ".wb-term")
    assert meaning.is_visible()
    assert term.get_attribute("aria-describedby") == meaning.get_attribute("id")
    page.keyboard.press("Escape")
    assert not meaning.is_visible()
    page.focus(".wbp-main")
    term.hover()
    assert meaning.is_visible()
    assert seen.complaints == []
