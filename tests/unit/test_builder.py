"""A lesson's source becomes two notebooks: the same bytes each time, never one language without the other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.errors import LessonError
from workbook.i18n import LANGUAGES, explain
from workbook.lessons import build

SOURCE = """\
# ---
# workbook:
#   lesson: 07
#   fr: 07-reprise
#   en: 07-takeover
# ---

# %% [markdown] name="title" lang="fr"
# # Reprise
#
# **Durée** : MINUTES
#
# AGENDA

# %% [markdown] name="title" lang="en"
# # Takeover
#
# **Time**: MINUTES
#
# AGENDA

# %% name="setup" tags=["visible"]
language = LANGUAGE

# %% [markdown] name="first" lang="fr"
# ## Les clés

# %% [markdown] name="first" lang="en"
# ## The keys

# %% name="figure"
print(6 * 7, language)

# %% name="chart"
from IPython.display import HTML
HTML("<svg></svg>")

# %% [markdown] name="first-notes" lang="fr" tags=["facilitator"] minutes=6
# Demander qui détient le domaine.

# %% [markdown] name="first-notes" lang="en" tags=["facilitator"] minutes=6
# Ask who holds the domain.
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "source"
    folder.mkdir()
    (folder / "07-takeover.py").write_text(SOURCE, "utf-8")
    return folder


def cells(path: Path) -> dict[str, dict[str, Any]]:
    return {cell["id"]: cell for cell in json.loads(path.read_text("utf-8"))["cells"]}


def text(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def mended(source: Path, old: str, new: str) -> Path:
    file = source / "07-takeover.py"
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    return source


def faults_of(source: Path, tmp_path: Path) -> LessonError:
    with pytest.raises(LessonError) as caught:
        build(source, tmp_path, run=False)
    return caught.value


def test_both_languages_share_code_and_ids_and_each_has_its_own_text(source: Path, tmp_path: Path) -> None:
    built = build(source, tmp_path, run=False)
    french, english = cells(tmp_path / "fr/07-reprise.ipynb"), cells(tmp_path / "en/07-takeover.ipynb")
    assert [one.path.name for one in built] == ["07-reprise.ipynb", "07-takeover.ipynb"]
    assert list(french) == list(english) == ["title", "setup", "first", "figure", "chart", "first-notes"]
    assert text(french["setup"]) == 'language = "fr"'
    assert text(english["setup"]) == 'language = "en"'
    assert text(french["figure"]) == text(english["figure"])
    assert "Les clés" in text(french["first"])


def test_building_twice_writes_the_same_bytes(source: Path, tmp_path: Path) -> None:
    first = [one.path.read_bytes() for one in build(source, tmp_path)]
    again = build(source, tmp_path)
    assert [one.path.read_bytes() for one in again] == first
    assert all(one.same for one in again)


def test_only_small_texts_are_kept_and_counted_from_one(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path)
    built = cells(tmp_path / "fr/07-reprise.ipynb")
    assert built["figure"]["outputs"][0]["text"] == ["42 fr\n"]
    assert built["figure"]["execution_count"] == 1
    assert built["chart"]["outputs"] == []
    assert built["chart"]["execution_count"] is None
    assert "execution" not in built["figure"]["metadata"]


def test_code_is_folded_unless_it_is_there_to_be_changed(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path, run=False)
    built = cells(tmp_path / "en/07-takeover.ipynb")
    assert built["figure"]["metadata"]["jupyter"] == {"source_hidden": True}
    assert "jupyter" not in built["setup"]["metadata"]


def test_the_notebook_says_its_language_its_lesson_and_its_twin(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path, run=False)
    about = json.loads((tmp_path / "fr/07-reprise.ipynb").read_text("utf-8"))["metadata"]
    assert about["workbook"] == {
        "language": "fr",
        "lesson": "07",
        "minutes": 6.0,
        "source": "07-takeover.py",
        "twin": "07-takeover",
    }
    assert about["kernelspec"]["name"] == "python3"


def test_the_agenda_is_the_sum_of_the_facilitators_minutes(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path, run=False)
    french, english = cells(tmp_path / "fr/07-reprise.ipynb"), cells(tmp_path / "en/07-takeover.ipynb")
    assert "- Les clés\u00a0: 6\u00a0min" in text(french["title"])
    assert "- The keys: 6\u00a0min" in text(english["title"])
    assert "6\u00a0min" in text(english["first-notes"])
    assert french["first-notes"]["metadata"]["slideshow"] == {"slide_type": "notes"}


def test_a_text_without_its_twin_is_refused_by_name(source: Path, tmp_path: Path) -> None:
    start = SOURCE.index('# %% [markdown] name="first" lang="en"')
    end = SOURCE.index('# %% name="figure"')
    error = faults_of(mended(source, SOURCE[start:end], ""), tmp_path)
    assert error.code == "lessons.source_faults"
    assert [(fault.code, fault.where) for fault in error.faults] == [("lessons.no_twin", "first")]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (' name="figure"', "", "lessons.no_name"),
        ('name="chart"', 'name="figure"', "lessons.name_twice"),
        ('name="title" lang="en"', 'name="title"', "lessons.no_language"),
        ("#   en: 07-takeover\n", "", "lessons.no_header_entry"),
        (
            'lang="en" tags=["facilitator"] minutes=6',
            'lang="en" tags=["facilitator"] minutes=7',
            "lessons.twins_differ",
        ),
    ],
)
def test_what_a_source_lacks_is_said_in_a_sentence(source: Path, tmp_path: Path, old: str, new: str, code: str) -> None:
    error = faults_of(mended(source, old, new), tmp_path)
    assert code in {fault.code for fault in error.faults}
    for language in LANGUAGES:
        assert "lessons." not in explain(error, language)


