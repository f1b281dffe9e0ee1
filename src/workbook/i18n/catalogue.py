"""Sentences by key, in French and English, from one gettext file a subject and a language.

A key is `subject.name`; its subject names the file: `ledger.no_header` stands in `catalogues/fr/ledger.po`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

    from workbook.errors import WorkbookError

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")


def language_of(name: str | None) -> Language:
    """Return the language a tag such as `fr_FR.UTF-8` or `en-GB` asks for; French when it is another or none.

    >>> language_of("en_GB.UTF-8"), language_of("fr"), language_of("de"), language_of(None)
    ('en', 'fr', 'fr', 'fr')
    """
    return "en" if (name or "").lower().startswith("en") else "fr"


@lru_cache
def _catalogue(subject: str, language: Language) -> Catalog:
    from babel.messages.pofile import read_po

    file = resources.files(__package__).joinpath("catalogues", language, f"{subject}.po")
    with file.open("rb") as stream:
        catalogue: Catalog = read_po(stream, locale=language)
    return catalogue


def subjects(language: Language) -> tuple[str, ...]:
    """Return the subjects that have a catalogue in this language, sorted."""
    folder = resources.files(__package__).joinpath("catalogues", language)
    return tuple(sorted(file.name.removesuffix(".po") for file in folder.iterdir() if file.name.endswith(".po")))


def keys(subject: str, language: Language) -> tuple[str, ...]:
    """Return the keys of one subject's catalogue, in the file's order."""
    return tuple(_id(message.id) for message in _catalogue(subject, language) if message.id)


def _id(message_id: Any) -> str:
    return str(message_id[0] if isinstance(message_id, (list, tuple)) else message_id)


def has_text(key: str, language: Language) -> bool:
    """Return whether a key has a sentence in this language."""
    try:
        message = _catalogue(key.partition(".")[0], language).get(key)
    except FileNotFoundError:
        return False
    return bool(message and message.string)


def text(key: str, language: Language, /, **values: object) -> str:
    """Return the sentence of a key, its `{name}` gaps filled with already formatted values.

    Raises:
        KeyError: the key has no sentence in this language (a test keeps the catalogues in parity).
    """
    message = _catalogue(key.partition(".")[0], language).get(key)
    if not message or not message.string:
        raise KeyError(f"{key} has no {language} text")
    sentence = message.string[0] if isinstance(message.string, (list, tuple)) else message.string
    return sentence.format(**values) if values else str(sentence).replace("{{", "{").replace("}}", "}")


def plural(key: str, language: Language, n: float, /, **values: object) -> str:
    """Return the form of a plural sentence (`msgid_plural`) that suits n; `{n}` may stand in it.

    French says the singular for 0 and 1, English for 1 only.
    """
    message = _catalogue(key.partition(".")[0], language).get(key)
    if not message or not message.string:
        raise KeyError(f"{key} has no {language} text")
    forms = message.string if isinstance(message.string, (list, tuple)) else (message.string, message.string)
    one = abs(n) < 2 if language == "fr" else n == 1
    return str(forms[0 if one else 1]).format(**{"n": n, **values})


def explain(error: WorkbookError, language: Language) -> str:
    """Return what an error says to a person: its sentence, then one line a fault."""
    lines = [_sentence(error.code, language, error.values)]
    for fault in error.faults:
        where = f"{fault.where} : " if fault.where and language == "fr" else f"{fault.where}: " if fault.where else ""
        lines.append(f"  - {where}{_sentence(fault.code, language, fault.values)}")
    return "\n".join(lines)


def _sentence(code: str, language: Language, values: dict[str, object]) -> str:
    return text(code, language, **values) if has_text(code, language) else f"{code} {values or ''}".strip()
