"""Pages that a command writes are what it writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbook.i18n import Language
from workbook.i18n.glossary import terms
from workbook.i18n.glossary_page import glossary_page
from workbook.parameters import registry
from workbook.parameters.page import described, judgements_table, parameters_page

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES: list[tuple[str, Language]] = [("parameters.md", "en"), ("parameters.fr.md", "fr")]


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_the_page_of_parameters_is_what_the_command_writes(name: str, language: Language) -> None:
    assert (DOCS / name).read_text("utf-8") == parameters_page(language), f"workbook parameters --markdown > {name}"


@pytest.mark.parametrize(("name", "language"), PAGES)
def test_every_parameter_is_on_the_page_in_words(name: str, language: Language) -> None:
    page = parameters_page(language)
    for one in registry():
        assert f"| `{one.key}` | {described(one, language)} |" in page
        assert described(one, language) != one.key


@pytest.mark.parametrize(("name", "language"), [("model-card.md", "en"), ("model-card.fr.md", "fr")])
def test_the_model_card_owns_every_judgement_of_the_registry(name: str, language: Language) -> None:
    assert judgements_table(language) in (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize(("name", "language"), [("glossary.md", "en"), ("glossary.fr.md", "fr")])
def test_the_glossary_is_what_the_command_writes_and_holds_every_term(name: str, language: Language) -> None:
    page = (DOCS / name).read_text("utf-8")
    assert page == glossary_page(language), f"workbook glossary --markdown > {name}"
    for one in terms(language):
        assert f"| {', '.join(one.forms)} |" in page
        assert f"| {one.means} |" in page