def test_checking_names_the_stale_notebook_and_writes_nothing(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path, run=False)
    before = (tmp_path / "fr/07-reprise.ipynb").read_bytes()
    mended(source, "# ## Les clés", "# ## Les accès")
    with pytest.raises(LessonError) as caught:
        build(source, tmp_path, check=True, run=False)
    assert [fault.where for fault in caught.value.faults] == [f"{tmp_path.name}/fr/07-reprise.ipynb"]
    assert (tmp_path / "fr/07-reprise.ipynb").read_bytes() == before


def test_a_notebook_no_source_builds_is_named(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path, run=False)
    (tmp_path / "fr/99-ancien.ipynb").write_text("{}", "utf-8")
    with pytest.raises(LessonError) as caught:
        build(source, tmp_path, check=True, run=False)
    assert [fault.code for fault in caught.value.faults] == ["lessons.left_over"]


def test_a_cell_that_fails_is_named(source: Path, tmp_path: Path) -> None:
    with pytest.raises(LessonError) as caught:
        build(mended(source, "print(6 * 7, language)", "print(1 / 0)"), tmp_path)
    assert caught.value.code == "lessons.cell_failed"
    assert caught.value.values["cell"] == "figure"
    assert "ZeroDivisionError" in str(caught.value.values["why"])


def test_figures_and_words_of_a_lesson_are_filled_in_from_registry_and_glossary(source: Path, tmp_path: Path) -> None:
    keys = "## The keys\n#\n# [[p_outage_hw_sw_eu]] a year ([[p_outage_hw_sw_eu.source]]); a restore test.\n#\n# WORDS"
    build(mended(source, "## The keys", keys), tmp_path / "notebooks", run=False)
    written = text(cells(tmp_path / "notebooks" / "en" / "07-takeover.ipynb")["first"])
    assert "18.7% a year (" in written
    assert "[[" not in written
    assert "- **restore test**: " in written


def test_what_is_folded_is_filled_in_too(source: Path, tmp_path: Path) -> None:
    head, tagged = '# %% [markdown] name="first" lang="{}"', ' tags=["folded"]'
    french, english = head.format("fr"), head.format("en")
    folded = mended(source, f"{english}\n# ## The keys", f"{english}{tagged}\n# A restore test explained\n#\n# WORDS")
    folded = mended(folded, french, french + tagged)
    build(folded, tmp_path / "notebooks", run=False)
    written = text(cells(tmp_path / "notebooks" / "en" / "07-takeover.ipynb")["first"])
    assert written.startswith("<details>")
    assert "- **restore test**: " in written


@pytest.mark.parametrize("cited", ["[[p_of_nothing]]", "[[p_outage_hw_sw_eu.colour]]"])
def test_a_figure_that_is_not_in_the_registry_is_named(source: Path, tmp_path: Path, cited: str) -> None:
    with pytest.raises(LessonError) as caught:
        build(mended(source, "## The keys", f"## The keys {cited}"), tmp_path / "notebooks", run=False)
    assert cited.strip("[]").split(".")[-1] in explain(caught.value, "en")


def test_one_lesson_is_built_alone_and_the_others_are_left_as_they_are(source: Path, tmp_path: Path) -> None:
    assert [one.language for one in build(source, tmp_path / "notebooks", run=False, only="07")] == ["fr", "en"]
    assert build(source, tmp_path / "notebooks", run=False, only="08") == []
