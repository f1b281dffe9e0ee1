"""The glossary as a page to read, and one of its terms as a sentence."""

from __future__ import annotations

import unicodedata

from workbook.i18n.catalogue import Language, text
from workbook.i18n.glossary import Term, term, terms


def glossary_page(language: Language) -> str:
    """Return the glossary as a Markdown page, in alphabetical order, each term with its name in the other language."""
    other: Language = "en" if language == "fr" else "fr"
    heads = [text(f"glossary_page.head_{name}", language) for name in ("term", "other", "means")]
    rows = [(", ".join(one.forms), term(one.key, other).forms[0], one.means) for one in in_order(language)]
    table = [heads, ["---"] * len(heads), *rows]
    parts = [
        f"# {text('glossary_page.title', language)}",
        text("glossary_page.made_by", language),
        text("glossary_page.intro", language, n=len(rows)),
        "\n".join(f"| {' | '.join(line)} |" for line in table),
    ]
    return "\n\n".join(parts) + "\n"


def in_order(language: Language) -> list[Term]:
    """Return all terms in the alphabetical order of their names, accents and capitals set aside.

    >>> [one.forms[0] for one in in_order("fr")][:2]
    ['année de crise', 'astreinte']
    """
    return sorted(terms(language), key=lambda one: _bare(one.forms[0]))


def explained(one: Term, language: Language) -> str:
    """Return a term and what it means as one sentence.

    >>> explained(term("notice", "en"), "en")
    'notice period: The time left to write before the due date.'
    """
    return text("glossary_page.one", language, forms=", ".join(one.forms), means=one.means)


def _bare(words: str) -> str:
    """Return words without accents or capitals.

    >>> _bare("Délégation d’accès")
    'delegation d’acces'
    """
    apart = unicodedata.normalize("NFKD", words.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
