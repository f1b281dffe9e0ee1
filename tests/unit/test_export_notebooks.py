"""Notebooks as decks and pages: what is drawn, what is folded, what is refused; nothing of a user's runs."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbconvert.utils.exceptions import ConversionException
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from fakes_assessment import FakeAssessment
from workbook.cli.command import run
from workbook.errors import ExportError
from workbook.export.assets import POLICY
from workbook.export.notebooks.exporters import WorkbookHTML, WorkbookSlides
from workbook.export.notebooks.pages import deck, page, slides
from workbook.export.notebooks.parts import PLOTLY, WIDGET, told
from workbook.export.notebooks.writer import export_notebook
from workbook.i18n import LANGUAGES, explain
from workbook.views.modules import MIME

FIGURE = {"data": [{"type": "bar", "y": [1, 2]}], "layout": {"title": {"text": "Bars"}}}
HOSTILE = "<script>window.hacked = 1</script><img src=x onerror=hacked()>\u202e\"'&"


def shown(data: dict[str, Any], source: str = "show()", **about: Any) -> Any:
    output = new_output("display_data", data)
    return new_code_cell(source, outputs=[output], metadata={"jupyter": {"source_hidden": True}, **about})


def lesson(*cells: Any) -> Any:
    return new_notebook(cells=list(cells), metadata={"lang": "en"})


def read(*cells: Any, skipped: bool = False) -> Any:
    return told(lesson(*cells), "name", None, skipped=skipped)


def test_a_heading_opens_a_slide_and_what_is_drawn_has_one_of_its_own():
    finding = {"text/html": '<p role="heading" aria-level="3">It costs more</p>', "text/plain": "It costs more"}
    made = slides(
        read(
            new_markdown_cell("# Title\n\nHello"),
            new_markdown_cell("## Cost\n\nWords"),
            shown(finding),
            shown({PLOTLY: FIGURE, "text/plain": "Bars. Two bars."}),
            new_markdown_cell("Read it so."),
        )
    )
    assert [one.title for one in made] == ["Title", "Cost", "It costs more", "Cost"]
    assert [[part.kind for part in one.parts] for one in made] == [["words"], ["words"], ["chart"], ["words"]]


def test_a_slides_title_keeps_the_spaces_that_hold_a_line_together():
    finding = '<p role="heading" aria-level="3">Un an\u202f; 29\u202f000\u00a0€ &amp; plus</p>'
    outputs = [new_output("display_data", {"text/html": finding}), new_output("display_data", {PLOTLY: FIGURE})]
    made = slides(read(new_markdown_cell("# A"), new_code_cell("show()", outputs=outputs)))
    assert made[-1].title == "Un an\u202f; 29\u202f000\u00a0€ & plus"


def test_facilitators_cells_are_the_speakers_notes_and_no_page_has_them():
    folded = "<details><summary>Notes · 6 min</summary>\n\nAsk the **room**.\n\n</details>"
    notes = new_markdown_cell(folded, metadata={"tags": ["facilitator"], "workbook": {"minutes": 6}})
    found = read(new_markdown_cell("# T"), notes)
    written = deck(found)
    assert 'data-minutes="6"' in written
    assert "<p>Ask the <strong>room</strong>.</p>" in written
    assert "Ask the" not in page(found)


def test_what_is_said_after_it_is_shown_is_the_speakers_and_the_page_has_it_too():
    said = {"text/markdown": "Eight times in ten.", "text/plain": "Eight times in ten."}
    cells = (
        new_markdown_cell("# Title"),
        new_markdown_cell("## Cost"),
        shown({PLOTLY: FIGURE, "text/plain": "Bars."}, "lesson.drift()"),
        shown(said, "lesson.say_drift()"),
        shown(said, "lesson.say_contract()"),
    )
    made = slides(read(*cells))[1:]
    assert [[part.kind for part in one.parts] for one in made] == [["chart"], ["words"]]
    assert [note.striptags() for note in made[0].notes] == ["Eight times in ten."]
    assert page(read(*cells, skipped=True)).count("<p>Eight times in ten.</p>") == 2


def test_a_slide_shows_of_a_panel_what_is_said_after_it():
    cells = (
        new_markdown_cell("## Plan"),
        shown({WIDGET: {}, "text/plain": "A plan of three."}, "lesson.plan_panel()"),
        shown({"text/markdown": "Three actions."}, "lesson.say_plan()"),
    )
    (slide,) = slides(read(*cells))
    assert [part.html.striptags() for part in slide.parts] == ["Three actions."]
    (slide,) = slides(read(*cells[:2]))
    assert [part.html.striptags() for part in slide.parts if part.kind != "folded"] == ["A plan of three."]


def test_folded_code_is_folded_on_the_page_and_absent_from_the_deck():
    found = read(new_markdown_cell("# T"), shown({"text/plain": "said"}, "secret = 1"))
    assert '<pre class="code" tabindex="0">secret = 1</pre></details>' in page(found)
    assert "secret = 1" not in deck(found)
    assert "In [" not in page(found)
    assert "Out[" not in page(found)


def test_cells_to_skip_are_not_projected_but_can_be_read():
    start = shown({"text/plain": "welcome"}, slideshow={"slide_type": "skip"})
    assert "welcome" not in deck(read(new_markdown_cell("# T"), start))
    assert "welcome" in page(read(new_markdown_cell("# T"), start, skipped=True))


def test_two_boards_keep_apart_what_they_draw():
    held = {"module": "board", "payload": {"a": "</script>"}}
    found = read(new_markdown_cell("# T"), shown({MIME: held, WIDGET: {}}), shown({MIME: held, WIDGET: {}}))
    written = page(found)
    assert found.modules == ("board",)
    assert written.count('data-board="page"') == 2
    assert len({part.key for part in found.parts if part.kind == "module"}) == 2
    assert "</script>" not in str(found.parts[1].data)


def test_nothing_of_a_users_runs_in_a_page():
    found = read(
        new_markdown_cell(f"# {HOSTILE}\n\n{HOSTILE}\n\n[go](javascript:hacked())"),
        shown({"text/html": f"<b onclick=hacked()>{HOSTILE.replace('<script>', '<s>')}</b>", "text/plain": "x"}),
        shown({"text/plain": HOSTILE}),
        shown({PLOTLY: {**FIGURE, "layout": {"title": {"text": HOSTILE}}}, "text/plain": HOSTILE}, HOSTILE),
    )
    for written in (page(found), deck(found)):
        assert "<script>window.hacked" not in written
        assert "onerror=hacked" not in written.replace("&lt;img src=x onerror=hacked", "").replace(
            "\\u003cimg src=x onerror=hacked", ""
        )
        assert "onclick" not in written.split("<script")[0]
        assert "javascript:hacked" not in written
        assert f'content="{POLICY}"'.replace("'", "&#39;") in written


def test_what_cannot_be_drawn_is_refused_with_all_its_cells():
    with pytest.raises(ExportError) as error:
        read(
            new_markdown_cell("# T"),
            shown({WIDGET: {"model_id": "1"}, "text/plain": "IntSlider(value=1)"}),
            shown({"text/html": "<script>draw()</script>", "application/x-thing": "1", "text/plain": "<Thing>"}),
            shown({PLOTLY: {"data": [{"type": "choropleth"}], "layout": {}}}),
            new_code_cell("1/0", outputs=[new_output("error", ename="ZeroDivisionError", evalue="no", traceback=[])]),
        )
    assert [fault.where for fault in error.value.faults] == ["2", "3", "4", "5"]
    assert "choropleth" in explain(error.value, "en")


def test_a_picture_beside_the_notebook_stands_in_the_page_and_one_from_elsewhere_is_never_fetched(tmp_path):
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    cell = new_markdown_cell("# T\n\n![one](a.png) ![two](http://x.test/b.png) ![three](../../etc/passwd)")
    written = page(told(lesson(cell), "name", tmp_path, skipped=False))
    assert 'src="data:image/png;base64,' in written
    assert "x.test" not in written
    assert "passwd" not in written


@pytest.mark.parametrize(("exporter", "ending"), [(WorkbookHTML, ".html"), (WorkbookSlides, ".slides.html")])
def test_nbconvert_gets_one_file_without_widget_state(exporter, ending):
    notebook = lesson(new_markdown_cell("# T"), shown({PLOTLY: FIGURE, "text/plain": "Bars"}))
    notebook.metadata["widgets"] = {"application/vnd.jupyter.widget-state+json": {"secret": 1}}
    written, _ = exporter().from_notebook_node(notebook)
    assert exporter().file_extension == ending
    assert "secret" not in written
    assert written.startswith("<!DOCTYPE html>")
    bad = lesson(shown({WIDGET: {}, "text/plain": "IntSlider(value=1)"}))
    with pytest.raises(ConversionException, match="cannot be drawn"):
        exporter().from_notebook_node(bad)


def test_the_exporters_are_registered_for_nbconvert():
    root = Path(__file__).resolve().parents[2]
    entries = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]
    for name, where in entries["nbconvert.exporters"].items():
        module, _, found = where.partition(":")
        assert hasattr(import_module(module), found), name


def test_a_board_carries_what_it_draws_into_the_notebook():
    from fakes_board import fake_board
    from workbook.model.board_table import BoardTable
    from workbook.widgets.board import board

    assessment = FakeAssessment()
    assessment.board = fake_board()
    assert isinstance(assessment.board, BoardTable)
    widget = board(assessment, "en")
    data, _ = widget._repr_mimebundle_()
    assert data[MIME]["module"] == "board"
    assert data[MIME]["payload"]["levers"] == widget.payload["levers"]


@pytest.mark.parametrize(
    ("content", "code"),
    [("", "export.not_a_notebook"), ("{}", "export.not_a_notebook"), ("[" * 9000, "export.not_a_notebook")],
)
def test_a_file_that_is_no_notebook_is_told(tmp_path, content, code):
    path = tmp_path / "a.ipynb"
    path.write_text(content)
    with pytest.raises(ExportError) as error:
        export_notebook(path, ("html",), "en", tmp_path / "out")
    assert error.value.code == code


def test_a_notebook_that_holds_its_figures_is_written_as_it_is(tmp_path):
    path = tmp_path / "Mon carnet.ipynb"
    nbformat.write(lesson(new_markdown_cell("# T"), shown({PLOTLY: FIGURE, "text/plain": "Bars"})), path)
    before = path.read_bytes()
    said: list[str] = []
    written = export_notebook(path, ("slides", "html"), "fr", tmp_path / "out", said.append)
    assert [one.name for one in written] == ["mon-carnet.slides.html", "mon-carnet.html"]
    assert path.read_bytes() == before
    assert not [one for one in said if "Exécution" in one]
    with pytest.raises(ExportError) as error:
        export_notebook(path, ("xlsx",), "fr", tmp_path)
    assert error.value.code == "export.not_of_a_notebook"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_writes_a_notebook_and_says_what_it_cannot(tmp_path, capsys, language):
    path = tmp_path / "lesson.ipynb"
    nbformat.write(lesson(new_markdown_cell("# T"), shown({PLOTLY: FIGURE, "text/plain": "Bars"})), path)
    words = ["export", str(path), "--lang", language, "--out", str(tmp_path / "out")]
    assert run([*words, "--to", "html"]) == 0
    assert capsys.readouterr().out.strip().endswith("lesson.html")
    assert run([*words, "--to", "summary"]) == 2
    assert "slides-pdf" in capsys.readouterr().err
    assert run(["export", str(tmp_path / "none.ipynb"), "--lang", language]) == 2
    assert "none.ipynb" in capsys.readouterr().err
